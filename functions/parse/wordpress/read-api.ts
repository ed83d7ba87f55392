import type { Rejection } from '../../../events/article.ts'
import type { SiteConfig } from '../../../events/settings.ts'
import type { Result } from '../../result.ts'
import type { Reading, UploadedFile } from '../format.ts'
import { oneOrList, readStories } from '../json/read-stories.ts'
import { storyOfApiPost } from './api-post.ts'

/** A post, or a list of them. */
export const readWordpressApi = (file: UploadedFile, site: SiteConfig): Result<Reading, Rejection> =>
  readStories(file, site, value => ({ ...oneOrList(value), storyOf: storyOfApiPost }))
