import { expect, test } from 'vitest'
import * as registry from '../../../../functions/parse/formats/index.ts'
import { parse } from '../../../../functions/parse/parse.ts'
import { site } from '../../../../site.config.ts'

const article = (x: string) => `{"headline":"Deep","text":"As deep as a well.","x":${x}}`
const feed = (x: string) => `<rss><channel><item><title>A</title><description>${x}</description></item></channel></rss>`

/** Files whose harm is in their size or depth, and what is answered. */
const bombs: readonly [what: string, key: string, file: () => string, answer: string][] = [
  ['50,000 lists in one another', 'a.json', () => article('['.repeat(50_000) + ']'.repeat(50_000)), 'read'],
  ['50,000 objects in one another', 'a.json', () => article(`${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`), 'read'],
  ['five million numbers', 'a.json', () => article(`[${'1,'.repeat(5_000_000)}1]`), 'too-large'],
  ['three million empty objects', 'a.json', () => article(`[${'{},'.repeat(3_000_000)}1]`), 'too-large'],
  ['a number of a million digits', 'a.json', () => article('9'.repeat(1_000_000)), 'read'],
  [
    'half a million properties',
    'a.json',
    () => article(`{${Array.from({ length: 500_000 }, (_, n) => `"a${n}":1`).join()}}`),
    'too-large',
  ],
  ['50,000 elements in one another', 'a.xml', () => feed('<a>'.repeat(50_000) + '</a>'.repeat(50_000)), 'undecodable'],
  ['a million empty elements', 'a.xml', () => feed('<a/>'.repeat(1_000_000)), 'too-large'],
  [
    'a thousand items',
    'a.xml',
    () => `<rss><channel>${'<item><title>A</title></item>'.repeat(1000)}</channel></rss>`,
    'too-large',
  ],
  [
    'entities of entities',
    'a.xml',
    () => `<!DOCTYPE rss [<!ENTITY a "${'a'.repeat(5000)}">]>${feed('&a;'.repeat(50_000))}`,
    'undecodable',
  ],
  [
    'a document type without an end',
    'a.xml',
    () => `<!DOCTYPE rss [${'<!ELEMENT a ANY>'.repeat(50_000)}`,
    'unknown-format',
  ],
  [
    '50,000 attributes',
    'a.xml',
    () => feed(`<a ${Array.from({ length: 50_000 }, (_, n) => `a${n}=""`).join(' ')}/>`),
    'no-text or read',
  ],
  ['35,000 quotes in one another', 'a.md', () => `# A\n\n${'> '.repeat(35_000)}deep`, 'read'],
  ['35,000 emphases in one another', 'a.md', () => `# A\n\n${'*a '.repeat(35_000)}`, 'read'],
  [
    '50,000 lists in one another in front matter',
    'a.md',
    () => `---\na: ${'['.repeat(50_000)}\n---\nText.`,
    'undecodable',
  ],
  [
    'a text of two megabytes',
    'a.json',
    () => JSON.stringify({ headline: 'A', text: 'word '.repeat(400_000) }),
    'too-large',
  ],
  ['a text of two megabytes', 'a.md', () => `# A\n\n${'word '.repeat(400_000)}`, 'too-large'],
  ['front matter of a megabyte', 'a.md', () => `---\na: ${'a'.repeat(1_000_000)}\n---\nText.`, 'too-large'],
  ['a quarter of a million lists', 'a.md', () => `# A\n\n${'- a\n'.repeat(245_000)}`, 'too-large'],
  ['20,000 dots in a TOML key', 'a.md', () => `+++\n${'a.'.repeat(20_000)}a = 1\n+++\nText.`, 'undecodable or read'],
]

test.each(bombs)('%s in %s cost less than two seconds', async (_, key, file, answer) => {
  const upload = { key, bytes: new TextEncoder().encode(file()), metadata: {} }
  const start = process.cpuUsage()
  const read = await parse(upload, Object.values(registry), site)
  const { user, system } = process.cpuUsage(start)

  expect(answer).toContain(read.ok ? 'read' : read.failure.kind)
  expect(user + system).toBeLessThan(2_000_000)
})

test('what a feed says of its rights is no longer than a field, as each entry bears it', async () => {
  const entry = (id: string) => `<entry><id>${id}</id><title>A</title><content>As deep as a well.</content></entry>`
  const rights = `<rights>${'a '.repeat(500_000)}</rights>`
  const file = `<feed xmlns="http://www.w3.org/2005/Atom">${rights}${entry('1')}${entry('2')}</feed>`
  const read = await parse({ key: 'a.atom', bytes: Buffer.from(file), metadata: {} }, Object.values(registry), site)

  expect(read.ok && read.value.articles.map(({ draft }) => String(draft.extra['rights']).length)).toEqual([
    10_000, 10_000,
  ])
})
