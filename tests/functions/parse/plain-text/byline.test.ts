import { describe, expect, test } from 'vitest'
import { readBareName, readByline } from '../../../../functions/parse/plain-text/byline.ts'
import { readDateline } from '../../../../functions/parse/plain-text/dateline.ts'
import { unglued } from '../../../../functions/parse/plain-text/glued.ts'
import { readSignOff } from '../../../../functions/parse/plain-text/notices.ts'
import { isOfWriter, isSiteVoice, openingNames } from '../../../../functions/parse/plain-text/outward.ts'
import { readAddress, readAnyName, readDesk } from '../../../../functions/parse/plain-text/signers.ts'

function signedBy(line: string): string {
  const byline = readByline(line)
  const people = byline?.contributors.map(({ name, role }) => (role ? `${name} (${role})` : name))
  return byline ? `${people?.join(' + ')} ${byline.rule}` : 'nobody'
}

test('what is signed by its address alone is not surely so', () => {
  expect(readAddress('ana.ruiz@example.com')?.confidence).toBe(0.4)
})

describe('an address is made of the name', () => {
  test.each([
    ['ana.ruiz@example.com', 'Ana Ruiz'],
    ['ana_ruiz@news.example.co.uk', 'Ana Ruiz'],
    ['Email: ana.ruiz@example.com', 'Ana Ruiz'],
    ['news.desk@example.com', undefined],
    ['letters@example.com', undefined],
    ['Write to ana.ruiz@example.com', undefined],
    ['ana.ruiz@example.com writes', undefined],
    ['ana.ruiz@example', undefined],
    ['a.ruiz@example.com', undefined],
    [`ana.ruiz@${'example.'.repeat(9)}com`, undefined],
  ])('%s: %s', (line, name) => expect(readAddress(line)?.contributors[0]?.name).toBe(name))
})

describe('a line is signed by', () => {
  test.each([
    ['By Ana Ruiz', 'Ana Ruiz by-line'],
    ['By Ana Ruiz in Beirut and Tom Reed in Paris; graphics by Dora Finch', 'Ana Ruiz + Tom Reed by-line'],
    ['By Ana Ruiz and Tom Reed in Dover, Photographs by Dora Finch', 'Ana Ruiz + Tom Reed by-line'],
    ['Words by Ana Ruiz. Photographs by Tom Reed', 'Ana Ruiz by-line'],
    ['By Ana Ruiz with additional reporting by Tom Reed', 'Ana Ruiz by-line'],
    ['By Ana Ruiz and agencies', 'Ana Ruiz by-line'],
    ['Text: Ana Ruiz, Fotos: Tom Reed', 'Ana Ruiz by-line'],
    ['Von Ana Ruiz, Beirut, und Tom Reed, Paris', 'Ana Ruiz + Tom Reed by-line'],
    ['Par Ana Ruiz, avec Tom Reed à Paris', 'Ana Ruiz + Tom Reed by-line'],
    ['Di Ana Ruiz e Tom Reed, foto di Dora Finch', 'Ana Ruiz + Tom Reed by-line'],
    ['By REUTERS', 'Reuters by-line'],
    ['Par LAURE RUIZ, ANNA REED Envoyées spéciales à Dover', 'Laure Ruiz + Anna Reed (Envoyées spéciales) by-line'],
    ['Par Laure Ruiz, Anna Reed Envoyés spéciaux à Dover', 'Laure Ruiz + Anna Reed (Envoyés spéciaux) by-line'],
    ['By Ana Ruiz, Laura Reed Staff Writers', 'Ana Ruiz + Laura Reed (Staff Writers) by-line'],
    ['by Ana Ruiz —in Harbours', 'Ana Ruiz by-line'],
    ['Authored by: Dr. Ana Ruiz', 'Dr. Ana Ruiz by-line'],
    ['Written by:Ana Ruiz', 'Ana Ruiz by-line'],
    ['By Ana Ruiz, DVM. Reviewed by Tom Reed, DVM', 'Ana Ruiz by-line'],
    ['By Ana Ruiz. Fact-checked by Tom Reed', 'Ana Ruiz by-line'],
    ['Best Buys Today:', 'nobody'],
    ['Facebook Pinterest Twitter E-mail', 'nobody'],
    ['- By Category', 'nobody'],
    ['BY EXAMPLE NEWS STAFF', 'Example News Staff by-line'],
    ['By The Harbour Boats', 'The Harbour Boats by-line'],
    ['By way of The Harbour Boats', 'nobody'],
    ['«» Clara Parsons', 'nobody'],
    ['Von den Berg, Foreign Editor', 'Von den Berg (Foreign Editor) name-with-place-or-role'],
    ['BY ANA RUIZ', 'Ana Ruiz by-line'],
    ['By Ana Ruiz and Tom Berg', 'Ana Ruiz + Tom Berg by-line'],
    ['By Ana Ruiz in Beirut', 'Ana Ruiz by-line'],
    ['By Ana Ruiz, Foreign Editor', 'Ana Ruiz (Foreign Editor) by-line'],
    ['By Ana Ruiz for Example News', 'Ana Ruiz by-line'],
    ['By Ana Ruiz (Dover)', 'Ana Ruiz by-line'],
    ['By Ana Ruiz | Example News', 'Ana Ruiz by-line'],
    ['By Reuters', 'Reuters by-line'],
    ['By AFP', 'AFP by-line'],
    [
      'By Ana Ruiz, Example Newspaper Political Correspondent',
      'Ana Ruiz (Example Newspaper Political Correspondent) by-line',
    ],
    ['By Ana Ruiz, Example City Hall reporter', 'Ana Ruiz (Example City Hall reporter) by-line'],
    ['By Ana Ruiz and Tom Berg, Example Newspaper', 'Ana Ruiz + Tom Berg by-line'],
    ['By Ana Ruiz, Tom Berg, Ida Holm Staff Writers', 'Ana Ruiz + Tom Berg + Ida Holm (Staff Writers) by-line'],
    ['By Ana Ruiz, for the Example', 'Ana Ruiz by-line'],
    ['By Ana Ruiz, Harbour Correspondent, in Dover', 'Ana Ruiz (Harbour Correspondent) by-line'],
    ['By Example News Weekly', 'Example News Weekly by-line'],
    ['By our foreign desk', 'our foreign desk by-line'],
    ['By The Upwork Crew', 'The Upwork Crew by-line'],
    ['Written by: Ana Ruiz', 'Ana Ruiz by-line'],
    ['Von Ana Ruiz', 'Ana Ruiz by-line'],
    ['Автор: Анна Рис', 'Анна Рис by-line'],
    ['作者：王小明', '王小明 by-line'],
    ['Words: Ana Ruiz', 'Ana Ruiz by-line'],
    ['COLUMN: By Ana Ruiz', 'Ana Ruiz by-line'],
    ['Submitted by Ana Ruiz', 'Ana Ruiz by-line'],
    ['By Ana Ruiz | Photos by Tom Berg', 'Ana Ruiz by-line'],
    ['By Ana Ruiz, with pictures by Tom Berg', 'Ana Ruiz by-line'],
    ['By ANA RUIZ and TOM BERG Associated Press', 'Ana Ruiz + Tom Berg by-line'],
    ['By Ana Ruiz Reuters', 'Ana Ruiz by-line'],
    ['Par Ana Ruiz avec AFP', 'Ana Ruiz by-line'],
    ['By Ana Ruiz, Harbour Director, Example University', 'Ana Ruiz (Harbour Director) by-line'],
    ['By Amanda', 'Amanda by-line'],
    ['By Air and Sea', 'nobody'],
    ['By Reuters, Dover', 'Reuters by-line'],
    ['By Monday', 'nobody'],
    ['By Editor', 'nobody'],
    ['By car and by boat.', 'nobody'],
    ['By Ana Ruiz Jr.', 'Ana Ruiz Jr. by-line'],
    ['By Ana Ruiz.', 'nobody'],
    ['Ana Ruiz in Dover', 'Ana Ruiz name-with-place-or-role'],
    ['Ana Ruiz in The Hague', 'nobody'],
    ['Ana Ruiz, Staff Writer', 'Ana Ruiz (Staff Writer) name-with-place-or-role'],
    ['Ana Ruiz', 'nobody'],
    ['Ana Ruiz USA TODAY', 'Ana Ruiz name-with-place-or-role'],
    ['Ana Ruiz Journal of the Harbour', 'Ana Ruiz name-with-place-or-role'],
    ['Major Ferry closures to begin today', 'nobody'],
    ['Ana Ruiz is a reporter', 'nobody'],
    ['By Ana Ruiz is a reporter', 'nobody'],
    ['By Ana RuizStaff Writer', 'Ana Ruiz (Staff Writer) by-line'],
    ['By Ana Ruiz ana@example.com', 'Ana Ruiz by-line'],
    ['By Ana Ruiz 3 comments', 'Ana Ruiz by-line'],
    ['- By Ana Ruiz', 'Ana Ruiz by-line'],
    ['VONDA RUIZ', 'nobody'],
    ['DIARY PAGES', 'nobody'],
    ['作者：x王小明', 'nobody'],
    ['Ana Maria de la Ruiz in Great Dover', 'Ana Maria de la Ruiz name-with-place-or-role'],
    ['Ana Maria de la Ruiz in Great Old Dover', 'nobody'],
    ['VonAna Ruiz', 'Ana Ruiz by-line'],
    ['By Ana Ruiz in', 'Ana Ruiz by-line'],
    ['NASA Human Flight Editor', 'nobody'],
    ['By Ana Ruiz, MD, Ph.D.*', 'Ana Ruiz by-line'],
    ['By Ana Ruiz, Chief Harbour Officer, Boats at Sea, Example', 'Ana Ruiz (Chief Harbour Officer) by-line'],
    ['By Ana Ruiz, gastroenterologist', 'Ana Ruiz (gastroenterologist) by-line'],
    [
      'By Ana Ruiz and Tom Berg, Extension horticulture educators',
      'Ana Ruiz + Tom Berg (Extension horticulture educators) by-line',
    ],
    ['By Ana Ruiz, the boat', 'nobody'],
    ['By Ana Ruiz, Dover', 'Ana Ruiz by-line'],
    ['By Ana Ruiz, mother of three', 'Ana Ruiz by-line'],
    ['By Ana Ruiz, as told to Tom Berg', 'Ana Ruiz by-line'],
    ['By Ana Ruiz, as she told it to Tom Berg', 'nobody'],
    ['By Ana Ruiz, she said', 'nobody'],
    ['Ana Ruiz, mother of three', 'nobody'],
    ['Authors: Ana Ruiz and Tom Berg, harbour educators', 'Ana Ruiz + Tom Berg (harbour educators) by-line'],
    ['By Field Harbour Media', 'Field Harbour Media by-line'],
    ['Get Started in Dover', 'nobody'],
    ['By The Harbour editors', 'The Harbour editors by-line'],
    ['By FerryGuide', 'FerryGuide by-line'],
    ['By Harbour EMEA', 'Harbour EMEA by-line'],
    ['Authors: Ana Ruiz, Tom Berg', 'Ana Ruiz + Tom Berg by-line'],
    ['Contributors: Ana Ruiz', 'Ana Ruiz by-line'],
    ['Diana Ruiz, Staff Writer', 'Diana Ruiz (Staff Writer) name-with-place-or-role'],
    ['Avi Berg in Dover', 'Avi Berg name-with-place-or-role'],
    ['By Marco Ruiz', 'Marco Ruiz by-line'],
    ['By Plácido Domingo', 'Plácido Domingo by-line'],
    ['Ana Ruiz, General Editor, Sports', 'Ana Ruiz (General Editor) name-with-place-or-role'],
    ['Ana Ruiz and Tom Berg | Guest Columnists', 'Ana Ruiz + Tom Berg (Guest Columnists) name-with-place-or-role'],
    ['By Ana Ruiz, M.D.', 'Ana Ruiz by-line'],
    ['By Ana Ruiz, Ph.D.', 'Ana Ruiz by-line'],
    ['By Ana Ruiz of the U.K.', 'nobody'],
    ['By Ana Ruiz, Special to The Harbour', 'Ana Ruiz by-line'],
    ['Ana Ruiz, Special to The Harbour', 'Ana Ruiz name-with-place-or-role'],
    ['Ana Ruiz, Specially Made', 'nobody'],
    ['By Ana Ruiz For The Harbour', 'Ana Ruiz by-line'],
    ['By Ana Ruiz on behalf of Harbour Friends', 'Ana Ruiz by-line'],
    ['By Ana Ruiz, Speaker to the Harbour Council of Dover', 'Ana Ruiz by-line'],
    ['By Ana Ruiz, who speaks to the Harbour Council', 'nobody'],
    ['By Ana Ruiz, Speaker to the Harbour Council who sails', 'nobody'],
    ['By Amanda, MD', 'Amanda by-line'],
    ['By Ana Ruiz, the old photos by Tom', 'nobody'],
    ['By Ana Ruiz, General Editor, old Sports', 'Ana Ruiz (General Editor) by-line'],
    ['By Ana Ruiz, at our Example University', 'Ana Ruiz by-line'],
    ['By Ana (Dover) Ruiz', 'nobody'],
    ['By Ana Ruiz as an editor', 'Ana Ruiz (editor) by-line'],
    ['By The Harbour boats', 'nobody'],
    ['By ANSA', 'ANSA by-line'],
    ['By IMAGO', 'Imago by-line'],
    ['By Ana Ruiz, General Editor, Sports for boats', 'nobody'],
    ['By Ana Ruiz, the Speaker to the Harbour Council', 'nobody'],
    ['By the desk of boats', 'nobody'],
    ['Text of boats by Ana Ruiz', 'nobody'],
    ['boats Ana Ruiz in Dover', 'nobody'],
    ['作者：王小明、李abc', 'nobody'],
    [`作者：${'王'.repeat(40)}`, `${'王'.repeat(40)} by-line`],
    [`作者：${'王'.repeat(41)}`, 'nobody'],
  ])('%s: %s', (line, expected) => expect(signedBy(line)).toBe(expected))

  test('nobody where it is longer than a byline is', () => {
    const names = Array.from({ length: 19 }, () => 'Ana Ruiz').join(', ')
    expect([signedBy(`By ${names}`), signedBy(`By ${names}, Tom Berg`)]).toEqual([
      expect.stringContaining('by-line'),
      'nobody',
    ])
  })
})

function filedFrom(paragraph: string): string {
  const dateline = readDateline(paragraph)
  return dateline ? `${dateline.place ?? '-'} ${dateline.agency ?? '-'} ${dateline.rest}` : 'none'
}

describe('a paragraph is filed from', () => {
  test.each([
    ['LONDON — The council voted on it.', 'London - The council voted on it.'],
    ['LONDON, March 4 (AP) — The council voted.', 'London AP The council voted.'],
    ['London (AP): The council voted.', 'London AP The council voted.'],
    ['LONDON (March 4) -- The council voted.', 'London - The council voted.'],
    ['LONDON (March 4, 2021) — The council voted.', 'London - The council voted.'],
    ['London — The council voted on it.', 'none'],
    ['NATO — the alliance — said so.', 'none'],
    ['LONDON: The council voted on it.', 'none'],
    ['LONDON (Pop 24) — The council voted on it.', 'none'],
    ['(AP) — The council voted on it.', '- AP The council voted on it.'],
    ['LONDON — Short.', 'none'],
  ])('%s: %s', (paragraph, expected) => expect(filedFrom(paragraph)).toBe(expected))
})

describe('a line below the story names', () => {
  test.each([
    ['(Reporting by Ana Ruiz in Beirut; Editing by Tom Berg)', ['Ana Ruiz reporting', 'Tom Berg editing']],
    [
      'Additional reporting by Ana Ruiz and Tom Berg',
      ['Ana Ruiz additional reporting', 'Tom Berg additional reporting'],
    ],
    ['Reporting by the desk', undefined],
    ['Reporting of boats, editing by Ana Ruiz', undefined],
    ['(Reporting by Ana Ruiz in Beirut; Tom Berg)', ['Ana Ruiz reporting']],
    ['Edited by ANA', undefined],
  ])('%s: %j', (line, expected) =>
    expect(readSignOff(line)?.map(({ name, role }) => `${name} ${role}`)).toEqual(expected),
  )

  test.each([
    ['Ana Ruiz is a reporter for the Example.', [], true],
    ['Ruiz has been with the Example since 2011.', ['Ana Ruiz'], true],
    ['Ruiz has been with the Example since 2011.', ['Tom Berg'], false],
    ['Ruiz said no.', ['Ana Ruiz'], false],
  ])('%s, where %j signed: %s', (line, names, expected) => expect(isOfWriter(line, openingNames(names))).toBe(expected))
})

describe('a name alone is', () => {
  test.each([
    ['Ana Ruiz', 'Ana Ruiz'],
    ['ANA RUIZ', 'Ana Ruiz'],
    ['Ana Ruiz, Tom Berg and Ida Holm', 'Ana Ruiz + Tom Berg + Ida Holm'],
    ['Ana Ruiz, Tom Berg, Ida Holm, Eva Lund', 'Ana Ruiz + Tom Berg + Ida Holm + Eva Lund'],
    ['Ana Ruiz, Tom Berg, Ida Holm, Eva Lund, Jan Dahl', undefined],
    ['Ana Ruiz @anaruiz', 'Ana Ruiz'],
    ['Ana Ruiz.', undefined],
    ['Ana Ruiz:', undefined],
    ['New Harbour', undefined],
    ['STOP FIGHTING NOBODIES', undefined],
    ['Harbour Editor', undefined],
    ['Ana Ruiz sails', undefined],
    ['Ana', undefined],
    ['Harbour Services', undefined],
    ['Fast Innovations', undefined],
    ['Ana Clement', 'Ana Clement'],
    ['View Profile', undefined],
  ])('%s: %s', (line, names) =>
    expect(
      readBareName(line)
        ?.contributors.map(({ name }) => name)
        .join(' + '),
    ).toBe(names),
  )

  test('nobody in a line of more than 120 letters', () => {
    const padded = (letters: number) => `Ana Ruiz${' '.repeat(letters - 16)}Tom Berg`
    expect([readBareName(padded(121)), readBareName('Ana Ruiz')?.confidence]).toEqual([undefined, 0.6])
  })
})

test.each([
  ['By Ask the Harbourmaster', 'Ask the Harbourmaster'],
  ['Posted by 3rd Pier', '3rd Pier'],
  ['by harbourmouse', 'harbourmouse'],
  ['by the harbour wall', undefined],
  ['By Ask the Old Harbour Master', undefined],
  ['By Ask the Harbourmaster.', undefined],
  ['Bypass the Harbour', undefined],
])('whoever is named behind a By: %s', (line, name) => {
  expect(readAnyName(line)?.contributors[0]?.name).toBe(name)
})

describe('a desk signs beside a date', () => {
  test.each([
    ['Example News Bureau', 'Example News Bureau'],
    ['Dover, Harbour Desk', 'Harbour Desk'],
    ['Reuters', 'Reuters'],
    ['the bureau', undefined],
    ['Harbour Life', undefined],
  ])('%s: %s', (line, name) => expect(readDesk(line)?.contributors[0]?.name).toBe(name))
})

test('what a page sets apart by style alone is set apart', () => {
  expect(
    ['ByAna Ruiz', 'Ana RuizUpdated: 4 May', 'Ana RuizLast Updated', 'Bypass opens', 'Ana Ruiz'].map(unglued),
  ).toEqual(['By Ana Ruiz', 'Ana Ruiz | Updated: 4 May', 'Ana Ruiz | Last Updated', 'Bypass opens', 'Ana Ruiz'])
})

test('how sure a byline is follows from how it opens', () => {
  const lines = [
    'By Ana Ruiz',
    'Von Ana Ruiz',
    'Автор: Анна Рис',
    '作者：王小明',
    'Ana Ruiz in Dover',
    'Ana Ruiz Staff Writer',
  ]
  expect(lines.map(line => readByline(line)?.confidence)).toEqual([0.95, 0.85, 0.85, 0.8, 0.75, 0.55])
})

test('how sure a dateline is follows from the agency in it', () => {
  const lines = ['DOVER (AP) — The boats came in.', 'DOVER, Jan 3 — The boats came in.', 'DOVER — The boats came in.']
  expect(lines.map(line => readDateline(line)?.confidence)).toEqual([0.95, 0.8, 0.8])
})

describe('a line leads elsewhere', () => {
  test.each([
    ['Related: boats of Dover', true],
    ['Related cases of boats rose by a third on Monday:', true],
    ['Related: boats rose.', true],
    ['Related: the number of boats rose by a third.', false],
    ['If you buy through my links, I may receive a small commission.', true],
    ['Learn about our editorial process', true],
    ['Follow Ana Ruiz on Twitter.', true],
    ['Please follow The Pier on Facebook and Instagram.', true],
    ['Follow the path on the left to the pier.', false],
    ['Was this article helpful?', true],
    ['He found this article helpful in court.', false],
  ])('%s: %s', (line, expected) => expect(isSiteVoice(line)).toBe(expected))
})

describe('a name is parted from the trade that is glued to it', () => {
  test.each([
    ['By Ana RuizHarbour correspondent', 'By Ana Ruiz, Harbour correspondent'],
    ['By Ana RuizHarbour Boats', 'By Ana RuizHarbour Boats'],
    ['By Big NewsStaff Writer', 'By Big NewsStaff Writer'],
  ])('%s: %s', (line, expected) => expect(unglued(line)).toBe(expected))
})
