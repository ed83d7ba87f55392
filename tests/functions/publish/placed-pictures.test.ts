import { describe, expect, test } from 'vitest'
import { ContentHash, type Picture } from '../../../events/article.ts'
import type { PictureFile } from '../../../events/picture.ts'
import { placedPictures } from '../../../functions/publish/placed-pictures.ts'
import { draftOf } from '../enrich/drafts.ts'

const file = (letter: string, said: Partial<PictureFile> = {}): PictureFile => ({
  ...{ hash: ContentHash.parse(letter.repeat(64)), type: 'image/png', width: 3, height: 2, bytes: 99 },
  ...said,
})
const address = (letter: string) => `https://news.example/pictures/${letter.repeat(32)}.png`
const draft = (images: Picture[], figures: Picture[] = []) => ({
  ...draftOf('Ferry', []),
  images,
  body: figures.map(picture => ({ kind: 'figure' as const, picture })),
})
const placed = (...given: Parameters<typeof draft>) => {
  const shown = placedPictures(
    draft(...given),
    { 'world/a.png': file('a'), 'world/b.png': file('b') },
    'https://news.example',
  )
  return { ...shown, urls: shown.images.map(({ url }) => url) }
}

describe('the pictures of an article', () => {
  test('that it names stand where it names them, and the one of its own name leads', () => {
    const { urls, body } = placed([], [{ key: 'world/b.png', alt: 'B' }])

    expect(urls).toEqual([address('a')])
    expect(body).toMatchObject([{ picture: { url: address('b'), alt: 'B', file: { width: 3 } } }])
  })

  test('that it names and that lie nowhere are not shown, but their captions are', () => {
    expect(
      placed([{ key: 'world/none.png' }, { key: 'world/none.png', caption: 'A quay' }], [{ key: 'world/none.png' }]),
    ).toMatchObject({
      images: [{ caption: 'A quay', url: address('a') }, { url: address('b') }],
      body: [],
    })
  })

  test('that lie beside it are taken rather than those on the web', () => {
    expect(placed([{ key: 'world/a.png', url: 'https://old.example/a.png' }, { key: 'world/b.png' }]).urls).toEqual([
      address('a'),
      address('b'),
    ])
    expect(placed([{ key: 'world/none.png', url: 'https://old.example/a.png' }]).urls).toContain(
      'https://old.example/a.png',
    )
  })

  test('have the words of the article, and those of their files where it has none', () => {
    const beside = { 'world/a.png': file('a', { caption: 'In the file', credit: 'Ada Quill' }) }
    const { images } = placedPictures(
      draft([{ key: 'world/a.png', caption: 'In the article' }]),
      beside,
      'https://news.example',
    )

    expect(images).toMatchObject([{ caption: 'In the article', credit: 'Ada Quill' }])
  })

  test('are left as they are where none lies beside it', () => {
    const web = { url: 'https://old.example/a.png', alt: 'A' }

    expect(placedPictures(draft([web], [web]), undefined, 'https://news.example')).toEqual(draft([web], [web]))
  })
})
