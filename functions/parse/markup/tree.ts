import { Tokenizer } from 'htmlparser2'
import { isKept } from './attribute-names.ts'
import { type DocsStyles, docsStyles, noStyles, withClassStyles } from './docs-styles.ts'
import { type Element, isElement, type Node } from './element.ts'
import { blockNames, cellNames, closedBy, headNames, rawNames, tableNames, voidNames } from './element-names.ts'

// Pages of publishers go some 60 deep. Deeper elements are not kept, their text is: walks may recurse and stay short.
const deepest = 200

type Builder = { html: string; stack: Element[]; text: string; left: Left; styles: DocsStyles; stop(): void }

/** How many more tags are read, and how many more of them are kept as elements: those too deep cost less. */
type Left = { tags: number; elements: number }

/** The whole of a text. It is cut where it holds more elements than any article. */
export type Document = Element & { readonly isCut: boolean }

// The largest of a thousand pages of articles has 5,000.
export const mostElements = 40_000
const mostTags = 60_000
type Tag = {
  name: string
  start: number
  attributes: Map<string, string>
  attribute: string
  isKept: boolean
  value: string
}

const noAttributes: ReadonlyMap<string, string> = new Map()

/**
 * The tree of any text taken as HTML: never fails, and its cost is that of the text's length.
 * The tokenizer is htmlparser2's. Its tree builder is not used: there each unmatched end tag searches all open elements,
 * and nothing bounds their number.
 */
export function treeOf(html: string): Document {
  const root = {
    name: '#document',
    attributes: noAttributes,
    children: [],
    parent: undefined,
    before: undefined,
    start: 0,
    isCut: false,
  }
  const builder: Builder = {
    html,
    stack: [root],
    text: '',
    left: { tags: mostTags, elements: mostElements },
    styles: noStyles,
    stop: () => tokenizer.pause(),
  }
  const tokenizer = new Tokenizer({ decodeEntities: true }, callbacks(builder))
  tokenizer.write(html)
  tokenizer.end()
  flush(builder)
  root.isCut = isSpent(builder.left)

  return root
}

type Callbacks = ConstructorParameters<typeof Tokenizer>[1]

function callbacks(builder: Builder): Callbacks {
  const { html } = builder
  const tag: Tag = { name: '', start: 0, attributes: new Map(), attribute: '', isKept: false, value: '' }
  const nothing = () => {}
  const openTag = () => open(builder, tag)

  return {
    ontext: (start, end) => {
      builder.text += html.slice(start, end)
    },
    ontextentity: codePoint => {
      builder.text += String.fromCodePoint(codePoint)
    },
    onopentagname: (start, end) => {
      tag.name = html.slice(start, end).toLowerCase()
      tag.start = start - 1
      tag.attributes = new Map()
    },
    onclosetag: (start, end) => close(builder, html.slice(start, end).toLowerCase()),
    onopentagend: openTag,
    onselfclosingtag: openTag,
    oncdata: (start, end, offset) => {
      if (isForeign(builder)) builder.text += html.slice(start, end - offset)
    },
    onend: nothing,
    oncomment: nothing,
    ondeclaration: nothing,
    onprocessinginstruction: nothing,
    isInForeignContext: () => isForeign(builder),
    ...attributeCallbacks(html, tag),
  }
}

type AttributeCallback = 'onattribname' | 'onattribdata' | 'onattribentity' | 'onattribend'

const attributeCallbacks = (html: string, tag: Tag): Pick<Callbacks, AttributeCallback> => ({
  onattribname: (start, end) => {
    tag.attribute = html.slice(start, end).toLowerCase()
    tag.isKept = isKept(tag.attribute)
    tag.value = ''
  },
  onattribdata: (start, end) => {
    if (tag.isKept) tag.value += html.slice(start, end)
  },
  onattribentity: codePoint => {
    tag.value += String.fromCodePoint(codePoint)
  },
  onattribend: () => {
    if (tag.isKept || tag.attribute.startsWith('on')) setOnce(tag)
  },
})

function setOnce({ attributes, attribute, value }: Tag): void {
  if (!attributes.has(attribute)) attributes.set(attribute, value)
}

const top = ({ stack }: Builder): Element => stack[stack.length - 1] ?? unreachable()

function unreachable(): never {
  throw new Error('the document was closed before its text ended')
}

const isForeign = ({ stack }: Builder) => stack.some(({ name }) => name === 'svg' || name === 'math')

function flush(builder: Builder): void {
  if (builder.text !== '') top(builder).children.push(builder.text)
  builder.text = ''
}

function open(builder: Builder, { name, start, attributes }: Tag): void {
  flush(builder)
  builder.left.tags--
  if (isSpent(builder.left)) {
    builder.stop()
    return
  }
  const closes = closedBy.get(name)
  if (closes) while (closes.has(top(builder).name)) builder.stack.pop()
  if (top(builder).name === 'head' && !headNames.has(name)) builder.stack.pop()

  if (builder.stack.length >= deepest && !voidNames.has(name) && !rawNames.has(name)) {
    breakLine(builder, name)
    return
  }
  builder.left.elements--
  withClassStyles(attributes, builder.styles)
  const parent = top(builder)
  const element = elementIn(parent, { name, start, attributes: attributes.size === 0 ? noAttributes : attributes })
  if (!voidNames.has(name)) builder.stack.push(element)
}

const isSpent = ({ tags, elements }: Left) => tags < 0 || elements < 0

function elementIn(parent: Element, own: Pick<Element, 'name' | 'start' | 'attributes'>): Element {
  // Texts are never neighbours: the element before is the last child or the one before that.
  const before = parent.children.slice(-2).findLast(isElement)
  const element: Element = { ...own, children: [], parent, before }
  parent.children.push(element)
  return element
}

/** Too deep for an element of its own, but its words do not join its neighbours'. */
function breakLine(builder: Builder, name: string): void {
  if (!blockNames.has(name)) return
  const parent = top(builder)
  if (parent.children.slice(-2).filter(isLineBreak).length === 2) return
  for (let twice = 0; twice < 2; twice++)
    elementIn(parent, { name: 'br', start: parent.start, attributes: noAttributes })
}

const isLineBreak = (node: Node) => isElement(node) && node.name === 'br'

function close(builder: Builder, name: string): void {
  if (name === 'style' && builder.styles.size === 0) builder.styles = docsStyles(builder.text)
  flush(builder)
  const { stack } = builder
  // An end tag in a cell was not meant for what stands around the table.
  const isCell = (at: number) => cellNames.has(stack[at]?.name ?? '') && !tableNames.has(name)
  let at = stack.length - 1
  while (at > 0 && stack[at]?.name !== name && !isCell(at)) at--

  if (at > 0 && stack[at]?.name === name) stack.length = at
  // Browsers read a lone `</p>` or `</br>` as the end of a line.
  else if (name === 'p' || name === 'br') breakLine(builder, 'p')
}
