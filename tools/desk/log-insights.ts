import { setTimeout as sleep } from 'node:timers/promises'
import { CloudFormationClient, paginateListStackResources } from '@aws-sdk/client-cloudformation'
import {
  CloudWatchLogsClient,
  GetQueryResultsCommand,
  type GetQueryResultsCommandOutput,
  StartQueryCommand,
} from '@aws-sdk/client-cloudwatch-logs'
import * as z from 'zod/mini'
import { FailureLine } from '../../infra/local/failure-log.ts'
import type { FailureLog } from './desk.ts'

/** A query may hold 10,000 characters; an id has 36 and stands three times. */
const IDS_A_QUERY = 60
/** The most that a query answers. */
const MOST_LINES = 10_000
const POLL_MILLISECONDS = 500

/** Asks CloudWatch Logs what the stack's functions logged of failures. Costs what the scanned log costs: some cents a gigabyte. */
export function logInsights(stack: string): FailureLog {
  const client = new CloudWatchLogsClient({})

  return async ({ ids, since }) => {
    const groups = ids.length === 0 ? [] : await logGroupsOf(stack)
    if (groups.length === 0) return []

    const found: FailureLine[] = []
    for (let from = 0; from < ids.length; from += IDS_A_QUERY)
      found.push(...(await ask(client, { groups, since, query: queryFor(ids.slice(from, from + IDS_A_QUERY)) })))
    return found
  }
}

async function logGroupsOf(StackName: string): Promise<string[]> {
  const groups: string[] = []
  const pages = paginateListStackResources({ client: new CloudFormationClient({}) }, { StackName })
  for await (const { StackResourceSummaries = [] } of pages)
    for (const { ResourceType, PhysicalResourceId } of StackResourceSummaries)
      if (ResourceType === 'AWS::Logs::LogGroup' && PhysicalResourceId !== undefined) groups.push(PhysicalResourceId)
  return groups
}

function queryFor(ids: readonly string[]): string {
  const list = JSON.stringify(ids)
  const fields = ['messageId', 'articleId', 'feedId']

  return [
    `fields timestamp, message, cause, ${fields.join(', ')}`,
    `filter level = "ERROR" and (${fields.map(field => `${field} in ${list}`).join(' or ')})`,
    'sort @timestamp asc',
    `limit ${MOST_LINES}`,
  ].join(' | ')
}

type Asked = { groups: string[]; since: Date; query: string }

async function ask(client: CloudWatchLogsClient, { groups, since, query }: Asked): Promise<FailureLine[]> {
  const { queryId } = await client.send(
    new StartQueryCommand({
      logGroupNames: groups,
      startTime: Math.floor(since.getTime() / 1000),
      endTime: Math.ceil(Date.now() / 1000),
      queryString: query,
    }),
  )
  for (;;) {
    const answer = await client.send(new GetQueryResultsCommand({ queryId }))
    if (answer.status === 'Complete') return linesOf(answer)
    if (answer.status !== 'Running' && answer.status !== 'Scheduled')
      throw new Error(`CloudWatch Logs ended the query as ${answer.status}`)

    await sleep(POLL_MILLISECONDS)
  }
}

const linesOf = ({ results = [] }: GetQueryResultsCommandOutput): FailureLine[] =>
  results.flatMap(row => {
    const told = Object.fromEntries(row.map(({ field = '', value }) => [field, value]))
    return z.safeParse(FailureLine, told).data ?? []
  })
