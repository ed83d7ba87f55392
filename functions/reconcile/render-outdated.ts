import { createHash } from 'node:crypto'
import { type Asked, type AskPorts, askForAll, type Begun, findBegun, noteBegun } from './ask-for-all.ts'

/** What the site's files depend on besides the facts: the address that it is served from, and what renders it. */
export type Look = { baseUrl: string; renderers: string }

export const lookOf = ({ baseUrl, renderers }: Look): string =>
  createHash('sha256')
    .update(JSON.stringify([baseUrl, renderers]))
    .digest('hex')

type Site = { look: string; feeds: readonly string[] }

/** Asks for everything again where the site was last rendered with another look; `undefined` where there is nothing to do. */
export async function renderOutdated({ look, feeds }: Site, ports: AskPorts): Promise<Asked | undefined> {
  const begun = await findBegun(ports)
  if (begun?.rendered === look) return undefined

  const done = await askForAll(begun?.toward === look ? begun : anew(look, begun), ports, {
    feeds,
    tell: () => undefined,
  })
  if (done.all) await noteBegun(ports, { asked: 0, rendered: look })
  return done
}

/** What another look had begun is not gone on with: the articles that it was through with have the older one. */
const anew = (look: string, begun: Begun | undefined): Begun => ({
  asked: 0,
  toward: look,
  ...(begun?.rendered !== undefined && { rendered: begun.rendered }),
})
