import type { ArticleId } from '../../events/article.ts'
import { withSidecars } from './beside.ts'
import type { Current, Fact, Observation, UsableFact } from './facts.ts'
import { nameOfInputs } from './feed-inputs.ts'
import { compareText, type Moment, type Run, runs, timeline } from './timeline.ts'

/** Folds an article's facts. Pure, and blind to the order and number of the facts. Nothing without a usable fact. */
export function fold(articleId: ArticleId, observed: readonly Observation[]): Current | undefined {
  const facts = withSidecars(observed)
  const history = timeline(facts)
  const stretches = runs(history)
  const standing = history.at(-1)?.winner
  const shown = standing ?? history.findLast(moment => moment.winner !== undefined)?.winner
  if (shown === undefined) return undefined

  return {
    articleId,
    ...stateOf(standing, history),
    key: shown.key,
    contentHash: shown.contentHash,
    ...(shown.overlay !== undefined && { overlay: shown.overlay }),
    inputs: shown.inputs,
    versionNumber: stretches.filter(stretch => stretch.from !== undefined).length,
    publishedAt: shown.publishedAt ?? firstSeen(facts),
    updatedAt: updatedAt(stretches),
    ...(shown.embargoedUntil !== undefined && { embargoedUntil: shown.embargoedUntil }),
    ...(shown.expiresAt !== undefined && { expiresAt: shown.expiresAt }),
    former: formerInputs(history, standing),
    formerKeys: formerKeys(history, shown.key),
  }
}

/** What was never to be read leaves nothing behind: `goneAt` is there only where the article had been readable. */
function stateOf(standing: UsableFact | undefined, history: readonly Moment[]): Pick<Current, 'state' | 'goneAt'> {
  const readable = history.findLastIndex((moment, n) => isReadable(moment, history[n + 1]))
  const goneAt = readable === -1 ? undefined : history[readable + 1]?.at

  return { state: stateName(standing), ...(goneAt !== undefined && { goneAt }) }
}

/** An embargo counts as over where it ended while its version stood; for the version that stands, at once or not. */
const isReadable = ({ at, winner }: Moment, next: Moment | undefined): boolean =>
  winner?.pubstatus === 'usable' && (winner.embargoedUntil === undefined || winner.embargoedUntil <= (next?.at ?? at))

function stateName(standing: UsableFact | undefined): Current['state'] {
  if (standing === undefined) return 'removed'
  if (standing.pubstatus === 'canceled') return 'killed'

  return standing.pubstatus
}

function firstSeen(facts: readonly Fact[]): Date {
  const seen = facts.flatMap(fact => (fact.kind === 'usable' ? [fact.lastModified.getTime()] : []))

  return new Date(Math.min(...seen))
}

/** The start of the newest run that changed something significant: a refile of what stood before is not. */
function updatedAt(stretches: readonly Run[]): Date {
  let newest = stretches.findLastIndex(stretch => stretch.from !== undefined)
  while (stretches[newest]?.from?.change === 'refile' && stretches[newest - 1]?.from !== undefined) newest -= 1

  return stretches[newest]?.at ?? new Date(Number.NaN)
}

function formerInputs(history: readonly Moment[], standing: UsableFact | undefined): Current['former'] {
  const left = new Map<string, Current['former'][number]>()
  history.forEach(({ winner }, n) => {
    const next = history[n + 1]
    if (winner === undefined || next === undefined) return

    const name = nameOfInputs(winner.inputs)
    const isKept = next.winner !== undefined && nameOfInputs(next.winner.inputs) === name
    if (!isKept) left.set(name, { inputs: winner.inputs, leftAt: next.at })
  })
  if (standing !== undefined) left.delete(nameOfInputs(standing.inputs))

  return [...left].sort(([a], [b]) => compareText(a, b)).map(([, former]) => former)
}

function formerKeys(history: readonly Moment[], key: string): string[] {
  const keys = new Set(history.flatMap(({ winner }) => winner?.key ?? []))
  keys.delete(key)

  return [...keys].sort(compareText)
}
