import { SQSClient } from '@aws-sdk/client-sqs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { batches, sqsQueue } from '../../../functions/runtime/sqs-queue.ts'

const messagesOf = (sizes: readonly number[]) => sizes.map((size, n) => ({ body: String(n % 10).repeat(size) }))
const LIMIT_BYTES = 1024 * 1024

describe('messages are cut into batches', () => {
  test('of ten, in their order', () => {
    const all = messagesOf(Array.from({ length: 23 }, () => 1))

    expect(batches(all).map(batch => batch.length)).toEqual([10, 10, 3])
    expect(batches(all).flat()).toEqual(all)
  })

  test('that fit into what SQS takes, counted in bytes and not in characters', () => {
    const harbours = Array.from({ length: 4 }, () => ({ body: '港'.repeat(100_000) }))

    expect(batches(harbours).map(batch => batch.length)).toEqual([3, 1])
  })

  test('none of them empty, whatever the sizes', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: LIMIT_BYTES }), { maxLength: 15 }), sizes => {
        const cut = batches(messagesOf(sizes))

        expect(cut.flat()).toHaveLength(sizes.length)
        for (const batch of cut) {
          expect(batch.length).toBeGreaterThan(0)
          expect(batch.length).toBeLessThanOrEqual(10)
          const bytes = batch.reduce((sum, { body }) => sum + Buffer.byteLength(body), 0)
          expect(bytes <= LIMIT_BYTES).toBe(true)
        }
      }),
      { numRuns: 30 },
    )
  })
})

const Sent = z.object({
  QueueUrl: z.string(),
  Entries: z.array(z.object({ Id: z.string(), MessageBody: z.string(), DelaySeconds: z.optional(z.number()) })),
})

/** The real client up to the wire, where SQS would answer with `failed`. */
function queueThatAnswers(failed: readonly { Id: string; Code: string }[]) {
  const sent: z.infer<typeof Sent>[] = []
  const client = new SQSClient({
    region: 'eu-west-1',
    credentials: { accessKeyId: 'key', secretAccessKey: 'secret' },
    requestHandler: {
      handle: async (request: unknown) => {
        sent.push(bodyOf(request))
        const answer = JSON.stringify({ Successful: [], Failed: failed })
        return {
          response: {
            statusCode: 200,
            headers: { 'content-type': 'application/x-amz-json-1.0' },
            body: Buffer.from(answer),
          },
        }
      },
    },
  })

  return { queue: sqsQueue(client, 'https://sqs.eu-west-1.amazonaws.com/000000000000/feeds'), sent }
}

const bodyOf = (request: unknown) => {
  const { body } = z.parse(z.object({ body: z.union([z.string(), z.instanceof(Uint8Array)]) }), request)

  return z.parse(Sent, JSON.parse(Buffer.from(body).toString()))
}

describe('a queue', () => {
  test('sends every message, and its delay where it has one', async () => {
    const { queue, sent } = queueThatAnswers([])
    await queue.send([{ body: 'now' }, { body: 'later', delaySeconds: 1 }])

    expect(sent.map(({ Entries }) => Entries)).toEqual([
      [
        { Id: '0', MessageBody: 'now' },
        { Id: '1', MessageBody: 'later', DelaySeconds: 1 },
      ],
    ])
  })

  test('sends nothing where there is nothing to send', async () => {
    const { queue, sent } = queueThatAnswers([])
    await queue.send([])

    expect(sent).toEqual([])
  })

  test('that refused one message tells whoever sent that one, and no other', async () => {
    const { queue, sent } = queueThatAnswers([{ Id: '1', Code: 'InvalidMessageContents' }])
    const outcomes = await Promise.allSettled(['a', 'b', 'c'].map(body => queue.send([{ body }])))

    expect(sent).toHaveLength(1)
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  })

  test('that refused one message of a batch fails, so that the sender tries again', async () => {
    const { queue } = queueThatAnswers([{ Id: '1', Code: 'InternalError' }])

    await expect(queue.send([{ body: 'a' }, { body: 'b' }])).rejects.toThrow(
      'SQS refused 1 of 2 messages: InternalError',
    )
  })
})
