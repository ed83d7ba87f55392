import { plainText } from '../../text/plain.ts'
import { oneLine } from '../../text/printable.ts'
import type { Entry } from '../entry.ts'
import { primaryLanguage } from '../feed-query.ts'
import { shorten } from '../to-entry.ts'
import type { Offered } from './portal.ts'

/** As a person counts them, not as a machine stores them. */
export const lettersOf = (text: string): number => [...oneLine(text)].length

export const hasText = ({ body }: Entry): boolean => oneLine(plainText(body)) !== ''

/** The main feed carries whole texts, and this one is not too long to be among them. */
export const isWholeInFeeds = ({ entry, site }: Offered): boolean =>
  site.feedContent !== 'summary' && shorten(entry, site.limits.entryBytes) === entry

/** Written in the language that the main feed says of itself. */
export const isInFeedsLanguage = ({ entry, site }: Offered): boolean =>
  primaryLanguage(entry.language) === primaryLanguage(site.language)

/** It bears a later date than that at which readers were given it. */
export const isDatedAhead = ({ publishedAt, updatedAt }: Entry): boolean => publishedAt > updatedAt

export const isSecure = (address: string): boolean => address.startsWith('https://')
