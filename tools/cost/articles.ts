const SYLLABLES =
  'ar bel con dra el for gan hol in jor ka lem mar ner ol par qui ras sen tor un vel wes yr zan the tion ing'.split(' ')
const WORDS = 1800
const BYTES = 6_000

/** Mulberry32, public domain: the same articles on every machine. */
function numbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const pick = <Item>(items: readonly Item[], at: number): Item | undefined => items[Math.floor(at * items.length)]

/** What tells a reader that it is English: in another language the articles would make a feed of it, and wait for its minute. */
const COMMON =
  'the of and to in a is that for it was on with as by at from be have this are an but not had they his her which or has'.split(
    ' ',
  )

/** Words of our own, of which a few are frequent and most are rare, so that a text shrinks about as real ones do. */
const vocabulary = ((next: () => number): string[] =>
  Array.from({ length: WORDS }, () =>
    Array.from({ length: 1 + Math.floor(next() * 3) }, () => pick(SYLLABLES, next())).join(''),
  ))(numbers(1))

function sentence(next: () => number): string {
  const words = Array.from({ length: 8 + Math.floor(next() * 14) }, () =>
    next() < 0.4 ? pick(COMMON, next()) : pick(vocabulary, next() ** 1.3),
  )
  const text = words.join(' ')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}

function body(next: () => number): string {
  const paragraphs: string[] = []
  for (let bytes = 0; bytes < BYTES; ) {
    const paragraph = Array.from({ length: 3 + Math.floor(next() * 3) }, () => sentence(next)).join(' ')
    bytes += paragraph.length + 2
    paragraphs.push(paragraph)
  }
  return paragraphs.join('\n\n')
}

const sections = ['world', 'business', 'culture', 'sport']

/**
 * A report of 6 KB with a date of its own. It stands in the feeds with its full text. Nobody signs it: a feed of whoever
 * did is rendered once a minute, and a bill would wait for each.
 */
export function report(n: number): { key: string; text: string } {
  const at = new Date(Date.UTC(2026, 1, 3) + n * 60_000)
  const day = at.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' })
  const details = `${day} ${at.getUTCFullYear()} ${at.toISOString().slice(11, 16)}`

  return {
    key: `${pick(sections, (n % 4) / 4)}/report-${n}.txt`,
    text: `The ferry sails again, report ${n}\n\n${details}\n\n${body(numbers(n + 2))}\n`,
  }
}
