import type { Contributor } from '../../../events/article.ts'
import { datesIn } from '../../text/dates.ts'
import type { Element } from '../markup/element.ts'
import { readBareName } from '../plain-text/byline.ts'
import { readDetails } from '../plain-text/details.ts'
import { tradeIn } from '../plain-text/signed-above.ts'
import { linesByHeadline } from './lines-by-headline.ts'
import { isPersons } from './person-names.ts'
import type { IsName, People } from './printed-people.ts'
import { wordsIn } from './words-in.ts'

/**
 * Lines beside the headline that sign the story, whatever their elements are called: "Ana Ruiz | Harbour writer | 3 March 2026",
 * or a name with a date or her trade above or below it.
 */
export function signedLines(elements: readonly Element[], title: number, isName: IsName): People[] {
  const lines = linesByHeadline(elements, title).map(element => wordsIn(element, longestLine + 1))
  return lines.flatMap((line, at) => {
    const people = signedIn(line, [lines[at - 1], lines[at + 1]]).filter(({ name }) => isName(name))
    return people.length === 0
      ? []
      : [{ value: people, place: 'line by the headline', rule: 'signed-line', confidence: 0.6 }]
  })
}

const longestLine = 100
// Two days with their hours have 24.
const mostDigits = 30
const isOfNumbers = (line: string) => line.replace(/\D/g, '').length > mostDigits

function signedIn(line: string, beside: readonly (string | undefined)[]): readonly Contributor[] {
  if (line.length > longestLine || isOfNumbers(line)) return []
  const byline = readDetails(line)?.byline
  if (byline && isPersons(byline.contributors[0]?.name ?? '')) return byline.contributors
  const trade = beside.find(one => one !== undefined && tradeIn(one) !== undefined)
  if (trade === undefined && !beside.some(one => one !== undefined && isDate(one))) return []
  const [first, ...others] = readBareName(line)?.contributors ?? []

  return first && isPersons(first.name) ? [{ ...(trade !== undefined && { role: trade }), ...first }, ...others] : []
}

const longestDate = 40
const isDate = (line: string) => line.length <= longestDate && /\d{4}/.test(line) && datesIn(line).length > 0
