import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { markedPage } from '../../../tools/read/marked-source.ts'
import { readOptions } from '../../../tools/read/options.ts'
import { readFileAt } from '../../../tools/read/read-file.ts'
import { asJson, asReport } from '../../../tools/read/report.ts'

const folder = mkdtempSync(join(tmpdir(), 'copydesk-test-'))
afterAll(() => rmSync(folder, { recursive: true }))

const page = `<html><title>Rain stops play</title><h1>Rain stops play</h1><p class="byline">By Ada Quill</p>
<p>LONDON (AP) — Rain fell on Monday, and the match was off.</p><figure><img src="https://a.example/b.jpg"><figcaption>The pitch</figcaption></figure>
<p>It will be played <script>alert(1)</script>on Friday, the umpire said, if the sun comes out.</p></html>`

const fileOf = (name: string, text: string) => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

describe('of a file the reader tells', () => {
  test('programs, in one line: the draft, its text without captions, and the evidence', async () => {
    const file = fileOf('rain.html', page)
    const line = asJson(await readFileAt(file))
    const told: unknown = JSON.parse(line)

    expect(line).not.toContain('\n')
    expect(told).toMatchObject({
      file,
      ok: true,
      draft: {
        headline: 'Rain stops play',
        contributors: [{ name: 'Ada Quill' }],
        images: [{ url: 'https://a.example/b.jpg', caption: 'The pitch' }],
        text: 'LONDON (AP) – Rain fell on Monday, and the match was off.\n\nIt will be played on Friday, the umpire said, if the sun comes out.',
      },
    })
  })

  test('programs why it was refused', async () => {
    const told: unknown = JSON.parse(asJson(await readFileAt(fileOf('empty.html', ''))))

    expect(told).toMatchObject({ ok: false, rejection: { kind: 'empty' }, evidence: [] })
  })

  test('people its fields, its text and how sure each is', async () => {
    const report = asReport(await readFileAt(fileOf('rain.html', page)))

    expect(report).toMatch(/Headline +Rain stops play .*%/)
    expect(report).toContain('Rain fell on Monday')
    expect(report).toMatch(/publishedAt|contributors/)
  })

  test('people by a page in which the taken words are marked and nothing runs', async () => {
    const shown = await markedPage(await readFileAt(fileOf('rain.html', page)))

    expect(shown).toContain('<mark class="headline" title="headline">Rain stops play</mark>')
    expect(shown).toContain('<mark class="caption" title="caption">The pitch</mark>')
    expect(shown).not.toMatch(/<script/i)
  })
})

describe('a date is told on the clock that it was given on', () => {
  const evening = '2017-10-22T21:14:00-04:00'
  const told = '2017-10-22T21:14:00.000-04:00'
  const sentence = 'The ferry left the old quay at seven, with two hundred passengers and a brass band on board.'
  const ld = (dates: object) =>
    `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'Ferry', ...dates })}</script>`
  const Told = z.object({ draft: z.object({ publishedAt: z.string(), updatedAt: z.optional(z.string()) }) })
  const draftOf = async (file: string) => Told.parse(JSON.parse(asJson(await readFileAt(file)))).draft

  test.each([
    ['dump.txt', `Ferry sails again\n\nOct. 22, 2017 9:14 p.m. ET\n\n${sentence}\n`],
    ['metadata.html', `<head>${ld({ datePublished: evening })}</head><h1>Ferry</h1><p>${sentence}</p>`],
    ['printed.html', `<h1>Ferry</h1><p class="date">Oct. 22, 2017 9:14 p.m. ET</p><p>${sentence}</p>`],
    ['front.md', `---\ntitle: Ferry\ndate: ${evening}\n---\n\n${sentence}\n`],
    ['list.json', JSON.stringify({ title: 'Ferry', published: evening, body: sentence })],
    ['mail.eml', `Subject: Ferry\r\nDate: Sun, 22 Oct 2017 21:14:00 -0400\r\n\r\n${sentence}\r\n`],
  ])('%s', async (name, text) => {
    const file = fileOf(name, text)

    expect((await draftOf(file)).publishedAt).toBe(told)
    expect(asReport(await readFileAt(file))).toContain(told)
  })

  test('each of two dates on its own', async () => {
    const dates = { datePublished: evening, dateModified: '2017-10-23T09:00:00+02:00' }
    const file = fileOf('two.html', `<head>${ld(dates)}</head><h1>Ferry</h1><p>${sentence}</p>`)

    expect(await draftOf(file)).toMatchObject({ publishedAt: told, updatedAt: '2017-10-23T09:00:00.000+02:00' })
  })

  test('and in UTC where it was given without a zone', async () => {
    const file = fileOf('bare.txt', `Ferry sails again\n\nOct. 22, 2017 9:14 p.m.\n\n${sentence}\n`)

    expect((await draftOf(file)).publishedAt).toBe('2017-10-22T21:14:00.000Z')
  })
})

test('a file that is not there is a sentence and not a stack', () => {
  const run = () =>
    execFileSync(process.execPath, ['tools/read.ts', join(folder, 'none.html')], { encoding: 'utf8', stdio: 'pipe' })

  expect(run).toThrow(/cannot be opened/)
})

test.each([[[]], [['--json', '--html', 'a']], [['--what', 'a']]])(
  '%j is not understood, and the answer says why',
  words => {
    expect(() => readOptions(words)).toThrow(/\.|\?/)
  },
)
