import { describe, expect, test } from 'vitest'
import { announcesOthers, furnitureRule, opensFurniture } from '../../../../functions/parse/plain-text/furniture.ts'
import { isCorrection, isEnd, readKeywords } from '../../../../functions/parse/plain-text/notices.ts'
import { isSiteVoice } from '../../../../functions/parse/plain-text/outward.ts'
import { isProse, isSentence, wordCount } from '../../../../functions/parse/plain-text/prose.ts'
import { titleParts, withoutSite } from '../../../../functions/parse/plain-text/site-tail.ts'

describe('a line is furniture by the rule', () => {
  test.each([
    ['Advertisement', 'advertisement'],
    ['Share', 'share-buttons'],
    ['Share this on paper', 'share-buttons'],
    ['Sign up for our letter', 'sign-up'],
    ['Read more: Ferries', 'read-more'],
    ['© 2021 Example', 'copyright'],
    ['All rights reserved', 'sign-up'],
    ['MORE', 'more-mark'],
    ['- MORE -', 'more-mark'],
    ['Word count: 300', 'wire-line'],
    ['300 words', 'wire-line'],
    ['slug: HARBOUR', 'wire-line'],
    ['AB1234', 'wire-line'],
    ['BC-Harbor, 300', 'wire-line'],
    ['Page 1 of 3', 'page-mark'],
    ['3 / 7', 'page-mark'],
    ['Back to top', 'page-mark'],
    ['comments (3)', 'page-mark'],
    ['- Share', 'share-buttons'],
    ['Waiting for your permission to load the video.', 'embed-placeholder'],
    ['View this post on Instagram', 'embed-placeholder'],
    ['$84', 'price'],
    ['Now: €9.99', 'price'],
    ['$20–$30', 'price'],
    ['$84 was paid', 'story'],
    ['The market closed.', 'story'],
    ['More boats came', 'story'],
  ])('%s: %s', (line, expected) => expect(furnitureRule(line) ?? 'story').toBe(expected))
})

describe('a line opens a list of other things', () => {
  test.each([
    ['Related', true],
    ['3 Comments on “Harbour market to close”', true],
    ['One thought on “Harbour market to close”', true],
    ['3 comments', false],
    ['Related stories', true],
    ['Most read', true],
    ['Comments', true],
    ['Tags', true],
    ['More from the pier', true],
    ['Relatedly', false],
    ['More articles you might enjoy', true],
    ['The latest from the harbour', true],
    ['Read this next', true],
    ['Read other related stories about this:', true],
    ['From our partners', true],
    ['Suggested reads', true],
    ['You may also enjoy', true],
    ['Recent posts', true],
    ['More boats came in', false],
    ['Our pilots read this next', false],
    ['The news of the pier', false],
    ['You may sail to Dover', false],
    ['From our pier', false],
    ['Other coverage of the flood', false],
    ['Related stories of the pier and of the men who built it long ago', false],
  ])('%s: %s', (line, expected) => expect(opensFurniture(line) || announcesOthers(line)).toBe(expected))
})

describe('a line is said by the site to its visitors', () => {
  test.each([
    ['More information: Ana Ruiz et al, Eels (2021). DOI: 10.9999/example', true],
    ['Provided by: University of Aldermouth', true],
    ['This document is subject to copyright, and we are told that nobody may print it.', true],
    ['No part of it may be reproduced without the permission of the harbour office.', true],
    ['He gave written permission to copy the chart.', false],
    ['← The last ferry', true],
    ['The next ferry →', true],
    ['The ferry runs from pier 3 → 4 at night.', false],
    ['[1] Ruiz 2001', true],
    ['Sign up for the race here', true],
    ['Subscribe to our letter', true],
    ['Related: Ferries run late', true],
    ['Related cases rose by a third in the year.', false],
    ['Read more', true],
    ['More boats than ever at the pier', false],
    ['[Ruiz says so, see [3] below', false],
    ['He thanks @anaruiz for the boats', false],
    ['Ask @anaruiz', true],
    ['Write to us at ana@example.com', true],
    ['Lesen Sie auch: Fähren', true],
    [
      'The council will sign up for a plan that binds the town to rebuild the pier and the market beside it, and to pay for both of them until the year in which the last of the loans has been paid back in full.',
      false,
    ],
  ])('%s: %s', (line, expected) => expect(isSiteVoice(line)).toBe(expected))
})

describe('nothing of the story follows', () => {
  test.each([
    ['ENDS', true],
    ['Ends', true],
    ['-30-', true],
    ['-0-', true],
    ['###', true],
    ['# # #', true],
    ['XXX', true],
    ['- ENDS -', true],
    ['- ENDS', true],
    ['30', false],
    ['The end', false],
    ['##########', false],
  ])('%s: %s', (line, expected) => expect(isEnd(line)).toBe(expected))
})

describe('readers are told what was put right', () => {
  test.each([
    ['Correction: the vote was 9 to 4.', true],
    ['Editor’s note: it was', true],
    ['This story has been corrected', true],
    ['Corrections officers met', false],
    ['Clarification — it was', true],
    ['To the correction: boats', false],
  ])('%s: %s', (line, expected) => expect(isCorrection(line)).toBe(expected))
})

describe('a publisher lists free words', () => {
  test.each([
    ['Tags: harbour, ferries', ['harbour', 'ferries']],
    ['Filed under: pier; market.', ['pier', 'market']],
    ['Tags:', undefined],
    ['Topics of the day', undefined],
    ['Key tags: boats', undefined],
    ['Tags: St. Mary, boats.', ['St. Mary', 'boats']],
  ])('%s: %j', (line, expected) => expect(readKeywords(line)).toEqual(expected))
})

describe('a text is a sentence, is prose, has words', () => {
  test.each([
    ['A title', false, false, 2],
    ['It closed.', true, false, 2],
    ['It closed on Tuesday night.', true, true, 5],
    ['“It closed.”', true, false, 2],
    ['It closed.”[1][12]', true, false, 2],
    ['It closed [1]', false, false, 3],
    ['x'.repeat(120), false, false, 1],
    ['x'.repeat(121), false, true, 1],
    ['ตลาด'.repeat(40), true, true, 54],
    ['', false, false, 0],
  ])('%s', (text, sentence, prose, words) =>
    expect([isSentence(text), isProse(text), wordCount(text)]).toEqual([sentence, prose, words]),
  )
})

describe('a title is told from its house', () => {
  test.each([
    ['Rain stops play | The Daily Example', 'Rain stops play'],
    ['Rain | News', 'Rain | News'],
    ['Rain stops play | and nobody in the whole town minds', 'Rain stops play | and nobody in the whole town minds'],
  ])('%s: %s', (title, expected) => expect(withoutSite(title)).toBe(expected))

  test('by every dash, bar and colon', () =>
    expect(titleParts('News: Rain - Example')).toEqual([
      'News: Rain - Example',
      'News',
      'Rain - Example',
      'News: Rain',
      'Example',
    ]))
})
