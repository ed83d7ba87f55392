import { stripVTControlCharacters } from 'node:util'
import { expect, test } from 'vitest'
import { formatLog, progressPrinter } from '../../../../infra/local/terminal/progress.ts'
import { columnsOf, fitted } from '../../../../infra/local/terminal/terminal-text.ts'
import { uploadNames } from '../../../../infra/local/terminal/upload-names.ts'

const sequencer = '00AB'.padEnd(32, '0')
const articleId = '1262c906-a0f4-5c36-8d0a-595d81da5fab'
const line = (fields: object) => JSON.stringify({ level: 'INFO', message: 'stage', milliseconds: 12.4, ...fields })

const namesOf = (key: string) => {
  const names = uploadNames()
  names.uploaded({ key, sequencer: '00ab' })
  return names
}

test.each([40, 60, 80, 200])('on %i columns a line fits and says key, stage, milliseconds and outcome', width => {
  const names = namesOf('world/middle-east/a-story-with-quite-a-long-name-about-a-river.txt')
  const { text = '' } =
    formatLog('parse', line({ stage: 'parse', sequencer, outcome: 'superseded' }), { width, names }) ?? {}

  expect(columnsOf(text)).toBeLessThanOrEqual(width)
  expect(text).toMatch(/^wor.*…?.*\.txt\s+parse\s+12ms superseded$/)
})

test('where there is no terminal a key stands in full and nothing is coloured', () => {
  const key = `world/${'long-'.repeat(30)}story.txt`
  const written: string[] = []
  const print = progressPrinter({ write: text => written.push(text) }, namesOf(key))
  print({ stage: 'store', text: line({ stage: 'store', sequencer, outcome: 'published' }) })

  expect(written).toEqual([`${key} store     12ms published\n`])
})

test('an article is called by its key once a line gave both ids', () => {
  const names = namesOf('sport/race.txt')
  const published = line({ stage: 'publish', articleId, outcome: 'published' })
  const show = () => formatLog('publish', published, { width: 80, names })?.text

  expect(show()).toMatch(/^article 1262c906 /)
  names.logged(line({ stage: 'store', sequencer, articleId, outcome: 'published' }))
  expect(show()).toMatch(/^sport\/race\.txt /)
})

test('a feed is called by its path', () => {
  const rendered = line({ stage: 'render', feedId: '/world', outcome: 'written' })

  expect(formatLog('publish', rendered, { width: 80, names: uploadNames() })?.text).toMatch(/^feed \/world +render/)
})

test.each(['up to date', 'too soon'])('a render that is %s is no news', outcome => {
  const rendered = line({ stage: 'render', feedId: '/', outcome })

  expect(formatLog('publish', rendered, { width: 80, names: uploadNames() })).toBeUndefined()
})

test('warnings and errors are shown with what they are about', () => {
  const failed = line({ level: 'ERROR', message: 'invocation failed', cause: 'TypeError: x', sequencer })

  expect(formatLog('store', failed, { width: 80, names: namesOf('a.txt') })).toEqual({
    text: 'error in store: a.txt: invocation failed: TypeError: x',
    mark: 'bad',
  })
})

test('the last words of a crash are shown, empty lines and debug lines are not', () => {
  const show = (text: string) => formatLog('enrich', text, { width: 80, names: uploadNames() })?.text

  expect(show('FATAL ERROR: out of memory')).toBe('error in enrich: FATAL ERROR: out of memory')
  expect(show('  ')).toBeUndefined()
  expect(show(line({ level: 'DEBUG', message: 'something' }))).toBeUndefined()
})

test('a key cannot move the cursor, colour or reorder the terminal', () => {
  const names = namesOf('a\u001b[2J\u202e\n.txt')
  const { text = '' } =
    formatLog('parse', line({ stage: 'parse', sequencer, outcome: 'parsed' }), { width: 80, names }) ?? {}

  expect(text).toBe(stripVTControlCharacters(text))
  expect(text).not.toMatch(/[\u202e\n]/)
})

test.each([
  ['short', 8, 'short   '],
  ['exactly8', 8, 'exactly8'],
  ['0123456789', 8, '01…56789'],
  ['東京新聞のニュース', 9, '東…ュース'],
  ['e\u0301e\u0301e\u0301e\u0301', 3, '…e\u0301e\u0301'],
])('%s in %i columns is "%s"', (text, columns, shown) => {
  expect(fitted(text, columns)).toBe(shown)
  expect(columnsOf(shown)).toBe(columns)
})
