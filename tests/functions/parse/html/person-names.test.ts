import { describe, expect, test } from 'vitest'
import { isContributor, namesIn } from '../../../../functions/parse/html/person-names.ts'

describe('a property holds the names', () => {
  test.each<[text: string, names: string[]]>([
    ['Ana Ruiz', ['Ana Ruiz']],
    ['ANA RUIZ', ['Ana Ruiz']],
    ['By Ana Ruiz', ['Ana Ruiz']],
    ['Written by: Ana Ruiz', ['Ana Ruiz']],
    ['Author: Ana Ruiz', ['Ana Ruiz']],
    ['Reported by Ana Ruiz', ['Ana Ruiz']],
    ['Bylaw Ruiz', ['Bylaw Ruiz']],
    ['Ana Ruiz and Tom Berg', ['Ana Ruiz', 'Tom Berg']],
    ['Ana Ruiz & Tom Berg', ['Ana Ruiz', 'Tom Berg']],
    ['Ana Ruiz, Tom Berg and Ida Holm', ['Ana Ruiz', 'Tom Berg', 'Ida Holm']],
    ['Ana Ruiz, and Tom Berg', ['Ana Ruiz', 'Tom Berg']],
    ['Ana Ruiz; Tom Berg', ['Ana Ruiz', 'Tom Berg']],
    ['Ana Ruiz | Tom Berg', ['Ana Ruiz', 'Tom Berg']],
    ['Fish and chips', ['Fish and chips']],
    ['Ana Ruiz, Staff Writer', ['Ana Ruiz']],
    ['Ana Ruiz, Reuters', ['Ana Ruiz']],
    ['Ana Ruiz, Associated Press', ['Ana Ruiz']],
    ['Ana Ruiz, Imagn Images', ['Ana Ruiz']],
    ['Ana Ruiz, Ph.D.', ['Ana Ruiz']],
    ['Ana Ruiz, MD', ['Ana Ruiz']],
    ['Ana Ruiz, Tom Berg III', ['Ana Ruiz', 'Tom Berg III']],
    ['Ana Ruiz, Example Times', ['Ana Ruiz']],
    ['Ana Ruiz, Tribune Berg', ['Ana Ruiz', 'Tribune Berg']],
    ['Ana Ruiz, Sruti Rao', ['Ana Ruiz', 'Sruti Rao']],
    ['Ana Ruiz, harbour', ['Ana Ruiz']],
    ['Rain by Night', ['Rain by Night']],
    ['My author: Ana', ['My author: Ana']],
    ['王小明, 李明', ['王小明', '李明']],
    ['Ana Ruiz for Example News', ['Ana Ruiz']],
    ['Ana Ruiz in Dover', ['Ana Ruiz']],
    ['Ana Ruiz <ana@example.com>', ['Ana Ruiz']],
    ['Ana Ruiz ana@example.com', ['Ana Ruiz']],
    ['https://example.com/ana', []],
    ['www.example.com', []],
    ['@anaruiz', []],
    ['/authors/ana', []],
    ['{author}', []],
    ['', []],
    [`Ana ${'R'.repeat(196)}`, [`Ana ${'R'.repeat(196)}`]],
    [`Ana ${'R'.repeat(197)}`, []],
  ])('%j: %j', (text, names) => expect(namesIn(text).map(({ name }) => name)).toEqual(names))
})

describe('a story is signed', () => {
  test.each([
    'Ana Ruiz',
    'Al',
    'Reuters',
    'Associated Press',
    'Press Association',
    'Ana Guest Ruiz',
    '王小明',
    'Ana de la Cruz y Ruiz',
    'Studio 5',
    'Staffan Berg',
    `Ana ${'R'.repeat(56)}`,
  ])('by %s', name => expect(isContributor(name, ['the daily example'])).toBe(true))

  test.each([
    'A',
    'Admin',
    'Editorial Board of the Pier',
    'Example Staff',
    'Harbour Desk',
    'example.com',
    'The Daily Example',
    'Ana 22',
    'Ana <Ruiz>',
    'Ana de la Cruz y Ruiz Berg',
    '— —',
    `Ana ${'R'.repeat(57)}`,
  ])('not by %s', name => expect(isContributor(name, ['the daily example'])).toBe(false))
})
