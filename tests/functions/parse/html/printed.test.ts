import { describe, expect, test } from 'vitest'
import { type Around, evidenceOf, pageOf, readOf } from './pages.ts'

const sentences = `<p>${'The quay is open. '.repeat(8)}</p>`
const published = (at: string) => `<meta property="article:published_time" content="${at}">`

async function read(around: Around) {
  const { draft, evidence } = await readOf(pageOf(around))
  return { draft, by: evidenceOf(evidence, 'contributors'), on: evidenceOf(evidence, 'publishedAt'), evidence }
}

describe('a name that is printed under the headline is believed', () => {
  test.each<[how: string, below: string, names: string[], confidence: number | undefined]>([
    ['less without a sign', '<p class="byline">Ada Quill</p>', ['Ada Quill'], 0.74],
    [
      'more where it links',
      '<p class="byline">Words <a href="/author/ada-quill">Ada Quill</a></p>',
      ['Ada Quill'],
      0.8,
    ],
    ['more behind "By"', '<p class="byline">By Ada Quill</p>', ['Ada Quill'], 0.82],
    ['most where the page marks it', '<p itemprop="author">Ada of the Quay</p>', ['Ada of the Quay'], 0.84],
    ['not with five words, marked or not', '<p itemprop="author">Ada of the old Quay</p>', [], undefined],
    [
      'with all that are marked alike',
      '<p itemprop="author">Ada Quill</p><p itemprop="author">Ben Tide</p>',
      ['Ada Quill', 'Ben Tide'],
      0.84,
    ],
    [
      'alone where nothing is marked',
      '<p class="byline">By Ada Quill</p><p class="byline">By Ben Tide</p>',
      ['Ada Quill'],
      0.82,
    ],
  ])('%s', async (_, below, names, confidence) => {
    const { draft, by } = await read({ below })

    expect(draft?.contributors.map(({ name }) => name)).toEqual(names)
    expect(by?.confidence).toBe(confidence)
  })

  test.each([
    ['By Ada Quill, published 3 March', 'By Ada Quill'],
    ['By Ada Quill published Harbour', 'By Ada Quill'],
    ['By Ada Quill @adaquill', 'By Ada Quill'],
    ['By Ada Quill', 'By Ada Quill'],
  ])('%j is printed as %j', async (line, byline) =>
    expect((await read({ below: `<p class="byline">${line}</p>` })).draft?.byline).toBe(byline),
  )
})

describe('a date that is printed under the headline', () => {
  test.each<[how: string, around: Around, day: string | undefined, rule: string | undefined]>([
    [
      'holds against metadata of a day and a half later',
      { head: published('2026-03-04T12:00:00Z'), below: '<p class="date">3 March 2026</p>' },
      '2026-03-03T00:00:00.000Z',
      'printed-earlier',
    ],
    [
      'yields to metadata that are nearer',
      { head: published('2026-03-04T11:59:00Z'), below: '<p class="date">3 March 2026</p>' },
      '2026-03-04T11:59:00.000Z',
      'meta',
    ],
    [
      'yields to one for machines, however much earlier it is',
      { below: '<p class="date">3 March 2026</p><time datetime="2026-03-10">10 March 2026</time>' },
      '2026-03-10T00:00:00.000Z',
      'time-element',
    ],
    [
      'is looked for behind a standfirst',
      { below: `${sentences}<p>Published 3 March 2026</p>${sentences}` },
      '2026-03-03T00:00:00.000Z',
      'line-by-headline',
    ],
    [
      'is not looked for behind two paragraphs',
      { below: `${sentences}${sentences}<p>Published 3 March 2026</p>` },
      undefined,
      undefined,
    ],
  ])('%s', async (_, around, at, rule) => {
    const { draft, on } = await read(around)
    expect([draft?.publishedAt?.toISOString(), on?.rule]).toEqual([at, rule])
  })
})

test('a page that is all story is believed as far as any', async () =>
  expect(evidenceOf((await read({})).evidence, 'body')?.confidence).toBe(0.98))
