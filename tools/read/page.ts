import { spawn } from 'node:child_process'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { markedPage } from './marked-source.ts'
import type { Outcome } from './read-file.ts'

/** Writes the page beside other temporary files and opens it where somebody is watching. Gives its address. */
export async function showPage(outcome: Outcome): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'copydesk-read-'))
  const path = join(folder, `${basename(outcome.file).replace(/[^\w.-]+/g, '-')}.html`)
  await writeFile(path, await markedPage(outcome))
  const address = pathToFileURL(path).href
  if (process.stdout.isTTY) open(address)

  return address
}

const openers: Partial<Record<NodeJS.Platform, string>> = { darwin: 'open', linux: 'xdg-open', win32: 'explorer' }

/** A machine without a desktop has no opener: the address is printed all the same. */
function open(address: string): void {
  const opener = openers[process.platform]
  if (opener)
    spawn(opener, [address], { stdio: 'ignore', detached: true })
      .on('error', () => {})
      .unref()
}
