import { ancestorsOf, type Element, elementsIn, firstIn } from '../markup/element.ts'
import { namesAuthor } from './byline-elements.ts'
import { isDate, printedDate } from './date-elements.ts'
import { dateLines } from './date-lines.ts'
import { isCalledFoot, isCalledOther, isOtherPart } from './furniture.ts'
import type { IsName, People } from './printed-people.ts'
import type { Printed } from './publication-date.ts'
import { signedLines } from './signed-lines.ts'
import { setApartBelow } from './standfirst-below.ts'
import { aboveDetails, isStandfirst } from './standfirst-elements.ts'

/** What a page prints around its headline and its story: who wrote it, when, and what it is about. */
export type Surroundings = {
  bylines: Element[]
  signed: (isName: IsName) => People[]
  dates: Printed[]
  standfirsts: Element[]
}

type Places = {
  headline: Element | undefined
  main: Element
  isTeaser: (element: Element) => boolean
  /** What the page's metadata call its description, as it compares. */
  described: readonly string[]
}

export function surroundingsOf(root: Element, places: Places): Surroundings {
  const { headline, main, isTeaser } = places
  // What the story stands in is not another part of the page, whatever it is called.
  const around = ancestorsOf(main)
  const isOther = (element: Element) =>
    isTeaser(element) || (isFootOf(element, around) ? isCalledOther(element) : isOtherPart(element))
  const titled = ancestorsOf(headline)
  // TYPO3 sets who wrote a story in a box called "footer", right below the one of its headline.
  const isBelowTitle = ({ before }: Element) => before !== undefined && titled.has(before) && !around.has(before)
  const elements = elementsIn(root, one => around.has(one) || !isOther(one) || (isCalledFoot(one) && isBelowTitle(one)))
  const title = headline ? elements.indexOf(headline) : elements.indexOf(main)
  const below = elements.slice(Math.max(title, 0))
  const dates = [...named(elements, title), ...dateLines(elements, title)]

  return {
    bylines: at(elements, namesAuthor, title),
    signed: isName => signedLines(elements, title, isName),
    standfirsts: standfirstsIn(below, places),
    dates,
  }
}

function standfirstsIn(below: readonly Element[], { headline, main, described }: Places): Element[] {
  const named = at(below, isStandfirst, 0)
    .filter(one => !namesAuthor(one) && !firstIn(one, namesAuthor))
    .slice(0, 3)
  if (!headline) return named
  const found = [...named, ...aboveDetails(below)]

  return found.length > 0
    ? found
    : setApartBelow(below, { said: described, isInStory: one => ancestorsOf(one).has(main) })
}

/** The foot of the article that the story stands in says who wrote it and when; that of a page is the site's. */
function isFootOf(element: Element, around: ReadonlySet<Element>): boolean {
  if (element.name !== 'footer') return false
  let article = element.parent
  while (article && article.name !== 'article') article = article.parent

  return article !== undefined && around.has(article)
}

// Further down stand other stories, and sometimes the only date there is.
const near = 80

function named(elements: readonly Element[], title: number): Printed[] {
  const found = at(elements, isDate, title)
  const isFar = (element: Element) => elements.indexOf(element) - title > near
  const close = found.filter(element => !isFar(element))
  const far = found.filter(isFar)
  return [...close.flatMap(printedDate), ...far.flatMap(printedDate).map(one => ({ ...one, isFar: true }))]
}

// A page of a hundred bylines is a list of stories.
const most = 8

/** The first after the headline, nearest first, then those before it. */
function at(elements: readonly Element[], wanted: (element: Element) => boolean, title: number): Element[] {
  const after: Element[] = []
  const before: Element[] = []
  for (const [index, element] of elements.entries()) {
    if (index >= title && after.length < most && wanted(element)) after.push(element)
    else if (index < title && wanted(element)) before.unshift(element)
  }
  return [...after, ...before.slice(0, 3)]
}
