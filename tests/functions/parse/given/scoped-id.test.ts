import { expect, test } from 'vitest'
import { scopedId } from '../../../../functions/parse/given/scoped-id.ts'

test.each([
  ['https://example.org/?p=1', 'https://example.org/?p=1'],
  [' urn:newsml:wire.example:20260303:a ', 'urn:newsml:wire.example:20260303:a'],
  ['tag:example.org,2026:1', 'tag:example.org,2026:1'],
  ['1225c695-cfb8-4ebb-aaaa-80da344efa6a', '1225c695-cfb8-4ebb-aaaa-80da344efa6a'],
  ['17', 'https://feed.example 17'],
  ['post-17', 'https://feed.example post-17'],
  ['http:', 'https://feed.example http:'],
])('the id %j is known in the world as %j', (id, known) => {
  expect(scopedId(id, 'https://feed.example')).toBe(known)
})
