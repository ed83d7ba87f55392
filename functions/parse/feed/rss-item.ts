import type { Draft } from '../../../events/article.ts'
import { scopedId } from '../given/scoped-id.ts'
import { emptyStory, type Given, type GivenBody, type Story } from '../given/story.ts'
import {
  at,
  attribute,
  firstAt,
  given,
  languageAround,
  textOf,
  textsAt,
  wholeTextsAt,
  type XmlElement,
} from '../xml/element.ts'
import { markupOf } from '../xml/to-markup.ts'
import { picturesOf } from './media.ts'

/** What a channel says of itself and so of its items. */
export type Channel = { link: string; scope: string; languages: Given[] }

/** An item by the RSS 2.0 specification and the modules in common use: dc, content, media, atom, itunes. */
export function storyOfItem(item: XmlElement, channel: Channel): Story {
  const texts = (...paths: string[]) => textsAt(item, ...paths)
  const base = baseOf(item, channel)
  const full = fullText(item, base)
  const descriptions = wholeTextsAt(item, 'description', 'itunes:summary')
  const id = idOf(item, channel.scope)

  return {
    ...emptyStory,
    ...(id !== undefined && { id }),
    headlines: texts('title', 'dc:title', 'media:title'),
    standfirsts: full.length > 0 ? descriptions : texts('itunes:subtitle'),
    contributors: peopleOf(item),
    published: texts('pubDate', 'dc:date', 'dcterms:issued', 'dcterms:created', 'atom:published'),
    updated: texts('atom:updated', 'dcterms:modified'),
    languages: [...texts('dc:language'), ...languageAround(item), ...channel.languages],
    keywords: [...texts('category', 'dc:subject'), ...texts('media:keywords', 'itunes:keywords').flatMap(listed)],
    sections: texts('category'),
    links: linksOf(item),
    pictures: picturesOf(item),
    bodies: [...full, ...descriptions.map(one => ({ ...one, as: 'markup' as const, base }))],
    extra: extraOf(item),
  }
}

const fullText = (item: XmlElement, base: string | undefined): GivenBody[] => [
  ...wholeTextsAt(item, 'content:encoded').map(one => ({ ...one, as: 'markup' as const, base })),
  ...at(item, 'xhtml:body').map(body => ({
    ...given(body),
    text: markupOf(body.children),
    as: 'markup' as const,
    base,
  })),
]

/** Relative addresses are meant from the item's own page, or else from the site's. */
function baseOf(item: XmlElement, channel: Channel): string | undefined {
  const own = textOf(firstAt(item, 'link')).trim() || channel.link

  return own === '' ? undefined : own
}

function idOf(item: XmlElement, scope: string): string | undefined {
  const guid = textOf(firstAt(item, 'guid')).trim() || textOf(firstAt(item, 'dc:identifier')).trim()
  if (guid !== '') return scopedId(guid, scope)
  const link = attribute(item, 'rdf:about') ?? textOf(firstAt(item, 'link')).trim()

  return link === '' ? undefined : scopedId(link, scope)
}

/** `author` is an address with a name in brackets; most feeds name people in `dc:creator`. */
const peopleOf = (item: XmlElement): Given[] => {
  const creators = textsAt(item, 'dc:creator', 'atom:author/atom:name')
  const authors = textsAt(item, 'author', 'itunes:author')

  return [...(creators.length > 0 ? creators : authors), ...textsAt(item, 'dc:contributor')]
}

function linksOf(item: XmlElement): Given[] {
  const guids = at(item, 'guid').filter(guid => attribute(guid, 'isPermaLink')?.toLowerCase() !== 'false')

  return [
    ...textsAt(item, 'feedburner:origLink', 'link'),
    ...guids.map(guid => ({ text: textOf(guid), place: 'guid' })),
  ]
}

// A list of more is a vocabulary.
const mostListed = 1000

const listed = ({ text, ...where }: Given): Given[] =>
  text.split(',', mostListed).map(word => ({ text: word.trim(), ...where }))

function extraOf(item: XmlElement): Draft['extra'] {
  const rights = textOf(firstAt(item, 'dc:rights')).trim()
  const source = textOf(firstAt(item, 'source')).trim()
  const comments = textOf(firstAt(item, 'comments')).trim()

  return { ...(rights && { rights }), ...(source && { source }), ...(comments && { comments }) }
}
