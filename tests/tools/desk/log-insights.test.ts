import { once } from 'node:events'
import { createServer } from 'node:http'
import { afterEach, expect, test, vi } from 'vitest'
import * as z from 'zod/mini'
import { logInsights } from '../../../tools/desk/log-insights.ts'

afterEach(() => vi.unstubAllEnvs())

const resource = (type: string, id: string) =>
  `<member><LogicalResourceId>a</LogicalResourceId><ResourceType>${type}</ResourceType><PhysicalResourceId>${id}</PhysicalResourceId>
  <LastUpdatedTimestamp>2026-01-01T00:00:00Z</LastUpdatedTimestamp><ResourceStatus>CREATE_COMPLETE</ResourceStatus></member>`
const resources = `<ListStackResourcesResponse xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/"><ListStackResourcesResult>
  <StackResourceSummaries>${resource('AWS::Logs::LogGroup', 'log-of-parse')}${resource('AWS::SQS::Queue', 'a-queue')}
  </StackResourceSummaries></ListStackResourcesResult></ListStackResourcesResponse>`

const Query = z.object({ queryString: z.string(), logGroupNames: z.array(z.string()), startTime: z.number() })
const line = (told: Record<string, string>) => Object.entries(told).map(([field, value]) => ({ field, value }))
const found = line({
  ...{ message: 'item failed', messageId: 'm1', cause: 'AccessDenied: no' },
  '@ptr': 'x',
})

const Address = z.object({ port: z.number() })

/** Answers as CloudFormation and CloudWatch Logs do; a query is under way when it is asked about for the first time. */
async function cloud() {
  const queries: z.infer<typeof Query>[] = []
  let asked = 0
  const answers: Record<string, (body: string) => object> = {
    'Logs_20140328.StartQuery': body => {
      queries.push(z.parse(Query, JSON.parse(body)))
      return { queryId: 'q' }
    },
    'Logs_20140328.GetQueryResults': () => {
      asked += 1
      return asked === 1
        ? { status: 'Running', results: [] }
        : { status: 'Complete', results: [found, line({ a: 'b' })] }
    },
  }
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += String(chunk)
    const answer = answers[String(request.headers['x-amz-target'])]
    response.writeHead(200, { 'content-type': answer === undefined ? 'text/xml' : 'application/x-amz-json-1.1' })
    response.end(answer === undefined ? resources : JSON.stringify(answer(body)))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = z.parse(Address, server.address())
  const environment = { AWS_ENDPOINT_URL: `http://127.0.0.1:${port}`, AWS_REGION: 'us-east-1' }
  const keys = { AWS_ACCESS_KEY_ID: 'anybody', AWS_SECRET_ACCESS_KEY: 'secret' }
  for (const [name, value] of Object.entries({ ...environment, ...keys })) vi.stubEnv(name, value)

  return { queries, stop: () => server.close() }
}

test('failures in the cloud are asked of all log groups of the stack, by the ids that the letters name', async () => {
  const { queries, stop } = await cloud()
  const since = new Date('2026-03-04T09:00:00Z')
  const lines = await logInsights('Courier')({ ids: ['m1', '/world'], since })
  stop()

  expect(lines).toEqual([{ message: 'item failed', messageId: 'm1', cause: 'AccessDenied: no' }])
  expect(queries).toEqual([
    { logGroupNames: ['log-of-parse'], startTime: since.getTime() / 1000, queryString: expect.any(String) },
  ])
  expect(queries[0]?.queryString).toContain('(messageId in ["m1","/world"] or articleId in ["m1","/world"]')
})

test('many letters are asked about in several queries, none too long', async () => {
  const { queries, stop } = await cloud()
  const ids = Array.from({ length: 130 }, (_, n) => `1262c906-a0f4-5c36-8d0a-${String(n).padStart(12, '0')}`)
  await logInsights('Courier')({ ids, since: new Date(0) })
  stop()

  expect(queries).toHaveLength(3)
  for (const { queryString } of queries) expect(queryString.length).toBeLessThan(10_000)
})

test('without letters nothing is asked', async () => {
  expect(await logInsights('Courier')({ ids: [], since: new Date(0) })).toEqual([])
})
