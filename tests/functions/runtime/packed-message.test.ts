import { expect, test } from 'vitest'
import { fits, mostBytes, packed, unpacked } from '../../../functions/runtime/packed-message.ts'

const long = JSON.stringify({ type: 'some', text: '港 harbour '.repeat(200_000) })
const noise = JSON.stringify(Array.from({ length: 400_000 }, (_, n) => Math.imul(n + 1, 2_654_435_761)))

test('a message that a queue takes is sent as it is', () => {
  const short = JSON.stringify({ type: 'some', text: '港' })

  expect([packed(short), unpacked(short)]).toEqual([short, JSON.parse(short)])
})

test('characters that no queue takes are written by their numbers', () => {
  const odd = JSON.stringify({ key: 'a\ufffe\uffff🚢.txt' })

  expect(packed(odd)).toBe('{"key":"a\\ufffe\\uffff\\ud83d\\udea2.txt"}')
  expect(unpacked(packed(odd))).toEqual(JSON.parse(odd))
})

test('one that is too long is sent compressed, and read as it was', () => {
  expect(Buffer.byteLength(long)).toBeGreaterThan(mostBytes)
  expect(packed(long).length).toBeLessThan(mostBytes)
  expect(unpacked(packed(long))).toEqual(JSON.parse(long))
})

test('one that grows too long as it is escaped is sent compressed, too', () => {
  const pictographs = JSON.stringify({ text: '🚢'.repeat(200_000) })

  expect(Buffer.byteLength(pictographs)).toBeLessThan(mostBytes)
  expect(Buffer.byteLength(packed(pictographs))).toBeLessThan(mostBytes)
  expect(unpacked(packed(pictographs))).toEqual(JSON.parse(pictographs))
})

test.each([
  ['that shrinks', long, true],
  ['that does not shrink', noise, false],
])('whether a queue takes one %s is known before it is sent', (_, body, answer) => {
  expect(fits(body)).toBe(answer)
})
