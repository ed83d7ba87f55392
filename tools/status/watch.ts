import { setTimeout as sleep } from 'node:timers/promises'
import type { Screen } from '../desk/progress.ts'

export type Watching = { screen: Screen; everySeconds: number; until?: AbortSignal }

const HOME_AND_CLEAR = '\u001b[H\u001b[2J'

/** Looks until it is interrupted: on a terminal one page that changes, elsewhere the lines that were not there before. */
export async function watch(look: () => Promise<string>, { screen, everySeconds, until }: Watching): Promise<void> {
  let before = new Set<string>()
  while (until?.aborted !== true) {
    const page = await look()
    const lines = page.split('\n')
    const news = lines.filter(line => line !== '' && !before.has(line))
    if (screen.isTTY === true) screen.write(`${HOME_AND_CLEAR}${page}\n`)
    else if (news.length > 0) screen.write(`${news.join('\n')}\n`)

    before = new Set(lines)
    await sleep(everySeconds * 1000, undefined, { signal: until }).catch(() => {})
  }
}
