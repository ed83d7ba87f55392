import { type Part, printParts } from './eval/print-parts.ts'
import { type Evaluate, printed } from './eval/row.ts'

/** A part is loaded when it is asked for: each brings models of its own. */
function rowsOf(load: () => Promise<{ evaluate: Evaluate }>): Part {
  return async data => (await (await load()).evaluate(data)).map(printed)
}

/** Each part measures one kind of annotation; a part is one line here. */
const parts: Record<string, Part> = {
  keywords: rowsOf(() => import('./eval/keywords.ts')),
  language: rowsOf(() => import('./eval/language.ts')),
  summary: rowsOf(() => import('./eval/summary.ts')),
  entities: rowsOf(() => import('./eval/entities.ts')),
  places: rowsOf(() => import('./eval/places.ts')),
  relations: rowsOf(() => import('./eval/relations.ts')),
  related: rowsOf(() => import('./eval/related.ts')),
  topics: rowsOf(() => import('./eval/topics.ts')),
}

const help = `Measures the enrichers on open data, beside the best that is to be had. A report, not a test: it always ends well.

  COPYDESK_DATA=DIR npm run eval              all parts
  COPYDESK_DATA=DIR npm run eval -- PART …    ${Object.keys(parts).join(', ')}

DIR holds corpora/language and the others that its README names.`

await printParts(parts, help)
