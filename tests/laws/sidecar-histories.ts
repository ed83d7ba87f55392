import fc from 'fast-check'
import type { Deed } from '../support/world.ts'
import { besideOf, oneAfterAnother, removalOf, second, sidecarOf } from './histories.ts'

const keys = ['world/a b.txt', 'sport/c.txt']
/** What sidecars say here, and what that means; the others cannot be read. */
export const words: Record<string, { headline?: string; pubstatus?: string; section?: string }> = {
  '{ "headline": "Said beside" }': { headline: 'Said beside' },
  '{ "headline": "Said better", "section": "sport" }': { headline: 'Said better', section: 'sport' },
  '{ "pubstatus": "withheld" }': { pubstatus: 'withheld' },
  '{ "embargo": "when it suits us" }': { pubstatus: 'withheld' },
  '{ "embargo": ': { pubstatus: 'withheld' },
  '{}': {},
}

const story = fc.record(
  {
    kind: fc.constant('put' as const),
    key: fc.constantFrom(...keys),
    text: fc.constantFrom('Harbour reopens\nAt last.', 'Council meets\nAgain.', 'BROKEN'),
    id: fc.constantFrom('story-1', 'story-2'),
    second,
  },
  { requiredKeys: ['kind', 'key', 'text', 'second'] },
)
const sidecar = sidecarOf(keys, ...Object.keys(words), 'no words at all')
const removal = removalOf(...keys, ...keys.map(besideOf))
const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 4, arbitrary: story },
  { weight: 4, arbitrary: sidecar },
  { weight: 2, arbitrary: removal },
)

/** Stories and their sidecars, each put, changed, broken and deleted, in any order. */
export const historyWithSidecars = oneAfterAnother(deed)
