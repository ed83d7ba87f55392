// What shows nothing and breaks words for search and for readers: zero-width space, word joiner, byte order mark, soft hyphen.
// Joiners stay (Persian, emoji), bidirectional marks stay.
const invisible = /[\u200b\u2060\ufeff\u00ad]/g
// Plain classes: one of Unicode properties takes several times as long, and every text passes here.
const controls = /[^\n -~\xa0-\ufffd]/g
const loose = /[^\S ]| {2}|^ | $/
const longerSpace = /\s{2,}|[^\S ]/g

// Unicode Stream-Safe Text Format (UAX #15): beyond 30 marks on one letter, normalising is no longer linear.
// Both counts are bounded: an open one fills the stack on megabytes of marks.
const overlong = /(?<=\p{M}{30})\p{M}{1,999}/gu

// No mark is among these letters and signs, so that most texts need not be searched for them.
const perhapsMarks =
  /[^\0-\u02ff\u0370-\u0482\u048a-\u0590\u2000-\u20cf\u2100-\u2ceb\u3041-\u3096\u30a0-\ua66e\uac00-\ud7ff]{31}/

// Most texts are of English letters, those of its neighbours and the signs of printers: none of these is changed below.
const unusual = /[^\n -~\xa0-\xac\xae-\u02ff\u2010-\u2015\u2018-\u201f\u2020-\u2027\u20ac]/

/** The text as NFC without characters that no output may hold. Line ends are `\n`. */
export function cleaned(text: string): string {
  if (!unusual.test(text)) return text
  // Marks that something invisible held apart are one run without it, so normalising comes last.
  return normalised(
    byPieces(text.toWellFormed(), /[^\n]/, piece =>
      piece
        .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
        .replace(invisible, '')
        .replace(controls, ' '),
    ),
  )
}

/** The text as NFC, in time that grows with its length and no faster. */
export function normalised(text: string): string {
  const safe = perhapsMarks.test(text) && /\p{M}{31}/u.test(text) ? text.replace(overlong, '') : text

  return safe.normalize('NFC')
}

// What was replaced is held in bits until someone looks into it: of ten megabytes of tabs half a gigabyte.
const longestPiece = 1 << 13
const look = /^/

/** A text changed piece by piece. Each begins with what is told, so that none parts what is changed as one. */
function byPieces(text: string, beginning: RegExp, change: (piece: string) => string): string {
  if (text.length <= longestPiece) return change(text)

  const changed: string[] = []
  for (let from = 0; from < text.length; ) {
    const to = text.slice(from + longestPiece).search(beginning)
    const end = to < 0 ? text.length : from + longestPiece + to
    const piece = change(text.slice(from, end))
    look.test(piece)
    changed.push(piece)
    from = end
  }
  return changed.join('')
}

/** One space between words, none around. */
export const oneSpaced = (text: string): string =>
  loose.test(text) ? byPieces(text, /\S/, piece => piece.replace(longerSpace, ' ')).trim() : text

/** Cleaned, and on one line. */
export const cleanLine = (text: string): string => oneSpaced(cleaned(text))

const punctuation = /[^\p{L}\p{M}\p{N}]+/gu

/** What two lines share when they say the same: letters and digits, case folded. */
export const comparable = (text: string): string => text.replace(punctuation, ' ').trim().toLowerCase()
