import { occurrences } from '../text/occurrences.ts'

// Beyond Latin a letter is held in two bytes, and more patterns ask of it what it is.
const lastLatin = 0x24f
const lettersOfForeign = 3
// All of a text is looked at for its parts, its people and its dates, and what holds numbers may be a date.
const lettersOfPart = 60
const partsOfNumber = 0.2

/** What the words of a text count, in parts of a budget, beside the lines that they stand in. */
export const partsOfProse = (text: string): number => counted(text, 0, text.length)

/** What a page counts: its tags, and its words beside them. */
export const partsOfPage = (markup: string): number => occurrences(markup, ['<']) + partsOfPageProse(markup)

/** What the words of a page count beside its tags. Nobody reads its scripts and styles. */
export function partsOfPageProse(markup: string): number {
  let parts = 0
  let at = 0
  while (at < markup.length) {
    const tag = tagFrom(markup, at)
    parts += counted(markup, at, tag)
    at = tag < markup.length ? endOfTag(markup, tag) : tag
  }

  return parts
}

/** How many parts stand between two places of a text. */
function counted(text: string, from: number, to: number): number {
  let numbers = 0
  let foreign = 0
  let inNumber = false
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    if (code > lastLatin) foreign++
    const isDigit = code >= 48 && code <= 57
    // A letter may be written by its number.
    if (isDigit && !inNumber && text[at - 1] !== '#') numbers++
    inNumber = isDigit
  }

  const letters = to - from + foreign * (lettersOfForeign - 1)
  return letters / lettersOfPart + numbers * partsOfNumber
}

function tagFrom(markup: string, from: number): number {
  for (let at = markup.indexOf('<', from); at >= 0; at = markup.indexOf('<', at + 1))
    if (/[a-z/!?]/i.test(markup.charAt(at + 1))) return at

  return markup.length
}

function endOfTag(markup: string, tag: number): number {
  if (markup.startsWith('<!--', tag)) return behindTag(markup, markup.indexOf('-->', tag + 2))
  const name = /^<(script|style)(?![\w-])/i.exec(markup.slice(tag, tag + 8))?.[1]?.toLowerCase()

  return behindTag(markup, name === undefined ? tag : closerFrom(markup, name, tag))
}

function closerFrom(markup: string, name: string, from: number): number {
  const closer = new RegExp(`</${name}`, 'gi')
  closer.lastIndex = from

  return closer.exec(markup)?.index ?? -1
}

/** Where the tag ends that is open at a place, if there is one; else where the page does. */
function behindTag(markup: string, from: number): number {
  const at = from < 0 ? from : markup.indexOf('>', from)

  return at < 0 ? markup.length : at + 1
}
