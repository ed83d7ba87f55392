import type { Keywords } from '../../../events/annotations.ts'
import type { Enricher } from '../enricher.ts'
import { entityAt } from '../entities/entity-finder.ts'
import { lexiconOf } from '../keywords/lexicon.ts'
import { rank } from '../keywords/rank.ts'
import learned from '../keywords/weights.json' with { type: 'json' }

/** Ten for a story of a hundred words and more, fewer for a short one: a word in ten. */
const limits = { least: 5, most: 10, wordsEach: 10 }

/** What an indexer would write under the story: phrases of its own words, the best first. */
export const keywords: Enricher = {
  name: 'keywords',
  annotate(_draft, { language, frequentWords, story, named }) {
    const lexicon = lexiconOf(language.tag.split('-')[0] ?? '', frequentWords)
    if (lexicon === undefined) return undefined

    const limit = Math.max(limits.least, Math.min(limits.most, Math.floor(story.tokens.length / limits.wordsEach)))
    const ranked = rank(story, lexicon, { learned, limit, entityAt: entityAt(story, named) })
    const phrases = ranked.map(({ text, confidence }) => ({ text, confidence: Number(confidence.toFixed(3)) }))
    const [best] = phrases
    if (best === undefined) return undefined

    const value: Keywords = { phrases, ...(story.bounded && { bounded: true }) }

    return { version: 3, value, confidence: best.confidence }
  },
}
