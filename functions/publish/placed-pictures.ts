import type { Draft, Picture } from '../../events/article.ts'
import { type PictureFile, picturePath } from '../../events/picture.ts'
import { eachPicture, picturesIn, withUnnamed } from '../each-picture.ts'
import type { Current } from '../store/facts.ts'

/** A draft's pictures as readers find them: those that lie beside it or came with it have addresses of the site. */
export function placedPictures(draft: Draft, beside: Current['pictures'] = {}, baseUrl: string): Draft {
  const known = new Map(Object.entries(beside))
  const named = new Set(picturesIn(draft).map(({ key }) => key))
  const unnamed = [...known].flatMap(([key, file]) => (named.has(key) ? [] : [placed(file, {}, baseUrl)]))
  const shown = eachPicture(draft, ({ key, file: own, ...said }) => {
    const file = own ?? (key === undefined ? undefined : known.get(key))
    return file === undefined ? said : placed(file, said, baseUrl)
  })

  return { ...shown, images: withUnnamed(shown.images, unnamed) }
}

/** What the article says of it counts more than what the picture's own file says. */
const placed = (file: PictureFile, said: Picture, baseUrl: string): Picture => ({
  ...(file.caption !== undefined && { caption: file.caption }),
  ...(file.credit !== undefined && { credit: file.credit }),
  ...(file.alt !== undefined && { alt: file.alt }),
  ...said,
  url: `${baseUrl}/${picturePath(file)}`,
  file,
})
