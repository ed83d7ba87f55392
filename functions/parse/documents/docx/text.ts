import { freshRoom } from '../room.ts'
import { type TextRead, walkText } from '../walk-text.ts'
import type { Attributes } from '../xml-walk.ts'
import { enterBox, leaveBox } from './boxes.ts'
import { beginSimpleField, endField, fieldStep, instruct } from './fields.ts'
import { type Calls, callOf, noteAt } from './notes.ts'
import type { Reference } from './reference.ts'
import { tableStep } from './tables.ts'
import { drawn, finish, lineBreak, type Paragraph, paragraphAt, plainRun, say, type Walk, within } from './walk.ts'

/** Left out with all that is in it: what was struck out, what only old programs show, how it was set before. */
const leftOut = new Set(
  'w:del w:moveFrom mc:Fallback w:rt w:footnotePr w:sectPr w:pPrChange w:rPrChange w:tblPrChange w:trPrChange w:tcPrChange'.split(
    ' ',
  ),
)

type Read = TextRead & { paragraphs: Paragraph[]; calls: Calls }

/** The paragraphs of a document's text in their order, or the first fault of its markup. */
export function paragraphsIn(xml: string, reference: Reference): Read {
  const walk: Walk = {
    reference,
    paragraphs: [],
    hanging: [],
    open: undefined,
    carried: [],
    skip: 0,
    run: plainRun(),
    href: undefined,
    inText: false,
    inProperties: false,
    isPrompt: false,
    fields: [],
    calls: new Map(),
    note: undefined,
    box: undefined,
    boxCount: 0,
    outside: [],
    tables: [],
    tableCount: 0,
    room: freshRoom(),
  }
  const text = walkText(
    xml,
    {
      open: (name, attributes) => opened(walk, name, attributes),
      text: said => spoken(walk, said),
      close: name => closed(walk, name),
      end() {
        // What has no paragraph behind it any more.
        if (walk.carried.length > 0) walk.open = paragraphAt(walk)
        finish(walk)
      },
    },
    walk.room,
  )
  return { paragraphs: walk.paragraphs.concat(walk.hanging), calls: walk.calls, ...text }
}

function opened(walk: Walk, name: string, attributes: Attributes): void {
  if (walk.skip > 0 || isLeftOut(walk, name)) {
    walk.skip += 1
    return
  }
  switch (name) {
    case 'w:p':
      walk.open = paragraphAt(walk)
      return
    case 'w:pPr':
      walk.inProperties = true
      return
    case 'w:r':
      walk.run = plainRun()
      return
    case 'w:t':
    case 'm:t':
      walk.inText = true
      return
    case 'w:br':
      lineBreak(walk)
      return
    case 'w:hyperlink':
      walk.href = walk.reference.links.get(attributes['r:id'] ?? '')
      return
    case 'w:fldChar':
      fieldStep(walk, attributes['w:fldCharType'])
      return
    case 'w:fldSimple':
      beginSimpleField(walk, attributes)
      return
    case 'w:tbl':
      walk.tables.push({ table: ++walk.tableCount, row: -1, column: -1 })
      return
    case 'w:txbxContent':
      enterBox(walk)
      return
    default:
      marked(walk, name, attributes)
  }
}

function isLeftOut(walk: Walk, name: string): boolean {
  if (name === 'w:sdt') walk.isPrompt = false
  if (name === 'w:showingPlcHdr') walk.isPrompt = true
  if (name === 'w:sdtContent' && walk.isPrompt) {
    walk.isPrompt = false
    return true
  }
  const isStruckOut = name === 'w:del' || name === 'w:moveFrom'
  if (isStruckOut && walk.inProperties && walk.open !== undefined) walk.open.goesOn = true

  return leftOut.has(name)
}

function marked(walk: Walk, name: string, attributes: Attributes): void {
  walk.note = noteAt(name, attributes) ?? walk.note
  tableStep(walk, name, attributes['w:val'])
  if (walk.open === undefined) return

  say(walk, callOf(name, attributes, walk.calls) ?? '')
  // A mark of its own follows, which says no more than the number.
  if (attributes['w:customMarkFollows'] !== undefined) walk.run.hidden = true
  within(walk, walk.open, { name, value: attributes['w:val'] })
  drawn(walk.open, { name, attributes }, walk.reference)
}

function spoken(walk: Walk, text: string): void {
  if (walk.skip > 0) return
  if (walk.inText) say(walk, text)
  else instruct(walk, text)
}

function closed(walk: Walk, name: string): void {
  if (walk.skip > 0) walk.skip -= 1
  else if (name === 'w:p') finish(walk)
  else if (name === 'w:pPr') walk.inProperties = false
  else if (name === 'w:t' || name === 'm:t') walk.inText = false
  else if (name === 'w:hyperlink') walk.href = undefined
  else if (name === 'w:fldSimple') endField(walk)
  else if (name === 'w:tbl') walk.tables.pop()
  else if (name === 'w:txbxContent') leaveBox(walk)
}
