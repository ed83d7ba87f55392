import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { inject } from 'vitest'
import { synthesize } from '../../infra/local/synthesis.ts'

let assembly: Promise<string> | undefined

/** The template of this checkout with its bundles, for reading: synthesized once in a run, by the worker that needs it first. */
export const sharedAssembly = (): Promise<string> => {
  assembly ??= beginAssembly(synthesize).then(ended)
  return assembly
}

/** Has the shared assembly written in a way of one's own, where nobody has begun it: else nothing is written. */
export async function beginAssembly(write: (folder: string) => Promise<unknown>) {
  const folder = join(inject('runFolder'), 'assembly')
  const isBegun = await mkdir(folder).then(
    () => false,
    () => true,
  )
  if (!isBegun) await write(folder).finally(() => writeFile(endOf(folder), ''))

  return { folder, isBegun }
}

async function ended({ folder }: { folder: string }): Promise<string> {
  while (!existsSync(endOf(folder))) await sleep(50)
  return folder
}

const endOf = (folder: string) => `${folder}-ended`
