import type { Block, Draft, Evidence } from '../../../events/article.ts'
import type { SiteConfig } from '../../../events/settings.ts'
import { comparable } from '../../text/clean.ts'
import { plainText } from '../../text/plain.ts'
import type { ReadArticle } from '../format.ts'
import { blank, type Found, nothing } from '../found.ts'
import { type Body, bodyOf, withoutHeadline } from './body.ts'
import { filedFrom } from './dateline.ts'
import { dateOf, embargoOf, expiryOf } from './dates.ts'
import { keywordsOf, languageOf, linkOf, originalOf, sectionOf } from './labels.ts'
import { notesOf, noticesIn } from './notices.ts'
import { peopleOf } from './people.ts'
import { picturesOf } from './pictures.ts'
import { changeOf, pubstatusOf, strictest } from './standing.ts'
import type { Given, Story } from './story.ts'
import { firstWords, wordsOf } from './words.ts'

export type Composed = { article: ReadArticle; evidence: Evidence[] }

/** A story as a draft. Nothing where there are neither words nor a kill: an order to withdraw needs no text. */
export function composed(story: Story, site: SiteConfig): Composed | undefined {
  const link = linkOf(story.links)
  const body = bodyOf(story.bodies, link.fields.canonicalUrl)
  const text = textOf(story, body)
  const found = [
    ...text.found,
    peopleOf(story.bylines, story.contributors),
    dateOf('publishedAt', story.published, site.timeZone),
    dateOf('updatedAt', story.updated, site.timeZone),
    languageOf(story.languages),
    sectionOf(story, site),
    keywordsOf(story.keywords),
    picturesOf(story.pictures, body?.pictures ?? [], link.fields.canonicalUrl),
    link,
    originalOf(story.originals),
    changeOf(story.changes),
    ...restrictionsOn(story, site),
  ]
  const draft = withFields({ ...blank, body: text.blocks, extra: story.extra }, found)
  const headline = headlineOf(story, draft)
  if (!headline) return undefined

  const { id, name } = story
  return {
    article: {
      draft: { ...draft, headline: headline.text },
      ...(id !== undefined && { id }),
      ...(name !== undefined && { name }),
    },
    evidence: [evidenceOf('headline', headline), ...found.flatMap(({ evidence }) => evidence)],
  }
}

/** Of several words on whether it may be out the strictest holds, of several embargoes the latest; corrections add up. */
function withFields(draft: Draft, found: readonly Found[]): Draft {
  const fields = found.map(one => one.fields)
  const embargoes = fields.flatMap(({ embargoedUntil }) => embargoedUntil ?? [])

  return {
    ...Object.assign({ ...draft }, ...fields),
    pubstatus: strictest(fields.flatMap(({ pubstatus }) => pubstatus ?? [])),
    corrections: fields.flatMap(({ corrections }) => corrections ?? []),
    ...(embargoes.length > 0 && { embargoedUntil: new Date(Math.max(...embargoes.map(Number))) }),
    extra: Object.assign({ ...draft.extra }, ...found.map(({ extra }) => extra)),
  }
}

const restrictionsOn = (story: Story, { timeZone }: SiteConfig): Found[] => [
  pubstatusOf(story.statuses),
  legalReasonOf(story.legalReasons),
  embargoOf(story.embargoes, timeZone),
  expiryOf(story.expiries, timeZone),
  notesOf(story.notes, story.embargoes.length > 0),
  correctionsOf(story.corrections),
]

function legalReasonOf(given: readonly Given[]): Found {
  const reason = firstWords(given)

  return reason === undefined
    ? nothing
    : { fields: { legalReason: reason.text }, evidence: [evidenceOf('legalReason', reason)] }
}

function correctionsOf(given: readonly Given[]): Found {
  const said = given.map(one => ({ ...one, text: wordsOf(one.text) })).filter(({ text }) => text !== '')

  return {
    fields: { corrections: said.map(({ text }) => text) },
    evidence: said.map(one => evidenceOf('corrections', one)),
  }
}

function textOf(story: Story, body: Body | undefined): { blocks: Block[]; found: Found[] } {
  const standfirst = standfirstOf(story, body)
  if (!body) return { blocks: [], found: [standfirst, filedFrom([], story.datelines, '').found] }

  const stated = firstWords(story.headlines)?.text ?? ''
  const notices = noticesIn(withoutHeadline(body.blocks, stated), body.place)
  const filed = filedFrom(notices.blocks, story.datelines, body.place)
  return { blocks: filed.blocks, found: [standfirst, filed.found, notices.found, removedFrom(body)] }
}

/** A standfirst; not where it is the first paragraph, or the beginning of the text, cut off, as systems make one where nobody wrote one. */
function standfirstOf({ standfirsts }: Story, body: Body | undefined): Found {
  const first = firstWords(standfirsts)
  if (!first) return { fields: {}, evidence: [] }

  const given = evidenceOf('standfirst', first)
  if (!isCutFrom(first.text, body)) return { fields: { standfirst: first.text }, evidence: [given] }
  return { fields: {}, evidence: [{ ...given, rule: 'left-out', note: 'it is the beginning of the text' }] }
}

function isCutFrom(standfirst: string, body: Body | undefined): boolean {
  const [first] = body?.blocks ?? []
  if (first?.kind === 'paragraph' && comparable(plainText([first])) === comparable(standfirst)) return true
  const words = comparable(standfirst.replace(/\s*(?:…|\.{3}|\[(?:…|\.{3})\])$/, ''))
  // Quotes and links between the words make the text longer than the standfirst.
  const opening = comparable(plainText(body?.blocks.slice(0, 5) ?? []).slice(0, standfirst.length * 2))

  return !/[\p{L}\p{N}][.!?][”"’»)]*$/u.test(standfirst) && opening.startsWith(words) && opening.length > words.length
}

const removedFrom = ({ removed, place }: Body): Found => ({
  fields: {},
  evidence:
    removed.length === 0
      ? []
      : [{ field: 'body', place, rule: 'removed', confidence: 1, note: removed.slice(0, 20).join(', ') }],
})

/** The headline given, else the beginning of the text in its place; a kill may have neither. */
function headlineOf(story: Story, draft: Draft): Given | undefined {
  const given = firstWords(story.headlines)
  if (given) return given
  const text = draft.standfirst ?? plainText(draft.body).split('\n')[0] ?? ''
  if (text !== '') return { text: shortened(text), place: 'text', rule: 'first-sentence', confidence: 0.3 }

  return draft.pubstatus === 'canceled'
    ? { text: story.id ?? 'Canceled', place: 'file', rule: 'id', confidence: 0.1 }
    : undefined
}

// What most search engines show of a title.
const titleLength = 100

function shortened(text: string): string {
  const sentence = /^.{12,400}?[\p{Ll}\p{N}”"')][.!?](?= [\p{Lu}“"‘])/u.exec(text)?.[0] ?? text
  if (sentence.length <= titleLength) return sentence.replace(/\.$/, '')

  const cut = sentence.slice(0, titleLength).toWellFormed()
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), titleLength / 2))}…`
}

const evidenceOf = (field: string, { place, rule, confidence }: Given): Evidence => ({
  field,
  place,
  rule: rule ?? 'property',
  confidence: confidence ?? 1,
})
