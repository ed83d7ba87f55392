import type { Reading } from './page-readers.ts'
import type { Page } from './pages.ts'

/** Of how many a field was given, and of how many it was right. */
type Share = { right: number; of: number }
export type MetadataScore = { headline: Share; date: Share; authors: Share; invented: Share }

export const newScore = (): MetadataScore => ({
  headline: { right: 0, of: 0 },
  date: { right: 0, of: 0 },
  authors: { right: 0, of: 0 },
  invented: { right: 0, of: 0 },
})

/** White space and quotes folded, NFC, case kept: two texts equal after this are the same to a reader. */
export const folded = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[‘’‚′]/g, "'")
    .replace(/[“”„″]/g, '"')
    .replace(/\s+/g, ' ')
    .trim()

export function count(score: MetadataScore, { title, date, authors = [] }: Page, read: Reading): void {
  if (title === undefined) return
  add(score.headline, folded(title) === folded(read.headline ?? ''))
  if (date !== undefined) add(score.date, date === read.day)
  if (authors.length > 0) add(score.authors, sameSet(authors.map(folded), read.authors.map(folded)))
  else add(score.invented, read.authors.length > 0)
}

function add(share: Share, right: boolean): void {
  share.of++
  if (right) share.right++
}

const sameSet = (a: readonly string[], b: readonly string[]) =>
  new Set(a).size === new Set(b).size && a.every(name => b.includes(name))

export const shareOf = ({ right, of }: Share): number | undefined => (of === 0 ? undefined : right / of)
