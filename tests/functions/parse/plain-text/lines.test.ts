import { expect, test } from 'vitest'
import { linesOf } from '../../../../functions/parse/plain-text/lines.ts'

/** Lines with a number each, and a sign where a paragraph begins. */
const shown = (text: string) => linesOf(text).map(({ text: line, number, gap }) => `${gap ? '¶' : ''}${number} ${line}`)

test.each([
  ['one below the other', 'Boats\ncome', ['¶1 Boats', '2 come']],
  ['below a blank line', 'Boats\n\ncome', ['¶1 Boats', '¶3 come']],
  ['below a first blank line', '\nBoats', ['¶2 Boats']],
  ['set in by two blanks', 'Boats\n  come', ['¶1 Boats', '¶2 come']],
  ['set in by a tab', 'Boats\n\tcome', ['¶1 Boats', '¶2 come']],
  ['set in by one blank', 'Boats\n come', ['¶1 Boats', '2 come']],
  ['set in as the line above', '  Boats\n  come', ['¶1 Boats', '2 come']],
  ['set in less than it', '   Boats\n  come', ['¶1 Boats', '2 come']],
  ['below a printed rule', 'Boats\n-----\ncome', ['¶1 Boats', '¶3 come']],
  ['below an end mark', 'Boats\n###\ncome', ['¶1 Boats', '2 ###', '3 come']],
  ['below a sign that is all of a line', 'Boats\n€\n→', ['¶1 Boats', '2 €']],
  ['quoted in mail', '> Boats\n> > come', ['¶1 Boats', '2 come']],
  ['with a mark of mail within', 'Boats > come', ['¶1 Boats > come']],
  ['with more blanks than one', 'Boats   come', ['¶1 Boats come']],
])('a line stands %s', (_, text, expected) => expect(shown(text)).toEqual(expected))

test('no more lines are looked for than are asked for', () => {
  expect(linesOf('Boats\ncome\nin', 2).map(({ text }) => text)).toEqual(['Boats', 'come'])
})
