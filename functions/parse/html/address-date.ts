import type { Candidate } from './field.ts'
import type { PageFacts } from './page-facts.ts'

const inNumbers = /\/((?:19|20)\d\d)[/-]?(\d{2})[/-]?(\d{2})(?=\D|$)/
// Some keep the section between year and month: "/2017/politics/10/2/".
const inSections = /\/((?:19|20)\d\d)\/[a-z][a-z_-]{1,30}\/(\d{1,2})\/(\d{1,2})(?=\/)/i
const inWords = /\/((?:19|20)\d\d)\/([a-z]{3,9})\/(\d{1,2})(?=\D|$)/i

/** "/2017/10/22/" or "/2017/oct/22/" in the page's own address. */
export function dateInAddress({ canonical = '' }: PageFacts): Candidate<string>[] {
  const [, year, month, day] = inNumbers.exec(canonical) ?? inSections.exec(canonical) ?? inWords.exec(canonical) ?? []
  const value = /\d/.test(month ?? '')
    ? [year, month, day].map(part => part?.padStart(2, '0')).join('-')
    : `${day} ${month} ${year}`

  return year === undefined ? [] : [{ value, place: 'address', rule: 'date-in-address', confidence: 0.7 }]
}
