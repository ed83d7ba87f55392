import { Entities } from '../../events/annotations.ts'
import type { EnrichedMember } from '../../events/article.ts'
import type { Overlay } from '../../events/sidecar.ts'
import { annotation, toldLanguage } from '../annotation.ts'
import type { FeedInputs } from './facts.ts'

/** More than these tell little of an article, and each is a line in a feed. */
const MOST_NAMES = 20
const LONGEST_NAME = 100

/** What of an article decides about its feeds. What it does not say is not there, so that equal inputs are equal rows. */
export function feedInputs({ draft, annotations }: Pick<EnrichedMember, 'draft' | 'annotations'>, folder: string) {
  const { keywords, contributors, language, translationOf } = 'inline' in draft ? draft.inline : draft.standing
  const entities = annotation(annotations, 'entities', Entities)

  return inputsOf({
    folder,
    keywords,
    contributors: contributors?.map(({ name }) => name),
    entities: entities?.entities.map(({ name }) => name),
    language: toldLanguage(annotations) ?? language,
    translationOf,
  })
}

/** The same with what a sidecar says put over it. */
export const overlaidInputs = (
  inputs: FeedInputs,
  { section, keywords, contributors, language, translationOf }: Overlay,
): FeedInputs =>
  inputsOf({
    ...inputs,
    ...(section !== undefined && { folder: section }),
    ...(keywords !== undefined && { keywords }),
    ...(contributors !== undefined && { contributors: contributors.map(({ name }) => name) }),
    ...(language !== undefined && { language }),
    ...(translationOf !== undefined && { translationOf }),
  })

/** Names an input as a whole: equal inputs, equal names. */
export const nameOfInputs = ({ folder, keywords, contributors, entities, language }: FeedInputs): string =>
  JSON.stringify([folder, keywords ?? [], contributors ?? [], entities ?? [], language ?? ''])

type Said = { [Name in keyof FeedInputs]: FeedInputs[Name] | undefined }

function inputsOf({ folder = '', language, translationOf, ...said }: Said): FeedInputs {
  const [keywords, contributors, entities] = [said.keywords, said.contributors, said.entities].map(names)

  return {
    folder,
    ...(keywords && { keywords }),
    ...(contributors && { contributors }),
    ...(entities && { entities }),
    ...(language !== undefined && { language }),
    ...(translationOf !== undefined && { translationOf }),
  }
}

function names(said: readonly string[] = []): string[] | undefined {
  const each = new Set(said.filter(name => name.length <= LONGEST_NAME && name.trim() !== ''))

  return each.size === 0 ? undefined : [...each].slice(0, MOST_NAMES)
}
