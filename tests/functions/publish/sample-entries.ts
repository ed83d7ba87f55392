import fc from 'fast-check'
import * as z from 'zod/mini'
import { ArticleId, type Block, ContentHash, type Span } from '../../../events/article.ts'
import { PictureType } from '../../../events/picture.ts'
import type { Entry } from '../../../functions/publish/entry.ts'
import type { FeedHead } from '../../../functions/publish/feed.ts'
import { uuidv5 } from '../../../functions/text/uuid.ts'
import { site } from '../../../site.config.ts'

export const baseUrl = 'https://courier.example'
export const context = { site, baseUrl }

const idOf = (name: string): ArticleId => z.parse(ArticleId, uuidv5(site.siteId, name))

const mention = { count: 1, salience: 0.5, confidence: 0.9, mentions: [] }

export const harbour: Entry = {
  id: idOf('harbour'),
  url: `${baseUrl}/world/harbour-1a2b3c4d.html`,
  headline: 'Harbour & ferry: "no" to <closure>',
  standfirst: 'The port stays open while engineers look at the pier, the council says.',
  abstract: 'The port stays open while engineers look at the pier, the council says.',
  byline: 'By Mira Holt and Jonas Frey',
  contributors: [{ name: 'Mira Holt' }, { name: 'Jonas Frey', role: 'reporter' }],
  dateline: 'TARNHAVEN (CDN)',
  section: { path: 'world', title: 'World' },
  keywords: ['ports', 'R&D'],
  topics: [
    { code: '04000000', name: 'economy, business and finance', confidence: 0.97 },
    { code: '20000373', name: 'water <transport>' },
  ],
  mentions: [
    { ...mention, name: 'Ilse Brandt & sons', type: 'organisation', url: 'https://courier.example/brandt?a=1&b=2' },
    { ...mention, name: 'Nora <Vane>', type: 'person', wikidata: 'Q1' },
  ],
  places: [{ name: 'Port of "Tarn"', latitude: 59.91, longitude: 10.75, geonames: '3143244', salience: 1 }],
  earlier: [{ headline: 'Port <stays> open', url: `${baseUrl}/world/port-9c8b7a6d.html` }],
  related: [{ headline: 'Divers & "cranes"', url: `${baseUrl}/world/divers-0a1b2c3d.html` }],
  images: [
    {
      ...{
        url: 'https://pictures.example/pier.jpg?w=1&h=2',
        caption: 'The old pier',
        credit: 'Ada Lind',
        alt: 'A pier',
      },
      file: { hash: ContentHash.parse('5a'.repeat(32)), type: 'image/jpeg', width: 1201, height: 801, bytes: 34567 },
    },
    { caption: 'The ferry in 1987' },
  ],
  body: [
    {
      kind: 'paragraph',
      spans: [{ text: 'The ferry ' }, { text: 'will', emphasis: true }, { text: ' sail, ]]> and so on.' }],
    },
    { kind: 'heading', level: 2, spans: [{ text: 'What comes next' }] },
    {
      kind: 'list',
      ordered: false,
      items: [[{ text: 'Divers' }], [{ text: 'A report', href: 'https://a.example/?x=1&y' }]],
    },
    { kind: 'quote', paragraphs: [[{ text: 'We wait.' }]], cite: 'The harbour master' },
    { kind: 'code', text: 'if (a < b && c) {}' },
    { kind: 'table', header: [[{ text: 'Year' }]], rows: [[[{ text: '1987' }]]] },
    { kind: 'embed', url: 'https://video.example/7', title: 'The film' },
  ],
  corrections: ['An earlier version misspelt the pier.'],
  language: 'en',
  publishedAt: new Date('2026-03-04T05:06:07Z'),
  updatedAt: new Date('2026-03-05T08:00:00.250Z'),
  edited: true,
  readingMinutes: 2,
  wordCount: 412,
}

export const arabic: Entry = {
  id: idOf('arabic'),
  url: `${baseUrl}/arabic-5e6f7a8b.html`,
  headline: 'الميناء يبقى مفتوحا',
  contributors: [],
  keywords: [],
  images: [],
  body: [{ kind: 'paragraph', spans: [{ text: 'قال المجلس إن العبارة ستبحر.' }] }],
  corrections: [],
  language: 'ar',
  publishedAt: new Date('2026-03-01T00:00:00Z'),
  updatedAt: new Date('2026-03-06T00:00:00Z'),
  edited: false,
}

export const mainHead: Omit<FeedHead, 'entries'> = {
  path: '',
  title: site.title,
  description: site.description,
  baseUrl,
  site,
  updatedAt: new Date('2026-03-05T08:00:00.250Z'),
  tombstones: [{ id: idOf('gone'), when: new Date('2026-03-02T00:00:00Z') }],
}

export const worldHead: typeof mainHead = { ...mainHead, path: 'world', title: `${site.title} — World`, tombstones: [] }

// Everything that has broken a feed or a page somewhere, mixed with text of any kind.
const hostile = fc.constantFrom(
  ...[
    ']]>',
    ']]',
    '>',
    '<![CDATA[',
    '<script>alert(1)</script>',
    '</style><script>',
    '--><',
    '&amp;lt;',
    '&#x0;',
    '&nbsp;',
  ],
  ...[
    '\u0000',
    '\b',
    '\f',
    '\r',
    '\r\n',
    '\u0085',
    '\u009F',
    '\uD800',
    '\uDC00',
    '\uFFFE',
    '\uFFFF',
    '\u{1FFFE}',
    '\u202E',
  ],
  ...[
    '" onload="x()',
    "' onload='x()",
    'javascript:alert(1)',
    '\\u003c/script>',
    '\u2028',
    '\t',
    '  ',
    '\u00A0',
    'é',
    '😀',
  ],
)
const text = fc
  .array(fc.oneof(hostile, fc.string({ unit: 'binary', maxLength: 6 }), fc.string({ maxLength: 12 })), { maxLength: 6 })
  .map(parts => parts.join(''))
const href = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.constantFrom(
    'javascript:alert(1)',
    'data:text/html,x',
    ' JAVASCRIPT:x',
    '//host/x',
    '/x',
    'https://a.example/"><b>',
  ),
  text,
)

const optional = { requiredKeys: ['text' as const] }
const span: fc.Arbitrary<Span> = fc.record(
  {
    text,
    strong: fc.constant(true as const),
    emphasis: fc.constant(true as const),
    code: fc.constant(true as const),
    href,
  },
  optional,
)
const spans = fc.array(span, { maxLength: 4 })
const file = fc.record({
  hash: fc.constant(ContentHash.parse('5a'.repeat(32))),
  type: fc.constantFrom(...PictureType.options),
  ...{ width: fc.nat(), height: fc.nat(), bytes: fc.nat() },
})
const picture = fc.record({ url: href, file, caption: text, credit: text, alt: text }, { requiredKeys: [] })
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('paragraph' as const), spans }),
  fc.record({ kind: fc.constant('heading' as const), level: fc.integer({ min: 2, max: 6 }), spans }),
  fc.record(
    {
      ...{ kind: fc.constant('list' as const), ordered: fc.boolean(), items: fc.array(spans, { maxLength: 3 }) },
      start: fc.nat({ max: 99_999 }),
      levels: fc.array(fc.record({ depth: fc.nat({ max: 9 }), ordered: fc.boolean() }), { maxLength: 3 }),
    },
    { requiredKeys: ['kind', 'ordered', 'items'] },
  ),
  fc.record({ kind: fc.constant('quote' as const), paragraphs: fc.array(spans, { maxLength: 2 }), cite: text }),
  fc.record({ kind: fc.constant('code' as const), text, language: text }),
  fc.record({ kind: fc.constant('figure' as const), picture }),
  fc.record({
    kind: fc.constant('table' as const),
    header: fc.array(spans, { maxLength: 2 }),
    rows: fc.array(fc.array(spans, { maxLength: 2 }), { maxLength: 2 }),
  }),
  fc.record({ kind: fc.constant('embed' as const), url: href, title: text }),
)
const instant = fc.date({ min: new Date('1600-01-01'), max: new Date('9999-01-01'), noInvalidDate: true })

const other = fc.record({ headline: text, url: fc.webUrl() })

/** Any article at all: what no reader of ours would let through stands in it too. */
export const anyEntry: fc.Arbitrary<Entry> = fc.record(
  {
    id: fc.uuid().map(idOf),
    url: fc.webUrl(),
    headline: text,
    standfirst: text,
    abstract: text,
    byline: text,
    contributors: fc.array(fc.record({ name: text }), { maxLength: 3 }),
    dateline: text,
    section: fc.record({ path: fc.constantFrom('world', 'wörld/a b&c'), title: text }),
    keywords: fc.array(text, { maxLength: 3 }),
    topics: fc.array(fc.record({ code: fc.constantFrom('15000000', '20000373'), name: text }), { maxLength: 2 }),
    images: fc.array(picture, { maxLength: 3 }),
    body: fc.array(block, { maxLength: 6 }),
    corrections: fc.array(text, { maxLength: 2 }),
    language: fc.constantFrom('en', 'ar', 'he', 'ku-Arab', 'pt-BR'),
    publishedAt: instant,
    updatedAt: instant,
    edited: fc.boolean(),
    readingMinutes: fc.nat(),
    mentions: fc.array(
      fc
        .record({ name: text, type: fc.constantFrom('person' as const, 'organisation' as const), url: fc.webUrl() })
        .map(named => ({ ...mention, ...named })),
      { maxLength: 2 },
    ),
    places: fc.array(
      fc.record({
        name: text,
        latitude: fc.integer({ min: -90, max: 90 }),
        longitude: fc.integer({ min: -180, max: 180 }),
        salience: fc.constant(1),
      }),
      { maxLength: 2 },
    ),
    phrases: fc.array(text, { maxLength: 2 }),
    earlier: fc.array(other, { maxLength: 2 }),
    related: fc.array(other, { maxLength: 2 }),
  },
  {
    requiredKeys: [
      ...(['id', 'url', 'headline', 'contributors', 'keywords', 'images', 'body', 'corrections', 'language'] as const),
      ...(['publishedAt', 'updatedAt', 'edited'] as const),
    ],
  },
)
