import { occurrences } from '../../text/occurrences.ts'
import { partsOfAddress } from '../budget.ts'
import type { GivenBody, Story } from './story.ts'
import { longestField } from './words.ts'

/** Of how many tags, lines and addresses the texts of a story are made, told without reading them as such. */
export function partsOf({ bodies, pictures, extra, words: _, id, name, ...fields }: Story): number {
  const said = Object.values(fields).flat()
  const texts = [
    ...said.map(({ text }) => text),
    ...pictures.flatMap(({ caption, credit, alt }) => [caption, credit, alt]),
  ]
  const inFields = texts.reduce((sum, text = '') => sum + inField(text.slice(0, longestField)), 0)

  return bodies.reduce((sum, body) => sum + inBody(body), inFields)
}

// What one picture says may be said again with each story that it is packed with.
const lettersOfPart = 100
const inField = (text: string): number => 1 + occurrences(text, ['<']) + Math.floor(text.length / lettersOfPart)

const inBody = ({ as, text }: GivenBody): number =>
  occurrences(text, as === 'markup' ? ['<'] : ['\n']) + partsOfAddress * occurrences(text, ['://'])
