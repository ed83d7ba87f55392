import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { inject } from 'vitest'
import { synthesize } from '../../infra/local/synthesis.ts'

let assembly: Promise<string> | undefined

/** The template of this checkout with its bundles, for reading: synthesized once in a run, by the worker that needs it first. */
export const sharedAssembly = (): Promise<string> => {
  assembly ??= synthesizeOnce(inject('runFolder'))
  return assembly
}

async function synthesizeOnce(runFolder: string): Promise<string> {
  const folder = join(runFolder, 'assembly')
  const ended = join(runFolder, 'assembly-ended')
  const isFirst = await mkdir(folder).then(
    () => true,
    () => false,
  )

  if (isFirst) await synthesize(folder).finally(() => writeFile(ended, ''))
  while (!existsSync(ended)) await sleep(50)

  return folder
}
