import { articleView } from '../../functions/publish/article-view.ts'
import { feedTable } from '../../functions/publish/feed-table.ts'
import { fetchEntry } from '../../functions/publish/fetch-entry.ts'
import { isKeptOut, type Links } from '../../functions/publish/relations/links.ts'
import { placedOf } from '../../functions/publish/relations/placed.ts'
import { earlierThan } from '../../functions/publish/relations/relatives.ts'
import type { Current } from '../../functions/store/facts.ts'
import type { Desk } from '../desk/desk.ts'

/** What of an article stands beside others, and whether it is kept out of feeds for the sake of one. */
export type Beside = Links & { isKeptOut: boolean }

/** Looks as publish does. */
export async function besideOf(current: Current, { articles, bodies, feeds, config }: Desk): Promise<Beside> {
  const entry = await fetchEntry(current, articleView(articles, bodies), { site: config, baseUrl: config.baseUrl })
  const links = await earlierThan(placedOf(entry, config), feedTable(feeds))

  return { ...links, isKeptOut: isKeptOut(links, config) }
}
