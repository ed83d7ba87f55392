import type { Contributor, Evidence } from '../../../events/article.ts'
import { fromCapitals, isAgency } from '../../text/names.ts'
import { type Found, nothing } from '../found.ts'
import { readBareName, readByline } from '../plain-text/byline.ts'
import type { Given, GivenPerson } from './story.ts'
import { firstWords, wordsOf } from './words.ts'

// The most authors of a paper are some thousands, of a story some dozens.
const mostPeople = 500

/** The printed credit, and the people: those a property names, else those the credit names. */
export function peopleOf(bylines: readonly Given[], people: readonly GivenPerson[]): Found {
  const credit = bylineOf(bylines)
  const named = people
    .slice(0, mostPeople)
    .flatMap(person => contributorsIn(person).map(contributor => ({ contributor, from: person })))
  if (named.length === 0) return credit

  const titled = new Map(credit.fields.contributors?.map(({ name, role }) => [name, role]))
  const contributors = unique(named.map(({ contributor }) => withRole(contributor, titled.get(contributor.name))))
  const evidence = named.slice(0, 1).map(
    ({ from }): Evidence => ({
      field: 'contributors',
      place: from.place,
      rule: from.rule ?? 'property',
      confidence: from.confidence ?? 1,
    }),
  )
  return { fields: { ...credit.fields, contributors }, evidence: [...credit.evidence, ...evidence] }
}

const withRole = (contributor: Contributor, role: string | undefined): Contributor =>
  role === undefined ? contributor : { ...contributor, role: contributor.role ?? role }

function bylineOf(given: readonly Given[]): Found {
  const first = firstWords(given)
  if (!first) return nothing

  const byline = first.text
  const read = readByline(byline) ?? readByline(`By ${byline}`) ?? readBareName(byline)
  const contributors = (read?.contributors ?? []).filter(({ name }) => !isAgency(name))
  const evidence = {
    field: 'byline',
    place: first.place,
    rule: first.rule ?? 'property',
    confidence: first.confidence ?? 1,
  }
  return { fields: { byline, ...(contributors.length > 0 && { contributors }) }, evidence: [evidence] }
}

// A longer one is a sentence about the author; with markup and an address around it a name takes more room.
const longestName = 100
const longestGiven = 500

function contributorsIn({ text, role }: GivenPerson): Contributor[] {
  if (text.length > longestGiven) return []
  const said = withoutMail(wordsOf(text)).replace(wikiLink, '$1')
  const name = said.replace(/^by:? /i, '')
  if (name === '' || name.length > longestName || /^https?:|@/i.test(name)) return []

  const read = readByline(`By ${name}`)?.contributors ?? []
  const people = read.length > 1 || read[0]?.role !== undefined ? read : [{ name: fromCapitals(name) }]
  return people.map(person => (role === undefined ? person : { role: wordsOf(role), ...person }))
}

/** "[[Ada Quill]]", as programs for notes link to a page of hers. */
const wikiLink = /^\[\[(?:[^[\]|]*\|)?([^[\]|]+)\]\]$/

/** "ada@example.org (Ada Quill)", as RSS has it, and "Ada Quill <ada@example.org>". */
const withoutMail = (text: string): string => {
  const inBrackets = /^[^\s@]+@[^\s@]+ \(([^()]+)\)$/.exec(text)?.[1]

  return inBrackets ?? text.replace(/ ?[<(][^\s@<>()]+@[^\s@<>()]+[>)]$/, '')
}

function unique(contributors: readonly Contributor[]): Contributor[] {
  const seen = new Map<string, Contributor>()
  for (const one of contributors) {
    if (!seen.has(one.name)) seen.set(one.name, one)
  }
  return [...seen.values()]
}
