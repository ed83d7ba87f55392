import { describe, expect, test } from 'vitest'
import * as formats from '../../../functions/parse/formats/index.ts'
import { parse } from '../../../functions/parse/parse.ts'
import { site } from '../../../site.config.ts'
import { tarOf } from './archive/packed.ts'
import { wordOf, wordParts } from './documents/word.ts'

const headline = 'Harbour market to close'
const story = 'The town council voted on Tuesday night to close the harbour market beside the ferry pier.'
const text = `${headline}\n\n${story}\n`
const until = '2027-03-05T10:00:00Z'
const line = 'EMBARGOED UNTIL 10:00 GMT, 5 March 2027'

const page = (head: string, on = '', above = '') =>
  `<html><head><title>${headline}</title>${head}</head><body>${above}<article ${on}><h1>${headline}</h1><p>${story}</p></article></body></html>`
const json = (more: object) => JSON.stringify({ headline, text: story, ...more })
const feed = (more: object) =>
  JSON.stringify({
    ...{ version: 'https://jsonfeed.org/version/1.1', title: 'Port' },
    items: [{ id: '1', title: headline, content_text: story, ...more }],
  })
const ninjs = (more: object) =>
  JSON.stringify({ uri: 'a', versioncreated: '2026-03-03T00:00:00Z', headline, body_text: story, ...more })
const front = (lines: string) => `---\ntitle: ${headline}\n${lines}\n---\n\n${story}\n`
const rss = (item: string) =>
  `<rss xmlns:n="https://example.org/n"><channel><item><title>${headline}</title><description>${story}</description>${item}</item></channel></rss>`
const nitf = (head: string) =>
  `<nitf><head>${head}</head><body><body.head><hedline><hl1>${headline}</hl1></hedline></body.head><body.content><p>${story}</p></body.content></body></nitf>`
const newsml = (management: string) =>
  `<NewsML><NewsItem><NewsManagement><Status FormalName="Usable"/>${management}</NewsManagement><NewsComponent><NewsLines><HeadLine>${headline}</HeadLine></NewsLines><ContentItem><DataContent>${story}</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>`
const instruction = (inner: string) => `<Instruction FormalName="Embargo">${inner}</Instruction>`
const wxr = (key: string, value: string) =>
  `<rss xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><item><title>${headline}</title><wp:post_type>post</wp:post_type><wp:status>publish</wp:status><wp:postmeta><wp:meta_key>${key}</wp:meta_key><wp:meta_value>${value}</wp:meta_value></wp:postmeta><content:encoded>${story}</content:encoded></item></channel></rss>`
const mail = (headers: string, parts: string) =>
  `From: desk@example.com\nMessage-ID: <1@example.com>\nMIME-Version: 1.0\nSubject: ${headline}\n${headers}\n\n${parts}`
const rich = (inner: string) => `{\\rtf1\\ansi ${headline}\\par ${inner}${story}\\par}`
const said = (words: string) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`
const word = wordOf({ ...wordParts([headline, line, story].map(said).join('')) })
const withDocument = (name: string, type: string, bytes: string | Uint8Array) =>
  mail(
    'Content-Type: multipart/mixed; boundary=b',
    `--b\nContent-Type: text/plain\n\n${story}\n--b\nContent-Type: ${type}\nContent-Disposition: attachment; filename="${name}"\nContent-Transfer-Encoding: base64\n\n${Buffer.from(bytes).toString('base64')}\n--b--\n`,
  )

async function heldIn(key: string, bytes: string | Uint8Array, metadata: Record<string, string> = {}) {
  const file = { key, bytes: Uint8Array.from(Buffer.from(bytes)), metadata }
  const reading = await parse(file, Object.values(formats), site)
  if (!reading.ok) throw new Error(reading.failure.reason)

  return reading.value.articles.map(({ draft }) => draft.embargoedUntil?.toISOString().slice(0, 16) ?? draft.pubstatus)
}

describe('what is called an embargo holds an article until the time it says', () => {
  test.each<[string, string, string | Uint8Array, Record<string, string>?]>([
    ['an attribute of a page', 'a.html', page('', `data-embargoed-until="${until}"`)],
    ['a name in the head of a page', 'a.html', page(`<meta name="embargo" content="${until}">`)],
    ['a property of a page', 'a.html', page(`<meta property="article:embargoed_until" content="${until}">`)],
    ['a property nobody knows', 'a.json', json({ embargoDate: until })],
    ['a property in another', 'a.json', json({ meta: { embargo: until } })],
    ['a property with others in it', 'a.json', json({ desk: { embargo: { until } } })],
    ['front matter', 'a.md', front(`embargo_date: ${until}`)],
    ['front matter in levels', 'a.md', front(`embargo:\n  until: ${until}`)],
    ['an extension of JSON Feed', 'a.json', feed({ _desk: { embargo: until } })],
    ['what ninjs keeps apart', 'a.json', ninjs({ extra: { embargo: until } })],
    ['an element of a feed', 'a.xml', rss(`<n:embargo>${until}</n:embargo>`)],
    ['an attribute of a feed', 'a.xml', rss(`<n:rights embargo="${until}"/>`)],
    ['a name in the head of NITF', 'a.xml', nitf(`<meta name="embargo" content="${until}"/>`)],
    ['an element of a page', 'a.html', page('', '', '<div class="story-embargo">5 March 2027, <b>10:00</b> GMT</div>')],
    ['a field that is not shown', 'a.html', page('', '', `<input type="hidden" name="embargo" value="${until}">`)],
    ['an instruction of NewsML', 'a.xml', newsml(instruction('<Comment>Until 10:00 GMT, 5 March 2027</Comment>'))],
    ['a property of NewsML', 'a.xml', newsml(`<Property FormalName="Embargo" Value="${until}"/>`)],
    ['what a plug-in of WordPress keeps', 'a.xml', wxr('_embargo_until', until)],
    ['metadata of the object', 'a.txt', text, { 'embargo-date': until }],
    ['an empty file of a bundle', 'a.tar', tarOf([note('EMBARGO 5 March 2027 10.00 GMT.txt'), note('a.txt', text)])],
    ['a document that came by mail', 'a.eml', withDocument('release.docx', 'application/msword', word)],
    ['rich text that came by mail', 'a.eml', withDocument('release.rtf', 'text/rtf', rich(`${line}\\par `))],
    ['a line behind the end of rich text', 'a.rtf', `${rich('')}\r\n${line}\r\n`],
  ])('%s', async (_, key, bytes, metadata) => {
    expect(new Set(await heldIn(key, bytes, metadata))).toEqual(new Set(['2027-03-05T10:00']))
  })
})

test.each([
  ['an embargo without an hour', 'a.json', json({ embargoDate: '5 March' })],
  ['no more than that there is one', 'a.json', json({ isEmbargoed: true })],
  ['a time of no zone', 'a.xml', wxr('embargo', '2027-03-05 10:00:00')],
  ['to hold it', 'a.xml', newsml(instruction(''))],
  ['that it is private', 'a.md', front('visibility: private')],
  ['that it is a draft', 'a.json', json({ isDraft: true })],
  ['that it is scheduled', 'a.json', json({ status: 'scheduled' })],
])('a file that says %s is withheld', async (_, key, bytes) => {
  expect(await heldIn(key, bytes)).toEqual(['withheld'])
})

test.each(['publish_on', 'publishAt', 'scheduled_for', 'goLive'])('%s holds until its time', async name => {
  expect(await heldIn('a.md', front(`${name}: ${until}`))).toEqual(['2027-03-05T10:00'])
})

test.each([
  ['a denial', 'a.json', json({ isEmbargoed: false, embargoDate: null, embargoNote: 'none', embargoedUntilTs: 0 })],
  ['an empty attribute', 'a.html', page('<meta name="embargo" content="">', 'data-embargo="false" data-embargo-id=""')],
  ['an element that gives no time', 'a.html', page('', '', '<div class="embargo-policy">Our embargo policy</div>')],
  ['a field to choose by', 'a.html', page('', '', '<input type="checkbox" name="embargo" value="1">')],
  ['an instruction that lifts one', 'a.xml', newsml('<Instruction FormalName="EmbargoLifted"/>')],
  ['a tag', 'a.xml', rss('<category domain="tag" nicename="embargo">Embargo</category>')],
  ['a tag in a list', 'a.json', json({ tags: ['embargo'] })],
  ['what is public', 'a.md', front('visibility: public\nstate: Bavaria')],
  ['a document that announces nothing', 'a.eml', withDocument('release.rtf', 'text/rtf', rich(''))],
])('%s announces nothing', async (_, key, bytes) => {
  expect(await heldIn(key, bytes)).toEqual(['usable'])
})

function note(name: string, bytes = '') {
  return { name, bytes }
}
