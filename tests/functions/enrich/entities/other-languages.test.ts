import { beforeAll, describe, expect, test } from 'vitest'
import { type Analyse, prepareAnalysis } from '../../../../functions/enrich/analysis.ts'
import { type Lexicon, nameKinds, type nameLists } from '../../../../functions/enrich/entities/lexicon.ts'
import { bitsOf } from '../../../../functions/enrich/entities/listed.ts'
import { namesElsewhere } from '../../../../functions/enrich/entities/other-languages.ts'
import { phraseOf } from '../../../../functions/enrich/entities/phrases.ts'
import { wordOf } from '../../../../functions/enrich/entities/words.ts'
import { draftOf } from '../drafts.ts'

type List = (typeof nameLists)[number]
const lists: Record<string, List[]> = {
  ...{ Kiel: ['city'], Polen: ['country'], Hessen: ['region'], Kreml: ['knownPlace'], Au: ['city'] },
  ...{ Aue: ['town'], Olk: ['village'], 'Bad Ems': ['town'], 'Klein Olk': ['village'], 'Rio de Janeiro': ['city'] },
  ...{ Essen: ['city', 'common'], Rat: ['city', 'title'], Bund: ['city', 'groupWord'], Berg: ['city', 'placeWord'] },
  ...{ Helena: ['firstName', 'town'], Paris: ['firstName', 'city'], Lola: ['firstName'], Mai: ['firstName', 'common'] },
  ...{ 'Lola Rennt': ['knownPerson'], Goethe: ['knownPerson'], Ost: ['common'], 'Vier und mehr am Bach': ['city'] },
  ...{
    Sechs: ['common'],
    'Das ist ein Ort am Meer': ['city'],
    'Haus am See am Bach': ['city'],
    'Gut am see': ['city'],
  },
  ...{
    Bahn: ['knownGroup'],
    'Die Bahn AG': ['knownGroup'],
    'Alte Bahn': ['knownGroup'],
    ING: ['knownGroup'],
    'Neu York': ['city', 'common'],
  },
}
const surnames: Record<string, number> = { Sommer: 5, Weber: 4, Ost: 7, SOMMER: 7 }

const listsByPhrase = new Map(Object.entries(lists).map(([name, of]) => [phraseOf(name), bitsOf(...of)]))
const lexicon: Lexicon = {
  rowOf: () => -1,
  clusterOf: () => 0,
  kindsOf: () => 0,
  listsOf: phrase => listsByPhrase.get(phrase) ?? 0,
}
const look = (text: string) => ({
  ...wordOf(text, lexicon),
  kinds: (surnames[text] ?? 0) << (nameKinds.indexOf('surname') * 3),
})

/** The names of a sentence, and what each of them is. */
function namesIn(text: string): string[] {
  const words = text.split(' ')
  const [found = []] = namesElsewhere([words], { lexicon, look })

  return found.map(({ start, end, type }) => `${words.slice(start, end).join(' ')}: ${type}`)
}

describe('in a language that was not learnt a name is', () => {
  test.each([
    ['er kam nach Kiel', ['Kiel: place']],
    ['er kam aus Polen', ['Polen: place']],
    ['er kam aus Hessen', ['Hessen: place']],
    ['er kam vom Kreml', ['Kreml: place']],
    ['er kam nach Rio de Janeiro', ['Rio de Janeiro: place']],
    ['er kam nach Neu York', ['Neu York: place']],
    ['er kam von der Bahn', ['Bahn: organisation']],
    ['er sah Lola Rennt', ['Lola Rennt: person']],
  ])('what a list has as one: %s', (text, names) => {
    expect(namesIn(text)).toEqual(names)
  })

  test.each([
    ['er kam nach Bad Ems', ['Bad Ems: place']],
    ['er kam nach Klein Olk', ['Klein Olk: place']],
    ['er kam nach Aue', []],
    ['er kam nach Olk', []],
    ['er las Goethe', []],
  ])('a town or a person only of several words: %s', (text, names) => {
    expect(namesIn(text)).toEqual(names)
  })

  test.each(['das Essen', 'der Rat', 'der Bund', 'am Berg'])('no word that is another too: %s', text => {
    expect(namesIn(text)).toEqual([])
  })

  test.each([
    ['er kam nach kiel', []],
    ['er kam nach Au', []],
    ['er kam nach Kiel und Polen', ['Kiel: place', 'Polen: place']],
    ['Kiel Polen', ['Kiel: place', 'Polen: place']],
    ['ein Gut am see', []],
    ['Lola Rennt Rennt', ['Lola Rennt: person']],
  ])('written with a capital and of three letters or more, each once: %s', (text, names) => {
    expect(namesIn(text)).toEqual(names)
  })

  test('of five words at most', () => {
    expect(namesIn('ein Haus am See am Bach')).toEqual(['Haus am See am Bach: place'])
    expect(namesIn('Das ist ein Ort am Meer')).toEqual([])
  })
})

describe('a first name is a person', () => {
  test.each([
    ['er sah Lola Sommer', ['Lola Sommer: person']],
    ['er sah Helena Sommer', ['Helena Sommer: person']],
    ['er sah Paris Sommer', ['Paris Sommer: person']],
    ['er sah Lola Sommer Kiel', ['Lola Sommer: person', 'Kiel: place']],
  ])('before what is mostly a surname: %s', (text, names) => {
    expect(namesIn(text)).toEqual(names)
  })

  test.each([
    ['er sah Lola', []],
    ['er sah Lola Weber', []],
    ['er sah Lola sommer', []],
    ['er sah Lola SOMMER', []],
    ['er sah Lola Ost', []],
    ['er sah Mai Sommer', []],
    ['er sah Lola Kiel', ['Kiel: place']],
  ])('and nobody where that is not: %s', (text, names) => {
    expect(namesIn(text)).toEqual(names)
  })

  test.each([
    ['er sah Helena', []],
    ['er sah Paris', ['Paris: place']],
  ])('and a place by itself only where that is large: %s', (text, names) => {
    expect(namesIn(text)).toEqual(names)
  })
})

describe('a group of one word', () => {
  test.each([
    ['Bahn fuhr', []],
    ['“ Bahn fuhr', []],
    ['er sagte “ Bahn fuhr', ['Bahn: organisation']],
    ['die Bahn . fuhr', []],
    ['die Bahn .', ['Bahn: organisation']],
    ['ING fuhr', ['ING: organisation']],
    ['die ING . fuhr', ['ING: organisation']],
    ['Die Bahn AG fuhr', ['Die Bahn AG: organisation']],
    ['Alte Bahn fuhr', ['Alte Bahn: organisation']],
    ['Kiel . fuhr', ['Kiel: place']],
  ])(
    'is none at the start of a sentence or before the stop of an abbreviation, unless in capitals: %s',
    (text, names) => {
      expect(namesIn(text)).toEqual(names)
    },
  )
})

test('what a list has whole is surer than one word, or two that go together', () => {
  const [found = []] = namesElsewhere([['Kiel', 'und', 'Bad', 'Ems', 'und', 'Lola', 'Sommer']], { lexicon, look })

  expect(found.map(({ margin, isListed }) => [margin, isListed])).toEqual([
    [40, true],
    [90, true],
    [40, true],
  ])
})

let analyse: Analyse
beforeAll(async () => {
  analyse = await prepareAnalysis()
})

const namesOf = (language: string, paragraph: string): string[] =>
  analyse(draftOf('', [paragraph], { language })).entities.map(({ start, end }) => paragraph.slice(start, end))

const named: readonly [language: string, paragraph: string, names: string[]][] = [
  ['de', 'Mit den Arbeiten in Kiel soll begonnen werden, sagte Janine Sommer.', ['Kiel', 'Janine Sommer']],
  ['de', 'Forscher am MIT in Boston rechnen anders.', ['MIT', 'Boston']],
  ['cs', 'Provoz v Praze hlídá Ing. Pavel Souček z firmy ING.', ['ING']],
  ['pl', 'Wczoraj pani Helena kupiła bilet do Madrid.', ['Madrid']],
]

test.each(named)('in %s what may be another word is no name: %s', (language, paragraph, names) => {
  expect(namesOf(language, paragraph)).toEqual(names)
})
