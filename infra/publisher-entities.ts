import { readFile } from 'node:fs/promises'
import { publisherEntitiesFile, readPublisherEntities } from '../events/publisher-entity.ts'

/** The publisher's table of entities as enrich finds it beside its code: none, or one whose every row is right. */
export async function publisherEntities(path: string | undefined): Promise<Record<string, string>> {
  if (path === undefined) return {}

  return { [publisherEntitiesFile]: JSON.stringify(readPublisherEntities(await readFile(path, 'utf8'))) }
}
