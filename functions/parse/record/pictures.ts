import type { GivenPicture } from '../given/story.ts'
import { isObject, type JsonObject } from '../json/json.ts'
import { type Placed, type Properties, propertiesOf, textsOf, valuesOf } from '../json/properties.ts'
import { altNames, captionNames, creditNames, imageNames, urlNames } from './names.ts'

/** Pictures by address or as objects; what is said of one may stand beside it (`image_caption`). */
export const picturesIn = (properties: Properties): GivenPicture[] =>
  imageNames.flatMap(name =>
    valuesOf(properties, name).flatMap((placed, index) =>
      pictureOf(placed, index === 0 ? beside(properties, name) : {}),
    ),
  )

type Words = Omit<GivenPicture, 'place' | 'url'>

const beside = (properties: Properties, name: string): Words => ({
  caption: textsOf(properties, `${name}caption`)[0]?.text,
  credit: textsOf(properties, `${name}credit`)[0]?.text,
  alt: textsOf(properties, `${name}alt`, `${name}alttext`)[0]?.text,
})

function pictureOf({ value, place }: Placed, said: Words): GivenPicture[] {
  if (typeof value === 'string') return [{ place, url: value, ...said }]

  return isObject(value) ? [pictureOfObject(value, place, said)] : []
}

export function pictureOfObject(value: JsonObject, place: string, said: Words = {}): GivenPicture {
  const own = propertiesOf(value, place)
  const text = (names: readonly string[]) => textsOf(own, ...names)[0]?.text

  return {
    place,
    url: text(urlNames),
    caption: text(captionNames) ?? said.caption,
    credit: text(creditNames) ?? said.credit,
    alt: text(altNames) ?? said.alt,
  }
}
