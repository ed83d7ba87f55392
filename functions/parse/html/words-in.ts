import { type Element, isElement } from '../markup/element.ts'
import { mechanicalNames } from '../markup/element-names.ts'

// A label, a name, a title, a summary. Whoever asks for more of a page has mistaken a part of it for one of these.
const longest = 1000

/** The words of an element on one line, cut off where they are no line any more. */
export function wordsIn(element: Element): string {
  const pieces: string[] = []
  gather(element, pieces, longest)

  return pieces.join(' ').replace(/\s+/g, ' ').trim()
}

/** Gathers until the room is used up; gives what is left of it. */
function gather(element: Element, pieces: string[], room: number): number {
  let left = room
  for (const child of element.children) {
    if (left <= 0) return left
    if (isElement(child)) {
      if (!mechanicalNames.has(child.name)) left = gather(child, pieces, left)
    } else if (child.trim() !== '') {
      pieces.push(child.slice(0, 2 * longest))
      left -= child.trim().length
    }
  }
  return left
}
