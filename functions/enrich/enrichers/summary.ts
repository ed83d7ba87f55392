import type { Summary } from '../../../events/annotations.ts'
import { usualSummary } from '../../../events/settings.ts'
import type { Enricher } from '../enricher.ts'
import { summarise, summaryLimits, textOf } from '../summary/summarise.ts'

/** An abstract of an article that has no standfirst: whole sentences of its own, from wherever they stand. */
export const summaryWithin = (characters: number): Enricher => ({
  name: 'summary',
  annotate(draft, analysis) {
    if (draft.standfirst !== undefined && draft.standfirst.trim() !== '') return undefined
    const { lines } = summarise(draft, analysis, summaryLimits(lettersFor(characters, analysis.language.tag)))
    const text = textOf(lines)
    if (text === '') return undefined

    return { version: 2, value: { text, ...(analysis.story.bounded && { bounded: true }) } satisfies Summary }
  },
})

/** A sign of Chinese, Japanese or Korean takes the room of two letters, and says at least as much. */
const wide = new Set(['zh', 'yue', 'ja', 'ko'])

const lettersFor = (characters: number, tag: string): number =>
  wide.has(tag.split('-')[0] ?? '') ? Math.round(characters / 2) : characters

export const summary: Enricher = summaryWithin(usualSummary)
