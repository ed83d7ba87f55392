import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Endpoints } from '../../infra/local/data-directory.ts'
import { readJson } from '../../infra/local/json-file.ts'

const root = join(import.meta.dirname, '..', '..')

/** A folder that is gone afterwards, whatever happened. */
export async function inFolder<Value>(use: (folder: string) => Promise<Value>): Promise<Value> {
  const folder = await mkdtemp(join(tmpdir(), 'copydesk-bench-'))
  try {
    return await use(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

export type Started = { endpoints: Endpoints; milliseconds: number }

/** What `npm start` runs, on an empty desk without samples, until `use` is done with it. */
export const withStarted = <Value>(use: (started: Started) => Promise<Value>): Promise<Value> =>
  inFolder(async folder => {
    const began = performance.now()
    const child = start(folder)
    try {
      const endpoints = await ready(child, join(folder, 'data', 'endpoints.json'))
      return await use({ endpoints, milliseconds: performance.now() - began })
    } finally {
      await stop(child)
    }
  })

function start(folder: string): ChildProcess {
  const places = ['--data', join(folder, 'data'), '--inbox', join(folder, 'inbox')]
  const ports = ['--s3-port', '0', '--site-port', '0']

  return run(['infra/local/start.ts', ...places, ...ports, '--no-samples'])
}

/** A program of this repository in a process of its own. What it complains of is shown. */
export const run = (words: readonly string[], env: Record<string, string> = {}): ChildProcess =>
  spawn(process.execPath, words, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  })

/** Resolves when the program has ended well. */
export async function ended(child: ChildProcess): Promise<void> {
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`${child.spawnargs.slice(1).join(' ')} ended with ${code}`)
}

async function ready(child: ChildProcess, file: string): Promise<Endpoints> {
  for (;;) {
    const endpoints = readJson(file, Endpoints)
    if (endpoints !== undefined) return endpoints
    if (child.exitCode !== null) throw new Error(`npm start ended with ${child.exitCode}`)

    // Short beside the seconds that are measured, long beside what a look costs.
    await sleep(20)
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return

  const gone = once(child, 'exit')
  child.kill('SIGINT')
  await gone
}
