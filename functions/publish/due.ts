import type { Current } from '../store/facts.ts'
import type { Revised } from '../store/item.ts'

/** The instants at which an article comes or goes by itself, in their order; none where it is not to be read anyway. */
export function dueInstants({ state, embargoedUntil, expiresAt }: Current): Date[] {
  if (state !== 'usable') return []
  if (embargoedUntil !== undefined && expiresAt !== undefined && embargoedUntil >= expiresAt) return []

  return [embargoedUntil, expiresAt].filter(instant => instant !== undefined)
}

/** Before an embargo's end, between the two, and after an expiry: more ways than these the same facts cannot stand. */
const STANDINGS = 3

/**
 * A fold as it stands at an instant. Every row that publish writes is guarded by this revision, so a run that began
 * before an embargo ended, or an expiry came, is older than one that began after it, though both saw the same facts.
 */
export const standingAt = ({ value, revision, ...more }: Revised<Current>, now: Date): Revised<Current> => ({
  ...more,
  value,
  revision: revision * STANDINGS + dueInstants(value).filter(instant => instant <= now).length,
})

/** The revision of the facts alone. */
export const factsOf = (standing: number): number => Math.floor(standing / STANDINGS)

/** Time goes on: what anybody has published as over is over for us too, though our clock be behind his. */
function notBefore(now: Date, current: Revised<Current>, published: number | undefined): Date {
  if (published === undefined || factsOf(published) !== current.revision) return now

  const passed = dueInstants(current.value)[(published % STANDINGS) - 1]
  return passed === undefined || passed < now ? now : passed
}

/** How the facts stand now, for whoever finds them `published` at a standing already. */
export function asOf(now: Date, found: Revised<Current>, published: number | undefined) {
  const later = notBefore(now, found, published)

  return { now: later, current: standingAt(found, later) }
}
