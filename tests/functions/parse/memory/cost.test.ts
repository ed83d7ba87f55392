import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { bombs } from './bombs.ts'

const Measured = z.object({ answer: z.string(), milliseconds: z.number(), megabytes: z.number() })
const folder = mkdtempSync(join(tmpdir(), 'copydesk-memory-'))

// As it is deployed, in a process of its own, with the flags of none: a worker of the tests holds a hundred megabytes itself.
beforeAll(async () => {
  await build({
    entryPoints: [join(import.meta.dirname, 'child.ts')],
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    logLevel: 'error',
  })
})

afterAll(() => rmSync(folder, { recursive: true }))

test.each([...bombs.keys()])('%s is read within two seconds and 256 MB', key => {
  const { stdout } = spawnSync(process.execPath, [join(folder, 'child.mjs'), key], { encoding: 'utf8' })
  const { answer, milliseconds, megabytes } = z.parse(Measured, JSON.parse(stdout))

  expect(answer).toBe('read')
  expect(milliseconds).toBeLessThan(2000)
  expect(megabytes).toBeLessThan(256)
})
