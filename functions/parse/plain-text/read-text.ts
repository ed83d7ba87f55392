import type { Draft, Evidence, Rejection } from '../../../events/article.ts'
import { failure, type Result, success } from '../../result.ts'
import { arranged } from './arrange.ts'
import { composed } from './compose.ts'
import { linesOf } from './lines.ts'
import { paragraphsOf } from './paragraphs.ts'
import { rejected } from './refusals.ts'

// A thick novel has 30,000; millions of one-word lines would only burn time.
const mostLines = 100_000

// As of a page: a thick novel is a million.
const mostLetters = 2_000_000

/** The article in a text, its lines put together, each given its part. */
export function readText(text: string, timeZone: string): Result<{ draft: Draft; evidence: Evidence[] }, Rejection> {
  if (text.length > mostLetters) return failure(rejected.tooLong(mostLetters))
  const lines = linesOf(text)
  if (lines.length === 0) return failure(text.trim() === '' ? rejected.empty : rejected.noText)
  if (lines.length > mostLines) return failure(rejected.tooManyLines(mostLines))
  const found = composed(arranged(paragraphsOf(lines)), timeZone)

  return found ? success(found) : failure(rejected.noText)
}
