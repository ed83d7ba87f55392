import { comparable } from '../../text/clean.ts'
import { plainText } from '../../text/plain.ts'
import type { Given, Story } from '../given/story.ts'
import { blocksOf } from '../markup/blocks-of.ts'
import { isNoteToReaders } from '../markup/captions-below.ts'
import { readBareName } from '../plain-text/byline.ts'
import { readDetails } from '../plain-text/details.ts'
import { isEmbargo } from '../plain-text/embargo.ts'
import { isSayingHeading, wordCount } from '../plain-text/prose.ts'
import { isSaidByThePage } from '../plain-text/standfirst-line.ts'

export type Top = Pick<Story, 'headlines' | 'standfirsts' | 'bylines' | 'published'> & { rest: string }

type Piece = { name: string; inner: string; text: string; rest: string }

const first = /^\s*(?:<hr>\s*)?<(h[1-6]|p|blockquote)>([\s\S]*?)<\/\1>/

function pieceOf(page: string): Piece | undefined {
  const [whole, name, inner] = first.exec(page.slice(0, 20_000)) ?? []
  if (whole === undefined || name === undefined || inner === undefined) return undefined

  return { name, inner, text: words(inner), rest: page.slice(whole.length) }
}

const words = (html: string) => plainText(blocksOf(html).blocks)

/**
 * What stands above the text where no front matter says it: a heading or a line by itself, a standfirst that is set apart,
 * and lines of byline, date and reading time.
 */
export function topOf(page: string, given: Pick<Story, 'headlines' | 'standfirsts'>): Top {
  const printed = headlineIn(page)
  const [said] = given.headlines
  // Below front matter it is printed again, or the text begins with something else.
  const headline = said && comparable(said.text) !== comparable(printed?.given.text ?? '') ? undefined : printed
  const top: Top = {
    headlines: headline && !said ? [headline.given] : [],
    standfirsts: [],
    bylines: [],
    published: [],
    rest: headline?.rest ?? page,
  }
  for (let count = 0; count < mostAbove; count++) {
    const piece = pieceOf(top.rest)
    if (!piece || !(takesDetails(top, piece) || takesStandfirst(top, piece, given.standfirsts))) break
    top.rest = piece.rest
  }
  return top
}

// A standfirst, and byline, date and reading time, each in a paragraph of its own.
const mostAbove = 4
// No headline is longer.
const longest = 150

function headlineIn(page: string): { given: Given; rest: string } | undefined {
  const piece = pieceOf(page)
  if (!piece || piece.name === 'blockquote') return undefined
  const { name, text, rest } = piece
  if (text === '' || text.length > longest || text.includes('\n')) return undefined
  const isHeading = name !== 'p'
  if (!isHeading && (/[.:;,…]$/.test(text) || rest === '')) return undefined

  const as = isHeading ? { rule: 'first-heading', confidence: 0.95 } : { rule: 'first-line', confidence: 0.7 }
  return { given: { text, place: 'text', ...as }, rest }
}

/** Takes a paragraph of which each line is a byline, a date or both, or how long it takes to read, and nothing else. */
function takesDetails(top: Top, { name, inner, text, rest }: Piece): boolean {
  if (name !== 'p' || inner.length >= 500 || text === '' || isEmbargo(text)) return false
  const lines = text.split('\n').map(line => line.replace(/^[^\p{L}\p{N}\n]{1,3} ?(?=\d)/u, ''))
  const read = lines.map(line => lineIn(line) ?? nameAbove(line, rest))
  if (read.length > mostDetails || !read.every(one => one !== undefined)) return false

  for (const { field, given } of read.flat()) top[field === 'byline' ? 'bylines' : 'published'].push(given)
  return true
}

// Byline, date, a date of change and the time it takes to read it.
const mostDetails = 4

type Detail = { field: 'byline' | 'published'; given: Given }
const at = { place: 'text', rule: 'line-above-text', confidence: 0.9 }

function lineIn(line: string): Detail[] | undefined {
  const details = readDetails(line)
  if (!details) return undefined
  const [date] = details.dates
  const given: Detail[] = []
  if (details.byline) given.push({ field: 'byline', given: { text: details.byline.byline, ...at } })
  if (date) given.push({ field: 'published', given: { text: line.slice(date.written.start, date.written.end), ...at } })

  return given.length > 0 || details.minutes !== undefined ? given : undefined
}

/** A name alone signs where the next line is a date. */
function nameAbove(line: string, rest: string): Detail[] | undefined {
  const byline = readBareName(line)
  const next = byline && readDetails(pieceOf(rest)?.text ?? '')

  return byline && next && next.dates.length > 0 && !next.byline
    ? [{ field: 'byline', given: { text: byline.byline, ...at } }]
    : undefined
}

/** Takes what is set apart above a text: a heading that says a sentence, a paragraph in bold or italics, what stands above byline and date. */
function takesStandfirst(top: Top, piece: Piece, [said]: readonly Given[]): boolean {
  const { text, rest } = piece
  const isFree = top.standfirsts.length === 0 && (said === undefined || comparable(said.text) === comparable(text))
  if (!isFree || !isAbstract(text)) return false
  const next = pieceOf(rest)
  const isAbove = top.bylines.length + top.published.length === 0 && next?.name === 'p' && isDetails(next.text)
  const isApart = isLoud(piece) && next?.name === 'p' && !isLoud(next)
  if (!isAbove && !isApart) return false

  top.standfirsts.push({ text, place: 'text', rule: 'set-apart-above-text', confidence: 0.8 })
  return true
}

const isDetails = (text: string) => text !== '' && text.split('\n').every(line => lineIn(line) !== undefined)

const isAbstract = (text: string) =>
  text.length >= 40 &&
  text.length <= 500 &&
  !text.includes('\n') &&
  wordCount(text) >= 6 &&
  !isNoteToReaders(text) &&
  !isSaidByThePage(text) &&
  readDetails(text) === undefined

function isLoud({ name, inner, text }: Piece): boolean {
  if (/^h[1-6]$/.test(name)) return isSayingHeading(text)

  return name === 'p' && /^<(em|strong)>(?:(?!<\/?\1>)[\s\S])*<\/\1>$/.test(inner)
}
