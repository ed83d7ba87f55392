import { Worker } from 'node:worker_threads'
import { expect, test, vi } from 'vitest'
import { readGlyphs } from '../../../../functions/parse/documents/pdf/glyphs.ts'
import { pdfOf } from './print.ts'

// Long enough to be looked at while it is read.
const line = (at: number) => ({
  text: `Boats leave at ${at} and come back late.`,
  x: 50,
  y: 760 - (at % 60) * 12,
  size: 10,
})
const bytes = pdfOf(Array.from({ length: 40 }, () => Array.from({ length: 60 }, (_, at) => line(at))))

test('what other files have left in the thread is not held against a file', async () => {
  expect((await readGlyphs({ bytes })).ok).toBe(true)
  const report = Worker.prototype.getHeapStatistics
  const full = new Set<Worker>()
  const spy = vi.spyOn(Worker.prototype, 'getHeapStatistics').mockImplementation(async function (this: Worker) {
    const heap = await report.call(this)
    if (full.size === 0) full.add(this)
    return full.has(this) ? { ...heap, total_heap_size: 200 * 1024 * 1024 } : heap
  })

  expect((await readGlyphs({ bytes })).ok).toBe(true)
  expect(full.size).toBe(1)
  spy.mockRestore()
})
