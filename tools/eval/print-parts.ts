import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** The lines of a part of a report, measured on the sets under a folder. */
export type Part = (dataFolder: string) => Promise<string[]>

/** Prints the parts that are asked for, all where none is, of the data that COPYDESK_DATA names; or `help` where that is missing. */
export async function printParts(parts: Record<string, Part>, help: string): Promise<void> {
  const data = process.env['COPYDESK_DATA']
  const asked = process.argv.slice(2)
  if (data === undefined || !existsSync(join(data, 'corpora')) || asked.some(name => !Object.hasOwn(parts, name)))
    return console.log(help)

  for (const name of asked.length > 0 ? asked : Object.keys(parts))
    for (const line of (await parts[name]?.(data)) ?? []) console.log(line)
}
