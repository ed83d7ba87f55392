import type { Part, Story } from '../story.ts'
import type { Token } from '../tokens.ts'

/** A phrase that might be a keyword, and what is known of it from where it stands. */
export type Candidate = {
  /** Its words with plurals folded: what is written otherwise but has one key is one candidate. */
  key: string
  words: readonly string[]
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
}

const longest = 4

/** More candidates than that are found in lists only. */
const most = 4000

export type IsStop = (word: string) => boolean

export function candidatesOf(story: Story, isStop: IsStop): Candidate[] {
  const found = new Map<string, Candidate>()
  const formOf = formsOf(isStop)
  for (const [index, { firstToken, endToken, part }] of story.sentences.entries()) {
    const words = story.tokens.slice(firstToken, endToken).map((token): Word => ({ ...token, ...formOf(token) }))
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

  return [...found.values()]
}

type Form = { lower: string; folded: string; isStop: boolean; breaks: boolean }
type Word = Token & Form
type Line = { words: readonly Word[]; firstToken: number; leads: boolean; isTitle: boolean; length: number }

const isTitle = (part: Part | undefined): boolean => part?.kind === 'headline' || part?.kind === 'heading'

/** A story writes half of its words more than once. */
function formsOf(isStop: IsStop): (token: Token) => Form {
  const forms = new Map<string, Form>()

  return ({ text, kind }) => {
    const known = forms.get(text)
    if (known !== undefined) return known

    const lower = text.toLowerCase()
    const breaks = kind === 'mark' || /^['’]s$/u.test(lower)
    const form = { lower, folded: folded(lower), isStop: breaks || isStop(lower), breaks }
    forms.set(text, form)
    return form
  }
}

/** The phrases that begin with one word: neither end is a stop word, and nothing in them is a sign. */
function collect(found: Map<string, Candidate>, line: Line, from: number): void {
  if (line.words[from]?.isStop !== false) return
  for (let until = from + 1; until <= Math.min(from + longest, line.words.length); until++) {
    const last = line.words[until - 1]
    if (last === undefined || last.breaks) return
    if (!last.isStop && last.kind === 'word' && (until > from + 1 || isAWord(last))) note(found, line, [from, until])
  }
}

const isAWord = ({ text, letters }: Token): boolean => text.length > 2 || letters === 'capitals'

function note(found: Map<string, Candidate>, line: Line, [from, until]: [number, number]): void {
  const phrase = line.words.slice(from, until)
  const key = phrase.map(word => word.folded).join(' ')
  const place = (line.firstToken + from) / line.length
  const one = found.get(key) ?? { ...unseen(phrase, key), first: place }
  const opens = line.words[from - 1]?.isStop ?? true
  const closes = line.words[until]?.isStop ?? true
  found.set(key, one)
  one.count++
  one.last = place
  one.leads ||= line.leads
  one.capitals += Number(phrase.some(word => word.letters === 'capitals'))
  one.capitalised += Number(from > 0 && phrase.every(word => word.letters !== 'lower' || word.isStop))
  one.opens += Number(opens)
  one.closes += Number(closes)
  one.stands += Number(opens && closes)

  const places = from > 0 && !line.isTitle ? one.inside : one.edge
  places.push(line.firstToken + from)
}

const unseen = (phrase: readonly Word[], key: string): Candidate => ({
  key,
  words: phrase.map(word => word.lower),
  inside: [],
  edge: [],
  ...{ count: 0, first: 0, last: 0, leads: false, capitals: 0, capitalised: 0, opens: 0, closes: 0, stands: 0 },
})

/** "Bridges" and "bridge" are one keyword; "news" and "new", "bus" and "bu" are not. */
export const folded = (word: string): string => {
  if (word.length <= 4 || !word.endsWith('s')) return word
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`

  return /[^sui]s$/u.test(word) ? word.slice(0, -1) : word
}
