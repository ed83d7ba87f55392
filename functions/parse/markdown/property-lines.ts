import type { JsonObject } from '../json/json.ts'
import { readNames } from '../record/names.ts'

export type Properties = { record: JsonObject; text: string }

const title = /^\s*#[^\S\n]+[^\n]{1,300}\n/
const line = /^(\p{L}[\p{L} _-]{0,30}):[^\S\n]+(\S[^\n]{0,1000})$/u
const most = 30

/**
 * Lines of "Author: …" and "Tags: …" right below the title, as Notion exports a page of a database: two or more, and nothing
 * but such. Of a dialogue no speaker is called like a field.
 */
export function splitProperties(text: string): Properties | undefined {
  const above = title.exec(text.slice(0, 2000))?.[0] ?? ''
  const rest = text.slice(above.length).replace(/^\s*\n/, '')
  const block = /^[^\n]+(?:\n[^\n]+){1,29}(?=\n[^\S\n]*\n|\n?$)/.exec(rest.slice(0, 20_000))?.[0] ?? ''
  const pairs = block.split('\n', most).map(one => line.exec(one.trimEnd()))
  const entries = pairs.flatMap(pair => (pair?.[1] && pair[2] ? [[nameOf(pair[1]), pair[2]] as const] : []))
  const known = entries.filter(([name]) => readNames.has(name.replaceAll('_', '')))
  if (entries.length < pairs.length || known.length < 2) return undefined

  return { record: Object.fromEntries(known), text: above + rest.slice(block.length) }
}

const nameOf = (label: string) => label.toLowerCase().replace(/[ -]+/g, '_')
