import { parseArgs } from 'node:util'
import * as z from 'zod/mini'

/** What `npm start -- …` understands. Paths are as given: relative to where the command runs. */
export type Options = {
  data: string
  inbox: string
  s3Port: number
  sitePort: number
  samples: boolean
  fresh: boolean
}

export type Answer = { kind: 'options'; options: Options } | { kind: 'help' } | { kind: 'mistake'; message: string }

export const help = `Runs Copydesk on this machine.

  npm start -- [options]

  --data DIR        where everything is kept        (.copydesk)
  --inbox DIR       files put here are uploaded     (inbox)
  --s3-port N       port of the S3 endpoint         (4566; 0 = any free)
  --site-port N     port of the feeds and pages     (8080; 0 = any free)
  --no-samples      do not upload the sample articles
  --fresh           empty the data directory first
  --help            this page

Stop with Ctrl-C. See what became of the uploads with: npm run status`

const known = {
  data: { type: 'string', default: '.copydesk' },
  inbox: { type: 'string', default: 'inbox' },
  's3-port': { type: 'string', default: '4566' },
  'site-port': { type: 'string', default: '8080' },
  samples: { type: 'boolean', default: true },
  fresh: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const

/** The words of a command line, or one sentence about the first that makes no sense. */
export function readOptions(words: readonly string[]): Answer {
  try {
    const { values } = parseArgs({ args: [...words], options: known, strict: true, allowNegative: true })
    return values.help ? { kind: 'help' } : checked(values)
  } catch (cause) {
    return mistake(describeMistake(cause))
  }
}

type Values = { [name in 'data' | 'inbox' | 's3-port' | 'site-port']: string } & { samples: boolean; fresh: boolean }

function checked(values: Values): Answer {
  const s3Port = port(values['s3-port'])
  if (s3Port === undefined) return mistake(portMistake('--s3-port', values['s3-port']))
  const sitePort = port(values['site-port'])
  if (sitePort === undefined) return mistake(portMistake('--site-port', values['site-port']))
  if (s3Port !== 0 && s3Port === sitePort) return mistake(`--s3-port and --site-port are both ${s3Port}.`)
  if (values.data === '') return mistake('--data needs the name of a folder.')
  if (values.inbox === '') return mistake('--inbox needs the name of a folder.')

  const { data, inbox, samples, fresh } = values
  return { kind: 'options', options: { data, inbox, s3Port, sitePort, samples, fresh } }
}

const port = (text: string): number | undefined =>
  /^\d{1,5}$/.test(text) && Number(text) <= 65535 ? Number(text) : undefined

const portMistake = (option: string, text: string): string =>
  `${option} is a number from 0 (any free port) to 65535, not "${text}".`

const mistake = (message: string): Answer => ({ kind: 'mistake', message: `${message}\nSee npm start -- --help` })

const CodedError = z.object({ code: z.string(), message: z.string() })

/** parseArgs explains itself in several sentences, the later ones about escaping: the first is enough. */
export function describeMistake(cause: unknown): string {
  const known = z.safeParse(CodedError, cause)
  if (!known.success || !known.data.code.startsWith('ERR_PARSE_ARGS')) throw cause

  return known.data.message.split(/\.\s|\n/)[0]?.replace(/\.?$/, '.') ?? known.data.message
}
