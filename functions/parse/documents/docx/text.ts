import { linkIn } from '../field-link.ts'
import { freshRoom, isFull, partsRead } from '../room.ts'
import { type Attributes, walkXml } from '../xml-walk.ts'
import { type Calls, callOf, noteAt } from './notes.ts'
import type { Reference } from './reference.ts'
import { tableStep } from './tables.ts'
import { drawn, finish, lineBreak, type Paragraph, paragraphAt, plainRun, say, type Walk, within } from './walk.ts'

/** Left out with all that is in it: what was struck out, what only old programs show, what floats beside the text. */
const leftOut = new Set(['w:del', 'w:moveFrom', 'mc:Fallback', 'w:rt', 'w:footnotePr', 'w:sectPr'])
const withBoxes = new Set([...leftOut, 'w:txbxContent'])

type TextRead = { paragraphs: Paragraph[]; calls: Calls; isFull: boolean; parts: number; fault?: string }

/** The paragraphs of a document's text in their order, or the first fault of its markup. Where all its words stand in boxes, those. */
export function paragraphsIn(xml: string, reference: Reference): TextRead {
  const read = readText(xml, reference, withBoxes)

  return read.paragraphs.some(({ spans }) => spans.length > 0) ? read : readText(xml, reference, leftOut)
}

function readText(xml: string, reference: Reference, without: ReadonlySet<string>): TextRead {
  const walk: Walk = {
    reference,
    leftOut: without,
    paragraphs: [],
    open: undefined,
    skip: 0,
    run: plainRun(),
    href: undefined,
    inText: false,
    field: { instruction: '', isOpen: false },
    calls: new Map(),
    note: undefined,
    tables: [],
    tableCount: 0,
    room: freshRoom(),
  }
  const steps = {
    open: (name: string, attributes: Attributes) => opened(walk, name, attributes),
    text: (text: string) => spoken(walk, text),
    close: (name: string) => closed(walk, name),
    isOver: () => isFull(walk.room),
  }
  const fault = walkXml(xml, steps, Number.POSITIVE_INFINITY)
  return {
    paragraphs: walk.paragraphs,
    calls: walk.calls,
    isFull: isFull(walk.room),
    parts: partsRead(walk.room),
    ...(fault !== undefined && { fault }),
  }
}

// Read as XML, one costs as much as three marks of Rich Text; a novel has 200,000.
const marksOfElement = 5

function opened(walk: Walk, name: string, attributes: Attributes): void {
  walk.room.marks -= marksOfElement
  if (walk.skip > 0 || walk.leftOut.has(name)) {
    walk.skip += 1
    return
  }
  const value = attributes['w:val']
  switch (name) {
    case 'w:p':
      walk.open = paragraphAt(walk)
      return
    case 'w:r':
      walk.run = plainRun()
      return
    case 'w:t':
      walk.inText = true
      return
    case 'w:br':
      // A page ends nothing; a line does.
      if (attributes['w:type'] !== 'page') lineBreak(walk)
      return
    case 'w:hyperlink':
      walk.href = walk.reference.links.get(attributes['r:id'] ?? '')
      return
    case 'w:fldChar':
      fieldStep(walk, attributes['w:fldCharType'])
      return
    case 'w:tbl':
      walk.tables.push({ table: ++walk.tableCount, row: -1, column: -1 })
      return
    default:
      walk.note = noteAt(name, attributes) ?? walk.note
      if (walk.open !== undefined) say(walk, callOf(name, attributes, walk.calls) ?? '')
      if (walk.open !== undefined) within(walk, walk.open, { name, value })
      if (walk.open !== undefined) drawn(walk.open, { name, attributes }, walk.reference)
      tableStep(walk, name)
  }
}

/** A field is its instruction, and then what it shows. */
function fieldStep(walk: Walk, step: string | undefined): void {
  if (step === 'separate') walk.href = linkIn(walk.field.instruction)
  if (step === 'end') walk.href = undefined
  walk.field = { instruction: '', isOpen: step === 'begin' }
}

// What programs take for one.
const longestAddress = 2000

function spoken(walk: Walk, text: string): void {
  if (walk.skip > 0) return
  if (walk.inText) say(walk, text)
  else if (walk.field.isOpen) walk.field.instruction += text.slice(0, longestAddress)
}

function closed(walk: Walk, name: string): void {
  if (walk.skip > 0) walk.skip -= 1
  else if (name === 'w:p') finish(walk)
  else if (name === 'w:t') walk.inText = false
  else if (name === 'w:hyperlink') walk.href = undefined
  else if (name === 'w:tbl') walk.tables.pop()
}
