import { partOf } from './classify.ts'
import { isLabelledHeadline } from './headline.ts'
import type { Line } from './lines.ts'
import { labelledStandfirst } from './standfirst-line.ts'
import { unwrapped } from './unwrap.ts'

/** One line a paragraph, however the upload was wrapped. Details, notices and list items keep their lines. */
export const paragraphsOf = (lines: readonly Line[]): Line[] => labelsJoined(unwrapped(lines, stands))

/** "Image caption," and on the next line the caption: pages set the label in a style of its own. */
function labelsJoined(lines: readonly Line[]): Line[] {
  const joined: Line[] = []
  let label: Line | undefined
  for (const line of lines) {
    const whole: Line = label ? { ...label, text: `${label.text} ${line.text}` } : line
    const isLabel = !label && line.text.length <= longestLabel && pictureLabel.test(line.text)
    label = isLabel ? line : undefined
    if (!isLabel) joined.push(whole)
  }
  return label ? [...joined, label] : joined
}

const longestLabel = 20
const pictureLabel =
  /^(?:(?:image|photo|picture|video|media) (?:source|caption|credits?)[,:]?|(?:photo(?:graph)?s?|images?|credits?|caption|fotos?|bild)(?: by)?(?::|\.{3}|…)|(?:photo(?:graph)?|image)s? by)$/i

function stands(line: Line): 'apart' | 'first' | undefined {
  if (line.frame === true) return 'apart'
  const { part } = partOf(line)
  if (part === 'paragraph')
    return isLabelledHeadline(line.text) || labelledStandfirst(line.text) !== undefined ? 'first' : undefined

  return part === 'item' || part === 'correction' || part === 'sign-off' || part === 'caption' ? 'first' : 'apart'
}
