import type { Block, Picture } from '../../events/article.ts'
import { blocksToHtml, figureToHtml } from '../text/html.ts'
import { oneLine } from '../text/printable.ts'
import { webAddress } from '../text/web-address.ts'
import { escapeAttribute, escapeText } from '../text/xml.ts'
import { directionOf } from './direction.ts'
import type { Entry } from './entry.ts'

/** An article's whole content as HTML: the same in every feed and, inside its frame, on the page. */
export function contentOf(entry: Entry): string {
  const { lead, others } = picturesOf(entry)
  const figures = [lead === undefined ? '' : figureToHtml(lead), ...others.map(figureToHtml)]
  const body = blocksToHtml(entry.body, datelineOf(entry))

  return [figures[0], body, ...figures.slice(1), correctionsOf(entry)].filter(part => part !== '').join('\n')
}

/** What feeds carry: readers know nothing of the article's direction but what its content says. */
export function feedContent(entry: Entry): string {
  const content = contentOf(entry)
  if (directionOf(entry.language) === 'ltr') return content

  return `<div dir="rtl" lang="${escapeAttribute(entry.language)}">\n${content}\n</div>`
}

/** Plain text for one line of a list, an attribute or a summary. */
export const abstractOf = (entry: Entry): string | undefined => present(entry.abstract)

/** Who edited a text, or made what stands beside it, has not written it: "(Reporting by A; Editing by B)". */
const besideTheText = /^(?:(?:copy[- ]?)?edit(?:ing|ed)|photo|picture|graphic|illustrat|produc|translat)/i

/** Names for machines: the people taken out of the byline who wrote the text, else the byline without its "By". */
export function creditsOf(entry: Entry): string[] {
  const writers = entry.contributors.filter(({ role = '' }) => !besideTheText.test(role))
  const names = writers.map(({ name }) => oneLine(name))
  const byline = oneLine(entry.byline ?? '').replace(/^by\s+/i, '')

  return unique(names.some(name => name !== '') ? names : [byline])
}

export const keywordsOf = (entry: Entry): string[] => unique(entry.keywords.map(oneLine))

/** For machines that look for the page's matter: the publisher's words, else the phrases that enrich found. */
export function keywordsOrPhrases(entry: Entry): string[] {
  const own = keywordsOf(entry)

  return own.length > 0 ? own : unique((entry.phrases ?? []).map(oneLine))
}

/** Pictures that can be shown, with the address in its normal form; the lead first. */
export type ShownPicture = Picture & { url: string }
export const shownPictures = (entry: Entry): ShownPicture[] =>
  entry.images.flatMap(picture => {
    const url = webAddress(picture.url)
    return url === undefined ? [] : [{ ...picture, url }]
  })

// The lead stands above the text. A caption that lost its picture would only puzzle there, so it comes after.
function picturesOf(entry: Entry): { lead?: Picture; others: Picture[] } {
  const inBody = new Set(entry.body.flatMap(block => (block.kind === 'figure' ? [pictureKey(block)] : [])))
  const apart = entry.images.filter(picture => !inBody.has(pictureKey({ picture })))
  const [first, ...rest] = apart
  if (first === undefined || webAddress(first.url) === undefined) return { others: apart }

  return { lead: first, others: rest }
}

const pictureKey = ({ picture }: Pick<Extract<Block, { kind: 'figure' }>, 'picture'>) => picture.url ?? picture.caption

// Wires end a dateline in a hyphen, a dash or nothing; it is printed in one way.
function datelineOf({ dateline }: Entry): string | undefined {
  const place = present(dateline)?.replace(/\s*(?<![-–—])[-–—]+$/, '')
  return place === undefined ? undefined : `${place} —`
}

function correctionsOf(entry: Entry): string {
  const notes = entry.corrections.map(note => `<p><strong>Correction:</strong> ${escapeText(note)}</p>`)
  return notes.length === 0 ? '' : `<aside class="corrections">${notes.join('\n')}</aside>`
}

function present(text: string | undefined): string | undefined {
  const line = oneLine(text ?? '')
  return line === '' ? undefined : line
}

/** Absent rather than empty: a list that says nothing says something to whoever counts. */
export const unlessEmpty = <Item>(items: Item[]) => (items.length === 0 ? undefined : items)

const unique = (names: readonly string[]) => [...new Set(names)].filter(name => name !== '')
