import type { Contributor } from '../../../events/article.ts'
import { comparable } from '../../text/clean.ts'
import { datesIn } from '../../text/dates.ts'
import { fromCapitals, isAgency, isPersonName } from '../../text/names.ts'
import { type Found, nothing } from '../found.ts'
import { attribute, type Element, elementsIn } from '../markup/element.ts'
import { opensWithBy, readBareName, readByline } from '../plain-text/byline.ts'
import { isAuthorLink } from './author-link.ts'
import { best, type Candidate, evidenceOf } from './field.ts'
import { kindsOf, listIn, type Thing, textIn, thingOf } from './json-ld.ts'
import type { PageFacts } from './page-facts.ts'
import { isContributor, namesIn } from './person-names.ts'
import { plainWords } from './plain-words.ts'
import { siteNames } from './site-name.ts'
import { wordsIn } from './words-in.ts'

type People = Candidate<Contributor[]>

/** Who wrote the story. A publisher's own name signs nothing, so where only that is given there is nobody. */
export function people(facts: PageFacts, bylines: readonly Element[]): Found {
  const sites = siteNames(facts)
  const isName = (name: string) => isContributor(name, sites)
  const printed = together(bylines.flatMap(element => printedPeople(element, isName)))
  const found = best([...saidPeople(facts, isName), ...metaPeople(facts, isName), ...printed])
  if (!found) return nothing

  const byline = printedByline(bylines, found.value)
  return {
    fields: { contributors: found.value, ...(byline && { byline }) },
    evidence: [
      evidenceOf('contributors', found),
      ...(byline ? [evidenceOf('byline', { ...found, place: 'byline', rule: 'printed-byline' })] : []),
    ],
  }
}

type IsName = (name: string) => boolean

function saidPeople({ article, things }: PageFacts, isName: IsName): People[] {
  const given = [...listIn(article, 'author'), ...(article?.['author'] === undefined ? listIn(article, 'creator') : [])]
  const people = given.flatMap(one => personSaid(one, things)).filter(({ name }) => isName(name))

  return people.length === 0
    ? []
    : [{ value: unique(people), place: 'JSON-LD author', rule: 'json-ld', confidence: 0.93 }]
}

function personSaid(value: unknown, things: readonly Thing[]): Contributor[] {
  if (typeof value === 'string') return namesIn(value)
  const reference = thingOf(value)
  const id = reference?.['@id']
  const thing =
    reference?.['name'] === undefined && id !== undefined
      ? things.find(other => other['@id'] === id && other['name'] !== undefined)
      : reference
  if (!thing) return []
  const names = listIn(thing, 'name').flatMap(name => (typeof name === 'string' ? namesIn(name) : []))
  if (kindsOf(thing).some(kind => /Organization$|^Corporation$/.test(kind)))
    return names.filter(({ name }) => isAgency(name) || isPersonName(name))
  const role = textIn(thing, 'jobTitle')

  return role !== undefined && names.length === 1 ? names.map(one => ({ ...one, role: plainWords(role) })) : names
}

const metaNames = [
  'author',
  'article:author',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'byl',
  'cxenseparse:author',
  'twitter:creator_name',
  'article:author_name',
  'authors',
]

function metaPeople(facts: PageFacts, isName: IsName): People[] {
  return metaNames.flatMap(name => {
    const people = (facts.metas.get(name) ?? []).flatMap(namesIn).filter(one => isName(one.name))
    return people.length === 0 ? [] : [{ value: unique(people), place: `meta ${name}`, rule: 'meta', confidence: 0.85 }]
  })
}

const bylineLength = 160

function printedPeople(element: Element, isName: IsName): People[] {
  const text = wordsIn(element)
  if (text.length > bylineLength || text === '') return []
  const linked = elementsIn(element)
    .filter(isAuthorLink)
    .flatMap(link => namesIn(wordsIn(link)))
  const sure = /\bauthor\b/.test(`${attribute(element, 'rel')} ${attribute(element, 'itemprop')}`)
  const named = linked.filter(({ name }) => isName(name) && isPersonName(name))
  const read = named.length > 0 ? named : readNames(text, sure)
  const people = read.filter(({ name }) => isName(name))
  const opened = opensWithBy(text)

  return people.length === 0
    ? []
    : [
        {
          value: unique(people),
          place: placeOf(element),
          rule: 'printed-byline',
          confidence: sure ? sureByline : opened ? 0.82 : named.length > 0 ? 0.8 : 0.74,
        },
      ]
}

// Marked as the author by the page itself.
const sureByline = 0.84

/** Of a byline in several elements each holds a name. */
function together(people: readonly People[]): People[] {
  const [first, ...rest] = people
  if (!first) return []
  const same = first.confidence < sureByline ? [] : rest.filter(({ confidence }) => confidence === first.confidence)

  return [{ ...first, value: unique([first, ...same].flatMap(({ value }) => value)) }, ...rest]
}

const placeOf = (element: Element) =>
  `${element.name}${attribute(element, 'class') ? `.${attribute(element, 'class')?.split(/\s+/)[0]}` : ''}`

/** The names of a printed line, its date and what stands behind a bar put aside. */
function readNames(text: string, sure: boolean): Contributor[] {
  const date = datesIn(text)[0]
  const line = plainWords(date ? text.slice(0, date.start) : text)
    .replace(/\s*[|•·–—].*$/, '')
    .replace(behindNames, '')
    .replace(/[\s,]+(?:published|updated|posted|on|at)?[\s,:]*$/i, '')
  const byline = readByline(line) ?? readBareName(line)
  if (byline) return byline.contributors

  return isPersonName(line) || isCaselessName(line) || (sure && line.split(' ').length <= 4)
    ? [{ name: fromCapitals(line) }]
    : []
}

/** Where letters have no case, up to four words in an element for names are one; of letters without spaces no more than a name has. */
const isCaselessName = (line: string) =>
  /^\p{Lo}[\p{Lo}\p{M}]{1,5}$|^\p{Lo}[\p{Lo}\p{M}]{1,14}(?: [\p{Lo}\p{M}]{1,14}){1,3}$/u.test(line)

const printedByline = (bylines: readonly Element[], people: readonly Contributor[]): string | undefined =>
  bylines
    .map(element => plainWords(wordsIn(element)).replace(behindNames, ''))
    .find(
      text =>
        text.length <= 100 &&
        people.every(({ name }) => comparable(text).includes(comparable(name))) &&
        !/\d{3}/.test(text),
    )

// When it was printed and where to write: of the line, not of the byline.
const behindNames = /[\s,|•·–—-]*(?:(?:\b(?:published|updated|posted|last updated)\b.*)|(?:@\w{2,30}\s*)+)$/i

const unique = (people: readonly Contributor[]): Contributor[] => {
  const seen = new Set<string>()
  return people.filter(({ name }) => !seen.has(comparable(name)) && seen.add(comparable(name))).slice(0, 20)
}
