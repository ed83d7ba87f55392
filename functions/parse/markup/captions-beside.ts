import type { Picture } from '../../../events/article.ts'
import { oneSpaced } from '../../text/clean.ts'
import { type Writing, writeSpans } from './blocks.ts'
import { captioned, creditedCaption, isCredit } from './captions.ts'
import { attribute, type Element, isElement } from './element.ts'
import { textOf } from './line.ts'
import { isFigure, isLineOfWords, isPicture, isPictureAlone } from './pictures.ts'

// What a caption is prefixed with is not looked for: of a long name that would begin anew at each of its letters.
const captionClass =
  /(?:(?<![^\s\w-])caption(?:-?text)?|(?:^|[\s_-])(?:legende?|cutline|bild(?:unterschrift|text|legende)|didascalia|onderschrift))(?:$|[\s_-])/i

/** What is called a caption or a credit, or set as one (`<small>`, `<center>`), right behind a picture that has no figure around it. */
export const isCaptionBeside = (element: Element): boolean =>
  isSetAsCaption(element) && followsPicture(element, { around: mostAround, inRow: mostInRow })

// Each may have a box of its own.
const mostAround = 2
// A caption, a credit and a date; more in a row are no captions.
const mostInRow = 3

function followsPicture(element: Element, { around, inRow }: { around: number; inRow: number }): boolean {
  let before = element.before
  while (before?.name === 'br') before = before.before
  if (before === undefined)
    return around > 0 && element.parent !== undefined && followsPicture(element.parent, { around: around - 1, inRow })
  if (isPicture(before) || isFigure(before) || isPictureAlone(before)) return true

  return inRow > 1 && isSetAsCaption(before) && followsPicture(before, { around: mostAround, inRow: inRow - 1 })
}

const isSetAsCaption = (element: Element): boolean =>
  isCalledCaption(element) || smallNames.has(element.name) || isAllSmall(element)

const isCalledCaption = (element: Element) => captionClass.test(attribute(element, 'class') ?? '') || isCredit(element)
const smallNames = new Set(['small', 'center'])

/** `<p><small>…</small></p>` */
const isAllSmall = ({ name, children }: Element) => {
  const [only, ...others] = children.filter(child => isElement(child) || child.trim() !== '')

  return name === 'p' && others.length === 0 && only !== undefined && isElement(only) && only.name === 'small'
}

/** Some systems set the credit above the caption. */
const isDescribed = ({ caption, credit }: Picture, element: Element): boolean =>
  credit !== undefined && (caption !== undefined || isCredit(element))

const [longest, longestSmall] = [600, 250]

/** The words of such an element with the picture written last, as its caption or its credit; nothing where they are neither. */
export function captionFor(picture: Picture, element: Element, writing: Writing): Picture | undefined {
  const most = isCalledCaption(element) ? longest : longestSmall
  // Pictures in one another would have their words written twice at each step.
  if (isDescribed(picture, element) || !isCaptionBeside(element) || !isLineOfWords(element, most)) return undefined
  const text = oneSpaced(textOf(writeSpans(element.children, writing)))
  if (text === '' || text.length > most) return undefined
  if (isCredit(element)) return { ...picture, ...creditedCaption(picture.caption ?? '', text) }

  if (picture.caption !== undefined) return undefined
  const { credit } = picture
  return { ...picture, ...captioned(text, element, writing), ...(credit !== undefined && { credit }) }
}
