import { byCodeUnit } from '../../text/by-code-unit.ts'
import type { Story } from '../story.ts'
import { type NamedTerm, plainForm, type TopicModel } from './topic-model.ts'

// Strong evidence: a term that is called by its name again and again. Fewer mentions are asides.
const fewestMentions = 3
const headlineCounts = 2
const mostTerms = 3

/** Finer terms under a topic of the first level that the story calls by name, the most often named first. */
export function findTerms(story: Story, top: string, model: TopicModel): NamedTerm[] {
  const headlineEnd = story.parts.find(part => part.kind === 'headline')?.end ?? 0
  const words = story.tokens.filter(token => token.kind === 'word')
  const plain = words.map(token => plainForm(token.lower))
  const mentions = new Map<NamedTerm, number>()
  for (const [at, word] of plain.entries()) {
    const begun = model.termsFrom(word)
    if (begun.length === 0) continue
    const longest = begun
      .filter(term => term.top === top && term.words.every((one, ahead) => plain[at + ahead] === one))
      .sort((one, other) => other.words.length - one.words.length || byCodeUnit(one.code, other.code))[0]
    if (longest === undefined) continue
    const inHeadline = (words[at]?.start ?? headlineEnd) < headlineEnd
    mentions.set(longest, (mentions.get(longest) ?? 0) + (inHeadline ? headlineCounts : 1))
  }

  return [...mentions]
    .filter(([, count]) => count >= fewestMentions)
    .sort(([one, often], [other, seldom]) => seldom - often || byCodeUnit(one.code, other.code))
    .slice(0, mostTerms)
    .map(([term]) => term)
}
