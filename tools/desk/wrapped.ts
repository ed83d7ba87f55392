import { columnsOf, printable } from '../../infra/local/terminal/terminal-text.ts'

/** A text in lines of at most `width` columns, each behind `indent`. A word longer than a line stands alone, whole. */
export function wrapped(text: string, width: number, indent = ''): string[] {
  const lines: string[] = []
  for (const word of printable(text).split(/\s+/)) {
    const last = lines.at(-1)
    if (last !== undefined && columnsOf(`${last} ${word}`) <= width) lines.splice(-1, 1, `${last} ${word}`)
    else lines.push(indent + word)
  }
  return lines
}
