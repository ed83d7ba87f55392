import type { Picture } from '../../../events/article.ts'
import { oneSpaced } from '../../text/clean.ts'
import { attribute, type Element, elementsIn, firstIn, isElement } from './element.ts'
import { isPlaced, pictureAt } from './picture-place.ts'

const pictureNames = new Set(['img', 'picture', 'amp-img'])
export const isPicture = ({ name }: Element): boolean => pictureNames.has(name)

type At = { base?: string | undefined }

/** A picture of its own, or nothing where it has no address or is a mark a page counts and decorates with. */
export function pictureOf(element: Element, { base }: At): Picture | undefined {
  const image = element.name === 'picture' ? firstIn(element, ({ name }) => name === 'img') : element
  const place = image && placeOf(image, element, base)
  if (!image || place === undefined || isTiny(image) || isCounter.test(place.url ?? '')) return undefined

  const alt = oneSpaced(attribute(image, 'alt') ?? '')
  return { ...place, ...(alt !== '' && { alt }) }
}

// Where pages keep the address of a picture that a script loads when it comes into view.
const lazy = [
  'data-src',
  'data-original',
  'data-lazy-src',
  'data-hi-res-src',
  'data-image-src',
  'data-url',
  'data-full-src',
]

function placeOf(image: Element, around: Element, base: string | undefined) {
  for (const written of addressesOf(image, around)) {
    if (written === undefined || isNothing.test(written)) continue
    const place = pictureAt(written, base)
    if (isPlaced(place)) return place
  }
  return undefined
}

// What a script writes that had no address to write.
const isNothing = /^\s*(?:null|undefined|none|#)\s*$/i

/** The likeliest first. */
function* addressesOf(image: Element, around: Element): Generator<string | undefined> {
  for (const name of lazy) yield attribute(image, name)
  const source = attribute(image, 'src')
  if (!/^data:/i.test(source ?? '')) yield source

  for (const one of [image, ...elementsIn(around)]) {
    yield largestOf(attribute(one, 'data-srcset'))
    yield largestOf(attribute(one, 'srcset'))
  }
}

// No publisher serves a picture in more sizes.
const mostSizes = 50

/** The last of "a.jpg 320w, b.jpg 640w" with the greatest width. */
function largestOf(srcset: string | undefined): string | undefined {
  if (srcset === undefined) return undefined

  const sources = srcset.split(/,\s+/, mostSizes).map(one => one.trim().split(/\s+/))
  const sizes = sources.map(([, size]) => Number.parseFloat(size ?? '1') || 0)
  return sources[sizes.indexOf(Math.max(...sizes))]?.[0]
}

// A counter has one pixel, an icon some twenty; no news picture is smaller than a thumbnail.
const tiny = 40

/** Some counters do not say how small they are, but what they are for. */
const isCounter =
  /^https?:\/\/(?:pixel\.wp\.com\/|feeds\.feedburner\.com\/~r\/|[\w.-]{1,100}\/(?:[\w.-]{1,100}\/){0,8}[\w-]{0,30}?(?:rss|feed|track(?:ing|er)?|count(?:er|ing)?)[\w-]{0,20}pixel\.(?:gif|png))/i

const isTiny = (image: Element) =>
  ['width', 'height'].some(side => {
    const size = Number.parseFloat(attribute(image, side) ?? '')
    return size < tiny && !/%/.test(attribute(image, side) ?? '')
  })

const frameClass =
  /(?:^|[\s_-])(?:wp-caption|tr-caption-container|captioned|image|img|photo|picture|figure|media)(?:$|[\s_-])/i
const frameNames = new Set(['div', 'p', 'dl', 'center', 'table'])

/** A figure, or what systems without the element write in its place: a box named for its picture, with a line or two. */
export function isFigure(element: Element): boolean {
  if (element.name === 'figure') return true
  if (!frameNames.has(element.name) || !frameClass.test(attribute(element, 'class') ?? '')) return false

  const { hasPicture, letters } = heldIn(element)
  return hasPicture && letters <= mostLetters
}

// A caption and its credit; the longest of agencies' captions are some 600.
const mostLetters = 600

/** A box around a picture and nothing else. */
export function isPictureAlone(element: Element): boolean {
  const { hasPicture, letters } = heldIn(element)
  return hasPicture && letters === 0
}

/** Words without a picture among them, and no more letters than `most`. */
export function isLineOfWords(element: Element, most: number): boolean {
  const { hasPicture, letters } = heldIn(element)
  return !hasPicture && letters > 0 && letters <= most
}

/** Whether a figure stands in an element. What is written twice may hold none, or of figures in one another each doubles the work. */
export const holdsFigure = (element: Element): boolean => heldIn(element).hasFigure

export const holdsPicture = (element: Element): boolean => heldIn(element).hasPicture

type Held = { hasPicture: boolean; hasFigure: boolean; letters: number; caption: Element | undefined }
const held = new WeakMap<Element, Held>()

/** The caption of the figure itself: pictures of a gallery have captions of their own. */
export const ownCaption = (figure: Element): Element | undefined => heldIn(figure).caption

/** What stands in an element, gathered once: such frames may stand two hundred deep in one another. */
function heldIn(element: Element): Held {
  const found = held.get(element) ?? gathered(element)
  held.set(element, found)
  return found
}

function gathered({ children }: Element): Held {
  const sum: Held = { hasPicture: false, hasFigure: false, letters: 0, caption: undefined }
  for (const child of children) {
    if (isElement(child)) {
      const inside = heldIn(child)
      sum.letters += inside.letters
      sum.hasPicture ||= inside.hasPicture || isPicture(child)
      sum.hasFigure ||= inside.hasFigure || isFigure(child)
      sum.caption ??= captionOf(child, inside)
    } else sum.letters += child.trim().length
  }
  return sum
}

function captionOf(element: Element, { caption }: Held): Element | undefined {
  if (element.name === 'figure') return undefined

  return element.name === 'figcaption' ? element : caption
}
