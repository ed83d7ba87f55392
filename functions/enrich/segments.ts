/** The words of a text in the order they stand, also where a script writes none apart (Chinese, Japanese, Thai). */
export function wordsOf(text: string, language: string): string[] {
  const words: string[] = []
  for (const { segment, isWordLike } of segmenter(language, 'word').segment(text)) if (isWordLike) words.push(segment)

  return words
}

export function sentencesOf(paragraph: string, language: string): string[] {
  const sentences: string[] = []
  let start = 0
  let previous = ''
  for (const { segment, index } of segmenter(language, 'sentence').segment(paragraph)) {
    if (previous !== '' && !runsOn(previous, segment, language)) {
      sentences.push(paragraph.slice(start, index).trim())
      start = index
    }
    previous = segment
  }

  return [...sentences, paragraph.slice(start).trim()].filter(sentence => sentence !== '')
}

// Unicode's rules (UAX #29) break after every full stop before a capital; these are the stops of the trade that end nothing.
const titles =
  /(?:^|[\s("“‘«])(?:mr|mrs|ms|mme|dr|prof|rev|hon|sen|rep|gov|gen|lt|col|sgt|capt|cmdr|st|jr|sr|vs|inc|corp|ltd|co|bros|sr|sra|ing|hr|fr|z|bzw|ca|p)\.$/iu
const initials = /(?:^|[\s("“‘«.])\p{Lu}\.$/u
const beforeDigit = /(?:^|[\s("“‘«])(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|no|nos|nr|vol|fig|art|p|pp|c)\.$/iu
const ordinal = /(?:^|\s)\d{1,2}\.$/u

/** Languages that write "3. Oktober". */
const ordinalLanguages = /^(?:de|da|nb|nn|no|fi|et|is|cs|sk|sl|hr|bs|sr|hu|lv|tr)\b/u

function runsOn(previous: string, next: string, language: string): boolean {
  // A bounded tail: a paragraph of nothing but abbreviations costs no more than another.
  const tail = previous.trimEnd().slice(-12)
  if (titles.test(tail) || initials.test(tail)) return true
  if (beforeDigit.test(tail)) return /^\d/u.test(next)

  return ordinalLanguages.test(language) && ordinal.test(tail) && /^\p{L}/u.test(next)
}

const segmenters = new Map<string, Intl.Segmenter>()

/** A language that ICU does not know is cut by English rules, never by those of the machine: same draft, same bytes. */
function segmenter(language: string, granularity: 'word' | 'sentence'): Intl.Segmenter {
  const locale = Intl.Segmenter.supportedLocalesOf(language)[0] ?? 'en'
  const key = `${granularity} ${locale}`
  const made = segmenters.get(key) ?? new Intl.Segmenter(locale, { granularity })
  segmenters.set(key, made)

  return made
}
