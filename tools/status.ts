import { styleText } from 'node:util'
import * as z from 'zod/mini'
import { Receipt } from '../functions/store/receipt.ts'
import { CommandFailure } from '../infra/local/command-failure.ts'
import { runCommand } from './desk/command.ts'
import { concurrently } from './desk/concurrently.ts'
import type { Desk } from './desk/desk.ts'
import { openDesk } from './desk/open-desk.ts'
import { type Answer, answers, type Standing } from './status/answers.ts'
import { isChosen } from './status/chosen.ts'
import { enrichedLines, enrichedOf } from './status/enriched.ts'
import { answerOf, bundleIn } from './status/member-answer.ts'
import { help, readStatusOptions, type StatusOptions } from './status/options.ts'
import { placesOf } from './status/pages.ts'
import { readDesk } from './status/read-desk.ts'
import { detail, overview } from './status/report.ts'
import { watch } from './status/watch.ts'
import { withCauses } from './status/with-causes.ts'

export async function main(words: readonly string[]): Promise<void> {
  const options = readStatusOptions(words)
  if (options === 'help') return console.log(help)
  const desk = await openDesk(options.place)
  const look = () => tell(desk, options)

  if (options.watch) await watch(look, { screen: process.stdout, everySeconds: desk.stack === undefined ? 2 : 30 })
  else console.log(await look())
}

async function tell(desk: Desk, { key, json, choice, watch: again }: StatusOptions): Promise<string> {
  const now = new Date()
  const seen = await readDesk(desk, key)
  const chosen = answers(seen, now).filter(isChosen(choice, now))
  // To ask the log of a stack takes seconds, and is paid for.
  const all = again ? chosen : await withCauses(chosen, desk)
  if (key === undefined && json)
    return asJson(await concurrently(all, answer => plain(answer, desk, { now, isWhole: false })))
  if (key === undefined) return [overview(all, style()), ...others(seen.otherLetters)].join('\n')
  const one = all[0] ?? (await memberAnswer(desk, key, now))
  if (one === undefined) throw new CommandFailure(`Nothing was ever uploaded as ${key}.`)
  const { receipt } = one
  const looking = { now, isWhole: true }
  const enriched = receipt === undefined ? [] : await enrichedOf(receipt, desk, now)
  if (json) return asJson({ ...(await plain(one, desk, looking)), enriched })

  const places = receipt === undefined ? [] : await placesOf(receipt, desk, looking)
  const fared = all.length === 0 ? places[0]?.fared?.outcome : undefined
  const said = enrichedLines(enriched, receipt?.milliseconds, style().width)
  return [detail(fared === undefined ? one : { ...one, standing: fared }, style(), places), ...said].join('\n')
}

/** Of what no key was ever called: a file of a bundle, under the bundle's key. */
async function memberAnswer(desk: Desk, key: string, now: Date): Promise<Answer | undefined> {
  const named = bundleIn(key)
  const [bundle] = named ? answers(await readDesk(desk, named.bundle), now) : []

  return named && bundle && answerOf(bundle, named.member)
}

const asJson = (value: unknown): string => JSON.stringify(value, null, 2)

async function plain({ key, standing, receipt, letter }: Answer, desk: Desk, looking: Parameters<typeof placesOf>[2]) {
  const head = { key, outcome: standing, ...(letter && { letter: plainLetter(letter) }) }
  if (receipt === undefined) return head

  const places = await placesOf(receipt, desk, looking)
  const withdrawn = places.flatMap(({ articleId, withdrawnAt }) =>
    withdrawnAt === undefined ? [] : [{ articleId, at: withdrawnAt.toISOString() }],
  )
  const pages = places.flatMap(({ page }) => page ?? [])
  const refused = places.flatMap(({ articleId, refusals = [] }) =>
    refusals.map(({ portal, why }) => ({ articleId, portal, why })),
  )
  return {
    ...head,
    receipt: z.encode(Receipt, receipt),
    pages,
    withdrawn,
    ...(looking.isWhole && { refused }),
  }
}

/** Without its body, in which is the article's text. */
const plainLetter = ({ place, cause, receives, at }: NonNullable<Answer['letter']>) => ({
  ...{ stage: place, cause, receives },
  since: at.toISOString(),
})

const others = (letters: number): string[] =>
  letters === 0 ? [] : [`Dead letters that speak of no upload: ${letters}. See npm run redrive`]

const style = () => ({ width: Math.min(process.stdout.columns ?? 100, 100), paint })

/** styleText leaves the colour out where the output is no terminal or NO_COLOR is set. */
function paint(standing: Standing, text: string): string {
  if (standing === 'rejected' || standing === 'dead-lettered') return styleText('red', text)
  if (standing === 'published' || standing === 'updated') return styleText('green', text)

  return styleText(standing === 'unchanged' || standing === 'removed' ? 'dim' : 'yellow', text)
}

// Last: what it calls must have been defined.
if (import.meta.main) await runCommand(main)
