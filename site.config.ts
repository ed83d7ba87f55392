import * as z from 'zod/mini'
import { SiteConfig } from './events/settings.ts'

/** What a publisher edits. A wrong value stops the synth and the deploy, and says which. */
export const site: SiteConfig = z.decode(SiteConfig, {
  // Permanent: every article's id is derived from it. Change it and every reader sees every article as new.
  siteId: '7d9c3a52-4b1e-4f0a-9d53-2c8e6a1f7b40',
  title: 'The Copydesk Courier',
  description: 'News from the copy desk',

  // The site's address without a trailing slash; empty = the address the site is served from.
  baseUrl: '',

  // BCP 47. What an article is taken to be written in when neither it nor its text says otherwise.
  language: 'en',

  // IANA name. A date in an article that names no zone is read in this one.
  timeZone: 'UTC',
  rights: 'All rights reserved',
  publisher: 'The Copydesk Courier',

  // What an empty feed gives as its last change: a feed must give one, and it must not be the clock.
  establishedAt: '2026-01-01T00:00:00Z',

  // Folder of the uploads bucket → section with feeds of its own at /<folder>/. Others are in the main feed only.
  // `topic`: an IPTC Media Topic, for articles whose text leaves open what they are about.
  sections: {
    world: { title: 'World' },
    business: { title: 'Business', topic: '04000000' },
    culture: { title: 'Culture', topic: '01000000' },
    sport: { title: 'Sport', topic: '15000000' },
  },

  // Feeds of your own choice, at /feeds/<name>/. A query is one of section, keyword, contributor, entity, language, or
  // and, or, not of queries: { 'sea-and-ports': { title: 'Sea and ports', query: { keyword: 'ports' } } }
  feeds: {},

  // 'full' text in feeds, or 'summary' and a link; a section or a feed may say otherwise with `content`.
  feedContent: 'full',

  // entities: 'entities.csv' is your own table of people, places and organisations: name,aliases,type,id,url.

  // Newest entries a feed holds. Flipboard asks for 30 or more; 50 full entries are about 300 KB.
  feedWindow: 50,

  // Where your articles are to be read too: 'google-news', 'apple-news', 'msn', 'flipboard', 'smartnews'. npm run status
  // tells what each of them would refuse of an article, and why. 'smartnews' adds a feed in its own form, feed.smartnews.rss.
  portals: ['google-news', 'flipboard'],

  // webSub: { hub: 'https://hub.example/' } names a WebSub hub: feeds announce it, and it is told of each change.

  // alarms: { silentAfterHours: 24 } rings when nothing was uploaded for so long. Choose more than any quiet time.
  alarms: {},

  limits: {
    // A larger upload is rejected unread.
    uploadBytes: 10 * 1024 * 1024,
    // A larger draft travels through the bodies bucket: SQS ends at 1 MiB for a whole batch.
    messageBytes: 200 * 1024,
    // An article whose HTML is larger stands in feeds with its summary and a link to its page.
    entryBytes: 64 * 1024,
  },
})
