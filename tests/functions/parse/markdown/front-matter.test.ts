import { describe, expect, test } from 'vitest'
import { splitFrontMatter } from '../../../../functions/parse/markdown/front-matter.ts'
import { dataOf } from '../../../../functions/parse/markdown/front-matter-data.ts'

describe('the head of a file', () => {
  test.each([
    ['---\na: 1\n---\nText', 'yaml', 'a: 1', 'Text'],
    ['\n--- yaml\na: 1\n...\nText', 'yaml', 'a: 1', 'Text'],
    ['+++\na = 1\n+++\nText', 'toml', 'a = 1', 'Text'],
    ['---toml\na = 1\n---\nText', 'toml', 'a = 1', 'Text'],
    ['---json\n{ "a": 1 }\n---\nText', 'json', '{ "a": 1 }', 'Text'],
    ['{ "a": "}\\"" }\nText', 'json', '{ "a": "}\\"" }', '\nText'],
    ['---\n---\nText', 'yaml', '', 'Text'],
  ])('is apart from its text: %j', (file, language, source, text) =>
    expect(splitFrontMatter(file)).toEqual({ ok: true, value: { front: { language, source }, text } }),
  )

  test.each(['Text', '# A\n\n---\n\nText', '---\n\nText', '{{ page.title }}\nText', '{ a'])(
    'may be missing: %j',
    text => expect(splitFrontMatter(text)).toEqual({ ok: true, value: { text } }),
  )

  test.each([
    ['---\ntitle: A\nText', 'undecodable'],
    ['+++\ntitle = "A"\n', 'undecodable'],
    [`---\na: ${'a'.repeat(70_000)}\n---\n`, 'too-large'],
  ])('is refused where it cannot be told from the text: %#', (file, kind) =>
    expect(splitFrontMatter(file)).toMatchObject({ ok: false, failure: { kind } }),
  )
})

describe('what it says', () => {
  const yaml = (source: string) => dataOf({ language: 'yaml', source })

  test.each([
    ['date: 2026-03-03', { date: '2026-03-03' }],
    ['a: yes\nb: true\nc: ~\nd: 0x10', { a: 'yes', b: true, c: null, d: 16 }],
    ['a: 1\na: 2', { a: 2 }],
    ['a: &x [1]\nb: *x', { a: [1], b: [1] }],
    ['__proto__: { a: 1 }\nb: .inf', {}],
    ['a: !!js/function "() => 1"', { a: '() => 1' }],
  ])('is plain data: %j', async (source, value) => expect(await yaml(source)).toEqual({ ok: true, value }))

  test('gives the dates of TOML as they were written', async () => {
    const source = 'a = 2026-03-03\nb = 2026-03-03T10:00:00\nc = 2026-03-03T10:00:00+01:00\nd = 99'

    expect(await dataOf({ language: 'toml', source })).toMatchObject({
      value: { a: '2026-03-03', b: '2026-03-03T10:00:00.000', c: expect.stringMatching(/^2026-03-03T10:00:00/), d: 99 },
    })
  })

  test.each([
    ['yaml', 'a: b\nc: "d', 'line 3'],
    ['yaml', '- a', 'line 1'],
    ['yaml', Array.from({ length: 200 }, (_, n) => `a${n}: *b`).join('\n'), 'line 1'],
    ['toml', 'a = 1\nb = ', 'line 3'],
    ['json', '{ "a": ', 'line 1'],
  ] as const)('is refused with its line where it breaks: %s %#', async (language, source, place) =>
    expect(await dataOf({ language, source })).toMatchObject({ ok: false, failure: { kind: 'undecodable', place } }),
  )
})
