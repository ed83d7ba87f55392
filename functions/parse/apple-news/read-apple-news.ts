import type { Rejection } from '../../../events/article.ts'
import type { SiteConfig } from '../../../events/settings.ts'
import { failure, type Result } from '../../result.ts'
import type { Reading, UploadedFile } from '../format.ts'
import { scopedId } from '../given/scoped-id.ts'
import { emptyStory, type Given, type Story } from '../given/story.ts'
import { isObject, type JsonObject } from '../json/json.ts'
import { propertiesOf, propertiesWithin, restOf, textsOf } from '../json/properties.ts'
import { seenJson } from '../json/read-json.ts'
import { oneOrList, readStories } from '../json/read-stories.ts'
import { tooManyMarksIn } from '../markdown/marks.ts'
import { treeMarkup } from '../rich-text/tree.ts'
import { freshRoom } from '../rich-text/write.ts'
import { componentsOf, markdownIn } from './components.ts'

// How it is drawn there is of no use elsewhere.
const fields = new Set(
  'version identifier language title subtitle metadata components layout documentstyle componentstyles componentlayouts componenttextstyles textstyles autoplacement'.split(
    ' ',
  ),
)

/** An article in Apple News Format 1.x (`article.json`). */
export async function readAppleNews(file: UploadedFile, site: SiteConfig): Promise<Result<Reading, Rejection>> {
  const read = seenJson(file)
  const articles = read.ok ? oneOrList(read.value.value).list : []
  const marked = articles.map(({ value }) => (isObject(value) ? markdownIn(value['components']) : ''))
  const refused = tooManyMarksIn(marked.join(''), file)
  if (refused) return failure(refused)

  const { pageOf } = await import('../markdown/page.ts')
  return readStories(file, site, value => ({
    ...oneOrList(value),
    storyOf: (article, place) => storyOf(article, place, pageOf),
  }))
}

function storyOf(article: JsonObject, place: string, markdownOf: (text: string) => string): Story {
  const properties = propertiesOf(article, place)
  const metadata = propertiesWithin(properties, 'metadata')
  const { body, texts } = componentsOf(article['components'], markdownOf)
  const said = (role: string): Given[] => {
    const text = texts.get(role)
    return text === undefined ? [] : [{ text, place: `components[role=${role}]` }]
  }
  const [id] = textsOf(properties, 'identifier')
  const bylines = said('byline')

  return {
    ...emptyStory,
    ...(id && { id: scopedId(id.text, 'apple-news') }),
    headlines: [...said('title'), ...said('headline'), ...textsOf(properties, 'title')],
    standfirsts: [
      ...said('intro'),
      ...said('subtitle'),
      ...textsOf(properties, 'subtitle'),
      ...textsOf(metadata, 'excerpt'),
    ],
    bylines: bylines.length > 0 ? bylines : said('author'),
    contributors: textsOf(metadata, 'authors'),
    published: textsOf(metadata, 'datepublished', 'datecreated'),
    updated: textsOf(metadata, 'datemodified'),
    languages: textsOf(properties, 'language'),
    keywords: textsOf(metadata, 'keywords'),
    links: textsOf(metadata, 'canonicalurl'),
    pictures: textsOf(metadata, 'thumbnailurl').map(({ text, place: at }) => ({ url: text, place: at })),
    bodies: [{ text: treeMarkup(body, freshRoom()), place: 'components', as: 'markup' }],
    extra: restOf(properties, fields),
  }
}
