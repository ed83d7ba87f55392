import type { Summary } from '../../../events/annotations.ts'
import type { Draft } from '../../../events/article.ts'
import type { Enricher } from '../enricher.ts'
import type { Story } from '../story.ts'

/** How long a summary may be. `lone`: what a first sentence may have that is longer than all. */
export type SummaryLimits = { characters: number; lone: number; sentences?: number }

// What feed readers and link previews show before they cut: a sentence cut by us would be one more.
const usual: SummaryLimits = { characters: 280, lone: 400 }

/**
 * The lead of an article that has no standfirst: whole sentences from its start. On news nothing that extracts
 * sentences beats the lead by much, and a lead never says what the story does not.
 */
export const summary: Enricher = {
  name: 'summary',
  annotate(draft, analysis) {
    if (draft.standfirst !== undefined && draft.standfirst.trim() !== '') return undefined
    const text = summarised(draft, analysis.story, usual)

    return text === '' ? undefined : { version: 1, value: { text } satisfies Summary }
  },
}

/** The lead of a story, as long as the limits allow; nothing where it has no whole sentence so short. */
export function summarised(draft: Draft, story: Story, limits: SummaryLimits): string {
  const [first, ...rest] = sentencesOf(story)

  return first === undefined ? '' : lead([withoutDateline(first, draft), ...rest], limits)
}

/** Of the body's paragraphs: headings, lists and quotations make no abstract. */
const sentencesOf = ({ text, sentences, parts }: Story): string[] =>
  sentences.filter(({ part }) => parts[part]?.kind === 'paragraph').map(({ start, end }) => text.slice(start, end))

function lead(all: string[], { characters, lone, sentences = Number.POSITIVE_INFINITY }: SummaryLimits): string {
  const start = all.findIndex(isWhole)
  const first = start === -1 ? '' : (all[start] ?? '')
  if (first.length > characters) return first.length <= lone ? first : ''

  let text = first
  for (const sentence of all.slice(start + 1, start + sentences)) {
    const longer = `${text}${isFullWidth(text) ? '' : ' '}${sentence}`
    if (!isWhole(sentence) || longer.length > characters) break
    text = longer
  }

  return text
}

/** Ends as sentences end, in any script; what does not is a label, a heading or a place for an advertisement. */
const isWhole = (sentence: string): boolean =>
  /[\p{Sentence_Terminal}…;][\p{Pe}\p{Pf}\p{Pi}"']*$/u.test(sentence.slice(-8))

/** Chinese and Japanese set no space after their full stop. */
const isFullWidth = (text: string): boolean => /[。！？」』]$/u.test(text)

/** "BEIRUT (AP) — ", "LONDON, Oct. 3 (Reuters) - ", "PARIS — ": capitals, then a dash, then a sentence that starts. */
const dateline =
  /^\p{Lu}[\p{Lu}\p{M} .'’/-]{1,50}(?:, ?[^()—–]{1,40})?(?:\([^()]{2,30}\) ?)? ?[—–-]{1,2} (?=["“‘'«¿¡]?[\p{Lu}\p{Lo}\p{N}])/u

function withoutDateline(sentence: string, draft: Draft): string {
  const known = draft.dateline?.text.replace(/[\s—–-]+$/u, '') ?? ''
  const rest = known !== '' && sentence.startsWith(known) ? sentence.slice(known.length) : ''

  // A place with no dash behind it is the sentence's own: "Paris is flooded."
  return /^\s*[—–-]/u.test(rest) ? rest.replace(/^[\s—–-]+/u, '') : sentence.replace(dateline, '')
}
