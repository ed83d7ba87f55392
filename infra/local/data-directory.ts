import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import * as z from 'zod/mini'
import { readJson, writeInOneMove } from './json-file.ts'

const LOCK = 'lock.sqlite'
const OWNER = 'owner.json'
const Owner = z.object({ pid: z.int() })

/** What others may know of a running Copydesk. The first is a promise to scripts: exactly these names. */
export const Endpoints = z.object({ s3: z.string(), uploadsBucket: z.string(), site: z.string(), pid: z.int() })
export type Endpoints = z.infer<typeof Endpoints>
export const Stack = z.object({ gateway: z.string(), site: z.string(), outputs: z.record(z.string(), z.string()) })
export type Stack = z.infer<typeof Stack>

const announcements = { endpoints: 'endpoints.json', stack: 'stack.json' } as const

/** The one folder that holds everything between two starts. */
export type DataDirectory = {
  path: string
  announce(endpoints: Endpoints, stack: Stack): void
  release(): void
}

export type Claim = { ok: true; directory: DataDirectory } | { ok: false; message: string }

/** Makes the folder and locks it for this process, emptying it first when `fresh`. */
export function claimDataDirectory(path: string, { fresh }: { fresh: boolean }): Claim {
  try {
    mkdirSync(path, { recursive: true })
    if (fresh && isForeign(path))
      return refusal(`${path} is not a data directory of Copydesk: --fresh leaves it alone.`)

    const lock = acquire(path)
    return lock === undefined ? refusal(inUse(path)) : { ok: true, directory: open({ path, fresh }, lock) }
  } catch (cause) {
    return refusal(`${path} cannot be the data directory: ${cause instanceof Error ? cause.message : String(cause)}.`)
  }
}

export const readStack = (path: string): Stack | undefined => readJson(join(path, announcements.stack), Stack)

const refusal = (message: string): Claim => ({ ok: false, message })

/** `--fresh` deletes, so it must not be possible to aim it at somebody's home folder. */
function isForeign(path: string): boolean {
  const names = readdirSync(path)
  return names.length > 0 && !names.includes(LOCK)
}

/**
 * The system lets go of a database's lock when its process ends, however it ends: it cannot go stale, and a pid that was
 * given to another program since (usual in containers) is not mistaken for ours.
 */
function acquire(path: string): DatabaseSync | undefined {
  const lock = new DatabaseSync(join(path, LOCK), { timeout: 0 })
  try {
    lock.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE')
    return lock
  } catch (cause) {
    lock.close()
    if (cause instanceof Error && cause.message.includes('locked')) return undefined

    throw cause
  }
}

function open({ path, fresh }: { path: string; fresh: boolean }, lock: DatabaseSync): DataDirectory {
  if (fresh) empty(path)
  withdraw(path)
  writeInOneMove(join(path, OWNER), { pid: process.pid })

  return {
    path: resolve(path),
    announce(endpoints, stack) {
      writeInOneMove(join(path, announcements.stack), stack)
      writeInOneMove(join(path, announcements.endpoints), endpoints)
    },
    release() {
      if (!lock.isOpen) return

      withdraw(path)
      rmSync(join(path, OWNER), { force: true })
      lock.close()
    },
  }
}

function inUse(path: string): string {
  const owner = readJson(join(path, OWNER), Owner)
  const who = owner === undefined ? 'another process' : `process ${owner.pid}`

  return `Copydesk already runs in ${path} (${who}). Stop it, or choose another folder with --data.`
}

function empty(path: string): void {
  for (const name of readdirSync(path)) if (name !== LOCK) rmSync(join(path, name), { recursive: true, force: true })
}

function withdraw(path: string): void {
  for (const name of Object.values(announcements)) rmSync(join(path, name), { force: true })
}
