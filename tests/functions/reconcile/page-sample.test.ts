import { expect, test } from 'vitest'
import { draw, openPageSample } from '../../../functions/reconcile/page-sample.ts'
import { idOf } from '../store/histories.ts'

const day = (n: number) => new Date(Date.UTC(2026, 2, 1 + n))
const drawn = (articles: number, now: Date) => {
  const sample = openPageSample()
  for (let n = 0; n < articles; n++) draw(sample, idOf(`article ${n}`), now)
  return sample
}

test('of a thousand articles every page is looked at every day', () => {
  expect(drawn(1000, day(0))).toMatchObject({ every: 1, ids: { length: 1000 } })
})

test('of more it is the turn of each once in a round of days, and of no more than a thousand at once', () => {
  const { every } = drawn(2500, day(0))
  const seen = Array.from({ length: every }, (_, n) => drawn(2500, day(n)).ids)

  expect(every).toBeGreaterThan(1)
  for (const ids of seen) expect(ids.length).toBeLessThanOrEqual(1000)
  expect(new Set(seen.flat()).size).toBe(2500)
  expect(seen.flat()).toHaveLength(2500)
})
