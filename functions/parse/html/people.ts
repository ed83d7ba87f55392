import type { Contributor } from '../../../events/article.ts'
import { comparable } from '../../text/clean.ts'
import { isAgency, isPersonName } from '../../text/names.ts'
import { type Found, nothing } from '../found.ts'
import type { Element } from '../markup/element.ts'
import { best, evidenceOf } from './field.ts'
import { kindsOf, listIn, type Thing, textIn, thingOf } from './json-ld.ts'
import type { PageFacts } from './page-facts.ts'
import { isContributor, namesIn } from './person-names.ts'
import { plainWords } from './plain-words.ts'
import { behindNames, type IsName, type People, readBylines } from './printed-people.ts'
import { siteNames } from './site-name.ts'
import type { Surroundings } from './surroundings.ts'
import { unique } from './unique-people.ts'
import { wordsIn } from './words-in.ts'

/** Who wrote the story. A publisher's own name signs nothing, so where only that is given there is nobody. */
export function people(facts: PageFacts, { bylines, signed }: Pick<Surroundings, 'bylines' | 'signed'>): Found {
  const sites = siteNames(facts)
  const isName = (name: string) => isContributor(name, sites)
  const { printed, alone, lines } = readBylines(bylines, isName)
  const named = best([...saidPeople(facts, isName), ...metaPeople(facts, isName), ...printed])
  const likeliest =
    named && named.confidence > onlyHandle ? named : best([...signed(isName), ...(named ? [named] : [])])
  const found = likeliest && withOthersPrinted(likeliest, alone)
  if (!found) return nothing

  const byline = printedByline(lines, found.value)
  return {
    fields: { contributors: found.value, ...(byline && { byline }) },
    evidence: [
      evidenceOf('contributors', found),
      ...(byline ? [evidenceOf('byline', { ...found, place: 'byline', rule: 'printed-byline' })] : []),
    ],
  }
}

/** Systems tell search engines of the first author only, and print all of them. */
function withOthersPrinted(found: People, printed: readonly People[]): People {
  const has = (people: readonly Contributor[], name: string) =>
    people.some(one => comparable(one.name) === comparable(name))
  const more = printed.find(
    ({ value, confidence }) =>
      confidence >= surelyPrinted &&
      value.length > found.value.length &&
      value.every(({ name }) => isPersonName(name)) &&
      found.value.every(({ name }) => has(value, name)),
  )
  const others = more?.value.filter(({ name }) => !has(found.value, name)) ?? []

  return more ? { ...found, value: [...found.value, ...others] } : found
}

// A line that begins with "By", links to its authors or is marked as theirs.
const surelyPrinted = 0.8

function saidPeople({ article, things }: PageFacts, isName: IsName): People[] {
  const given = [...listIn(article, 'author'), ...(article?.['author'] === undefined ? listIn(article, 'creator') : [])]
  const people = given.flatMap(one => personSaid(one, things)).filter(({ name }) => isName(name))

  return people.length === 0
    ? []
    : [{ value: unique(people), place: 'JSON-LD author', rule: 'json-ld', confidence: sureAs(people, 0.93) }]
}

/** "jhargreaves" signs in; any name that is printed is how readers know her. */
const sureAs = (people: readonly Contributor[], confidence: number): number =>
  people.every(({ name }) => /^[a-z][a-z\d._-]+$/.test(name)) ? onlyHandle : confidence
const onlyHandle = 0.5

function personSaid(value: unknown, things: readonly Thing[]): Contributor[] {
  if (typeof value === 'string') return namesIn(value)
  const reference = thingOf(value)
  const id = reference?.['@id']
  const isCalled = ({ name }: Thing) =>
    reference?.['name'] === undefined ? name !== undefined : typeof name === 'string' && isPersonName(name)
  const thing =
    id !== undefined && !isPersonName(textIn(reference, 'name') ?? '')
      ? (things.find(other => other['@id'] === id && isCalled(other)) ?? reference)
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
  return [...metaNames, ...cardLabels(facts)].flatMap(name => {
    const people = (facts.metas.get(name) ?? []).flatMap(namesIn).filter(one => isName(one.name))
    return people.length === 0
      ? []
      : [{ value: unique(people), place: `meta ${name}`, rule: 'meta', confidence: sureAs(people, 0.85) }]
  })
}

/** Cards name the label of a line and its words apart: "Written by", "Ana Ruiz". */
const cardLabels = ({ metas }: PageFacts): string[] =>
  [1, 2]
    .filter(line => /^(?:written by|author)/i.test(metas.get(`twitter:label${line}`)?.[0] ?? ''))
    .map(line => `twitter:data${line}`)

const printedByline = (bylines: readonly Element[], people: readonly Contributor[]): string | undefined =>
  bylines
    .map(element => plainWords(wordsIn(element)).replace(behindNames, '').replaceAll(' ,', ','))
    .find(
      text =>
        text.length <= 100 &&
        people.every(({ name }) => comparable(text).includes(comparable(name))) &&
        !/\d/.test(text),
    )
