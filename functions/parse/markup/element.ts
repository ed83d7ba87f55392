/** A piece of markup as it was written. Text stands among the children as strings, entities decoded, white space as it came. */
export type Element = {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: Node[]
  readonly parent: Element | undefined
  /** The element before it under the same parent. */
  readonly before: Element | undefined
  /** Where it begins in the source. */
  readonly start: number
}
export type Node = Element | string

export const isElement = (node: Node): node is Element => typeof node !== 'string'

export const attribute = (element: Element, name: string): string | undefined => element.attributes.get(name)

/** `top` and every element below it in document order, but none inside one that `enters` refuses. */
export function elementsIn(top: Element, enters: (element: Element) => boolean = () => true): Element[] {
  const found: Element[] = []
  const visit = (element: Element) => {
    if (!enters(element)) return
    found.push(element)
    for (const child of element.children) if (isElement(child)) visit(child)
  }
  visit(top)
  return found
}

export function firstIn(top: Element, wanted: (element: Element) => boolean): Element | undefined {
  for (const child of top.children) {
    if (!isElement(child)) continue
    const found = wanted(child) ? child : firstIn(child, wanted)
    if (found) return found
  }
  return undefined
}

/** The elements below `top` that are wanted, and none inside of one that is. */
export const outermost = (top: Element, wanted: (element: Element) => boolean): Element[] =>
  top.children.flatMap(child => (isElement(child) ? (wanted(child) ? [child] : outermost(child, wanted)) : []))

/** An element and all that it stands in. */
export function ancestorsOf(element: Element | undefined): ReadonlySet<Element> {
  const found = new Set<Element>()
  for (let here = element; here; here = here.parent) found.add(here)
  return found
}
