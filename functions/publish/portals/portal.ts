import * as z from 'zod/mini'
import type { PortalName } from '../../../events/settings.ts'
import type { Entry } from '../entry.ts'
import type { SiteContext } from '../to-entry.ts'

/** An article as a portal would meet it in the feeds of this site, once it is published: its own dates say when that is. */
export type Offered = SiteContext & { entry: Entry }

/** By portal, why it would refuse the article. Nothing where none would. */
export const Refused = z.record(z.string(), z.array(z.string()))
export type Refused = z.infer<typeof Refused>

/** A place of others where articles are read too, and what it would not take. `rules`: where it says so. */
export type Portal = {
  name: PortalName
  title: string
  rules: string
  /** Each a sentence on why it refuses the article. */
  refusals(offered: Offered): string[]
}

/** Of several demands the sentences of those that are not met. */
export const unmet = (demands: readonly (readonly [isMet: boolean, otherwise: string])[]): string[] =>
  demands.flatMap(([isMet, otherwise]) => (isMet ? [] : [otherwise]))
