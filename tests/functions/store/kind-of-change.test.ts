import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Picture, PictureFile } from '../../../events/picture.ts'
import { kindOfChange } from '../../../functions/store/kind-of-change.ts'
import { wordDiff } from '../../../functions/text/word-diff.ts'
import { draftOf } from '../enrich/drafts.ts'
import { hashOf } from './histories.ts'

const of = (text: string) => draftOf('Harbour reopens', [text])
const frame = (words: string) => `The council met on Monday. It said that ${words} before the winter comes.`
const pictureFile = (n: number): PictureFile => ({
  ...{ hash: hashOf(`picture ${n}`), type: 'image/png' as const, width: 3, height: 2, bytes: 90 },
})
const kind = (before: string, after: string) => kindOfChange(of(frame(before)), of(frame(after)))

describe('a version is a refile', () => {
  test.each([
    ['where nothing changed', 'the bridge opens', 'the bridge opens'],
    ['where quotes and dashes were set', `the "bridge" opens - at last`, 'the “bridge” opens — at last'],
    ['where the case changed', 'the Bridge opens', 'the bridge opens'],
    ['where an accent was forgotten', 'the cafe in Munoz opens', 'the café in Muñoz opens'],
    ['where a blank was lost', 'thebridge opens', 'the bridge opens'],
    ['where a word stood twice', 'the the bridge opens', 'the bridge opens'],
    ['where letters were swapped', 'the brigde opens', 'the bridge opens'],
    ['where a letter was missing', 'the goverment pays', 'the government pays'],
    ['where a long word had two slips', 'the goverment’s acommodaton opens', 'the government’s accommodation opens'],
    [
      'where a slip ends a sentence and another begins the next',
      'the goverment. Brigdes opens',
      'the government. Bridges opens',
    ],
    [
      'where four words had slips',
      'brigdes and harbuors and citeis and brigdes open',
      'bridges and harbours and cities and bridges open',
    ],
    ['where a word stood twice at the end of another', 'the bridge bridge, opens', 'the bridge, opens'],
    ['where a mark was forgotten', 'the bridge, which was shut opens', 'the bridge, which was shut, opens'],
  ])('%s', (_what, before, after) => expect(kind(before, after)).toBe('refile'))

  test('where only what readers do not see was changed', () => {
    const before = of(frame('the bridge opens'))

    expect(kindOfChange(before, { ...before, keywords: ['bridge'], section: 'sport' })).toBe('refile')
    expect(kindOfChange({ ...before, embargoedUntil: new Date() }, before)).toBe('refile')
  })
})

describe('a version is an update', () => {
  test.each([
    ['where a figure changed', 'it costs 15 million', 'it costs 25 million'],
    ['where a figure changed its sign', 'it was 5 degrees', 'it was -5 degrees'],
    ['where a point moved', 'it costs 1.5 million', 'it costs 15 million'],
    ['where a million is a billion', 'it costs a million', 'it costs a billion'],
    ['where a short word is another', 'it is now open', 'it is not open'],
    ['where a not was added', 'the man is guilty', 'the man is not guilty'],
    ['where a not was added to a word', 'the man could leave', 'the man couldn’t leave'],
    ['where a name is another', 'Mayor Smith resigns', 'Mayor Smyth resigns'],
    ['where a not was taken out', 'the man is not guilty', 'the man is guilty'],
    ['where a word was taken out', 'the old bridge opens', 'the bridge opens'],
    ['where a long figure is another', 'it has number 1234567891', 'it has number 1234567892'],
    ['where a name is another that had no capital', 'the old smithers pays', 'the old Smythers pays'],
    ['where a slip stands beside another word', 'the goverment minister pays', 'the government officials pays'],
    ['where a long word has three slips', 'the acomodaton opens', 'the accommodation opens'],
    ['where a long word begins otherwise', 'the zovernment pays', 'the government pays'],
    [
      'where five words had slips',
      'brigdes and harbuors and citeis and brigdes and harbuors open',
      'bridges and harbours and cities and bridges and harbours open',
    ],
    ['where a sentence was added', 'the bridge opens', 'the bridge opens. Nobody was hurt. It opens'],
    ['where a word is another of one length', 'the house opens', 'the horse opens'.replace('horse', 'hotel')],
    ['where a letter of a script without blanks changed', '桥将于周一开放', '桥将于周二开放'],
  ])('%s', (_what, before, after) => expect(kind(before, after)).toBe('update'))

  test('where its slips are too many to be slips', () => {
    const slips = (word: string) =>
      Array.from({ length: 8 }, (_, n) => `${word} number${'s'.repeat(n % 2)} tell`).join(' ')

    expect(kind(slips('bridges'), slips('brigdes'))).toBe('update')
  })

  test('where they are hundreds, however long the text', () => {
    const long = (word: string) => of(frame(`${`${word} ${'tells '.repeat(199)}`.repeat(300)} the bridge opens`))

    expect(kindOfChange(long('government'), long('goverment'))).toBe('update')
  })

  test.each<[string, Picture, Picture]>([
    ['another lies beside it', { key: 'world/a.jpg' }, { key: 'world/b.jpg' }],
    ['another came inside it', { file: pictureFile(1) }, { file: pictureFile(2) }],
  ])('where a picture is another: %s', (_what, one, other) => {
    const before = { ...of(frame('the bridge opens')), images: [one] }
    const figure = (picture: Picture) => ({ ...before, body: [...before.body, { kind: 'figure' as const, picture }] })

    expect(kindOfChange(before, { ...before, images: [other] })).toBe('update')
    expect(kindOfChange(figure(one), figure(other))).toBe('update')
    expect(kindOfChange(figure(one), figure({ ...one, alt: 'The bridge' }))).toBe('refile')
  })

  test('where what it embeds is another', () => {
    const before = of(frame('the bridge opens'))
    const embed = (url: string) => ({ ...before, body: [...before.body, { kind: 'embed' as const, url }] })

    expect(kindOfChange(embed('https://video.example/1'), embed('https://video.example/2'))).toBe('update')
    expect(kindOfChange(embed('https://video.example/1'), embed('https://video.example/1'))).toBe('refile')
  })

  test('where a picture came', () => {
    const before = of(frame('the bridge opens'))

    expect(kindOfChange(before, { ...before, images: [{ url: 'https://pictures.example/b.jpg' }] })).toBe('update')
  })
})

test('a version is a correction where it brings a note that was not there', () => {
  const before = of(frame('it costs 15 million'))
  const after = { ...of(frame('it costs 25 million')), corrections: ['It costs 25 million, not 15.'] }

  expect(kindOfChange(before, after)).toBe('correction')
  expect(kindOfChange(after, { ...after, keywords: ['money'] })).toBe('refile')
})

test('a difference leads from one list of words to the other, and is the shortest', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 })

  fc.assert(
    fc.property(words, words, (before, after) => {
      const diff = wordDiff(before, after, 24) ?? []
      const side = (kind: string) =>
        diff.filter(one => one.kind === 'same' || one.kind === kind).flatMap(one => one.words)
      const same = diff.filter(one => one.kind === 'same').flatMap(one => one.words)

      expect([side('gone'), side('new')]).toEqual([before, after])
      expect(same.length).toBe(longestCommon(before, after))
    }),
  )
  expect(wordDiff(['a'], ['b'], 1)).toBeUndefined()
})

function longestCommon(a: readonly string[], b: readonly string[]): number {
  const table = Array.from({ length: a.length + 1 }, () => Array.from({ length: b.length + 1 }, () => 0))
  a.forEach((word, i) => {
    b.forEach((other, j) => {
      const [above, left, before] = [table[i]?.[j + 1] ?? 0, table[i + 1]?.[j] ?? 0, table[i]?.[j] ?? 0]
      table[i + 1]?.splice(j + 1, 1, word === other ? before + 1 : Math.max(above, left))
    })
  })
  return table[a.length]?.[b.length] ?? 0
}
