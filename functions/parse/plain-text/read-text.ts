import type { Draft, Evidence, Rejection } from '../../../events/article.ts'
import { failure, type Result, success } from '../../result.ts'
import { occurrences } from '../../text/occurrences.ts'
import { partsOfAddress, partsOfLine, takeParts, type Within } from '../budget.ts'
import { partsOfProse } from '../prose.ts'
import { arranged } from './arrange.ts'
import { composed } from './compose.ts'
import { linesOf } from './lines.ts'
import { rememberingLooks } from './look.ts'
import { paragraphsOf } from './paragraphs.ts'
import { rejected } from './refusals.ts'
import { offTheWire } from './wire.ts'

// A thick novel has 30,000; more one-word lines would only burn time and memory. Letters need no limit of their own: the size
// of an upload has one, and ten megabytes of paragraphs are read in less memory than lines that are as many.
const mostLines = 60_000
export type ReadText = Result<{ draft: Draft; evidence: Evidence[] }, Rejection>

/** The article in a text, its lines put together, each given its part. */
export const readText = (text: string, timeZone: string, within: Within = {}): ReadText =>
  rememberingLooks(() => read(text, timeZone, within))

function read(text: string, timeZone: string, within: Within): ReadText {
  const lines = linesOf(text, mostLines + 1)
  if (lines.length === 0) return failure(text.trim() === '' ? rejected.empty : rejected.noText)
  if (lines.length > mostLines) return failure(rejected.tooManyLines(mostLines))
  const addresses = occurrences(text, ['://']) * partsOfAddress
  const refused = takeParts(within, lines.length * partsOfLine + addresses + partsOfProse(text))
  if (refused) return failure(refused)
  const found = composed(arranged(paragraphsOf(offTheWire(lines))), timeZone)

  return found ? success(found) : failure(rejected.noText)
}
