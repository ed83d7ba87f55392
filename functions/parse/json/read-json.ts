import type { Rejection } from '../../../events/article.ts'
import { failure, type Result, success } from '../../result.ts'
import { declaredCharset, decode } from '../../text/charset.ts'
import type { Decoded } from '../../text/decoded.ts'
import { occurrences } from '../../text/occurrences.ts'
import { takeParts } from '../budget.ts'
import type { UploadedFile } from '../format.ts'
import { notDecoded, rejected } from '../plain-text/refusals.ts'
import { type Json, plainData, valuesIn } from './json.ts'

export type ReadJson = Result<{ value: Json; decoded: Decoded }, Rejection>

// Several formats ask for the same file's data to recognise it.
const known = new WeakMap<Uint8Array, ReadJson>()

/** The data of a file as JSON, or why it is none. Of two properties with one name the later holds. */
export function seenJson(file: UploadedFile): ReadJson {
  const read = known.get(file.bytes) ?? parsed(file)
  known.set(file.bytes, read)
  return read
}

/** As before, for the last who asks: nobody holds the data of a bundle's files while the others are read. */
export function readJson(file: UploadedFile): ReadJson {
  const read = seenJson(file)
  known.delete(file.bytes)
  return read
}

function parsed(file: UploadedFile): ReadJson {
  const { bytes, contentType } = file
  const decoded = decode(bytes, declaredCharset(contentType))
  if (!decoded.ok) return failure(notDecoded(decoded.failure, bytes))
  const { text } = decoded.value
  if (text.trim() === '') return failure(rejected.empty)
  const lists = occurrences(text, ['{', '['], mostLists)
  if (lists > mostLists || lists + occurrences(text, [','], mostValues) > mostValues) return failure(tooMany)

  try {
    const said = dataOf(text)
    const refused = takeParts(file, valuesIn(said))
    if (refused) return failure(refused)
    const value = plainData(said)
    return value === undefined ? failure(rejected.noText) : success({ value, decoded: decoded.value })
  } catch (cause) {
    return failure(notJson(cause))
  }
}

/** A file of lines that are objects, each by itself (JSON Lines), is a list of them. */
function dataOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    const lines = isLines.test(text) ? text.split('\n').filter(line => line.trim() !== '') : []
    try {
      if (lines.length > 1) return lines.map((line): unknown => JSON.parse(line))
    } catch {
      // What is said of the file as one value says more.
    }
    throw cause
  }
}

const isLines = /^\s*\{[^\n]*\}[^\S\n]*\n\s*\{/

// Five hundred articles of two hundred objects each, and of the values in them. In memory an empty object takes thirty
// times its two letters, and a name of its own as much. Commas of the text itself count too: prose has one in a hundred letters.
const [mostLists, mostValues] = [100_000, 150_000]

const tooMany: Rejection = {
  kind: 'too-large',
  place: `${mostValues} values`,
  reason: `The file has more than ${mostLists} objects and lists or ${mostValues} values.`,
  mend: 'Cut the file into parts and upload each under its own name.',
}

/** Where V8 says the data breaks; its own words quote the file, and a reason must not. */
function notJson(cause: unknown): Rejection {
  const said = cause instanceof Error ? cause.message : ''
  const [, line, column] = /\(line (\d+) column (\d+)\)/.exec(said) ?? []
  if (line !== undefined) {
    const reason = 'The file is not JSON from this place on.'
    return { kind: 'undecodable', place: `line ${line}, column ${column}`, reason, mend }
  }
  return /^Unexpected end/.test(said)
    ? { kind: 'undecodable', reason: 'The file ends before its JSON does.', mend }
    : {
        kind: 'mislabelled',
        place: 'line 1',
        reason: 'The file is called JSON, but it does not begin as JSON does.',
        mend,
      }
}

const mend = 'Export the article again, check it with a JSON validator, and upload it.'

/** Whether the first thing in a file is an object or a list, whatever its charset. */
export function opensAsJson(bytes: Uint8Array): boolean {
  const first = bytes.subarray(0, 1024).find(byte => !ignored.has(byte))

  return first === 0x7b || first === 0x5b
}

// Byte order marks, the zeros of UTF-16 and white space.
const ignored = new Set([0xef, 0xbb, 0xbf, 0xff, 0xfe, 0, 0x20, 0x09, 0x0a, 0x0d])
