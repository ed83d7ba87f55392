import { describe, expect, test } from 'vitest'
import { shinglesOf } from '../../../../functions/enrich/relations/shingles.ts'
import { storyOf } from '../../../../functions/enrich/story.ts'
import { draftOf } from '../drafts.ts'

const shingles = (...paragraphs: string[]): number[] => [
  ...shinglesOf(
    storyOf(draftOf('Harbour bridge closes again', paragraphs, { standfirst: 'Divers found cracks' }), 'en'),
  ),
]

describe('the runs of three words of a story', () => {
  test('are as many as its words but two', () => {
    expect(shingles('harbour bridge council winter divers')).toHaveLength(3)
    expect(shingles('harbour bridge council')).toHaveLength(1)
    expect(shingles('harbour bridge')).toEqual([])
    expect(shingles('')).toEqual([])
  })

  test('go on from one sentence and paragraph into the next', () => {
    expect(shingles('Harbour bridge. Council', 'winter, divers')).toEqual(
      shingles('harbour bridge council winter divers'),
    )
  })

  test('tell their words and their order', () => {
    const [one] = shingles('harbour bridge council')
    const others = [
      'bridge harbour council',
      'harbour council bridge',
      'harbour bridge winter',
      'winter bridge council',
    ]

    for (const other of others) expect(shingles(other)).not.toContain(one)
  })

  test('leave out words of three letters, and none of four', () => {
    expect(shingles('harbour the bridge and council')).toEqual(shingles('harbour bridge council'))
    expect(shingles('harbour with bridge council')).toHaveLength(2)
  })

  test('hold the short words of a script without capitals', () => {
    expect(shingles('ماء ماء ماء')).toHaveLength(1)
  })

  // What is kept of an article of last year is laid beside that of one of today.
  test('have the same hashes for ever', () => {
    expect(shingles('harbour bridge council winter divers')).toEqual([499674457, 520892541, 1854547690])
  })
})
