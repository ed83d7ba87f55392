import { styleText } from 'node:util'
import * as z from 'zod/mini'
import { addressOf, pagePath } from '../functions/publish/page-address.ts'
import { Receipt } from '../functions/store/receipt.ts'
import { CommandFailure } from '../infra/local/command-failure.ts'
import { readStack, type Stack } from '../infra/local/data-directory.ts'
import { type Answer, answers, type Evidence, type Standing } from './status/answers.ts'
import { help, readStatusOptions, type StatusOptions } from './status/options.ts'
import { readDesk } from './status/read-desk.ts'
import { detail, overview, type PageOf } from './status/report.ts'

/** A start has a port before it has answers: whoever asks is told plainly when there is nobody. */
const notRunning = (data: string) =>
  `Copydesk does not run in ${data}. Start it with npm start, or name its folder with --data.`

async function main(words: readonly string[]): Promise<void> {
  const options = readStatusOptions(words)
  if (options === 'help') return console.log(help)
  const stack = readStack(options.data)
  const seen = stack && (await readDesk(stack).catch(isUnreachable))
  if (stack === undefined || seen === undefined) throw new CommandFailure(notRunning(options.data))

  console.log(tell(seen, stack, options))
}

function tell(seen: Evidence, stack: Stack, { key, json }: StatusOptions): string {
  const pageOf: PageOf = (of, articleId) => addressOf(stack.outputs['SiteUrl'] ?? stack.site, pagePath(of, articleId))
  const all = answers(seen)
  const one = all.find(answer => answer.key === key)
  if (key === undefined) return json ? asJson(all.map(answer => plain(answer, pageOf))) : overview(all, style())
  if (one === undefined) throw new CommandFailure(`Nothing was ever uploaded as ${key}.`)

  return json ? asJson(plain(one, pageOf)) : detail(one, style(), pageOf)
}

const asJson = (value: unknown): string => JSON.stringify(value, null, 2)

const plain = ({ key, standing, receipt }: Answer, pageOf: PageOf) => ({
  key,
  outcome: standing,
  ...(receipt !== undefined && {
    receipt: z.encode(Receipt, receipt),
    pages: receipt.provides.map(articleId => pageOf(key, articleId)),
  }),
})

const style = () => ({ width: Math.min(process.stdout.columns ?? 100, 100), paint })

/** styleText leaves the colour out where the output is no terminal or NO_COLOR is set. */
function paint(standing: Standing, text: string): string {
  if (standing === 'rejected' || standing === 'dead-lettered') return styleText('red', text)
  if (standing === 'published' || standing === 'updated') return styleText('green', text)

  return styleText(standing === 'unchanged' || standing === 'removed' ? 'dim' : 'yellow', text)
}

const Unreachable = z.object({ code: z.literal(['ECONNREFUSED', 'ECONNRESET']) })

/** What a killed Copydesk leaves behind: a folder that names a port where nobody listens. */
function isUnreachable(cause: unknown): undefined {
  if (!z.safeParse(Unreachable, cause).success) throw cause
}

// Last: what it calls must have been defined.
await main(process.argv.slice(2)).catch(cause => {
  if (!(cause instanceof CommandFailure)) throw cause

  console.error(cause.message)
  process.exitCode = 1
})
