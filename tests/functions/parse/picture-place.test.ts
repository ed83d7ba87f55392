import { describe, expect, test } from 'vitest'
import { keyNamed, pictureAt } from '../../../functions/parse/markup/picture-place.ts'

const named: [string, string, string | undefined][] = [
  ['a.jpg', 'world/story.html', 'world/a.jpg'],
  ['./photos/a b.png', 'world/story.html', 'world/photos/a b.png'],
  ['photos/a%20b.png?v=2#top', 'world/story.html', 'world/photos/a b.png'],
  ['100%.png', 'story.html', '100%.png'],
  ['../sport/a.webp', 'world/story.html', 'sport/a.webp'],
  ['/photos/a.avif', 'world/story.html', 'photos/a.avif'],
  ['../../a.jpg', 'world/story.html', undefined],
  ['../a.jpg', 'story.html', undefined],
  ['%2e%2e/%2e%2e/a.jpg', 'world/story.html', undefined],
  ['a.php', 'world/story.html', undefined],
  ['a%00.jpg', 'world/story.html', undefined],
  [`${'a'.repeat(1100)}.jpg`, 'world/story.html', undefined],
  ['cid:1@courier.jpg', 'world/story.html', undefined],
]

describe('a relative address', () => {
  test.each(named)('%s in %s names %s', (written, from, key) => {
    expect(keyNamed(written, from)).toBe(key)
  })

  test.each([
    'https://a.example/a.jpg',
    '//a.example/a.jpg',
    'data:image/png;base64,AAAA',
    'javascript:a.jpg',
    'file:///a.jpg',
    'C:\\a.jpg',
    '',
  ])('is not %s', written => {
    expect(pictureAt(written, undefined)).not.toHaveProperty('key')
  })

  test('of a page with an address of its own is one on the web too; what begins at its root lies there', () => {
    const base = 'https://courier.example/world/story'

    expect(pictureAt('a.jpg', base)).toEqual({ url: 'https://courier.example/world/a.jpg', key: 'a.jpg' })
    expect(pictureAt('/a.jpg', base)).toEqual({ url: 'https://courier.example/a.jpg' })
  })
})
