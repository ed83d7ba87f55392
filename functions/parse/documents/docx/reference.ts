import { webAddress } from '../../../text/web-address.ts'
import { longestStyle } from '../styled.ts'
import { walkXml } from '../xml-walk.ts'
import type { Parts } from './package.ts'

/** What the text of a document refers to by an id. Parts that are damaged refer to nothing: the words are elsewhere. */
export type Reference = {
  /** The name of a style, in English whatever the language of the program: "heading 1", "Title". */
  styles: ReadonlyMap<string, string>
  links: ReadonlyMap<string, string>
  /** Names of the pictures in the package. */
  pictures: ReadonlyMap<string, string>
  /** Lists whose items are counted. */
  ordered: ReadonlySet<string>
}

export const referenceOf = ({ styles = '', links = '', lists = '' }: Partial<Parts>): Reference => ({
  styles: stylesIn(styles),
  links: linksIn(links),
  pictures: picturesIn(links),
  ordered: orderedIn(lists),
})

function stylesIn(xml: string): Map<string, string> {
  const names = new Map<string, string>()
  let id = ''
  walkXml(xml, {
    open(name, attributes) {
      if (name === 'w:style') id = attributes['w:styleId'] ?? ''
      if (name === 'w:name') names.set(id, (attributes['w:val'] ?? '').slice(0, longestStyle).toLowerCase())
    },
  })
  return names
}

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

/** A list points to a kind of list, and its first level says whether it counts. */
function orderedIn(xml: string): Set<string> {
  const counting = new Set<string>()
  const ordered = new Set<string>()
  const at = new Map<string, string>()
  walkXml(xml, {
    open(name, attributes) {
      const value = attributes['w:val'] ?? ''
      at.set(name, attributes['w:abstractNumId'] ?? attributes['w:numId'] ?? attributes['w:ilvl'] ?? value)
      if (name === 'w:numFmt' && at.get('w:lvl') === '0' && counts(value)) counting.add(at.get('w:abstractNum') ?? '')
      if (name === 'w:abstractNumId' && counting.has(value)) ordered.add(at.get('w:num') ?? '')
    },
  })
  return ordered
}

const counts = (form: string) => form !== 'bullet' && form !== 'none'
