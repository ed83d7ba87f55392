import type { SiteConfig } from '../../events/settings.ts'
import type { Enricher } from './enricher.ts'
import * as registry from './enrichers/index.ts'

const enrichers: readonly Enricher[] = Object.values(registry)

/** What articles are recognised by among others is half a kilobyte of each: not where nobody is to look for it. */
export const wantedEnrichers = ({ relations }: Pick<SiteConfig, 'relations'>): Enricher[] =>
  enrichers.filter(({ name }) => name !== registry.relations.name || relations !== undefined)
