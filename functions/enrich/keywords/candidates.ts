import type { Part, Story } from '../story.ts'
import type { Lexicon } from './lexicon.ts'
import { type Word, wordReader } from './words.ts'

/** A phrase that might be a keyword, and what is known of it from where it stands. */
export type Candidate = {
  /** Its words with plurals folded: what is written otherwise but has one key is one candidate. */
  key: string
  words: readonly Word[]
  /** Its first token wherever it stands; where only the word itself can ask for a capital, and elsewhere. */
  inside: number[]
  edge: number[]
  count: number
  /** Places from 0 to 1. */
  first: number
  last: number
  leads: boolean
  /** Times that it is set in capitals, or each of its words with one. */
  capitals: number
  capitalised: number
  /** Times that a stop word or a sign stands before it, behind it, and at both ends. */
  opens: number
  closes: number
  stands: number
  /** How often the most frequent of the longer phrases that hold it is found. */
  longer: number
}

const longest = 4

/** More candidates than that are found in lists only. */
const most = 4000

/** By their keys. */
export type Candidates = ReadonlyMap<string, Candidate>

export function candidatesOf(story: Story, lexicon: Lexicon): Candidates {
  const found = new Map<string, Candidate>()
  const wordOf = wordReader(lexicon)
  for (const [index, { firstToken, endToken, part }] of story.sentences.entries()) {
    const words = story.tokens.slice(firstToken, endToken).map(wordOf)
    const line = {
      words,
      firstToken,
      leads: index === 0,
      isTitle: isTitle(story.parts[part]),
      length: story.tokens.length,
    }
    for (let from = 0; from < words.length; from++) collect(found, line, from)
    if (found.size > most) break
  }

  return found
}

type Line = { words: readonly Word[]; firstToken: number; leads: boolean; isTitle: boolean; length: number }

const isTitle = (part: Part | undefined): boolean => part?.kind === 'headline' || part?.kind === 'heading'

/** A phrase of a line. `capitals`: one of its words is set in them; `capitalised`: each has one. */
type Phrase = { from: number; until: number; key: string; capitals: boolean; capitalised: boolean }

/** Behind these a sentence begins, and with it a capital. */
const opensSpeech = new Set(['"', '“', '„', '«', '»', '”', '¿', '¡', ':'])

/** The phrases that begin with one word: neither end is a stop word, and nothing in them is a sign. */
function collect(found: Map<string, Candidate>, line: Line, from: number): void {
  if (line.words[from]?.isStop !== false) return

  const phrase: Phrase = {
    from,
    until: from,
    key: '',
    capitals: false,
    capitalised: from > 0 && !opensSpeech.has(line.words[from - 1]?.lower ?? ''),
  }
  const end = Math.min(from + longest, line.words.length)
  while (phrase.until < end) {
    const word = line.words[phrase.until]
    if (word === undefined || word.breaks) return
    phrase.key = phrase.until === from ? word.root.folded : `${phrase.key} ${word.root.folded}`
    phrase.capitals ||= word.isCapitals
    phrase.capitalised &&= word.hasCapital || word.isStop
    phrase.until++
    if (!word.isStop && word.isWord && (phrase.until > from + 1 || word.standsAlone)) note(found, line, phrase)
  }
}

function note(found: Map<string, Candidate>, line: Line, phrase: Phrase): void {
  const { from, until, key } = phrase
  const place = (line.firstToken + from) / line.length
  let one = found.get(key)
  if (one === undefined) {
    one = unseen(key, line.words.slice(from, until), place)
    found.set(key, one)
  }
  const opens = line.words[from - 1]?.isStop ?? true
  const closes = line.words[until]?.isStop ?? true
  one.count++
  one.last = place
  one.leads ||= line.leads
  if (phrase.capitals) one.capitals++
  if (phrase.capitalised) one.capitalised++
  if (opens) one.opens++
  if (closes) one.closes++
  if (opens && closes) one.stands++

  const places = from > 0 && !line.isTitle ? one.inside : one.edge
  places.push(line.firstToken + from)
}

// One literal: there are a thousand candidates, and that of several spread into one takes five times as long.
// biome-ignore format: a line for each kind of evidence
const unseen = (key: string, words: readonly Word[], first: number): Candidate => ({
  key, words, inside: [], edge: [],
  count: 0, first, last: 0, leads: false,
  capitals: 0, capitalised: 0, opens: 0, closes: 0, stands: 0, longer: 0,
})
