import { type SiteConfig, usualSummary } from '../../events/settings.ts'
import type { Enricher } from './enricher.ts'
import * as registry from './enrichers/index.ts'
import { summaryWithin } from './enrichers/summary.ts'

const enrichers: readonly Enricher[] = Object.values(registry)

/**
 * As the publisher wants them. What articles are recognised by among others is half a kilobyte of each: not where nobody is to look for it.
 */
export const wantedEnrichers = ({
  relations,
  summaryCharacters = usualSummary,
}: Pick<SiteConfig, 'relations' | 'summaryCharacters'>): Enricher[] =>
  enrichers
    .filter(({ name }) => name !== registry.relations.name || relations !== undefined)
    .map(enricher => (enricher.name === registry.summary.name ? summaryWithin(summaryCharacters) : enricher))
