import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
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
