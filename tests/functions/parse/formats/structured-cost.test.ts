import { expect, test } from 'vitest'
import type { UploadedFile } from '../../../../functions/parse/format.ts'
import * as registry from '../../../../functions/parse/formats/index.ts'
import { parse } from '../../../../functions/parse/parse.ts'
import { site } from '../../../../site.config.ts'
import { type Costs, leastCosts } from '../../../support/cpu-time.ts'

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
  nodes: text => ['a.json', `{"title":"A","body":{"type":"doc","content":[${text}{}]}}`],
  'list of nodes': text => ['a.json', `{"title":"A","body":[{"type":"list","content":[${text}{}]}]}`],
  blocks: text => ['a.json', `{"title":"A","body":[${text}{}]}`],
  ranges: text => [
    'a.json',
    `{"title":"A","body":{"entityMap":[{"data":{"url":"https://a.example/"}}],"blocks":[{"text":"${'ab'.repeat(9000)}","inlineStyleRanges":[${text}{}],"entityRanges":[${text}{}]}]}}`,
  ],
  elements: text => ['a.json', `{"type":"story","headlines":{"basic":"A"},"content_elements":[${text}{}]}`],
  components: text => ['a.json', `{"title":"A","layout":{},"components":[${text}{}]}`],
  lines: text => ['a.ndjson', text],
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
  ['nodes', '{"type":"paragraph","content":[{"text":"a"}]},', '{"type":"list","content":[{"type":"list"}]},'],
  [
    'list of nodes',
    '{"type":"list","content":[{"type":"paragraph","text":"a"}]},',
    '{"type":"listItem","content":[{"text":"a"}]},',
  ],
  ['blocks', '{"_type":"block","listItem":"number","level":3,"children":[{"text":"a","marks":["b"]}]},'],
  ['ranges', '{"offset":3,"length":9000,"style":"BOLD","key":0},', '{"offset":9,"length":2,"style":"ITALIC","key":0},'],
  ['elements', '{"type":"list","items":[{"type":"text","content":"a"}]},', '{"type":"text","content":"<p>a"},'],
  ['components', '{"role":"body","text":"*a*","format":"markdown"},', '{"role":"caption","text":"a"},'],
  ['lines', '{"title":"A"}\n', '{\n{'],
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

// Four times the text, four times the cost, and as much again for the collector and whoever shares the machine; a square is sixteen. Below 25 ms a ratio says nothing: what grows with the square takes hundreds.
const fine = ({ small, large }: Costs) => large <= Math.max(small * 8, 25)

test.each(cases)('four times as much of %j in %s costs no more than in proportion', async (pump, where) => {
  const reading = (length: number) => {
    const file = upload(pump, where, length)
    return () => parse(file, Object.values(registry), site)
  }
  const work = { small: reading(12_500), large: reading(50_000) }

  expect(await leastCosts(work, { fine, turns: 1 })).toSatisfy(fine)
})
