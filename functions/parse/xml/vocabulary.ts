import { mediaTypeOf, type UploadedFile } from '../format.ts'
import { xmlOpening } from './sniff.ts'

export type Vocabulary = 'newsml-g2' | 'nitf' | 'newsml-1' | 'wxr' | 'rss' | 'atom' | 'page' | 'other'

const byRoot: ReadonlyMap<string, Vocabulary> = new Map([
  ['newsitem', 'newsml-g2'],
  ['packageitem', 'newsml-g2'],
  ['newsmessage', 'newsml-g2'],
  ['nitf', 'nitf'],
  ['newsml', 'newsml-1'],
  ['rss', 'rss'],
  ['rdf', 'rss'],
  ['channel', 'rss'],
  ['item', 'rss'],
  ['feed', 'atom'],
  ['entry', 'atom'],
  ['html', 'page'],
])

/** The vocabulary of a file by its root element. One answer, so that no two formats claim the same file. */
export function vocabularyOf(file: UploadedFile): Vocabulary | undefined {
  const opening = xmlOpening(file)
  if (!opening) return undefined
  const known = byRoot.get(opening.root.slice(opening.root.indexOf(':') + 1).toLowerCase())
  if (known === 'rss' && /wordpress\.org\/export\//.test(opening.attributes)) return 'wxr'
  if (known !== undefined) return known

  return opening.isDeclared || namedAsXml(file) !== undefined ? 'other' : undefined
}

/** Whether a file is called XML, by its ending or by its type. A page in XML is called a page. */
export function namedAsXml(file: UploadedFile): 'name' | 'type' | undefined {
  if (/\.(?:xml|rss|atom|nitf|newsml|wxr|rdf)$/i.test(file.key)) return 'name'

  return /^(?:application|text)\/(?!xhtml)(?:[\w.-]+\+)?xml$/.test(mediaTypeOf(file)) ? 'type' : undefined
}
