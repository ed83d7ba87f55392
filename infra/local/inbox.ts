import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { join, relative, resolve, sep } from 'node:path'
import { watch } from 'chokidar'
import { isBystander } from '../../events/bystander.ts'
import type { LocalBucket } from './local-bucket.ts'
import type { Remembered } from './remembered.ts'

/** The local S3 endpoint takes no larger object in one piece. */
const LARGEST = 64 * 1024 * 1024

/** A file counts as written when it has not grown for this long; the person at the keyboard does not notice. */
const QUIET = { stabilityThreshold: 100, pollInterval: 25 }

export type InboxOptions = {
  folder: string
  bucket: Pick<LocalBucket, 'eTag' | 'put' | 'remove'>
  remembered: Remembered
  onProblem: (text: string) => void
}

export type Inbox = { stop(): Promise<void> }

/**
 * Keeps the uploads bucket like a folder: files put, changed or removed there are put or removed under the same name,
 * those that changed while nobody watched included.
 */
export async function watchInbox({ folder, bucket, remembered, onProblem }: InboxOptions): Promise<Inbox> {
  mkdirSync(folder, { recursive: true })
  const root = resolve(folder)
  const keyOf = (path: string) => relative(root, path).split(sep).join('/')
  const notice = oneAtATime(
    key => settle({ file: join(root, key), key }, bucket, remembered),
    (key, cause) => onProblem(`inbox: ${key} was not uploaded: ${cause instanceof Error ? cause.message : cause}`),
  )
  const watcher = watch(root, { awaitWriteFinish: QUIET, ignored: path => isBystander(keyOf(path)) })
  for (const event of ['add', 'change', 'unlink'] as const) watcher.on(event, path => notice(keyOf(path)))
  watcher.on('error', cause => onProblem(`inbox: ${cause instanceof Error ? cause.message : String(cause)}`))
  await new Promise<void>(ready => watcher.once('ready', () => ready()))
  for (const key of remembered.keys()) notice(key)

  return { stop: () => watcher.close() }
}

type Place = { file: string; key: string }

/** Looks at the file as it is now, so that it does not matter which events told of it, or how many. */
async function settle({ file, key }: Place, bucket: InboxOptions['bucket'], remembered: Remembered): Promise<void> {
  const bytes = await contents(file)
  const held = await bucket.eTag(key)
  if (bytes === undefined) {
    // What somebody uploaded over ours by another way is not the inbox's to remove.
    if (held !== undefined && held === remembered.find(key)) await bucket.remove(key)
    return remembered.forget(key)
  }

  const eTag = createHash('md5').update(bytes).digest('hex')
  if (held !== eTag) await bucket.put(key, bytes)
  remembered.set(key, eTag)
}

async function contents(file: string): Promise<Uint8Array | undefined> {
  const found = await stat(file).catch(() => undefined)
  if (found === undefined || !found.isFile()) return undefined
  if (found.size > LARGEST) throw new Error(`it is larger than ${LARGEST / 1024 / 1024} MiB`)

  return readFile(file)
}

/** Runs one task a name at a time; a name noticed again meanwhile is run once more afterwards. */
function oneAtATime(task: (name: string) => Promise<void>, onFailure: (name: string, cause: unknown) => void) {
  const again = new Map<string, boolean>()
  const run = async (name: string): Promise<void> => {
    do {
      again.set(name, false)
      await task(name).catch(cause => onFailure(name, cause))
    } while (again.get(name))
    again.delete(name)
  }

  return (name: string): void => {
    if (again.has(name)) again.set(name, true)
    else void run(name)
  }
}
