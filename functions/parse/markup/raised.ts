import { inSignsOf, type OffLine } from '../off-line.ts'
import { type Element, isElement } from './element.ts'

const places = new Map<string, OffLine>([
  ['sup', 'above'],
  ['sub', 'below'],
])

/** The words alone of an element that sets them off the line. */
export function wordsOffLine({ name, children }: Element): string | undefined {
  const place = places.get(name)
  const [only, ...others] = children

  return place === undefined || only === undefined || isElement(only) || others.length > 0
    ? undefined
    : inSignsOf(only, place)
}
