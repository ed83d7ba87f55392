import type { Picture } from '../../../events/article.ts'
import { comparable, oneSpaced } from '../../text/clean.ts'
import { readCaption } from '../plain-text/caption.ts'
import { type Writing, writeSpans } from './blocks.ts'
import { attribute, type Element, isElement, outermost } from './element.ts'
import { textOf } from './line.ts'
import { holdsFigure } from './pictures.ts'

const creditClass =
  /(?:^|[^a-z])(?:credits?|copyright|photographer|attribution|byline|source|provider|fotograf|firma|bildquelle)(?:$|[^a-z])/i

/** An element that calls itself the name behind a picture. */
export const isCredit = (element: Element) =>
  isNamedWithAgency(element) ||
  creditClass.test(`${attribute(element, 'class') ?? ''} ${attribute(element, 'itemprop') ?? ''}`)

/** `<cite>Ada Lind/Example Pictures</cite>`: no work is called so. */
const isNamedWithAgency = ({ name, children }: Element) =>
  name === 'cite' && children.every(child => !isElement(child)) && /^\s*[^/]{3,60}\/[^/]{2,60}$/.test(children.join(''))

// Its credit is searched for in it, which takes up to the square of its length; a longer one is text.
const longestCaption = 2000

/** What stands under a picture: the sentence and, apart from it, whose picture it is. */
export function captioned(text: string, around: Element, writing: Writing): Pick<Picture, 'caption' | 'credit'> {
  // A figure around figures has none of its own, and is not searched.
  if (text === '') return {}

  const whole = oneSpaced(text)
  const credit = whole.length > longestCaption ? undefined : markedCredit(whole, around, writing)
  if (credit === undefined) return read(whole)

  const at = whole.lastIndexOf(credit)
  const rest = read(oneSpaced(`${whole.slice(0, at)} ${whole.slice(at + credit.length)}`))
  const isFuller = rest.credit !== undefined && comparable(rest.credit).includes(comparable(credit))

  return isFuller ? rest : described(`${whole.slice(0, at)} ${whole.slice(at + credit.length)}`, credit)
}

/** A caption and a credit that are given apart: where none is given, or the caption ends with a fuller one, that one counts. */
export function creditedCaption(caption: string, credit: string): Pick<Picture, 'caption' | 'credit'> {
  const found = caption === '' ? {} : read(caption)
  const isSame = found.credit !== undefined && comparable(found.credit).includes(comparable(credit))
  if (isSame) return found

  return { ...(caption !== '' && { caption }), ...described('', credit) }
}

/** The credit in elements of its own: some systems set photographer and agency in two. */
function markedCredit(whole: string, around: Element, writing: Writing): string | undefined {
  const marked = outermost(around, isCredit)
    .filter(element => !holdsFigure(element))
    .map(element => oneSpaced(textOf(writeSpans(element.children, writing))))
  const all = ['', ' '].map(between => marked.join(between)).find(joined => whole.includes(joined))

  return (all ?? marked.find(one => whole.includes(one))) || undefined
}

function read(whole: string): Pick<Picture, 'caption' | 'credit'> {
  const [, caption, named] =
    ending.exec(whole) ?? taken.exec(whole) ?? bracketed.exec(whole) ?? nameAlone.exec(whole) ?? []
  if (named !== undefined) return split(caption ?? '', named)
  const found = readCaption(whole)?.picture

  return described(found?.caption ?? (found ? '' : whole), found?.credit)
}

// "The pier. (AP Photo/Ada Lind)": who took it begins with its bracket.
const openBracket = /^(.{0,1500}?) ?\(([^()]{1,30})$/

function split(caption: string, named: string): Pick<Picture, 'caption' | 'credit'> {
  const [, before, agency] = openBracket.exec(caption.trimEnd()) ?? []

  return agency === undefined ? described(caption, named) : described(before ?? '', `${agency.trim()}/${named}`)
}

const words =
  'photo|photograph|photographer|picture|image|credit|foto|fotos|bild|crédits? photos?|crédits?|photo credit|image credit|©'
const ending = new RegExp(`^(.{0,1500}?)[ (|/—–-]{0,9}\\b(?:${words})(?: by)?(?: ?[:©/] ?)([^:()]{2,80})\\)?\\.?$`, 'i')
const label = new RegExp(`^[(\\[]?(?:(?:${words})s?(?: by| courtesy)?\\s*[:©/]\\s*|©\\s*)`, 'i')

// "The pier / Photo by Ann Lee on Unsplash".
const taken = /^(.{0,1500}?)[ (|/—–-]{1,9}[Pp]hoto(?:graph)?s? by (\p{Lu}(?:(?<=\b\p{Lu})\.|[^:.()]){1,60})\)?\.?$/u

// "The pier (Photo Ann Lee. AFP)".
const bracketed =
  /^(.{0,1500}?) ?\((?:[Pp]hotos?|[Pp]icture|[Ff]oto|[Ff]ot\.|[Bb]ild):? ?(\p{Lu}[^()]{1,80}|\S{2,40}\.[a-z]{2,3})\)$/u
// "(Ann Lee Photography)", and not a word more.
const nameAlone = /^()\(((?:[\p{Lu}‘“"'][^\s()]{0,30})(?: [\p{Lu}‘“"'][^\s()]{0,30}){0,5})\)$/u

// Begun only where a run of such signs begins: begun at each of them, ten thousand bars would be looked at ten thousand times.
const looseEnd = /(?<![\s|/–—(-])[\s|/–—(-]+$/
const closedEnd = /(?<![\s)\]])[\s)\]]+$/
// "Image:", as systems set above each field.
const onlyLabel = /^[^.:!?]{1,40}:$/
const openBegin = /^[\s([]+/

function described(caption: string, credit: string | undefined): Pick<Picture, 'caption' | 'credit'> {
  const said = oneSpaced(caption).replace(looseEnd, '').replace(onlyLabel, '')
  const named = credit?.replace(label, '').replace(closedEnd, '').replace(openBegin, '')

  return { ...(said && { caption: said }), ...(named && { credit: named }) }
}
