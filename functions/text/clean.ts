// What shows nothing and breaks words for search and for readers: zero-width space, word joiner, byte order mark, soft hyphen.
// Joiners stay (Persian, emoji), bidirectional marks stay.
const invisible = /[\u200b\u2060\ufeff\u00ad]/g
// Plain classes: one of Unicode properties takes several times as long, and every text passes here.
const controls = /[^\n -~\xa0-\ufffd]/g
const loose = /[^\S ]| {2}|^ | $/
const otherSpace = /[^\S ]+/g
const spaces = / {2,}/g

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
  const whole = text.toWellFormed()
  const safe = perhapsMarks.test(whole) && /\p{M}{31}/u.test(whole) ? whole.replace(overlong, '') : whole

  return safe
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
    .replace(invisible, '')
    .replace(controls, ' ')
    .normalize('NFC')
}

/** One space between words, none around. */
export const oneSpaced = (text: string): string =>
  loose.test(text) ? text.replace(otherSpace, ' ').replace(spaces, ' ').trim() : text

const punctuation = /[^\p{L}\p{M}\p{N}]+/gu

/** What two lines share when they say the same: letters and digits, case folded. */
export const comparable = (text: string): string => text.replace(punctuation, ' ').trim().toLowerCase()
