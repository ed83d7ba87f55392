import { describe, expect, test } from 'vitest'
import type { Block } from '../../../../events/article.ts'
import { openingLine } from '../../../../functions/parse/html/headline.ts'
import { evidenceOf, pageOf, readOf } from './pages.ts'

const og = (title: string) => `<meta property="og:title" content="${title}">`

async function headlineRule(title: string, said?: string) {
  const { draft, evidence } = await readOf(pageOf({ title, ...(said !== undefined && { head: og(said) }) }))
  const { rule, confidence } = evidenceOf(evidence, 'headline') ?? {}
  return { headline: draft?.headline, rule, confidence }
}

describe('a heading and the metadata say the same where', () => {
  test.each([
    ['one begins as the other', 'Ferries sail', 'Ferries sail today and tomorrow'],
    ['one ends as the other and is more than half of it', 'Live: ferry sails again', 'Ferry sails again'],
    ['four words stand in both, in another order', 'Old ferry sails again', 'Again the old ferry sails'],
    ['four of five words stand in both', 'One old ferry sails again', 'Again sails ferry old quay'],
    ['the longer has twice the words', 'Old ferry sails again', 'Again and again the old quay sees ferry sails'],
  ])('%s', async (_, title, said) => {
    expect(await headlineRule(title, said)).toEqual({
      headline: title,
      rule: 'heading-and-metadata',
      confidence: 0.93,
    })
  })
})

describe('a heading and the metadata do not say the same where', () => {
  test.each([
    ['what one begins with is eleven letters', 'Ferry sails', 'Ferry sails today'],
    ['what one ends with is half of it', 'Unbeatable sails again', 'Sails again'],
    ['three words are in another order', 'Ferry sails again', 'Again ferry sails'],
    ['three of four words stand in both', 'Old ferry sails again', 'Again sails ferry quay today'],
    [
      'the longer has more than twice the words',
      'Old ferry sails again',
      'Again at noon today the old quay sees ferry sails',
    ],
  ])('%s', async (_, title, said) => {
    expect((await headlineRule(title, said)).rule).not.toBe('heading-and-metadata')
  })
})

test('what leads to the first page is the site, and what is called a story’s title its headline', async () => {
  const { draft } = await readOf(
    pageOf({
      head: '<link rel="canonical" href="https://quay.example/2026/ferry"><title>Quay Notes: Ferry sails again</title>',
      title: '<a href="https://quay.example/">Quay Notes</a>',
      below: '<h3 class="post-title entry-title">Ferry sails again</h3>',
    }),
  )
  expect(draft?.headline).toBe('Ferry sails again')
})

test('a title of another story is no headline', async () => {
  const { draft } = await readOf(
    pageOf({
      head: og('Ferry sails again'),
      title: 'Old ferry sails again today',
      below: '<h3 class="entry-title">Quay to be rebuilt</h3>',
    }),
  )
  expect(draft?.headline).toBe('Old ferry sails again today')
})

describe('a heading is', () => {
  test.each<[what: string, title: string, rule: string, confidence: number]>([
    ['likely the headline from three words on', 'Ferry sails again', 'heading', 0.88],
    ['doubtful with three letters', 'Yes', 'heading', 0.3],
    ['no headline with two letters', 'Ok', 'first-sentence', 0.3],
    ['a headline with three hundred letters', 'pier '.repeat(60).trimEnd().concat('s'), 'heading', 0.88],
    ['no headline with more', 'pier '.repeat(60).trimEnd().concat('ss'), 'first-sentence', 0.3],
  ])('%s', async (_, title, rule, confidence) => expect(await headlineRule(title)).toMatchObject({ rule, confidence }))
})

describe('a page without a title', () => {
  const paragraph = (text: string): Block => ({ kind: 'paragraph', spans: [{ text }] })
  const opening = (blocks: Block[]) => {
    const { fields, evidence } = openingLine(blocks)
    return [fields.headline, evidence[0]?.place, evidence[0]?.rule, evidence[0]?.confidence]
  }

  test('has its first heading for one', () => {
    const heading: Block = { kind: 'heading', level: 3, spans: [{ text: 'Ferry  sails' }] }
    expect(opening([heading, paragraph('The ferry left at seven.')])).toEqual([
      'Ferry sails',
      'h3',
      'first-heading',
      0.7,
    ])
  })

  test('has the first sentence of its first words for one', () => {
    expect(opening([paragraph(' '), paragraph('The ferry left at seven. The band played.')])).toEqual([
      'The ferry left at seven',
      'first paragraph',
      'first-sentence',
      0.3,
    ])
  })

  test('has the first line of what is set in lines', () =>
    expect(opening([{ kind: 'code', text: 'sail(ferry)\nstop(ferry)' }])[0]).toBe('sail(ferry)'))

  test('and without words has none', () => expect(openingLine([paragraph(' ')]).evidence).toEqual([]))
})
