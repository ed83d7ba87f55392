import type { OffLine } from '../../off-line.ts'

/** Where the words of a group go: into the text, into a table of the file's own, into a picture, or nowhere. */
export type Destination =
  | 'text'
  | 'box'
  | 'note'
  | 'head'
  | 'name'
  | 'value'
  | 'picture'
  | 'fonts'
  | 'styles'
  | 'field'
  | 'marker'
  | 'about'
  | 'nowhere'

/** What holds inside a pair of braces, and ends with them. */
export type Group = {
  to: Destination
  strong: boolean
  emphasis: boolean
  place: OffLine | undefined
  /** By which word: hidden, struck out, moved from here. */
  hidden: string | undefined
  font: number | undefined
  /** In half points. */
  size: number
  /** How many characters after a `\u` are there for old programs only. */
  instead: number
  href: string | undefined
  /** Which word of `about` this group tells. */
  tells: string
  starred: boolean
  /** In how many boxes and notes it stands. */
  depth: number
}

export const outermost: Group = {
  to: 'text',
  strong: false,
  emphasis: false,
  place: undefined,
  hidden: undefined,
  font: undefined,
  size: 24,
  instead: 1,
  href: undefined,
  tells: '',
  starred: false,
  depth: 0,
}

const destinations = new Map<string, Destination>([
  ['fonttbl', 'fonts'],
  ['stylesheet', 'styles'],
  ['fldinst', 'field'],
  ['listtext', 'marker'],
  ['pntext', 'marker'],
  // New programs write a picture here, and for old ones again as one that no browser shows, in `nonshppict`.
  ['shppict', 'text'],
  ['pict', 'picture'],
  // What is drawn, a box of text among it; for old programs it stands again in `shprslt`. Of what is said of a drawing one value is a picture.
  ['shpinst', 'text'],
  ['do', 'text'],
  ['shptxt', 'box'],
  ['dptxbxtext', 'box'],
  ['sn', 'name'],
  ['sv', 'value'],
  ['footnote', 'note'],
  ['header', 'head'],
  ['headerl', 'head'],
  ['headerr', 'head'],
  ['headerf', 'head'],
  ['footer', 'head'],
  ['footerl', 'head'],
  ['footerr', 'head'],
  ['footerf', 'head'],
  ['title', 'about'],
  ['subject', 'about'],
  ['author', 'about'],
  ['keywords', 'about'],
  ['doccomm', 'about'],
])

// They hold words too, and none of the story's.
const unread =
  'colortbl filetbl object annotation revtbl operator creatim revtim printim buptim xe tc nonshppict generator shprslt nonesttables'

for (const word of unread.split(' ')) destinations.set(word, 'nowhere')

/** The destination that a word names; one that we do not know and that says it may be passed over is. */
export function destinationOf(word: string, { starred, to }: Group): Destination | undefined {
  // In a style or a font such words are parts of its name's group.
  if (to === 'nowhere' || (to === 'picture' && !starred)) return undefined
  const named = destinations.get(word) ?? (starred ? 'nowhere' : undefined)

  if (to !== 'head' || named === undefined) return named

  // A head is words alone, and those of its boxes.
  return named === 'text' || named === 'box' ? 'head' : 'nowhere'
}
