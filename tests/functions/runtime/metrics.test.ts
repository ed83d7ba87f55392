import { describe, expect, test } from 'vitest'
import { embed, type Measured } from '../../../functions/runtime/metrics.ts'

const at = new Date('2026-05-01T06:30:00Z')
const batch = { functionName: 'copydesk-parse', at, failed: false }
const parsed: Measured = { stage: 'parse', outcome: 'parsed', milliseconds: 12 }
const empty: Measured = { stage: 'parse', outcome: 'rejected', kind: 'too-large', milliseconds: 3 }

describe('the figures of a batch', () => {
  test('are one line that CloudWatch makes metrics of', () => {
    expect(embed([parsed, empty, parsed], batch)).toEqual([
      {
        level: 'INFO',
        message: 'metrics',
        FunctionName: 'copydesk-parse',
        stage: 'parse',
        Articles: 3,
        Milliseconds: [12, 3, 12],
        Parsed: 2,
        Rejected: 1,
        RejectedTooLarge: 1,
        FailedBatches: 0,
        _aws: {
          Timestamp: at.getTime(),
          CloudWatchMetrics: [
            {
              Namespace: 'Copydesk',
              Dimensions: [['FunctionName', 'stage']],
              Metrics: [
                { Name: 'Articles' },
                { Name: 'Milliseconds', Unit: 'Milliseconds' },
                { Name: 'Parsed' },
                { Name: 'Rejected' },
                { Name: 'RejectedTooLarge' },
              ],
            },
            { Namespace: 'Copydesk', Dimensions: [['FunctionName']], Metrics: [{ Name: 'FailedBatches' }] },
          ],
        },
      },
    ])
  })

  test('are a line a step where a batch did several, and the batch is counted once', () => {
    const rendered: Measured = { stage: 'render', outcome: 'up to date', milliseconds: 5 }
    const lines = embed([{ ...rendered, stage: 'publish', outcome: 'published' }, rendered], { ...batch, failed: true })

    expect(lines).toMatchObject([
      { stage: 'publish', Published: 1, FailedBatches: 1 },
      { stage: 'render', UpToDate: 1 },
    ])
    expect(lines[1]).not.toHaveProperty('FailedBatches')
  })

  test('are cut where CloudWatch takes no more values, and lose none', () => {
    const lines = embed(
      Array.from({ length: 250 }, () => parsed),
      batch,
    )

    expect(lines.map(line => line['Articles'])).toEqual([100, 100, 50])
  })

  test('say that items failed even where nothing was done', () => {
    expect(embed([], { ...batch, failed: true })).toMatchObject([{ FunctionName: 'copydesk-parse', FailedBatches: 1 }])
  })

  test('of a batch that was thrown back say only what was done: Lambda itself counts the rest', () => {
    expect(embed([], { functionName: 'copydesk-parse', at })).toEqual([])
    expect(embed([parsed], { functionName: 'copydesk-parse', at })[0]).not.toHaveProperty('FailedBatches')
  })
})
