import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { stageHandler } from '../../../functions/runtime/handler.ts'
import { Trouble } from '../../../functions/runtime/trouble.ts'

let lines: string[]

beforeEach(() => {
  lines = []
  vi.spyOn(process.stdout, 'write').mockImplementation(line => lines.push(String(line)) > 0)
})
afterEach(() => void vi.restoreAllMocks())

/** What S3 says of a key that may not be read, as its client throws it. */
const denied = () =>
  Object.assign(new Error('not authorized to perform: s3:GetObject on "secret-merger.txt"'), {
    name: 'AccessDenied',
    Key: 'secret-merger.txt',
    $metadata: { httpStatusCode: 403 },
  })

const thrownBy = (handle: () => Promise<unknown>): Promise<unknown> =>
  stageHandler(handle)({}, context).then(
    () => 'nothing',
    (cause: unknown) => cause,
  )

const context = {
  functionName: 'copydesk-publish',
  functionVersion: '1',
  invokedFunctionArn: 'arn',
  memoryLimitInMB: '1024',
  awsRequestId: 'id',
  logGroupName: 'group',
  logStreamName: 'stream',
  callbackWaitsForEmptyEventLoop: false,
  getRemainingTimeInMillis: () => 1000,
  done: () => {},
  fail: () => {},
  succeed: () => {},
}

describe('what is thrown past a handler', () => {
  // Lambda's runtime logs all of it: message, stack, and every property that can be listed.
  const loggedByLambda = (thrown: unknown): string =>
    thrown instanceof Error ? JSON.stringify([thrown.name, thrown.message, thrown.stack, { ...thrown }]) : ''

  test('says to Lambda what our own line says, and quotes nothing of what was read', async () => {
    const thrown = await thrownBy(() => Promise.reject(denied()))

    expect(loggedByLambda(thrown)).toContain('AccessDenied status 403')
    expect(loggedByLambda(thrown)).not.toContain('secret')
    expect(lines.join('')).toContain('"message":"invocation failed","cause":"AccessDenied status 403')
  })

  test('is what caused it, where the words are our own', async () => {
    const thrown = await thrownBy(() => Promise.reject(new Trouble('every item failed', { cause: denied() })))

    expect(loggedByLambda(thrown)).toContain('every item failed')
    expect(loggedByLambda(thrown)).not.toContain('secret')
  })
})
