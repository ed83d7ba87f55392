import type { GivenBody } from '../given/story.ts'
import { type Properties, propertiesWithin, textsOf } from '../json/properties.ts'
import { richMarkup, richMarkupIn } from '../rich-text/rich-text.ts'
import { markupNames, richNames, textNames } from './names.ts'

const block = /<\/?(?:p|br|div|h[1-6]|ul|ol|li|blockquote|figure|table|section|article|pre)\b[^<>]*>/i

/** A text that holds elements of a page is markup, whatever its property is called. */
export const bodyOfText = (text: string, place: string): GivenBody => ({
  text,
  place,
  as: block.test(text) ? 'markup' : 'plain',
})

/** Markup says the most, then the data of an editor; several texts in one property are its paragraphs. */
export function bodiesIn(properties: Properties, isWithin = false): GivenBody[] {
  const markup = markupNames.flatMap(name => joined(properties, name).map(one => ({ ...one, as: 'markup' as const })))
  const rich = [...textNames, ...richNames].flatMap(name => richBody(properties, name))
  const places = new Set(rich.map(({ place }) => place))
  const texts = textNames.flatMap(name => joined(properties, name)).filter(({ place }) => !places.has(place))
  const found = [...markup, ...rich, ...texts.map(({ text, place }) => bodyOfText(text, place))]
  if (found.length > 0 || isWithin) return found

  // A text in several forms is an object of them.
  return textNames.flatMap(name => bodiesIn(propertiesWithin(properties, name), true))
}

function richBody(properties: Properties, name: string): GivenBody[] {
  const { value, place = name } = properties.get(name) ?? {}
  if (value === undefined) return []
  const text = typeof value === 'string' ? richMarkupIn(value) : richMarkup(value)

  return text === undefined || !shows.test(text) ? [] : [{ text, place, as: 'markup', rule: 'rich-text' }]
}

/** A letter between tags, or a picture. */
const shows = /(?:^|>)[^<>]*[\p{L}\p{N}]|<(?:img|iframe)/u

/** What an object calls its name or title is no text of an article. */
function joined(properties: Properties, name: string): { text: string; place: string }[] {
  const texts = textsOf(properties, name).filter(({ place }) => !/\.(?:name|title|label|prefLabel)$/.test(place))
  const place = properties.get(name)?.place

  return texts.length === 0 || place === undefined ? [] : [{ text: texts.map(({ text }) => text).join('\n\n'), place }]
}
