import * as registry from './index.ts'
import type { Offered, Portal, Refused } from './portal.ts'

const portals: readonly Portal[] = Object.values(registry)

/** Which of the portals that the site names would refuse an article, and why: the same article and the same config, the same words. */
export function refusedBy(offered: Offered): Refused {
  const asked = portals.filter(({ name }) => offered.site.portals?.includes(name) === true)
  const answers = asked.map(({ name, refusals }) => [name, refusals(offered)] as const)

  return Object.fromEntries(answers.filter(([, why]) => why.length > 0))
}

export type Refusal = { portal: string; title: string; why: string[] }

/** For whoever reads what was refused. */
export const refusalsIn = (refused: Refused): Refusal[] =>
  Object.entries(refused).map(([portal, why]) => ({
    ...{ portal, why },
    title: portals.find(({ name }) => name === portal)?.title ?? portal,
  }))
