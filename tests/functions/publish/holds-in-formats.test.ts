import { describe, expect, test } from 'vitest'
import type { Pubstatus } from '../../../events/article.ts'
import * as formats from '../../../functions/parse/formats/index.ts'
import { parse } from '../../../functions/parse/parse.ts'
import { site } from '../../../site.config.ts'
import { arrivedAs } from '../store/arrivals.ts'
import { bridge, hour, type When } from '../store/histories.ts'
import { desk } from './desk.ts'

type Said = { key: string; text: string; metadata?: Record<string, string> }
const words = 'The ferry of the harbour sails again at dawn, the port said on Monday.'
const paragraph = `<p>${words}</p>`

/** The same story in each format that has a field of its own for it, with the word that the format has. */
const forms: readonly { name: string; said: (status: Pubstatus) => Said }[] = [
  {
    name: 'object metadata',
    said: pubstatus => ({ key: 'world/ferry.txt', text: `Ferry sails\n\n${words}\n`, metadata: { pubstatus } }),
  },
  {
    name: 'front matter',
    said: status => ({
      key: 'world/ferry.md',
      text: `---\ntitle: Ferry sails\npubstatus: ${status}\n---\n\n${words}\n`,
    }),
  },
  {
    name: 'simple JSON',
    said: pubstatus => ({
      key: 'world/ferry.json',
      text: JSON.stringify({ headline: 'Ferry sails', text: words, pubstatus }),
    }),
  },
  {
    name: 'ninjs',
    said: pubstatus => ({
      key: 'world/ferry.json',
      text: JSON.stringify({
        uri: 'urn:ferry',
        type: 'text',
        headline: 'Ferry sails',
        body_xhtml: paragraph,
        pubstatus,
      }),
    }),
  },
  {
    name: 'NewsML-G2',
    said: status => ({
      key: 'world/ferry.xml',
      text: `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:ferry" version="1"><itemMeta><itemClass qcode="ninat:text"/><pubStatus qcode="stat:${status}"/></itemMeta><contentMeta><headline>Ferry sails</headline></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>${paragraph}</body></html></inlineXML></contentSet></newsItem>`,
    }),
  },
  {
    name: 'NITF',
    said: status => ({
      key: 'world/ferry.xml',
      text: `<nitf><head><docdata management-status="${status}"><doc-id id-string="ferry"/></docdata></head><body><body.head><hedline><hl1>Ferry sails</hl1></hedline></body.head><body.content>${paragraph}</body.content></body></nitf>`,
    }),
  },
  {
    name: 'NewsML 1',
    said: status => ({
      key: 'world/ferry.xml',
      text: `<NewsML><NewsItem><Identification><NewsIdentifier><PublicIdentifier>urn:ferry:1N</PublicIdentifier></NewsIdentifier></Identification><NewsManagement><Status FormalName="${status}"/></NewsManagement><NewsComponent><NewsLines><HeadLine>Ferry sails</HeadLine></NewsLines><ContentItem><DataContent>${words}</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>`,
    }),
  },
]

async function arrival({ key, text, metadata = {} }: Said, when: When) {
  const reading = await parse({ key, bytes: Buffer.from(text), metadata }, Object.values(formats), site)
  const [article] = reading.ok ? reading.value.articles : []
  if (article === undefined) throw new Error('it could not be read')

  return arrivedAs({ ...when, key }, [{ id: bridge, draft: article.draft }])
}

describe.each(forms)('in $name', ({ said }) => {
  test.each<{ what: string; statuses: Pubstatus[]; shown: boolean }>([
    { what: 'an article is shown', statuses: ['usable'], shown: true },
    { what: 'a hold takes it away', statuses: ['usable', 'withheld'], shown: false },
    { what: 'a hold can be taken back', statuses: ['usable', 'withheld', 'usable'], shown: true },
    { what: 'a kill takes it away', statuses: ['usable', 'canceled'], shown: false },
    { what: 'a kill cannot be taken back', statuses: ['usable', 'canceled', 'usable'], shown: false },
  ])('$what', async ({ statuses, shown }) => {
    const { hear, publish, files, shown: feeds, placesIn } = desk()
    for (const [n, status] of statuses.entries()) {
      await hear(await arrival(said(status), { n: n + 1, at: n + 1 }))
      await publish(hour(24))
    }
    const pages = [...files.objects.values()].map(({ bytes, metadata }) => ({
      text: Buffer.from(bytes).toString(),
      ...metadata,
    }))

    expect(pages).toHaveLength(1)
    expect([pages[0]?.text.includes(words), (await feeds()).includes(words)]).toEqual([shown, shown])
    expect(pages[0]).toMatchObject(shown ? {} : { status: '410' })
    expect(placesIn('world')).toEqual([shown ? 'feed#/world#2026-05' : 'feed#/world#left'])
  })
})
