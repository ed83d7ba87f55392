import { expect, test } from 'vitest'
import { blocksOf } from '../../../../functions/parse/markup/blocks-of.ts'
import { processorTime } from '../../../support/cpu-time.ts'

const story = '<p>The ferry left the old quay at seven on Monday, with two hundred passengers on board.</p>'.repeat(
  8000,
)
const within = (figures: number) => `${'<figure>'.repeat(figures)}${story}${'</figure>'.repeat(figures)}`

test('a story in two hundred figures costs at most two and a half times as much as in one', async () => {
  const best = { one: Number.POSITIVE_INFINITY, many: Number.POSITIVE_INFINITY }
  for (let round = 0; round < 4; round++) {
    best.one = Math.min(best.one, await processorTime(() => blocksOf(within(1))))
    best.many = Math.min(best.many, await processorTime(() => blocksOf(within(190))))
  }

  expect(best.many).toBeLessThan(2.5 * best.one)
})

test('of figures in one another beyond any gallery the inner ones are frames, and all is read', () => {
  const picture = '<figure><img src="https://a.example/b.jpg"><figcaption>The quay.</figcaption></figure>'
  const { blocks } = blocksOf(
    `${'<figure>'.repeat(20)}<p>It sails.</p>${picture}<ul><li>Monday</li></ul>${'</figure>'.repeat(20)}`,
  )

  expect(blocks).toEqual([
    { kind: 'paragraph', spans: [{ text: 'It sails.' }] },
    { kind: 'figure', picture: { url: 'https://a.example/b.jpg' } },
    { kind: 'paragraph', spans: [{ text: 'The quay.' }] },
    { kind: 'list', ordered: false, items: [[{ text: 'Monday' }]] },
  ])
})
