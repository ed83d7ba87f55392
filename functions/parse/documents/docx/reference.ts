import { webAddress } from '../../../text/web-address.ts'
import { levelOfList } from '../paragraphs.ts'
import { walkXml } from '../xml-walk.ts'
import type { Parts } from './package.ts'
import { type Style, stylesIn } from './styles.ts'

/** What the text of a document refers to by an id. Parts that are damaged refer to nothing: the words are elsewhere. */
export type Reference = {
  styles: ReadonlyMap<string, Style>
  links: ReadonlyMap<string, string>
  /** Names of the pictures in the package. */
  pictures: ReadonlyMap<string, string>
  /** Levels of lists whose items are counted. */
  ordered: ReadonlySet<string>
}

export const referenceOf = ({ styles = '', links = '', lists = '' }: Partial<Parts>): Reference => ({
  styles: stylesIn(styles),
  links: linksIn(links),
  pictures: picturesIn(links),
  ordered: orderedIn(lists),
})

function linksIn(xml: string): Map<string, string> {
  const links = new Map<string, string>()
  walkXml(xml, {
    open(name, { Id, Target, TargetMode }) {
      const address = TargetMode === 'External' ? webAddress(Target) : undefined
      if (name === 'Relationship' && Id !== undefined && address !== undefined) links.set(Id, address)
    },
  })
  return links
}

/** Targets are counted from the part that names them (ECMA-376 Part 2 §8.3); another's pictures are not fetched. */
function picturesIn(xml: string): Map<string, string> {
  const pictures = new Map<string, string>()
  walkXml(xml, {
    open(name, { Id, Target = '', TargetMode, Type = '' }) {
      const isInside = name === 'Relationship' && TargetMode !== 'External' && Type.endsWith('/image')
      const path = isInside ? URL.parse(Target, 'part:///word/document.xml')?.pathname : undefined
      if (Id !== undefined && path !== undefined) pictures.set(Id, path.slice(1))
    },
  })
  return pictures
}

/** A list points to a kind of list, each level of which says whether it counts. */
function orderedIn(xml: string): Set<string> {
  const counting = new Set<string>()
  const ordered = new Set<string>()
  const at = new Map<string, string>()
  walkXml(xml, {
    open(name, attributes) {
      const value = attributes['w:val'] ?? ''
      at.set(name, attributes['w:abstractNumId'] ?? attributes['w:numId'] ?? attributes['w:ilvl'] ?? value)
      if (name === 'w:numFmt' && counts(value))
        counting.add(levelOfList(at.get('w:abstractNum') ?? '', Number(at.get('w:lvl'))))
      if (name !== 'w:abstractNumId') return
      for (const level of levels)
        if (counting.has(levelOfList(value, level))) ordered.add(levelOfList(at.get('w:num') ?? '', level))
    },
  })
  return ordered
}

// Word has nine.
const levels = Array.from({ length: 9 }, (_, level) => level)

const counts = (form: string) => form !== 'bullet' && form !== 'none'
