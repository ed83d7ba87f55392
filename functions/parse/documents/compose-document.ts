import type { Draft, Evidence, Span } from '../../../events/article.ts'
import { type Announced, announcedAround } from '../announced.ts'
import { linesOfBlock } from '../block-lines.ts'
import { isNoteToReaders } from '../markup/captions-below.ts'
import { withoutPulledQuotes } from '../markup/pulled-quotes.ts'
import { arranged } from '../plain-text/arrange.ts'
import { composed } from '../plain-text/compose.ts'
import { readDetails } from '../plain-text/details.ts'
import { isEmbargo } from '../plain-text/embargo.ts'
import type { Line } from '../plain-text/lines.ts'
import { rememberingLooks } from '../plain-text/look.ts'
import { isProse } from '../plain-text/prose.ts'
import { bodyOf } from './body.ts'
import { formLines } from './form.ts'
import { type Contents, nearTop, type Passage, textOf } from './passage.ts'
import { linesOf, plainLine } from './units.ts'

export type Composed = { draft: Draft; evidence: Evidence[] } & Announced

/**
 * A document read as an editor would: its lines arranged as those of a plain text (headline, byline and date from the
 * top, notices from the end), its styles as evidence of what the lines cannot say.
 */
export function composeDocument(
  { passages, notes = [], heads = [], around = [], pictures, extra }: Contents,
  timeZone: string,
): Composed | undefined {
  const styled = withStandfirst(withStyles(goingOn(passages.map(unstyled))))
  const story = styled.findIndex(({ block }) => block.kind === 'paragraph' && isProse(plainLine(block.spans)))
  const noted = notes.map(textOf).map(text => text.replace(/^\[\d+\] /, ''))
  const lines = styled.flatMap((passage, at) => linesIn(passage, at, at < story))
  const found = composeLines(lines, timeZone)
  if (found === undefined) return undefined

  const { draft } = found
  const below = notes.flatMap((spans, at) =>
    isEmbargo(noted[at] ?? '') ? [] : [{ kind: 'paragraph' as const, spans }],
  )
  const images = [...draft.images, ...pictures]
  return {
    draft: {
      ...draft,
      body: [...withoutPulledQuotes(bodyOf(passages, draft.body)), ...below],
      images,
      extra: { ...extra, ...draft.extra },
    },
    evidence: found.evidence.map(said),
    // What stands around the text is of the paper, and a note below the story, but for an embargo.
    ...announcedAround([...around, ...passages.flatMap(({ block }) => linesOfBlock(block))], [...heads, ...noted]),
  }
}

/** Lines of plain text read in the same way, for what is kept in something else. */
export const composeLines = (lines: readonly Line[], timeZone: string): Composed | undefined =>
  rememberingLooks(() => composed(arranged(lines), timeZone))

/** However it is set, an embargo is no title. */
const unstyled = (passage: Passage): Passage =>
  passage.as !== undefined && linesOf(passage.block).some(({ text }) => isEmbargo(text))
    ? { block: passage.block }
    : passage

/** A title that goes on in the next paragraph is one; one further down is none, nor is a standfirst above it. */
function goingOn(passages: readonly Passage[]): Passage[] {
  const first = { title: firstAs('title', passages), subtitle: firstAs('subtitle', passages) }

  return passages.map((passage, at) => {
    const { block, as } = passage
    if (as === undefined) return passage
    if (passages[at - 1]?.as === as) return { block: { kind: 'list', ordered: false, items: [] } }
    if (at > first[as] || at < first.title) return { block }

    return { block: { kind: 'paragraph', spans: spansFrom(passages, at, as) }, as }
  })
}

const firstAs = (as: Passage['as'], passages: readonly Passage[]) => passages.findIndex(one => one.as === as)

function spansFrom(passages: readonly Passage[], from: number, as: Passage['as']): Span[] {
  const spans: Span[] = []
  for (let at = from; passages[at]?.as === as; at++) {
    const block = passages[at]?.block
    if (block?.kind === 'paragraph') spans.push(...(at === from ? [] : [{ text: ' ' }]), ...block.spans)
  }
  return spans
}

/** The one heading of the first level near the top is the document's title where no other is styled as one. */
function withStyles(passages: readonly Passage[]): Passage[] {
  if (passages.some(({ as }) => as === 'title')) return [...passages]

  const titles = passages.filter(({ block }) => block.kind === 'heading' && block.level === 2)
  const [only] = titles
  const top = passages.slice(0, nearTop)
  return passages.map(passage =>
    titles.length === 1 && passage === only && top.includes(passage) ? { ...passage, as: 'title' } : passage,
  )
}

/** Below byline or date a paragraph all in bold or in italics, where the next is not, is the standfirst unless a style names another. */
function withStandfirst(passages: readonly Passage[]): Passage[] {
  if (passages.some(({ as }) => as === 'subtitle')) return [...passages]
  const top = passages.slice(0, nearTop)
  const details = top.findIndex(isDetails)
  const at = top.findIndex((passage, index) => details >= 0 && index > details && !isDetails(passage))
  const [here, next] = at < 0 ? [] : passages.slice(at)

  return here && isApart(here, next) ? passages.with(at, { ...here, as: 'subtitle' }) : [...passages]
}

const isDetails = ({ block }: Passage) => linesOf(block).some(({ text }) => readDetails(text) !== undefined)

function isApart({ block, as }: Passage, next: Passage | undefined): boolean {
  if (as !== undefined || block.kind !== 'paragraph' || next?.block.kind !== 'paragraph') return false
  const text = plainLine(block.spans)
  const isLoud = (spans: readonly Span[]) =>
    spans.every(one => one.strong === true) || spans.every(one => one.emphasis === true)

  return (
    text.length >= shortest &&
    text.length <= longest &&
    !isNoteToReaders(text) &&
    isLoud(block.spans) &&
    !isLoud(next.block.spans)
  )
}

const [shortest, longest] = [40, 500]

const labels = { title: 'Headline: ', subtitle: 'Standfirst: ' }

/** A passage as lines: a list's with its dots, a styled one under the label that the arrangement knows, a form's where it stands above the story. */
function linesIn({ block, as }: Passage, index: number, isAbove: boolean): Line[] {
  const lines =
    block.kind === 'table' && isAbove
      ? formLines(block)
      : linesOf(block).map(({ text, item }) => `${as === undefined ? '' : labels[as]}${item ? '• ' : ''}${text}`)

  return lines.map(text => ({ text, number: index + 1, gap: true }))
}

const styleRules = new Map([
  ['headline-label', 'title-style'],
  ['standfirst-label', 'subtitle-style'],
])

/** Documents have paragraphs where texts have lines. */
const said = (one: Evidence): Evidence => ({
  ...one,
  place: one.place.replace(/^line /, 'paragraph '),
  rule: styleRules.get(one.rule) ?? one.rule,
})
