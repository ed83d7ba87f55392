import fc from 'fast-check'
import { expect, test } from 'vitest'
import { feedContent } from '../../../functions/publish/content.ts'
import { printable } from '../../../functions/text/printable.ts'
import { processorTime } from '../../support/cpu-time.ts'
import { anyEntry } from './sample-entries.ts'

test('content is printable and ends no CDATA, whatever stands in an article', () => {
  fc.assert(
    fc.property(anyEntry, entry => {
      const content = feedContent(entry)

      expect(content).toBe(printable(content))
      expect(content).not.toContain(']]>')
    }),
  )
})

test('dashes in a dateline are passed over once', async () => {
  const [entry] = fc.sample(anyEntry, 1)
  const cost = await processorTime(() => entry && feedContent({ ...entry, dateline: `${'—'.repeat(50_000)}x` }))

  expect(cost).toBeLessThan(1000)
})
