import { describe, expect, test } from 'vitest'
import { type Around, evidenceOf, jsonLd, pageOf, readOf } from './pages.ts'

const article = (dates: object) => jsonLd({ '@type': 'NewsArticle', headline: 'Ferry sails again', ...dates })
const meta = (name: string, content: string) => `<meta name="${name}" content="${content}">`
const paragraph = `<p>${'The quay was closed for eleven years, and nobody had thought it would open again. '.repeat(2)}</p>`
const published = async (around: Around) => {
  const { draft, evidence } = await readOf(pageOf(around))
  const { rule, place, confidence, note } = evidenceOf(evidence, 'publishedAt') ?? {}

  return { at: draft?.publishedAt?.toISOString(), rule, place, confidence, note, draft }
}

describe('the clock that a page goes by', () => {
  const utc = article({ datePublished: '2026-03-04T01:48:19Z' })
  test.each([
    ['shows the same minute without a zone', '<time datetime="2026-03-03 20:48:19">3 March 2026</time>', '-05:00'],
    ['shows it in the east', '<time datetime="2026-03-04 07:18:19">4 March 2026</time>', '+05:30'],
    ['shows another minute', '<time datetime="2026-03-03 20:47:19">3 March 2026</time>', undefined],
    ['shows a day alone', '<time datetime="2026-03-03">3 March 2026</time>', undefined],
    ['is two days away', '<time datetime="2026-03-02 01:48:19">2 March 2026</time>', undefined],
    ['gives its zone itself', '<time datetime="2026-03-03T20:48:19-05:00">3 March 2026</time>', '-05:00'],
  ])('%s', async (_, time, offset) => {
    const { evidence } = await readOf(pageOf({ head: utc, below: time }))
    expect(evidenceOf(evidence, 'publishedAt')?.offset).toBe(offset)
  })
})

describe('the day a page gives', () => {
  const given: [what: string, around: Around, at: string | undefined, rule: string | undefined][] = [
    [
      'in JSON-LD goes before meta',
      {
        head:
          article({ datePublished: '2026-03-03T09:15:00+01:00' }) +
          meta('article:published_time', '2026-03-03T10:00:00Z'),
      },
      '2026-03-03T08:15:00.000Z',
      'json-ld',
    ],
    [
      'in JSON-LD as its making',
      { head: article({ dateCreated: '2026-03-02' }) },
      '2026-03-02T00:00:00.000Z',
      'json-ld',
    ],
    [
      'in JSON-LD as its upload',
      { head: article({ uploadDate: '2026-03-01' }) },
      '2026-03-01T00:00:00.000Z',
      'json-ld',
    ],
    ['in a meta of its own name', { head: meta('published-date', '2026-03-03') }, '2026-03-03T00:00:00.000Z', 'meta'],
    ['as seconds', { head: meta('pubdate', '1772528400') }, '2026-03-03T09:00:00.000Z', 'meta'],
    ['as milliseconds', { head: meta('pubdate', '1772528400000') }, '2026-03-03T09:00:00.000Z', 'meta'],
    [
      'with a zone without a colon',
      { head: meta('date', '2026-03-03T09:15:00-0500') },
      '2026-03-03T14:15:00.000Z',
      'meta',
    ],
    [
      'with a comma before its fraction',
      { head: meta('date', '2026-03-03T09:15:00,5Z') },
      '2026-03-03T09:15:00.500Z',
      'meta',
    ],
    ['in small letters', { head: meta('date', '2026-03-03t09:15:00z') }, '2026-03-03T09:15:00.000Z', 'meta'],
    ['with an hour there is not', { head: meta('date', '2026-03-03T29:15:00Z') }, undefined, undefined],
    ['before there was a press', { head: meta('date', '1723-03-03') }, undefined, undefined],
    ['in words', { head: meta('date', 'Oct. 22, 2017 9:14 a.m. ET') }, '2017-10-22T13:14:00.000Z', 'meta'],
    [
      'to machines goes before words',
      { below: '<time datetime="2026-03-03T09:15Z">Tuesday, 4 March 2025</time>' },
      '2026-03-03T09:15:00.000Z',
      'time-element',
    ],
    [
      'in a named element',
      { below: '<p class="pub-date">3 March 2026</p>' },
      '2026-03-03T00:00:00.000Z',
      'printed-date',
    ],
    [
      'in an abbreviation of hAtom',
      { below: '<abbr class="published" title="2026-03-03T09:15:00Z">on Tuesday</abbr>' },
      '2026-03-03T09:15:00.000Z',
      'time-element',
    ],
    [
      'in a line of an element named for dates',
      {
        below: `<div class="meta"><p>Posted on 3 March 2026</p><ul><li>${'Ferries, quays '.repeat(12)}</li></ul></div>`,
      },
      '2026-03-03T00:00:00.000Z',
      'line-by-headline',
    ],
    [
      'not in a line of the text that such an element holds',
      {
        below: `<div class="meta"><p>${'The quay is open. '.repeat(12)}</p></div>${'<b>.</b>'.repeat(90)}<div class="meta"><p>${'The quay is open. '.repeat(12)}</p><p>As on 3 March 2015</p></div>`,
      },
      undefined,
      undefined,
    ],
    [
      'as published before the updated',
      { below: '<p class="date">Updated 5 March 2026</p><p class="date">Published 3 March 2026</p>' },
      '2026-03-03T00:00:00.000Z',
      'printed-date',
    ],
    [
      'as datePublished before dateModified',
      {
        below:
          '<time itemprop="dateModified" datetime="2026-03-05">5 March</time><time itemprop="datePublished" datetime="2026-03-03">3 March</time>',
      },
      '2026-03-03T00:00:00.000Z',
      'time-element',
    ],
    [
      'only as updated',
      { below: '<p class="date">Updated 5 March 2026</p>' },
      '2026-03-05T00:00:00.000Z',
      'printed-date',
    ],
    [
      'in its address',
      { head: '<link rel="canonical" href="https://example.org/2026/03/03/ferry.html">' },
      '2026-03-03T00:00:00.000Z',
      'date-in-address',
    ],
    [
      'in its address with the name of the month',
      { head: '<link rel="canonical" href="https://example.org/world/2026/mar/03/ferry">' },
      '2026-03-03T00:00:00.000Z',
      'date-in-address',
    ],
    [
      'not in a path of its address that is none',
      { head: '<link rel="canonical" href="https://example.org/2026/ferries/03/sail">' },
      undefined,
      undefined,
    ],
    ['nowhere', {}, undefined, undefined],
  ]

  test.each(given)('%s', async (_, around, at, rule) => {
    expect(await published(around)).toMatchObject({ at, rule })
  })
})

describe('a line by the headline that is a date', () => {
  const lines: [what: string, around: Around, at: string | undefined][] = [
    [
      'behind a name and a trade',
      { below: '<p>Ada Quill | Senior Writer | July 2, 2025</p>' },
      '2025-07-02T00:00:00.000Z',
    ],
    [
      'before the minutes it takes',
      { below: '<div><span>3 March 2026 • 4 min read</span></div>' },
      '2026-03-03T00:00:00.000Z',
    ],
    ['above the headline', { above: '<h5 class="hero">January 23, 2025</h5>' }, '2025-01-23T00:00:00.000Z'],
    [
      'below a long standfirst',
      {
        below: `<h2>${'The old quay opens, eleven years late, and the town is out to see it. '.repeat(3)}</h2><p>3 March 2026</p>`,
      },
      '2026-03-03T00:00:00.000Z',
    ],
    [
      'below a picture and its long caption',
      {
        below: `<figure><img src="https://example.org/q.jpg"><figcaption>${'The old quay opens, eleven years late, and all are there to see it happen. '.repeat(2)}</figcaption></figure><p>${'The old quay opens, eleven years late, and all are out to see it now. '.repeat(2)}</p><p>3 March 2026</p>`,
      },
      '2026-03-03T00:00:00.000Z',
    ],
    ['beside a word in an element', { below: '<p><b>Oslo</b> 3 March 2026</p>' }, '2026-03-03T00:00:00.000Z'],
    ['in a sentence is none', { below: '<p>The quay was closed on 3 March 2015.</p>' }, undefined],
    ['of two days is none', { below: '<p>3 March 2026 – 5 March 2026</p>' }, undefined],
    ['inside the story is none', { below: `<div>${paragraph.repeat(2)}</div><h3>3 March 2015</h3>` }, undefined],
    ['of another part of the page is none', { below: '<div class="related"><p>3 March 2015</p></div>' }, undefined],
    [
      'is less than one that is named so',
      { below: '<p>2 March 2026</p><p class="date">3 March 2026</p>' },
      '2026-03-03T00:00:00.000Z',
    ],
    [
      'as an update is less than as a publication',
      { below: '<p>Updated May 6, 2025</p><p>Published May 2, 2025</p>' },
      '2025-05-02T00:00:00.000Z',
    ],
  ]

  test.each(lines)('%s', async (_, around, at) => {
    expect((await published(around)).at).toBe(at)
  })

  test('is believed a little', async () => {
    expect(await published({ below: '<p>By Ada Quill, 3 March 2026</p>' })).toMatchObject({
      rule: 'line-by-headline',
      place: 'line by the headline',
      confidence: 0.65,
    })
  })
})

describe('a day that is not of the story', () => {
  const others: [what: string, around: Around, at: string | undefined][] = [
    ['is that of reading', { above: '<p class="todays-date">Friday, 6 March 2026</p>' }, undefined],
    [
      'is that of a story far below',
      {
        above: '<div class="post__date">3 March 2026</div>',
        after: `${'<b>.</b>'.repeat(90)}<time datetime="2025-01-01">1 January 2025</time>`,
      },
      '2026-03-03T00:00:00.000Z',
    ],
    [
      'is taken from far below where there is no other',
      { after: `${'<b>.</b>'.repeat(90)}<time datetime="2025-01-01"></time>` },
      '2025-01-01T00:00:00.000Z',
    ],
  ]

  test('is that of reading, though the name stands inside', async () => {
    const { at } = await published({ below: '<div class="block-date"><p id="todays-date">6 March 2026</p></div>' })

    expect(at).toBe(undefined)
  })

  test('is little believed far below', async () => {
    const { confidence } = await published({ after: `${'<b>.</b>'.repeat(90)}<time datetime="2025-01-01"></time>` })
    expect(confidence).toBeCloseTo(0.55)
  })

  test.each(others)('%s', async (_, around, at) => {
    expect((await published(around)).at).toBe(at)
  })
})

describe('an earlier day that is printed by the headline', () => {
  const moved = article({ datePublished: '2026-03-05T10:00:00Z' })

  test('is that of the story, for metadata tell when it was put out again', async () => {
    expect(await published({ head: moved, below: '<p class="date">1 March 2026</p>' })).toMatchObject({
      at: '2026-03-01T00:00:00.000Z',
      rule: 'printed-earlier',
      confidence: 0.75,
      note: expect.stringContaining('JSON-LD datePublished gives another day'),
    })
  })

  test('two days are no zone', async () => {
    const { at } = await published({ head: moved, below: '<p class="date">3 March 2026</p>' })
    expect(at).toBe('2026-03-03T00:00:00.000Z')
  })

  test('is not that of the story where another is printed as its publication', async () => {
    const below = '<p class="date">Published 5 March 2026</p><p class="date">1 March 2026</p>'
    expect((await published({ below })).at).toBe('2026-03-05T00:00:00.000Z')
  })

  test.each([
    ['may be the same day in another zone', '<p class="date">4 March 2026</p>'],
    ['counts for nothing as an update', '<p class="date">Updated 1 March 2026</p>'],
    ['counts for nothing where it is later', '<p class="date">9 March 2026</p>'],
  ])('%s', async (_, below) => {
    expect(await published({ head: moved, below })).toMatchObject({ at: '2026-03-05T10:00:00.000Z', rule: 'json-ld' })
  })
})

describe('the receipt', () => {
  const late = { datePublished: '2026-03-04T02:15:40Z' }
  const early = { datePublished: '2026-03-04T03:15:40+01:00' }
  const printed = (words: string) => `<p class="date">${words}</p>`

  test.each([
    ['of metadata', { head: meta('date', '2026-03-03T21:15:00-0500') }, '-05:00'],
    ['of words', { below: '<p class="date">3 March 2026 9:15 p.m. ET</p>' }, '-05:00'],
    ['of words beside metadata in UTC', { head: article(late), below: printed('3 March 2026 9:15 p.m. ET') }, '-05:00'],
    [
      'not of words that give another minute',
      { head: article(late), below: printed('3 March 2026 9:16 p.m. ET') },
      undefined,
    ],
    ['of metadata before that of words', { head: article(early), below: printed('4 March 2026 02:15 GMT') }, '+01:00'],
    ['not where it is UTC', { head: meta('date', '2026-03-03T21:15:00Z') }, undefined],
    ['not where none is named', { head: meta('date', '2026-03-03 21:15') }, undefined],
  ])('keeps the clock %s', async (_, around, offset) => {
    const { draft, evidence } = await readOf(pageOf(around))

    expect(draft?.publishedAt).toBeDefined()
    expect(evidenceOf(evidence, 'publishedAt')?.offset).toBe(offset)
  })

  test('says in which zone a clock without one was read', async () => {
    expect((await published({ head: meta('date', '2026-03-03 09:15') })).note).toBe('no zone given: read in UTC')
    expect((await published({ head: meta('date', '2026-03-03T09:15:00Z') })).note).toBeUndefined()
  })

  test('says where two places give two days, but not for a doubtful one or the same day', async () => {
    const head = meta('date', '2026-03-03T09:15:00Z')
    const time = (day: string) => `<time datetime="${day}">${day}</time>`

    expect((await published({ head, below: time('2026-03-09') })).note).toBe('time gives another day')
    expect((await published({ head, below: time('2026-03-04') })).note).toBeUndefined()
    expect((await published({ head, below: '<p>9 March 2026</p>' })).note).toBeUndefined()
  })
})

test('the day of the last change is kept beside it, where it is another', async () => {
  const dates = { datePublished: '2026-03-03T09:15:00Z', dateModified: '2026-03-04T10:00:00Z' }
  const updated = async (head: string) => {
    const { draft, evidence } = await readOf(pageOf({ head }))
    return [draft?.updatedAt?.toISOString(), evidenceOf(evidence, 'updatedAt')?.place]
  }

  expect(await updated(article(dates))).toEqual(['2026-03-04T10:00:00.000Z', 'JSON-LD dateModified'])
  expect(await updated(article({ ...dates, dateModified: dates.datePublished }))).toEqual([undefined, undefined])
  expect(await updated(article({ ...dates, dateModified: 'soon' }))).toEqual([undefined, undefined])
  expect(await updated(meta('pubdate', '2026-03-03') + meta('last-modified', '2026-03-04'))).toEqual([
    '2026-03-04T00:00:00.000Z',
    'meta last-modified',
  ])
})

test('the day of the last change may be printed by the headline, where it is later', async () => {
  const updated = async (line: string) => {
    const below = `<p>Published: 3 March 2026</p><p>${line}</p>`
    return (await readOf(pageOf({ below }))).draft?.updatedAt?.toISOString()
  }

  expect(await updated('Updated: 4 March 2026')).toBe('2026-03-04T00:00:00.000Z')
  expect(await updated('Updated: 2 March 2026')).toBeUndefined()
  expect(await updated('Read: 4 March 2026')).toBeUndefined()
})

describe('a printed date is believed as it is marked', () => {
  test.each<[below: string, place: string, confidence: number]>([
    ['<time datetime="2026-03-03">3 March</time>', 'time', 0.8],
    ['<p class="pub-date">3 March 2026</p>', '.pub-date', 0.75],
    ['<time itemprop="datePublished" datetime="2026-03-03">3 March</time>', 'time', 0.9],
    ['<p class="story date">3 March 2026</p>', '.story-date', 0.75],
    [`<p class="date ${'long'.repeat(10)}">3 March 2026</p>`, `.date-${'long'.repeat(10)}`.slice(0, 41), 0.75],
    ['<p itemprop="dateCreated">3 March 2026</p>', '.', 0.75],
    ['<time datetime="today">3 March 2026</time>', 'time', 0.75],
    ['<p class="date" title="2026-03-01">3 March 2026</p>', '.date', 0.75],
    ['<abbr class="date" title="On 2026-03-01">3 March 2026</abbr>', '.date', 0.75],
    ['<p class="date">٣ مارس ٢٠٢٦</p>', '.date', 0.75],
    ['<time pubdate datetime="2026-03-03">3 March</time>', 'time', 0.9],
    ['<p class="published date">3 March 2026</p>', '.published-date', 0.85],
    ['<p class="date">Published 3 March 2026</p>', '.date', 0.85],
    ['<p class="date">Published today, updated 3 March 2026</p>', '.date', 0.85],
    ['<time itemprop="dateModified" datetime="2026-03-03">3 March</time>', 'time', 0.45],
    ['<p>Published 3 March 2026</p>', 'line by the headline', 0.75],
  ])('%s', async (below, place, confidence) => {
    const found = await published({ below })

    expect(found).toMatchObject({ at: '2026-03-03T00:00:00.000Z', place })
    expect(found.confidence).toBeCloseTo(confidence)
  })

  test('as an update it is, at most, doubtful', async () => {
    const found = await published({ below: '<p class="date updated">3 March 2026</p><p>Updated 3 March 2026</p>' })

    expect(found.confidence).toBeLessThan(0.7)
  })
})

describe('a line that is a date', () => {
  const within = (length: number) => `<p>3 March 2026 ${'x'.repeat(length - 13)}</p>`
  const named = (length: number) => `<p class="date">3 March 2026 ${'x'.repeat(length - 13)}</p>`
  const far = (count: number) => `${'<b></b>'.repeat(count)}<p>3 March 2026</p>`
  const above = (count: number) => `<p>3 March 2026</p>${'<b></b>'.repeat(count)}`

  test.each<[what: string, around: Around, isTaken: boolean]>([
    ['has a hundred letters', { below: within(100) }, true],
    ['has no more', { below: within(101) }, false],
    ['has a hundred and sixty in an element for dates', { below: named(160) }, true],
    ['has no more there', { below: named(161) }, false],
    ['may end with a full stop', { below: '<p>By Ada Quill 3 March 2026.</p>' }, true],
    ['is no sentence', { below: '<p>By Ada Quill, Oslo 3 March 2026.</p>' }, false],
    ['stands among the eighty elements from the headline on', { below: far(78) }, true],
    ['stands not below them', { below: far(79) }, false],
    ['stands among the ten elements above the headline', { above: above(9) }, true],
    ['stands not above them', { above: above(10) }, false],
  ])('%s', async (_, around, isTaken) => {
    expect((await published(around)).at !== undefined).toBe(isTaken)
  })
})

test.each<[where: string, around: Around, confidence: number]>([
  ['in JSON-LD', { head: article({ datePublished: '2026-03-03' }) }, 0.95],
  ['in meta', { head: meta('pubdate', '2026-03-03') }, 0.93],
  ['in meta that may mean a change', { head: meta('date', '2026-03-03') }, 0.92],
  ['in its address', { head: '<link rel="canonical" href="https://example.org/2026/03/03/ferry">' }, 0.7],
  ['in an address without marks', { head: '<link rel="canonical" href="https://example.org/20260303/ferry">' }, 0.7],
  ['in the last part of its address', { head: '<link rel="canonical" href="https://example.org/2026/mar/3">' }, 0.7],
])('a day is believed as it is given: %s', async (_, around, confidence) => {
  expect(await published(around)).toMatchObject({ at: '2026-03-03T00:00:00.000Z', confidence })
})

test.each(['2026/03/031/x', '1826/03/03/x', 'a2026/03/03/x', '2026/march/031/x', '2026/marchandise/03'])(
  'an address %s gives none',
  async path => {
    const head = `<link rel="canonical" href="https://example.org/${path}">`
    expect((await published({ head })).at).toBe(undefined)
  },
)

test('the day on which a story was begun is no other day of its publication', async () => {
  const head = article({ dateCreated: '2026-03-01T08:00:00Z', datePublished: '2026-03-09T08:00:00Z' })
  expect((await published({ head })).note).toBe(undefined)
})

test('a story that says before its first sentence when it was filed gives that day', async () => {
  const page = pageOf({}).replace('<p>The ferry', '<p>BERGEN, March 3, 2026 (AP) - The ferry')
  const { draft, evidence } = await readOf(page)

  expect(draft?.publishedAt?.toISOString()).toBe('2026-03-03T00:00:00.000Z')
  expect(evidenceOf(evidence, 'publishedAt')).toMatchObject({ rule: 'dateline', place: 'first paragraph' })
  expect(evidenceOf(evidence, 'publishedAt')?.confidence).toBeCloseTo(0.6)
})

describe('the name under which a system keeps the day', () => {
  const names = [
    'article:published_time',
    'article.published',
    'og:publish_date',
    'parsely-pub-date',
    'pubdate',
    'publishdate',
    'publication-date',
    'published_at',
    'cxenseparse:recs:publishtime',
    'x-published-on',
    'datePublished',
    'citation_publication_date',
    'citation_date',
    'citation_online_date',
    'sailthru.date',
    'dc.date',
    'dc.date.issued',
    'dc.date.created',
    'dcterms.issued',
    'dcterms.created',
    'date',
  ]

  test.each(names)('may be %s', async name => {
    expect(await published({ head: meta(name, '2026/3/3') })).toMatchObject({
      at: '2026-03-03T00:00:00.000Z',
      place: `meta ${name.toLowerCase()}`,
    })
  })

  test.each(['article:publisher', 'unpublished', 'republish_date', 'published_by', 'expires', 'article:modified_time'])(
    'is not %s',
    async name => expect((await published({ head: meta(name, '2026-03-03') })).at).toBe(undefined),
  )

  test('is believed more where it speaks of the publication, and of two such the earlier holds', async () => {
    const head = (...given: [string, string][]) => ({ head: given.map(one => meta(...one)).join('') })

    expect(await published(head(['date', '2026-03-01'], ['pubdate', '2026-03-03']))).toMatchObject({
      place: 'meta pubdate',
    })
    expect(await published(head(['published-date', '2026-03-03'], ['published-time', '2026-03-05']))).toMatchObject({
      place: 'meta published-date',
    })
    expect(await published(head(['published-time', '2026-03-05'], ['published-date', '2026-03-03']))).toMatchObject({
      place: 'meta published-date',
      note: expect.stringContaining('meta published-time gives another day'),
    })
  })

  test.each(['article:modified_time', 'og:updated_time', 'dateModified', 'last-modified'])(
    'of its last change may be %s',
    async name => {
      const { draft, evidence } = await readOf(
        pageOf({ head: meta('pubdate', '2026-03-03') + meta(name, '2026-03-04') }),
      )
      expect(draft?.updatedAt?.toISOString()).toBe('2026-03-04T00:00:00.000Z')
      expect(evidenceOf(evidence, 'updatedAt')).toMatchObject({ rule: 'meta', confidence: 0.93 })
    },
  )
})

describe('the foot', () => {
  const foot = (called: string) => `<footer${called}><p class="date">3 March 2026</p></footer>`
  const page = (inside: string, outside: string) =>
    `<html><body><article><h1>Ferry sails again</h1>${inside}${paragraph.repeat(3)}</article>${outside}</body></html>`

  test.each([
    ['of the article says when it was written', page(foot(''), ''), true],
    ['of the page is the site’s', page('', foot('')), false],
    ['of the article that is about others is not of the story', page(foot(' class="related"'), ''), false],
    ['of an article beside it is not of the story', page('', `<article>${foot('')}</article>`), false],
  ])('%s', async (_, html, isTaken) => {
    expect((await readOf(html)).draft?.publishedAt !== undefined).toBe(isTaken)
  })
})
