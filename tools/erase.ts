import * as z from 'zod/mini'
import { ArticleId } from '../events/article.ts'
import { articleTable } from '../functions/store/article-table.ts'
import { CommandFailure } from '../infra/local/command-failure.ts'
import { nothingWasDone, runCommand } from './desk/command.ts'
import { counted } from './desk/counted.ts'
import type { Desk } from './desk/desk.ts'
import { openDesk } from './desk/open-desk.ts'
import { showProgress } from './desk/progress.ts'
import { messagesUnderWay } from './desk/under-way.ts'
import { findCopies } from './erase/copies.ts'
import { eraseArticle } from './erase/erase-article.ts'
import { lettersAbout } from './erase/letters.ts'
import { help, readEraseOptions } from './erase/options.ts'
import { inventory, remains } from './erase/report.ts'
import { comesToRest, RETRIES_SECONDS } from './reconcile/at-rest.ts'

async function main(words: readonly string[]): Promise<void> {
  const options = readEraseOptions(words)
  if (options === 'help') return console.log(help)

  const desk = await openDesk(options.place)
  const articleId = await articleOf(options.what, desk)
  const copies = await findCopies(articleId, desk)
  const letters = await lettersAbout(copies, desk)
  console.log(`${inventory(copies, letters.length)}\n`)
  if (!options.yes) return console.log(`${remains(copies, desk)}\n\n${nothingWasDone('--yes')}`)

  await erase(articleId, desk)
  console.log(`Erased.\n\n${remains(copies, desk)}`)
}

async function articleOf(what: string, { articles }: Desk): Promise<ArticleId> {
  const id = z.safeParse(ArticleId, what)
  if (id.success) return id.data

  const receipt = await articleTable(articles).findReceipt(what)
  const ids = new Set(receipt?.value.claims.flatMap(({ provides }) => provides))
  const [only] = ids
  if (only !== undefined && ids.size === 1) return only
  throw new CommandFailure(
    ids.size === 0
      ? `${what} is neither an article nor the key of an upload that gave one.`
      : `${what} gave ${[...ids].join(', ')}. Which?`,
  )
}

/**
 * A message that may hold the text ends within the retries: it is handled then, or lies among the dead letters, and those
 * about the article go. Only a long queue can hide one for longer.
 */
async function isClear(desk: Desk, tell: (messages: number) => void): Promise<boolean> {
  if (await comesToRest(desk, { seconds: RETRIES_SECONDS, tell })) return true

  return (await messagesUnderWay(desk)) <= NO_QUEUE
}
const NO_QUEUE = 10

async function erase(articleId: ArticleId, desk: Desk): Promise<void> {
  const progress = showProgress(process.stderr)
  const pause = async () => {
    const tell = (messages: number) => progress.tell(`Waiting for ${counted(messages, 'message')} under way`)
    if (!(await isClear(desk, tell)))
      throw new CommandFailure('The queues are long, and a message in them may hold the text. Erase again later.')
  }
  const left = await eraseArticle(articleId, desk, { at: new Date(), pause })
  progress.end()
  const count = left.texts.length + left.bodies.length + left.versions.length
  if (count > 0) throw new CommandFailure(`${count} copies are still there. Erase again.`)
}

// Last: what it calls must have been defined.
await runCommand(main)
