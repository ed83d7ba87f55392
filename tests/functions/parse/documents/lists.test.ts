import { expect, test } from 'vitest'
import { Block } from '../../../../events/article.ts'
import { type Listed, Lists } from '../../../../functions/parse/documents/lists.ts'

/** The blocks of such paragraphs, each an item with the number of its place; between two stands what is no item. */
function blocksOf(listed: readonly (Listed | undefined)[]): Block[] {
  const lists = new Lists()

  return listed.flatMap((one, at) => {
    if (one === undefined) lists.end()
    return (one && lists.add(one, [{ text: `${at}` }])) ?? []
  })
}

const step = { ordered: true, of: '1', level: 0 }
const point = { ordered: false, of: '2', level: 0 }

test('a list of the same name counts on behind a paragraph, one of another name begins', () => {
  expect(blocksOf([step, step, undefined, step, point, { ...step, of: '3' }, step])).toMatchObject([
    { items: [[{ text: '0' }], [{ text: '1' }]] },
    { items: [[{ text: '3' }]], start: 3 },
    { ordered: false },
    { ordered: true },
    { start: 4 },
  ])
})

test('one without a name counts for itself', () => {
  const unnamed = { ...step, of: '' }

  expect(blocksOf([unnamed, undefined, unnamed]).map(block => 'start' in block)).toEqual([false, false])
})

test.each([1.5, 12, Number.NaN, -3, Number.POSITIVE_INFINITY])(
  'a level of %d, as damaged files have it, is one that a draft may hold',
  level => {
    for (const block of blocksOf([{ ...step, level }, step, { ...point, level }]))
      expect(Block.safeParse(block).success).toBe(true)
  },
)
