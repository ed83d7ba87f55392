import { expect, test } from 'vitest'
import { sentBack } from '../../../tools/redrive/original.ts'

const changed = {
  type: 'feed.changed',
  version: 1,
  feedId: '/world',
  generation: 7,
  withdrawn: true,
  pages: ['a.html'],
}
const outdated = { type: 'feed.outdated', version: 1, feedId: '/archive/2026-01', doubted: true }

test.each([changed, outdated])('a feed is sent back as one whose writer may have broken off: %j', message => {
  expect(JSON.parse(sentBack(JSON.stringify(message)))).toEqual({ ...message, again: true })
})

test.each([
  JSON.stringify({ type: 'feed.written', version: 1, feedId: '/' }),
  JSON.stringify({ ...changed, version: 2 }),
  '{"type":"poison"}',
  'no JSON',
])('anything else is sent back as it is: %s', body => {
  expect(sentBack(body)).toBe(body)
})
