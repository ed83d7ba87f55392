import { type Cast, indexesOf } from './parts.ts'
import { isSentence, wordCount } from './prose.ts'

/** The first line, from `from` on, of what readers say below a story: their names and dates, or the buttons to answer them. */
export function firstComment(lines: readonly Cast[], from: number): number | undefined {
  const answers = indexesOf(lines, (_, at) => isAnswer(lines, at), from)
  const said = indexesOf(lines, (_, at) => isSaid(lines, at), from)
  const [answer] = answers.length >= fewestAnswers ? answers : []
  const first = Math.min(said[0] ?? lines.length, answer === undefined ? lines.length : opening(lines, from, answer))

  return first === lines.length ? undefined : first
}

const fewestAnswers = 2

/** "Reply", "• Reply • Share ›". A quoted post has such a button too, and others beside it. */
const isAnswer = (lines: readonly Cast[], at: number) =>
  isButton(lines[at]?.line.text ?? '') &&
  ![lines[at - 1], lines[at + 1]].some(beside => beside && ofPost.test(beside.line.text))

const longestButton = 40
const isButton = (text: string) => text.length <= longestButton && answers.test(text)
const answers =
  /^(?:[•·] ?)?(?:like ?[•·|] ?)?(?:reply|antworten|répondre|responder|rispondi|reageren|svara?|odpowiedz|ответить|yanıtla|balas)(?: (?:to|auf|à|a) \S{1,20})?(?: ?[•·|] ?\w{2,10}){0,3}(?: ?[›»])?$/i
const ofPost = /^(?:retweet|repost|copy link|read .{1,12} repl)/i

/** "Ana says:" with a date above or below it. */
const isSaid = (lines: readonly Cast[], at: number) =>
  isSaying(lines[at]?.line.text ?? '') && [lines[at - 1], lines[at + 1]].some(isDated)

const longestSaying = 60
const isSaying = (text: string) => text.endsWith(':') && text.length <= longestSaying && saying.test(text)
const saying = /^\S.{0,40} (?:says|wrote|said|sagt|schreibt|schrieb|dit|dice|escribió|disse|zegt):$/i

const isDated = (here: Cast | undefined) =>
  here?.part.part === 'details' && (here.part.details.dates.length > 0 || here.part.details.relative !== undefined)

// A name, a date, and what somebody has to say at some length.
const mostLines = 8

/** Where the comment begins that the first button stands below: at its date or a heading, and at the name above that. */
function opening(lines: readonly Cast[], from: number, answer: number): number {
  const least = Math.max(from, answer - mostLines)
  for (let at = answer - 1; at >= least; at--) {
    const here = lines[at]
    if (here?.part.part === 'furniture-opener') return at
    if (isDated(here)) return isName(lines[at - 1]) ? at - 1 : at
  }
  const text = Math.max(from, answer - 1)
  return text > from && isName(lines[text - 1]) ? text - 1 : text
}

const isName = (here: Cast | undefined) =>
  here?.part.part === 'paragraph' && wordCount(here.line.text) <= 4 && !isSentence(here.line.text)
