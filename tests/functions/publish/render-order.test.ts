import fc from 'fast-check'
import { expect, test } from 'vitest'
import { choices, stage } from '../../support/schedule.ts'
import { hour, idOf } from '../store/histories.ts'
import { Shown, shelf } from './shelf.ts'

const article = idOf('a')
const EDITIONS = 4

/** Editions of one article are published while renderers of the feed run side by side, one port call at a time. */
async function race(seed: number): Promise<number[]> {
  const set = stage(choices(seed), 0)
  const { put, raise, render, files } = shelf(set.through)
  const written: number[] = []
  const write = files.put
  files.put = async (object, replaces) => {
    const outcome = await write(object, replaces)
    if (outcome === 'written') written.push(editionIn(object.bytes))
    return outcome
  }

  let seconds = 0
  const running = new Set<Promise<unknown>>()
  const start = (task: Promise<unknown>) => {
    running.add(task)
    task.finally(() => running.delete(task))
  }
  async function renderSoon(generation: number) {
    while ((await render(generation, new Date(hour(24).getTime() + 1000 * seconds++))) === 'too soon');
  }
  async function publish() {
    for (let edition = 1; edition <= EDITIONS; edition++) {
      await put({ id: article, at: hour(1), text: String(edition), revision: edition })
      start(renderSoon(await raise()))
    }
  }

  start(publish())
  while (running.size > 0) {
    set.step()
    await new Promise(setImmediate)
  }
  return written
}

const editionIn = (bytes: Uint8Array): number =>
  Number(Shown.parse(JSON.parse(Buffer.from(bytes).toString())).entries[0])

test('a feed never shows an older edition after a newer one, and ends with the newest', {
  timeout: 120_000,
}, async () => {
  const overtaken = new Set<number>()
  const property = fc.asyncProperty(fc.integer(), async seed => {
    const written = await race(seed)
    overtaken.add(written.length)

    expect(written).toEqual([...written].sort((a, b) => a - b))
    expect(written.at(-1)).toBe(EDITIONS)
  })
  await fc.assert(property, { numRuns: 200 })

  // The schedules differ: in some of them renderers were overtaken and wrote less often.
  expect(overtaken.size).toBeGreaterThan(1)
})
