import * as z from 'zod/mini'
import { PublisherEntity, publisherEntitiesFile } from '../../../events/publisher-entity.ts'
import { modelBytesIfAny } from '../model-bytes.ts'
import { keyOf } from './name-keys.ts'

/** Answers the publisher's entity of this name, if there is one. */
export type PublisherTable = (name: string) => PublisherEntity | undefined

export function tableOf(entities: readonly PublisherEntity[]): PublisherTable {
  const known = new Map<string, PublisherEntity>()
  // A name wins over another entity's alias, and the first of two rows.
  for (const entity of [...entities].reverse()) for (const alias of entity.aliases) known.set(keyOf(alias), entity)
  for (const entity of [...entities].reverse()) known.set(keyOf(entity.name), entity)

  return name => known.get(keyOf(name))
}

/** Of the table as it is bundled; none where the site has none. */
export const tableIn = (bytes: Uint8Array | undefined): PublisherTable =>
  tableOf(bytes === undefined ? [] : z.parse(z.array(PublisherEntity), JSON.parse(new TextDecoder().decode(bytes))))

export const publisherTable = (): PublisherTable => tableIn(modelBytesIfAny(publisherEntitiesFile))
