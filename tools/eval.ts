import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Evaluate, printed } from './eval/row.ts'

/** Each part measures one kind of annotation; a part is one line here. */
const parts: Record<string, () => Promise<{ evaluate: Evaluate }>> = {
  keywords: () => import('./eval/keywords.ts'),
  language: () => import('./eval/language.ts'),
  entities: () => import('./eval/entities.ts'),
  places: () => import('./eval/places.ts'),
  relations: () => import('./eval/relations.ts'),
  topics: () => import('./eval/topics.ts'),
}

const help = `Measures the enrichers on open data, beside the best that is to be had. A report, not a test: it always ends well.

  COPYDESK_DATA=DIR npm run eval              all parts
  COPYDESK_DATA=DIR npm run eval -- PART …    ${Object.keys(parts).join(', ')}

DIR holds corpora/language and the others that its README names.`

const data = process.env['COPYDESK_DATA']
const asked = process.argv.slice(2)
if (data === undefined || !existsSync(join(data, 'corpora')) || asked.some(name => !Object.hasOwn(parts, name)))
  console.log(help)
else
  for (const name of asked.length > 0 ? asked : Object.keys(parts))
    for (const row of (await (await parts[name]?.())?.evaluate(data)) ?? []) console.log(printed(row))
