import { beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { Topics } from '../../../events/annotations.ts'
import { type Analyse, prepareAnalysis } from '../../../functions/enrich/analysis.ts'
import { topics } from '../../../functions/enrich/enrichers/topics.ts'
import { plainForm } from '../../../functions/enrich/topics/topic-model.ts'
import { confidenceOf, weighTopics } from '../../../functions/enrich/topics/weigh-topics.ts'
import { draftOf } from './drafts.ts'

let analyse: Analyse
beforeAll(async () => {
  analyse = await prepareAnalysis()
})

function topicsOf(headline: string, ...paragraphs: string[]): z.infer<typeof Topics> | undefined {
  const draft = draftOf(headline, paragraphs)
  const found = topics.annotate(draft, analyse(draft))

  return found && z.parse(Topics, found.value)
}

const stories = [
  [
    '15000000',
    'Rovers win the cup final on penalties',
    [
      'The goalkeeper saved two penalties as Rovers beat Athletic in the final of the cup on Saturday.',
      'The midfielder had scored the only goal of the second half before the visitors equalised with a late header.',
    ],
  ],
  [
    '04000000',
    'Bank raises its forecast for profits as lending grows',
    [
      'Shares in the bank rose after it raised its profit forecast for the year and increased the dividend.',
      'Analysts said higher interest rates and strong demand for mortgages had lifted revenue in the quarter.',
    ],
  ],
  [
    '07000000',
    'Hospital opens clinic for patients with diabetes',
    [
      'Doctors at the hospital will treat patients with diabetes in a new clinic, and nurses will teach them about diet.',
      'Early treatment lowers the risk of heart disease and kidney failure, the physicians said.',
    ],
  ],
  [
    '02000000',
    'Man jailed for robbery of jewellery shop',
    [
      'A judge sentenced a man to nine years in prison on Monday for an armed robbery, after the jury found him guilty.',
      'Police arrested him when a witness recognised the stolen car; prosecutors dropped a charge of assault.',
    ],
  ],
  [
    '05000000',
    'Schools to drop homework for youngest pupils',
    [
      'Pupils in primary schools will have no homework from next term, teachers and headteachers agreed.',
      'Classes of older children keep theirs, and students who sit exams get lessons with a tutor, a school governor said.',
    ],
  ],
  [
    '06000000',
    'Otters return to the estuary',
    [
      'Otters and nesting owls have come back to the estuary where pollution had killed the fish, conservationists said.',
      'Wildlife wardens counted hedgehogs and badgers in the wetland, and frogs in every ditch of the reserve.',
    ],
  ],
  [
    '17000000',
    'Blizzard brings heavy snowfall',
    [
      'Forecasters warned of sleet and frost as gusts of eighty miles an hour drove a snowstorm over the hills.',
      'Temperatures will stay below freezing, meteorologists said, with drizzle and downpours when the thaw comes.',
    ],
  ],
  [
    '01000000',
    'Designers dress the runway in velvet',
    [
      'Gowns and tailored menswear closed fashion week as couture houses showed their handbags and stilettos on the catwalk.',
      'The supermodel opened the show in denim and embroidered silk, with earrings and lipstick to match.',
    ],
  ],
] as const satisfies readonly (readonly [string, string, readonly string[]])[]

describe('the topic of an English story', () => {
  test.each(stories)('is %s where it says: %s', (code, headline, paragraphs) => {
    expect(topicsOf(headline, ...paragraphs)?.topics[0]?.code).toBe(code)
  })

  test('is left open, with what it may be, where two are as strong', () => {
    const found = topicsOf(
      'Rovers shares fall after defeat in the cup final',
      'Shares in the football club fell on the stock market after the team lost the match.',
      'Investors had hoped that the goals of the striker would lift profits and revenue, an analyst of the bank said.',
    )

    expect(found?.topics).toEqual([])
    expect(found?.candidates.slice(0, 2).map(({ code }) => code)).toEqual(expect.arrayContaining(['04000000']))
  })

  test('has finer terms under it that the story calls by their names again and again', () => {
    const found = topicsOf(
      'Tennis: teenager wins first title',
      'She took up tennis at five, and has now won a tennis tournament on grass against the top seed in three sets.',
      'Her coach said that her serve had decided the match, and that she plays tennis as others breathe.',
    )

    expect(found?.topics.map(({ name }) => name)).toEqual(['sport', 'tennis'])
  })

  test('is nothing where no word of the story speaks for any', () => {
    expect(topicsOf('4711')).toBeUndefined()
  })

  test('is not guessed in a language of which no word is known', () => {
    expect(
      topicsOf(
        'Der Hafen öffnet wieder',
        'Nach einer Woche mit Sturm und hohem Wasser öffnet der Hafen am Montag wieder für alle Schiffe der Stadt.',
      ),
    ).toBeUndefined()
  })
})

describe('how sure a topic is', () => {
  const sureOf = (sum: number, rival: number, all = sum + rival) => confidenceOf({ sum, rival, all })

  test('rises with the words that speak for it, though they stand to those of the other as before', () => {
    expect(sureOf(4, 1)).toBeLessThan(sureOf(16, 4))
    expect(sureOf(16, 4)).toBeLessThan(sureOf(64, 16))
  })

  test.each([
    ['rises with the words that speak for it alone', sureOf(9, 0), sureOf(16, 0)],
    ['is less for the second of two', sureOf(5, 6), sureOf(6, 5)],
    ['is less where another has as many words', sureOf(30, 30), sureOf(30, 20)],
    ['is less where many others have some', sureOf(30, 10, 90), sureOf(30, 10)],
  ])('%s', (_what, less, more) => expect(less).toBeLessThan(more))
})

test('a headline alone is believed less than the story under it', () => {
  const [, headline, paragraphs] = stories[3]
  const surest = (...body: string[]) => {
    const { story, topicModel } = analyse({ ...draftOf(headline, body), language: 'en' })
    return weighTopics(story, topicModel)[0]?.confidence ?? 0
  }

  expect(surest()).toBeLessThan(surest(...paragraphs))
})

describe('a name of two words speaks as one', () => {
  const surest = (text: string) => {
    const { story, topicModel } = analyse({ ...draftOf('4711', [text]), language: 'en' })
    return weighTopics(story, topicModel)
  }
  const sure = (text: string, topic: string) => surest(text).find(({ code }) => code === topic)?.confidence ?? 0

  test('which its words alone do not say', () => {
    expect(surest('The World Cup is here.')[0]?.code).toBe('15000000')
    expect(sure('The White House is here.', '11000000')).toBeGreaterThan(sure('The house is white here.', '11000000'))
  })

  test('unless a stop stands between them', () => {
    expect(sure('It is white. House is here.', '11000000')).toBeLessThan(sure('The White House is here.', '11000000'))
  })
})

test('a word of the years after the vectors of words were made is known', () => {
  const { story, topicModel } = analyse({
    ...draftOf('Covid-19 lockdowns', ['It was the year of covid.']),
    language: 'en',
  })

  expect(weighTopics(story, topicModel)[0]?.code).toBe('07000000')
})

test('a word that is said again speaks again', () => {
  const sure = (text: string) => {
    const { story, topicModel } = analyse({ ...draftOf('The day after', [text]), language: 'en' })
    return weighTopics(story, topicModel).find(({ code }) => code === '05000000')?.confidence ?? 0
  }

  expect(sure('The school closed, and the police came.')).toBeLessThan(
    sure('The school closed, and the police came to the school; the school is the oldest school here.'),
  )
})

test.each([
  ['Elections', 'election'],
  ['universities', 'university'],
  ['business', 'business'],
  ['virus', 'virus'],
  ['gas', 'gas'],
])('the plain form of %s is %s', (word, plain) => {
  expect(plainForm(word)).toBe(plain)
})
