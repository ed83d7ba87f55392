import { type Element, isElement } from '../markup/element.ts'
import { mechanicalNames } from '../markup/element-names.ts'

// A label, a name, a title, a summary. Whoever asks for more of a page has mistaken a part of it for one of these.
const longest = 1000

/** The words of an element on one line, cut off where they are no line any more. */
export function wordsIn(element: Element, most = longest): string {
  const pieces: string[] = []
  gather(element, pieces, most)

  return pieces.join('').replace(gap, ' ').trim()
}

// Not a single blank, which is most of them: it stays as it is.
const gap = /\s{2,}|[^\S ]/g

// They style words inside of a phrase: "<em>Hamlet</em>'s". Any other element may be set apart by a style sheet we do not read.
const phraseNames = new Set('abbr b cite code dfn em font i mark q s small strong sub sup u wbr'.split(' '))

/** Gathers until the room is used up, of which each element takes a little too; gives what is left of it. */
function gather(element: Element, pieces: string[], room: number): number {
  let left = room
  for (const child of element.children) {
    if (left <= 0) return left
    if (isElement(child)) {
      if (!mechanicalNames.has(child.name)) left = gatherElement(child, pieces, left - 1)
    } else {
      const words = child.trim()
      if (words === '') addGap(pieces)
      else pieces.push(child.slice(0, 2 * room))
      left -= words.length
    }
  }
  return left
}

function gatherElement(element: Element, pieces: string[], room: number): number {
  if (phraseNames.has(element.name)) return gather(element, pieces, room)

  addGap(pieces)
  const left = gather(element, pieces, room)
  addGap(pieces)
  return left
}

function addGap(pieces: string[]): void {
  if (pieces.at(-1) !== ' ') pieces.push(' ')
}
