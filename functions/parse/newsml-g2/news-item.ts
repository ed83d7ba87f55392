import { codeOf } from '../given/standing.ts'
import { emptyStory, type Given, type GivenPicture, type Story } from '../given/story.ts'
import { longestField } from '../given/words.ts'
import {
  at,
  attribute,
  attributesAt,
  firstAt,
  givenAttribute,
  languageAround,
  placeOf,
  textOf,
  textsAt,
  type XmlElement,
} from '../xml/element.ts'
import { contentsOf } from './contents.ts'
import { detailsOf } from './details.ts'
import { codedAt, namesAt, peopleAt } from './names.ts'

/** An item by NewsML-G2: what `itemMeta` says of the item, `contentMeta` of its content, and the content itself. */
export function storyOfNewsItem(item: XmlElement): Story {
  const described = storyOfMeta(item)
  const { bodies, stated } = contentsOf(item)

  return {
    ...described,
    headlines: [...described.headlines, ...stated.headlines],
    standfirsts: [...described.standfirsts, ...stated.standfirsts],
    bylines: [...described.bylines, ...stated.bylines],
    contributors: stated.contributors.length > 0 ? stated.contributors : described.contributors,
    datelines: [...stated.datelines, ...described.datelines],
    keywords: [...described.keywords, ...stated.keywords],
    corrections: stated.corrections,
    bodies,
    pictures: isPictureItem(item) ? [pictureOf(item)] : [],
  }
}

/** What is said about an item, without what is in it. */
export function storyOfMeta(item: XmlElement): Story {
  const meta = firstAt(item, 'contentMeta')
  const id = attribute(item, 'guid')?.trim()
  const descriptions = at(meta, 'description').filter(one => !/caption/i.test(attribute(one, 'role') ?? ''))

  return {
    ...emptyStory,
    ...(id && { id }),
    headlines: headlinesOf(item),
    standfirsts: [...at(meta, 'headline').filter(isSubordinate), ...descriptions].map(one => ({
      text: textOf(one),
      place: placeOf(one),
    })),
    bylines: textsAt(meta, 'by'),
    contributors: peopleAt(meta),
    datelines: [...textsAt(meta, 'dateline'), ...namesAt(meta, 'located')],
    ...datesOf(item),
    statuses: codedAt(item, 'itemMeta/pubStatus'),
    changes: codedAt(item, 'itemMeta/signal'),
    languages: [
      ...attributesAt(meta, 'language', 'tag'),
      ...at(item, 'contentSet/inlineXML').flatMap(one => givenAttribute(one, 'xml:lang')),
      ...languageAround(item),
    ],
    originals: at(item, 'itemMeta/link')
      .filter(isTranslatedFrom)
      .flatMap(one => givenAttribute(one, 'residref')),
    keywords: [...textsAt(meta, 'keyword'), ...namesAt(meta, 'subject')],
    notes: textsAt(item, 'itemMeta/edNote'),
    extra: detailsOf(item),
  }
}

/** `irel:translatedFrom`, of the IPTC's item relations (http://cv.iptc.org/newscodes/itemrelation/). */
const isTranslatedFrom = (link: XmlElement) => /^translatedFrom$/i.test(codeOf(attribute(link, 'rel') ?? ''))

const isSubordinate = (headline: XmlElement) =>
  /sub|deck|dek|standfirst/i.test(codeOf(attribute(headline, 'role') ?? ''))

function headlinesOf(item: XmlElement): Given[] {
  const headlines = at(firstAt(item, 'contentMeta'), 'headline').filter(one => !isSubordinate(one))
  const rank = (one: XmlElement) => (/main|^$/i.test(codeOf(attribute(one, 'role') ?? '')) ? 0 : 1)
  const sluglines = textsAt(item, 'contentMeta/slugline').map(one => ({ ...one, rule: 'slugline', confidence: 0.4 }))

  return [
    ...headlines.toSorted((a, b) => rank(a) - rank(b)).map(one => ({ text: textOf(one), place: placeOf(one) })),
    ...textsAt(item, 'itemMeta/title').map(one => ({ ...one, rule: 'title', confidence: 0.8 })),
    ...sluglines,
  ]
}

/** NewsML-G2 knows when an item was made, not when it was published: the first of the times is the nearest. */
function datesOf(item: XmlElement): Pick<Story, 'published' | 'updated' | 'embargoes' | 'expiries'> {
  const dated = (rule: string, confidence: number, ...paths: string[]) =>
    textsAt(item, ...paths).map(one => ({ ...one, rule, confidence }))

  return {
    published: [
      ...dated('first-created', 0.9, 'itemMeta/firstCreated'),
      ...dated('content-created', 0.8, 'contentMeta/contentCreated'),
      ...dated('version-created', 0.7, 'itemMeta/versionCreated'),
    ],
    updated: [
      ...textsAt(item, 'contentMeta/contentModified'),
      ...dated('version-created', 0.7, 'itemMeta/versionCreated'),
    ],
    // An empty one is an embargo without an end (NAR 1.4).
    embargoes: textsAt(item, 'itemMeta/embargoed'),
    expiries: textsAt(item, 'itemMeta/expires', 'contentMeta/expires'),
  }
}

export const isPictureItem = (item: XmlElement): boolean =>
  /^(?:picture|graphic|photo)$/.test(codeOf(codedAt(item, 'itemMeta/itemClass')[0]?.text ?? ''))

// Larger ones are masters for print.
const widest = 2500

/** The largest rendition that is for screens, with caption and credit. */
export function pictureOf(item: XmlElement): GivenPicture {
  const widthOf = (one: XmlElement) => Number(attribute(one, 'width') ?? 0) || 0
  const renditions = at(item, 'contentSet/remoteContent').toSorted((a, b) => rankOf(widthOf(b)) - rankOf(widthOf(a)))
  const caption = at(item, 'contentMeta/description')[0]
  const credit = textsAt(item, 'contentMeta/creditline')[0]?.text ?? peopleAt(firstAt(item, 'contentMeta'))[0]?.text

  return {
    place: placeOf(renditions[0] ?? item),
    url: attribute(renditions[0], 'href'),
    caption: textOf(caption, longestField) || headlinesOf(item)[0]?.text,
    credit,
  }
}

const rankOf = (width: number) => (width > widest ? 0.5 : width)
