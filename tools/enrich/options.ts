import { parseArgs } from 'node:util'
import { CommandFailure } from '../../infra/local/command-failure.ts'
import { understand } from '../desk/command.ts'

export const help = `Shows what the enrichers say of an article. Nothing has to run.

  npm run enrich -- FILE …                     for people
  npm run enrich -- --explain FILE …           and why: what spoke for each keyword and each sentence of the summary, the words of
                                               the signature, who says nothing, and how long each enricher took
  npm run --silent enrich -- --json FILE …     one line of JSON a file: file, ok, language, annotations
  npm run enrich -- --text-is-body FILE …      the file is the body, a paragraph a line: it is not parsed`

export type EnrichOptions = { files: string[]; json: boolean; explain: boolean; textIsBody: boolean }

const known = {
  json: { type: 'boolean', default: false },
  explain: { type: 'boolean', default: false },
  'text-is-body': { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const

/** Throws a sentence about what makes no sense. */
export function readOptions(words: readonly string[]): EnrichOptions | 'help' {
  const { values, positionals } = understand(() =>
    parseArgs({ args: [...words], allowPositionals: true, options: known }),
  )
  if (values.help) return 'help'
  if (positionals.length === 0) throw new CommandFailure(`Which file?\n\n${help}`)
  if (values.json && values.explain) throw new CommandFailure('Either --json or --explain.')

  return { files: positionals, json: values.json, explain: values.explain, textIsBody: values['text-is-body'] }
}
