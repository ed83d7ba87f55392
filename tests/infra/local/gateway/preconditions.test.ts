import { expect, test } from 'vitest'
import { quoted, refusalOf } from '../../../../infra/local/gateway/preconditions.ts'

const tag = '"0123"'

test.each([
  ['a write without conditions passes', {}, tag, undefined],
  ['a new key may be created', { ifNoneMatch: '*' }, undefined, undefined],
  ['an existing key is not created twice', { ifNoneMatch: '*' }, tag, 412],
  ['only a star makes sense there', { ifNoneMatch: tag }, undefined, 501],
  ['what was read may be replaced', { ifMatch: tag }, tag, undefined],
  ['quotes do not matter', { ifMatch: '0123' }, tag, undefined],
  ['something newer is not replaced', { ifMatch: '"4567"' }, tag, 412],
  ['nothing cannot be replaced', { ifMatch: tag }, undefined, 404],
])('%s', (_, wish, eTag, status) => {
  expect(refusalOf(wish, eTag)?.status).toBe(status)
})

test.each([
  ['abc', '"abc"'],
  ['"abc"', '"abc"'],
  ['W/"abc"', '"abc"'],
  ['*', '*'],
])('the ETag %s is compared as %s', (given, compared) => {
  expect(quoted(given)).toBe(compared)
})
