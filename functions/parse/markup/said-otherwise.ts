import { inSignsOf, type OffLine } from '../off-line.ts'
import { attribute, type Element, isElement } from './element.ts'

const places = new Map<string, OffLine>([
  ['sup', 'above'],
  ['sub', 'below'],
])

/** What an element says that is more than its words: a number off the line, how a word before it is read. */
export function saidOtherwise({ name, children }: Element): string | undefined {
  const [only] = children
  if (children.length !== 1 || only === undefined || isElement(only)) return undefined
  const place = places.get(name)
  if (place === undefined && name !== 'rt') return undefined

  return place === undefined ? reading(only.trim()) : inSignsOf(only, place)
}

const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u

/** Small above its word in a browser; on the line it would be part of it. */
const reading = (text: string) => (text === '' ? '' : kana.test(text) ? `（${text}）` : `(${text})`)

// A family is seven signs, joined.
const longestEmoji = 12
const emoji = /^(?:[\p{Extended_Pictographic}\p{Regional_Indicator}]|(?!^)(?:\p{Emoji_Modifier}|\ufe0f|\u200d))+$/u

/** Pages draw letters that some systems have not: WordPress and X write a small picture for each. */
export function emojiOf(element: Element): string | undefined {
  const alt = element.name === 'img' ? attribute(element, 'alt')?.trim() : undefined

  return alt !== undefined && alt.length <= longestEmoji && emoji.test(alt) ? alt : undefined
}
