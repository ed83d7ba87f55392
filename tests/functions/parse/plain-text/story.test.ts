import { describe, expect, test } from 'vitest'
import { classified } from '../../../../functions/parse/plain-text/classify.ts'
import { linesOf } from '../../../../functions/parse/plain-text/lines.ts'
import { castStory } from '../../../../functions/parse/plain-text/story.ts'

const story = 'The town council voted on Tuesday night to close the harbour market.'
const more = 'Traders said they had three weeks to clear their stalls.'
const heading = 'Boats of Dover'
const date = '4 May 2021'

/** The parts of a text's lines, all of the story but those `outside`. */
function parts(text: string, { from = 0, outside = [] }: { from?: number; outside?: number[] } = {}): string {
  const cast = linesOf(text).map(line => ({ line, part: classified(line.text) }))
  castStory(
    cast,
    from,
    cast.map((_, at) => !outside.includes(at)),
  )
  return cast.map(({ part }) => ('rule' in part ? part.rule : part.part)).join(' ')
}
const among = (line: string) => parts(`${story}\n\n${line}\n\n${more}`).split(' ')[1]
const below = (line: string) => parts(`${story}\n\n${more}\n\n${line}`).split(' ')[2]
const wired = (words: number) => `The${' boats'.repeat(words - 3)} came. AP`

describe('an end mark', () => {
  test.each([
    ['ends the story', `${story}\n\n###\n\n${more}`, 0, 'paragraph end note'],
    ['ends no story that has not begun', `###\n\n${story}`, 0, 'end-mark paragraph'],
    ['ends none of labels', `${heading}\n\n###\n\nPiers`, 0, 'paragraph end-mark paragraph'],
    ['ends none that stands above the first line', `${story}\n\n###\n\n${more}`, 1, 'paragraph end-mark paragraph'],
    ['ends one of a paragraph', `Boats\n\n${story}\n\n###\n\n${more}`, 1, 'paragraph paragraph end note'],
  ])('%s', (_, text, from, expected) => expect(parts(text, { from })).toBe(expected))
})

describe('what is about the story', () => {
  test.each([
    ['a date', date, 'heading', 'details'],
    ['a date with its word', `Updated ${date}`, 'details', 'details'],
    ['a reading time', '5 min read', 'details', 'details'],
    ['an age', '3 hours ago', 'heading', 'details'],
    ['a byline', 'By Ana Ruiz', 'heading', 'details'],
    ['a name with its trade', 'Ana Ruiz, Staff Writer', 'heading', 'paragraph'],
    ['such a name with a date', `Ana Ruiz, Staff Writer | ${date}`, 'heading', 'details'],
    ['what only seems a caption', 'An artist’s impression of the pier. It opens in May', 'heading', 'paragraph'],
    ['a sentence of fifteen words with its agency', wired(15), 'caption', 'paragraph'],
    ['one of fourteen', wired(14), 'caption', 'caption'],
  ])('%s', (_, line, here, there) => {
    expect([among(line), below(line)]).toEqual([here, there])
  })

  test.each([
    ['though more follows an end mark', `${story}\n\n${date}\n\n###\n\n${more}`, [], 'paragraph details end note'],
    ['though the page goes on', `${story}\n\n${date}\n\n${more}`, [2], 'paragraph details among-furniture'],
  ])('stands below it %s', (_, text, outside, expected) => expect(parts(text, { outside })).toBe(expected))
})

describe('a line is a heading', () => {
  test.each([
    ['between paragraphs', `${story}\n\n${heading}\n\n${more}`, 'heading'],
    ['close above its paragraph', `${story}\n\n${heading}\n${more}`, 'heading'],
    ['above its list', `${story}\n\n${heading}\n\n- Ferries\n- Barges`, 'heading'],
    ['not close above a list', `${story}\n\n${heading}\n- Ferries\n- Barges`, 'paragraph'],
    ['in a text without blank lines', `${story}\n${heading}\n${more}`, 'heading'],
    ['not there below a line that is no sentence', `Boats and piers\n${heading}\n${more}`, 'paragraph'],
    ['not close below a paragraph', `${story}\n${heading}\n\n${more}`, 'paragraph'],
    ['not in small letters', `${story}\n\nboats of Dover\n\n${more}`, 'paragraph'],
    ['in twelve words', `${story}\n\nBoats${' of it'.repeat(5)} all\n\n${more}`, 'heading'],
    ['not in thirteen', `${story}\n\nBoats${' of it'.repeat(6)}\n\n${more}`, 'paragraph'],
    ['in eighty letters', `${story}\n\n${'Harbours '.repeat(8)}harbours\n\n${more}`, 'heading'],
    ['not in 81', `${story}\n\n${'Harbours '.repeat(8)}harbourss\n\n${more}`, 'paragraph'],
    ['with a number of its own', `${story}\n\n3. Boats of Dover\n\n${more}`, 'heading'],
    ['not with another below it', `${story}\n\n3. Boats of Dover\n4. Piers\n\n${more}`, 'item'],
    ['not as an item alone', `${story}\n\n- Boats of Dover\n\n${more}`, 'item'],
  ])('%s', (_, text, part) => expect(parts(text).split(' ')[1]).toBe(part))
})
