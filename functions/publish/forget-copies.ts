import type { EdgeCache, Forgetting } from '../runtime/edge-cache.ts'
import { logFailure } from '../runtime/log.ts'

/** False where the caches could not be told; the messages that asked for it come again then. */
export const forgetCopies =
  (edge: EdgeCache) =>
  async (asked: Forgetting): Promise<boolean> => {
    try {
      await edge.forget(asked)
      return true
    } catch (cause) {
      logFailure('caches not emptied', { stage: 'render' }, cause)
      return false
    }
  }
