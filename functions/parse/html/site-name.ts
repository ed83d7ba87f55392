import { comparable } from '../../text/clean.ts'
import { addressAt } from '../markup/addresses.ts'
import { attribute, type Element, firstIn } from '../markup/element.ts'
import { isUnspaced } from './breadth.ts'
import type { PageFacts } from './page-facts.ts'
import { wordsIn } from './words-in.ts'

/** What the site calls itself, to know it again in titles and bylines. */
export const siteNames = (facts: PageFacts): string[] => {
  const names = [...(facts.metas.get('og:site_name') ?? []), ...(facts.metas.get('application-name') ?? [])]
  const publishers = facts.things.flatMap(thing => publisherName(thing['publisher']))
  const host = facts.canonical ? new URL(facts.canonical).hostname.slice(0, longestHost).replace(/^www\./, '') : ''

  const home = facts.headings.filter(heading => linksHome(heading, facts.base)).map(heading => wordsIn(heading))

  return [...names, ...publishers, ...home, host, host.replace(/\.[a-z.]+$/, '')]
    .map(comparable)
    .filter(name => name !== '')
}

/** Blogs set their own name above all stories as a heading of the first level, which leads to their first page. */
function linksHome(heading: Element, base: string | undefined): boolean {
  const link = firstIn(heading, ({ name }) => name === 'a')
  const address = link && addressAt(attribute(link, 'href'), base)
  return address !== undefined && URL.parse(address)?.pathname === '/'
}

/** Letters (RFC 1035 §2.3.4). */
const longestHost = 255

const publisherName = (value: unknown): string[] => {
  const things = Array.isArray(value) ? value.slice(0, 5) : [value]
  return things.flatMap(one => {
    const name = typeof one === 'object' && one !== null && 'name' in one ? one.name : undefined
    return typeof name === 'string' ? [name] : []
  })
}

const joint = / +[|\-–—»›·•:~/] +| *\| */g

// No title runs on so far.
const longestTitle = 400

/** "Rain stops play | Sport | The Daily Example". */
export function withoutSite(title: string, sites: readonly string[]): string {
  if (title.length > longestTitle) return title
  const cuts = [...title.matchAll(joint)].map(match => ({
    start: match.index,
    end: match.index + match[0].length,
    mark: match[0].trim(),
  }))
  const named = cuts.find(({ end }) => isSiteName(title.slice(end), sites))
  const first = cuts[0]
  if (first && isSiteName(title.slice(0, first.start), sites)) return withoutSite(title.slice(first.end), sites)
  const last = cuts.at(-1)
  const cut = named ?? (last && last.mark !== ':' && isTail(title, last) ? last : undefined)

  if (!cut) return title
  const rest = title.slice(0, cut.start).trim()

  return cut === named && cut.mark === '|' ? withoutSite(rest, []) : rest
}

/** A few words behind the last joint, with far more before it. */
const isTail = (title: string, { start, end }: { start: number; end: number }) =>
  title.slice(end).split(' ').length <= 3 &&
  isFarMore(title.slice(0, start)) &&
  /^[\p{Lu}\p{Lo}]/u.test(title.slice(end))

const isFarMore = (text: string) => text.split(' ').length >= 5 || (isUnspaced(text) && text.length >= 8)

export const isSiteName = (text: string, sites: readonly string[]) => {
  const words = comparable(text)
  const squeezed = words.replaceAll(' ', '')
  return words === '' || sites.some(site => site === words || site.replaceAll(' ', '') === squeezed)
}
