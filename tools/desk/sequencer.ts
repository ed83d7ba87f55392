import { Sequencer } from '../../events/article.ts'

const DIGITS = 32
const NONE = '0'.repeat(DIGITS)

/**
 * A place in a key's order of events that S3 gave to none. S3's sequencers have 16 to 18 digits and stand here with zeros on
 * their right up to 32: what is added in the last digits comes after that event, and before whatever S3 tells next.
 */
export const after = (sequencer: Sequencer | undefined, steps: number): Sequencer => moved(sequencer ?? NONE, steps)

/** So many places before one that is known; the event before that one is further away than any number of versions. */
export const before = (sequencer: Sequencer, steps: number): Sequencer => moved(sequencer, -steps)

const moved = (sequencer: string, steps: number): Sequencer =>
  Sequencer.parse((BigInt(`0x${sequencer}`) + BigInt(steps)).toString(16).toUpperCase().padStart(DIGITS, '0'))
