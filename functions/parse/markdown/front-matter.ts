import type { Rejection } from '../../../events/article.ts'
import { failure, type Result, success } from '../../result.ts'

export type FrontMatter = { language: 'yaml' | 'toml' | 'json'; source: string }
export type Split = { front?: FrontMatter; text: string }

const fences = [
  { open: /^---(?:[^\S\n]*ya?ml)?[^\S\n]*$/i, close: /^(?:---|\.\.\.)[^\S\n]*$/, language: 'yaml' },
  { open: /^(?:\+\+\+|---[^\S\n]*toml)[^\S\n]*$/i, close: /^(?:\+\+\+|---)[^\S\n]*$/, language: 'toml' },
  { open: /^(?:;;;|---[^\S\n]*json)[^\S\n]*$/i, close: /^(?:;;;|---)[^\S\n]*$/, language: 'json' },
] as const

// More is data, not the head of an article; and YAML is the slowest thing read here.
const longest = 1 << 16

/** The head of a Markdown file apart from its text. One that is not closed is refused: it may hold the text back. */
export function splitFrontMatter(file: string): Result<Split, Rejection> {
  const text = file.replace(/^\s*\n/, '')
  // Not a tag of a template: "{{ page.title }}".
  if (/^\{\s*["}]/.test(text)) return success(splitObject(text))
  const first = lineFrom(text, 0)
  const fence = fences.find(({ open }) => open.test(first))
  if (!fence) return success({ text })

  const start = first.length + 1
  const end = closingFrom(text, start, fence.close)
  // A rule of three hyphens may open a text as well.
  if (end === undefined) return /^[\w-]+\s*[:=]/.test(lineFrom(text, start)) ? failure(notClosed) : success({ text })
  const source = text.slice(start, Math.max(start, end - 1))
  if (source.length > longest) return failure(tooLong)

  return success({
    front: { language: fence.language, source },
    text: text.slice(end + lineFrom(text, end).length + 1),
  })
}

/** The line that begins there, without its end. */
function lineFrom(text: string, start: number): string {
  const end = text.indexOf('\n', start)

  return text.slice(start, end < 0 ? text.length : end)
}

/** Where the line begins that closes the head. No list is made of the lines, which may be millions. */
function closingFrom(text: string, start: number, close: RegExp): number | undefined {
  for (let at = start; at <= text.length && at > 0; at = text.indexOf('\n', at) + 1)
    if (close.test(lineFrom(text, at))) return at

  return undefined
}

/** Hugo takes a JSON object at the very beginning for front matter. */
function splitObject(text: string): Split {
  const end = objectEnd(text)
  const source = text.slice(0, end)
  const rest = text.slice(end)

  return end > 0 && /^[^\S\n]*(?:\n|$)/.test(rest) ? { front: { language: 'json', source }, text: rest } : { text }
}

/** Past the brace that closes the first. */
function objectEnd(text: string): number {
  const mark = /["{}]/g
  let depth = 0
  for (let found = mark.exec(text); found !== null && found.index < longest; found = mark.exec(text)) {
    if (found[0] === '"') mark.lastIndex = stringEnd(text, found.index)
    else depth += found[0] === '{' ? 1 : -1
    if (depth === 0) return mark.lastIndex
  }
  return 0
}

function stringEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '"') return at + 1
  }
  return text.length
}

const notClosed: Rejection = {
  kind: 'undecodable',
  place: 'line 1',
  reason: 'The front matter opens and does not close.',
  mend: 'Close it with the line it opens with (--- or +++), and upload the file again.',
}

const tooLong: Rejection = {
  kind: 'too-large',
  place: 'front matter',
  reason: 'The front matter is longer than 64 KB: it is data, not the head of an article.',
  mend: 'Leave headline, date and the like in the front matter, and upload the file again.',
}
