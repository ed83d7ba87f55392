import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type StageFunction, stageFunction } from '../../infra/local/lambda/functions.ts'
import { deploymentOf } from '../../infra/local/template/deployment.ts'
import { readAssembly } from '../../infra/local/template/template.ts'
import { sharedAssembly } from '../support/assembly.ts'
import { openDesk, type Desk as Running } from '../support/desk.ts'

const samples = join(import.meta.dirname, '..', '..', 'events', 'samples')

let folder: string
let running: Running
let functions: StageFunction[]
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copydesk-cold-'))
  running = await openDesk()
  const gatewayUrl = running.gateway.url
  const deployment = deploymentOf(readAssembly(await sharedAssembly()), { gatewayUrl, siteUrl: running.site })
  functions = deployment
    .of('AWS::Lambda::Function')
    .map(one => stageFunction(one, { deployment, gatewayUrl, timeoutScale: 1 }))
})
afterAll(async () => {
  await running.stop()
  await rm(folder, { recursive: true })
})

// Lambda's own two steps: the module of the handler is imported, then its export is called with an event and a context.
const runtime = `
  const [module, name, event] = process.argv.slice(1)
  const { [name]: handler } = await import(module)
  const context = { awsRequestId: 'cold', callbackWaitsForEmptyEventLoop: true, getRemainingTimeInMillis: () => 30000 }
  console.log('\\n' + JSON.stringify(await handler(JSON.parse(event), context) ?? null))`

/** An asset as Lambda unpacks it: in a folder where nothing else is, in a process of its own, with nothing else said to it. */
async function coldRun(stage: string, event: object): Promise<unknown> {
  const definition = functions.find(one => one.definition.stage === stage)?.definition
  if (definition === undefined) throw new Error(`the template has no function ${stage}`)

  const { boot, environment } = definition
  const task = join(folder, stage)
  await cp(environment['LAMBDA_TASK_ROOT'] ?? '', task, { recursive: true })
  const module = join(task, basename(new URL(boot.modulePath).pathname))
  const words = ['--input-type=module', '--eval', runtime, module, boot.exportName, JSON.stringify(event)]
  const { stdout } = await promisify(execFile)(process.execPath, words, {
    cwd: task,
    env: { ...environment, LAMBDA_TASK_ROOT: task },
  })
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '')
}

const inQueue = (body: string) => ({ Records: [{ messageId: 'one', body, attributes: {} }] })

test.each([
  ['parse', 'article.uploaded/put.json'],
  ['enrich', 'article.parsed/every-kind-of-block.json'],
  ['store', 'article.removed/delete-marker.json'],
  ['publish', 'feed.outdated/main.json'],
] as const)('%s starts from its asset alone, and answers %s with no failure', async (stage, sample) => {
  const body = await readFile(join(samples, sample), 'utf8')
  const here = body.replaceAll('copydesk-uploads-example', running.named('UploadsBucketName'))

  expect(await coldRun(stage, inQueue(here))).toEqual({ batchItemFailures: [] })
})

test('publish started from its asset alone answers what it does not know with a failure, and hears of changes by its other door', async () => {
  expect(await coldRun('publish', inQueue('{ "type": "nobody’s" }'))).toEqual({
    batchItemFailures: [{ itemIdentifier: 'one' }],
  })
  const change = { eventID: '1', eventSource: 'aws:dynamodb', eventName: 'INSERT' }
  const keys = { pk: { S: 'article#f1183342-7148-5a99-abfa-30ee1827d740' }, sk: { S: 'current' } }
  const dynamodb = { Keys: keys, SequenceNumber: '100', StreamViewType: 'KEYS_ONLY' }
  expect(await coldRun('publish', { Records: [{ ...change, dynamodb }] })).toEqual({ batchItemFailures: [] })
})

test('reconcile starts from its asset alone, and does what is due', async () => {
  const event = JSON.parse(await readFile(join(samples, 'upkeep.due', 'on-schedule.json'), 'utf8'))

  expect(await coldRun('reconcile', event)).toEqual({ asked: expect.any(Number) })
})

test.each(['parse', 'enrich', 'publish', 'reconcile'])(
  '%s carries nothing of the calls of S3 that nobody makes',
  async stage => {
    const definition = functions.find(one => one.definition.stage === stage)?.definition
    const handler = await readFile(new URL(definition?.boot.modulePath ?? ''), 'utf8')

    expect(handler).toContain('/{Key+}?x-id=GetObject')
    expect(handler).not.toContain('PutBucketCors')
  },
)
