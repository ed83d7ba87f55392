import { bears, holds, mark } from './look.ts'
import { monthWords } from './month-words.ts'
import { wordSet } from './word-sets.ts'

/** What only captions say: who stands left, that an artist drew it, on which day of which year the shutter fell. */
const describing =
  /\((?:left|right|cent(?:er|re)|(?:second|third) from (?:left|right)|l|r|top|bottom|from left|L-R)\)|\(pictured(?: (?:left|right|above|below|here))?\)(?=[^.!?]*$)|, (?:left|right|cent(?:er|re)|top (?:left|right)|bottom (?:left|right)|far (?:left|right)),|\b(?:pictured (?:in|at|here|on|with|during)|(?:is|are) (?:seen|shown|pictured) (?:in|at|here|on|with|during)|file photo|poses? (?:for|with|at|in|on|during)|artist['’]s (?:concept|illustration|impression|rendering|conception)|(?:this|in this|an?) (?:undated |file |handout |aerial |combination |satellite )?(?:image|photo|photograph|illustration|picture|screengrab|screenshot|artist['’]s \w+)(?: (?:shows?|taken|of|from|provided|released|made|depicts?)|,)|(?:took|captured) this (?:image|photo|picture))\b|\bfrom left(?: to right)?[:,]|^(?:(?:pictured|clockwise)(?:,? from)?|left to right|top to bottom|l-r)\b.{0,30}:|^left: .{2,200} right: |^an? (?:general|aerial|satellite) view of |^photos? shows? |^this (?:[\w.&-]+ ){1,5}(?:image|photo|photograph|illustration|picture|graphic|map|chart|screenshot|rendering|diagram|animation) (?:shows?|depicts?|illustrates|captures?) |^.{20,300} \(\d{1,2}:\d{2}\)$/i
const shutter =
  /\b(?:on|in|,) (?:\p{L}+day,? )?(?:Jan|Feb|March|April|May|June|July|Aug|Sept?|Oct|Nov|Dec)\p{L}*\.? \d{1,2}, \d{4}(?:,? in \p{Lu}[\p{L}., ’'-]{2,50})?\.?$/u

const describingWords = wordSet(
  'left right center centre l r top bottom pictured clockwise seen shown file pose poses artist image photo photos photograph illustration picture screengrab screenshot took captured view graphic map chart rendering diagram animation',
)

/** "… in Pittsburgh, Tuesday, Nov. 19, 2019. …": agencies date what happens now with its day and year, stories with neither. */
const dated =
  /(?:,|\bon) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, (?:Jan|Feb|March|April|May|June|July|Aug|Sept?|Oct|Nov|Dec)\p{L}*\.? \d{1,2}, (?:19|20)\d\d\b/u
const toldOf = /["“”]|\b(?:said|was|were|had|has|will|would|could|must|a\.m|p\.m)\b|\d:\d\d/

/** Whether a line says what only captions say. */
export function describes(text: string): boolean {
  if (text.length > 400) return false
  const isNumbered = bears(text, mark.digit)

  return (
    ((holds(text, describingWords) || (isNumbered && text.endsWith(')'))) && describing.test(text)) ||
    (isNumbered && text.length <= 350 && holds(text, monthWords) && isDated(text))
  )
}

const isDated = (text: string) => (text.length <= 250 && shutter.test(text)) || (dated.test(text) && !toldOf.test(text))

/** Somebody speaks: a caption shows, and quotes at most a title. */
export const isTold = (text: string): boolean =>
  /["“”]/.test(text) &&
  !/^from left/i.test(text) &&
  /,["”]|\b(?:said|says|told|posted|wrote|tweeted|shared)\b/.test(text)
