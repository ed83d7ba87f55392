import { linkIn } from '../field-link.ts'
import type { Attributes } from '../xml-walk.ts'

/** The fields that are open, the innermost last, and where the words in them lead. */
export type Fields = { href: string | undefined; fields: Field[] }
type Field = { instruction: string; isOpen: boolean; outer: string | undefined }

/** A field is its instruction, and then what it shows. */
export function fieldStep(walk: Fields, step: string | undefined): void {
  const last = walk.fields.at(-1)
  if (step === 'begin') walk.fields.push({ instruction: '', isOpen: true, outer: walk.href })
  else if (last !== undefined && step === 'separate') show(walk, last)
  else if (step === 'end') endField(walk)
}

export function beginSimpleField(walk: Fields, attributes: Attributes): void {
  const field = { instruction: attributes['w:instr'] ?? '', isOpen: false, outer: walk.href }
  walk.fields.push(field)
  show(walk, field)
}

export function endField(walk: Fields): void {
  const field = walk.fields.pop()
  if (field !== undefined) walk.href = field.outer
}

function show(walk: Fields, field: Field): void {
  field.isOpen = false
  walk.href = linkIn(field.instruction) ?? field.outer
  field.instruction = ''
}

// What programs take for one.
const longestAddress = 2000

export function instruct({ fields }: Fields, text: string): void {
  const last = fields.at(-1)
  if (last?.isOpen === true) last.instruction += text.slice(0, longestAddress)
}
