import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { beginAssembly } from '../support/assembly.ts'

const root = join(import.meta.dirname, '..', '..')
const binaries = join(root, 'node_modules', '.bin')

// Loaded into every Node process of the run: each connection fails as on a machine without a network.
const withoutNetwork = `
  import { Socket } from 'node:net'
  Socket.prototype.connect = function () {
    process.nextTick(() => this.destroy(Object.assign(new Error('no network'), { code: 'ENETUNREACH' })))
    return this
  }`

let home: string
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'copydesk-app-'))
})
afterAll(() => rm(home, { recursive: true }))

const synthesize = (output: string) =>
  promisify(execFile)(join(binaries, 'cdk'), ['synth', '--quiet', '--output', output], {
    cwd: root,
    // Nothing else: no credentials, no region, no settings of whoever runs the tests.
    env: {
      HOME: home,
      PATH: `${binaries}:${process.env['PATH']}`,
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(withoutNetwork)}`,
    },
  })

test('the stack synthesizes, validated, with no account and no network', async () => {
  // What it comes to is what all others run, who need not synthesize it then.
  const { folder, isBegun } = await beginAssembly(synthesize)
  const output = isBegun ? join(home, 'cdk.out') : folder
  if (isBegun) await synthesize(output)

  const Manifest = z.object({ missing: z.optional(z.array(z.unknown())), artifacts: z.record(z.string(), z.unknown()) })
  const { missing = [], artifacts } = z.parse(
    Manifest,
    JSON.parse(await readFile(join(output, 'manifest.json'), 'utf8')),
  )
  expect(artifacts).toHaveProperty(
    'Copydesk',
    expect.objectContaining({ environment: 'aws://unknown-account/unknown-region' }),
  )
  expect(missing, 'lookups that need an account').toEqual([])

  // The CDK leaves a report only where its validators ran: its own, and those of cdk-nag.
  const report: unknown = JSON.parse(await readFile(join(output, 'validation-report.json'), 'utf8'))
  expect(report).toMatchObject({ title: 'Validation Report', pluginReports: [] })
}, 120_000)
