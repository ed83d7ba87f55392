import { comparable } from '../../text/clean.ts'
import { type Found, nothing } from '../found.ts'
import type { Element } from '../markup/element.ts'
import { wordCount } from '../plain-text/prose.ts'
import { best, type Candidate, evidenceOf } from './field.ts'
import { textIn } from './json-ld.ts'
import { metaOf, type PageFacts } from './page-facts.ts'
import { plainWords } from './plain-words.ts'
import { wordsIn } from './words-in.ts'

export type Given = { headline: string; opening: string }

/** The sentence or two under the headline. What only repeats the opening of the story, or breaks off, is none. */
export function standfirstOf(facts: PageFacts, printed: readonly Element[], { headline, opening }: Given): Found {
  const { ld, meta } = descriptions(facts)
  const said = described(facts)
  const candidates: Candidate<string>[] = [
    ...printed.map(element => printedOne(element, said)),
    ...(ld === undefined
      ? []
      : [{ value: plainWords(ld), place: 'JSON-LD description', rule: 'json-ld', confidence: 0.6 }]),
    ...(meta ? [{ value: plainWords(meta.value), place: `meta ${meta.name}`, rule: 'meta', confidence: 0.55 }] : []),
  ]
  const start = comparable(opening)
  const found = best(
    candidates.filter(
      one =>
        isWhole(one.value) &&
        comparable(one.value) !== comparable(headline) &&
        (one.rule.startsWith('printed') || !start.startsWith(comparable(one.value).slice(0, 60))),
    ),
  )

  return found ? { fields: { standfirst: found.value }, evidence: [evidenceOf('standfirst', found)] } : nothing
}

function descriptions(facts: PageFacts) {
  return {
    ld: textIn(facts.article, 'description') ?? textIn(facts.article, 'alternativeHeadline'),
    meta: metaOf(facts, 'og:description', 'description', 'twitter:description'),
  }
}

/** What the page's metadata call its description, as it compares. */
export function described(facts: PageFacts): string[] {
  const { ld, meta } = descriptions(facts)

  return [ld, meta?.value].flatMap(one => (one === undefined ? [] : [comparable(plainWords(one))]))
}

function printedOne(element: Element, said: readonly string[]): Candidate<string> {
  const value = plainWords(wordsIn(element))
  const agreed = said.includes(comparable(value))

  return {
    value,
    place: element.name,
    rule: agreed ? 'printed-and-metadata' : 'printed-standfirst',
    confidence: agreed ? 0.95 : 0.75,
  }
}

const isWhole = (text: string) =>
  text.length >= 25 && text.length <= 500 && !/(?:…|\.\.\.|\[…\])$/.test(text) && wordCount(text) >= 4
