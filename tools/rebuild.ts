import { currentRow } from '../events/settings.ts'
import { feedsOfSite } from '../functions/publish/site-feeds.ts'
import { findBegun } from '../functions/reconcile/ask-for-all.ts'
import { CommandFailure } from '../infra/local/command-failure.ts'
import { nothingWasDone, runCommand } from './desk/command.ts'
import { counted } from './desk/counted.ts'
import type { Desk } from './desk/desk.ts'
import { openDesk } from './desk/open-desk.ts'
import { showProgress } from './desk/progress.ts'
import { scan } from './desk/rows.ts'
import { messagesUnderWay } from './desk/under-way.ts'
import { removeLeftovers } from './rebuild/leftovers.ts'
import { help, readRebuildOptions } from './rebuild/options.ts'
import { askForAll, askForSitemaps, noteRebuilt } from './rebuild/rebuild-desk.ts'
import { comesToRest } from './reconcile/at-rest.ts'

async function main(words: readonly string[]): Promise<void> {
  const options = readRebuildOptions(words)
  if (options === 'help') return console.log(help)

  const desk = await openDesk(options.place)
  const begun = await findBegun(desk)
  if (begun?.after !== undefined)
    console.log(`A rebuild was broken off after ${counted(begun.asked, 'article')}. It goes on there.`)
  if (!options.yes) return console.log(`${await size(desk)}\n${nothingWasDone('--yes')}`)

  await rebuild(desk)
}

async function size(desk: Desk): Promise<string> {
  let articles = 0
  for await (const _ of scan(desk, 'articles', { sk: currentRow, only: [] })) articles++

  return `${counted(articles, 'article')} and ${counted(feedsOfSite(desk.config).length, 'feed')} would be rendered again.`
}

/** Long enough for a hundred thousand articles; whoever is impatient may break off and look later. */
const PATIENCE_SECONDS = 4 * 3600

/** More than were under way before is the rebuild’s; the feeds of a busy minute are not. */
const A_FEW = 10

async function rebuild(desk: Desk): Promise<void> {
  const progress = showProgress(process.stderr)
  const enough = (await messagesUnderWay(desk)) + A_FEW
  const asked = await askForAll(desk, count => progress.tell(`Asked for ${count} articles`))
  const tell = (messages: number) =>
    progress.tell(`Asked for ${asked} articles; ${counted(messages, 'message')} under way`)
  const rest = () => comesToRest(desk, { seconds: PATIENCE_SECONDS, tell, enough })
  let atRest = await rest()
  if (atRest) {
    await askForSitemaps(desk)
    atRest = await rest()
  }
  progress.end()
  if (!atRest)
    throw new CommandFailure('The queues do not come to rest. See npm run status, and rebuild again afterwards.')

  const { removed, left } = await removeLeftovers(desk)
  await noteRebuilt(desk)
  console.log(
    `Rendered ${counted(asked, 'article')} and ${counted(feedsOfSite(desk.config).length, 'feed')}. Took away ${counted(removed, 'leftover file')}.`,
  )
  if (left > 0) throw new CommandFailure(`${left} things are not as they should be. See npm run reconcile.`)
}

// Last: what it calls must have been defined.
await runCommand(main)
