import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { bombs, excesses } from './bombs.ts'

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
    mainFields: ['module', 'main'],
    // What is in CommonJS asks for Node's own modules in its way.
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
    logLevel: 'error',
  })
})

afterAll(() => rmSync(folder, { recursive: true }))

// What has not answered by then never will: it is ended, and has said nothing.
const hangs = 30_000

const cases = [
  ...[...bombs.keys()].map(key => [key, 'read'] as const),
  ...[...excesses.keys()].map(key => [key, 'too-large'] as const),
]

test.each(cases)('%s is answered within two seconds and 256 MB: %s', (key, known) => {
  const { stdout } = spawnSync(process.execPath, [join(folder, 'child.mjs'), key], { encoding: 'utf8', timeout: hangs })
  const { answer, milliseconds, megabytes } = z.parse(Measured, JSON.parse(stdout))

  expect(answer).toBe(known)
  expect(milliseconds).toBeLessThan(2000)
  expect(megabytes).toBeLessThan(256)
})
