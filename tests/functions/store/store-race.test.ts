import { describe, expect, test } from 'vitest'
import type { Arrival } from '../../../functions/store/arrival.ts'
import { heldAt } from '../../support/schedule.ts'
import { bridge } from './histories.ts'
import { breakingAt, type Shelf, shelf, throughAll } from './shelf.ts'
import { cases } from './told-cases.ts'

async function calm(hear: readonly Arrival[]) {
  const one = shelf()
  for (const arrival of hear) await one.hear(arrival)
  return one
}

/** Somebody is held at a call while all others are heard; undefined = he makes no such call. */
async function heldMeanwhile(slow: Arrival, place: number, others: readonly Arrival[]) {
  const [one, held] = [shelf(), heldAt(place)]
  const done = one.hear(slow, throughAll(one.rows, held.through))
  await Promise.race([held.there, done])
  for (const quick of others) await one.hear(quick)
  held.goOn()
  await done
  return held.reached() ? one.standing() : undefined
}

/** Somebody breaks off after a write, and is heard again; undefined = he makes no such write. */
async function brokenOff(weak: Arrival, place: number, before: Shelf) {
  const one = shelf(before)
  const breaking = breakingAt(one.rows, place)
  await one.hear(weak, breaking.table).catch((cause: unknown) => expect(cause).toBe(breaking.broken))
  expect(Object.values(await one.texts(bridge)), 'a fact without its text').not.toContain(undefined)
  await one.hear(weak)
  return breaking.reached() ? one.standing() : undefined
}

describe('the store, of', () => {
  test.each(cases)('$what, says what became of it', async ({ hear, is, answers }) => {
    const one = await calm(hear)

    expect(await one.current(bridge)).toMatchObject(is)
    for (const [key, answer] of Object.entries(answers)) expect(await one.receipt(key)).toMatchObject(answer)
  })

  test.each(cases)('$what, says the same whoever is held at whatever call meanwhile', async ({ hear }) => {
    const expected = await (await calm(hear)).standing()
    for (const slow of hear) {
      const others = hear.filter(one => one !== slow)
      for (let place = 0, found: unknown = expected; found !== undefined; place++) {
        expect(found, `${slow.type} of ${slow.upload.key}, call ${place - 1}`).toEqual(expected)
        found = await heldMeanwhile(slow, place, others)
      }
    }
  })

  test.each(cases)('$what, says the same wherever it breaks off', async ({ hear }) => {
    for (const [n, weak] of hear.entries()) {
      const before = await calm(hear.slice(0, n))
      const expected = await (await calm(hear.slice(0, n + 1))).standing()
      for (let place = 0, found: unknown = expected; found !== undefined; place++) {
        expect(found, `${weak.type} of ${weak.upload.key}, write ${place - 1}`).toEqual(expected)
        found = await brokenOff(weak, place, before)
      }
    }
  })

  test.each(cases)('$what, writes nothing when all is told again', async ({ hear }) => {
    const one = await calm(hear)
    const written: string[] = []
    one.rows.onChange(({ sk }) => written.push(sk))
    for (const arrival of hear) await one.hear(arrival)

    expect(written).toEqual([])
  })
})
