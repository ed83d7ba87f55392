import type { Block } from '../../../events/article.ts'
import { partOf } from '../plain-text/classify.ts'
import { isEmbargo } from '../plain-text/embargo.ts'
import { isLabelledHeadline } from '../plain-text/headline.ts'
import { labelledSection, labelledStandfirst } from '../plain-text/standfirst-line.ts'
import { plainLine } from './units.ts'

/** What a form above a story says of it, as lines: "Author: Ada Lind". What no reader of lines knows is not told. */
export const formLines = ({ rows }: Extract<Block, { kind: 'table' }>): string[] =>
  rows.flatMap(cells => labelled(cells.map(plainLine).filter(text => text !== ''))).filter(isTold)

/** Labels and what they stand before, by turns; or a line across the form. An embargo is one in whatever cell. */
function labelled(cells: readonly string[]): string[] {
  if (cells.length === 1) return [...cells]
  const pairs = cells.flatMap((label, at) => {
    const value = cells[at + 1]
    return at % 2 === 0 && value !== undefined && isLabel(label) ? [`${label.replace(/\s?:$/, '')}: ${value}`] : []
  })

  return pairs.some(isEmbargo) ? pairs : [...pairs, ...cells.filter(isEmbargo)]
}

const isLabel = (text: string) => /^[^\d:]{2,30}:?$/.test(text)

const told = new Set(['details', 'embargo', 'keywords', 'correction'])

const isTold = (text: string) =>
  isLabelledHeadline(text) ||
  labelledStandfirst(text) !== undefined ||
  labelledSection(text) !== undefined ||
  told.has(partOf({ text, number: 1, gap: true }).part)
