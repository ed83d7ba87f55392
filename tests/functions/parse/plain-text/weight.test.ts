import { describe, expect, test } from 'vitest'
import { classified } from '../../../../functions/parse/plain-text/classify.ts'
import { linesOf } from '../../../../functions/parse/plain-text/lines.ts'
import { weighed } from '../../../../functions/parse/plain-text/weight.ts'

const opening = 'The town council voted on Tuesday night to close the harbour market beside the pier and the ferry.'
const words = (count: number, end = '.') => `So${' boats'.repeat(count - 1)}${end}`

const weightsIn = (text: string) =>
  weighed(
    linesOf(text).map(line => ({ line, part: classified(line.text) })),
    0,
    ['Ana Ruiz'],
  )
const rounded = (values: readonly number[]) => values.map(value => Math.round(value * 100) / 100 || 0)

/** What a line weighs below a paragraph and a button, as on a saved page. */
const onPage = (line: string) =>
  rounded([weightsIn(`${opening}\nAdvertisement\n${line}`).at(-1)?.weight ?? Number.NaN])[0]
const inCopy = (line: string) => rounded([weightsIn(`${opening}\n${line}`).at(-1)?.weight ?? Number.NaN])[0]

describe('on a page a line weighs', () => {
  test.each([
    ['a seventh of the words of its sentence', words(14), 2],
    ['no more than six', words(50), 6],
    ['half where it has no full stop and forty words', words(42, ''), 3],
    ['nothing where it has twenty', words(20, ''), 0],
    ['against it where it has nineteen', words(19, ''), -2],
    ['two thirds where its last sentence is an agency', `${words(20)} Example`, 2],
    ['as much in twelve words', `${words(11)} Example`, 1.14],
    ['against it in eleven', `${words(10)} Example`, -2],
    ['a little against it where it is cut off', 'The boats came in and then...', -1],
    ['a little against it with the sign for that', 'The boats came in and then…', -1],
    ['against it where three words are cut off', 'The boats came…', 0.43],
    ['against it as a title', 'Boats come in', -2],
    ['much against it as a title in eight words of capitals', 'THE BOATS CAME IN AND WENT OUT AGAIN', -4],
    ['against it as one of seven', 'THE BOATS CAME IN AND WENT OUT', -2],
    ['nothing as a fact with a label', 'Length: 92 m', 0],
    ['nothing as a day with a place', 'June 9 – Tampa', 0],
    ['much against it as a call', 'We may use cookies here', -4],
    ['against it as a long call', `${words(61).slice(0, -1)} of our newsletters in your inbox.`, -2],
    ['against it as told of the writer', 'Ana Ruiz has been with the Example since the railway came to Dover.', -3.5],
    ['against it as a button', 'Share', -2],
    ['nothing as a placeholder', 'View this post on Instagram', 0],
    ['nothing as a price', '$84', 0],
    ['much against it as a heading of other things', 'Related', -4],
    ['much against it as a byline', 'By Tom Berg', -4],
    ['a little against it as a date', '4 May 2021', -1],
    ['against it as words of the publisher', 'Tags: harbour', -2],
    ['nothing as a caption', 'Photo: Tom Berg', 0],
  ])('%s', (_, line, weight) => expect(onPage(line)).toBe(weight))
})

describe('in typed copy', () => {
  test.each([
    ['a title weighs nothing', 'Boats come in', 0],
    ['a date weighs nothing', '4 May 2021', 0],
    ['a call is still none of the story', 'We may use cookies here', -4],
    ['a sentence weighs as on a page', words(14), 2],
  ])('%s', (_, line, weight) => expect(inCopy(line)).toBe(weight))
})

describe('lines weigh together', () => {
  const page = (...lines: string[]) =>
    rounded(
      weightsIn(`${opening}\nAdvertisement\n${lines.join('\n')}`)
        .slice(2)
        .map(({ weight }) => weight),
    )

  test.each([
    ['four that state facts', ['Length 92', 'Beam 14', 'Speed 19', 'Decks 3'], [0.5, 0.5, 0.5, 0.5]],
    ['labels and figures by turns', ['Length', '92 metres', 'Beam', '14 metres'], [0.5, 0.5, 0.5, 0.5]],
    ['three are too few', ['Length 92', 'Beam 14', 'Speed 19'], [0, 0, 0]],
    [
      'titles with a number are none',
      ['Ten boats came in at noon', 'What the 3 captains say', 'Boats of Dover', 'Boats of Lisbon'],
      [-2, -2, -2, -2],
    ],
    ['a list that a colon announces', ['The boats that came in are these:', '- One', '- Two'], [1, 0, 0]],
    ['a list that a word and a colon announce', ['Boats:', '- One', '- Two'], [0.14, 0, 0]],
    ['a list without one', [`${words(10)}`, '- One', '- Two'], [1.43, -2, -2]],
    [
      'a list between two paragraphs',
      [words(14), '- One', '- Two', '- Three', '- Four', words(16)],
      [2, -1.25, -1.25, -1.25, -1.25, 2.29],
    ],
    [
      'a list between one of five words and another',
      [words(5), '- One', '- Two', '- Three', words(11)],
      [0.71, -1.67, -1.67, -1.67, 1.57],
    ],
    ['a list below one of four', [words(4), '- One', '- Two', '- Three', words(10)], [0.57, -2, -2, -2, 1.43]],
    [
      'sentences in a list that a colon announces as sentences',
      ['The boats that came in are these:', `- ${words(14)}`, `- ${words(14)}`],
      [1, 2, 2],
    ],
    ['a paragraph said twice', [`${opening} `.trim()], [-2]],
  ])('%s', (_, lines, weights) => expect(page(...lines)).toEqual(weights))
})

describe('to come back into the story costs', () => {
  const entries = (text: string) => rounded(weightsIn(text).map(({ entry }) => entry))

  test('three, and more the more of it lies above', () => {
    expect(entries(`${words(10)}\n${words(10)}\nAdvertisement`)).toEqual([3, 6, 9])
  })

  test('too much behind what ends a page’s talk', () => {
    expect(entries(`${words(30)}\nMost read\n${words(10)}`)).toEqual([3, 47.5, 47.5])
  })

  test('no more where less than half lies above it', () => {
    expect(entries(`${words(10)}\nMost read\n${words(30)}`)).toEqual([3, 4.5, 4.5])
  })
})

describe('behind what is told of the writer stands no more of the story', () => {
  const below = (...lines: string[]) => weightsIn([words(60), 'Share', ...lines, words(35)].join('\n')).at(-1)?.weight

  test.each([
    ['where she signs', ['Ana Ruiz is a reporter for the Example'], -2],
    ['where her first name opens it', ['Ana is a freelance writer in Dover'], -2],
    [
      'where the page asks for readers below it',
      ['Tom Berg is a freelance writer in Dover', 'Want more stories like this?'],
      -2,
    ],
    ['not where nobody asks', ['Tom Berg is a freelance writer in Dover'], 5],
    ['not in a list', ['- Ana Ruiz is a reporter for the Example'], 5],
  ])('%s', (_, lines, weight) => expect(below(...lines)).toBe(weight))

  test('not above the middle', () => {
    const early = [words(30), 'Share', 'Ana Ruiz is a reporter for the Example', words(35)].join('\n')
    expect(weightsIn(early).at(-1)?.weight).toBe(5)
  })
})

describe('what readers say below is against the story', () => {
  const below = (heading: string, above: number) =>
    weightsIn(`${words(above)}\n${heading}\n${words(35)}`).at(-1)?.weight

  test.each([
    ['behind a count of comments', '3 Comments on “Boats”', 41, -2],
    ['behind an invitation', 'Leave a reply', 41, -2],
    ['not behind a link at the top', '3 Comments on “Boats”', 40, 5],
    ['not behind the word alone', 'Comments', 41, 5],
  ])('%s', (_, heading, above, weight) => expect(below(heading, above)).toBe(weight))

  test('behind the first of two ages', () => {
    const ages = `${words(60)}\n3 hours ago\n${words(7)}\n2 hours ago\n${words(7)}`
    const one = `${words(60)}\n3 hours ago\n${words(7)}\n4 May 2021\n${words(7)}`
    expect([weightsIn(ages)[2]?.weight, weightsIn(one)[2]?.weight]).toEqual([-2, 1])
  })
})
