import { plainText } from '../../text/plain.ts'
import type { Given, Story } from '../given/story.ts'
import { blocksOf } from '../markup/blocks-of.ts'
import { readDetails } from '../plain-text/details.ts'
import { isEmbargo } from '../plain-text/embargo.ts'

export type Top = Pick<Story, 'headlines' | 'bylines' | 'published'> & { rest: string }

const first = /^\s*<(h[1-6]|p)>([\s\S]*?)<\/\1>/

// No headline is longer.
const longest = 150
// Below it a byline and a date, each on a line of its own.
const mostDetails = 2

/** What stands above the text where no front matter says it: a heading or a line by itself, and lines of byline and date. */
export function topOf(page: string, isHeadlineGiven: boolean): Top {
  const headline = isHeadlineGiven ? undefined : headlineIn(page)
  const top: Top = {
    headlines: headline ? [headline.given] : [],
    bylines: [],
    published: [],
    rest: headline?.rest ?? page,
  }
  for (let count = 0; count < mostDetails; count++) {
    const details = detailsIn(top.rest)
    if (!details) break
    top.bylines.push(...details.bylines)
    top.published.push(...details.published)
    top.rest = details.rest
  }
  return top
}

const words = (html: string) => plainText(blocksOf(html).blocks)

function headlineIn(page: string): { given: Given; rest: string } | undefined {
  const [whole = '', name = '', inner = ''] = first.exec(page.slice(0, 20_000)) ?? []
  const text = words(inner)
  if (text === '' || text.length > longest || text.includes('\n')) return undefined
  const isHeading = name !== 'p'
  if (!isHeading && (/[.:;,…]$/.test(text) || page.length === whole.length)) return undefined

  const as = isHeading ? { rule: 'first-heading', confidence: 0.95 } : { rule: 'first-line', confidence: 0.7 }
  return { given: { text, place: 'text', ...as }, rest: page.slice(whole.length) }
}

/** A paragraph of which each line is a byline, a date or both, and nothing else. */
function detailsIn(page: string): Omit<Top, 'headlines'> | undefined {
  const [whole = '', name, inner = ''] = first.exec(page.slice(0, 20_000)) ?? []
  const text = name === 'p' && inner.length < 500 ? words(inner) : ''
  const lines = text === '' || isEmbargo(text) ? [] : text.split('\n')
  const read = lines.map(lineIn)
  if (read.length === 0 || read.length > mostDetails || read.some(({ length }) => length === 0)) return undefined

  const given = read.flat()
  const only = (field: Detail['field']) => given.flatMap(one => (one.field === field ? [one.given] : []))
  return { bylines: only('byline'), published: only('published'), rest: page.slice(whole.length) }
}

type Detail = { field: 'byline' | 'published'; given: Given }

function lineIn(line: string): Detail[] {
  const details = readDetails(line)
  const [date] = details?.dates ?? []
  const at = { place: 'text', rule: 'line-above-text', confidence: 0.9 }
  const given: Detail[] = []
  if (details?.byline) given.push({ field: 'byline', given: { text: details.byline.byline, ...at } })
  if (date) given.push({ field: 'published', given: { text: line.slice(date.written.start, date.written.end), ...at } })

  return given
}
