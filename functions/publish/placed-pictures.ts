import type { Block, Draft, Picture } from '../../events/article.ts'
import { type PictureFile, picturePath } from '../../events/picture.ts'
import type { Current } from '../store/facts.ts'

/** A draft's pictures as readers find them: those that lie beside it or came with it have addresses of the site. */
export function placedPictures<Of extends Pick<Draft, 'images' | 'body'>>(
  draft: Of,
  beside: Current['pictures'] = {},
  baseUrl: string,
): Of {
  const known = new Map(Object.entries(beside))
  const show = (picture: Picture): Picture => shown(picture, known, baseUrl)
  const named = new Set([...draft.images, ...draft.body.flatMap(pictureIn)].map(({ key }) => key))
  const unnamed = [...known].filter(([key]) => !named.has(key)).map(([, file]) => file)

  return {
    ...draft,
    images: withUnnamed(
      draft.images.map(show),
      unnamed.map(file => show({ file })),
    ).filter(saysAnything),
    body: draft.body.flatMap((block): Block[] => {
      if (block.kind !== 'figure') return [block]

      const picture = show(block.picture)
      return saysAnything(picture) ? [{ ...block, picture }] : []
    }),
  }
}

const pictureIn = (block: Block): Picture[] => (block.kind === 'figure' ? [block.picture] : [])

/** What the article says of it counts more than what the picture's own file says. */
function shown(
  { key, file: own, ...said }: Picture,
  known: ReadonlyMap<string, PictureFile>,
  baseUrl: string,
): Picture {
  const file = own ?? (key === undefined ? undefined : known.get(key))
  if (file === undefined) return said

  const { caption, credit, alt } = file
  return {
    ...(caption !== undefined && { caption }),
    ...(credit !== undefined && { credit }),
    ...(alt !== undefined && { alt }),
    ...said,
    url: `${baseUrl}/${picturePath(file)}`,
    file,
  }
}

/** One of the story's own name is its lead; where the text only had its caption, the caption is its. */
function withUnnamed(images: readonly Picture[], [first, ...more]: readonly Picture[]): Picture[] {
  if (first === undefined) return [...images]

  const [lead, ...rest] = images
  const isCaption = lead !== undefined && lead.url === undefined
  return isCaption ? [{ ...first, ...lead }, ...more, ...rest] : [first, ...more, ...images]
}

const saysAnything = (picture: Picture): boolean => Object.keys(picture).length > 0
