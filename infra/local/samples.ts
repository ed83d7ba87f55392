import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { LocalBucket } from './local-bucket.ts'
import type { Remembered } from './remembered.ts'

const samplesFolder = join(import.meta.dirname, 'samples')

/**
 * Uploads the sample articles, each once: a sample that somebody has since changed or deleted stays as they left it,
 * until the sample itself is another.
 */
export async function uploadSamples(bucket: Pick<LocalBucket, 'eTag' | 'put'>, remembered: Remembered): Promise<void> {
  for (const file of await filesIn(samplesFolder)) {
    const key = relative(samplesFolder, file).split(sep).join('/')
    const bytes = await readFile(file)
    const eTag = createHash('md5').update(bytes).digest('hex')
    const before = remembered.find(key)
    if (before === eTag) continue

    const held = await bucket.eTag(key)
    if (held === before) await bucket.put(key, bytes)
    remembered.set(key, eTag)
  }
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .sort()
}
