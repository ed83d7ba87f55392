import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { longestSummary, usualSummary } from '../events/settings.ts'
import { lexiconOf } from '../functions/enrich/keywords/lexicon.ts'
import { fillOf, type Places, type Room, setsOf } from '../functions/enrich/summary/choose.ts'
import { featureNames } from '../functions/enrich/summary/features.ts'
import { linesOf } from '../functions/enrich/summary/lines.ts'
import { openingsIn } from '../functions/enrich/summary/openings.ts'
import { type Option, optionsOf } from '../functions/enrich/summary/options.ts'
import { type Abstracted, abstractedTexts } from './eval/abstracts.ts'
import { rouge } from './eval/rouge.ts'

/** The usual length, and the most that a publisher may ask for. Between them the weights are proportional. */
const lengths = { short: usualSummary, long: longestSummary }
const sentences = 3
const names = [...featureNames, 'fill'] as const

// Found by five-fold cross-validation within the half that teaches, as the features were.
const rounds = 60
const step = 0.15
const steepness = 4
const decay = 0.003
const folds = 5

/** A summary that could be chosen: what is seen of it, and how near it comes to the editor's (ROUGE-1 + ROUGE-2). */
type Example = { values: number[]; likeness: number }
/** All of one text. */
type Lesson = Example[]

const data = process.env['COPYDESK_DATA']
if (data === undefined)
  console.log(
    'COPYDESK_DATA=DIR npm run train:summary writes functions/enrich/summary/weights.json from DIR/corpora/summary.',
  )
else {
  const texts = await abstractedTexts(data, 'training')
  const fits = Object.fromEntries(
    Object.entries(lengths).map(([name, characters]) => [
      name,
      { characters, ...fitFor({ characters, sentences }, texts) },
    ]),
  )
  writeFileSync(
    join(import.meta.dirname, '../functions/enrich/summary/weights.json'),
    `${JSON.stringify(fits, null, 2)}\n`,
  )
}

function fitFor(room: Room, texts: readonly Abstracted[]): Record<string, number> {
  const lessons = texts.map(text => lessonOf(text, room)).filter(lesson => lesson.length > 0)
  const weights = fitted(lessons)
  const [fresh, seen] = [crossValidated(lessons), lessons.map(lesson => likenessOf(lesson, weights))]
  console.log(`${lessons.length} texts, ${room.characters} characters, ROUGE-1 + ROUGE-2 of what is chosen in each:`)
  console.log(`${mean(fresh).toFixed(2)} by weights from the other folds, ${mean(seen).toFixed(2)} by those from all:`)
  const named = Object.fromEntries(names.map((name, at) => [name, weights[at] ?? 0]))
  console.log(named)

  return named
}

function lessonOf({ draft, analysis: { story, frequentWords }, reference }: Abstracted, room: Room): Lesson {
  const [lexicon, ways] = [lexiconOf('en', frequentWords), openingsIn('en')]
  if (lexicon === undefined || ways === undefined)
    throw new Error('English is not known: run npm run train:language first')

  const options = optionsOf(linesOf(story, draft), story, { lexicon, openings: ways })
  return setsOf(options, room).map(places => {
    const text = places.map(place => options[place]?.line.text).join(' ')
    return {
      values: valuesOf(places, { options, room }),
      likeness: 100 * (rouge(text, reference, 1) + rouge(text, reference, 2)),
    }
  })
}

function valuesOf(places: Places, { options, room }: { options: readonly Option[]; room: Room }): number[] {
  const sums = featureNames.map((_, at) => places.reduce((sum, place) => sum + (options[place]?.values[at] ?? 0), 0))

  return [...sums, fillOf(options, places, room.characters)]
}

/**
 * The weights under which the summary, were it drawn by the odds that its worth gives it among all that fit, is expected to come nearest
 * to the editor's. By gradient, with a step for each weight (AdaGrad); the texts come in the order of their names, so it is repeatable.
 */
function fitted(lessons: readonly Lesson[]): number[] {
  const weights = names.map(() => 0)
  const squares = names.map(() => 0.01)
  for (let round = 0; round < rounds; round++)
    for (const lesson of lessons)
      for (const [at, slope] of slopesOf(lesson, weights).entries()) {
        const push = steepness * slope - decay * (weights[at] ?? 0)
        squares[at] = (squares[at] ?? 0) + push * push
        weights[at] = (weights[at] ?? 0) + (step * push) / Math.sqrt(squares[at] ?? 1)
      }

  return weights.map(weight => Number(weight.toFixed(3)))
}

function slopesOf(lesson: Lesson, weights: readonly number[]): number[] {
  const worths = lesson.map(({ values }) => worthOf(values, weights))
  const greatest = Math.max(...worths)
  const odds = worths.map(worth => Math.exp(worth - greatest))
  const all = sum(odds)
  const expected = sum(lesson.map(({ likeness }, at) => ((odds[at] ?? 0) / all) * likeness))
  const slopes = names.map(() => 0)
  for (const [example, { values, likeness }] of lesson.entries()) {
    const push = (((odds[example] ?? 0) / all) * (likeness - expected)) / 100
    for (let at = 0; at < slopes.length; at++) slopes[at] = (slopes[at] ?? 0) + push * (values[at] ?? 0)
  }

  return slopes
}

/** Of each text, by weights from texts of other folds. */
function crossValidated(lessons: readonly Lesson[]): number[] {
  return Array.from({ length: folds }, (_, fold) => fold).flatMap(fold => {
    const weights = fitted(lessons.filter((_, at) => at % folds !== fold))
    return lessons.filter((_, at) => at % folds === fold).map(lesson => likenessOf(lesson, weights))
  })
}

function likenessOf(lesson: Lesson, weights: readonly number[]): number {
  const worths = lesson.map(({ values }) => worthOf(values, weights))

  return lesson[worths.indexOf(Math.max(...worths))]?.likeness ?? 0
}

function worthOf(values: readonly number[], weights: readonly number[]): number {
  let worth = 0
  for (let at = 0; at < values.length; at++) worth += (values[at] ?? 0) * (weights[at] ?? 0)

  return worth
}

function sum(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}

function mean(values: readonly number[]): number {
  return sum(values) / values.length
}
