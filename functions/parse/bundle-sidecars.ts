import type { Evidence, Rejection } from '../../events/article.ts'
import { storyOf } from '../../events/sidecar.ts'
import { type Result, success } from '../result.ts'
import type { Packed, Reading } from './format.ts'
import { withOverlay } from './overlay.ts'
import { readSidecar, unreadable } from './sidecar.ts'

/** The sidecars in a bundle: they lie beside their stories there as they do in the bucket, and are no articles. */
export function sidecarsAmong(members: readonly Packed[]) {
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
      return sidecar === undefined || !reading.ok ? reading : success(overlaid(reading.value, sidecar))
    },
  }
}

function overlaid(reading: Reading, sidecar: Packed): Reading {
  // One that is locked or damaged may hold an embargo.
  const said = 'refused' in sidecar ? success(unreadable) : readSidecar(sidecar.file.bytes)
  if (!said.ok) return { ...reading, evidence: [...reading.evidence, unread(said.failure)] }

  return {
    articles: reading.articles.map(article => ({ ...article, draft: withOverlay(article.draft, said.value) })),
    evidence: [...reading.evidence, ...said.value.evidence],
  }
}

const unread = ({ kind, reason }: Rejection): Evidence => ({
  field: 'sidecar',
  place: 'sidecar',
  rule: 'rejected',
  confidence: 0,
  note: `${kind}: ${reason}`,
})
