import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

/** Rows of the tables: what is demanded, and the tests in the last cell. `path`, or `path: words of its titles`. */
const rows = readFileSync('docs/standards.md', 'utf8')
  .split('\n')
  .filter(line => line.startsWith('|') && !line.startsWith('|---') && !/\| test \|$/.test(line))
  .map(line => line.split(' | '))
  .map(cells => ({
    demand: cells.slice(0, -1).join(' | ').replace(/^\| /, ''),
    named: cells.at(-1)?.replace(/ \|$/, '') ?? '',
  }))

const testsIn = (named: string) =>
  named
    .replace(/\([^)]*\)/g, '')
    .split(';')
    .map(part => part.trim().split(': '))
    .map(([path = '', ...words]) => ({
      path,
      words: words
        .join(': ')
        .split('…')
        .map(word => word.trim())
        .filter(word => word !== ''),
    }))

function textOf(path: string): string {
  const file = join('tests', `${path}.test.ts`)
  const files = existsSync(file) ? [file] : globSync(join('tests', path, '**/*.test.ts'))

  return files.map(one => readFileSync(one, 'utf8').replace(/\s+/g, ' ').replaceAll("\\'", "'")).join('\n')
}

describe('the table of standards', () => {
  test('has a test in every row', () => {
    expect(rows.length).toBeGreaterThan(50)
    expect(rows.filter(({ named }) => testsIn(named).some(({ path }) => path === ''))).toEqual([])
  })

  test.each(rows)('names tests that are there, of: $demand', ({ named }) => {
    for (const { path, words } of testsIn(named)) {
      expect(textOf(path), path).not.toBe('')
      for (const word of words) expect(textOf(path), path).toContain(word)
    }
  })
})
