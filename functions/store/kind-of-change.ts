import type { Change, Draft } from '../../events/article.ts'
import type { Picture } from '../../events/picture.ts'
import { plainText } from '../text/plain.ts'
import { type Stretch, wordDiff } from '../text/word-diff.ts'
import { isSlip } from './slip.ts'

/** A slip changes a word or two; whoever changes more words than this, or one in a hundred, edits. */
const FEW = 4
const SHARE = 0.01
/** However long the text: they are looked for in the square of their number. */
const MANY = 200

/**
 * What a new version is to readers where nobody says: a correction where it brings a note that was not there, a refile
 * where only slips were put right, else an update. In doubt an update: readers are told too much rather than too little.
 */
export function kindOfChange(before: Draft, after: Draft): Change {
  if (after.corrections.some(note => !before.corrections.includes(note))) return 'correction'
  if (shownIn(before) !== shownIn(after)) return 'update'

  const words = textOf(after).split(/\s+/)
  const most = Math.min(MANY, Math.max(FEW, Math.floor(words.length * SHARE)))
  // Each slip may take a word out and put two in, or the other way round.
  const diff = wordDiff(textOf(before).split(/\s+/), words, 3 * most)
  const changes = diff && changesIn(diff)

  return changes !== undefined && changes.length <= most && changes.every(isSlip) ? 'refile' : 'update'
}

/** What is seen and has no words. */
const shownIn = ({ images, body }: Draft): string =>
  JSON.stringify([
    images.map(nameOf),
    body.flatMap(block =>
      block.kind === 'figure' ? [nameOf(block.picture)] : block.kind === 'embed' ? [block.url] : [],
    ),
  ])

/** Whichever picture it is: one of another site, one that lies beside the article, or one that came inside it. */
const nameOf = ({ url, key, file }: Picture): string | undefined => url ?? key ?? file?.hash

const textOf = ({ headline, standfirst = '', byline = '', dateline, images, body, corrections }: Draft): string =>
  [
    headline,
    standfirst,
    byline,
    dateline?.text ?? '',
    plainText(body),
    ...images.map(({ caption = '' }) => caption),
    ...body.flatMap(block => (block.kind === 'figure' ? [block.picture.caption ?? ''] : [])),
    ...corrections,
  ].join('\n')

/** What stood in one place before and after; `beside` are the words around it. */
export type WordChange = { gone: readonly string[]; new: readonly string[]; beside: readonly [string, string] }

function changesIn(diff: readonly Stretch[]): WordChange[] {
  return diff.flatMap(({ kind, words }, n): WordChange[] => {
    const next = diff[n + 1]
    if (kind === 'same' || (n > 0 && diff[n - 1]?.kind !== 'same')) return []

    const [first, second] = [words, next?.kind === 'same' ? [] : (next?.words ?? [])]
    const after = next?.kind === 'same' ? next : diff[n + 2]
    const beside: [string, string] = [diff[n - 1]?.words.at(-1) ?? '', after?.words[0] ?? '']
    return [kind === 'gone' ? { gone: first, new: second, beside } : { gone: second, new: first, beside }]
  })
}
