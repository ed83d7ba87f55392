import type { Summary } from '../../../events/annotations.ts'
import type { Enricher } from '../enricher.ts'
import type { SummaryLimits } from '../summary/lead.ts'
import { summarise, textOf } from '../summary/summarise.ts'
import weights from '../summary/weights.json' with { type: 'json' }

// What feed readers and link previews show before they cut: a sentence cut by us would be one more.
export const usual: SummaryLimits = { characters: 280, lone: 400 }

/** An abstract of an article that has no standfirst: whole sentences of its own, from wherever they stand. */
export const summary: Enricher = {
  name: 'summary',
  annotate(draft, analysis) {
    if (draft.standfirst !== undefined && draft.standfirst.trim() !== '') return undefined
    const { lines } = summarise(draft, analysis, { limits: usual, weights })
    const text = textOf(lines)
    if (text === '') return undefined

    return { version: 2, value: { text, ...(analysis.story.bounded && { bounded: true }) } satisfies Summary }
  },
}
