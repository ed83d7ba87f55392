import type { Draft, Evidence } from '../../events/article.ts'
import { oneSpaced } from '../text/clean.ts'
import { saidUnder } from './called-embargo.ts'
import type { ReadArticle, Reading, UploadedFile } from './format.ts'
import { type Found, nothing } from './found.ts'
import { strictest } from './given/standing.ts'
import { saidIn } from './object-metadata.ts'
import { embargoNames } from './overlay.ts'
import { announces, type Embargo, isBare, isEmbargo, readEmbargo } from './plain-text/embargo.ts'

// Nobody announces as many, and any of them could be the latest.
const mostAnnounced = 100
const tooMany = 'EMBARGOED UNTIL the last of many'
// With its tags; what is longer is no line, and what is shorter names no day.
const longestLine = 1000
const shortestLine = 4

/** The embargoes among the words that stand around a story, whatever they stand in: each a line, or a paragraph, of its own. */
export function announcedIn(texts: Iterable<string>, isOne: (line: string) => boolean = announces): string[] {
  const found = new Set<string>()
  for (const text of texts) {
    if (found.size >= mostAnnounced) return [...found, tooMany]
    if (text.includes('\n')) for (const line of text.split('\n')) look(line, isOne, found)
    else look(text, isOne, found)
  }
  return [...found]
}

/** Most texts are one line, and most files are many. */
function look(text: string, isOne: (line: string) => boolean, found: Set<string>): void {
  if (text.length < shortestLine || text.length > longestLine) return
  const line = oneSpaced(text.includes('<') ? text.replace(/<[^<>]*>/g, ' ') : text)
  if (isOne(line)) found.add(line)
}

/** What is announced around an article or a file: most say nothing of it, as nothing is announced. */
export type Announced = { announced?: string[] }

/** `heads`: words that are of the paper, as no story or comment is. */
export function announcedAround(texts: Iterable<string>, heads: readonly string[] = []): Announced {
  const announced = [...new Set([...announcedIn(heads, isEmbargo), ...announcedIn(texts)])]

  return announced.length === 0 ? {} : { announced }
}

/** Of several embargoes the latest holds; one that cannot be read withholds. */
export function heldBy(embargoes: readonly Embargo[], place: string): Found {
  if (embargoes.length === 0) return nothing
  const untils = embargoes.flatMap(one => ('until' in one ? [one.until] : []))
  const unread = embargoes.flatMap(one => ('unread' in one ? [one.unread] : []))
  const found = { field: 'embargoedUntil', place }
  if (unread[0] !== undefined) {
    const evidence = { ...found, rule: 'embargo-unread', confidence: 0, note: `withheld: ${unread[0]}` }
    return { fields: { pubstatus: 'withheld' }, evidence: [evidence] }
  }
  const latest = new Date(Math.max(...untils.map(Number)))
  return { fields: { embargoedUntil: latest }, evidence: [{ ...found, rule: 'embargo-line', confidence: 0.95 }] }
}

/** The articles of a file, held by what is announced around them, in the file's name or in what its uploader says of it. */
export function heldBack(reading: Reading, file: UploadedFile): Reading {
  const isGiven = embargoNames.some(name => file.metadata[name] !== undefined)
  const ofAll = [...(reading.announced ?? []), ...(isGiven ? [] : announcedIn(saidOf(file)))]
  if (ofAll.length === 0 && reading.articles.every(({ announced = [] }) => announced.length === 0)) return reading

  const evidence = new Map<string, Evidence>()
  const articles = reading.articles.map(({ announced = [], ...article }): ReadArticle => {
    const held = heldAround(article.draft, [...announced, ...ofAll])
    for (const one of held.evidence) evidence.set(`${one.place} ${one.note}`, one)
    return { ...article, draft: { ...article.draft, ...held.fields } }
  })
  return { ...reading, articles, evidence: [...reading.evidence, ...evidence.values()] }
}

/** What is announced once more changes nothing; nor does what says no time, where another says it. */
function heldAround(draft: Draft, lines: readonly string[]): Found {
  const read = lines.map(line => ({ line, embargo: readEmbargo(line) ?? { unread: 'it gives no date' } }))
  const known = draft.embargoedUntil
  const isTold = known !== undefined || read.some(({ embargo }) => 'until' in embargo)
  const { fields, evidence } = heldBy(
    read.filter(({ line }) => !(isTold && isBare(line))).map(({ embargo }) => embargo),
    'around the text',
  )
  if (fields.pubstatus !== undefined)
    return { fields: { pubstatus: strictest([draft.pubstatus, fields.pubstatus]) }, evidence }

  return fields.embargoedUntil === undefined || (known !== undefined && known >= fields.embargoedUntil)
    ? nothing
    : { fields, evidence }
}

/** "EMBARGO 5 March/ferry.docx": names have no line ends, and blanks of many kinds. */
export function saidInName(key: string): string[] {
  const names = key.split(/[/!]/).map(name => name.replace(/\.[a-z]{1,10}$/i, '').replace(/[_\s]+|-(?=\D)/g, ' '))

  return names.filter(name => /\p{Lu}/u.test(name))
}

const saidOf = ({ key, metadata }: UploadedFile): string[] => [
  ...saidInName(key),
  ...[...saidIn(metadata)].map(([name, value]) => saidUnder(name, value)),
]
