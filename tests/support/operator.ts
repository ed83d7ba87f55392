import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { inject, vi } from 'vitest'
import { claimDataDirectory } from '../../infra/local/data-directory.ts'
import { keepFailures } from '../../infra/local/failure-log.ts'
import { openDesk } from '../../tools/desk/open-desk.ts'
import { main as redrive } from '../../tools/redrive.ts'
import { main as replay } from '../../tools/replay.ts'
import { main as status } from '../../tools/status.ts'
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
    run: (command: keyof typeof commands, ...words: string[]) =>
      overheard(() => commands[command](['--data', folder, ...words])),
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

const commands = { redrive, replay, status }

/** What a command says, one at a time: in this process, since most of what one takes is to load the clients. */
async function overheard(command: () => Promise<void>) {
  const stdout: string[] = []
  const stderr: string[] = []
  const ears = [
    vi.spyOn(console, 'log').mockImplementation(line => void stdout.push(`${line}\n`)),
    vi.spyOn(console, 'error').mockImplementation(line => void stderr.push(`${line}\n`)),
  ]
  await command().finally(() => ears.forEach(ear => void ear.mockRestore()))

  return { stdout: stdout.join(''), stderr: stderr.join('') }
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
