import { afterEach, describe, expect, it } from 'vitest'
import { mayConsume, queueFor } from '../local-stack.ts'
import { type RunningStack, runStack } from '../running-stack.ts'

let stack: RunningStack
afterEach(() => stack.stop())

const run = async (source: string, mapping: Parameters<typeof queueFor>[1] = {}, timeScale = 50) => {
  const functions = { Desk: { source, properties: { Timeout: 20 }, statements: [mayConsume] } }
  stack = await runStack({ functions, resources: queueFor('Desk', mapping) }, { timeScale })
  return stack
}

/** Writes a line for each batch: the bodies, and how often each was received. Bodies that begin with "bad" fail, each in its way. */
const desk = `
export const handler = async ({ Records }, context) => {
  console.log('batch ' + Records.map(r => r.body + ':' + r.attributes.ApproximateReceiveCount).join(' '))
  if (Records.some(r => r.body === 'bad crash')) process.exit(3)
  if (Records.some(r => r.body === 'bad throw')) throw new Error('not today')
  if (Records.some(r => r.body === 'bad memory')) { const hoard = []; for (;;) hoard.push(new Array(1e6).fill(hoard.length)) }
  if (Records.some(r => r.body === 'bad hang')) for (;;);
  if (Records.some(r => r.body === 'bad report')) return { batchItemFailures: [{ itemIdentifier: 'nobody' }] }
  return { batchItemFailures: Records.filter(r => r.body.startsWith('bad')).map(r => ({ itemIdentifier: r.messageId })) }
}`

describe('a queue that feeds a function', () => {
  it('hands messages over in batches and deletes what was handled', async () => {
    const { send, pipeline, invocations, depthOf } = await run(desk)
    await send(Array.from({ length: 40 }, (_, index) => `good ${index}`))
    await pipeline.idle()

    expect(invocations.reduce((sum, { records }) => sum + records, 0)).toBe(40)
    expect(Math.max(...invocations.map(({ records }) => records))).toBeGreaterThan(1)
    expect(Math.max(...invocations.map(({ records }) => records))).toBeLessThanOrEqual(10)
    expect(await depthOf('Queue')).toBe(0)
  })

  it('waits for the rest of a batch as long as its window is open', async () => {
    // One poller, so that both messages meet; and no time scale, so that none reappears before the window closes.
    const alone = { MaximumBatchingWindowInSeconds: 1, ScalingConfig: { MaximumConcurrency: 1 } }
    const { send, pipeline, invocations } = await run(desk, alone, 1)
    await send(['first'])
    await send(['second'])
    await pipeline.idle()

    expect(invocations.map(({ records }) => records)).toEqual([2])
  })

  it('dead-letters a poison message after its receives, while its neighbours pass', async () => {
    const { send, pipeline, linesOf, bodiesIn } = await run(desk)
    await send(['good', 'bad news', 'fine'])
    await pipeline.idle()

    const receives = linesOf('desk').flatMap(line => line.match(/bad news:\d/) ?? [])
    expect(receives).toEqual(['bad news:1', 'bad news:2', 'bad news:3'])
    expect(
      linesOf('desk')
        .join()
        .match(/good:\d/g),
    ).toEqual(['good:1'])
    expect(await bodiesIn('Letters')).toEqual(['bad news'])
  })

  it.each(['bad crash', 'bad throw', 'bad memory', 'bad hang', 'bad report'])(
    'fails the whole batch on "%s", and the function goes on',
    async body => {
      const { send, pipeline, linesOf, bodiesIn } = await run(desk)
      await send([body])
      await pipeline.idle()
      await send(['good'])
      await pipeline.idle()

      expect(await bodiesIn('Letters')).toEqual([body])
      expect(linesOf('desk').filter(line => line.startsWith(`batch ${body}`))).toHaveLength(3)
      expect(linesOf('desk')).toContain('batch good:1')
    },
    60_000,
  )

  it('says in its log why an invocation failed', async () => {
    const { send, pipeline, linesOf } = await run(desk)
    await send(['bad throw'])
    await pipeline.idle()

    expect(linesOf('desk').filter(line => line.includes('"level":"ERROR"'))[0]).toContain('not today')
  })

  it('is handed what Lambda hands over, in an environment of its own', async () => {
    const { send, pipeline, linesOf } = await run(
      `export const handler = async ({ Records: [record] }, context) => {
        const { md5OfBody, messageId, receiptHandle, ...rest } = record
        console.log(JSON.stringify({ rest, md5OfBody, left: context.getRemainingTimeInMillis(), name: context.functionName, env: Object.keys(process.env) }))
      }`,
    )
    await send(['hello'])
    await pipeline.idle()

    const told = JSON.parse(linesOf('desk')[0] ?? '')
    expect(told).toMatchObject({
      md5OfBody: '5d41402abc4b2a76b9719d911017c592',
      name: 'Copydesk-Desk',
      rest: {
        body: 'hello',
        eventSource: 'aws:sqs',
        eventSourceARN: 'arn:aws:sqs:us-east-1:000000000000:Copydesk-Queue',
      },
    })
    expect(told.left).toBeGreaterThan(0)
    expect(told.left).toBeLessThanOrEqual(400)
    expect(told.env).toContain('AWS_ENDPOINT_URL')
    expect(told.env).not.toContain('HOME')
  })

  it('is refused at the start when the role may not consume it', async () => {
    await run(desk)
    const functions = { Desk: { source: desk } }

    await expect(runStack({ functions, resources: queueFor('Desk') })).rejects.toThrow('may not consume')
  })
})
