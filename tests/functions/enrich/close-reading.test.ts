import { expect, test } from 'vitest'
import { closeReading, mostOfAnUpload } from '../../../functions/enrich/close-reading.ts'
import { longestStory } from '../../../functions/enrich/story.ts'

/** How many letters are read closely of each article of an upload, if they have so many. */
function readOf(letters: readonly number[]): number[] {
  const reading = closeReading(letters.length)

  return letters.map(length => {
    const read = Math.min(length, reading.share())
    reading.take(read)
    return read
  })
}

const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0)

test('one article is read as far as any is', () => {
  expect(readOf([150_000])).toEqual([longestStory])
})

test('of five hundred ordinary articles each is read whole', () => {
  expect(readOf(Array(500).fill(2500))).toEqual(Array(500).fill(2500))
})

test('of five hundred long ones each is read in part, and no more than the most of all', () => {
  const read = readOf(Array(500).fill(20_000))

  expect(sum(read)).toBeLessThanOrEqual(mostOfAnUpload)
  expect(Math.min(...read)).toBe(mostOfAnUpload / 500)
})

test('what short articles leave of their share goes to long ones after them', () => {
  expect(readOf([...Array(400).fill(500), 60_000, 60_000]).slice(-2)).toEqual([60_000, 60_000])
})
