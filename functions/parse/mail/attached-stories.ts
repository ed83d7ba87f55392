import type { Draft, Evidence } from '../../../events/article.ts'
import { plainText } from '../../text/plain.ts'
import { withAttached } from '../attached-pictures.ts'
import type { ReadArticle, Reading } from '../format.ts'
import { attachments } from './article.ts'
import type { ReadDocument } from './attached-documents.ts'
import { partText } from './copy.ts'
import type { Message } from './message.ts'
import { sentBy } from './sent-by.ts'

export type Brought = { name: string; reading: Reading }

/** How languages say that something comes along. */
const speaksOfIt =
  /\b(?:attach|enclos|see (?:the )?(?:file|document)|anbei|anhang|angehängt|beigefügt|anliegend|ci-joint|ci-annex|pi[eè]ces? jointe|en annexe|adjunt|allegat|(?:em|en) anexo|anexo|bijlage|bijgevoegd|bifoga|vedlagt|vedhæft|liitte|załącz|přílo[hz]|přilož|príloh|csatol|atașat|ataşat|ekte)|вложени|прилага|прикрепл|вкладенн|додат|συνημμέν|添付|附件|附檔|附上|첨부|مرفق|संलग्न|แนบ/i

// Two lines to the desk have no more, a brief has.
const fewestOfStory = 12
const mostOfLetter = 80
/** A title, a byline and a sentence. */
const fewestOfDocument = 15
const mostLookedAt = 5000

/** Counted no further than it matters: a message may have millions. */
function wordsOf({ body }: Draft): number {
  let words = 0
  for (const block of body) {
    words += plainText([block]).slice(0, mostLookedAt).split(/\s+/).filter(Boolean).length
    if (words > 2 * mostOfLetter) break
  }
  return words
}

/** Whether a message says little, and that something comes with it, or hardly anything at all. */
export function isOnlyLetter(message: Message, copy: Draft | undefined): boolean {
  const own = copy === undefined ? 0 : wordsOf(copy)

  return own < fewestOfStory || (own < mostOfLetter && speaksOfIt.test(textOf(message)))
}

/** The stories in documents of which the message is only the letter. */
export function storiesBrought(documents: readonly ReadDocument[], copy: Draft | undefined): Brought[] {
  const own = copy === undefined ? 0 : wordsOf(copy)

  return documents.flatMap(({ name, reading }) => {
    if (!reading.ok) return []
    const words = Math.max(0, ...reading.value.articles.map(({ draft }) => wordsOf(draft)))
    return words >= Math.max(fewestOfDocument, 2 * own) ? [{ name, reading: reading.value }] : []
  })
}

const textOf = ({ parts }: Message): string =>
  parts
    .filter(({ type, attached }) => type.startsWith('text/') && !attached)
    .map(part => partText(part).slice(0, mostLookedAt))
    .join(' ')

/** These stories as the message's own, with the letter and the pictures that came with them. */
export function asSent(brought: readonly Brought[], message: Message, copy: Draft | undefined): Reading {
  const letter = copy === undefined ? [] : plainText(copy.body).split(/\n+/)
  const around = { ...(letter.length > 0 && { letter }), ...attachments(message) }
  const single = brought.length === 1
  const read = brought.map(({ name, reading }) => {
    const sent = reading.articles.map(article => ({ article, ...sentBy(article.draft, message.headers) }))
    const articles = sent.map(
      ({ article, draft }, n): ReadArticle => ({
        ...article,
        draft: { ...draft, extra: { ...copy?.extra, ...draft.extra, ...around } },
        ...(!single && { name: sent.length === 1 ? name : `${name}!${article.name ?? n + 1}` }),
      }),
    )
    return { articles, evidence: [told(name, single), ...reading.evidence, ...sent.flatMap(one => one.evidence)] }
  })
  const articles = read.flatMap(one => one.articles)
  const evidence = read.flatMap(one => one.evidence)
  const own = brought.flatMap(({ reading }) => reading.pictures ?? [])
  const [first] = articles
  if (first === undefined || articles.length > 1) return { articles, evidence, pictures: own }

  const { draft, evidence: pictured, pictures } = withAttached(first.draft, message.parts)
  return { articles: [{ ...first, draft }], evidence: [...evidence, ...pictured], pictures: [...own, ...pictures] }
}

const told = (place: string, single: boolean): Evidence =>
  single
    ? { field: 'copy', place, rule: 'attached-document', confidence: 0.8 }
    : { field: 'member', place, rule: 'read', confidence: 1 }
