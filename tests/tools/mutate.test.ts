import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { mutantsOf, mutated } from '../../tools/mutate/mutants.ts'
import { mutateOptions } from '../../tools/mutate/options.ts'
import { measured, roundsFor } from '../../tools/mutate/parts.ts'

const changed = (source: string) => mutantsOf(source).map(mutant => mutated(source, mutant))

describe('a source file is changed a little', () => {
  test.each<[string, string[]]>([
    ['const isLong: boolean = length > most', ['const isLong: boolean = length >= most']],
    ['const both = a && !b', ['const both = a || !b', 'const both = a && b']],
    ['if (text) note()', ['if (true) note()', 'if (false) note()', 'if (text) ']],
    ['const f = (a: number): number => { return a }', ['const f = (a: number): number => { return undefined }']],
    ['const any = all.some(isName)', ['const any = all.every(isName)']],
    ['const longest = 40', ['const longest = 41']],
    ['const text = bytes.toString()', []],
    ['const end = /^a\\/b$/u', ['const end = /a\\/b$/u', 'const end = /^a\\/b/u']],
  ])('%s', (source, expected) => expect(changed(source)).toEqual(expected))

  test('but not in its imports, its types and its words', () =>
    expect(changed("import type { A } from './a.ts'\ntype B = A extends 1 ? true : 2\nconst word: B = 'rule'")).toEqual(
      [],
    ))

  test('and each change says on which line', () =>
    expect(mutantsOf('const a = 1\n\nconst b = a + c').map(({ line }) => line)).toEqual([1, 3]))
})

describe('changes are asked for', () => {
  test.each<[string[], object]>([
    [[], { files: [], every: 1, sample: Number.POSITIVE_INFINITY, seed: '1' }],
    [['--sample', '150', '--seed', '2'], { sample: 150, seed: '2' }],
    [['--every', '10', 'a.ts', 'b.ts'], { files: ['a.ts', 'b.ts'], every: 10 }],
  ])('by %j', (words, options) => expect(mutateOptions(words)).toMatchObject(options))

  test.each([[['--every', '0']], [['--every', '1.5']], [['--sample', 'some']]])('and not by %j', words =>
    expect(() => mutateOptions(words)).toThrow(words[0] ?? ''),
  )
})

describe('a source file is asked about in', () => {
  const root = resolve(import.meta.dirname, '../..')

  test('suites that are there', () => {
    const suites = new Set(measured(root).flatMap(file => roundsFor(file).flat()))

    expect(suites.size).toBeGreaterThan(0)
    for (const suite of suites)
      expect(
        [suite, `${suite}.test.ts`].some(path => existsSync(resolve(root, path))),
        suite,
      ).toBe(true)
  })

  test('its own cases before the laws, and in all that there are where it has none of its own', () => {
    expect(measured(root)).toContain('functions/store/store.ts')
    expect(roundsFor('functions/store/store.ts').map(([suite]) => suite)).toEqual([
      'tests/functions/store/',
      'tests/laws/order.test.ts',
    ])
    expect(roundsFor('functions/result.ts').length).toBeGreaterThan(roundsFor('functions/store/store.ts').length)
  })
})
