import { comparable } from '../../text/clean.ts'
import { type Found, nothing } from '../found.ts'
import type { Element } from '../markup/element.ts'
import { wordCount } from '../plain-text/prose.ts'
import { best, type Candidate, evidenceOf } from './field.ts'
import { textIn } from './json-ld.ts'
import { metaOf, type PageFacts } from './page-facts.ts'
import { plainWords } from './plain-words.ts'
import { wordsIn } from './words-in.ts'

export type Given = { headline: string; openings: readonly string[] }

/** The sentence or two under the headline. What only repeats the opening of the story, or breaks off, is none. */
export function standfirstOf(facts: PageFacts, printed: readonly Element[], { headline, openings }: Given): Found {
  const said = descriptions(facts)
  const candidates: Candidate<string>[] = [
    ...printed.map(element => printedOne(element, said)),
    ...said.map(one => ({ ...one, value: behindTitle(one.value, headline) })),
  ]
  const starts = openings.map(comparable)
  const isOpening = (text: string) => starts.some(start => start.startsWith(comparable(text).slice(0, 60)))
  const found = best(
    candidates.filter(
      one =>
        isWhole(one.value) &&
        comparable(one.value) !== comparable(headline) &&
        (one.rule.startsWith('printed') || !isOpening(one.value)),
    ),
  )

  return found ? { fields: { standfirst: found.value }, evidence: [evidenceOf('standfirst', found)] } : nothing
}

function descriptions(facts: PageFacts): Candidate<string>[] {
  const ld = textIn(facts.article, 'description') ?? textIn(facts.article, 'alternativeHeadline')
  const meta = metaOf(facts, 'og:description', 'description', 'twitter:description')

  return [
    ...(ld === undefined
      ? []
      : [{ value: plainWords(ld), place: 'JSON-LD description', rule: 'json-ld', confidence: 0.6 }]),
    ...(meta ? [{ value: plainWords(meta.value), place: `meta ${meta.name}`, rule: 'meta', confidence: 0.55 }] : []),
  ]
}

/** What the page's metadata call its description, as it compares. */
export const described = (facts: PageFacts): string[] => descriptions(facts).map(({ value }) => comparable(value))

/** "Rain stops play – The last match …", "Read “Rain stops play” on our site. The last match …": search engines are told both. */
function behindTitle(text: string, headline: string): string {
  const at = text.indexOf(headline)
  if (at < 0) return text
  const rest = text.slice(at + headline.length)
  const joint = at === 0 ? /^ ?[|:–—.-] /.exec(rest) : undefined
  if (joint) return rest.slice(joint[0].length)
  const end = /['"‘“«]$/.test(text.slice(0, at)) ? rest.indexOf('. ') : -1

  return end < 0 ? text : rest.slice(end + 2)
}

// "Analysis", in an element of its own before the sentence.
const longestLabel = 40

function printedOne(element: Element, said: readonly Candidate<string>[]): Candidate<string> {
  const value = plainWords(wordsIn(element))
  const agreed = said.some(one => comparable(one.value) === comparable(value))
  const labelled = said.find(one => value.endsWith(` ${one.value}`) && value.length - one.value.length <= longestLabel)

  return {
    value: labelled?.value ?? value,
    place: element.name,
    rule: agreed || labelled ? 'printed-and-metadata' : 'printed-standfirst',
    confidence: agreed || labelled ? 0.95 : 0.75,
  }
}

const isWhole = (text: string) =>
  text.length >= 25 && text.length <= 500 && !/(?:…|\.\.\.|\[…\])$/.test(text) && wordCount(text) >= 4
