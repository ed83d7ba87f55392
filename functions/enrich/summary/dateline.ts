import type { Draft } from '../../../events/article.ts'
import { later } from '../../text/later.ts'

/** "BEIRUT (AP) — ", "LONDON, Oct. 3 (Reuters) - ", "PARIS — ": capitals, then a dash, then a sentence that starts. */
const dateline = later(
  () =>
    /^\p{Lu}[\p{Lu}\p{M} .'’/-]{1,50}(?:, ?[^()—–]{1,40})?(?:\([^()]{2,30}\) ?)? ?[—–-]{1,2} (?=["“‘'«¿¡]?[\p{Lu}\p{Lo}\p{N}])/u,
)

export function withoutDateline(sentence: string, draft: Draft): string {
  const known = draft.dateline?.text.replace(/(?<![\s—–-])[\s—–-]+$/u, '') ?? ''
  const rest = known !== '' && sentence.startsWith(known) ? sentence.slice(known.length) : ''

  // A place with no dash behind it is the sentence's own: "Paris is flooded."
  const dashes = /^\s*[—–-][\s—–-]*/u.exec(rest)?.[0]
  return dashes === undefined ? sentence.replace(dateline(), '') : rest.slice(dashes.length)
}
