import { isOrder } from './beside-picture.ts'
import type { Cast } from './parts.ts'

/**
 * Where somebody signs above the story, another name alone on its line, set apart from the first, is whose picture stands there:
 * who wrote it together is named together.
 */
export function creditSecondNames(lines: readonly Cast[]): void {
  const above = lines.slice(0, deepest)
  const first = above.findIndex(signs)
  for (const [at, here] of above.entries()) {
    const { part, line } = here
    if (at <= first || part.part !== 'byline' || part.byline.contributors.some(({ role }) => role)) continue
    if (!isAlone(above, at) || isSigned(above[at - 1]) || isOrder(line.text)) continue
    if (above.some((other, index) => index !== at && saysAgain(other, line.text))) continue

    here.part = {
      part: 'caption',
      caption: { picture: { credit: line.text }, rule: 'second-name', confidence: 0.5, sure: false },
    }
  }
}

// Each name is looked for in all these lines.
const deepest = 60

const signs = ({ part }: Cast) =>
  part.part === 'byline' || (part.part === 'details' && part.details.byline !== undefined)

const saysAgain = (other: Cast, name: string) =>
  other.line.text === name || (signs(other) && other.line.text.includes(name))

const isAlone = (above: readonly Cast[], at: number) =>
  above[at]?.line.gap === true && above[at + 1]?.line.gap !== false && above[at + 1]?.part.part !== 'furniture'

/** Of several names in a row all may sign, but for one below a "By". */
const isSigned = (here: Cast | undefined) => here?.part.part === 'byline'
