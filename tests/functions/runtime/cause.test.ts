import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { UnknownShape } from '../../../functions/runtime/batch.ts'
import { describeCause } from '../../../functions/runtime/cause.ts'
import { Trouble } from '../../../functions/runtime/trouble.ts'

const here = /^.* at cause\.test\.ts:\d+:\d+$/
const headline = 'Minister resigns'
const thrown = (act: () => unknown): unknown => {
  try {
    return act()
  } catch (cause) {
    return cause
  }
}
const refused = Object.assign(new Error(`no grant for arn:aws:s3:::uploads/${headline}`), {
  name: 'AccessDenied',
  $metadata: { httpStatusCode: 403, requestId: 'R1' },
})

describe('of an error a log line', () => {
  test.each([
    ['a reader that quotes what it read', thrown(() => JSON.parse(headline)), /^SyntaxError/],
    ['an engine that names a value', thrown(() => new Intl.DateTimeFormat(headline)), /^RangeError/],
    ['a text with lines like those of a stack', new Error(`a\n    at ${headline}.ts:1:1`), /^Error at cause\.test/],
    ['a name that is none', Object.assign(new Error('a'), { name: headline }), /^Error at/],
    ['a code that is none', Object.assign(new Error('a'), { code: headline }), /^Error at/],
    ['S3, which names the key', refused, /^AccessDenied status 403 request R1 at/],
    ['a connection', Object.assign(new Error(headline), { code: 'ECONNRESET' }), /^Error ECONNRESET at/],
    ['a shape', thrown(() => z.parse(z.object({ a: z.number() }), { a: headline })), /^\$ZodError with 1 issues at/],
    ['a thing that is no error', headline, /^string$/],
  ])('of %s does not repeat what it says', (_, cause, words) => {
    expect(describeCause(cause)).toMatch(words)
    expect(describeCause(cause)).not.toContain(headline)
  })

  test('gives the place, and our own words', () => {
    expect(describeCause(new Trouble('article 7 has no body'))).toMatch(here)
    expect(describeCause(new UnknownShape('type'))).toMatch(/^UnknownShape type at /)
  })

  test('leads from what failed to why', () => {
    const cause = new Trouble('every item failed', { cause: refused })

    expect(describeCause(cause)).toMatch(/^Trouble every item failed at .*, from AccessDenied status 403 /)
  })

  test('ends, however deep the causes go', () => {
    const circle = new Error('a')
    circle.cause = circle

    expect(describeCause(circle).split(', from ')).toHaveLength(3)
  })
})
