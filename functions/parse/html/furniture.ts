import { isCaptionBeside } from '../markup/captions-beside.ts'
import type { Element } from '../markup/element.ts'
import { isHidden } from '../markup/hidden.ts'
import { isFigure } from '../markup/pictures.ts'
import { classWords } from './class-words.ts'
import type { Measure } from './measure.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

const names = words('nav aside footer button dialog')
const roles = words(
  'navigation complementary contentinfo banner search dialog alert alertdialog menu menubar toolbar tablist',
)

/** What designers call the parts of a page that are never its story, however much they say. */
const otherWords = words(`
  sidebar comment comments disqus respond livefyre
  share sharing sharebar sharedaddy addthis addtoany
  related recirc recirculation recommended recommendations recommendation suggested trending popular mostread mostpopular
  newsletter newsletters signup outbrain taboola adsense advert advertisement advertising dfp sponsored
  cookie cookies consent gdpr ccpa paywall regwall piano breadcrumb breadcrumbs pagination paginator
`)

/** What they call small parts, and sometimes the whole of a story by its neighbour's name. */
const partWords = words(`
  nav navbar navigation menu submenu footer masthead rail replies social socials follow
  subscribe subscription subscribers promo promos promotion promoted ad ads adverts advertorial sponsor sponsors
  popup popover modal overlay lightbox tooltip toast tags taglist tagcloud topics categories pager prevnext
  toolbar widgets banner skip login signin donate donation byline bylines authorbox bio timestamp dateline
  caption captions credit yarpp jp teaser
`)

// A small part says a sentence or two.
const smallPart = 400

/** Whether an element calls itself something other than the story. */
export function isFurniture(element: Element, measure: Measure): boolean {
  const { prose, text, linked } = measure
  if (isHidden(element)) return true
  if (isNamedFurniture(element)) return !isFootOfSection(element, measure)
  const called = classWords(element)
  if (called.some(word => otherWords.has(word))) return true

  // A story may stand in the form of a whole page, never in one that asks for an address.
  if (element.name === 'form' && prose < smallPart) return true

  if ((prose >= smallPart && linked <= 0.5 * text) || !called.some(word => partWords.has(word))) return false
  return !isInFigure(element) && !isCaptionBeside(element)
}

/** By its name or role; the foot of a quotation says whose words it holds. */
const isNamedFurniture = (element: Element): boolean => {
  const { name, parent, attributes } = element
  if (name === 'aside' && classWords(element).some(word => factWords.has(word))) return false

  return (names.has(name) && parent?.name !== 'blockquote') || roles.has(attributes.get('role') ?? '')
}

/** What a story says in short beside itself. */
const factWords = words('factbox facts infobox faktenbox faktabox faktaboks infokasten faits')

/** The foot of a section of a story, where it is all sentences; that of an article or a page is about it. */
const isFootOfSection = ({ name, parent }: Element, { prose, text, linked }: Measure): boolean =>
  name === 'footer' && parent?.name === 'section' && prose > 0.8 * text && linked < 0.2 * text && isInArticle(parent)

const isInArticle = ({ parent }: Element): boolean =>
  parent !== undefined && (parent.name === 'article' || isInArticle(parent))

/** A caption and a credit belong to their picture. */
export const isInFigure = (element: Element): boolean =>
  isFigure(element) ||
  (element.parent !== undefined && (element.parent.name === 'figure' || isInFigure(element.parent)))

/** Parts of which no story is made whatever they are called: the second look at a page whose story hides behind a wrong name. */
export const isSurelyFurniture = (element: Element): boolean => isHidden(element) || isNamedFurniture(element)

const commentWords = words('comment comments disqus respond livefyre')

export const isComments = (element: Element): boolean =>
  mayBeComments(element) && classWords(element).some(word => commentWords.has(word))

/** Asked of each element of a page, where the words of nearly all names say no. */
const mayBeComments = ({ attributes }: Element): boolean =>
  commentSigns.test(attributes.get('class') ?? '') || commentSigns.test(attributes.get('id') ?? '')
const commentSigns = /comment|disqus|respond|livefyre/i

/** A part of the page that is about other stories, or about no story at all. */
export const isOtherPart = (element: Element): boolean => element.name === 'footer' || isCalledOther(element)

export const isCalledOther = (element: Element): boolean =>
  element.name === 'nav' || isHidden(element) || classWords(element).some(word => elsewhereWords.has(word))

/** A box that calls itself a foot and nothing else. */
export const isCalledFoot = (element: Element): boolean => classWords(element).join(' ') === 'footer'

const elsewhereWords = words(
  'comment comments disqus respond related recirc recommended recommendations trending popular mostread sidebar newsletter outbrain taboola footer navigation menu bookmark',
)
