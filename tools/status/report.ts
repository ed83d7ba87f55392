import type { Receipt } from '../../functions/store/receipt.ts'
import { isoAt } from '../../functions/text/instants.ts'
import { fitted, pad, printable } from '../../infra/local/terminal/terminal-text.ts'
import { clockAmong, clockOf } from '../desk/clocks.ts'
import { counted } from '../desk/counted.ts'
import { wrapped } from '../desk/wrapped.ts'
import { type Answer, isOfMember, type Standing, tally } from './answers.ts'
import { members } from './members.ts'
import type { Place } from './pages.ts'

export type Style = { width: number; paint(standing: Standing, text: string): string }

/** As wide as the longest standing. */
const STANDING = 13

/** Every upload with its outcome, and below the sum of each. What needs a person says why. */
export function overview(all: readonly Answer[], style: Style): string {
  if (all.length === 0) return 'There is no such upload.'

  const lines = all.flatMap(answer => [row(answer, style), ...why(answer, style)])
  const sums = tally(all).map(({ standing, count }) => `${count} ${standing}`)
  const total = `${counted(all.length, 'upload')}: ${sums.join(', ')}`
  return [...lines, '', ...wrapped(total, style.width)].join('\n')
}

const row = ({ key, standing }: Answer, { width, paint }: Style): string =>
  `${paint(standing, pad(standing, STANDING))} ${fitted(key, Math.max(20, width - STANDING - 1)).trimEnd()}`

function why({ standing, receipt, letter }: Answer, { width }: Style): string[] {
  if (letter?.cause !== undefined) return wrapped(`${letter.place}: ${letter.cause}`, width, ' '.repeat(STANDING + 1))
  if (receipt?.reason === undefined || standing !== receipt.outcome) return []

  return wrapped(receipt.reason, width, ' '.repeat(STANDING + 1))
}

/** One receipt in full. */
export function detail({ key, standing, receipt, letter }: Answer, style: Style, places: readonly Place[]): string {
  const lines = [printable(key), `  ${style.paint(standing, standing)}`, ...givenUp(letter, style)]
  if (receipt === undefined) return lines.join('\n')

  if (receipt.outcome !== standing) lines.push('', `The version before it was ${receipt.outcome}:`)
  const isBundle = receipt.evidence.some(isOfMember)
  const files = isBundle ? members(receipt.evidence, places, style.width) : articles(places, receipt)
  return [...lines, ...facts(receipt, style), ...files, ...refusals(places, style), ...evidence(receipt, style)].join(
    '\n',
  )
}

const facts = ({ reason, place, mend, lastModified }: Receipt, style: Style): string[] =>
  labelled({ When: lastModified.toISOString(), Reason: reason, Place: place, 'To mend': mend }, style)

/** The letter waits until somebody sends it back. */
function givenUp(letter: Answer['letter'], style: Style): string[] {
  if (letter === undefined) return []

  const { place, receives, at, cause } = letter
  const by = `by ${place}, received ${receives} times, since ${at.toISOString()}`
  return labelled({ 'Given up': by, Cause: cause, 'To mend': `npm run redrive -- ${place}` }, style)
}

const labelled = (told: Record<string, string | undefined>, { width }: Style): string[] =>
  Object.entries(told).flatMap(([name, text]) => {
    const [first = '', ...rest] = wrapped(text ?? '', width, ' '.repeat(LABEL))
    return text === undefined ? [] : [`  ${pad(name, LABEL - 2)}${first.trimStart()}`, ...rest]
  })

const LABEL = 11

/** Addresses are never broken: a terminal makes links of them. */
const articles = (places: readonly Place[], receipt: Receipt): string[] =>
  places.flatMap(({ articleId, page, publishedAt, withdrawnAt, fared }) => [
    `  ${pad('Article', LABEL - 2)}${articleId}${fared ? `  ${fared.outcome}` : ''}`,
    ...(fared?.reason === undefined ? [] : [`  ${fared.reason}`]),
    ...(page === undefined ? [] : [`  ${page}`]),
    ...(publishedAt === undefined ? [] : dated(publishedAt, receipt)),
    ...(withdrawnAt === undefined ? [] : [`  Withdrawn since ${withdrawnAt.toISOString()}`]),
  ])

/** When an article was published, where a clock other than UTC's was given: others look for it on that one. */
function dated(at: Date, { evidence: given, provides }: Receipt): string[] {
  const clock = provides.length > 1 ? clockAmong('publishedAt', given) : clockOf('publishedAt', given)

  return clock === undefined ? [] : [`  ${pad('Dated', LABEL - 2)}${isoAt(at, clock)}`]
}

/** What is not said is taken; of a bundle each article's own. */
function refusals(places: readonly Place[], { width }: Style): string[] {
  const told = places.flatMap(({ articleId, refusals: all = [] }) =>
    all.map(one => ({ ...one, of: places.length > 1 ? ` (${articleId})` : '' })),
  )

  return told.flatMap(({ title, why, of }) => [
    '',
    `  Refused by ${title}${of}`,
    ...why.flatMap(reason => wrapped(reason, width, '    ')),
  ])
}

function evidence({ evidence: given }: Receipt, { width }: Style): string[] {
  const files = given.filter(isOfMember).map(({ place }) => `${place}, `)
  const all = given.filter(one => !isOfMember(one) && !files.some(file => one.place.startsWith(file)))
  if (all.length === 0) return []

  const columns = [11, 10, Math.max(16, Math.min(40, width - 34))] as const
  const indent = ' '.repeat(columns[0] + 3)
  const line = (field: string, place: string, rule: string, sure: string) =>
    `  ${fitted(field, columns[0])} ${fitted(place, columns[1])} ${fitted(rule, columns[2])} ${sure.padStart(5)}`
  const rows = all.flatMap(({ field, place, rule, confidence, offset, note }) => [
    line(field, place, rule, `${Math.round(confidence * 100)} %`),
    ...[offset && `its clock is at ${offset}`, note].flatMap(told => (told ? wrapped(told, width, indent) : [])),
  ])
  return ['', line('Field', 'Place', 'Found by', 'Sure'), ...rows]
}
