import type { Sequencer } from '../../events/article.ts'
import type { Receipt } from '../../functions/store/receipt.ts'
import { after, before } from '../desk/sequencer.ts'
import type { ListedVersion } from '../desk/versions.ts'

/** Something that happened to a key and that nobody has heard of. */
export type Lost = {
  key: string
  what: 'upload' | 'removal'
  sequencer: Sequencer
  occurredAt: Date
  /** Missing where every version of the object is gone for good. */
  version?: ListedVersion
}

/** What is listed of a key, newest first, and what the store has answered for it. */
export type Standing = { key: string; versions: readonly ListedVersion[]; receipt: Receipt | undefined }

/**
 * What of the newest state of a key is not known, as an event that comes after all that is. A listing gives no
 * sequencers: a version is known when the receipt is about it, and so is the marker of a removal.
 * The receipt has to be read before the listing, so that a version it speaks of and that is not listed is gone for good.
 */
export function newestLost({ key, versions, receipt }: Standing, now: Date): Lost | undefined {
  const [newest] = versions
  const isKnown = newest === undefined ? isGone(receipt) : isAbout(receipt, newest)
  if (isKnown) return undefined

  const known = versions.findIndex(version => isAbout(receipt, version))
  const sequencer = after(receipt?.sequencer, known === -1 ? Math.max(1, versions.length) : known)
  if (newest === undefined) return { key, what: 'removal', sequencer, occurredAt: inSeconds(now) }

  return lost(key, sequencer, newest)
}

const isGone = (receipt: Receipt | undefined): boolean => receipt === undefined || receipt.outcome === 'removed'
const isAbout = (receipt: Receipt | undefined, version: ListedVersion): boolean =>
  receipt !== undefined &&
  (version.isMarker
    ? receipt.outcome === 'removed' && isMarkedBy(version, receipt)
    : receipt.outcome !== 'removed' && (receipt.versionId ?? UNVERSIONED) === version.versionId)

/** Where S3 told last that another version was removed for good, a receipt names no marker, and is about whichever stood by then. */
const isMarkedBy = ({ versionId, lastModified }: ListedVersion, receipt: Receipt): boolean =>
  receipt.versionId === undefined ? inSeconds(lastModified) <= receipt.lastModified : receipt.versionId === versionId

/** What stands, at its own place in the order of events: told again it changes no fact, and enrich says of it what it says by now. */
export function standingUpload({ key, versions, receipt }: Standing): Lost | undefined {
  const [newest] = versions
  if (newest === undefined || receipt === undefined || receipt.outcome === 'rejected') return undefined

  return receipt.provides.length > 0 && isAbout(receipt, newest) ? lost(key, receipt.sequencer, newest) : undefined
}

/** How S3 lists what was uploaded before the bucket kept versions. */
const UNVERSIONED = 'null'

/** By version id, where a version stands in its key's order of events. */
export type KnownVersions = ReadonlyMap<string, Sequencer>

/** Versions before a known one of which there is no fact, each at its place before the next that is known. */
export function earlierLost({ key, versions }: Standing, known: KnownVersions): Lost[] {
  const found: Lost[] = []
  let next: { sequencer: Sequencer; steps: number } | undefined
  for (const version of versions) {
    const sequencer = known.get(version.versionId)
    if (sequencer !== undefined) next = { sequencer, steps: 0 }
    else if (next !== undefined) {
      next.steps += 1
      found.push(lost(key, before(next.sequencer, next.steps), version))
    }
  }
  return found
}

const lost = (key: string, sequencer: Sequencer, version: ListedVersion): Lost => ({
  key,
  what: version.isMarker ? 'removal' : 'upload',
  sequencer,
  occurredAt: inSeconds(version.lastModified),
  version,
})

const inSeconds = (instant: Date): Date => new Date(Math.floor(instant.getTime() / 1000) * 1000)
