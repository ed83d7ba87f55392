import { attribute, type Element } from './element.ts'

const names = new Set(['del', 's', 'strike'])

/** Taken out by whoever edited the text, or said to hold no more. A body has no style for such words, and without one it says both. */
export const isStruck = (element: Element): boolean =>
  names.has(element.name) || /\bline-through\b/i.test(attribute(element, 'style') ?? '')
