import { type Byline, longestByline } from './byline.ts'
import { opensWith } from './look.ts'
import { bylineOf, type Cast } from './parts.ts'
import { introducedBy, isLoneBy } from './signed-above.ts'
import { readAddress } from './signers.ts'
import { wordSet } from './word-sets.ts'

/** A line that names who wrote the story. */
export type Signed = { here: Cast; byline: Byline }

/** The lines that have been given a byline. */
export const bylinesIn = (cast: readonly Cast[]): Signed[] =>
  cast.flatMap(here => {
    const byline = bylineOf(here.part)
    return byline ? [{ here, byline }] : []
  })

/** Where nobody signs above the story, the only one who is said below to have written it does. */
export function signBelow(cast: readonly Cast[], signed: readonly Signed[]): void {
  const written = [...signed.filter(({ byline }) => byline.rule === 'by-line'), ...introduced(cast)]
  const [first] = written
  if (first && written.every(({ byline }) => namesOf(byline) === namesOf(first.byline)))
    first.here.part = { part: 'byline', byline: { ...first.byline, confidence: 0.5 } }
}

/** "Article written by:" and a name on the next line, or all of it in one sentence. */
const introduced = (cast: readonly Cast[]): Signed[] =>
  cast.flatMap((here, at) => {
    const byline = isLoneBy(cast[at - 1]?.line.text ?? '') ? introducedBy(here.line.text) : saidToHaveWritten(here)
    return byline ? [{ here, byline }] : []
  })

function saidToHaveWritten({ line: { text } }: Cast): Byline | undefined {
  const names = opensWith(text, openers) ? writtenBy.exec(text.slice(0, longestByline))?.[1] : undefined
  const byline = names === undefined ? undefined : introducedBy(names)

  return byline && { ...byline, byline: text }
}

const openers = wordSet('this article post story')
const writtenBy =
  /^(?:this )?(?:guest |blog )?(?:post|article|story|piece|guide|review) (?:was )?(?:written|authored|contributed) by:? ([^.]{3,80}?)\.?$/i

/** "ana.ruiz@example.com" on a line of its own below the story, and nobody else there: newspapers print it in a byline's place. */
export function signByAddress(cast: readonly Cast[]): void {
  const addressed = cast.flatMap(here => {
    const byline = readAddress(here.line.text)
    return byline ? [{ here, byline }] : []
  })
  const [first] = addressed
  if (first && addressed.every(({ byline }) => namesOf(byline) === namesOf(first.byline)))
    first.here.part = { part: 'byline', byline: first.byline }
}

const namesOf = ({ contributors }: Byline) => contributors.map(({ name }) => name).join('|')
