import type { Evidence, Rejection } from '../../events/article.ts'
import { storyOf } from '../../events/sidecar.ts'
import { failure, type Result, success } from '../result.ts'
import { occurrences } from '../text/occurrences.ts'
import { takeParts, takePieces, type Within } from './budget.ts'
import type { Packed, Reading } from './format.ts'
import { withOverlay } from './overlay.ts'
import { largestSidecar, readSidecar, unreadable } from './sidecar.ts'

/** The sidecars in a bundle: they lie beside their stories there as they do in the bucket, and are no articles. */
export function sidecarsAmong(members: readonly Packed[], within: Within = {}) {
  const names = new Set(members.map(({ name }) => name))
  const ofStory = new Map(
    members.flatMap(member => (isSidecar(member) ? [[storyOf(member.name), member] as const] : [])),
  )

  function isSidecar({ name }: Packed): boolean {
    const story = storyOf(name)
    return story !== undefined && names.has(story)
  }

  return {
    isSidecar,
    /** What was read of a member, with what its sidecar says put over it. */
    merged(name: string, reading: Result<Reading, Rejection>): Result<Reading, Rejection> {
      const sidecar = ofStory.get(name)
      return sidecar === undefined || !reading.ok ? reading : overlaid(reading.value, sidecar, within)
    },
  }
}

function overlaid(reading: Reading, sidecar: Packed, within: Within): Result<Reading, Rejection> {
  const refused = 'refused' in sidecar ? undefined : takeParts(within, valuesIn(sidecar.file.bytes))
  if (refused) return failure(refused)
  // One that is locked or damaged may hold an embargo.
  const said = 'refused' in sidecar ? success(unreadable) : readSidecar(sidecar.file.bytes)
  if (!said.ok) return success({ ...reading, evidence: [...reading.evidence, unread(said.failure)] })

  const { contributors = [], keywords = [] } = said.value.fields
  const excess = takePieces(within, (contributors.length + keywords.length) * reading.articles.length)
  if (excess) return failure(excess)
  return success({
    articles: reading.articles.map(article => ({ ...article, draft: withOverlay(article.draft, said.value) })),
    evidence: [...reading.evidence, ...said.value.evidence],
  })
}

/** Between two stands a comma. One that is too large is not taken apart. */
const valuesIn = (bytes: Uint8Array): number =>
  bytes.length > largestSidecar ? 1 : 1 + occurrences(Buffer.from(bytes).toString('latin1'), [','])

const unread = ({ kind, reason }: Rejection): Evidence => ({
  field: 'sidecar',
  place: 'sidecar',
  rule: 'rejected',
  confidence: 0,
  note: `${kind}: ${reason}`,
})
