import type { Draft } from '../../../events/article.ts'
import { oneSpaced } from '../../text/clean.ts'
import { at, attribute, firstAt, textOf, type XmlElement } from '../xml/element.ts'
import { codedAt, nameOf } from './names.ts'

/** What a draft has no field for, under its own names: coded subjects, urgency, genre, rights, where it came from. */
export function detailsOf(item: XmlElement): Draft['extra'] {
  const meta = firstAt(item, 'contentMeta')
  const text = (path: string) => oneSpaced(textOf(firstAt(item, path)))
  const said = {
    version: attribute(item, 'version'),
    urgency: text('contentMeta/urgency'),
    slugline: text('contentMeta/slugline'),
    provider: at(item, 'itemMeta/provider').flatMap(nameOf)[0]?.text ?? codedAt(item, 'itemMeta/provider')[0]?.text,
    infoSource: at(meta, 'infoSource').flatMap(nameOf)[0]?.text,
    rights: text('rightsInfo/copyrightNotice'),
    usageTerms: text('rightsInfo/usageTerms'),
  }
  const lists = { subjects: concepts(meta, 'subject'), genres: concepts(meta, 'genre') }

  return Object.fromEntries([
    ...Object.entries(said).filter(([, value]) => value !== undefined && value !== ''),
    ...Object.entries(lists).filter(([, list]) => list.length > 0),
  ])
}

const concepts = (meta: XmlElement | undefined, path: string) =>
  at(meta, path).map(concept => {
    const code = attribute(concept, 'qcode') ?? attribute(concept, 'uri')
    const name = nameOf(concept)[0]?.text

    return { ...(code !== undefined && { code }), ...(name !== undefined && { name: oneSpaced(name) }) }
  })
