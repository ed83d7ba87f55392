import { beforeAll, expect, test } from 'vitest'
import { Keywords } from '../../../../events/annotations.ts'
import { type Analyse, prepareAnalysis } from '../../../../functions/enrich/analysis.ts'
import { keywords } from '../../../../functions/enrich/enrichers/keywords.ts'
import { featureNames } from '../../../../functions/enrich/keywords/features.ts'
import { toneNames } from '../../../../functions/enrich/keywords/tone.ts'
import learned from '../../../../functions/enrich/keywords/weights.json' with { type: 'json' }
import { draftOf, stories } from '../drafts.ts'

let analyse: Analyse
beforeAll(async () => {
  analyse = await prepareAnalysis()
})

const phrasesOf = (headline: string, paragraphs: string[], language?: string): string[] => {
  const draft = draftOf(headline, paragraphs, language === undefined ? {} : { language })
  const said = keywords.annotate(draft, analyse(draft))

  return said === undefined ? [] : Keywords.parse(said.value).phrases.map(({ text }) => text)
}

const story = [
  'Desalination plants along the coast will double their output by spring, the water ministry said on Monday.',
  'The desalination plants supply a third of the drinking water in Port Almar, and Port Almar has grown quickly.',
  'Engineers nearly finished the new pipeline, and the ministry announced that the pipeline will carry drinking water.',
]

test('an English story is described by the phrases that it keeps coming back to', () => {
  const phrases = phrasesOf('Port Almar doubles its drinking water', story)

  expect(phrases.length).toBeGreaterThanOrEqual(5)
  expect(phrases.length).toBeLessThanOrEqual(10)
  expect(phrases.join(' | ')).toMatch(/desalination/iu)
  expect(phrases).toContain('Port Almar')
})

test.each(['the', 'nearly', 'announced', 'said', 'by spring'])('"%s" describes no story', phrase => {
  expect(phrasesOf('', story)).not.toContain(phrase)
})

test('no weekday describes an English story', () => {
  const phrases = phrasesOf('Ferry talks resume Monday', [
    'Talks between the ferry company and its crews resume on Monday, and both sides met on Thursday and Monday.',
    'The ferry crews stopped work last Thursday. On Monday the ferry company offered more pay, and on Thursday more leave.',
  ])

  expect(phrases.join(' | ')).toMatch(/ferry/iu)
  expect(phrases.filter(phrase => /Monday|Thursday/u.test(phrase))).toEqual([])
})

const pieces: readonly [language: string, headline: string, paragraphs: string[], kept: string, dropped: RegExp][] = [
  [
    'es',
    'Los pescadores de Bermeo vuelven al mar',
    [
      'La flota de Bermeo saldrá a faenar esta madrugada. La cofradía aprobó el acuerdo alcanzado el viernes con el Gobierno vasco.',
      'El precio de la anchoa sube, resumió ayer Iñaki Goikoetxea ante la cofradía. La anchoa termina en mayo.',
    ],
    'Bermeo',
    /aprobó|alcanzado|resumió|viernes|mayo/u,
  ],
  [
    'ru',
    'В Твери старый вокзал превратят в музей',
    [
      'Здание вокзала станет музеем. Об этом в среду сообщила мэрия города, которая получила постройку от железной дороги.',
      'Экспозицию вокзала готовила Ирина Колыхматова. Летом в музей пойдёт ретропоезд, который восстановили школьники.',
    ],
    'Ирина Колыхматова',
    /получила|восстановили|сообщила|среду/u,
  ],
  [
    'sv',
    'Härnösand bygger en skola av gammalt tegel',
    [
      'Kommunen bygger en skola av tegel från lasarettet. Beslutet fattades på tisdagen och gäller tegel för femhundra elever.',
      'Forskaren Karin Hedlund har provtryckt teglet. Skolan öppnar i januari. ”Stenen står gärna hundra år till”, säger hon.',
    ],
    'tegel',
    /fattades|tisdagen|januari|Stenen/u,
  ],
]

test.each(pieces)(
  'in %s a piece of a sentence, a day and a month describe no story',
  (language, headline, paragraphs, kept, dropped) => {
    const phrases = phrasesOf(headline, paragraphs, language)

    expect(phrases).toContain(kept)
    expect(phrases.filter(phrase => dropped.test(phrase))).toEqual([])
  },
)

test('in German a keyword ends with a noun, and is no day', () => {
  const phrases = phrasesOf(
    'Hafen bekommt Landstromanlage',
    [
      'Der Hafen bekommt am Mittwoch eine Landstromanlage, wie die Senatorin am Freitag ankündigte.',
      'Umweltverbände forderten am Mittwoch mehr Tempo beim Bau der Landstromanlage, und Reeder forderten Zuschüsse.',
    ],
    'de',
  )

  expect(phrases).toContain('Landstromanlage')
  expect(phrases.filter(phrase => /^\p{Ll}\S*$|Freitag|Mittwoch/u.test(phrase))).toEqual([])
})

test('a keyword is written as the text writes it where no place asks for capitals', () => {
  const phrases = phrasesOf('Desalination Plants Double Output', story)

  expect(phrases.filter(phrase => /^desalination/iu.test(phrase)).every(phrase => phrase.startsWith('d'))).toBe(true)
  expect(phrases.filter(phrase => /almar/iu.test(phrase)).every(phrase => phrase.includes('Almar'))).toBe(true)
})

test('none is a part of a name that is there, or another in the plural', () => {
  const phrases = phrasesOf('', story)
  const names = phrases.filter(phrase => /\p{Lu}\S* \p{Lu}/u.test(phrase))

  for (const name of names)
    expect(phrases.filter(phrase => name !== phrase && ` ${name} `.includes(` ${phrase} `))).toEqual([])
  expect(new Set(phrases.map(phrase => phrase.toLowerCase().replace(/s$/u, ''))).size).toBe(phrases.length)
})

const lender = [
  'The International Monetary Fund lent Port Almar two billion crowns on Monday, the largest loan of the IMF this year.',
  'The IMF wants the town to sell its ferries, and a spokesman of the International Monetary Fund named a date.',
  'Critics of the IMF said the ferries earn more than the loan of the fund will cost.',
]

test('the names of one entity, and the words that only they hold, are one keyword', () => {
  const phrases = phrasesOf('', lender)

  expect(
    phrases.filter(phrase => /^(?:IMF|International|Monetary|International Monetary Fund)$/.test(phrase)),
  ).toHaveLength(1)
})

test.each(['zh', 'ja', 'th'])(
  'a story in %s, of which we know no stop words, has none rather than poor ones',
  language => {
    expect(phrasesOf('', [stories[language] ?? ''])).toEqual([])
  },
)

test.each(['de', 'fr', 'ru'])('a story in %s is described without its most frequent words', language => {
  const phrases = phrasesOf('', [stories[language] ?? '']).map(phrase => phrase.toLowerCase())

  expect(phrases.length).toBeGreaterThanOrEqual(4)
  for (const stop of ['der', 'die', 'le', 'la', 'de', 'на', 'в']) expect(phrases).not.toContain(stop)
})

test.each([
  [20, 5],
  [24, 5],
  [30, 6],
  [39, 7],
  [50, 10],
  [60, 10],
])('of %i words with a comma behind each %i are keywords: one of ten words and signs', (count, keywords) => {
  const words = Array.from({ length: count }, (_, n) => `port${n}x,`)

  expect(phrasesOf('', [words.join(' ')], 'en')).toHaveLength(keywords)
})

test('a story of nothing but stop words has none', () => {
  const draft = draftOf('', ['It is what it was.'], { language: 'en' })

  expect(keywords.annotate(draft, analyse(draft))).toBeUndefined()
})

test('keywords are as sure as the first of them, to a thousandth', () => {
  const draft = draftOf('', story)
  const annotation = keywords.annotate(draft, analyse(draft))
  const sure = Keywords.parse(annotation?.value).phrases.map(({ confidence }) => confidence)

  expect(sure).toEqual(sure.toSorted((one, other) => other - one))
  expect(annotation?.confidence).toBe(sure[0])
  for (const confidence of sure) expect(String(confidence)).toMatch(/^0\.\d{1,3}$/)
})

test('a weight was learned for each feature', () => {
  expect([learned.tone.length, learned.weights.length]).toEqual([toneNames.length, featureNames.length])
})
