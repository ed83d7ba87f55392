import { expect, test } from 'vitest'
import { joinFeed } from '../../../functions/publish/feed.ts'

const frame = { open: '[é ', between: ' · ', close: ' ü]' }
const ofText = (texts: readonly string[]) => texts.map(text => Buffer.from(text))

test.each([
  { entries: [], file: '[é  ü]' },
  { entries: ['one'], file: '[é one ü]' },
  { entries: ['één', '二', '😀'], file: '[é één · 二 · 😀 ü]' },
])('$entries.length entries stand in their frame, and something between each two', ({ entries, file }) => {
  expect(Buffer.from(joinFeed(frame, ofText(entries))).toString()).toBe(file)
})

test('a file that was put together stays as it is when a fragment is written over', () => {
  const [entry = Buffer.alloc(0)] = ofText(['entry'])
  const file = joinFeed(frame, [entry])
  entry.fill('x')

  expect(Buffer.from(file).toString()).toBe('[é entry ü]')
})
