import { oneSpaced } from '../../text/clean.ts'
import { walkXml } from './xml-walk.ts'

const names = new Map([
  ['dc:title', 'title'],
  ['dc:subject', 'subject'],
  ['dc:creator', 'creator'],
  ['dc:description', 'description'],
  ['dc:language', 'language'],
  ['cp:keywords', 'keywords'],
  ['cp:category', 'category'],
  ['dcterms:created', 'created'],
  ['dcterms:modified', 'modified'],
  ['meta:initial-creator', 'creator'],
  ['meta:keyword', 'keywords'],
  ['meta:creation-date', 'created'],
  ['dc:date', 'modified'],
])

/** What a document says of itself (ECMA-376 Part 2 §11, OpenDocument 1.3 Part 3 §4.3). It is of the file, not of the story: who typed it, when. */
export function aboutIn(xml: string | undefined): Record<string, string> {
  const about: Record<string, string> = {}
  let field: string | undefined
  let said = ''
  if (xml === undefined) return about

  walkXml(xml, {
    open(name) {
      field = names.get(name)
      said = ''
    },
    text(text) {
      said += text
    },
    close() {
      const value = oneSpaced(said)
      if (field === 'keywords' && about[field] !== undefined && value !== '') about[field] += `, ${value}`
      else if (field !== undefined && value !== '') about[field] ??= value
      field = undefined
    },
  })
  return about
}
