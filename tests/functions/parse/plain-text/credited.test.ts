import { expect, test } from 'vitest'
import { credited } from '../../../../functions/parse/plain-text/credited.ts'

function shown(text: string): string {
  const found = credited(text)
  return found
    ? `${found.picture.caption} / ${found.picture.credit} ${found.confidence}${found.sure ? '' : ' unsure'}`
    : 'none'
}

const long = (letters: number) => 'The boats come in and go out again '.repeat(20).slice(0, letters - 1)

test.each([
  ['behind a label', 'The pier at dawn. Photo: Ana Ruiz', 'The pier at dawn. / Ana Ruiz 0.9'],
  ['as one of courtesy', 'A new pier. Photo courtesy of Ana Ruiz.', 'A new pier. / Ana Ruiz 0.8'],
  ['not behind eleven letters', 'A new pie. Photo courtesy of Ana Ruiz.', 'none'],
  ['not within a sentence', 'How boats of dawn Getty Images has come in', 'none'],
  ['in brackets that a full stop follows', 'The pier at dawn (AP).', 'The pier at dawn / AP 0.9'],
  ['in the last of two brackets', 'The old pier (Dover) at dawn (AP)', 'The old pier (Dover) at dawn / AP 0.9'],
  [
    'in brackets that hold a name behind what only captions say',
    'The pier, left, in May (Ana Ruiz)',
    'The pier, left, in May / Ana Ruiz 0.7',
  ],
  ['as a name behind 249 letters', `${long(249)}s. (Ana Ruiz)`, `${long(249)}s / Ana Ruiz 0.9`],
  ['not as a name behind 250', `${long(250)}s. (Ana Ruiz)`, 'none'],
  ['as a house that a full stop follows', 'The pier at dawn. Getty Images.', 'The pier at dawn. / Getty Images. 0.85'],
  ['behind a sentence', 'The pier at dawn. Ana Ruiz/Example', 'The pier at dawn. / Ana Ruiz/Example 0.85'],
  ['behind eight letters', 'Pier 12. AP/Getty', 'Pier 12. / AP/Getty 0.85'],
  ['not behind seven', 'Pier 1. AP/Getty', 'none'],
  ['not in what only ends like a credit', 'The pier at dawn. Boats CONTRIBUTED', 'none'],
  ['not in what only begins like one', 'The pier at dawn. CONTRIBUTED Boats', 'none'],
  ['not behind an hour', 'The hall has its last day. It opens at 5 a.m. Ana Ruiz', 'none'],
  ['behind a name and a stroke', 'The pier at dawn Ana Ruiz/Reuters', 'The pier at dawn / Ana Ruiz/Reuters 0.8'],
  ['not where more follows', 'The pier at dawn Ana Ruiz/Reuters today', 'none'],
  ['not behind a paragraph', `${long(310)} Ana Ruiz/Reuters`, 'none'],
  [
    'in brackets that name who took it and for whom',
    'Le port, le 4 mai (Photo Ana Ruiz. AFP)',
    'Le port, le 4 mai / Ana Ruiz. AFP 0.9',
  ],
  [
    'via a house behind a dash',
    'The pier at dawn, 1797 — via Wikimedia Commons',
    'The pier at dawn, 1797 / via Wikimedia Commons 0.8',
  ],
  ['behind a stroke in capitals', 'Sala de espera del puerto. / ANA RUIZ', 'Sala de espera del puerto. / ANA RUIZ 0.8'],
  ['not as a name behind a stroke in small letters', 'Sala de espera del puerto / Ana Ruiz', 'none'],
  ['behind a label that a sign stands before', 'Пристанището призори © снимка: БТА', 'Пристанището призори / БТА 0.9'],
  ['behind its sign', 'The pier at dawn © Ana RUIZ', 'The pier at dawn / Ana RUIZ 0.8'],
  ['not where the sign is behind a paragraph', `${long(310)} © Ana Ruiz`, 'none'],
  ['not where only one of two owns pictures', 'The pier at dawn © Ana Ruiz, Harbourside', 'none'],
  ['not where a bar divides menus', 'The pier at dawn | News/Sports', 'none'],
])('whose picture it is stands %s', (_, text, expected) => expect(shown(text)).toBe(expected))
