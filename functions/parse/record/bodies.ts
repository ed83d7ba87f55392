import type { GivenBody } from '../given/story.ts'
import { type Properties, textsOf } from '../json/properties.ts'
import { markupNames, textNames } from './names.ts'

const block = /<\/?(?:p|br|div|h[1-6]|ul|ol|li|blockquote|figure|table|section|article|pre)\b[^<>]*>/i

/** A text that holds elements of a page is markup, whatever its property is called. */
export const bodyOfText = (text: string, place: string): GivenBody => ({
  text,
  place,
  as: block.test(text) ? 'markup' : 'plain',
})

/** Several texts in one property are its paragraphs. */
export function bodiesIn(properties: Properties): GivenBody[] {
  const markup = markupNames.flatMap(name => joined(properties, name).map(one => ({ ...one, as: 'markup' as const })))

  return [
    ...markup,
    ...textNames.flatMap(name => joined(properties, name).map(({ text, place }) => bodyOfText(text, place))),
  ]
}

function joined(properties: Properties, name: string): { text: string; place: string }[] {
  const texts = textsOf(properties, name)
  const place = properties.get(name)?.place

  return texts.length === 0 || place === undefined ? [] : [{ text: texts.map(({ text }) => text).join('\n\n'), place }]
}
