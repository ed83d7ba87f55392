import { attribute, type Element, elementsIn, firstIn } from '../markup/element.ts'
import type { Measure } from './measure.ts'

const titles = new Set(['h2', 'h3', 'h4', 'h5', 'h6'])

// A title and a sentence or two.
const longest = 400

/** Small boxes, two or more side by side, each with a heading that is a link: ways to other stories. */
export function teasersIn(root: Element, measureOf: (element: Element) => Measure): ReadonlySet<Element> {
  const boxes = new Map<Element, Set<Element>>()
  for (const title of elementsIn(root)) {
    if (!titles.has(title.name) || !isLinked(title, measureOf(title))) continue
    const box = boxAround(title, measureOf)
    if (box?.parent) boxes.set(box.parent, (boxes.get(box.parent) ?? new Set()).add(box))
  }
  return new Set([...boxes.values()].filter(({ size }) => size > 1).flatMap(found => [...found]))
}

const isLinked = (title: Element, { text, linked }: Measure) =>
  text > 0 && (linked > 0.9 * text || title.parent?.name === 'a') && !isAnchor(title)

/** A link to the place it stands at. */
function isAnchor(title: Element): boolean {
  const link = title.parent?.name === 'a' ? title.parent : firstIn(title, ({ name }) => name === 'a')
  return /^#|^$/.test((link && attribute(link, 'href')) ?? '')
}

/** The largest element around a title that is still small. */
function boxAround(title: Element, measureOf: (element: Element) => Measure): Element | undefined {
  let box = title
  while (box.parent && measureOf(box.parent).text <= measureOf(title).text + longest && box.parent.name !== 'body')
    box = box.parent

  return box === title ? undefined : box
}
