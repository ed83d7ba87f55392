import { describe, expect, test } from 'vitest'
import { isSetAsTitle } from '../../../../functions/parse/plain-text/beside-picture.ts'
import { readCaption } from '../../../../functions/parse/plain-text/caption.ts'
import { isKnownCredit } from '../../../../functions/parse/plain-text/credit.ts'
import { isPersonsOwn, ownerBefore } from '../../../../functions/parse/plain-text/lone-credit.ts'
import { describes } from '../../../../functions/parse/plain-text/picture-words.ts'
import { isSceneOf } from '../../../../functions/parse/plain-text/scene.ts'

function shown(line: string): string {
  const caption = readCaption(line)
  if (!caption) return 'none'
  const { picture, rule, sure } = caption
  return `${rule} ${picture.caption ?? '-'} / ${picture.credit ?? '-'} ${sure}`
}

describe('a line describes a picture or credits it', () => {
  test.each([
    ['Caption: The pier at dawn', 'caption-label The pier at dawn / - true'],
    ['Photo: Ana Ruiz', 'credit-line - / Ana Ruiz true'],
    ['Image: Courtesy Ana Ruiz/Harbour Board', 'credit-line - / Courtesy Ana Ruiz/Harbour Board true'],
    ['Image: Thinkstock', 'credit-line - / Thinkstock true'],
    ['Image: Ana Ruiz', 'caption-label Ana Ruiz / - true'],
    ['Image: The pier was closed by the council', 'caption-label The pier was closed by the council / - true'],
    [
      'The pier at dawn, which is closed. | AP Photo Close',
      'credit-at-end The pier at dawn, which is closed. / AP Photo true',
    ],
    ['© Ana Ruiz', 'credit-line - / Ana Ruiz true'],
    ['Photo by Ana Ruiz', 'credit-line - / Ana Ruiz true'],
    ['(Photo: Ana Ruiz)', 'credit-line - / Ana Ruiz true'],
    ['Getty Images', 'credit-line - / Getty Images true'],
    ['AP', 'credit-line - / AP true'],
    ['Ana Ruiz/Getty Images', 'credit-line - / Ana Ruiz/Getty Images true'],
    ['Ana Ruiz via AP', 'credit-line - / Ana Ruiz via AP true'],
    ['Ana Ruiz//Getty Images', 'credit-line - / Ana Ruiz//Getty Images true'],
    ['Ana Ruiz | Getty Images', 'credit-line - / Ana Ruiz | Getty Images true'],
    ['ana_r | Getty Images', 'credit-line - / ana_r | Getty Images true'],
    ['Harbour Life | Example Arts', 'none'],
    ['The fish hall on its last morning. Ana Ruiz', 'credit-at-end The fish hall on its last morning. / Ana Ruiz true'],
    ['Who closes the fish hall? Ana Ruiz', 'none'],
    ['The fish hall opens at 5 a.m. Ana Ruiz', 'none'],
    [`${'The fish hall stands. '.repeat(14)}Ana Ruiz`, 'none'],
    ['The pier at dawn. Photo: Ana Ruiz', 'credit-at-end The pier at dawn. / Ana Ruiz true'],
    ['The pier at dawn [Getty]', 'credit-in-brackets The pier at dawn / Getty true'],
    ['The pier at dawn (Ana Ruiz)', 'none'],
    ['The pier at dawn, left, in May (Ana Ruiz)', 'credit-in-brackets The pier at dawn, left, in May / Ana Ruiz true'],
    [
      'The mayor cuts the ribbon. Ana Ruiz/Example Images',
      'credit-at-end The mayor cuts the ribbon. / Ana Ruiz/Example Images true',
    ],
    ['The ferry at dawn Ana Ruiz/Reuters', 'credit-at-end The ferry at dawn / Ana Ruiz/Reuters true'],
    [
      '© Ana Ruiz The old ferry leaves the pier at dawn',
      'owner-before The old ferry leaves the pier at dawn / © Ana Ruiz true',
    ],
    ['The mayor, left, cuts the ribbon', 'describes-a-picture The mayor, left, cuts the ribbon / - true'],
    ['A ferry is seen at the pier', 'describes-a-picture A ferry is seen at the pier / - true'],
    ['This undated photo shows the pier', 'describes-a-picture This undated photo shows the pier / - true'],
    ['The mayor, left, said "we will go," on Monday', 'none'],
    ['The pier in Dover on May 4, 2021', 'describes-a-picture The pier in Dover on May 4, 2021 / - true'],
    [
      'An artist’s impression of the pier. It opens in May',
      'describes-a-picture An artist’s impression of the pier. It opens in May / - false',
    ],
    ['The boat Photo: Ana Ruiz', 'credit-at-end The boat / Ana Ruiz true'],
    ['Tom sat Photo: Ana Ruiz', 'none'],
    ['The pier at dawn © Anna Ruizo, Tom Berg, Ida Holm, Ana Ruiz, Tom Berg, Ida Holm, Ana Ruiz', 'none'],
    ['Related Topics: Ana Ruiz, Tom Berg', 'none'],
    ['The pier seen through a telephoto: Example', 'none'],
    ['The pier at dawnPhoto: Ana Ruiz', 'credit-at-end The pier at dawn / Ana Ruiz true'],
    ['The pier at dawn photo: Ana Ruiz', 'credit-at-end The pier at dawn / Ana Ruiz true'],
    ['Main image: Ana Ruiz', 'credit-line - / Ana Ruiz true'],
    ['© Ana Ruiz/dpa', 'credit-line - / Ana Ruiz/dpa true'],
    ['The pier slept.Photographs by Ana Ruiz', 'credit-at-end The pier slept. / Ana Ruiz true'],
    ['The pier (pictured) is closed', 'describes-a-picture The pier (pictured) is closed / - true'],
    ['The mayor (pictured) came on Monday. She spoke.', 'none'],
    ['Illustrations: Ana Ruiz', 'credit-line - / Ana Ruiz true'],
    ['Photographs courtesy of Ana Ruiz', 'credit-line - / Ana Ruiz true'],
    ['Image caption, The pier at dawn', 'caption-label The pier at dawn / - true'],
    ['Video caption: The ferry leaves', 'caption-label The ferry leaves / - true'],
    ['FILE - The ferry leaves the pier.', 'caption-label The ferry leaves the pier. / - true'],
    ['FILE-BASED storage for ferries', 'none'],
    ['Fig. 2: The pier in 1920', 'caption-label The pier in 1920 / - true'],
    ['Figure 12. The pier in 1920', 'caption-label The pier in 1920 / - true'],
    ['Image: The ferry leaves. Pic: AP', 'caption-label The ferry leaves. / AP true'],
    ['Photo: The mayor walks along the pier', 'caption-label The mayor walks along the pier / - true'],
    ['Photo: Boats come home today', 'caption-label Boats come home today / - true'],
    ['Photo: Ana R. Ruiz', 'credit-line - / Ana R. Ruiz true'],
    ['(Photo: Ana Ruiz) The ferry at dawn', 'credit-in-brackets The ferry at dawn / Ana Ruiz true'],
    ['Photo: Friends of the old pier', 'credit-line - / Friends of the old pier true'],
    ['Image source, Getty Images', 'credit-line - / Getty Images true'],
    ['Pic: Ana Ruiz', 'credit-line - / Ana Ruiz true'],
    ['Credit...Ana Ruiz for The Harbour', 'credit-line - / Ana Ruiz for The Harbour true'],
    ['Credit : Ana Ruiz', 'credit-line - / Ana Ruiz true'],
    ['Staff photo by Ana Ruiz', 'credit-line - / Ana Ruiz true'],
    ['A few of the photos by Ana Ruiz that were shown on the pier', 'none'],
    ['Submitted photo', 'credit-line - / Submitted photo true'],
    ['(Photo provided)', 'credit-line - / Photo provided true'],
    ['The submitted photo', 'none'],
    ['The pier at dawn.Credit...Ana Ruiz/Example', 'credit-at-end The pier at dawn. / Ana Ruiz/Example true'],
    ['The pier at dawn. Photo / Ana Ruiz', 'credit-at-end The pier at dawn. / Ana Ruiz true'],
    ['The pier at dawn | Ana Ruiz/Example', 'credit-at-end The pier at dawn / Ana Ruiz/Example true'],
    ['The pier at dawn | Ana Ruiz', 'none'],
    ['The pier at dawn © Ana Ruiz', 'credit-at-end The pier at dawn / Ana Ruiz true'],
    ['The pier at dawn © Harbourside', 'none'],
    [
      'Ana Ruiz opens the pier on May 4, 2021 in Dover, England.',
      'describes-a-picture Ana Ruiz opens the pier on May 4, 2021 in Dover, England. / - true',
    ],
    ['Ana Ruiz opened the pier on May 4, 2021 in rain.', 'none'],
    ['From left: Ana Ruiz and Tom Berg', 'describes-a-picture From left: Ana Ruiz and Tom Berg / - true'],
    ['Left to right: Ana and Tom', 'describes-a-picture Left to right: Ana and Tom / - true'],
    ['Left to right they came', 'none'],
    ['Left: Ana. Right: Tom', 'describes-a-picture Left: Ana. Right: Tom / - false'],
    ['Clockwise from top left: boats', 'describes-a-picture Clockwise from top left: boats / - true'],
    ['An aerial view of the harbour', 'describes-a-picture An aerial view of the harbour / - true'],
    ['Photo shows the pier', 'describes-a-picture Photo shows the pier / - true'],
    ['Photo: it was a long day.', 'none'],
    [
      'The pier at dawn. Image credit: Ruiz et al., doi: 10.1/2',
      'credit-at-end The pier at dawn. / Ruiz et al., doi: 10.1/2 true',
    ],
    ['News / Sports', 'none'],
    ['The pier of the town (2021)', 'none'],
    ['Photos: The best of the year?', 'none'],
    ['The ferry (12:30)', 'none'],
    ['- Credit: Ana Ruiz', 'credit-line - / Ana Ruiz true'],
    ['- The ferry at dawn. (AP Photo/Ana Ruiz) less', 'credit-in-brackets The ferry at dawn / AP Photo/Ana Ruiz true'],
    ['The ferry at dawn. Ana Ruiz/AP toggle caption', 'credit-at-end The ferry at dawn. / Ana Ruiz/AP true'],
    ['The pier at dawn. – photo credit: ana ruiz', 'credit-at-end The pier at dawn. / ana ruiz true'],
    [
      'Ana Ruiz opens the pier in Dover, Tuesday, May 4, 2021. The pier is new.',
      'describes-a-picture Ana Ruiz opens the pier in Dover, Tuesday, May 4, 2021. The pier is new. / - false',
    ],
    ['The pier was opened on Tuesday, May 4, 2021, in rain.', 'none'],
    ['This Harbour Club chart shows the tides', 'describes-a-picture This Harbour Club chart shows the tides / - true'],
    ['The ferry at dawn. — AFP', 'credit-at-end The ferry at dawn. / AFP true'],
    ['The ferry at dawn. © Ana RUIZ, AFP', 'credit-at-end The ferry at dawn. / Ana RUIZ, AFP true'],
    ['The ferry at dawn. (File photo)', 'credit-in-brackets The ferry at dawn / File photo true'],
    ['The ferry at dawn (HT Photo)', 'credit-in-brackets The ferry at dawn / HT Photo true'],
    ['The ferry at dawn. (Supplied: Ana Ruiz)', 'credit-in-brackets The ferry at dawn / Supplied: Ana Ruiz true'],
    ['The ferry at dawn (ABC News: Ana Ruiz)', 'credit-in-brackets The ferry at dawn / ABC News: Ana Ruiz true'],
    ['The ferry at dawn. (Submitted by Ana Ruiz)', 'credit-in-brackets The ferry at dawn / Submitted by Ana Ruiz true'],
    ['The ferry at dawn. (KXYZ)', 'credit-in-brackets The ferry at dawn / KXYZ true'],
    ['The ferry at dawn. (Ana Ruiz)', 'credit-in-brackets The ferry at dawn / Ana Ruiz true'],
    ['The ferry calls twice a day. (Really)', 'none'],
    ['The pier at the harbour (HMS)', 'none'],
    ['The ferry at dawn. Ana Ruiz | Daily Example', 'credit-at-end The ferry at dawn. / Ana Ruiz | Daily Example true'],
    [
      'The ferry at dawn. Ana Ruiz, Example Media Group',
      'credit-at-end The ferry at dawn. / Ana Ruiz, Example Media Group true',
    ],
    ['The ferry at dawn. CONTRIBUTED', 'credit-at-end The ferry at dawn. / CONTRIBUTED true'],
    [
      'The ferry at dawn. Photo courtesy of the harbour office.',
      'credit-at-end The ferry at dawn. / the harbour office true',
    ],
    ['The ferry at dawn Getty Images', 'credit-at-end The ferry at dawn / Getty Images true'],
    ['How the harbour lost against Getty Images', 'none'],
    ['The ferry at dawn Courtesy of Example', 'credit-at-end The ferry at dawn / Courtesy of Example true'],
    ['The ferry at dawn | Getty', 'credit-at-end The ferry at dawn / Getty true'],
    ['The ferry at dawn / EFE', 'credit-at-end The ferry at dawn / EFE true'],
    ['Die Fähre am Morgen. (Foto: dpa)', 'credit-at-end Die Fähre am Morgen. / dpa true'],
    ['Die Fähre am Morgen. Bildquelle: Ana Ruiz', 'credit-at-end Die Fähre am Morgen. / Ana Ruiz true'],
    ['De veerpont. Beeld ANP', 'credit-at-end De veerpont. / ANP true'],
    ['Lautta satamassa. Kuva: Ana Ruiz / Lehtikuva', 'credit-at-end Lautta satamassa. / Ana Ruiz / Lehtikuva true'],
    ['Foto de Ana Ruiz', 'credit-line - / Ana Ruiz true'],
    ['Immagine di Freepik', 'credit-line - / Freepik true'],
    ['Foto de familia', 'none'],
    ['Photograph courtesy of Ana Ruiz', 'credit-line - / Ana Ruiz true'],
    ['Mandatory Credit: Ana Ruiz-USA TODAY Sports', 'credit-line - / Ana Ruiz-USA TODAY Sports true'],
    ['Ana Ruiz - Harbour Images', 'credit-line - / Ana Ruiz - Harbour Images true'],
    ['Home - Harbour Images', 'none'],
    ['Harbour-Times file photo', 'credit-line - / Harbour-Times file photo true'],
    ['(c) Ana Ruiz', 'credit-line - / Ana Ruiz true'],
    ['(File)', 'credit-line - / File true'],
    ['Staff Photo', 'credit-line - / Staff Photo true'],
    ['The big ferry leaves town (12:30)', 'describes-a-picture The big ferry leaves town (12:30) / - true'],
  ])('%s: %s', (line, expected) => expect(shown(line)).toBe(expected))
})

test.each([
  ['a label', 'Caption: The pier at dawn', 0.9],
  ['the label of a credit', 'Photo: Ana Ruiz', 0.85],
  ['such a label with words behind it', 'Photo: The mayor walks along the pier', 0.8],
  ['a credit before it', '(Photo: Ana Ruiz) The ferry at dawn', 0.8],
  ['the paper’s own word', 'Staff photo by Ana Ruiz', 0.8],
  ['a house', 'Getty Images', 0.8],
  ['what it shows', 'A ferry is seen at the pier', 0.7],
])('how sure a line is a picture’s by %s', (_, line, confidence) =>
  expect(readCaption(line)?.confidence).toBe(confidence),
)

describe('a credit is known by its houses and marks', () => {
  test.each([
    ['Getty Images', true],
    ['Ana Ruiz/Getty Images', true],
    ['Photo by Ana Ruiz', true],
    ['View/Post Comments', false],
    ['example.com/a', false],
    ['Ana Ruiz for Example News', true],
    ['Harbour Services for Every Budget', false],
    ['Ana Ruiz/Tom Berg', true],
    ['Ana Ruiz via Facebook', true],
    ['Boats via Harbour', false],
    ['The council said no', false],
    ['Ana Ruiz, AP', true],
    ['Style / Arts', false],
    ['"Ana" / AP', false],
  ])('%s: %s', (text, expected) => expect(isKnownCredit(text)).toBe(expected))
})

describe('a line is set as a title', () => {
  test.each([
    ['A Note About the Tides', true],
    ['The Harbour of Dover (in winter)', true],
    ['The harbour seen from the pier', false],
    ['Ana Ruiz and Tom Berg in The Ferry', false],
    ['黎明时分的港口', false],
  ])('%s: %s', (text, expected) => expect(isSetAsTitle(text)).toBe(expected))
})

describe('a sentence shows what somebody does now', () => {
  test.each([
    ['Retired pilot Sgt. Tom Berg looks at the bell in 2013.', true],
    ['A ferry is seen at the pier.', true],
    ['A ferry was seen at the pier.', false],
    ['The mayor says "we will go".', false],
    ['The ferry leaves. It holds ninety.', false],
  ])('%s: %s', (text, expected) => expect(isSceneOf(text)).toBe(expected))
})

describe('what is owned is a picture', () => {
  test.each([
    ['© Ana Ruiz', true],
    ['(c) Ana Ruiz', true],
    ['© Ana Ruiz News', false],
    ['© 2021', false],
    ['Ana Ruiz', false],
    ['The pier © Ana Ruiz', false],
    ['© Anastasia Maria Theodora Constantina Ruizberg', false],
  ])('%s: %s', (line, expected) => expect(isPersonsOwn(line)).toBe(expected))
})

test.each([
  '© Ana Ruiz All rights to the old pictures here are reserved',
  '© Example News The old ferry leaves the pier at dawn',
  '© Ana Ruiz The Old Ferry of the Harbour',
])('no owner stands before a caption in %s', line => expect(ownerBefore(line)).toBeUndefined())

test('a caption has no more than 400 letters', () => {
  const shows = (letters: number) => 'This photo shows '.padEnd(letters, 'x')
  expect([describes(shows(400)), describes(shows(401))]).toEqual([true, false])
})
