import { beforeAll, describe, expect, test } from 'vitest'
import { type DetectLanguage, detector } from '../../../../functions/enrich/language/detector.ts'
import { readLanguageTables } from '../../../../functions/enrich/language/language-file.ts'
import { modelBytes } from '../../../../functions/enrich/model-bytes.ts'
import { stories } from '../drafts.ts'

let detect: DetectLanguage
beforeAll(() => {
  detect = detector(readLanguageTables(modelBytes('language.bin')))
})

const story = (language: string): string => stories[language] ?? ''

describe('a language nobody declared', () => {
  test.each(Object.entries(stories))('%s is told from the text', (language, text) => {
    expect(detect(text, undefined)).toMatchObject({ tag: language, source: 'text' })
    expect(detect(text, undefined).confidence).toBeGreaterThan(0.9)
  })

  test.each([
    ['nothing', ''],
    ['one word', 'Paris'],
    ['a short headline', 'Final: 3-1'],
    ['only figures', '12 34 56 78 '.repeat(100)],
    ['only symbols', '☂ ★ → '.repeat(100)],
    ['no words of any language', 'qzx wvk jqx zzk vwq '.repeat(30)],
    [
      'Hausa, which it has no words of',
      'Majalisar tashar jiragen ruwa ta yanke shawara a ranar Talata cewa za a bar tsohuwar gada a bude ga masu tafiya a kasa.',
    ],
    [
      'Luxembourgish, which it has no words of',
      'De Gemengerot huet en Dënschdeg decidéiert, déi al Bréck de ganze Wanter fir d’Foussgänger opzeloossen.',
    ],
  ])('%s is und', (_what, text) => {
    expect(detect(text, undefined)).toEqual({ tag: 'und', source: 'unknown', confidence: 0 })
  })

  test.each([
    ['nb', 'Havnerådet vedtok tirsdag å holde den gamle svingbroen åpen for fotgjengere gjennom hele vinteren.'],
    ['nn', 'Hamnerådet vedtok tysdag å halde den gamle svingbrua open for fotgjengarar gjennom heile vinteren.'],
    ['da', 'Havnerådet vedtog tirsdag at holde den gamle svingbro åben for fodgængere hele vinteren igennem.'],
    ['af', 'Die hawerraad het Dinsdag besluit om die ou draaibrug deur die winter vir voetgangers oop te hou.'],
    ['nl', 'De havenraad heeft dinsdag besloten de oude draaibrug de hele winter open te houden voor voetgangers.'],
    [
      'id',
      'Dewan pelabuhan pada hari Selasa memutuskan untuk membiarkan jembatan tua itu tetap terbuka bagi pejalan kaki.',
    ],
    [
      'hr',
      'Lučko vijeće odlučilo je u utorak da stari most ostane otvoren za pješake tijekom cijele zime. Inženjeri su upozorili da ležajevi neće izdržati još jednu sezonu bez popravka. Europska unija platit će tisuću eura.',
    ],
    [
      'mk',
      'Советот на пристаништето одлучи стариот мост да остане отворен во текот на зимата, а ѕидот ќе падне меѓу нас.',
    ],
    [
      'kk',
      'Порт кеңесі сейсенбі күні ескі көпірді қыс бойы жаяу жүргіншілер үшін ашық қалдыру туралы шешім қабылдады.',
    ],
    ['en', 'Council votes to keep bridge open'],
    ['ja', '橋は開放された'],
  ])('%s is told from its near kin, or in a few words', (language, text) => {
    expect(detect(text, undefined)).toMatchObject({ tag: language, source: 'text' })
  })

  test('a foreign quotation at the start does not decide for the story', () => {
    expect(detect(`${story('fr')} ${story('en').repeat(4)}`, undefined).tag).toBe('en')
  })

  test('two languages in equal parts are und', () => {
    expect(detect(story('en').slice(0, 300) + story('ru').slice(0, 300).padEnd(300), undefined).tag).toBe('und')
  })

  test('a Russian story that names one Kazakh town is Russian', () => {
    expect(detect(`${story('ru')} ${story('ru')} Қызылорда. ${story('ru')}`, undefined).tag).toBe('ru')
  })
})

describe('a declared language', () => {
  test.each([
    ['en-gb', 'en-GB'],
    ['en_US', 'en-US'],
    ['EN', 'en'],
  ])('%s that the text bears out is kept as %s', (declared, tag) => {
    expect(detect(story('en'), declared)).toEqual({ tag, source: 'declared', confidence: 0.99 })
  })

  test.each([
    ['a text too short to tell', 'Paris', 'fr'],
    ['a text when it has no words of that language', story('en'), 'gd'],
    ['a short text of another language', 'Der Hafenrat hat am Dienstag beschlossen, die Brücke zu öffnen.', 'en'],
  ])('stands over %s', (_what, text, declared) => {
    expect(detect(text, declared)).toEqual({ tag: declared, source: 'declared', confidence: 0.9 })
  })

  test.each([
    ['nb', 'Havnerådet vedtok tirsdag å holde den gamle svingbroen åpen for fotgjengere gjennom hele vinteren.'],
    [
      'id',
      'Dewan pelabuhan pada hari Selasa memutuskan untuk membiarkan jembatan tua itu tetap terbuka bagi pejalan kaki.',
    ],
  ])('%s agrees with the near kin that the detector knows', (declared, text) => {
    expect(detect(text.repeat(3), declared)).toMatchObject({ tag: declared, confidence: 0.99 })
  })

  test.each([
    [199, 'en'],
    [200, 'de'],
  ])('and %i letters of another make it %s', (letters, tag) => {
    const text = 'Der Hafenrat hat am Dienstag beschlossen, die alte Bruecke im Winter offen zu halten. '.repeat(4)
    const cut = text.length - text.replace(/(?:\P{L}*\p{L}){200}/u, '').length
    const end = letters === 200 ? cut : cut - 1

    expect(text.slice(0, end).replace(/\P{L}/gu, '')).toHaveLength(letters)
    expect(detect(text.slice(0, end), 'en').tag).toBe(tag)
  })

  test('gives way to a text that is plainly in another', () => {
    expect(detect(story('de').repeat(2), 'en')).toMatchObject({ tag: 'de', source: 'text' })
  })

  test.each(['English', 'en US', '', 'und', 'x', 'en-', '🇬🇧', 'en-x'])(
    '%j is no language tag and counts as none',
    declared => {
      expect(detect('Paris', declared)).toEqual({ tag: 'und', source: 'unknown', confidence: 0 })
    },
  )
})
