import { emptyStory, type GivenBody, type Story } from '../given/story.ts'
import { storyOfNitf } from '../nitf/story.ts'
import { at, attribute, isElement, placeOf, textOf, within, type XmlElement } from '../xml/element.ts'
import { markupOf } from '../xml/to-markup.ts'

/** The content of an item, and what the content says of itself. */
export type Contents = { bodies: GivenBody[]; stated: Story }

export function contentsOf(item: XmlElement): Contents {
  const nitf = at(item, 'contentSet/inlineXML').flatMap(inline => within(inline, 'nitf'))[0]
  const stated = nitf ? storyOfNitf(nitf) : emptyStory
  const pages = at(item, 'contentSet/inlineXML').filter(inline => within(inline, 'nitf').length === 0)

  return {
    stated,
    bodies: [...stated.bodies, ...pages.flatMap(pageOf), ...at(item, 'contentSet/inlineData').map(dataOf)],
  }
}

/** A page in XML: what is in its body, or all of it where it has none. */
function pageOf(inline: XmlElement): GivenBody[] {
  const body = within(inline, 'body', 'xhtml:body')[0] ?? inline

  return body.children.some(isElement)
    ? [{ as: 'markup', text: markupOf(body.children), place: placeOf(inline) }]
    : [{ as: 'plain', text: textOf(body), place: placeOf(inline) }]
}

const dataOf = (data: XmlElement): GivenBody => ({
  as: /html/i.test(attribute(data, 'contenttype') ?? '') ? 'markup' : 'plain',
  text: textOf(data),
  place: placeOf(data),
})
