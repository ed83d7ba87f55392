import { describe, expect, test } from 'vitest'
import { type Around, evidenceOf, jsonLd, pageOf, readOf } from './pages.ts'

const meta = (name: string, content: string) => `<meta name="${name}" content="${content}">`
const article = (more: object) => jsonLd({ '@type': 'NewsArticle', headline: 'Ferry sails again', ...more })

async function found(field: 'headline' | 'standfirst' | 'language' | 'keywords' | 'section', around: Around) {
  const { draft, evidence } = await readOf(pageOf(around))
  const { rule, confidence } = evidenceOf(evidence, field) ?? {}

  return [draft?.[field], rule, confidence]
}

describe('the headline', () => {
  const title = 'Ferry sails again after eleven years'
  test.each<[what: string, around: Around, headline: string, rule: string, confidence: number]>([
    ['alone is likely', { title }, title, 'heading', 0.88],
    ['of two words is doubtful', { title: 'World news' }, 'World news', 'heading', 0.3],
    [
      'that one place says again is surer',
      { title, head: meta('og:title', title) },
      title,
      'heading-and-metadata',
      0.93,
    ],
    [
      'that three places say again is surest',
      { title, head: `${meta('og:title', title)}<title>${title}</title>${article({ headline: title })}` },
      title,
      'heading-and-metadata',
      0.99,
    ],
    [
      'has its label put aside',
      { title: `Transport | ${title}`, head: meta('og:title', title) },
      title,
      'heading-and-metadata',
      0.99,
    ],
    [
      'has its label in an element put aside',
      { title: `<span>Live</span> ${title}`, head: meta('og:title', title) },
      title,
      'heading-and-metadata',
      0.99,
    ],
    [
      'has what is behind it put aside',
      { title: `${title} (video)`, head: meta('og:title', title) },
      title,
      'heading-and-metadata',
      0.99,
    ],
    [
      'is that of JSON-LD where the page prints the site',
      { title: 'The Quay', head: article({ headline: title }) + meta('og:site_name', 'The Quay') },
      title,
      'json-ld',
      0.85,
    ],
    [
      'is the title without the site',
      { title: 'The Quay', head: `<title>${title} | The Quay</title>${meta('og:site_name', 'The Quay')}` },
      title,
      'title-element',
      0.6,
    ],
    [
      'is that of a meta before the title',
      { title: 'Hi', head: `<title>Something else is here</title>${meta('og:title', title)}` },
      title,
      'meta',
      0.8,
    ],
  ])('%s', async (_, around, headline, rule, confidence) => {
    const [value, by, sure] = await found('headline', around)

    expect([value, by]).toEqual([headline, rule])
    expect(sure).toBeCloseTo(confidence)
  })
})

describe('the title of a page loses the name of its site', () => {
  test.each([
    ['Rain stops play at the long pier – The Quay', 'Rain stops play at the long pier'],
    ['The Quay | Rain stops play at the long pier', 'Rain stops play at the long pier'],
    ['Rain stops play at the long pier | Sport | The Quay', 'Rain stops play at the long pier'],
    ['Rain stops play at the long pier - Other Site', 'Rain stops play at the long pier'],
    ['Rain stops play at the long pier: What now', 'Rain stops play at the long pier: What now'],
    ['Rain and - Other Site', 'Rain and - Other Site'],
    [
      'Rain stops play at the long pier - and nobody comes any more',
      'Rain stops play at the long pier - and nobody comes any more',
    ],
  ])('%s', async (title, headline) => {
    const head = `<title>${title}</title>${meta('og:site_name', 'The Quay')}`
    expect((await found('headline', { head, title: 'The Quay' }))[0]).toBe(headline)
  })
})

describe('the standfirst', () => {
  const said = 'The strike at the port ended on Monday after eleven years.'
  test.each<[what: string, around: Around, expected: unknown[]]>([
    ['is what calls itself one', { below: `<p class="dek">${said}</p>` }, [said, 'printed-standfirst', 0.75]],
    [
      'is surer where metadata say it',
      { below: `<p class="dek">${said}</p>`, head: meta('description', said) },
      [said, 'printed-and-metadata', 0.95],
    ],
    ['stands in JSON-LD', { head: article({ description: said }) }, [said, 'json-ld', 0.6]],
    ['stands in a meta', { head: meta('og:description', said) }, [said, 'meta', 0.55]],
    [
      'that breaks off is none',
      { head: meta('og:description', 'The strike at the port ended on Monday after …') },
      [undefined, undefined, undefined],
    ],
    [
      'that is short is none',
      { head: meta('og:description', 'The strike is over.') },
      [undefined, undefined, undefined],
    ],
    [
      'that opens the story is none',
      { head: meta('og:description', 'The ferry left the old quay at seven on Monday, with two hundred passengers') },
      [undefined, undefined, undefined],
    ],
    [
      'that is the headline is none',
      { title: said, head: meta('og:description', said) },
      [undefined, undefined, undefined],
    ],
  ])('%s', async (_, around, expected) => {
    expect(await found('standfirst', around)).toEqual(expected)
  })
})

describe('the language', () => {
  test.each<[what: string, page: string, expected: unknown[]]>([
    ['is that of the page', '<html lang="en_gb">', ['en-GB', 'attribute', 0.9]],
    ['is none for a page of no language', '<html lang="zxx">', [undefined, undefined, undefined]],
    ['is none for a name', '<html lang="english">', [undefined, undefined, undefined]],
    ['is none in the middle of a word', '<html lang="1-en">', [undefined, undefined, undefined]],
  ])('%s', async (_, opening, expected) => {
    const { draft, evidence } = await readOf(pageOf({}).replace('<html>', opening))
    const { rule, confidence } = evidenceOf(evidence, 'language') ?? {}

    expect([draft?.language, rule, confidence]).toEqual(expected)
  })

  test('is told by JSON-LD, by its name there, and by a meta', async () => {
    expect(await found('language', { head: article({ inLanguage: 'nb-NO' }) })).toEqual(['nb-NO', 'json-ld', 0.85])
    expect(await found('language', { head: article({ inLanguage: { alternateName: 'nb' } }) })).toEqual([
      'nb',
      'json-ld',
      0.85,
    ])
    expect(await found('language', { head: meta('og:locale', 'nb_NO') })).toEqual(['nb-NO', 'meta', 0.7])
  })
})

describe('keywords', () => {
  test.each<[what: string, head: string, expected: unknown[]]>([
    [
      'are tags',
      meta('article:tag', 'ferries; ports') + meta('article:tag', 'Ferries'),
      [['Ferries', 'ports'], 'meta', 0.9],
    ],
    [
      'stand in JSON-LD',
      article({ keywords: ['ferries', { name: 'ports' }, 'a, harbours'] }),
      [['ferries', 'ports', 'harbours'], 'json-ld', 0.88],
    ],
    [
      'are those for news before others',
      meta('news_keywords', 'ferries, ports') + meta('keywords', 'x1, y1'),
      [['ferries', 'ports'], 'meta', 0.89],
    ],
    ['for search engines are doubtful', meta('keywords', 'ferries | ports'), [['ferries', 'ports'], 'meta', 0.6]],
    [
      'of more than 25 are none',
      meta('keywords', Array.from({ length: 26 }, (_, n) => `word${n}`).join()),
      [[], undefined, undefined],
    ],
    [
      'of 25 are some',
      meta('keywords', Array.from({ length: 25 }, (_, n) => `word${n}`).join()),
      [expect.arrayContaining(['word24']), 'meta', 0.6],
    ],
  ])('%s', async (_, head, expected) => {
    expect(await found('keywords', { head })).toEqual(expected)
  })
})

describe('the section', () => {
  test('is one of the site by folder or title, and its name is kept', async () => {
    expect(await found('section', { head: meta('article:section', 'World') })).toEqual(['world', 'as said', 0.8])
    expect(await found('section', { head: article({ articleSection: 'world' }) })).toEqual(['world', 'as said', 0.8])
    expect(await found('section', { head: meta('section', 'Boats') })).toEqual([undefined, undefined, undefined])
    expect((await readOf(pageOf({ head: meta('section', 'Boats') }))).draft?.extra).toEqual({ givenSection: 'Boats' })
  })
})

describe('JSON-LD', () => {
  const read = async (script: string) =>
    (await readOf(pageOf({ head: `<script type="application/ld+json">${script}</script>` }))).draft?.contributors
  const text = '{"@type":"NewsArticle","headline":"Ferry sails again","author":"Ada Quill"}'

  test.each([
    ['wrapped in a comment', `<!-- ${text} -->`],
    ['wrapped as character data', `//<![CDATA[\n${text}\n//]]>`],
    ['with a semicolon behind', `${text};`],
    ['with a raw line end in a text', text.replace('sails', 'sails\n')],
    ['in a graph', `{"@graph":[{"@type":"WebSite"},${text}]}`],
    ['of a type by its address', text.replace('NewsArticle', 'https://schema.org/NewsArticle')],
    ['of several types', text.replace('"NewsArticle"', '["Thing","NewsArticle"]')],
  ])('%s is read', async (_, script) => {
    expect(await read(script)).toEqual([{ name: 'Ada Quill' }])
  })

  test.each([
    ['that is none', '{"@type":'],
    ['of another kind', text.replace('NewsArticle', 'Product')],
    ['without a type', text.replace('"@type":"NewsArticle",', '')],
    ['deeper than anybody nests', `${'['.repeat(14)}${text}${']'.repeat(14)}`],
  ])('%s says nothing', async (_, script) => {
    expect(await read(script)).toEqual([])
  })

  test('about this page counts before that about another', async () => {
    const other = jsonLd({ '@type': 'NewsArticle', headline: 'Rain stops play', author: 'Ben Tide' })
    const own = jsonLd({ '@type': 'NewsArticle', name: 'Ferry sails', author: 'Ada Quill' })
    const byAddress = jsonLd({ '@type': 'NewsArticle', headline: 'Boats', url: 'https://e.org/a', author: 'Ada Quill' })
    const contributors = async (head: string) => (await readOf(pageOf({ head }))).draft?.contributors

    expect(await contributors(`<title>Ferry sails again</title>${other}${own}`)).toEqual([{ name: 'Ada Quill' }])
    expect(await contributors(`<link rel="canonical" href="https://e.org/a">${other}${byAddress}`)).toEqual([
      { name: 'Ada Quill' },
    ])
    expect(await contributors(other + own)).toEqual([{ name: 'Ben Tide' }])
  })
})

test('a page without an address of its own says nothing of one', async () => {
  const { draft, evidence } = await readOf(pageOf({}))

  expect(draft).not.toHaveProperty('canonicalUrl')
  expect(evidenceOf(evidence, 'canonicalUrl')).toBeUndefined()
})
