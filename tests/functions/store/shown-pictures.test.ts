import { describe, expect, test } from 'vitest'
import { fold } from '../../../functions/store/decide.ts'
import type { PictureFact } from '../../../functions/store/facts.ts'
import { bridge, hashOf, hour, sequencer, usable } from './histories.ts'

const minutes = (count: number) => 1 + count / 60
const picture = (at: number, bytes: string | undefined, n = 1): PictureFact => ({
  ...{ kind: 'picture', key: 'world/bridge.jpg', sequencer: sequencer(n), lastModified: hour(at) },
  ...(bytes !== undefined && {
    picture: { hash: hashOf(bytes), type: 'image/jpeg', width: 4, height: 3, bytes: 99 },
  }),
})
const story = usable({ n: 1, at: 1 }, 'one')
const updatedAt = (...pictures: PictureFact[]) => fold(bridge, [...pictures.toReversed(), story])?.updatedAt

describe('the date of an article', () => {
  test.each([
    ['before it', -60],
    ['with it', 0],
    ['ten minutes after it', 10],
  ])('stays where its first picture comes %s', (_, after) => {
    expect(updatedAt(picture(minutes(after), 'a'))).toEqual(hour(1))
  })

  test.each<[string, PictureFact[], number]>([
    ['comes eleven minutes after it', [picture(minutes(11), 'a')], 11],
    ['is put in the place of another', [picture(minutes(1), 'a'), picture(minutes(5), 'b', 2)], 5],
    ['is taken away', [picture(minutes(1), 'a'), picture(minutes(5), undefined, 2)], 5],
  ])('moves where a picture %s', (_, pictures, after) => {
    expect(updatedAt(...pictures)).toEqual(hour(minutes(after)))
  })

  test('stays where the same picture is put once more', () => {
    expect(updatedAt(picture(minutes(1), 'a'), picture(minutes(50), 'a', 2))).toEqual(hour(1))
  })

  test('does not go back where the story is put once more', () => {
    const again = fold(bridge, [story, picture(9, 'a'), usable({ n: 2, at: 10 }, 'one', { change: 'refile' })])

    expect(again?.updatedAt).toEqual(hour(9))
  })

  test('is that of its release where all of it came before', () => {
    const held = usable({ n: 1, at: 1 }, 'one', { embargoedUntil: hour(30) })

    expect(fold(bridge, [held, picture(9, 'a')])?.updatedAt).toEqual(hour(30))
  })
})
