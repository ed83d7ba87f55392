import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { claimDataDirectory } from '../../../infra/local/data-directory.ts'

const command = join(import.meta.dirname, '../../../infra/local/start.ts')
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-start-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function start(...words: string[]) {
  const child = spawn(process.execPath, [command, ...words], { cwd: folder })
  const [out, complaint, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  expect(complaint).not.toMatch(/^\s+at /m)
  return { out, complaint, code }
}

test('a port that is taken is one sentence that names the option to change', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const address = other.address()
  const port = typeof address === 'object' ? String(address?.port) : ''

  for (const option of ['--s3-port', '--site-port']) {
    const ports = { '--s3-port': '0', '--site-port': '0', [option]: port }
    expect(await start(...Object.entries(ports).flat())).toMatchObject({
      complaint: `Port ${port} is taken by another program. Choose another with ${option} (0 = any free one).\n`,
      code: 1,
    })
  }
  other.close()
})

test('a second start in the same folder says which process has it', async () => {
  const claim = claimDataDirectory(join(folder, '.copydesk'), { fresh: false })
  const second = await start('--s3-port', '0', '--site-port', '0')

  expect(second).toMatchObject({ complaint: expect.stringContaining(`process ${process.pid}`), code: 1 })
  if (claim.ok) claim.directory.release()
})

test('a wrong option is a sentence, and help is help', async () => {
  expect(await start('--colour')).toMatchObject({ complaint: expect.stringContaining("'--colour'"), code: 1 })
  expect(await start('--help')).toMatchObject({ out: expect.stringContaining('--no-samples'), code: 0 })
})
