import type { FeedQuery } from '../../events/feed-query.ts'
import type { SiteConfig } from '../../events/settings.ts'
import type { FeedInputs } from '../store/facts.ts'
import { slugOf } from './feed-slug.ts'

/** The primary part of a BCP 47 tag: a feed of French holds what is written in Quebec too. */
export const primaryLanguage = (tag: string): string => tag.toLowerCase().split('-', 1).join('')

/** Whether an article of these inputs belongs to the feed of a query. Below a section is in it too. */
export function matches(query: FeedQuery, inputs: FeedInputs, site: SiteConfig): boolean {
  if ('and' in query) return query.and.every(one => matches(one, inputs, site))
  if ('or' in query) return query.or.some(one => matches(one, inputs, site))
  if ('not' in query) return !matches(query.not, inputs, site)
  if ('section' in query) return inputs.folder === query.section || inputs.folder.startsWith(`${query.section}/`)
  if ('keyword' in query) return names(inputs.keywords, query.keyword)
  if ('contributor' in query) return names(inputs.contributors, query.contributor)
  if ('entity' in query) return names(inputs.entities, query.entity)
  if ('language' in query) return primaryLanguage(inputs.language ?? site.language) === primaryLanguage(query.language)

  return query satisfies never
}

const names = (said: readonly string[] | undefined, name: string): boolean =>
  said?.some(one => slugOf(one) === slugOf(name)) ?? false
