import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import * as z from 'zod/mini'
import { Draft, Evidence, Rejection } from '../../events/article.ts'
import * as registry from '../../functions/parse/formats/index.ts'
import { parse } from '../../functions/parse/parse.ts'
import { blocksToHtml } from '../../functions/text/html.ts'
import { site } from '../../site.config.ts'
import { cases } from '../functions/parse/documents/fixtures.ts'

/** The same numbers in every run, so that a failure can be looked at; `COPYDESK_RUNS` asks for as many damages a file. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed
  return below => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const top = join(import.meta.dirname, '../fixtures')
const open = [
  'atom',
  'html',
  'json-feed',
  'markdown',
  'newsml-1',
  'newsml-g2',
  'ninjs',
  'nitf',
  'rss',
  'schema-org',
  'simple-json',
  'ans',
  'apple-news',
  'ghost',
  'wordpress-api',
  'text',
  'wxr',
]

const inTheOpen = open.flatMap(kind =>
  readdirSync(join(top, kind)).flatMap(name => {
    const folder = join(top, kind, name)
    const file = readdirSync(folder).find(one => !one.startsWith('draft') && /^(?:article|page|upload)\./.test(one))
    return file === undefined ? [] : [{ kind, key: `world/${file}`, bytes: readFileSync(join(folder, file)) }]
  }),
)
const packed = cases.map(({ title, file: { key, bytes } }) => ({ kind: title.split('/')[0] ?? '', key, bytes }))
const files = Map.groupBy([...inTheOpen, ...packed], ({ kind }) => kind)

const damages: readonly ((bytes: Buffer, number: (below: number) => number) => Buffer)[] = [
  (bytes, number) => bytes.subarray(0, number(bytes.length)),
  (bytes, number) => {
    const from = number(bytes.length)
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + 1 + number(40))])
  },
  (bytes, number) => {
    const [from, to] = [number(bytes.length), number(bytes.length)]
    return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from, from + 200), bytes.subarray(to)])
  },
  (bytes, number) => {
    const damaged = Buffer.from(bytes)
    for (let n = 0; n < 6; n++) damaged[number(damaged.length)] = number(256)
    return damaged
  },
  (bytes, number) => {
    const at = number(bytes.length)
    return Buffer.concat([bytes.subarray(0, at), Buffer.from(pieces[number(pieces.length)] ?? ''), bytes.subarray(at)])
  },
]
const pieces = [
  '<script>',
  ']]>',
  '"',
  '\0',
  '\ufeff',
  '&#x0;',
  '<!--',
  '---\n',
  '{',
  '\\u',
  '\u202e',
  '<a href="javascript:x">',
]

const runs = Number(process.env['COPYDESK_RUNS'] ?? 60)
/** Elements that run or load something, and attributes that do: what only stands in the value of another is no attribute. */
const canRun =
  /<(?:script|style|object|embed|iframe|svg|math|base|meta|link|form)\b|<[a-z]\w*(?:\s[\w-]+(?:=(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*\s(?:on[a-z]+\s*=|(?:href|src)=(?!["']?https?:))/i

test.each([
  ['<p><script>', true],
  ['<img src="https://a.example/b" onerror="c()">', true],
  ['<a title="x" href="javascript:a()">', true],
  [`<img src='x'>`, true],
  [`<img src='https://a.example/b' onload=c()>`, true],
  ['<img alt="&lt;a href=" />', false],
  ['<a href="https://a.example/" title="b">', false],
])('%j can run something: %j', (markup, runs) => expect(canRun.test(markup)).toBe(runs))

const asked = vi.spyOn(globalThis, 'fetch')
const before = Object.getOwnPropertyNames(Object.prototype)
afterAll(() => {
  // No file, however broken, makes its reader ask the network or change what all objects are.
  expect(asked).not.toHaveBeenCalled()
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before)
  asked.mockRestore()
})

test.each([...files.keys()])('a damaged %s is read or refused, and nothing in between', async kind => {
  const number = numbersFrom(kind.length * 7919)
  const own = files.get(kind) ?? []
  // A PDF costs its library a tenth of a second.
  for (let run = 0; run < (kind === 'pdf' ? runs / 4 : runs); run++) {
    const chosen = own[number(own.length)]
    const damage = damages[number(damages.length)]
    if (chosen === undefined || damage === undefined) break
    const bytes = Uint8Array.from(damage(Buffer.from(chosen.bytes), number))
    const reading = await parse({ key: chosen.key, bytes, metadata: {} }, Object.values(registry), site)

    if (!reading.ok) expect(Rejection.safeParse(reading.failure).success).toBe(true)
    else expectSound(reading.value)
  }
})

function expectSound({ articles, evidence }: { articles: { draft: Draft }[]; evidence: Evidence[] }): void {
  expect(articles.length).toBeGreaterThan(0)
  expect(z.array(Evidence).safeParse(evidence).success).toBe(true)
  for (const { draft } of articles) {
    expect(() => z.decode(Draft, z.encode(Draft, draft))).not.toThrow()
    expect(blocksToHtml(draft.body)).not.toMatch(canRun)
  }
}

test('every format that reads files is damaged here', () => {
  const kinds = [...files.keys()].toSorted()

  expect(kinds).toEqual([...open, 'docx', 'email', 'odt', 'pdf', 'rtf', 'tar', 'webarchive', 'zip'].toSorted())
  for (const kind of kinds) expect(files.get(kind)?.length).toBeGreaterThan(0)
})
