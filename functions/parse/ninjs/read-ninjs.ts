import type { Rejection } from '../../../events/article.ts'
import type { SiteConfig } from '../../../events/settings.ts'
import type { Result } from '../../result.ts'
import type { Reading, UploadedFile } from '../format.ts'
import type { JsonObject } from '../json/json.ts'
import { oneOrList, readStories } from '../json/read-stories.ts'
import { storyOfNinjs } from './item.ts'

/** Each item under its `uri`, which ninjs requires to be unique in the world. */
export const readNinjs = (file: UploadedFile, site: SiteConfig): Result<Reading, Rejection> =>
  readStories(file, site, value => ({
    ...oneOrList(value),
    storyOf: (item, place) => (isNews(item) ? storyOfNinjs(item, place) : undefined),
  }))

/** ninjs 3 also carries what is yet to happen: events and plans to cover them. */
const isNews = ({ type }: JsonObject) => type !== 'event' && type !== 'planning'
