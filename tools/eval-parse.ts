import { type Part, printParts } from './eval/print-parts.ts'
import { evaluateHtml } from './eval-parse/html.ts'
import { evaluatePlainText, printedRow } from './eval-parse/plaintext.ts'
import { printed } from './eval-parse/table.ts'

/** Each part measures one kind of file; a part is one line here. */
const parts: Record<string, Part> = {
  html: async data => (await evaluateHtml(data)).map(printed),
  plaintext: async data => (await evaluatePlainText(data)).map(printedRow),
}

const help = `Measures the readers of articles beside the best libraries on the same files. A report, not a test: it always ends well.

  COPYDESK_DATA=DIR npm run eval:parse              all parts
  COPYDESK_DATA=DIR npm run eval:parse -- PART …    ${Object.keys(parts).join(', ')}

DIR holds corpora/html, corpora/html-wcxb and corpora/plaintext.`

await printParts(parts, help)
