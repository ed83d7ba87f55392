import { describe, expect, test } from 'vitest'
import { type Around, evidenceOf, jsonLd, pageOf, readOf } from './pages.ts'

const meta = (name: string, content: string) => `<meta name="${name}" content="${content}">`
const by = (author: unknown, more: object = {}) =>
  jsonLd({ '@type': 'NewsArticle', headline: 'Ferry sails again', author, ...more })

async function signed(around: Around) {
  const { draft, evidence } = await readOf(pageOf(around))
  const { rule, place, confidence } = evidenceOf(evidence, 'contributors') ?? {}

  return { names: draft?.contributors.map(({ name }) => name), byline: draft?.byline, draft, rule, place, confidence }
}

describe('who wrote the story', () => {
  const given: [where: string, around: Around, names: string[], confidence: number | undefined][] = [
    ['stands in JSON-LD as a text', { head: by('Ada Quill') }, ['Ada Quill'], 0.93],
    [
      'stands in JSON-LD as persons',
      { head: by([{ name: 'Ada Quill' }, { name: 'Ben Tide' }]) },
      ['Ada Quill', 'Ben Tide'],
      0.93,
    ],
    [
      'stands in JSON-LD once, however often',
      { head: by(['Ada Quill', 'Ada Quill', 'ADA QUILL']) },
      ['Ada Quill'],
      0.93,
    ],
    ['stands in JSON-LD as its creator', { head: by(undefined, { creator: 'Ada Quill' }) }, ['Ada Quill'], 0.93],
    [
      'is not the creator where there is an author',
      { head: by('Ada Quill', { creator: 'Ben Tide' }) },
      ['Ada Quill'],
      0.93,
    ],
    [
      'is followed from a reference',
      { head: by({ '@id': '#ada' }) + jsonLd({ '@id': '#ada', '@type': 'Person', name: 'Ada Quill' }) },
      ['Ada Quill'],
      0.93,
    ],
    ['is nobody where the reference leads nowhere', { head: by({ '@id': '#ada' }) }, [], undefined],
    ['may be an agency', { head: by({ '@type': 'Organization', name: 'Reuters' }) }, ['Reuters'], 0.93],
    ['is no other organization', { head: by({ '@type': 'NewsMediaOrganization', name: 'Boatyard' }) }, [], undefined],
    ['stands in a meta', { head: meta('author', 'By Ada Quill and Ben Tide') }, ['Ada Quill', 'Ben Tide'], 0.85],
    ['is no address in a meta', { head: meta('article:author', 'https://example.org/ada') }, [], undefined],
    [
      'is not the site itself',
      { head: meta('author', 'The Daily Quay') + meta('og:site_name', 'The Daily Quay') },
      [],
      undefined,
    ],
    ['is not staff', { head: meta('author', 'Quay Staff') }, [], undefined],
    ['is not admin', { head: meta('author', 'admin') }, [], undefined],
    ['is no code', { head: meta('author', '{author}') }, [], undefined],
    ['is no number', { head: meta('author', 'user 4711') }, [], undefined],
    ['is not what she works for', { head: meta('author', 'Ada Quill, The Quay Times') }, ['Ada Quill'], 0.85],
    ['is not what she is', { head: meta('author', 'Ada Quill, PhD') }, ['Ada Quill'], 0.85],
    ['has no mail address in the name', { head: meta('author', 'Ada Quill <ada@example.org>') }, ['Ada Quill'], 0.85],
    ['is printed behind By', { below: '<p class="byline">By Ada Quill</p>' }, ['Ada Quill'], 0.82],
    ['is printed behind By in a line of no name', { below: '<p>By Ada Quill</p>' }, ['Ada Quill'], 0.82],
    [
      'is not printed in a sentence',
      { below: `<p>By Monday the ferry will sail again, the port said, ${'and it is late. '.repeat(6)}</p>` },
      [],
      undefined,
    ],
    ['is printed alone', { below: '<p class="author">Ada Quill</p>' }, ['Ada Quill'], 0.74],
    [
      'is a link to her page',
      { below: '<p class="byline"><a href="/authors/ada">Ada Quill</a>, Oslo</p>' },
      ['Ada Quill'],
      0.8,
    ],
    ['is marked by the page', { below: '<span itemprop="author">Ada Quill</span>' }, ['Ada Quill'], 0.84],
    [
      'are all whom the page marks',
      { below: '<span itemprop="author">Ada Quill</span> <span itemprop="author">Ben Tide</span>' },
      ['Ada Quill', 'Ben Tide'],
      0.84,
    ],
    [
      'is not in a box about her',
      { below: '<div class="author-bio">Ada Quill writes about ferries.</div>' },
      [],
      undefined,
    ],
    [
      'is not in a line too long for one',
      { below: `<p class="byline">Ada Quill ${'and so on '.repeat(20)}</p>` },
      [],
      undefined,
    ],
    ['stands before a date', { below: '<p class="byline">Ada Quill, 3 March 2026</p>' }, ['Ada Quill'], 0.74],
    ['stands before a bar', { below: '<p class="byline">Ada Quill | Quay Times</p>' }, ['Ada Quill'], 0.74],
    [
      'is no login where a name is printed',
      { head: by('aquill'), below: '<p class="byline">By Ada Quill</p>' },
      ['Ada Quill'],
      0.82,
    ],
    ['is a login where nothing else is known', { head: by('aquill') }, ['aquill'], 0.5],
    [
      'is called in the graph as readers know her',
      { head: by({ '@id': '#ada', name: 'aquill' }) + jsonLd({ '@id': '#ada', '@type': 'Person', name: 'Ada Quill' }) },
      ['Ada Quill'],
      0.93,
    ],
    [
      'are all that are printed where JSON-LD names the first',
      { head: by('Ada Quill'), below: '<p class="byline">By Ada Quill and Ben Tide</p>' },
      ['Ada Quill', 'Ben Tide'],
      0.93,
    ],
    [
      'are in an element each',
      {
        below:
          '<div class="authors"><div class="author"><span class="author-name">By Ada Quill</span><span class="author-title">Guest</span></div><div class="author"><b class="author-name">Ben Tide</b></div></div>',
      },
      ['Ada Quill', 'Ben Tide'],
      0.83,
    ],
    [
      'has submitted it',
      { below: '<div>Submitted by <b>Ada Quill</b> on <b>Thu, 01/29/2026 - 14:05</b></div>' },
      ['Ada Quill'],
      0.82,
    ],
    [
      'is called as the site is that she writes alone',
      { head: meta('author', 'Anna Quill') + meta('og:site_name', 'Anna Quill') },
      ['Anna Quill'],
      0.85,
    ],
    [
      'is no site that is called as nobody is',
      { head: meta('author', 'Rolling Quay') + meta('og:site_name', 'Rolling Quay') },
      [],
      undefined,
    ],
    [
      'stands in the second line of a card',
      { head: meta('twitter:label2', 'Written by') + meta('twitter:data2', 'Ada Quill') },
      ['Ada Quill'],
      0.85,
    ],
    [
      'is not how long one reads in a card',
      { head: meta('twitter:label1', 'Reading time') + meta('twitter:data1', 'Ada Quill') },
      [],
      undefined,
    ],
    [
      'stands in a line with her trade and a date',
      { below: '<p>Anna Quill | Senior Writer | 3 March 2026</p>' },
      ['Anna Quill'],
      0.6,
    ],
    ['stands above a date', { below: '<div><p>Anna Quill</p><p>3 March 2026</p></div>' }, ['Anna Quill'], 0.6],
    [
      'stands above the headline beside a date',
      { above: '<span>3 March 2026</span><span>Anna Quill</span>' },
      ['Anna Quill'],
      0.6,
    ],
    ['is nobody who stands alone', { below: '<p>Anna Quill</p>' }, [], undefined],
    [
      'is no title that stands above a date',
      { below: '<div><p>Mental Health</p><p>3 March 2026</p></div>' },
      [],
      undefined,
    ],
    [
      'is whoever stands in a line before a login',
      { head: by('aquill'), below: '<p>Anna Quill | 3 March 2026</p>' },
      ['Anna Quill'],
      0.6,
    ],
    ['is in capitals as anybody is', { below: '<p class="byline">By ADA QUILL</p>' }, ['Ada Quill'], 0.82],
  ]

  test.each(given)('%s', async (_, around, names, confidence) => {
    expect(await signed(around)).toMatchObject({ names, confidence })
  })
})

test('what stands below a name is what she is', async () => {
  const { draft } = await signed({ below: '<div><p>Anna Quill</p><p>Harbour Writer</p></div>' })
  expect(draft?.contributors).toEqual([{ name: 'Anna Quill', role: 'Harbour Writer' }])
})

test('a role that a person has in JSON-LD is kept, where it is that of one', async () => {
  const named = async (name: string) =>
    (await signed({ head: by({ '@type': 'Person', name, jobTitle: 'Port&nbsp;reporter' }) })).draft?.contributors

  expect(await named('Ada Quill')).toEqual([{ name: 'Ada Quill', role: 'Port reporter' }])
  expect(await named('Ada Quill and Ben Tide')).toEqual([{ name: 'Ada Quill' }, { name: 'Ben Tide' }])
})

test('a role that stands behind two names is that of neither alone', async () => {
  const below = '<div class="byline">By Ada Quill and Ben Tide <span class="role">Port reporters</span></div>'
  expect((await signed({ below })).draft?.contributors).toEqual([{ name: 'Ada Quill' }, { name: 'Ben Tide' }])
})

test('a role in an element behind the name is kept', async () => {
  const below =
    '<div class="author"><span class="author-name">Ada Quill</span><span class="author-title">Guest columnist</span></div>'

  expect((await signed({ below })).draft?.contributors).toEqual([{ name: 'Ada Quill', role: 'Guest columnist' }])
})

describe('the printed byline', () => {
  test.each([
    ['is the line with all names', '<p class="byline">By Ada Quill and Ben Tide</p>', 'By Ada Quill and Ben Tide'],
    ['is no line with one of two', '<p class="byline">By Ada Quill</p>', undefined],
    ['is no line with a day', '<p class="byline">By Ada Quill and Ben Tide Mar 20</p>', undefined],
    [
      'has its marks at its words',
      '<p class="byline"><a href="/by/ada">Ada Quill</a>, <a href="/by/ben">Ben Tide</a></p>',
      'Ada Quill, Ben Tide',
    ],
    ['is no line with a year', '<p class="byline">By Ada Quill and Ben Tide 2026</p>', undefined],
    [
      'ends before its date',
      '<p class="byline">By Ada Quill and Ben Tide, updated today</p>',
      'By Ada Quill and Ben Tide',
    ],
  ])('%s', async (_, below, byline) => {
    expect((await signed({ head: by(['Ada Quill', 'Ben Tide']), below })).byline).toBe(byline)
  })
})

describe('a line that names somebody', () => {
  const line = (length: number) => `<p>By Ada Quill | ${'x'.repeat(length - 15)}</p>`
  const linked = (length: number) => `<div>${'x '.repeat((length - 9) / 2)}<a rel="author">Ada Quill</a></div>`
  const parts = (count: number) => `<p>By Ada Quill${'<b></b>'.repeat(count - 1)}</p>`

  test.each<[what: string, below: string, names: string[]]>([
    ['behind By has less than 120 letters', line(119), ['Ada Quill']],
    ['behind By has no 120 letters', line(120), []],
    ['behind By has at most twelve parts', parts(12), ['Ada Quill']],
    ['behind By has not thirteen parts', parts(13), []],
    ['with a link to its author is short', linked(159), ['Ada Quill']],
    ['with a link to its author is not long', linked(161), []],
    [
      'behind By may link to a person',
      '<section>By <a href="/people/ada">Ada Quill</a> of Oslo</section>',
      ['Ada Quill'],
    ],
    ['may not link to a person without By', '<section>See <a href="/people/ada">Ada Quill</a></section>', []],
    ['called a byline is no picture', '<p class="author image">Ada Quill</p>', []],
  ])('%s', async (_, below, names) => {
    expect((await signed({ below })).names).toEqual(names)
  })
})

test('a byline that holds no name names nobody', async () => {
  expect((await signed({ below: '<p class="byline">read our newest stories here</p>' })).names).toEqual([])
  expect((await signed({ below: `<p class="byline">By Ada Quill | ${'x'.repeat(146)}</p>` })).names).toEqual([])
})

test('the receipt says where a name was printed', async () => {
  expect((await signed({ below: '<p class="byline big">By Ada Quill</p>' })).place).toBe('p.byline')
  expect((await signed({ below: '<p>By Ada Quill</p>' })).place).toBe('p')
})

test('a printed byline has a hundred letters at most', async () => {
  const line = (length: number) => `By Ada Quill and Ben Tide ${'x'.repeat(length - 26)}`
  const bylineOf = async (length: number) =>
    (await signed({ head: by(['Ada Quill', 'Ben Tide']), below: `<p class="byline">${line(length)}</p>` })).byline

  expect(await bylineOf(100)).toBe(line(100))
  expect(await bylineOf(101)).toBeUndefined()
})
