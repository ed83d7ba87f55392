import { isOutlet } from '../../text/names.ts'
import { isPlainCopy } from './buttons.ts'
import { isKicker } from './kicker.ts'
import type { Cast } from './parts.ts'
import { wordCount } from './prose.ts'

/** "Rain stops play | The Daily Example". */
export const withoutSite = (title: string): string => {
  const bar = title.lastIndexOf(' | ')
  return bar >= 12 && wordCount(title.slice(bar + 3)) <= 5 ? title.slice(0, bar) : title
}

const joint = / [-–—•·|»:/]+ |: /g

/** The title itself, and what stands before and behind each of its dashes and bars: "The Daily Example: Rain stops play". */
export function titleParts(title: string): string[] {
  const parts = [title]
  for (const { index, 0: mark } of title.slice(0, 250).matchAll(joint))
    parts.push(title.slice(0, index), title.slice(index + mark.length))
  return parts
}

const tail = /^(.{12,}\S) [-–—•·⋆|]+(?: (\p{Lu}[^-–—•·⋆|]{2,40}|[\w-]{2,30}\.[a-z]{2,4}))?$/u
const mostWords = 5
const isDomain = /^[\w-]{2,30}(?:\.[a-z]{2,4}){1,2}$/i

/** Without the publication's name behind a dash, where it is known to be one: it is called like one, or the page calls itself so. */
export function withoutKnownSite(title: string, cast: readonly Cast[]): string {
  const [, head, site] = tail.exec(title.slice(0, 250)) ?? []
  if (head === undefined || (site !== undefined && (wordCount(site) > mostWords || wordCount(head) < 3)))
    return withoutSite(title)

  const isSite =
    site === undefined ||
    isOutlet(site) ||
    isDomain.test(site) ||
    isKicker(site) ||
    cast.some(({ line }) => line.text === head) ||
    isCalledSo(site, cast) ||
    (isNamed(site) && !isPlainCopy(cast))
  return withoutSite(isSite ? withoutSection(head) : title)
}

/** "Rain stops play - Sports", which stood before the publication's name. */
function withoutSection(title: string): string {
  const [, head, section] = tail.exec(title) ?? []
  return head !== undefined && section !== undefined && isKicker(section) ? head : title
}

/** Every word has a capital, as in "Harbour Gardens of Dover": on a saved page that is whose it is, in typed copy it may be the story's. */
const isNamed = (site: string) =>
  !/[\d,:?]/.test(site) && site.split(' ').every(word => /^\P{Ll}/u.test(word) || smallWords.has(word))

const smallWords = new Set(['of', 'the', 'and', 'for', 'with', 'by', 'in', 'on', 'at', 'to', 'de', 'la'])

function isCalledSo(site: string, cast: readonly Cast[]): boolean {
  const address = `${site.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()}.`
  return cast.some(
    ({ line: { text } }) =>
      text.length <= 200 &&
      (text === site || (text.includes(site) && /©|copyright|all rights/i.test(text)) || hasAddress(text, address)),
  )
}

const hasAddress = (text: string, address: string) => text.includes('.') && text.toLowerCase().includes(address)
