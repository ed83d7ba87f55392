import { type Element, isElement, type Node } from '../markup/element.ts'
import { blockNames, frameNames, mechanicalNames } from '../markup/element-names.ts'

/** What stands inside an element, in characters. */
export type Measure = {
  text: number
  /** Of the text, what is link. */
  linked: number
  /** Of the text, what reads as sentences. */
  prose: number
  /** Runs of words that a browser sets apart. */
  runs: number
}
export type Measures = ReadonlyMap<Element, Measure>

type Run = { text: number; linked: number; sentences: number }

/** Measures every element once, from the leaves up. What `isOut` names has no measure and counts nowhere. */
export function measured(root: Element, isOut: (element: Element) => boolean): Measures {
  const measures = new Map<Element, Measure>()
  measureInto(measures, root, isOut)
  return measures
}

function measureInto(measures: Map<Element, Measure>, element: Element, isOut: (element: Element) => boolean): Measure {
  const sum: Measure = { text: 0, linked: 0, prose: 0, runs: 0 }
  let run: Run = { text: 0, linked: 0, sentences: 0 }
  const endRun = () => {
    addRun(sum, run)
    run = { text: 0, linked: 0, sentences: 0 }
  }
  const visit = (node: Node, inLink: boolean): void => {
    if (!isElement(node)) {
      addText(run, node, inLink)
      return
    }
    if (mechanicalNames.has(node.name) || frameNames.has(node.name) || isOut(node)) return
    if (blockNames.has(node.name)) {
      endRun()
      add(sum, measureInto(measures, node, isOut), inLink)
      return
    }
    for (const child of node.children) visit(child, inLink || node.name === 'a')
  }
  for (const child of element.children) visit(child, element.name === 'a')
  endRun()
  measures.set(element, sum)
  return sum
}

function addText(run: Run, text: string, inLink: boolean): void {
  const length = text.trim().length
  if (length === 0) return
  run.text += length
  if (inLink) run.linked += length
  else run.sentences += sentenceMarks(text)
}

// In Thai and Lao a space parts sentences and clauses, and no mark does.
const marks = /[.,;:!?…。、，！？।؟،۔][\s”"'’»)]|[.!?…。！？।؟۔]$|[。，、]|[\u0e00-\u0eff] (?=[\u0e00-\u0eff])/g
// No paragraph is longer; of what runs on, the beginning tells.
const sample = 10_000

function sentenceMarks(text: string): number {
  if (text.length < 3) return 0
  const found = text.slice(0, sample).match(marks)?.length ?? 0

  return text.length > sample ? (found * text.length) / sample : found
}

// A caption, a title or a teaser is shorter or has no sentence in it.
const shortest = 40

function addRun(sum: Measure, { text, linked, sentences }: Run): void {
  if (text === 0) return
  sum.runs++
  sum.text += text
  sum.linked += linked
  const own = 1 - linked / text
  if (text >= shortest && sentences > 0) sum.prose += text * own * own * Math.min(1, (sentences * 100) / text)
}

function add(sum: Measure, more: Measure, inLink: boolean): void {
  sum.text += more.text
  sum.linked += inLink ? more.text : more.linked
  sum.prose += inLink ? 0 : more.prose
  sum.runs += more.runs
}
