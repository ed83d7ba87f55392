import type { Draft } from '../../events/article.ts'
import { plainWords } from '../../functions/parse/html/plain-words.ts'
import { comparable } from '../../functions/text/clean.ts'
import { escapeText } from '../../functions/text/xml.ts'
import { textOf } from './text.ts'

export type Taken = { field: string; words: string }

/** The parts of drafts that a person may look for in their source, the most particular first. */
export const takenFrom = (drafts: readonly Draft[]): Taken[] =>
  drafts.flatMap(draft => {
    const said: [string, string | undefined][] = [
      ['headline', draft.headline],
      ['standfirst', draft.standfirst],
      ['byline', [draft.byline, ...draft.contributors.map(({ name }) => name)].join(' ')],
      ['caption', draft.images.map(({ caption, credit, alt }) => [caption, credit, alt].join(' ')).join(' ')],
      ['correction', draft.corrections.join(' ')],
      ['body', textOf(draft)],
    ]
    return said.flatMap(([field, text]) => (text ? [{ field, words: ` ${comparable(text)} ` }] : []))
  })

/** A source as it is, each run of words that stands in a draft marked with its field. Nothing in it can run. */
export const markedText = (source: string, taken: readonly Taken[]): string =>
  source
    .split(/(<[^<>]*>|\r?\n)/)
    .map(run => marked(run, taken))
    .join('')

// Shorter runs stand anywhere.
const shortest = 4

function marked(run: string, taken: readonly Taken[]): string {
  if (run.endsWith('\n')) return '\n'
  if (run.startsWith('<')) return `<i>${escapeText(run)}</i>`
  const words = comparable(plainWords(run))
  const field = words.length < shortest ? undefined : taken.find(one => one.words.includes(` ${words} `))?.field

  return field === undefined ? escapeText(run) : `<mark class="${field}" title="${field}">${escapeText(run)}</mark>`
}
