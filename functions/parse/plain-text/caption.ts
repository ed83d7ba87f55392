import type { Picture } from '../../../events/article.ts'
import { isPersonName } from '../../text/names.ts'
import { creditLabels } from './credit.ts'
import { credited } from './credited.ts'
import { loneCredit, ownerBefore } from './lone-credit.ts'
import { bears, mark, opensWith } from './look.ts'
import { describes, isTold } from './picture-words.ts'
import { wordSet } from './word-sets.ts'

/** `sure`: the line is a caption wherever it stands; `inStory`: within the story and above it; else only above it or beside a credit. */
export type Caption = { picture: Picture; rule: string; confidence: number; sure: boolean; inStory?: true }

const labelled =
  /^(?:enlarge(?: this image)? ?\/|(?:above|below|caption|pictured|file photo|file image|image|photo caption|bildunterschrift|légende|pie de foto|didascalia|bildtext|billedtekst|bildetekst|kuvateksti|popis|podpis|подпись)\b[:.]|(?:image|media|video) caption[:,.]|(?:file|fig(?:ure|\.) ?\d{1,3}) ?[–:.—-](?= )) ?(.*)$/i

const labelWords = wordSet(
  'enlarge above below caption pictured file image media video photo fig figure bildunterschrift pie didascalia bildtext billedtekst bildetekst kuvateksti popis podpis',
)

// A line longer than this is not searched for a credit: no caption of a newspaper is as long.
const longest = 700

/** A line that describes a picture, its credit apart. */
export function readCaption(line: string): Caption | undefined {
  if (line.length > longest) return undefined
  const text = !line.endsWith('.') && perhapsButton.test(line.slice(-10)) ? line.replace(button, '') : line
  const mayOpen = (words: number) => opensWith(text, words) || bears(text, mark.foreign)
  const label = mayOpen(labelWords) ? labelled.exec(text)?.[1] : undefined
  const lone = loneCredit(text, mayOpen(creditLabels))
  // "Image: Courtesy of Ana Ruiz" says whose it is; "Image: Ana Ruiz" may say whom it shows.
  const isShown = lone?.picture.credit === undefined || isPersonName(label ?? '')
  if (label && label.length > 7 && isShown)
    return {
      ...(credited(label) ?? { picture: { caption: label } }),
      rule: 'caption-label',
      confidence: 0.9,
      sure: true,
    }

  const owned = text.startsWith('©') ? ownerBefore(text) : undefined

  return owned ?? lone ?? withoutItemMark(credited(text) ?? described(text))
}

/** "- The ferry at dawn (AP)": pages list the pictures of a gallery. */
function withoutItemMark(found: Caption | undefined): Caption | undefined {
  if (!found?.picture.caption?.startsWith('- ')) return found

  return { ...found, picture: { ...found.picture, caption: found.picture.caption.slice(2) } }
}

// What pages glue behind a caption: to unfold it, or to buy the picture.
const button =
  /(?:(?<=[)\]]) (?:less|more)|,? (?:Purchase|Acquire) Licensing Rights(?:, opens new tab)?| ?(?:[Tt]oggle|[Hh]ide) [Cc]aption| Buy [Pp]hoto| Close)$/
const perhapsButton = /less|more|Rights|new tab|aption|[Pp]hoto|Close/

function described(text: string): Caption | undefined {
  if (text.length > 320 || !describes(text) || isTold(text)) return undefined

  const several = /[\p{Ll}\p{N})][.!?] \p{Lu}/u.test(text)
  return { picture: { caption: text }, rule: 'describes-a-picture', confidence: 0.7, sure: !several }
}
