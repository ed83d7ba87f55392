import type { Line } from './lines.ts'
import type { Openings } from './openings.ts'

/** Whether a sentence says its own without others: alone; with the one before it; or never, being a piece of a longer speech. */
export type Standing = 'alone' | 'after' | 'never'

export function standingOf({ text, startsInSpeech, endsInSpeech }: Line, openings: Openings): Standing {
  if (startsInSpeech || endsInSpeech) return 'never'

  // A speech is told after what it is about; so is an aside.
  return /^[\p{Pi}\p{Ps}\p{Pd}"'„»]/u.test(text) || openings.test(text) ? 'after' : 'alone'
}
