import { describe, expect, test } from 'vitest'
import { besidePicture, isBesidePicture } from '../../../../functions/parse/plain-text/beside-picture.ts'
import { classified } from '../../../../functions/parse/plain-text/classify.ts'
import { linesOf } from '../../../../functions/parse/plain-text/lines.ts'

const before = 'The town council voted on Tuesday night to close the harbour market beside the pier.'
const after = 'Traders said they had been given three weeks to clear their stalls and leave the hall.'

const castOf = (text: string) => linesOf(text).map(line => ({ line, part: classified(line.text) }))

/** What the given line of a text is by the picture beside it, counted from the first line with something on it. */
function besideIn(text: string, at: number): string {
  const part = besidePicture(castOf(text), at)
  if (part?.part === 'furniture') return part.rule
  return part?.part === 'caption' ? part.caption.rule : 'none'
}

describe('between two paragraphs', () => {
  test.each([
    ['the line above a lone credit is a caption', '\n\nBoats in the old harbour\n\nGetty Images\n\n', 'above-credit'],
    ['three words above a credit are a heading', '\n\nBoats come in\n\nGetty Images\n\n', 'none'],
    ['what is set as a title is none', '\n\nThe Harbour of Old Dover\n\nGetty Images\n\n', 'none'],
    ['a sentence apart from the credit is the story', '\n\nThe boats were in the harbour.\n\nGetty Images\n\n', 'none'],
    ['a sentence close to the credit', '\n\nThe boats were in the harbour.\nGetty Images\n\n', 'above-credit'],
    ['a sentence that shows', '\n\nA ferry leaves the old pier.\n\nGetty Images\n\n', 'above-credit'],
    ['31 words without a full stop', `\n\nThe${' boats'.repeat(30)}\n\nGetty Images\n\n`, 'none'],
    ['30 words without a full stop', `\n\nThe${' boats'.repeat(29)}\n\nGetty Images\n\n`, 'above-credit'],
    [
      'the title of a gallery',
      '\n\nThe boats of Dover\n\nBoats in the old harbour\n\nGallery Credit: Ana Ruiz\n\n',
      'gallery',
    ],
    [
      'a line above a name that is set close',
      '\n\nBoats in the old harbour\nHarbour Rescue Service\n\n',
      'set-close-above-credit',
    ],
    ['the same where no blank line stands before it', '\nBoats in the old harbour\nHarbour Rescue Service\n\n', 'none'],
    ['the same where no blank line stands behind', '\n\nBoats in the old harbour\nHarbour Rescue Service\n', 'none'],
    ['the same where one stands between', '\n\nBoats in the old harbour\n\nHarbour Rescue Service\n\n', 'none'],
    ['the same above a button', '\n\nBoats in the old harbour\nWatch Rescue Service\n\n', 'none'],
    [
      'the same above a house with a button in its name',
      '\n\nBoats in the old harbour\nHarbour Watch\n\n',
      'set-close-above-credit',
    ],
    ['the same where somebody speaks', '\n\n“Boats in the old harbour”\nHarbour Rescue Service\n\n', 'none'],
    ['the same above plain words', '\n\nBoats in the old harbour\nrescued by the Harbour Service\n\n', 'none'],
  ])('%s', (_, lines, rule) => expect(besideIn(`${before}${lines}${after}`, 1)).toBe(rule))

  test('what stands above such a line is no sentence: neither is a caption', () => {
    expect(besideIn(`Boats\n\nBoats in the old harbour\nHarbour Rescue Service\n\n${after}`, 1)).toBe('none')
    expect(besideIn(`${before}\n\nBoats in the old harbour\nHarbour Rescue Service\n\nBoats`, 1)).toBe('none')
  })

  test('a date beside such a line, or in its place, makes none', () => {
    expect(besideIn(`${before}\n\nBoats in the old harbour\n4 May 2021\n\n${after}`, 1)).toBe('none')
    expect(besideIn(`4 May 2021\n\nBoats in the old harbour\nHarbour Rescue Service\n\n${after}`, 1)).toBe('none')
    expect(besideIn(`${before}\n\nBoats in the old harbour\nHarbour Rescue Service\n\n4 May 2021`, 1)).toBe('none')
    expect(isBesidePicture(castOf(`${before}\n\n4 May 2021\nHarbour Rescue Service\n\n${after}`), 1)).toBe(false)
  })
})

describe('below a picture', () => {
  test.each([
    [
      'a line behind the credit',
      `${before}\n\nGetty Images\n\nBoats in the old harbour\n\n${after}`,
      2,
      'below-credit',
    ],
    ['three words behind it', `${before}\n\nGetty Images\n\nBoats come in\n\n${after}`, 2, 'none'],
    [
      'a line behind a caption with its credit',
      `Photo: The boats walk on and on in May\n\nGetty Images\n\nBoats in the old harbour\n\n${after}`,
      2,
      'none',
    ],
    ['what is counted', 'Image 2 of 5\n\nBoats in the old harbour\n\nImage 3 of 5', 1, 'counted-in-gallery'],
    [
      'what is counted and credited',
      'Image 2 of 5\n\nBoats in the harbour. No more\n\nGetty Images',
      1,
      'counted-in-gallery',
    ],
    ['three words that are counted', 'Image 2 of 5\n\nBoats come in\n\nImage 3 of 5', 1, 'none'],
    ['a line behind a button', 'Advertisement\n\nBoats in the old harbour\n\nImage 3 of 5', 1, 'none'],
    ['a line that no count ends', `Image 2 of 5\n\nBoats in the old harbour\n\n${after}`, 1, 'none'],
  ])('%s', (_, text, at, rule) => expect(besideIn(text, at)).toBe(rule))
})

describe('a picture left behind', () => {
  test.each([
    ['a count', 'Image 2 of 5', true],
    ['a button', 'Advertisement', false],
    ['a photographer', 'Ana Ruiz/Staff Reporter', true],
    ['a byline', 'By Ana Ruiz', false],
    ['a paragraph', after, false],
    ['a list', '- Boats', false],
  ])('%s: %s', (_, line, expected) => expect(isBesidePicture(castOf(`${before}\n\n${line}`), 1)).toBe(expected))

  test('a name set close under what it shows', () => {
    const cast = castOf(`${before}\n\nBoats in the old harbour\nHarbour Rescue Service\n\n${after}`)
    expect([1, 2, 3].map(at => isBesidePicture(cast, at))).toEqual([true, true, false])
  })
})
