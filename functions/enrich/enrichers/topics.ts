import type { Topics } from '../../../events/annotations.ts'
import type { Enricher } from '../enricher.ts'
import { findTerms } from '../topics/find-terms.ts'
import { weighTopics } from '../topics/weigh-topics.ts'

/** As sure as this an article has a topic; else it has candidates. One in fifty may be wrong: a wrong topic costs more than none. */
const sure = 0.96
const candidatesShown = 3

/** IPTC Media Topics. The words that it knows are English: of other languages it says nothing. */
export const topics: Enricher = {
  name: 'topics',
  annotate(_draft, { language, story, topicModel }) {
    const tag = language.tag.split('-')[0]
    if (tag !== 'en' && tag !== 'und') return undefined

    const guesses = weighTopics(story, topicModel)
    const [first] = guesses
    if (first === undefined) return undefined

    const finer = findTerms(story, first.code, topicModel).map(({ code, name }) => ({ code, name }))
    const named = ({ code, confidence }: typeof first) => ({ code, name: topicModel.nameOf(code), confidence })
    const value: Topics = {
      topics: tag === 'und' || first.confidence < sure ? [] : [named(first), ...finer],
      candidates: guesses.slice(0, candidatesShown).map(named),
      ...(story.bounded && { bounded: true }),
    }

    return { version: 4, value, confidence: first.confidence }
  },
}
