import type { Picture } from '../../../events/article.ts'
import { writeBlocks } from '../markup/blocks.ts'
import { ancestorsOf, attribute, type Element, elementsIn } from '../markup/element.ts'
import { isFigure, isPicture } from '../markup/pictures.ts'
import { classWords } from './class-words.ts'
import { isInFigure, isOtherPart } from './furniture.ts'
import type { Main } from './main-content.ts'

/** Pictures that stand above the story, beside its headline: leads are often set outside of its text. */
export function leadsAbove(root: Element, { element, isTeaser }: Main, base: string | undefined): Picture[] {
  const around = ancestorsOf(element)
  const headline = elementsIn(root, one => one !== element).find(({ name }) => name === 'h1')
  const title = ancestorsOf(headline)
  const isOther = (one: Element) =>
    one === element || isOtherPart(one) || isTeaser(one) || (!title.has(one) && isOfSomebody(one))
  const together = [...title].find(one => around.has(one) && !wholePages.has(one.name))
  const isBeside = (one: Element) =>
    headline === undefined || one.start > headline.start || (together !== undefined && isInside(one, together, title))
  const leads = elementsIn(root, one => !isOther(one) || around.has(one)).filter(
    one => one.start < element.start && isLead(one) && isBeside(one),
  )

  return leads
    .slice(0, most)
    .flatMap(lead => writeBlocks([lead], { base }).flatMap(block => (block.kind === 'figure' ? [block.picture] : [])))
}

const most = 3

const wholePages = new Set(['#document', 'html', 'body'])

/** Inside of what holds headline and story, and not in the head of a page, which holds the mark of its site. */
function isInside(element: Element, box: Element, title: ReadonlySet<Element>): boolean {
  for (let here = element.parent; here; here = here.parent) {
    if (here === box) return true
    if (here.name === 'header' && !title.has(here)) return false
  }
  return false
}

/** A figure, or a picture by itself that is as wide as a column. */
const isLead = (element: Element): boolean =>
  isFigure(element) ||
  (isPicture(element) && !isInFigure(element) && Number.parseFloat(attribute(element, 'width') ?? '') >= columnWidth)

const columnWidth = 300

const ofSomebody = new Set('author authors byline avatar profile bio headshot mugshot contributor'.split(' '))

/** The portrait of whoever wrote it. */
const isOfSomebody = (element: Element): boolean => classWords(element).some(word => ofSomebody.has(word))
