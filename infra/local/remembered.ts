import { join } from 'node:path'
import * as z from 'zod/mini'
import { readJson, writeInOneMove } from './json-file.ts'

const Memory = z.object({ folder: z.string(), files: z.record(z.string(), z.string()) })

/** The ETag of each file we uploaded from a folder, kept between two starts. */
export type Remembered = {
  keys(): string[]
  find(key: string): string | undefined
  set(key: string, eTag: string): void
  forget(key: string): void
}

/** A memory of another folder is no memory of this one. */
export function remember(file: { directory: string; name: string }, folder: string): Remembered {
  const path = join(file.directory, `${file.name}.json`)
  const kept = readJson(path, Memory)
  const files = new Map(kept?.folder === folder ? Object.entries(kept.files) : [])
  const save = () => writeInOneMove(path, { folder, files: Object.fromEntries(files) })

  return {
    keys: () => [...files.keys()],
    find: key => files.get(key),
    set(key, eTag) {
      if (files.get(key) === eTag) return

      files.set(key, eTag)
      save()
    },
    forget(key) {
      if (files.delete(key)) save()
    },
  }
}
