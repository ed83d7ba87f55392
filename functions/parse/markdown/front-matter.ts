import type { Rejection } from '../../../events/article.ts'
import { failure, type Result, success } from '../../result.ts'

export type FrontMatter = { language: 'yaml' | 'toml' | 'json'; source: string }
export type Split = { front?: FrontMatter; text: string }

const fences = [
  { open: /^---[^\S\n]*(?:ya?ml)?[^\S\n]*$/i, close: /^(?:---|\.\.\.)[^\S\n]*$/, language: 'yaml' },
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
  const lines = text.split('\n')
  const fence = fences.find(({ open }) => open.test(lines[0] ?? ''))
  if (!fence) return success({ text })

  const end = lines.findIndex((line, index) => index > 0 && fence.close.test(line))
  // A rule of three hyphens may open a text as well.
  if (end < 0) return /^[\w-]+\s*[:=]/.test(lines[1] ?? '') ? failure(notClosed) : success({ text })
  const source = lines.slice(1, end).join('\n')
  if (source.length > longest) return failure(tooLong)

  return success({ front: { language: fence.language, source }, text: lines.slice(end + 1).join('\n') })
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
