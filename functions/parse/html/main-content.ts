import { attribute, type Element, firstIn, isElement } from '../markup/element.ts'
import { isComments, isFurniture, isSurelyFurniture } from './furniture.ts'
import { opensOtherStories } from './furniture-lines.ts'
import { type Measure, type Measures, measured } from './measure.ts'
import { teasersIn } from './teasers.ts'
import { wordsIn } from './words-in.ts'

const never = new Set(['#document', 'html', 'body', 'main', 'article'])

type Out = (element: Element) => boolean

export type Main = { element: Element; isOut: Out; isTeaser: Out; measures: Measures }

/** Where on a page its story stands, and what inside that place is something else. */
export function mainContent(root: Element, host?: string): Main {
  const whole = measured(root, () => false)
  const total = whole.get(root)?.prose ?? 0
  const measureOf = (element: Element) => whole.get(element) ?? none
  const teasers = teasersIn(root, measureOf, host)
  // What calls itself furniture and holds most of the sentences is called so by mistake. But comments often outgrow a story.
  const mayGo = (element: Element) =>
    !never.has(element.name) && measureOf(element).prose <= (isComments(element) ? 0.95 : 0.4) * total
  const first = (element: Element) =>
    mayGo(element) &&
    (isFurniture(element, measureOf(element)) || isLinks(element, measureOf(element)) || teasers.has(element))
  const measures = measured(root, first)
  const isTeaser = (element: Element) => teasers.has(element)
  if ((measures.get(root)?.prose ?? 0) >= leastShare(total))
    return { element: narrowed(root, measures), isOut: first, isTeaser, measures }

  const second = (element: Element) =>
    mayGo(element) && (isSurelyFurniture(element) || isLinks(element, measureOf(element)))
  const again = measured(root, second)
  return { element: narrowed(root, again), isOut: second, isTeaser, measures: again }
}

// With less than a fifth of all sentences left, and less than a short article, the story was taken for something else.
const leastShare = (total: number) => Math.min(0.2 * total, 1500)

const none: Measure = { text: 0, linked: 0, prose: 0, runs: 0 }

const linkHolders = new Set('p ul ol li div section h2 h3 h4 h5 h6 table dl blockquote'.split(' '))

/** A menu, a list of other stories, a line of buttons, a card that leads to a page. */
const isLinks = (element: Element, { text, linked, prose }: Measure): boolean =>
  text > 0 &&
  prose < 100 &&
  ((linkHolders.has(element.name) && linked > 0.75 * text && !isAnnounced(element)) ||
    (element.name === 'figure' && linked === text && !firstIn(element, ({ name }) => name === 'figcaption')))

/** "The documents:" and then a list of links is what the story wants to show. */
function isAnnounced({ name, before }: Element): boolean {
  if ((name !== 'ul' && name !== 'ol') || before?.name !== 'p') return false
  const words = wordsIn(before)

  return words.endsWith(':') && !opensOtherStories(words)
}

// Two thirds: the rest are captions, notes and what could not be told from the story.
const enough = 0.66
const someOf = 0.35
const inner = new Set(['p', 'ul', 'ol', 'blockquote', 'pre', 'table', 'tbody', 'tr', 'dl'])

/** The innermost element that holds most of the sentences. */
function narrowed(top: Element, measures: Measures): Element {
  let here = top
  let whole = proseIn(top, measures)
  for (;;) {
    const children = here.children.filter(isElement)
    const most = children.find(child => proseIn(child, measures) >= enough * whole)
    const article = most
      ? undefined
      : children.find(child => isArticle(child) && proseIn(child, measures) >= someOf * whole)
    const next = most ?? article
    if (whole === 0 || !next || inner.has(next.name) || hasTwins(next, measures)) return here
    // What stands beside an article is not of its story any more.
    if (article) whole = proseIn(article, measures)
    here = next
  }
}

/** Sections of one story stand side by side under one class; several articles do so too, but they say what they are. */
function hasTwins(element: Element, measures: Measures): boolean {
  const named = attribute(element, 'class')
  if (named === undefined || isArticle(element)) return false

  return (element.parent?.children ?? []).some(
    other =>
      isElement(other) &&
      other !== element &&
      other.name === element.name &&
      attribute(other, 'class') === named &&
      proseIn(other, measures) >= aParagraph,
  )
}

// What two teasers' sentences do not make.
const aParagraph = 200

const isArticle = (element: Element) =>
  element.name === 'article' ||
  attribute(element, 'itemprop') === 'articleBody' ||
  /\/(?:News)?Article$/.test(attribute(element, 'itemtype') ?? '')

const proseIn = (element: Element, measures: Measures): number => measures.get(element)?.prose ?? 0
