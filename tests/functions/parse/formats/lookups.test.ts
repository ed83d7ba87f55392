import { expect, test } from 'vitest'
import * as formats from '../../../../functions/parse/formats/index.ts'
import { parse } from '../../../../functions/parse/parse.ts'
import { site } from '../../../../site.config.ts'
import { processorTime } from '../../../support/cpu-time.ts'

const rss = (inner: string) =>
  `<rss xmlns:media="http://search.yahoo.com/mrss/"><channel><item><title>A</title><description>b c</description>${inner}</item></channel></rss>`
const atom = (inner: string) =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>urn:a</id><title>A</title>${inner}</entry></feed>`
const named = (count: number) => Array.from({ length: count }, (_, n) => `xmlns:a${n}="b"`).join(' ')

// What would be looked for anew for each of thousands, among as many others: a square that takes minutes.
test.each<[what: string, file: string]>([
  ['pictures of a feed beside one another', rss('<media:content url="http://a.example/b.jpg"/>'.repeat(12_000))],
  [
    'texts of an entry and its addresses',
    atom('<link href="/a"/>'.repeat(10_000) + '<content type="html">&lt;b/&gt;</content>'.repeat(10_000)),
  ],
  [
    'elements that declare names within one that declares many',
    rss(`<x ${named(30_000)}>${'<y xmlns:q="r"/>'.repeat(30_000)}</x>`),
  ],
])('%s are read within two seconds', async (_, file) => {
  const upload = { key: 'a.xml', bytes: Buffer.from(file), metadata: {} }

  expect(await processorTime(() => parse(upload, Object.values(formats), site))).toBeLessThan(2000)
})
