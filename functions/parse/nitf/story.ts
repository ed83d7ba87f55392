import { scopedId } from '../given/scoped-id.ts'
import { emptyStory, type Given, type Story } from '../given/story.ts'
import {
  at,
  attribute,
  attributesAt,
  firstAt,
  given,
  languageAround,
  placeOf,
  textOf,
  textsAt,
  type XmlElement,
} from '../xml/element.ts'
import { nitfMarkup } from './markup.ts'
import { bylinesOf, peopleOf } from './people.ts'
import { restrictionsOf } from './restrictions.ts'

/** An article by NITF 3. Its parts are named by their element, its facts by the attributes of `docdata`. */
export function storyOfNitf(nitf: XmlElement): Story {
  const docdata = firstAt(nitf, 'head/docdata')
  const head = firstAt(nitf, 'body/body.head')
  const texts = (...paths: string[]) => textsAt(head, ...paths)
  const id = idOf(docdata)

  return {
    ...emptyStory,
    ...(id !== undefined && { id }),
    headlines: [
      ...texts('hedline/hl1'),
      ...textsAt(nitf, 'head/title').map(one => ({ ...one, rule: 'title', confidence: 0.8 })),
    ],
    standfirsts: texts('hedline/hl2', 'abstract'),
    bylines: bylinesOf(nitf),
    contributors: peopleOf(nitf),
    datelines: texts('dateline').map(withoutDate),
    published: [
      ...attributesAt(docdata, 'date.issue', 'norm'),
      ...attributesAt(head, 'dateline/story.date', 'norm'),
      ...attributesAt(nitf, 'head/pubdata', 'date.publication'),
    ],
    updated: attributesAt(nitf, 'head/revision-history', 'norm'),
    ...restrictionsOf(docdata),
    changes: at(docdata, 'correction').map(one => ({ text: 'correction', place: placeOf(one) })),
    languages: languageAround(nitf),
    sections: attributesAt(nitf, 'head/pubdata', 'position.section'),
    keywords: [...attributesAt(docdata, 'key-list/keyword', 'key'), ...subjectNames(nitf)],
    notes: [
      ...attributesAt(docdata, 'ed-msg', 'info'),
      ...at(head, 'note').filter(isInternal).slice(0, mostNotes).map(given),
    ],
    corrections: attributesAt(docdata, 'correction', 'info'),
    bodies: at(nitf, 'body/body.content').map(content => ({
      as: 'markup' as const,
      text: nitfMarkup(content.children),
      place: placeOf(content),
    })),
    extra: extraOf(nitf, docdata),
  }
}

/** An id is unique within the register it is of. */
function idOf(docdata: XmlElement | undefined): string | undefined {
  const id = firstAt(docdata, 'doc-id')
  const text = attribute(id, 'id-string')?.trim() || attribute(firstAt(docdata, 'du-key'), 'key')?.trim()

  return text ? scopedId(text, attribute(id, 'regsrc') ?? 'nitf') : undefined
}

/** "LONDON, Oct. 22": the date is an element of its own, and is read from there. */
const withoutDate = (dateline: Given): Given => ({ ...dateline, text: dateline.text.trim() })

// A desk writes a few.
const mostNotes = 1000

const isInternal = (note: XmlElement) => attribute(note, 'noteclass') !== 'publish'

const subjects = 'head/tobject/tobject.subject'

const subjectNames = (nitf: XmlElement): Given[] =>
  ['type', 'matter', 'detail'].flatMap(name => attributesAt(nitf, subjects, `tobject.subject.${name}`))

function extraOf(nitf: XmlElement, docdata: XmlElement | undefined): Story['extra'] {
  const codes = attributesAt(nitf, subjects, 'tobject.subject.refnum').map(({ text }) => text)
  const urgency = attribute(firstAt(docdata, 'urgency'), 'ed-urg')
  const rights = attribute(firstAt(docdata, 'doc.copyright'), 'holder')
  const tagline = textOf(firstAt(nitf, 'body/body.end/tagline')).trim()

  return {
    ...(codes.length > 0 && { subjects: codes.map(code => ({ code })) }),
    ...(urgency !== undefined && { urgency }),
    ...(rights !== undefined && { rights }),
    ...(tagline !== '' && { tagline }),
  }
}
