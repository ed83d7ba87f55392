import type { Cast } from './parts.ts'
import { isSentence, wordCount } from './prose.ts'

export const isText = ({ part }: Cast): boolean => part.part === 'paragraph' || part.part === 'item'
export const isShort = (here: Cast): boolean =>
  isText(here) && !isSentence(here.line.text) && wordCount(here.line.text) < 20

/** Gives lines that are short because they state facts the weight of the story they belong to. */
export function liftFacts(lines: readonly Cast[], weights: number[]): void {
  liftTables(lines, weights)
  liftSections(lines, weights)
}

const factWeight = 0.5

function lift(weights: number[], [from, to]: Run, least: number): void {
  for (let at = from; at < to; at++) weights[at] = Math.max(weights[at] ?? 0, least)
}

/** Lines from one index up to another. */
type Run = [number, number]

// Fewer are teasers that happen to hold a number.
const shortestTable = 4
const mostlyFacts = 0.7
const everyOther = 0.4
const wordsOfCell = 3

/** Many short lines in a row that state a fact each (a date, a label, a figure) are a table of the story: titles of other stories seldom do. */
function liftTables(lines: readonly Cast[], weights: number[]): void {
  let from = 0
  while (from < lines.length) {
    let to = from
    for (let here = lines[to]; here && isShort(here); here = lines[to]) to++
    if (isTable(lines.slice(from, to))) lift(weights, [from, to], factWeight)
    from = to + 1
  }
}

/** A table of two columns gives a label and its figure by turns. */
function isTable(run: readonly Cast[]): boolean {
  if (run.length < shortestTable) return false
  const facts = run.filter(({ line }) => statesFact(line.text)).length
  const words = run.reduce((sum, { line }) => sum + wordCount(line.text), 0)
  const least = words <= run.length * wordsOfCell ? everyOther : mostlyFacts

  return facts >= run.length * least
}

const statesFact = (text: string) => /\d|\S: \S|https?:/.test(text)

// One list below a heading may be of other stories, whatever it is called.
const fewestSections = 3
const shortestList = 2
const wordsOfItem = 5
const mostlyExplained = 0.5

/** A checklist: heading and list by turns, of items that explain ("Book the hall – ask for the side entrance"). */
function liftSections(lines: readonly Cast[], weights: number[]): void {
  const lists = listsBelowHeadings(lines).filter(list => explains(lines.slice(...list)))
  if (lists.length < fewestSections) return
  for (const [from, to] of lists) {
    lift(weights, [from - 1, from], 0)
    lift(weights, [from, to], factWeight)
  }
}

function listsBelowHeadings(lines: readonly Cast[]): Run[] {
  const lists: Run[] = []
  for (let from = 1; from < lines.length; from++) {
    let to = from
    while (lines[to]?.part.part === 'item') to++
    const above = lines[from - 1]
    if (to - from >= shortestList && above?.part.part === 'paragraph' && isShort(above)) lists.push([from, to])
    from = Math.max(from, to)
  }
  return lists
}

function explains(list: readonly Cast[]): boolean {
  const words = list.reduce((sum, { line }) => sum + wordCount(line.text) - 1, 0)
  const explained = list.filter(({ part }) => part.part === 'item' && explanation.test(part.text)).length

  return words >= wordsOfItem * list.length && explained >= mostlyExplained * list.length
}
const explanation = /\(\D|[.!?]$| [–—-] |\w: /
