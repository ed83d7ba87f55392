import type { Queue } from '../runtime/queue.ts'
import { type FeedState, noState } from './feed-rows.ts'
import type { FeedTable } from './feed-table.ts'
import type { FragmentCache } from './fragment-cache.ts'
import { nextPause } from './pace.ts'
import type { Replaced, SiteBucket } from './site-bucket.ts'

export type RenderPorts = { feeds: FeedTable; files: SiteBucket; cache: FragmentCache; toFeeds: Queue }
export type RenderOutcome = 'written' | 'unchanged' | 'up to date' | 'too soon'

/** Files that are made again when what they show has changed. `path` is what the counters of it are kept under. */
export type Rendering = {
  path: string
  /** Writes the files as of the state that it saw last. */
  run(see: () => Promise<FeedState>): Promise<Replaced | 'stale'>
  /** There is nothing to write and nothing to look at: costs no turn. */
  isIdle?(state: FeedState): Promise<boolean>
  /** What follows from files that stand as of this state; it may run again. */
  settle?(state: FeedState): Promise<void>
}
/** `isRetold` = whoever was told first may have broken off, after another had rendered what he was to render. */
export type Turn = { generation: number; pace: number; now: Date; isRetold: boolean }

/**
 * Renders unless the newest generation is rendered already. `generation` is the message's: it counts as taken before the
 * newest one is read, so that whoever changes the feed from then on asks for a render of his own. Taken for what needs no
 * render too, or its asker's late note would tell everybody of a message that nobody will get.
 */
export async function renderNewest(
  rendering: Rendering,
  { generation, pace, now, isRetold }: Turn,
  { feeds }: Pick<RenderPorts, 'feeds'>,
): Promise<RenderOutcome> {
  const { path } = rendering
  const changed = Number.isFinite(generation)
  const take = async (): Promise<void> => {
    if (changed) await feeds.noteTaken(path, generation)
  }
  const before = await feeds.findState(path)
  if (changed && !isRetold && isRendered(before)) {
    await take()
    if (isRendered(await feeds.findState(path))) return 'up to date'
  }
  if (rendering.isIdle !== undefined) {
    await take()
    const state = await feeds.findState(path)
    if ((await rendering.isIdle(state)) && (await isLast(path, state, feeds))) return 'unchanged'
  }
  const turn = { slot: Math.floor(now.getTime() / 1000), pace, pause: nextPause(before, now) }
  if ((await feeds.claimSlot(path, turn)) === 'refused') return 'too soon'

  await take()
  return runToLast(rendering, feeds)
}

export const isRendered = ({ rendered, generation }: FeedState): boolean => rendered >= generation

/** Nobody has shown a later generation. */
const isLast = async (path: string, { generation }: FeedState, feeds: FeedTable): Promise<boolean> =>
  (await feeds.noteRendered(path, generation)) === 'written'

/** Where a newer generation was noted meanwhile, bytes may have come back that our precondition takes for the old ones. */
async function runToLast({ path, run, settle }: Rendering, feeds: FeedTable): Promise<RenderOutcome> {
  for (let written = false; ; ) {
    let seen = noState
    const outcome = await run(async () => {
      seen = await feeds.findState(path)
      return seen
    })
    written ||= outcome === 'written'
    await settle?.(seen)
    if (await isLast(path, seen, feeds)) return written ? 'written' : 'unchanged'
  }
}
