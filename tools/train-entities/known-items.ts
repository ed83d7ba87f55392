import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One that the news knows, by its names; without an item it is nothing that can be told. */
export type KnownItem = { item?: number; names: string[] }

/** A line is `Q53536 Federal Reserve|the Fed`, or `- the West` where a name must stand for nothing; one with `#` is a remark. */
export const knownItems = (file: 'known-groups.txt' | 'known-regions.txt'): KnownItem[] =>
  readFileSync(join(import.meta.dirname, file), 'utf8')
    .trimEnd()
    .split('\n')
    .filter(line => !line.startsWith('#'))
    .map(itemOf)

function itemOf(line: string): KnownItem {
  const [, number, listed] = /^(?:-|Q([1-9]\d*)) (\S.*)$/u.exec(line) ?? []
  if (listed === undefined) throw new Error(`This line names no item: ${line}`)

  return { ...(number !== undefined && { item: Number(number) }), names: listed.split('|') }
}
