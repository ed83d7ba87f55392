import { Change, type Draft, type Evidence, type Pubstatus } from '../../../events/article.ts'
import { type Found, nothing } from '../found.ts'
import type { Given } from './story.ts'

const statuses: ReadonlyMap<string, Pubstatus> = new Map([
  ...['usable', 'published', 'publish', 'public', 'live', 'final', 'corrected'].map(word => [word, 'usable'] as const),
  ...[
    'withheld',
    'withhold',
    'embargoed',
    'held',
    'hold',
    'draft',
    'pending',
    'private',
    'unpublished',
    'scheduled',
    'future',
    ...['archived', 'trash', 'trashed', 'deleted', 'inactive', 'disabled', 'hidden', 'expired', 'rejected', 'spam'],
    ...[
      'review',
      'in review',
      'in_review',
      'in-review',
      'needs review',
      'pending review',
      'wip',
      'in progress',
      'in_progress',
    ],
  ].map(word => [word, 'withheld'] as const),
  ...['canceled', 'cancelled', 'kill', 'killed', 'withdrawn'].map(word => [word, 'canceled'] as const),
])

/** "stat:usable" and "http://cv.iptc.org/newscodes/pubstatusg2/usable" both end in the word. */
export const codeOf = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/^.*[:/#]/, '')

export const pubstatusNamed = (text: string): Pubstatus | undefined => statuses.get(codeOf(text))

/** What keeps an article back without a word for it. */
export const heldBackAt = (place: string): Given => ({ text: 'withheld', place, rule: 'held-back' })

/** The strictest of the words given. A word that is not known may be a restriction, so it holds the article. */
export function pubstatusOf(given: readonly Given[]): Found {
  const said = given.filter(({ text }) => text.trim() !== '')
  if (said.length === 0) return nothing

  const read = said.map(one => ({ ...one, status: pubstatusNamed(one.text) }))
  const evidence = read.map(
    ({ place, status, rule, confidence }): Evidence => ({
      field: 'pubstatus',
      place,
      rule: status ? (rule ?? 'property') : 'unreadable, so withheld',
      confidence: status ? (confidence ?? 1) : 0,
    }),
  )
  return { fields: { pubstatus: strictest(read.map(({ status }) => status ?? 'withheld')) }, evidence }
}

export const strictest = (words: readonly Pubstatus[]): Pubstatus =>
  (['canceled', 'withheld'] as const).find(word => words.includes(word)) ?? 'usable'

const changes: ReadonlyMap<string, Draft['change']> = new Map([
  ['update', 'update'],
  ['correction', 'correction'],
  ['corrected', 'correction'],
  ['refile', 'refile'],
  ['re-file', 'refile'],
])

/** Signals that are no kind of change ("breaking") are somebody else's. */
export function changeOf(given: readonly Given[]): Found {
  for (const { text, place } of given) {
    const change = Change.safeParse(changes.get(codeOf(text)))
    if (change.success)
      return {
        fields: { change: change.data, ...(change.data === 'update' && { significant: true }) },
        evidence: [{ field: 'change', place, rule: 'property', confidence: 1 }],
      }
  }
  return nothing
}
