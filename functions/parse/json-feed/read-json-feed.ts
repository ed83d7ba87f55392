import type { Rejection } from '../../../events/article.ts'
import type { SiteConfig } from '../../../events/settings.ts'
import type { Result } from '../../result.ts'
import type { Reading, UploadedFile } from '../format.ts'
import { scopedId } from '../given/scoped-id.ts'
import { isObject, type JsonObject } from '../json/json.ts'
import { itemsOf, type Properties, propertiesOf, textsOf } from '../json/properties.ts'
import { readStories } from '../json/read-stories.ts'
import { storyOfItem } from './item.ts'

/** Every item of a feed is an article under the item's id. What the feed says of itself holds for items that do not say it. */
export const readJsonFeed = (file: UploadedFile, site: SiteConfig): Result<Reading, Rejection> =>
  readStories(file, site, value => {
    const feed = propertiesOf(isObject(value) ? value : {})
    const items = feed.get('items') ?? (Array.isArray(value) ? { value, place: '' } : undefined)
    const scope = textsOf(feed, 'feedurl', 'homepageurl')[0]?.text ?? file.key

    return {
      list: (items ? itemsOf(items) : [{ value, place: '' }]).filter(({ value: item }) => isObject(item)),
      many: items !== undefined,
      storyOf: (item, place) => ({ ...storyOf(item, place, feed), ...identity(item, scope) }),
    }
  })

function storyOf(item: JsonObject, place: string, feed: Properties) {
  const story = storyOfItem(item, place)

  return {
    ...story,
    languages: [...story.languages, ...textsOf(feed, 'language')],
    contributors: story.contributors.length > 0 ? story.contributors : textsOf(feed, 'authors', 'author'),
  }
}

/** An id is unique within its feed; a web address or a URN is so everywhere. */
function identity({ id }: JsonObject, scope: string): { id?: string } {
  if (typeof id === 'string' && id.trim() !== '') return { id: scopedId(id, scope) }

  return typeof id === 'number' && Number.isSafeInteger(id) ? { id: scopedId(String(id), scope) } : {}
}
