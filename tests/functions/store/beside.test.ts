import { describe, expect, test } from 'vitest'
import type { Overlay } from '../../../events/sidecar.ts'
import { fold } from '../../../functions/store/decide.ts'
import type { BesideFact, Current, Observation, SeenFact } from '../../../functions/store/facts.ts'
import { nextReceipt } from '../../../functions/store/receipt.ts'
import { bridge, hour, sequencer, usable, type When } from './histories.ts'

const story = 'world/bridge.txt'
const key = `${story}.meta.json`

/** What a version of the sidecar says; undefined = it is gone. */
const beside = ({ n, at }: When, fields: Overlay | undefined): BesideFact => ({
  ...{ kind: 'beside', key, of: story, sequencer: sequencer(n), lastModified: hour(at), versionId: `s${n}` },
  ...(fields === undefined ? { says: 'gone' } : { says: 'fields', fields }),
})
const unreadable = ({ n, at }: When): BesideFact => ({
  ...{ kind: 'beside', key, of: story, sequencer: sequencer(n), lastModified: hour(at), versionId: `s${n}` },
  says: 'nothing new',
})
const seen = ({ n, at }: When, fields: Overlay): SeenFact => ({
  ...{ kind: 'seen', key, of: story, versionId: `s${n}`, lastModified: hour(at), fields },
})
const one = usable({ n: 1, at: 1 }, 'one')
const folded = (...facts: Observation[]) => fold(bridge, facts)

describe('a sidecar', () => {
  test.each<[string, Overlay, Partial<Current>]>([
    ['an embargo', { embargoedUntil: hour(9) }, { state: 'usable', embargoedUntil: hour(9), goneAt: hour(3) }],
    ['an expiry', { expiresAt: hour(9) }, { state: 'usable', expiresAt: hour(9) }],
    ['a date', { publishedAt: hour(0) }, { publishedAt: hour(0) }],
    ['a section', { section: 'sport' }, { inputs: { folder: 'sport' } }],
    ['that it waits', { pubstatus: 'withheld' }, { state: 'withheld', goneAt: hour(3) }],
    ['a kill', { pubstatus: 'canceled' }, { state: 'killed', goneAt: hour(3) }],
    [
      'a law',
      { pubstatus: 'canceled', legalReason: 'A court said so.' },
      { state: 'killed', legalReason: 'A court said so.' },
    ],
    ['a refile', { change: 'refile' }, { updatedAt: hour(1), versionNumber: 2 }],
    ['an update', { change: 'update' }, { updatedAt: hour(3), versionNumber: 2 }],
  ])('says %s of its story from then on', (_what, fields, is) => {
    expect(folded(one, beside({ n: 2, at: 3 }, fields))).toMatchObject({ overlay: fields, ...is })
  })

  test('leaves what it does not speak of as its story has it', () => {
    const said = { publishedAt: hour(0), embargoedUntil: hour(2), expiresAt: hour(9) }
    const own = usable({ n: 1, at: 1 }, 'one', { ...said, change: 'correction' })

    expect(folded(own, beside({ n: 2, at: 3 }, { headline: 'Open' }))).toMatchObject({
      ...{ ...said, publishedAt: hour(2), state: 'usable', updatedAt: hour(3) },
    })
    expect(
      folded(usable({ n: 1, at: 1 }, 'one', { pubstatus: 'withheld' }), beside({ n: 2, at: 3 }, {})),
    ).toMatchObject({
      state: 'withheld',
    })
  })

  test('that was seen in two versions says what the later one says', () => {
    const [early, late] = [seen({ n: 2, at: 2 }, { section: 'sport' }), seen({ n: 1, at: 3 }, { section: 'culture' })]

    for (const facts of [
      [one, early, late],
      [one, late, early],
    ])
      expect(folded(...facts)).toMatchObject({ inputs: { folder: 'culture' } })
    const together = seen({ n: 3, at: 3 }, { section: 'travel' })
    expect(folded(one, together, late)).toEqual(folded(one, late, together))
    expect(
      folded(one, seen({ n: 9, at: 2 }, { section: 'sport' }), beside({ n: 1, at: 3 }, { section: 'culture' })),
    ).toMatchObject({
      inputs: { folder: 'culture' },
    })
  })

  test('says no reason of a law where it says none', () => {
    expect(folded(one, beside({ n: 2, at: 3 }, { pubstatus: 'canceled' }))).not.toHaveProperty('legalReason')
  })

  test('that is gone says nothing any more, and one that cannot be read changes nothing', () => {
    const said = beside({ n: 2, at: 3 }, { pubstatus: 'withheld' })

    expect(folded(one, said, unreadable({ n: 3, at: 4 }))).toMatchObject({ state: 'withheld', goneAt: hour(3) })
    expect(folded(one, said, beside({ n: 3, at: 5 }, undefined))).toMatchObject({ state: 'usable', updatedAt: hour(5) })
  })

  test('that was there before its story speaks of it from the first', () => {
    const said = beside({ n: 1, at: 0 }, { embargoedUntil: hour(9) })

    expect(folded(one, said)).toMatchObject({ embargoedUntil: hour(9), publishedAt: hour(9), versionNumber: 1 })
    expect(folded(one, said)).not.toHaveProperty('goneAt')
  })

  test('of the very second of its story speaks of it from the first, unless it is a kill', () => {
    const said = (fields: Overlay) => folded(one, beside({ n: 2, at: 1 }, fields))

    expect(said({ pubstatus: 'withheld' })).not.toHaveProperty('goneAt')
    expect(said({ pubstatus: 'canceled' })).toMatchObject({ state: 'killed', goneAt: hour(1) })
  })

  test('takes back no kill of its story', () => {
    const killed = usable({ n: 1, at: 1 }, 'one', { pubstatus: 'canceled' })

    expect(folded(killed, beside({ n: 2, at: 3 }, { pubstatus: 'usable' }))).toMatchObject({ state: 'killed' })
  })

  test('counts where it was seen beside its story, until its own event says where it stands', () => {
    const early = seen({ n: 2, at: 1 }, { pubstatus: 'withheld' })

    expect(folded(one, early)).toMatchObject({ state: 'withheld' })
    expect(folded(one, early, unreadable({ n: 2, at: 3 }))).toMatchObject({ state: 'usable' })
  })

  test('of another story says nothing of this one', () => {
    const other = { ...beside({ n: 2, at: 3 }, { pubstatus: 'canceled' }), of: 'sport/other.txt' }

    expect(folded(one, other)).toMatchObject({ state: 'usable', contentHash: one.contentHash })
  })

  test('is answered with what it is merged into', () => {
    const upload = { bucket: 'uploads', key, sequencer: sequencer(1), lastModified: hour(1) }
    const read = { type: 'sidecar.read' as const, version: 1 as const, upload, fields: {}, evidence: [] }

    expect(nextReceipt(undefined, read)).toMatchObject({
      outcome: 'published',
      reason: 'It is merged into world/bridge.txt',
    })
  })
})
