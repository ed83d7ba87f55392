import { expect, test } from 'vitest'
import { readText } from '../../../../functions/parse/plain-text/read-text.ts'

const copy = (byline: string, signOff: string) =>
  `Harbour market to close before the summer\n\n${byline}\n\nThe town council voted on Tuesday night to close the harbour market for good.\n\n${signOff}`

function people(text: string) {
  const read = readText(text, 'UTC')
  if (!read.ok) return 'rejected'
  const { contributors, extra } = read.value.draft
  return { writers: contributors.map(({ name }) => name), credits: extra?.['credits'] }
}

test('one who is thanked below a signed story is credited', () => {
  expect(people(copy('By Ana Ruiz', '(Editing by Ida Holm)'))).toEqual({
    writers: ['Ana Ruiz'],
    credits: [{ name: 'Ida Holm', role: 'editing' }],
  })
})

test('a signed story that thanks nobody has no credits', () => {
  expect(people(copy('By Ana Ruiz', 'The ferry goes on.'))).toEqual({ writers: ['Ana Ruiz'], credits: undefined })
})

test('those below a story that nobody signed are its writers', () => {
  expect(people(copy('4 May 2021', '(Reporting by Ana Ruiz in Dover)'))).toEqual({
    writers: ['Ana Ruiz'],
    credits: undefined,
  })
})
