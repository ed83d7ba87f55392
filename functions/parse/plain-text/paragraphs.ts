import { partOf } from './classify.ts'
import type { Line } from './lines.ts'
import { unwrapped } from './unwrap.ts'

/** One line a paragraph, however the upload was wrapped. Details, notices and list items keep their lines. */
export const paragraphsOf = (lines: readonly Line[]): Line[] => unwrapped(lines, stands)

function stands(line: Line): 'apart' | 'first' | undefined {
  if (line.frame === true) return 'apart'
  const { part } = partOf(line)
  if (part === 'paragraph') return undefined

  return part === 'item' || part === 'correction' || part === 'sign-off' || part === 'caption' ? 'first' : 'apart'
}
