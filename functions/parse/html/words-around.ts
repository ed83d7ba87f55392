import { isCalledEmbargo, saidUnder } from '../called-embargo.ts'
import { type Element, isElement } from '../markup/element.ts'
import { blockNames } from '../markup/element-names.ts'
import { isStruck } from '../markup/struck.ts'
import { readEmbargo } from '../plain-text/embargo.ts'
import { isComments } from './furniture.ts'

/** What leads elsewhere says what stands there; what is chosen from says nothing. */
const others = new Set(['a', 'nav', 'style', 'select'])
const speaking = new Set(['title', 'alt', 'aria-label'])
const endsLine = (name: string) => blockNames.has(name) || name === 'br' || name === 'title'
// No line is longer; one of a form has two cells or four.
const longest = 1000
const mostCells = 4

type Found = { lines: string[]; line: string; called: number }

/**
 * All that a page says, shown or not, in lines as a browser sets them and in rows as its tables have them: its head, what stands around the
 * story, what only some see. Not what its links say, its menus and its readers.
 */
export function wordsAround(root: Element, isTeaser: (element: Element) => boolean): string[] {
  const found: Found = { lines: [], line: '', called: 0 }
  const isOther = (element: Element) =>
    others.has(element.name) || isTeaser(element) || isComments(element) || isStruck(element)
  hear(root, found, isOther)
  endLine(found)
  return found.lines
}

function hear(element: Element, found: Found, isOther: (element: Element) => boolean): void {
  if (isOther(element)) return
  if (element.attributes.size > 0) hearAttributes(element, found)
  if (endsLine(element.name)) endLine(found)
  const from = found.lines.length
  for (const child of element.name === 'script' ? [] : element.children) {
    if (isElement(child)) hear(child, found, isOther)
    else if (found.line.length <= longest) found.line += child
  }
  if (endsLine(element.name)) endLine(found)
  if (element.name === 'tr') found.lines.push(found.lines.slice(from, from + mostCells).join(' '))
}

/** What a page's `meta` speaks of. */
const calledIn = (attributes: Element['attributes']): string =>
  attributes.get('property') ?? attributes.get('name') ?? attributes.get('itemprop') ?? ''

function hearAttributes(element: Element, found: Found): void {
  const { attributes } = element
  const { lines } = found
  for (const [name, said] of attributes) {
    if (name === 'content') lines.push(saidUnder(calledIn(attributes), said))
    else if (speaking.has(name)) lines.push(said)
    else if (isCalledEmbargo(name)) lines.push(saidUnder(name, said))
  }
  for (const text of textsOfData(element)) lines.push(text)
  const name = callsIt.map(one => attributes.get(one) ?? '').find(isCalledEmbargo)
  if (name !== undefined && found.called++ < mostCalled) lines.push(...timeUnder(name, element))
}

// Sites have policies and forms under such names, so of these only a time holds.
const callsIt = ['class', 'id', 'name']
const longestTime = 200
const mostNodes = 20
// A list of other stories, each with its own time, has more.
const mostCalled = 50

/** The time that an element gives which is called an embargo, in its words or as the value of a field. */
function timeUnder(name: string, element: Element): string[] {
  const text = element.attributes.get('value') ?? fewWordsIn(element)
  if (text === undefined || text.length > longestTime) return []
  const line = saidUnder(name, text)
  const embargo = readEmbargo(line)

  return embargo && 'until' in embargo ? [line] : []
}

function endLine(found: Found): void {
  if (found.line.trim() !== '') found.lines.push(found.line)
  found.line = ''
}

/** What stands in an element that holds little: whole sites may stand in one that goes by such a name. */
function fewWordsIn(element: Element): string | undefined {
  const ahead: (Element | string)[] = [element]
  let words = ''
  for (let seen = 0; ahead.length > 0; seen++) {
    if (seen + ahead.length > mostNodes) return undefined
    const node = ahead.pop() ?? ''
    if (isElement(node)) ahead.push(...node.children.slice(0, mostNodes).toReversed())
    else words += node
  }

  return words
}

/** Of linked data the texts, whatever they are of. */
const textsOfData = ({ name, attributes, children }: Element): string[] =>
  name === 'script' && /ld\+json/i.test(attributes.get('type') ?? '') ? stringsIn(children.join('')) : []

/** As far as they go, in JSON that may be broken. */
function stringsIn(json: string): string[] {
  const found: string[] = []
  for (let from = json.indexOf('"'); from >= 0; ) {
    let end = from + 1
    while (end < json.length && json[end] !== '"') end += json[end] === '\\' ? 2 : 1
    found.push(json.slice(from + 1, end))
    from = json.indexOf('"', end + 1)
  }
  return found
}
