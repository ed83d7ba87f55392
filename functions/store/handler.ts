import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { StoreSettings } from '../../events/settings.ts'
import { dynamoTable } from '../runtime/dynamodb-table.ts'
import { queueHandler } from '../runtime/handler.ts'
import { idsOf, logStage, traceOf } from '../runtime/log.ts'
import { readSettings } from '../runtime/settings.ts'
import { chainsKept, unlogged } from '../runtime/unlogged.ts'
import { Arrival } from './arrival.ts'
import { articleTable } from './article-table.ts'
import { store } from './store.ts'

const table = dynamoTable(unlogged(new DynamoDBClient(chainsKept)), readSettings(StoreSettings).ARTICLES_TABLE)

/** Accepts what parse and enrich say of an upload. Emits nothing: the table's change stream speaks for it. */
export const handler = queueHandler(Arrival, async arrival => {
  const startedAt = performance.now()
  const { outcome, provides } = await store(arrival, articleTable(table, traceOf(arrival.upload)))
  const milliseconds = Math.round(performance.now() - startedAt)
  const [articleId] = provides
  const ids = { ...idsOf(arrival.upload), ...(articleId !== undefined && { articleId }) }
  logStage({ stage: 'store', ...ids, milliseconds, outcome })
})
