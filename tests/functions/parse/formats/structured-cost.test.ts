import { expect, test } from 'vitest'
import type { UploadedFile } from '../../../../functions/parse/format.ts'
import * as registry from '../../../../functions/parse/formats/index.ts'
import { parse } from '../../../../functions/parse/parse.ts'
import { site } from '../../../../site.config.ts'

/** What stands around the pumped text, by what it makes it into. */
const around: Record<string, (text: string) => [key: string, file: string]> = {
  markdown: text => ['a.md', `# A\n\n${text}`],
  'front matter': text => ['a.md', `---\n${text}\n---\nText.`],
  TOML: text => ['a.md', `+++\n${text}\n+++\nText.`],
  field: text => [
    'a.json',
    JSON.stringify({ headline: 'A', text, keywords: text, author: text, date: text, byline: text }),
  ],
  JSON: text => ['a.json', text],
  XML: text => ['a.xml', text],
  RSS: text => ['a.xml', `<rss><channel>${text}</channel></rss>`],
  Atom: text => ['a.xml', `<feed xmlns="http://www.w3.org/2005/Atom">${text}</feed>`],
  NITF: text => ['a.xml', `<nitf><body><body.content>${text}</body.content></body></nitf>`],
  NewsML: text => ['a.xml', `<NewsML><NewsItem>${text}</NewsItem></NewsML>`],
  'a description': text => ['a.xml', `<item><title>A</title><description><![CDATA[${text}]]></description></item>`],
  'a post': text => [
    'a.xml',
    `<rss xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><item><wp:post_type>post</wp:post_type><wp:status>publish</wp:status><content:encoded><![CDATA[${text}]]></content:encoded></item></channel></rss>`,
  ],
}

const pumps: readonly [where: string, ...pumps: string[]][] = [
  ['markdown', '[', '![[', '*a ', '> ', '`a', '<!--', '[a](', '- ', '|', 'http://a', '{{< ', '{% ', '***a'],
  ['front matter', '[', '&a a: *a\n', 'a: b\n', '"'],
  ['TOML', 'a.', '[[a]]\n', 'a=['],
  ['field', '(', '<b', 'By A B, ', '4 March ', '&amp;', 'LONDON - A ', 'http://', '\u0301'],
  ['JSON', '[', '{"a":', '[{"headline":"a"},'],
  ['XML', '<', '<!--', '<a>', '&', '<![CDATA[', '<!DOCTYPE a [', '<?a'],
  ['RSS', '<item><title>a</title></item>', '<category>a</category>', '<item>', '&a;', '<x y="z"/>'],
  ['Atom', '<entry><id>a</id></entry>', '<entry xml:base="a/">'],
  ['NITF', '<block>', '<media><media-reference source="a"/></media>', '<em>a</em>'],
  ['NewsML', '<NewsComponent>', '<ContentItem><DataContent>a</DataContent></ContentItem>'],
  ['a description', '&', '<p>'],
  ['a post', '[caption]', '[caption]<img ', '\n \n'],
]
const cases = pumps.flatMap(([where, ...texts]) => texts.map(text => [text, where] as const))

function upload(pump: string, where: string, length: number): UploadedFile {
  const [key, file] = around[where]?.(pump.repeat(Math.ceil(length / pump.length))) ?? ['', '']
  return { key, bytes: new TextEncoder().encode(file), metadata: {} }
}

async function cost(file: UploadedFile): Promise<number> {
  const start = process.cpuUsage()
  await parse(file, Object.values(registry), site)
  const used = process.cpuUsage(start)
  return used.user + used.system
}

// Twice the text, twice the cost; the half is the noise of a shared machine. Below 10 ms a ratio says nothing.
test.each(cases)('twice as much of %j in %s costs at most two and a half times as much', async (pump, where) => {
  const best = { small: Number.POSITIVE_INFINITY, large: Number.POSITIVE_INFINITY }
  for (let round = 0; round < 6; round++) {
    best.small = Math.min(best.small, await cost(upload(pump, where, 25_000)))
    best.large = Math.min(best.large, await cost(upload(pump, where, 50_000)))
    if (best.large <= Math.max(best.small * 2.5, 10_000)) break
  }

  expect(best.large).toBeLessThanOrEqual(Math.max(best.small * 2.5, 10_000))
})
