import type { Block } from '../../../events/article.ts'
import { comparable, oneSpaced } from '../../text/clean.ts'
import { firstSentence } from '../first-sentence.ts'
import { type Found, nothing } from '../found.ts'
import { type Element, isElement } from '../markup/element.ts'
import { wordCount } from '../plain-text/prose.ts'
import { blockText } from './block-text.ts'
import { breadth } from './breadth.ts'
import { best, type Candidate, evidenceOf } from './field.ts'
import { textIn } from './json-ld.ts'
import { metaOf, type PageFacts } from './page-facts.ts'
import { plainWords } from './plain-words.ts'
import { isSiteName, siteNames, withoutSite } from './site-name.ts'
import { wordsIn } from './words-in.ts'

/** What the page prints as its title where its metadata agree; else what they say. */
export function headlineOf(facts: PageFacts, isOut: (element: Element) => boolean): FoundHeadline {
  const said = saidTitles(facts)
  const sites = siteNames(facts)
  const headings = facts.headings.slice(0, mostHeadings).filter(heading => !isSiteName(wordsIn(heading), sites))
  const others = facts.storyTitles
    .flatMap(heading => printed(heading, said, isOut))
    .filter(({ rule }) => rule === agreed)
  const found = best([...headings.flatMap(heading => printed(heading, said, isOut)), ...others, ...said])
  if (!found) return nothing

  const printedOnes = [...facts.headings, ...facts.storyTitles]
  const element = printedOnes.find(heading => plainWords(wordsIn(heading)) === found.value) ?? facts.headings[0]
  return { fields: { headline: found.value }, evidence: [evidenceOf('headline', found)], ...(element && { element }) }
}

const agreed = 'heading-and-metadata'

// A page with more of them lists stories.
const mostHeadings = 20

/** The headline and, where it is printed as one, its heading. */
export type FoundHeadline = Found & { element?: Element }

type Title = Candidate<string>

/** A heading above the story, or its beginning, where nothing else is its title. */
export function openingLine(blocks: readonly Block[]): FoundHeadline {
  const [first] = blocks
  if (first?.kind === 'heading') {
    const found = {
      value: oneSpaced(blockText(first)),
      place: `h${first.level}`,
      rule: 'first-heading',
      confidence: 0.7,
    }
    return { fields: { headline: found.value }, evidence: [evidenceOf('headline', found)] }
  }
  const text = blocks
    .map(blockText)
    .find(one => one.trim() !== '')
    ?.split('\n')[0]
  if (text === undefined) return nothing

  return {
    fields: { headline: firstSentence(text) },
    evidence: [
      {
        field: 'headline',
        place: 'first paragraph',
        rule: 'first-sentence',
        confidence: 0.3,
        note: 'no headline found',
      },
    ],
  }
}

function saidTitles(facts: PageFacts): Title[] {
  const ld = textIn(facts.article, 'headline') ?? textIn(facts.article, 'name')
  const og = metaOf(
    facts,
    'og:title',
    'twitter:title',
    'dc.title',
    'title',
    'headline',
    'sailthru.title',
    'parsely-title',
  )
  const sites = siteNames(facts)
  const given: (Title | undefined)[] = [
    ld === undefined
      ? undefined
      : { value: plainWords(ld), place: 'JSON-LD headline', rule: 'json-ld', confidence: 0.85 },
    og && { value: withoutSite(plainWords(og.value), sites), place: `meta ${og.name}`, rule: 'meta', confidence: 0.8 },
    facts.title === undefined
      ? undefined
      : { value: withoutSite(facts.title, sites), place: 'title', rule: 'title-element', confidence: 0.6 },
  ]
  return given.flatMap(one => (one && one.value !== '' && !isSiteName(one.value, sites) ? [one] : []))
}

/** A first-level heading: sure where the metadata agree, likely where it is the only one. */
function printed(heading: Element, said: readonly Title[], isOut: (element: Element) => boolean): Title[] {
  const value = plainWords(wordsIn(heading))
  const words = comparable(value)
  if (words.length < 3 || value.length > 300) return []
  const agreeing = said.filter(title => agree(words, comparable(title.value)))
  const place = 'h1'
  const whole = said.find(title => isLabelled(value, title.value) || hasLabel(heading, title.value))
  if (whole) return [{ ...whole, place, rule: agreed, confidence: 0.99 }]
  if (agreeing.length > 0) return [{ value, place, rule: agreed, confidence: 0.9 + 0.03 * agreeing.length }]

  const hidden = outside(heading, isOut)
  return [{ value, place, rule: 'heading', confidence: hidden || wordCount(value) < 3 ? 0.3 : 0.88 }]
}

/** A label or a count in an element of its own inside the heading, and without it the heading is what the metadata say. */
function hasLabel(heading: Element, said: string): boolean {
  const parts = heading.children.slice(0, mostParts).filter(isElement)
  const wanted = comparable(said)
  if (parts.length === 0 || comparable(wordsIn(heading)) === wanted) return false

  return parts.some(part => comparable(wordsWithout(heading, part)) === wanted)
}

// A heading of more parts is a page that was never closed.
const mostParts = 8

const wordsWithout = (heading: Element, part: Element) =>
  heading.children
    .filter(child => child !== part)
    .map(child => (isElement(child) ? wordsIn(child) : child))
    .join(' ')

const labelBefore = /^[^|•·»]{1,40} ?[|•·»] ?$/
const labelBehind = /^ ?[|•·»] ?[^|•·»]{1,40}$|^ \((?:videos?|photos?|pictures|live|updated?|watch)\)$/i

/** "Politics | Rain stops play (video)", where the metadata say "Rain stops play". */
function isLabelled(printed: string, said: string): boolean {
  if (said.length < 12 || printed === said) return false

  return (
    (printed.endsWith(said) && labelBefore.test(printed.slice(0, -said.length))) ||
    (printed.startsWith(said) && labelBehind.test(printed.slice(said.length)))
  )
}

const outside = (element: Element | undefined, isOut: (element: Element) => boolean): boolean =>
  element !== undefined && (isOut(element) || outside(element.parent, isOut))

/** One begins as the other, or nearly all words of the shorter stand in the longer. */
function agree(a: string, b: string): boolean {
  if (a === '' || b === '') return false
  if (
    a === b ||
    (Math.min(breadth(a), breadth(b)) >= 12 && (a.startsWith(b) || b.startsWith(a))) ||
    (Math.min(a.length, b.length) > 0.5 * Math.max(a.length, b.length) && (a.endsWith(b) || b.endsWith(a)))
  )
    return true
  const [short, long] = [a.split(' '), new Set(b.split(' '))]

  return (
    short.length >= 4 &&
    short.filter(word => long.has(word)).length >= 0.8 * short.length &&
    long.size <= 2 * short.length
  )
}
