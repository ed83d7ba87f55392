import { type Element, isElement } from '../markup/element.ts'
import { mechanicalNames } from '../markup/element-names.ts'

// A label, a name, a title, a summary. Whoever asks for more of a page has mistaken a part of it for one of these.
const longest = 1000

/** The words of an element on one line, cut off where they are no line any more. */
export function wordsIn(element: Element, most = longest): string {
  const known = places.get(element)
  const { line, start, end } = known && reaches(known, most) ? known : gathered(element, most * ahead)
  line.text ??= line.pieces.join('')

  return line.text.slice(start, Math.min(end, start + 2 * most)).trim()
}

/** Words that were gathered on one line until its room was used up, of which each element takes a little too. */
type Line = { pieces: string[]; text?: string; length: number; taken: number; room: number }
/** Where on such a line the words of an element stand; one whose words went on has no end. */
type Place = { line: Line; start: number; end: number; taken: number }

// Of two hundred elements in one another each may be asked. What is gathered for one of them serves those in it: each is
// passed over a few times, and not with all that it stands in.
const places = new WeakMap<Element, Place>()
const ahead = 4

const reaches = ({ line, end, taken }: Place, most: number) =>
  end !== Number.POSITIVE_INFINITY || line.taken - taken >= most

const gathered = (element: Element, room: number): Place => gather(element, { pieces: [], length: 0, taken: 0, room })

function gather(element: Element, line: Line): Place {
  const place = { line, start: line.length, end: Number.POSITIVE_INFINITY, taken: line.taken }
  if (element.children.some(isElement)) places.set(element, place)
  for (const child of element.children) {
    if (line.taken >= line.room) return place
    if (!isElement(child)) add(line, child.slice(0, line.room).replace(gap, ' '))
    else if (!mechanicalNames.has(child.name)) gatherApart(child, line)
  }
  place.end = line.length

  return place
}

// They style words inside of a phrase: "<em>Hamlet</em>'s". Any other element may be set apart by a style sheet we do not read.
const phraseNames = new Set('abbr b cite code dfn em font i mark q s small strong sub sup u wbr'.split(' '))

function gatherApart(element: Element, line: Line): void {
  const isApart = !phraseNames.has(element.name)
  line.taken++
  if (isApart) add(line, ' ')
  gather(element, line)
  if (isApart) add(line, ' ')
}

// Not a single blank, which is most of them: it stays as it is.
const gap = /\s{2,}|[^\S ]/g

function add(line: Line, text: string): void {
  const more = text.startsWith(' ') && line.pieces.at(-1)?.endsWith(' ') ? text.slice(1) : text
  if (more === '') return
  line.pieces.push(more)
  line.length += more.length
  line.taken += more.length
}
