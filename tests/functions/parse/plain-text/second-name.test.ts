import { describe, expect, test } from 'vitest'
import { readBareName } from '../../../../functions/parse/plain-text/byline.ts'
import { classified } from '../../../../functions/parse/plain-text/classify.ts'
import { type Line, linesOf } from '../../../../functions/parse/plain-text/lines.ts'
import type { Part } from '../../../../functions/parse/plain-text/parts.ts'
import { creditSecondNames } from '../../../../functions/parse/plain-text/second-name.ts'

/** A name alone on its line signs, as above a story; behind a bar stands what the first of two is. */
function castOf(line: Line): { line: Line; part: Part } {
  const [text = '', role] = line.text.split(' | ')
  const byline = readBareName(text)
  if (!byline) return { line, part: classified(text) }
  const contributors = byline.contributors.map((one, at) => (role && at === 0 ? { ...one, role } : one))
  return { line: { ...line, text }, part: { part: 'byline', byline: { ...byline, contributors } } }
}

function captionsIn(text: string) {
  const cast = linesOf(text).map(castOf)
  creditSecondNames(cast)
  return cast.flatMap(({ part }) => (part.part === 'caption' ? [part.caption] : []))
}

describe('above the story, names took pictures', () => {
  test.each([
    ['one below who signs', 'By Ana Ruiz\n\nTom Berg\n\nThe boats came in.', 'Tom Berg'],
    ['the last of all lines', 'By Ana Ruiz\n\nTom Berg', 'Tom Berg'],
    ['one below a name and more', 'Ana Ruiz\n\nThe boats came in.\n\nTom Berg\n\nThe boats went.', 'Tom Berg'],
    ['who signs alone', 'Ana Ruiz\n\nThe boats came in.', ''],
    ['one above who signs', 'The boats came in.\n\nAna Ruiz\n\nBy Tom Berg', ''],
    ['names in a row sign', 'Ana Ruiz\n\nTom Berg\n\nThe boats came in.', ''],
    ['one set close under who signs', 'By Ana Ruiz\nTom Berg\n\nThe boats came in.', ''],
    ['one set close above the story', 'By Ana Ruiz\n\nTom Berg\nThe boats came in.', ''],
    ['one above a button', 'By Ana Ruiz\n\nTom Berg\n\nShare', ''],
    ['what reads like a button', 'By Ana Ruiz\n\nLatest Berg\n\nThe boats came in.', ''],
    ['one who is told to be a writer', 'By Ana Ruiz\n\nTom Berg and Ida Holm | Reporter\n\nThe boats came in.', ''],
    ['who signed above', 'By Ana Ruiz and Tom Berg\n\nTom Berg\n\nThe boats came in.', ''],
    ['who is named twice', 'By Ana Ruiz\n\nTom Berg\n\nThe boats came in.\n\nTom Berg', ''],
    ['of whom the story tells', 'By Ana Ruiz\n\nTom Berg\n\nThe boats of Tom Berg came in.', 'Tom Berg'],
    ['one in the sixtieth line', `By Ana Ruiz\n${'\nThe boats came in.'.repeat(58)}\n\nTom Berg`, 'Tom Berg'],
    ['one in the next', `By Ana Ruiz\n${'\nThe boats came in.'.repeat(59)}\n\nTom Berg`, ''],
  ])('%s', (_, text, credits) =>
    expect(
      captionsIn(text)
        .map(({ picture }) => picture.credit)
        .join(),
    ).toBe(credits),
  )
})

test('such a name is a guess', () => {
  expect(captionsIn('By Ana Ruiz\n\nTom Berg')).toMatchObject([{ confidence: 0.5, sure: false }])
})
