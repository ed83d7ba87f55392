import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { inject } from 'vitest'
import { claimDataDirectory } from '../../infra/local/data-directory.ts'
import { keepFailures } from '../../infra/local/failure-log.ts'
import { openDesk } from '../../tools/desk/open-desk.ts'
import type { Desk as RunningDesk } from './desk.ts'

/** A running desk in an operator's hands: announced in a folder, as `npm start` would, and the commands run on it. */
export async function operatorOf(running: RunningDesk) {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-operator-'))
  announce(folder, running)
  const keep = keepFailures(folder)
  let kept = 0

  return {
    folder,
    desk: await openDesk({ data: folder }),
    /** What the functions have logged until now is where `npm start` would have put it. */
    keepLog() {
      for (const line of running.log.slice(kept)) keep(line.text)
      kept = running.log.length
    },
    run: (command: string, ...words: string[]) => runCommand(command, ['--data', folder, ...words]),
    close: () => rmSync(folder, { recursive: true }),
  }
}
export type Operator = Awaited<ReturnType<typeof operatorOf>>

function announce(folder: string, { gateway, site, pipeline, named }: RunningDesk): void {
  const claim = claimDataDirectory(folder, { fresh: false })
  if (!claim.ok) throw new Error(claim.message)

  const endpoints = { s3: gateway.url, uploadsBucket: named('UploadsBucketName'), site, pid: process.pid }
  claim.directory.announce(endpoints, { gateway: gateway.url, site, outputs: pipeline.outputs })
}

/** As a person runs it; both streams, since progress and summaries are told beside the answer. */
export async function runCommand(command: string, words: readonly string[]) {
  const program = join(import.meta.dirname, '../../tools', `${command}.ts`)
  // Compiled once in a run: most of what a command takes is to load the clients.
  const env = { ...process.env, NODE_COMPILE_CACHE: join(inject('runFolder'), 'compiled') }
  const child = spawn(process.execPath, [program, ...words], { env })
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)])

  return { stdout, stderr }
}
