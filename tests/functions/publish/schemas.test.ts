import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { atom } from '../../../functions/publish/feeds/index.ts'
import { feedFile } from './feed-file.ts'
import { anyEntry, arabic, harbour, mainHead } from './sample-entries.ts'

const xmllint = '/usr/bin/xmllint'
const schema = join(process.env['COPYDESK_DATA'] ?? '', 'schemas', 'atom', 'atom.rng')
const isHere = existsSync(xmllint) && existsSync(schema)

/** What xmllint says of a file that is not valid; nothing of one that is. */
function complaints(file: string): string {
  try {
    execFileSync(xmllint, ['--nonet', '--noout', '--relaxng', schema, '-'], { input: file, stdio: 'pipe' })
    return ''
  } catch (cause) {
    return cause instanceof Error && 'stderr' in cause ? String(cause.stderr) : String(cause)
  }
}

if (!isHere)
  process.stderr.write('schemas.test.ts: did not run: COPYDESK_DATA is not set, or there is no xmllint here\n')

test.runIf(isHere)('Atom is valid by the RELAX NG of RFC 4287, whatever stands in an article', () => {
  const archive = { current: '', prev: 'archive/2026-02', next: undefined }
  expect(complaints(feedFile(atom, [harbour, arabic], { ...mainHead, archive }))).toBe('')
  const entries = fc.sample(anyEntry, { numRuns: 200, seed: 5 }).map(entry => ({ ...entry, url: harbour.url }))
  expect(complaints(feedFile(atom, entries))).toBe('')
  expect(complaints(feedFile(atom, [harbour]).replace('<updated>', '<changed>'))).not.toBe('')
})
