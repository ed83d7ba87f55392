import type * as z from 'zod/mini'
import {
  EntitiesAnnotation,
  Keywords,
  LanguageAnnotation,
  Places,
  Readability,
  ReadingTime,
  Relations,
  Summary,
  Topics,
} from '../../events/annotations.ts'
import type { Annotation, Annotations } from '../../events/article.ts'
import { pad } from '../../infra/local/terminal/terminal-text.ts'
import { wrapped } from '../desk/wrapped.ts'

/** What an enricher said, in words for people; each part of it with its own confidence, where it has one. */
const sayings: Record<string, (value: unknown) => string[]> = {
  entities: said(EntitiesAnnotation, ({ entities }) =>
    entities.map(({ name, type, confidence }) => `${name}, ${type} ${percent(confidence)}`),
  ),
  keywords: said(Keywords, ({ phrases }) => phrases.map(({ text, confidence }) => `${text} ${percent(confidence)}`)),
  language: said(LanguageAnnotation, ({ tag, source }) => [`${tag}, by ${sources[source]}`]),
  places: said(Places, ({ main, others }) => [
    ...main.map(({ name }) => `${name} (main)`),
    ...others.map(({ name }) => name),
  ]),
  readability: said(Readability, ({ formula, score, newspapers }) => [`${formula} ${score}, newspapers ${newspapers}`]),
  readingTime: said(ReadingTime, ({ minutes, words }) => [`${minutes} min, ${words} words`]),
  relations: said(Relations, ({ sketch, signature }) => [
    ...(sketch === undefined ? [] : ['a sketch']),
    ...(signature === undefined ? [] : ['a signature']),
  ]),
  summary: said(Summary, ({ text }) => [text]),
  topics: said(Topics, ({ topics, candidates }) => [
    ...topics.map(({ name, confidence }) => `${name}${confidence === undefined ? '' : ` ${percent(confidence)}`}`),
    ...(topics.length > 0 ? [] : candidates.map(one => `perhaps ${one.name} ${percent(one.confidence ?? 0)}`)),
  ]),
}

const sources = { declared: 'the upload’s own word', text: 'its text', unknown: 'nothing' }

function said<Schema extends z.ZodMiniType>(shape: Schema, words: (value: z.infer<Schema>) => string[]) {
  return (value: unknown): string[] => {
    const found = shape.safeParse(value)
    return found.success ? words(found.data) : [JSON.stringify(value)]
  }
}

const percent = (share: number): string => `${Math.round(share * 100)} %`

const LABEL = 16

/** Every annotation of an article: by which version of which enricher, what it says, how sure it is, and what it took. */
export function annotationLines(
  annotations: Annotations,
  milliseconds: Readonly<Record<string, number>>,
  width: number,
): string[] {
  return Object.entries(annotations).flatMap(([name, annotation]) => {
    const [first = '', ...rest] = wrapped(sentence(name, annotation), width, ' '.repeat(LABEL))
    const took = milliseconds[name] === undefined ? [] : [`took ${milliseconds[name]} ms`]
    const sure = annotation.confidence === undefined ? [] : [`${percent(annotation.confidence)} sure`]
    const about = `${' '.repeat(LABEL)}${[`version ${annotation.version}`, ...sure, ...took].join(', ')}`

    return [`  ${pad(name, LABEL - 2)}${first.trimStart()}`, ...rest, about]
  })
}

/** An enricher that we do not know speaks for itself. */
const sentence = (name: string, { value }: Annotation): string =>
  (sayings[name]?.(value) ?? [JSON.stringify(value)]).join(' · ')
