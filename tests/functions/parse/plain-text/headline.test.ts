import { describe, expect, test } from 'vitest'
import { classified } from '../../../../functions/parse/plain-text/classify.ts'
import { findHeadline } from '../../../../functions/parse/plain-text/headline.ts'
import { linesOf } from '../../../../functions/parse/plain-text/lines.ts'

const found = (text: string) => findHeadline(linesOf(text).map(line => ({ line, part: classified(line.text) })))
const said = (text: string) => {
  const headline = found(text)
  return headline && `${headline.as.rule} ${headline.at}: ${headline.as.text}`
}

const story = 'The town council voted on Tuesday night to close the harbour market beside the ferry pier.'
const long = (letters: number) =>
  'Harbour market '
    .repeat(20)
    .slice(0, letters - 1)
    .padEnd(letters, 'x')
const labelledAfter = (lines: number) =>
  `Harbour news\n${'Boats came in\n'.repeat(lines - 1)}Headline: Harbour market to close\n${story}`

// 25 words of nine letters and one of ten, with their spaces 250 letters.
const many = Array.from({ length: 25 }, (_, at) => `harbour${at === 0 ? 100 : 10 + at}`)

describe('the headline is', () => {
  test.each([
    ['the first line', `Harbour market to close\n\n${story}`, 'first-line 0: Harbour market to close'],
    ['not a section', `Politics\n\nHarbour market to close\n\n${story}`, 'first-line 1: Harbour market to close'],
    ['what is labelled so, up to the twelfth line', labelledAfter(11), 'headline-label 11: Harbour market to close'],
    ['not what a later line labels', labelledAfter(12), 'first-line 0: Harbour news'],
    ['behind any number of answers', `Subject: Re: Fwd: Market closes\n${story}`, 'headline-label 0: Market closes'],
    [
      'a line of 250 letters that is said again',
      `${long(250)}\n\n${long(250)}\n\n${story}`,
      `repeated-line 1: ${long(250)}`,
    ],
    ['no line of 251', `${long(251)}\n\nMarket closes now\n\n${story}`, 'first-line 1: Market closes now'],
    [
      'a line like a button if it has five words',
      `Watch: the old bridge rises\n\n${story}`,
      'first-line 0: Watch: the old bridge rises',
    ],
    [
      'a line like a byline if it has five words',
      `Ana Ruiz sails in Dover\n\n${story}`,
      'first-line 0: Ana Ruiz sails in Dover',
    ],
    [
      'a line like a correction that is said again',
      `Correction: the ferry leaves Dover\n\nCorrection: the ferry leaves Dover\n\n${story}`,
      'repeated-line 1: Correction: the ferry leaves Dover',
    ],
    [
      'what is said twice below the title of the window',
      `Dover news on the harbour fish market and its traders\n- Harbour market to close soon\nHarbour market to close soon\n\n${story}`,
      'said-twice 2: Harbour market to close soon',
    ],
    [
      'fifteen letters that say the same',
      `Market shut: old hall\n\nOld market shut\n\n${story}`,
      'title-said-again 1: Old market shut',
    ],
    [
      '250 letters that say the same',
      `${many.join(' ')}\n\n${many.toReversed().join(' ')}\n\n${story}`,
      `title-said-again 1: ${many.toReversed().join(' ')}`,
    ],
    [
      'not what a picture below the byline shows',
      `Old market shut by council\n\nBy Ana Ruiz\n\nThe old market was shut by the council\n\n${story}`,
      'first-line 0: Old market shut by council',
    ],
    [
      'what a menu sets apart from the title of the window',
      `Harbour market shut by council after report\n\nHome\n\nShare\n\nTraders angry as council has harbour market closed\n\nBy Ana Ruiz\n\n${story}`,
      'below-window-title 3: Traders angry as council has harbour market closed',
    ],
    [
      'without an address behind it',
      `Old market shut now - example.com\n\n${story}`,
      'first-line 0: Old market shut now',
    ],
    ['no button', `Watch: bridge\n\nThe old bridge rises\n\n${story}`, 'first-line 1: The old bridge rises'],
    ['no sentence of nine words', `The council voted to close the market on Tuesday.\n\n${story}`, undefined],
    [
      'a sentence of eight',
      `Council votes to close the market on Tuesday.\n\n${story}`,
      'first-line 0: Council votes to close the market on Tuesday.',
    ],
    [
      'a question of any length',
      `Why did the council vote to close the market on Tuesday?\n\n${story}`,
      'first-line 0: Why did the council vote to close the market on Tuesday?',
    ],
    ['no paragraph without its full stop', `${long(181)}\n\n${story}`, undefined],
    ['a long title', `${long(180)}\n\n${story}`, `first-line 0: ${long(180)}`],
    ['without what announces a film', `VIDEO: The old bridge rises\n\n${story}`, 'first-line 0: The old bridge rises'],
    ['without it behind', `The old bridge rises (with video)\n\n${story}`, 'first-line 0: The old bridge rises'],
    [
      'a line like a caption with its credit',
      `The best piers of the coast [Boats, Views, AP]\n\n${story}`,
      'first-line 0: The best piers of the coast [Boats, Views, AP]',
    ],
    [
      'no caption that says so',
      `Caption: The pier at dawn\n\nMarket closes now\n\n${story}`,
      'first-line 1: Market closes now',
    ],
    ['a line like a byline above one', `By Air Harbour\n\nBy Ana Ruiz\n\n${story}`, 'first-line 0: By Air Harbour'],
    ['no byline', `By Ana Ruiz\n\nMarket closes now\n\n${story}`, 'first-line 1: Market closes now'],
    [
      'a line like a byline that is said again',
      `By Air Harbour and Sea\n\nBy Air Harbour and Sea\n\n${story}`,
      'repeated-line 1: By Air Harbour and Sea',
    ],
    ['without the marks of Markdown', `# Market closes now\n\n${story}`, 'first-line 0: Market closes now'],
    ['without the stars around it', `**Market closes now**\n\n${story}`, 'first-line 0: Market closes now'],
    [
      'without section and house',
      `Harbour market to close - Sports - Example Times\n\n${story}`,
      'first-line 0: Harbour market to close',
    ],
    ['nothing in a text of nothing', '- Share', undefined],
  ])('%s', (_, text, expected) => expect(said(text)).toBe(expected))

  test('surer where no other line without a full stop follows', () => {
    const two = found(`Harbour market to close\nTraders are angry\n\n${story}`)
    const one = found(`Harbour market to close\n\n${story}`)
    expect([two?.as.confidence, two?.as.note, one?.as.confidence, one?.as.note]).toEqual([
      0.8,
      'another line without a full stop follows; the first was taken',
      0.9,
      undefined,
    ])
  })
})

describe('a title that is said again', () => {
  test.each([
    [
      'whole',
      `Harbour market to close\n\nHarbour market to close\n\n${story}`,
      'repeated-line 1: Harbour market to close',
      [0],
    ],
    [
      'with the house behind it',
      `Harbour market to close - Daily Example\n\nHarbour market to close\n\n${story}`,
      'repeated-line 1: Harbour market to close',
      [0],
    ],
    [
      'in its first four words',
      `Harbour market to close after ninety years\n\nHarbour market to close\n\n${story}`,
      'repeated-line 1: Harbour market to close',
      [0],
    ],
    [
      'twice more',
      `Harbour market to close\n\nHarbour market to close\nHarbour market to close\n\n${story}`,
      'repeated-line 1: Harbour market to close',
      [0, 2],
    ],
    [
      'behind prose is the story’s',
      `Harbour market to close\n\n${story}\n\nHarbour market to close`,
      'first-line 0: Harbour market to close',
      [],
    ],
    [
      'in half of its words',
      `Harbour market to close soon\n\nShare\n\nOld harbour market must close\n\n${story}`,
      'title-said-again 2: Old harbour market must close',
      [0],
    ],
    [
      'with more words behind it',
      `Harbour market: 11 stalls to stay open\n\nShare\n\nHarbour market: 11 stalls to stay open to the winter\n\n${story}`,
      'title-said-again 2: Harbour market: 11 stalls to stay open to the winter',
      [0],
    ],
    [
      'with a count of comments behind it',
      `Harbour market to close soon\n\nShare\n\nHarbour market to close soon [14 Comments]\n\n${story}`,
      'title-said-again 2: Harbour market to close soon',
      [0],
    ],
    [
      'at the end of a path of menus',
      `Old harbour market to close\n\nShare\n\nHome » Our Town » Old harbour market must close\n\n${story}`,
      'title-said-again 2: Old harbour market must close',
      [0],
    ],
    [
      'without the house behind it, below the story’s first sentence',
      `Harbour market to close - Boats and Piers\n\n${story}\n\nHarbour market to close\n\n${story}`,
      'first-line 0: Harbour market to close',
      [],
    ],
    [
      'in other words above an abstract and a date',
      `What to know of the market\n\nShare\nHarbour market traders pack up\nSome will sell from carts, and others will not sell again\n4 May 2021\n\n${story}`,
      'below-window-title 2: Harbour market traders pack up',
      [0],
    ],
    [
      'in other words with capitals above a date',
      `What to know of the harbour market\n\nShare\nTraders of Harbour Market Pack Up\n4 May 2021\n\n${story}`,
      'below-window-title 2: Traders of Harbour Market Pack Up',
      [0],
    ],
    [
      'above a date without capitals is an abstract',
      `What to know of the harbour market\n\nShare\nTraders of harbour market pack up\n4 May 2021\n\n${story}`,
      'first-line 0: What to know of the harbour market',
      [],
    ],
    [
      'in typed copy is an abstract too',
      `What to know of the market\n\nHarbour market traders pack up\nSome will sell from carts, and others will not sell again\n4 May 2021\n\n${story}`,
      'first-line 0: What to know of the market',
      [],
    ],
  ])('%s', (_, text, expected, again) => {
    expect([said(text), found(text)?.again]).toEqual([expected, again])
  })
})
