import type { Run } from './printed.ts'

/** Runs with raised letters on the line that they belong to, and the large letter that opens a story before the word that it begins. */
export function onTheirLines(runs: readonly Run[]): Run[] {
  const { caps = [], raised = [] } = Object.groupBy(runs, kindOf)
  const moved = new Map<Run, Run | undefined>()
  const words = new Map<Run, Run>()
  for (const cap of caps.slice(0, mostOfPage)) {
    const word = wordBehind(cap, runs)
    if (word === undefined || words.has(word)) continue
    moved.set(cap, undefined)
    words.set(word, { ...word, text: cap.text.trimStart() + word.text.trimStart() })
  }
  for (const one of raised.slice(0, mostOfPage)) {
    const word = wordBefore(one, runs)
    if (word !== undefined && !words.has(one)) moved.set(one, { ...one, y: word.y, text: callOr(one.text, word.text) })
  }

  return runs.flatMap(run => (moved.has(run) ? (moved.get(run) ?? []) : (words.get(run) ?? run)))
}

// Each is looked for among all runs of its page.
const mostOfPage = 100

function kindOf({ text }: Run): 'caps' | 'raised' | 'others' {
  const said = text.trim()
  if (/^["“„«‘‚]?\p{Lu}$/u.test(said)) return 'caps'

  return /^(?:\p{Ll}{1,3}|\d{1,3}|[*†‡§]{1,3})$/u.test(said) ? 'raised' : 'others'
}

const capSize = 1.8

/** What stands highest beside a letter as high as two lines. */
function wordBehind(cap: Run, runs: readonly Run[]): Run | undefined {
  let highest: Run | undefined
  for (const run of runs) {
    const isHigher = highest === undefined || run.y > highest.y || (run.y === highest.y && run.x < highest.x)
    if (isHigher && isBeside(cap, run)) highest = run
  }
  return highest
}

const isBeside = (cap: Run, { x, y, size }: Run): boolean =>
  size * capSize <= cap.size &&
  x > cap.x + cap.width / 2 &&
  x < cap.x + cap.width + size * 2 &&
  y > cap.y - size / 2 &&
  y < cap.y + cap.size

const raisedSize = 0.8

/** What ends where a small letter stands above the line. */
const wordBefore = ({ x, y, size }: Run, runs: readonly Run[]): Run | undefined =>
  runs.find(
    word =>
      size <= word.size * raisedSize &&
      y > word.y + word.size * 0.1 &&
      y < word.y + word.size * 0.6 &&
      Math.abs(x - word.x - word.width) < word.size * 0.3,
  )

/** A number raised behind a word calls for a note; behind "km" it is of the unit. */
const callOr = (text: string, before: string): string =>
  /\d|[*†‡§]/.test(text) && wordEnd.test(before.slice(-longestEnd)) ? `[${text.trim()}]` : text

// Three letters or a mark, and blanks behind them.
const wordEnd = /(?:\p{L}{3}|[.,;:!?"”’»)\]])\s*$/u
const longestEnd = 20
