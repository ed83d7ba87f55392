import type { Block } from '../../../events/article.ts'
import { addressAt } from './addresses.ts'
import { attribute, type Element, elementsIn } from './element.ts'

/** A frame, a film or a recording as a link to it. What has no address of its own is nothing a reader could open. */
export function embedOf(element: Element, base: string | undefined): Block | undefined {
  const sources = [...elementsIn(element)].map(one => attribute(one, 'src') ?? attribute(one, 'data-src'))
  const url = filmOf(element) ?? sources.map(source => addressAt(source, base)).find(address => address !== undefined)
  const title = (attribute(element, 'title') ?? attribute(element, 'aria-label'))?.trim()
  if (url === undefined || isTiny(element) || isButton(url)) return undefined

  return { kind: 'embed', url, ...(title && { title }) }
}

/** AMP names a film by its number. */
function filmOf({ name, attributes }: Element): string | undefined {
  const id = encodeURIComponent(attributes.get('data-videoid') ?? '')
  if (id === '') return undefined

  return name === 'amp-youtube'
    ? `https://www.youtube.com/watch?v=${id}`
    : name === 'amp-vimeo'
      ? `https://vimeo.com/${id}`
      : undefined
}

/** What readers press to like or share a page is set in a frame, too. */
const isButton = (url: string) =>
  /\/(?:(?:like|share|follow|tweet)(?:[_-]?(?:button|box))?)\.(?:php|html?)(?:[?#]|$)/i.test(url)

/** Frames of one or no pixel count visitors. */
const isTiny = (element: Element) =>
  ['width', 'height'].some(side => /^[01](?:px)?$/.test(attribute(element, side) ?? ''))
