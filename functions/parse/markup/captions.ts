import type { Picture } from '../../../events/article.ts'
import { oneSpaced } from '../../text/clean.ts'
import { readCaption } from '../plain-text/caption.ts'
import { type Writing, writeSpans } from './blocks.ts'
import { attribute, type Element, firstIn } from './element.ts'
import { textOf } from './line.ts'

const creditClass =
  /(?:^|[^a-z])(?:credits?|copyright|photographer|attribution|byline|source|provider|fotograf|bildquelle)(?:$|[^a-z])/i

const isCredit = (element: Element) =>
  creditClass.test(`${attribute(element, 'class') ?? ''} ${attribute(element, 'itemprop') ?? ''}`)

/** What stands under a picture: the sentence and, apart from it, whose picture it is. */
export function captioned(text: string, around: Element, writing: Writing): Pick<Picture, 'caption' | 'credit'> {
  // A figure around figures has none of its own, and is not searched.
  if (text === '') return {}

  const marked = firstIn(around, isCredit)
  const credit = marked && oneSpaced(textOf(writeSpans(marked.children, writing)))
  const whole = oneSpaced(text)
  if (credit && whole.includes(credit)) return described(whole.replace(credit, ' '), credit)

  const [, caption, named] = ending.exec(whole) ?? []
  if (named !== undefined) return split(caption ?? '', named)
  const read = readCaption(whole)?.picture

  return described(read?.caption ?? (read ? '' : whole), read?.credit)
}

// "The pier. (AP Photo/Ada Lind)": who took it begins with its bracket.
const openBracket = /^(.{0,1500}?) ?\(([^()]{1,30})$/

function split(caption: string, named: string): Pick<Picture, 'caption' | 'credit'> {
  const [, before, agency] = openBracket.exec(caption.trimEnd()) ?? []

  return agency === undefined ? described(caption, named) : described(before ?? '', `${agency.trim()}/${named}`)
}

const words =
  'photo|photograph|photographer|picture|image|credit|foto|fotos|bild|crédit photo|crédit|crédits|photo credit|image credit|©'
const ending = new RegExp(`^(.{0,1500}?)[ (|/—–-]{0,9}\\b(?:${words})(?: by)?(?: ?[:©/] ?)([^:()]{2,80})\\)?\\.?$`, 'i')
const label = new RegExp(`^[(\\[]?(?:(?:${words})s?(?: by| courtesy)?\\s*[:©/]\\s*|©\\s*)`, 'i')

// Begun only where a run of such signs begins: begun at each of them, ten thousand bars would be looked at ten thousand times.
const looseEnd = /(?<![\s|/–—(-])[\s|/–—(-]+$/
const closedEnd = /(?<![\s)\]])[\s)\]]+$/

function described(caption: string, credit: string | undefined): Pick<Picture, 'caption' | 'credit'> {
  const said = oneSpaced(caption).replace(looseEnd, '')
  const named = credit?.replace(label, '').replace(closedEnd, '')

  return { ...(said && { caption: said }), ...(named && { credit: named }) }
}
