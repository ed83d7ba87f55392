import type { Block, Draft, Picture } from '../events/article.ts'

type Pictured = Pick<Draft, 'images' | 'body'>

/** A draft with each of its pictures changed, wherever it stands; one of which nothing is left is not there. */
export const eachPicture = <Of extends Pictured>(draft: Of, change: (picture: Picture) => Picture): Of => ({
  ...draft,
  images: draft.images.map(change).filter(saysAnything),
  body: draft.body.flatMap((block): Block[] => {
    if (block.kind !== 'figure') return [block]

    const picture = change(block.picture)
    return saysAnything(picture) ? [{ ...block, picture }] : []
  }),
})

const saysAnything = (picture: Picture): boolean => Object.keys(picture).length > 0

/** All pictures of a draft; one that stands in the text may be there twice. */
export const picturesIn = ({ images, body }: Pictured): Picture[] => [
  ...images,
  ...body.flatMap(block => (block.kind === 'figure' ? [block.picture] : [])),
]

/** Pictures that the article does not name lead it; where it only has the caption of one, that is the first one's. */
export function withUnnamed(images: readonly Picture[], [first, ...more]: readonly Picture[]): Picture[] {
  if (first === undefined) return [...images]

  const [lead, ...rest] = images
  const isCaption = lead !== undefined && lead.url === undefined && lead.key === undefined && lead.file === undefined
  return isCaption ? [{ ...first, ...lead }, ...more, ...rest] : [first, ...more, ...images]
}
