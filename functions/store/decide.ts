import type { ArticleId } from '../../events/article.ts'
import { byCodeUnit } from '../text/by-code-unit.ts'
import { withSidecars } from './beside.ts'
import type { Edits } from './edits.ts'
import type { Current, Fact, Observation, UsableFact } from './facts.ts'
import { nameOfInputs } from './feed-inputs.ts'
import { pictureChangedAt, shownPictures } from './shown-pictures.ts'
import { type Moment, runs, timeline } from './timeline.ts'
import { latest, notBeforeRelease, perhapsReadable, readable, told, updatedAt, versionsOf } from './versions.ts'

/** Folds an article's facts. Pure, and blind to the order and number of the facts. Nothing without a usable fact. */
export function fold(articleId: ArticleId, observed: readonly Observation[], edits?: Edits): Current | undefined {
  const facts = withSidecars(observed)
  const history = timeline(facts)
  const stretches = runs(history)
  const standing = history.at(-1)?.winner
  const versions = versionsOf(stretches, edits)
  const shown = standing ?? history.findLast(moment => moment.winner !== undefined)?.winner
  if (shown === undefined) return undefined

  return {
    articleId,
    ...stateOf(standing, history),
    key: shown.key,
    contentHash: shown.contentHash,
    ...(shown.overlay !== undefined && { overlay: shown.overlay }),
    inputs: shown.inputs,
    ...shownPictures(observed, shown),
    versionNumber: stretches.filter(stretch => stretch.from !== undefined).length,
    publishedAt: notBeforeRelease(shown.publishedAt ?? firstSeen(facts), history),
    updatedAt: latest(updatedAt(versions, stretches), pictureChangedAt(observed, shown, firstSeen(facts))),
    ...told(versions, standing),
    ...(shown.embargoedUntil !== undefined && { embargoedUntil: shown.embargoedUntil }),
    ...(shown.expiresAt !== undefined && { expiresAt: shown.expiresAt }),
    ...(standing?.pubstatus === 'canceled' && legalReasonOf(standing)),
    former: formerInputs(history),
    formerKeys: formerKeys(history, shown.key),
  }
}

const legalReasonOf = ({ legalReason }: UsableFact) => (legalReason === undefined ? {} : { legalReason })

/** What was never to be read leaves nothing behind: `goneAt` is there only where the article may have been read. */
function stateOf(standing: UsableFact | undefined, history: readonly Moment[]): Pick<Current, 'state' | 'goneAt'> {
  const state = stateName(standing, history)
  const last = history.findLastIndex((moment, n) => mayHaveBeenRead(moment, history[n + 1]))
  const [moment, next] = [history[last], history[last + 1]]
  if (moment === undefined || next === undefined) return { state }

  return { state, goneAt: perhapsReadable(moment, next)?.until ?? next.at }
}

/** Of the version that stands an embargo may not be over yet, and it is for the clock to say. */
const mayHaveBeenRead = (moment: Moment, next: Moment | undefined): boolean => {
  const shown = perhapsReadable(moment, next)

  return shown !== undefined && (next !== undefined || shown.from <= moment.at)
}

/** What had expired when it came, or will before its embargo ends, is as good as held. */
function stateName(standing: UsableFact | undefined, history: readonly Moment[]): Current['state'] {
  if (standing === undefined) return 'removed'
  if (standing.pubstatus !== 'usable') return standing.pubstatus === 'canceled' ? 'killed' : 'withheld'

  const [now] = history.slice(-1)
  return now !== undefined && readable(now, undefined) === undefined ? 'withheld' : 'usable'
}

function firstSeen(facts: readonly Fact[]): Date {
  const seen = facts.flatMap(fact => (fact.kind === 'usable' ? [fact.lastModified.getTime()] : []))

  return new Date(Math.min(...seen))
}

/** Where it was and is not now: of what stands, what it says counts as long as it may be read. */
function formerInputs(history: readonly Moment[]): Current['former'] {
  const left = new Map<string, Current['former'][number]>()
  history.forEach((moment, n) => {
    const { winner } = moment
    const next = history[n + 1]
    if (winner === undefined || next === undefined || !mayHaveBeenRead(moment, next)) return

    left.set(nameOfInputs(winner.inputs), { inputs: winner.inputs, leftAt: next.at })
  })
  const now = history.at(-1)
  if (now?.winner !== undefined && mayHaveBeenRead(now, undefined)) left.delete(nameOfInputs(now.winner.inputs))

  const returned = returnedAt(history)
  return [...left]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([, { inputs, leftAt }]) => ({ inputs, leftAt: latest(leftAt, returned) }))
}

/** Since when readers have it again after it was gone: until then each feed where it ever was told that it is. */
function returnedAt(history: readonly Moment[]): Date | undefined {
  const read = history.flatMap((moment, n) => perhapsReadable(moment, history[n + 1]) ?? [])

  return read.findLast(({ from }, n) => from > (read[n - 1]?.until ?? from))?.from
}

function formerKeys(history: readonly Moment[], key: string): string[] {
  const keys = new Set(history.flatMap(({ winner }) => winner?.key ?? []))
  keys.delete(key)

  return [...keys].sort(byCodeUnit)
}
