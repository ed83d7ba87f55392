import { describe, expect, it } from 'vitest'
import { verdictOf } from '../../../../infra/local/mappings/batch-verdict.ts'

const answered = (response: unknown, reports = true) =>
  verdictOf({ ok: true, response: JSON.stringify(response) }, ['a', 'b'], reports)

describe('a batch', () => {
  it.each([{}, null, { batchItemFailures: [] }, { batchItemFailures: null }, { other: 1 }])(
    'is done when the report names nothing: %j',
    response => {
      expect(answered(response)).toEqual({ kind: 'done' })
    },
  )

  it('is done in part when the report names some of its messages', () => {
    expect(answered({ batchItemFailures: [{ itemIdentifier: 'b' }] })).toEqual({
      kind: 'partial',
      failed: new Set(['b']),
    })
  })

  it.each([
    { batchItemFailures: [{ itemIdentifier: 'nobody' }] },
    { batchItemFailures: [{ itemIdentifier: 'a' }, { itemIdentifier: 'nobody' }] },
    { batchItemFailures: [{ itemIdentifier: '' }] },
    { batchItemFailures: [{ itemIdentifier: null }] },
    { batchItemFailures: [{ id: 'a' }] },
    { batchItemFailures: 'a' },
    'fine',
  ])('has failed as a whole when the report cannot be read or placed: %j', response => {
    expect(answered(response)).toMatchObject({ kind: 'failed' })
  })

  it('has failed as a whole when the function has', () => {
    expect(verdictOf({ ok: false, error: 'boom' }, ['a'], true)).toEqual({ kind: 'failed', why: 'boom' })
  })

  it('is done whatever the response says when the mapping does not ask for reports', () => {
    expect(answered({ batchItemFailures: [{ itemIdentifier: 'a' }] }, false)).toEqual({ kind: 'done' })
  })
})
