import type { Rejection } from '../../../events/article.ts'
import type { SiteConfig } from '../../../events/settings.ts'
import type { Result } from '../../result.ts'
import type { Reading, UploadedFile } from '../format.ts'
import { heldBackAt } from '../given/standing.ts'
import { asSchedule, type Given, type Story } from '../given/story.ts'
import { isObject, type Json, type JsonObject } from '../json/json.ts'
import { itemsOf, type Placed } from '../json/properties.ts'
import { readStories } from '../json/read-stories.ts'
import { storyOfRecord } from '../record/record.ts'
import { tablesIn } from './tables.ts'

/** What Ghost exports (`db`), and what its Content API answers (`posts`). Pages of a site are no articles. */
export const readGhost = (file: UploadedFile, site: SiteConfig): Result<Reading, Rejection> =>
  readStories(file, site, value => ({ ...articlesIn(value), storyOf }))

function articlesIn(value: Json): { list: Placed[]; many: boolean } {
  const { posts, place, joined } = tablesIn(isObject(value) ? value : {})
  const list = itemsOf({ value: posts, place }).flatMap(({ value: post, place: at }) =>
    isObject(post) && !isPage(post) ? [{ value: joined(post), place: at }] : [],
  )
  return { list, many: true }
}

const isPage = ({ type, page }: JsonObject) => type === 'page' || page === true || page === 1

function storyOf(post: JsonObject, place: string): Story {
  const { plaintext: _, mobiledoc: __, codeinjection_head: ___, codeinjection_foot: ____, ...said } = post
  const story = storyOfRecord(said, place)
  const { uuid, status, custom_excerpt: excerpt } = post
  const isScheduled = status === 'scheduled'

  return {
    ...story,
    ...(typeof uuid === 'string' && { id: uuid }),
    ...(typeof excerpt === 'string' && { standfirsts: [{ text: excerpt, place: `${place}.custom_excerpt` }] }),
    // An export does not say where its site is.
    bodies: story.bodies.map(body => ({ ...body, text: body.text.replaceAll('__GHOST_URL__', '') })),
    embargoes: [...story.embargoes, ...(isScheduled ? story.published.slice(0, 1).map(asSchedule) : [])],
    statuses: [
      ...story.statuses.filter(({ text }) => !isScheduled || text !== 'scheduled'),
      ...forMembers(post, place),
    ],
  }
}

/** What members or buyers alone may read is not for feeds that anybody reads. */
const forMembers = ({ visibility }: JsonObject, place: string): Given[] =>
  typeof visibility === 'string' && visibility !== 'public' ? [heldBackAt(`${place}.visibility`)] : []
