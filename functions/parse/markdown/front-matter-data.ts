import type { Rejection } from '../../../events/article.ts'
import { failure, type Result, success } from '../../result.ts'
import { occurrences } from '../../text/occurrences.ts'
import { takeParts, type Within } from '../budget.ts'
import { isObject, type JsonObject, plainData, valuesIn } from '../json/json.ts'
import type { FrontMatter } from './front-matter.ts'

/** What front matter says, as plain data. One that breaks is refused with its line: what it would have said may hold the text back. */
export async function dataOf(
  { language, source }: FrontMatter,
  within: Within = {},
): Promise<Result<JsonObject, Rejection>> {
  if (source.trim() === '') return success({})
  const refused = takeParts(within, occurrences(source, marks) + occurrences(source, keys) * partsOfKey)
  if (refused) return failure(refused)
  const parsed = await readers[language](source)
  if ('brokenAt' in parsed) {
    const tedious = takeParts(within, (parsed.errors ?? 0) * partsOfError)
    if (tedious) return failure(tedious)
    return failure(broken(parsed.why ?? `it is not ${language.toUpperCase()}`, parsed.brokenAt))
  }

  if (valuesIn(parsed.data, source.length) > source.length) return failure(broken(repeats, 1))

  const data = plainData(parsed.data)
  return isObject(data) ? success(data) : failure(broken('it names no fields', 1))
}

// Each begins a value or ends one, in one language or another.
const marks = [...'\n:,[{=-."']
// "? a": one that is announced is a level of its own.
const keys = ['?']
const partsOfKey = 3
// The reader of YAML does not stop at the first, and remembers for each how it came there.
const partsOfError = 6

/** Lines count from that of the fence, which is 1. */
type Parsed = { data: unknown } | { brokenAt: number; why?: string; errors?: number }

const readers: Record<FrontMatter['language'], (source: string) => Promise<Parsed>> = {
  yaml: readYaml,
  toml: readToml,
  json: async source => attempt(() => JSON.parse(source)),
}

/** The parsers throw on what breaks, and on what is nested deeper than they can follow. */
function attempt(parse: () => unknown, lineOf: (cause: unknown) => number = () => 0): Parsed {
  try {
    return { data: parse() }
  } catch (cause) {
    return { brokenAt: lineOf(cause) + 1 }
  }
}

const options = { schema: 'core', uniqueKeys: false, prettyErrors: false, logLevel: 'error' } as const

// An alias is looked up from the document's beginning, so many cost the square of their number; people use a few.
const mostAliases = 100
const alias = /(?<=^|[\s,[{:-])\*[^\s,\]}*]/gm

/**
 * YAML 1.2 without types beyond JSON's, so a date stays as it was written. Keys are not compared with one another, which
 * costs the square of their number: the later of two holds. The parser's warnings quote the text, so they are off.
 */
async function readYaml(source: string): Promise<Parsed> {
  if ((source.match(alias)?.length ?? 0) > mostAliases) return tooManyAliases
  // A bundler gives a CommonJS package fetched in this way nothing but its default.
  const { parseDocument, LineCounter } = (await import('yaml')).default
  const lineCounter = new LineCounter()
  try {
    const document = parseDocument(source, { ...options, lineCounter })
    const { errors } = document
    const [error] = errors
    return error
      ? { brokenAt: lineCounter.linePos(error.pos[0]).line + 1, errors: errors.length }
      : { data: document.toJS() }
  } catch (cause) {
    // A bomb of aliases, or lists in one another deeper than the stack.
    return cause instanceof ReferenceError ? tooManyAliases : { brokenAt: 1 }
  }
}

const repeats = 'it repeats itself by aliases too often'
const tooManyAliases: Parsed = { brokenAt: 1, why: repeats }

async function readToml(source: string): Promise<Parsed> {
  const { parse, TomlError } = await import('smol-toml')

  return attempt(
    () => parse(source),
    cause => (cause instanceof TomlError ? cause.line : 0),
  )
}

const broken = (why: string, line: number): Rejection => ({
  kind: 'undecodable',
  place: `line ${line}`,
  reason: `The front matter cannot be read: ${why}.`,
  mend: 'Put the front matter right (a text with a colon or a quotation mark in it belongs in quotes), and upload the file again.',
})
