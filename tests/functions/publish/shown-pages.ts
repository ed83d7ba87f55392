import { ArticleId, type Block } from '../../../events/article.ts'
import type { Entry } from '../../../functions/publish/entry.ts'
import type { Group } from '../../../functions/publish/feed-directory.ts'
import { indexPage } from '../../../functions/publish/feeds/index.ts'
import { renderFeedsPage } from '../../../functions/publish/feeds-page.ts'
import { renderGonePage, renderMissingPage, renderMovedPage } from '../../../functions/publish/gone-page.ts'
import { ownNameOf } from '../../../functions/publish/language-names.ts'
import { renderPage } from '../../../functions/publish/page.ts'
import { uuidv5 } from '../../../functions/text/uuid.ts'
import { site as committed } from '../../../site.config.ts'
import { feedFile } from './feed-file.ts'
import { arabic, baseUrl, mainHead, worldHead } from './sample-entries.ts'

const site = { ...committed, feeds: { 'sea-and-ports': { title: 'Sea and ports', query: { keyword: 'ports' } } } }
const context = { site, baseUrl }

const prose = [
  'The last ferry of the season left Tarnhaven on Tuesday with eleven passengers, two goats and the harbour master, who had not meant to be on it. The crossing takes forty minutes in good weather. It took four hours.',
  'For thirty years the council has promised a second pier, and for thirty years the money has gone to the road. Nobody on the island could say when the matter was last discussed in public, though most could say who had shouted.',
  'Engineers will begin their inspection in the morning. Until their report is in, boats longer than twelve metres are to keep away from the eastern steps, and the swimming club has been asked to keep away from the boats.',
]
const paragraph = (text: string): Block => ({ kind: 'paragraph', spans: [{ text }] })
const story = (n: number): Block[] => Array.from({ length: n }, (_, at) => paragraph(prose[at % prose.length] ?? ''))

const plain: Entry = {
  id: ArticleId.parse(uuidv5(site.siteId, 'plain')),
  url: `${baseUrl}/world/ferry-1a2b3c4d.html`,
  headline: 'Four hours to an island that lies forty minutes away',
  standfirst: 'The pier is closed, the ferry is late, and the goats have had enough: a day on the Tarnhaven line.',
  abstract: 'The pier is closed, the ferry is late, and the goats have had enough: a day on the Tarnhaven line.',
  byline: 'By Mira Holt and Jonas Frey',
  contributors: [{ name: 'Mira Holt' }, { name: 'Jonas Frey' }],
  dateline: 'TARNHAVEN',
  section: { path: 'world', title: 'World' },
  keywords: ['ports'],
  topics: [
    { code: '04000000', name: 'economy, business and finance' },
    { code: '20000373', name: 'water transport' },
  ],
  images: [
    {
      url: 'https://pictures.example/pier-16x9',
      caption: 'The eastern steps at low tide.',
      credit: 'Ada Lind',
      alt: 'A pier',
    },
  ],
  body: [
    ...story(2),
    { kind: 'heading', level: 2, spans: [{ text: 'What comes next' }] },
    ...story(3).slice(2),
    {
      kind: 'quote',
      paragraphs: [[{ text: 'We wait. We are good at it, and it is free.' }]],
      cite: 'Ole Brandt, harbour master',
    },
    {
      kind: 'list',
      ordered: false,
      items: [
        [{ text: 'Divers look at the pillars until Friday.' }],
        [{ text: 'A report follows ' }, { text: 'in May', href: 'https://council.example/' }, { text: '.' }],
      ],
    },
    {
      kind: 'table',
      header: [[{ text: 'Year' }], [{ text: 'Crossings' }]],
      rows: [
        [[{ text: '1987' }], [{ text: '1,204' }]],
        [[{ text: '2026' }], [{ text: '311' }]],
      ],
    },
    paragraph('Whoever takes the ferry now has three things to do:'),
    {
      ...{ kind: 'list', ordered: true, start: 2 },
      items: ['Buy a ticket\nat the pier or on board.', 'from six', 'to ten', 'Wait for the bell.'].map(text => [
        { text },
      ]),
      levels: [0, 1, 1, 0].map(depth => ({ depth, ordered: depth === 0 })),
    },
    {
      kind: 'table',
      header: [[{ text: 'Ferry' }], [{ text: 'Seats' }], []],
      rows: [
        [[], [{ text: 'inside' }], [{ text: 'on deck' }]],
        [[{ text: 'Falk' }], [{ text: '90' }], [{ text: '40' }]],
      ],
    },
    paragraph('* * *'),
    paragraph('The sea is wide,\nthe boat is small,\nand yet we ride.'),
    ...story(1),
  ],
  corrections: ['An earlier version of this article called the goats sheep.'],
  language: 'en',
  publishedAt: new Date('2026-03-04T05:06:07Z'),
  updatedAt: new Date('2026-03-05T08:00:00Z'),
  edited: true,
  readingMinutes: 3,
  versions: [
    { number: 1, at: new Date('2026-03-04T05:06:07Z'), kind: 'first' },
    { number: 2, at: new Date('2026-03-05T08:00:00Z'), kind: 'correction' },
  ],
  earlier: [{ headline: 'Pier closed after storm', url: `${baseUrl}/world/storm-5e6f7a8b.html` }],
}

const word = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'
const address = `https://example.org/${'a-very-long-path-without-any-place-to-break/'.repeat(4)}`
const longWords: Entry = {
  ...plain,
  headline: `${word} wählt Vorstand`,
  standfirst: `${word}${word}`,
  byline: word,
  body: [
    paragraph(`${word} ${address} ${word}`),
    { kind: 'code', text: `${word}${word}` },
    { kind: 'table', header: [[{ text: word }], [{ text: word }]], rows: [[[{ text: address }], [{ text: word }]]] },
  ],
  language: 'de',
}

const rtl: Entry = {
  ...arabic,
  standfirst: 'قال المجلس إن الجسر سيظل مفتوحا طوال الشتاء رغم نصيحة المهندسين.',
  byline: 'كتبت ليلى حداد',
  section: { path: 'world', title: 'World' },
  images: [{ url: 'https://pictures.example/harbour-4x3', caption: 'الميناء عند الفجر', alt: 'ميناء' }],
  body: [
    paragraph('قال المجلس إن العبارة ستبحر كل يوم حتى نهاية الموسم، وإن تذاكر الرحلة لن يرتفع ثمنها قبل العام المقبل.'),
    { kind: 'heading', level: 2, spans: [{ text: 'ما الذي سيحدث بعد ذلك' }] },
    { kind: 'quote', paragraphs: [[{ text: 'ننتظر، ونحن نجيد الانتظار.' }]], cite: 'مدير الميناء' },
    {
      kind: 'list',
      ordered: true,
      items: [[{ text: 'الغواصون يفحصون الأعمدة.' }], [{ text: 'تقرير Tarnhaven 2026 في مايو.' }]],
    },
  ],
}

const shapes = ['16x9', '4x3', '3x4', '1x1', '21x9']
const manyPictures: Entry = {
  ...plain,
  headline: 'Twenty pictures of one pier',
  images: [],
  body: Array.from({ length: 20 }, (_, n): Block[] => [
    {
      kind: 'figure',
      picture: {
        url: `https://pictures.example/${n}-${shapes[n % 5]}`,
        caption: `The pier, seen from the ${n + 1}. step.`,
        credit: 'Ada Lind',
        alt: 'A pier',
      },
    },
    ...(n % 4 === 0 ? story(1) : []),
  ]).flat(),
}
const { images: _, ...rest } = plain
const noPicture: Entry = { ...rest, images: [], headline: 'A day without a picture', corrections: [] }

const headlines = [
  ['Four hours to an island that lies forty minutes away', 'world'],
  ['Repair shops win the right to open what they mend', 'business'],
  ['A symphony found in a piano stool is played at last', 'culture'],
  ['Goalkeeper scores from his own box, and says sorry', 'sport'],
  ['The bakery that belongs to everybody who bakes there', 'business'],
  ['Lighthouse keepers return, for one night', 'world'],
  ['Museum of Mistakes opens with a spelling error', 'culture'],
  ['Fell race ends in a tie, and an argument', 'sport'],
  ['Night train keeps its timetable and loses its dining car', 'world'],
] as const

/** All that an article's page may show besides its text, and a text that its writer took no care of. */
const rich: Entry = {
  ...plain,
  headline: 'Pier inspected, corrected, translated and told before',
  mentions: [
    { name: 'Ole Brandt', type: 'person', count: 3, salience: 0.6, confidence: 0.9, mentions: [] },
    { name: 'Tarnhaven Council', type: 'organisation', count: 2, salience: 0.4, confidence: 0.9, mentions: [] },
  ],
  related: headlines.slice(1, 4).map(([headline], n) => ({ headline, url: `${baseUrl}/world/related-${n}.html` })),
  translations: [
    { language: 'de', url: `${baseUrl}/world/faehre-1a2b3c4d.html` },
    { language: 'ar', url: `${baseUrl}/world/abbara-1a2b3c4d.html` },
  ],
  changes: [
    [
      { kind: 'same', words: ['The', 'ferry', 'took'] },
      { kind: 'gone', words: ['three'] },
      { kind: 'new', words: ['four'] },
      { kind: 'same', words: ['hours.'] },
    ],
  ],
  body: [
    { kind: 'heading', level: 4, spans: [{ text: 'Begins too deep' }] },
    paragraph(prose[0] ?? ''),
    { kind: 'heading', level: 2, spans: [{ text: 'Then high' }] },
    { kind: 'heading', level: 6, spans: [{ text: 'And deep again' }] },
    {
      kind: 'paragraph',
      spans: [{ text: 'A link of ' }, { text: ' ', href: `${baseUrl}/blank` }, { text: 'nothing.' }],
    },
    { kind: 'embed', url: 'https://video.example/watch?v=1' },
    { kind: 'code', text: `Score   ${'Home 12  Away 34  '.repeat(6)}` },
    { kind: 'table', header: [[], [{ text: 'Crossings' }]], rows: [[[{ text: '1987' }], []]] },
    { kind: 'table', rows: [[[{ text: '1987' }], [{ text: '1,204' }]]] },
    { kind: 'list', ordered: true, items: [[], [{ text: 'One' }]] },
    { kind: 'figure', picture: { caption: 'A picture that was lost.' } },
    { kind: 'figure', picture: { url: 'https://pictures.example/no-alt-4x3' } },
  ],
}

const list: Entry[] = headlines.map(([headline, section], n) => ({
  ...plain,
  id: ArticleId.parse(uuidv5(site.siteId, `list ${n}`)),
  headline,
  section: { path: section, title: site.sections[section]?.title ?? section },
  ...(n % 3 === 2 ? {} : { abstract: (prose[n % 3] ?? '').split('. ')[0] ?? '' }),
}))

const group = (title: string, names: readonly string[], folder: string): Group => ({
  title,
  feeds: names.map((name, n) => ({
    path: `${folder}${name.toLowerCase()}`,
    title: name,
    description: '',
    count: [0, 1, 3, 10, 25][n % 5] ?? 0,
  })),
})
const groups: Group[] = [
  { title: 'All articles', feeds: [{ path: '', title: site.title, description: '', count: 50 }] },
  group('Sections', ['World', 'Business', 'Culture', 'Sport'], ''),
  group('Chosen', ['Sea and ports'], 'feeds/'),
  group('Keywords', ['Ports', 'Trams', 'Harbours', 'Goats', word.slice(0, 60)], 'keywords/'),
  group('Contributors', ['Mira Holt', 'Jonas Frey', 'ليلى حداد'], 'by/'),
  {
    title: 'Languages',
    feeds: ['ar', 'de'].map(language => ({
      ...{ path: `languages/${language}`, title: ownNameOf(language), language, description: '', count: 3 },
    })),
  },
]

/** Pages of every kind, with what has broken the look of pages elsewhere. */
export const shownPages: Readonly<Record<string, string>> = {
  article: renderPage(plain, context),
  'long-words': renderPage(longWords, context),
  'right-to-left': renderPage(rtl, context),
  'no-picture': renderPage(noPicture, context),
  'twenty-pictures': renderPage(manyPictures, context),
  rich: renderPage(rich, context),
  front: feedFile(indexPage, [...list, rtl, longWords], { ...mainHead, site }),
  section: feedFile(indexPage, list.slice(0, 4), { ...worldHead, site }),
  empty: feedFile(indexPage, [], { ...mainHead, site }),
  feeds: renderFeedsPage(groups, context),
  withdrawn: renderGonePage(context),
  moved: renderMovedPage(`${baseUrl}/world/ferry-1a2b3c4d.html`, context),
  missing: renderMissingPage(context),
}
