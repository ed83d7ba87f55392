import { attribute, type Element, elementsIn, firstIn } from '../markup/element.ts'
import type { Measure } from './measure.ts'

const titles = new Set(['h2', 'h3', 'h4', 'h5', 'h6'])

// A title and a sentence or two.
const longest = 700

/** Small boxes, two or more side by side, each with a heading that is a link to the same site: ways to other stories. */
export function teasersIn(root: Element, measureOf: MeasureOf, host: string | undefined): ReadonlySet<Element> {
  const boxes = new Map<Element, Set<Element>>()
  for (const title of elementsIn(root)) {
    if (!titles.has(title.name) || !isLinked(title, measureOf(title)) || !staysAt(host, title)) continue
    const box = boxAround(title, measureOf)
    if (box?.parent) boxes.set(box.parent, (boxes.get(box.parent) ?? new Set()).add(box))
  }
  const found = [...boxes.values()].filter(({ size }) => size > 1).flatMap(set => [...set])
  const prose = found.reduce((sum, box) => sum + measureOf(box).prose, 0)

  // A page that is made of such boxes is a list, and they are its story.
  return new Set(prose > 0.8 * measureOf(root).prose ? [] : found)
}

type MeasureOf = (element: Element) => Measure

/** A story's own list of things links to shops and makers elsewhere. */
function staysAt(host: string | undefined, title: Element): boolean {
  const link = linkOf(title)
  const target = link && URL.parse(attribute(link, 'href') ?? '')?.hostname
  return host === undefined || target === undefined || siteOf(target) === siteOf(host)
}

const siteOf = (host: string) => host.split('.').slice(-2).join('.')

const linkOf = (title: Element) =>
  title.parent?.name === 'a' ? title.parent : firstIn(title, ({ name }) => name === 'a')

const isLinked = (title: Element, { text, linked }: Measure) =>
  text > 0 && (linked > 0.9 * text || title.parent?.name === 'a') && !isAnchor(title)

/** A link to the place it stands at. */
function isAnchor(title: Element): boolean {
  const link = linkOf(title)
  return /^#|^$/.test((link && attribute(link, 'href')) ?? '')
}

/** The largest element around a title that is still small. */
function boxAround(title: Element, measureOf: (element: Element) => Measure): Element | undefined {
  let box = title
  while (box.parent && measureOf(box.parent).text <= measureOf(title).text + longest && box.parent.name !== 'body')
    box = box.parent

  return box === title ? undefined : box
}
