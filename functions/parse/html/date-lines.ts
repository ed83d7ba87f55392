import { datesIn } from '../../text/dates.ts'
import { type Element, elementsIn } from '../markup/element.ts'
import { isOfReading, publishedOrUpdated, roleBefore } from './date-role.ts'
import { endsAsSentence, holdsText, linesByHeadline } from './lines-by-headline.ts'
import type { Printed } from './publication-date.ts'
import { severalDates } from './several-dates.ts'
import { wordsIn } from './words-in.ts'

// A page that prints more of them is a list of stories.
const mostLines = 8

/** Lines beside the headline that are a date, whatever their elements are called: "Ada Quill | 3 March 2026 | 4 min read". */
export const dateLines = (elements: readonly Element[], title: number): Printed[] =>
  firstLines(linesByHeadline(elements, title))

/** Such lines in an element. */
export const dateLinesIn = (element: Element): Printed[] => firstLines(elementsIn(element).filter(holdsText))

function firstLines(elements: readonly Element[]): Printed[] {
  const found: Printed[] = []
  let lines = 0
  for (const element of elements) {
    const dates = dateLine(element)
    if (dates.length > 0) lines++
    found.push(...dates)
    if (lines === mostLines) break
  }
  return found
}

const longestLine = 100
/** "The pier was opened to the public on 14 August 1935": of names and labels few words are small. */
const isTold = (before: string): boolean =>
  (before.split(/[|•·–—]/).at(-1) ?? '').split(/\s+/).filter(word => /^\p{Ll}{2}/u.test(word)).length >= mostSmall
const mostSmall = 4
function dateLine(element: Element): Printed[] {
  const words = wordsIn(element)
  if (words.length > longestLine || !/\d{4}/.test(words) || isOfReading(element)) return []
  const place = 'line by the headline'
  const [date, another] = datesIn(words)
  if (date === undefined) return []
  if (another) return severalDates(words).map(one => ({ ...one, place, by: 'line' }))
  const rest = words.slice(0, date.start) + words.slice(date.end)
  if (endsAsSentence.test(rest.trim()) && rest.split(/\s+/).length > 4) return []
  const said = publishedOrUpdated(rest)
  if (said === 'plain' && isTold(words.slice(0, date.start))) return []

  return [
    {
      text: words.slice(date.start, date.end),
      place,
      by: 'line',
      role: said === 'plain' ? roleBefore(element) : said,
    },
  ]
}
