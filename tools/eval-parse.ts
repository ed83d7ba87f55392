import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { evaluateHtml } from './eval-parse/html.ts'
import { evaluatePlainText, printedRow } from './eval-parse/plaintext.ts'
import { printed } from './eval-parse/table.ts'

/** Each part measures one kind of file; a part is one line here. */
const parts: Record<string, (data: string) => Promise<string[]>> = {
  html: async data => (await evaluateHtml(data)).map(printed),
  plaintext: async data => (await evaluatePlainText(data)).map(printedRow),
}

const help = `Measures the readers of articles beside the best libraries on the same files. A report, not a test: it always ends well.

  COPYDESK_DATA=DIR npm run eval:parse              all parts
  COPYDESK_DATA=DIR npm run eval:parse -- PART …    ${Object.keys(parts).join(', ')}

DIR holds corpora/html, corpora/html-wcxb and corpora/plaintext.`

const data = process.env['COPYDESK_DATA']
const asked = process.argv.slice(2)
if (data === undefined || !existsSync(join(data, 'corpora')) || asked.some(name => !Object.hasOwn(parts, name)))
  console.log(help)
else
  for (const name of asked.length > 0 ? asked : Object.keys(parts))
    for (const lines of (await parts[name]?.(data)) ?? []) console.log(lines)
