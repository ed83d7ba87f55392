import { oneSpaced } from '../../text/clean.ts'

// A caption of an agency has some 600 characters; what is longer is no caption.
const longest = 2000

/** Words found in a picture's file, as they may be shown; nothing where there are none. */
export function phrase(found: string | undefined): string | undefined {
  const text = oneSpaced((found ?? '').replace(/[\p{Cc}\p{Cf}\ufffd]+/gu, ' ').toWellFormed()).trim()

  return text === '' || text.length > longest ? undefined : text
}
