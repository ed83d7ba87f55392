import type { Line } from './lines.ts'
import { isSentence } from './prose.ts'

// Mail, wires and typewriters wrap between 50 and 90; a longer line was never wrapped.
const narrowest = 45
const widest = 100

/** `apart`: no line joins it, above or below; `first`: it begins a paragraph. */
type Stands = (line: Line) => 'apart' | 'first' | undefined

/** Lines that a fixed width broke are put together again; where every line is a paragraph nothing is changed. */
export function unwrapped(lines: readonly Line[], stands: Stands): Line[] {
  const width = wrapWidth(lines.filter(({ frame }) => frame !== true))
  if (width === undefined) return [...lines]

  const whole: { line: Line; parts: string[] }[] = []
  let previous: Line | undefined
  for (const line of lines) {
    const open = whole.at(-1)
    const joins = open && previous && continues(previous, line, width) && !stands(line) && stands(open.line) !== 'apart'
    if (joins) open.parts.push(line.text)
    else whole.push({ line, parts: [line.text] })
    previous = line
  }
  return whole.map(({ line, parts }) => (parts.length === 1 ? line : { ...line, text: parts.join(' ') }))
}

/** The width the text was wrapped at, if most of its breaks inside paragraphs are where the next word did not fit. */
function wrapWidth(lines: readonly Line[]): number | undefined {
  const broken = lines.filter((_, index) => lines[index + 1]?.gap === false)
  const lengths = broken.map(line => line.text.length).sort((a, b) => a - b)
  const width = lengths[Math.floor(lengths.length * 0.95)]
  if (width === undefined || lengths.length < 2 || width < narrowest || width > widest) return undefined

  const pairs = lines.flatMap((line, index) => {
    const next = lines[index + 1]
    return next && !next.gap ? [{ line, next }] : []
  })
  const full = pairs.filter(({ line, next }) => isFull(line, next, width)).length
  // A width breaks sentences anywhere; where most lines end one, each is a paragraph.
  const ended = pairs.filter(({ line }) => isSentence(line.text)).length
  return full >= pairs.length * 0.6 && ended <= pairs.length * 0.5 ? width : undefined
}

// Writers of ragged text leave a few places free.
const slack = 6

const isFull = (line: Line, next: Line, width: number) =>
  line.text.length + 1 + firstWordLength(next.text) > width - slack

const firstWordLength = (text: string) => {
  const space = text.indexOf(' ')
  return space < 0 ? text.length : space
}

const continues = (line: Line, next: Line, width: number) =>
  !next.gap && (isFull(line, next, width) || (/^\p{Ll}/u.test(next.text) && line.text.length > width / 2))
