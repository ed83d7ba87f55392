/** How many words a text has, also where a script writes none apart (Chinese, Japanese, Thai); past `most` letters as many as before. */
export function countWords(text: string, language: string, most: number): number {
  const sample = text.slice(0, most)
  let words = 0
  for (const { isWordLike } of segmenter(language, 'word').segment(sample)) if (isWordLike) words++

  return sample === '' ? 0 : Math.round((words * text.length) / sample.length)
}

/** The same with their places, and what stands between them, but for spaces. */
export const wordSegments = (text: string, language: string): { text: string; index: number }[] =>
  Array.from(segmenter(language, 'word').segment(text), ({ segment, index }) => ({ text: segment, index })).filter(
    ({ text }) => text.trim() !== '',
  )

/** The sentences of a paragraph, without the spaces around them. */
export function sentencesIn(paragraph: string, language: string): { start: number; end: number }[] {
  const starts: number[] = []
  let previous = ''
  for (const { segment, index } of segmenter(language, 'sentence').segment(paragraph)) {
    if (previous === '' || !runsOn(previous, segment, language)) starts.push(index)
    previous = segment
  }

  return starts.map((start, at) => trimmed(paragraph, start, starts[at + 1] ?? paragraph.length)).filter(isFilled)
}

function trimmed(text: string, from: number, until: number): { start: number; end: number } {
  const stretch = text.slice(from, until)
  const start = from + stretch.length - stretch.trimStart().length

  return { start, end: Math.max(start, from + stretch.trimEnd().length) }
}

const isFilled = ({ start, end }: { start: number; end: number }): boolean => end > start

// Unicode's rules (UAX #29) break after every full stop before a capital; these are the stops of the trade that end nothing.
const titles = stops(`
mr mrs ms mme dr prof rev hon sen rep gov gen lt col sgt capt cmdr st jr sr vs inc corp ltd co bros sr sra ing hr fr bzw ca
dipl hl msgr bl dott avv sig geom dra exmo dhr mevr mw drs mej
inż mgr płk ppłk mjr kpt ks św ul judr mudr phdr mvdr sv nám tř tzv tj resp
özv ifj gr doç yrd öğr sn bkz dl dna dnul str nr adv κ κκ δρ καθ αγ βλ
г-н г-жа д-р проф акад доц ул пр-т см св
डॉ श्री प्रो ts ths gs pgs tp
`)
/** "84 mil. Kč", "48 Mio. Euro": behind a figure. */
const ofFigures = /\d ?(?:mil|mio|mld|mrd|mlrd|tis|tsd|tys|mln|milj|млн|млрд|тыс|тис|εκατ|δισ)\.$/iu
/** "J.", "S. Müller", "z. B.", "т. е."; a vowel alone may be a word, and Slavs end a sentence with "в 1956 г." */
const initials = /(?:^|[\s("“‘«„.])(?:\p{Lu}|\p{L}\. ?\p{L}|(?![aeiouy\u00e0-\u00ff])[b-z]|[бвгджзклмнпрстфхцчш])\.$/u
const endsItself = /\d ?[rгрv]\.$|(?<!\p{L})[ap]\. ?m\.$/u
const beforeDigit = /(?:^|[\s("“‘«])(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|no|nos|nr|vol|fig|art|p|pp|c)\.$/iu
const ordinal = /(?:^|\s)\d{1,2}\.$/u

/** In English small letters have stops where hours do, "at 5 p.m.", and a sentence may end there. */
const isInitial = (tail: string, language: string): boolean =>
  initials.test(tail) && (/^en\b/u.test(language) ? /\p{Lu}\.$/u.test(tail) : !endsItself.test(tail))

function stops(words: string): RegExp {
  const any = words.trim().replaceAll('.', '\\.').replace(/\s+/g, '|')
  return new RegExp(`(?:^|[\\s("“‘’'«„.])(?:${any})\\.$`, 'iu')
}

/** Languages that write "3. Oktober". */
const ordinalLanguages = /^(?:de|da|nb|nn|no|fi|et|is|cs|sk|sl|hr|bs|sr|hu|lv|tr)\b/u

function runsOn(previous: string, next: string, language: string): boolean {
  // A bounded tail: a paragraph of nothing but abbreviations costs no more than another.
  const tail = previous.trimEnd().slice(-12)
  if (!tail.endsWith('.')) return false
  if (titles.test(tail) || ofFigures.test(tail) || isInitial(tail, language)) return true
  if (beforeDigit.test(tail)) return /^\d/u.test(next)

  return ordinalLanguages.test(language) && ordinal.test(tail) && /^\p{L}/u.test(next)
}

const segmenters = new Map<string, Intl.Segmenter>()

// A tag is the publisher's word, so there is no end of them.
const mostSegmenters = 200

/** A language that ICU does not know is cut by English rules, never by those of the machine: same draft, same bytes. */
function segmenter(language: string, granularity: 'word' | 'sentence'): Intl.Segmenter {
  const key = `${granularity} ${language}`
  const known = segmenters.get(key)
  if (known !== undefined) return known

  const made = new Intl.Segmenter(Intl.Segmenter.supportedLocalesOf(language)[0] ?? 'en', { granularity })
  if (segmenters.size >= mostSegmenters) segmenters.clear()
  segmenters.set(key, made)
  return made
}
