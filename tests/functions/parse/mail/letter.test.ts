import { describe, expect, test } from 'vitest'
import { unfolded } from '../../../../functions/parse/mail/letter.ts'
import { linesOf } from '../../../../functions/parse/plain-text/lines.ts'

const unfold = (text: string, subject = 'Ferry fares') => {
  const { story, letter, embargoes, headline } = unfolded(linesOf(text), subject, all => all)
  const texts = (lines: { text: string }[]) => lines.map(line => line.text)

  return { headline, story: texts(story), letter, embargoes: texts(embargoes) }
}

const story = ['The company will raise fares by a tenth.', 'It said so on Monday.']
const copy = story.join('\n\n')

describe('what is the story, and what the letter', () => {
  test('a story without a letter is left as it is', () => {
    expect(unfold(copy)).toEqual({ headline: 'Ferry fares', story, letter: [], embargoes: [] })
  })

  test('greeting and note above, farewell and card below', () => {
    expect(unfold(`Hi desk,\n\nMy piece is below.\n\n${copy}\n\nThanks\nAnna Berg\n020 0000`)).toMatchObject({
      story,
      letter: ['Hi desk,', 'My piece is below.', 'Thanks', 'Anna Berg', '020 0000'],
    })
  })

  test('all above the subject said again, where it begins like a letter', () => {
    expect(unfold(`Hi Sam,\n\nWe spoke on the quay.\n\nFerry fares\n\n${copy}`).letter).toEqual([
      'Hi Sam,',
      'We spoke on the quay.',
    ])
  })

  test('a first paragraph that speaks like a note is the story’s where nobody is greeted', () => {
    expect(unfold(`This is how our story began.\n\n${copy}`).letter).toEqual([])
  })

  test('a farewell that more of the story follows is said in it', () => {
    const long =
      'The letter, which was found behind the panel of a cupboard in the old ferry house, is now in the museum.'

    expect(unfold(`${copy}\n\nYours sincerely,\n\n${long}`).letter).toEqual([])
  })

  test('a letter without a story is the story', () => {
    expect(unfold('Hi desk,\n\nPlease find my story attached.')).toMatchObject({
      story: ['Hi desk,', 'Please find my story attached.'],
      letter: [],
    })
  })

  test('an embargo in the letter holds for the story', () => {
    const embargo = 'Embargoed until 3 December 2026, 06:00 GMT.'

    expect(unfold(`Hi desk,\n\nPlease find the copy below. ${embargo}\n\n${copy}`).embargoes).toHaveLength(1)
  })
})

describe('a message that was sent on', () => {
  const forwarded = (mark: string, headers: string) => `FYI\n\n${mark}\n${headers}\n\n${copy}`

  test.each([
    [
      '---------- Forwarded message ---------',
      'From: Tom Reed <tom@example.org>\nDate: 2 Nov 2026\nSubject: Fares\nTo: us',
    ],
    [
      '-----Original Message-----',
      'From: Tom Reed [mailto:tom@example.org]\nSent: 2 Nov 2026\nTo: us\nSubject: RE: Fares',
    ],
    [
      '-------- Weitergeleitete Nachricht --------',
      'Betreff: Fares\nDatum: 2 Nov 2026\nVon: Tom Reed <t@example.org>\nAn: uns',
    ],
    ['Begin forwarded message:', '*From:* Tom Reed\n*Date:* 2 Nov 2026\n*Subject:* *Fares*'],
  ])('below %j is the story, by whom it names', (mark, headers) => {
    const { headline, story: lines, letter } = unfold(forwarded(mark, headers), 'Fwd: For you')

    expect(headline).toBe('Fares')
    expect(lines).toHaveLength(4)
    expect(lines).toEqual(expect.arrayContaining(['By Tom Reed', '2 Nov 2026', ...story]))
    expect(letter).toEqual(['FYI'])
  })

  test('twice is read at its last', () => {
    const once = forwarded('--- Forwarded message ---', 'From: Tom Reed\nSubject: Fares')

    expect(
      unfold(`See below.\n\n--- Forwarded message ---\nFrom: Ann Lee\nSubject: Fwd: Fares\n\n${once}`),
    ).toMatchObject({
      headline: 'Fares',
      story: ['By Tom Reed', ...story],
      letter: ['See below.', 'FYI'],
    })
  })

  test('a mark without a message is a line of the story', () => {
    expect(unfold(`${copy}\n\n--- Forwarded message ---`).letter).toEqual([])
  })

  test('ten thousand times costs no more than its lines', () => {
    const once = '--- Forwarded message ---\nFrom: Tom Reed\n\n'

    expect(unfold(once.repeat(10_000) + copy).story.length).toBeGreaterThan(10_000)
  })
})
