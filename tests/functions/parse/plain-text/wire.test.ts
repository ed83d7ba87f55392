import { expect, test } from 'vitest'
import { linesOf } from '../../../../functions/parse/plain-text/lines.ts'
import { offTheWire } from '../../../../functions/parse/plain-text/wire.ts'

const read = (text: string) => offTheWire(linesOf(text)).map(({ text: line, frame }) => (frame ? `(${line})` : line))

test('copy that no wire brought keeps its signs', () => {
  expect(read("^ marks the place <\n\nxy\n\n``Quoted''")).toEqual(['^ marks the place <', 'xy', "``Quoted''"])
})

test('marks of machines are taken off, and lines for desks set apart', () => {
  expect(
    read(
      "^BC-Ferry Fares,1st Ld,0512<\n^Fares to rise<\n^By ANA RUIZ=\n^Associated Press=\n   ``No,'' he said.\nab-cd",
    ),
  ).toEqual([
    '(BC-Ferry Fares,1st Ld,0512)',
    'Fares to rise',
    'By ANA RUIZ',
    '(Associated Press)',
    '“No,” he said.',
    '(ab-cd)',
  ])
})

test('the frame around a story goes down to the header’s blank line, and from the end mark on', () => {
  expect(
    read('ZCZC\nGLGL\nr i 0210\n\nFares to rise =(PICTURE)=\n\nThey rise.\nAFP 301210 GMT NOV 26\nNNNN\nXX'),
  ).toEqual([
    '(ZCZC)',
    '(GLGL)',
    '(r i 0210)',
    'Fares to rise',
    'They rise.',
    '(AFP 301210 GMT NOV 26)',
    '(NNNN)',
    '(XX)',
  ])
})

test('a frame without a blank line is its first line', () => {
  expect(read('ZCZC\nFares to rise\nThey rise.\nNNNN')).toEqual(['(ZCZC)', 'Fares to rise', 'They rise.', '(NNNN)'])
})
