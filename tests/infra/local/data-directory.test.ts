import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { claimDataDirectory, readStack } from '../../../infra/local/data-directory.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-data-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const kept = { fresh: false }
const endpoints = { s3: 'http://127.0.0.1:1', uploadsBucket: 'uploads', site: 'http://127.0.0.1:2', pid: 7 }
const stack = { gateway: endpoints.s3, site: endpoints.site, outputs: { ArticlesTableName: 'articles' } }

const claimed = (path: string, options = kept) => {
  const claim = claimDataDirectory(path, options)
  if (!claim.ok) throw new Error(claim.message)
  return claim.directory
}

/** Another process that holds the folder until it is killed. */
const holder = async (path: string) => {
  const module = join(import.meta.dirname, '../../../infra/local/data-directory.ts')
  const script = `import { claimDataDirectory } from ${JSON.stringify(module)}
    console.log(claimDataDirectory(${JSON.stringify(path)}, { fresh: false }).ok)
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const [said] = await once(child.stdout, 'data')
  expect(String(said).trim()).toBe('true')
  return child
}

test('a folder that is missing is made', () => {
  const path = join(folder, 'deep', 'er')
  claimed(path).release()

  expect(existsSync(path)).toBe(true)
})

test('a folder in use is refused with the process that uses it, and free again however that ends', async () => {
  const child = await holder(folder)
  const refused = claimDataDirectory(folder, { fresh: true })

  expect(refused).toMatchObject({ ok: false, message: expect.stringContaining(`process ${child.pid}`) })
  child.kill('SIGKILL')
  await once(child, 'close')
  claimed(folder).release()
})

test('a folder that cannot be made is a sentence, not a crash', () => {
  const file = join(folder, 'file')
  writeFileSync(file, '')

  expect(claimDataDirectory(join(file, 'data'), kept)).toMatchObject({
    ok: false,
    message: expect.stringContaining(file),
  })
})

test('what a running one announces stands in one file of exactly four names, and is gone after it', () => {
  const directory = claimed(folder)
  directory.announce(endpoints, stack)

  expect(JSON.parse(readFileSync(join(folder, 'endpoints.json'), 'utf8'))).toEqual(endpoints)
  expect(readStack(folder)).toEqual(stack)
  directory.release()
  directory.release()
  expect(readStack(folder)).toBeUndefined()
  expect(readdirSync(folder)).toEqual(['lock.sqlite'])
})

test('what a killed one announced is withdrawn by the next start', () => {
  writeFileSync(join(folder, 'endpoints.json'), JSON.stringify(endpoints))
  const directory = claimed(folder)

  expect(existsSync(join(folder, 'endpoints.json'))).toBe(false)
  directory.release()
})

test('a fresh start empties a data directory', () => {
  claimed(folder).release()
  writeFileSync(join(folder, 'old'), '')
  const directory = claimed(folder, { fresh: true })

  expect(readdirSync(folder)).not.toContain('old')
  directory.release()
})

test('a fresh start leaves any other folder alone', () => {
  writeFileSync(join(folder, 'thesis.doc'), 'ten years of work')

  expect(claimDataDirectory(folder, { fresh: true })).toMatchObject({ ok: false })
  expect(readdirSync(folder)).toEqual(['thesis.doc'])
})
