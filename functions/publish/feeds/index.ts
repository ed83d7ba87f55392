export { atom } from './atom.ts'
export { indexPage } from './index-page.ts'
export { jsonFeed } from './json-feed.ts'
export { rss } from './rss.ts'
