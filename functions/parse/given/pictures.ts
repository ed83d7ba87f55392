import type { Evidence, Picture } from '../../../events/article.ts'
import type { Found } from '../found.ts'
import { creditedCaption } from '../markup/captions.ts'
import { isPlaced, pictureAt } from '../markup/picture-place.ts'
import type { GivenPicture } from './story.ts'
import { wordsOf } from './words.ts'

/** The pictures a story names, then those that stand in its body. The first is the lead image. */
export function picturesOf(
  given: readonly GivenPicture[],
  inBody: readonly Picture[],
  base: string | undefined,
): Found {
  const read = given.map(one => ({ place: one.place, picture: pictureOf(one, base), asked: one.url }))
  const evidence = read.flatMap(({ place, picture, asked }): Evidence[] => {
    const lost = asked !== undefined && asked.trim() !== '' && !isPlaced(picture)
    if (!lost && Object.keys(picture).length === 0) return []

    return [{ field: 'images', place, rule: 'property', confidence: lost ? 0.5 : 1, ...(lost && { note: noAddress }) }]
  })
  const pictures = read.map(({ picture }) => picture).filter(picture => Object.keys(picture).length > 0)

  return { fields: { images: merged([...pictures, ...inBody]) }, evidence }
}

const noAddress = 'its address is no absolute http(s) one, and there is none to read it from'

function pictureOf({ url, caption, credit, alt }: GivenPicture, base: string | undefined): Picture {
  const said = creditedCaption(wordsOf(caption ?? ''), wordsOf(credit ?? ''))
  const words = { caption: said.caption ?? '', credit: said.credit ?? '', alt: wordsOf(alt ?? '') }
  const filled = Object.entries(words).filter(([, text]) => text !== '')

  return { ...pictureAt(url, base), ...Object.fromEntries(filled) }
}

/** One picture under one address: what is said of it in several places is put together. */
function merged(pictures: readonly Picture[]): Picture[] {
  const byAddress = new Map<string, Picture>()
  for (const picture of pictures) {
    const key = picture.url ?? picture.key ?? JSON.stringify(picture)
    byAddress.set(key, { ...picture, ...byAddress.get(key) })
  }
  return [...byAddress.values()]
}
