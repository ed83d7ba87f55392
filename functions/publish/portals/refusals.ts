import type { PortalName } from '../../../events/settings.ts'
import * as registry from './index.ts'
import type { Offered, Portal } from './portal.ts'

const portals: readonly Portal[] = Object.values(registry)

export type Refusal = { portal: PortalName; title: string; why: string[] }

/** Which of the portals that the site names would refuse an article, and why. The same article, the same words: it may be asked at any time. */
export const refusalsOf = (offered: Offered): Refusal[] =>
  portals
    .filter(({ name }) => offered.site.portals?.includes(name) === true)
    .map(({ name, title, refusals }) => ({ portal: name, title, why: refusals(offered) }))
    .filter(({ why }) => why.length > 0)
