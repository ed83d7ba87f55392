import * as z from 'zod/mini'

const Thing = z.record(z.string(), z.unknown())
/** An object of schema.org as a page gives it: any property may be missing or of another kind than it ought to be. */
export type Thing = z.infer<typeof Thing>

// No publisher nests or lists more than this; a page that does was made to.
const deepest = 12
const most = 2000

/** All objects of a page's JSON-LD, those inside others too, in the order of the page. */
export function thingsIn(scripts: readonly string[]): Thing[] {
  const things: Thing[] = []
  for (const script of scripts) gather(parsed(script), 0, things)
  return things
}

function gather(value: unknown, depth: number, things: Thing[]): void {
  if (depth > deepest || things.length >= most || typeof value !== 'object' || value === null) return
  const thing = Array.isArray(value) ? undefined : thingOf(value)
  if (thing) things.push(thing)
  for (const inner of Object.values(value)) gather(inner, depth + 1, things)
}

export const thingOf = (value: unknown): Thing | undefined => {
  const thing = z.safeParse(Thing, value)
  return thing.success ? thing.data : undefined
}

// Content systems wrap it in comments and leave line ends raw inside of strings.
const wrapping =
  /^\s*(?:<!--|\/\/\s*<!\[CDATA\[|\/\*\s*<!\[CDATA\[\s*\*\/)|(?:-->|\/\/\s*\]\]>|\/\*\s*\]\]>\s*\*\/)\s*(?:;\s*)?$/g

function parsed(script: string): unknown {
  const text = script.replace(wrapping, '')
  try {
    return JSON.parse(text)
  } catch {
    return parsedLoosely(text)
  }
}

function parsedLoosely(text: string): unknown {
  try {
    return JSON.parse(text.replace(/\p{Cc}+/gu, ' ').replace(/;\s*$/, ''))
  } catch {
    return undefined
  }
}

/** A property that is a text, or a list of which the first is. */
export function textIn(thing: Thing | undefined, name: string): string | undefined {
  const value = thing?.[name]
  const first: unknown = Array.isArray(value) ? value[0] : value
  const text = typeof first === 'string' ? first : (thingOf(first)?.['@value'] ?? undefined)

  return typeof text === 'string' && text.trim() !== '' ? text.trim() : undefined
}

export const listIn = (thing: Thing | undefined, name: string): unknown[] => {
  const value = thing?.[name]
  if (value === undefined || value === null) return []

  return Array.isArray(value) ? value.slice(0, 100) : [value]
}

export const kindsOf = (thing: Thing): string[] =>
  listIn(thing, '@type').flatMap(kind => (typeof kind === 'string' ? [kind.slice(nameStart(kind))] : []))

/** Behind the address of the vocabulary: "https://schema.org/NewsArticle", "schema:NewsArticle". */
const nameStart = (kind: string) => Math.max(kind.lastIndexOf('/'), kind.lastIndexOf(':')) + 1
