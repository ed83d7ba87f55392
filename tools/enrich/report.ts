import { styleText } from 'node:util'
import { printable } from '../../infra/local/terminal/terminal-text.ts'
import type { Enriched, Outcome } from './enrich-file.ts'
import { explainedKeywords, explainedRelations } from './explain.ts'
import { explainedSummary } from './explain-summary.ts'

/** One line. A file of many articles gives the first, and all of them as `articles`. */
export function asJson(outcome: Outcome): string {
  if (!outcome.ok) return JSON.stringify(outcome)
  const articles = outcome.articles.map(plain)

  return JSON.stringify({
    file: outcome.file,
    ok: true,
    ...articles[0],
    ...(articles.length > 1 && { articles }),
  })
}

const plain = ({ draft, analysis, annotations, milliseconds, failures }: Enriched) => ({
  headline: draft.headline,
  language: analysis.language.tag,
  annotations,
  milliseconds,
  ...(failures.length > 0 && { failures }),
})

/** For people: what each enricher says, how sure it is, and, if asked, why. */
export function asReport(outcome: Outcome, explain: boolean): string {
  const name = styleText('bold', printable(outcome.file))
  if (!outcome.ok)
    return `${name}  ${styleText('red', `rejected: ${outcome.rejection.kind}`)}\n  ${outcome.rejection.reason}\n`

  return [name, ...outcome.articles.flatMap(article => linesOf(article, explain))].join('\n')
}

function linesOf(article: Enriched, explain: boolean): string[] {
  const said = Object.entries(article.annotations).map(([enricher, { version, value, confidence }]) => {
    const sure = confidence === undefined ? '' : `  ${confidence.toFixed(2)}`
    const took = explain ? `  ${article.milliseconds[enricher] ?? 0} ms, version ${version}` : ''
    return `  ${enricher.padEnd(13)}${printable(JSON.stringify(value))}${sure}${took}`
  })
  const headline =
    article.draft.headline === '' ? [] : [`  ${'headline'.padEnd(13)}${printable(article.draft.headline)}`]

  return [...headline, ...said, ...article.failures.map(printable), ...(explain ? explained(article) : []), '']
}

const explained = (article: Enriched): string[] => [
  ...silent(article),
  ...explainedKeywords(article),
  ...explainedRelations(article),
  ...explainedSummary(article),
]

/** Those that were asked and said nothing: it may be what one wonders about. */
const silent = ({ annotations, milliseconds }: Enriched): string[] =>
  Object.entries(milliseconds)
    .filter(([name]) => !Object.hasOwn(annotations, name))
    .map(([name, took]) => `  ${name.padEnd(13)}says nothing  ${took} ms`)
