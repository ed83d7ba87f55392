import { afterEach, describe, expect, it } from 'vitest'
import { type Gateway, startGateway } from '../../../../infra/local/gateway.ts'
import { mayLeaveLetters, streamFor } from '../local-stack.ts'
import { type RunningStack, runStack } from '../running-stack.ts'

let stack: RunningStack | undefined
afterEach(() => stack?.stop())

type More = { mapping?: Parameters<typeof streamFor>[1]; gateway?: Gateway; timeScale?: number }

const run = async (source: string, { mapping = {}, gateway, timeScale = 100 }: More = {}) => {
  const functions = { Press: { source, properties: { Timeout: 20 }, statements: [mayLeaveLetters] } }
  const written = { functions, resources: streamFor('Press', mapping) }
  stack = await runStack(written, gateway === undefined ? { timeScale } : { timeScale, gateway })
  return stack
}

/** Writes each batch it is given; ids that begin with "bad" fail, each in its way. */
const press = `
export const handler = async ({ Records }) => {
  const ids = Records.map(r => r.dynamodb.Keys.id.S)
  console.log('batch ' + ids.join(' '))
  if (ids.includes('bad crash')) process.exit(1)
  if (ids.includes('bad hang')) for (;;);
  if (ids.includes('bad throw')) throw new Error('not today')
  const bad = Records.filter(r => r.dynamodb.Keys.id.S.startsWith('bad'))
  return { batchItemFailures: bad.map(r => ({ itemIdentifier: r.dynamodb.SequenceNumber })) }
}`

const handledIn = (lines: readonly string[]): string[] =>
  lines.filter(line => line.startsWith('batch ')).flatMap(line => line.slice('batch '.length).split(' '))

describe('a change stream that feeds a function', () => {
  it('hands changes over in the order they were made, in batches', async () => {
    const { put, pipeline, linesOf, invocations } = await run(press)
    const ids = Array.from({ length: 30 }, (_, index) => `id${index}`)
    for (const id of ids) await put(id)
    await pipeline.idle()

    expect(handledIn(linesOf('press'))).toEqual(ids)
    expect(Math.max(...invocations.map(({ records }) => records))).toBeLessThanOrEqual(8)
  })

  it('hands over what the filters let through, and nothing waits after', async () => {
    const Filters = [{ Pattern: JSON.stringify({ dynamodb: { Keys: { id: { S: [{ prefix: 'news-' }] } } } }) }]
    const { put, pipeline, linesOf, gateway } = await run(press, { mapping: { FilterCriteria: { Filters } } })
    for (const id of ['other-1', 'news-1', 'other-2', 'news-2', 'other-3']) await put(id)
    await pipeline.idle()

    expect(handledIn(linesOf('press'))).toEqual(['news-1', 'news-2'])
    expect(gateway.changes('Copydesk-Table').read(undefined, 10)).toEqual([])
  })

  it.each(['bad crash', 'bad throw', 'bad hang', 'bad report'])(
    'finds the one bad record ("%s"), gives it up into the bucket and goes on',
    async bad => {
      const gateway = await startGateway({ port: 0 })
      // Written while nothing runs, so that they stand in one batch.
      const before = await run(press, { gateway })
      await before.pipeline.stop()
      for (const id of ['a', 'b', bad, 'c', 'd']) await before.put(id)

      const { pipeline, letters, linesOf } = await run(press, { gateway })
      await pipeline.idle()

      const left = await letters()
      expect(left.map(({ letter }) => letter)).toMatchObject([
        { requestContext: { condition: 'RetryAttemptsExhausted' }, DDBStreamBatchInfo: { batchSize: 1 } },
      ])
      expect(JSON.stringify(left)).toContain(bad)
      expect(linesOf('press').filter(line => line === `batch ${bad}`)).toHaveLength(3)
      expect(linesOf('press').at(-1)).toContain('d')
      await pipeline.stop()
      await gateway.stop()
    },
    60_000,
  )

  it('goes on after a restart where it ended, missing nothing and repeating nothing', async () => {
    const gateway = await startGateway({ port: 0 })
    const first = await run(press, { gateway })
    await first.put('one')
    await first.pipeline.idle()
    await first.pipeline.stop()
    await first.put('two')

    const second = await run(press, { gateway })
    await second.put('three')
    await second.pipeline.idle()

    expect(handledIn(first.linesOf('press'))).toEqual(['one'])
    expect(handledIn(second.linesOf('press'))).toEqual(['two', 'three'])
    await second.pipeline.stop()
    await gateway.stop()
  })

  it('hands over again, and gives up nothing, what was under way when it was stopped', async () => {
    const gateway = await startGateway({ port: 0 })
    const slow = `export const handler = async () => { console.log('begun'); await new Promise(r => setTimeout(r, 60_000)) }`
    // No retries: what counts as failed is given up at once.
    const first = await run(slow, { gateway, timeScale: 1, mapping: { MaximumRetryAttempts: 0 } })
    await first.put('late')
    await expect.poll(() => first.linesOf('press')).toContain('begun')
    const stopping = performance.now()
    await first.pipeline.stop()
    expect(performance.now() - stopping).toBeLessThan(4000)

    const second = await run(press, { gateway })
    await second.pipeline.idle()

    expect(handledIn(second.linesOf('press'))).toEqual(['late'])
    expect(await second.letters()).toEqual([])
    await second.pipeline.stop()
    await gateway.stop()
  })

  it('goes on when even the bucket refuses what is given up, and says so', async () => {
    const functions = { Press: { source: press } }
    stack = await runStack({ functions, resources: streamFor('Press') }, { timeScale: 100 })
    for (const id of ['bad report', 'good']) await stack.put(id)
    await stack.pipeline.idle()

    expect(stack.linesOf('press').join('\n')).toMatch(/given up and lost: AccessDenied/)
    expect(stack.linesOf('press')).toContain('batch good')
  })
})
