import type { Feed, FeedFormat } from './feed.ts'

export const fileKey = (feed: Pick<Feed, 'path'>, { file }: Pick<FeedFormat, 'file'>): string =>
  feed.path === '' ? file : `${feed.path}/${file}`
