import { describe, expect, test } from 'vitest'
import { type Around, evidenceOf, pageOf, readOf } from './pages.ts'

const meta = (name: string, content: string) => `<meta name="${name}" content="${content}">`
const read = async (around: Around) => {
  const { draft, evidence } = await readOf(pageOf(around))
  const clock = (field: string) => evidenceOf(evidence, field)?.offset

  return {
    published: [draft?.publishedAt?.toISOString(), clock('publishedAt')],
    updated: [draft?.updatedAt?.toISOString(), clock('updatedAt')],
  }
}

describe('a page prints its dates by one clock', () => {
  test('so a change without a zone is of the zone of the publication', async () => {
    const { published, updated } = await read({
      head: meta('date', '2026-03-03T18:54:00+10:00'),
      below: '<p class="updated">Updated 3 March 2026 18:58</p>',
    })

    expect(published).toEqual(['2026-03-03T08:54:00.000Z', '+10:00'])
    expect(updated).toEqual(['2026-03-03T08:58:00.000Z', '+10:00'])
  })

  test('so the same minute, printed twice, is no change', async () => {
    const { published, updated } = await read({
      below:
        '<div class="post-time">Posted: 3 March 2026 16:39</div>' +
        '<abbr class="updated" title="2026-03-03T16:39:00-05:00">one hour ago</abbr>',
    })

    expect(published).toEqual(['2026-03-03T21:39:00.000Z', '-05:00'])
    expect(updated).toEqual([undefined, undefined])
  })

  test('and what is the same instant without it is no change', async () => {
    const { updated } = await read({
      below:
        '<time datetime="2026-03-03T10:52:00-04:00">3 March 2026</time>' +
        '<p class="updated">Updated 3 March 2026 14:52</p>',
    })

    expect(updated).toEqual([undefined, undefined])
  })

  test('but metadata without a zone are a machine’s, and so is what is that instant without it', async () => {
    const below = '<time datetime="2026-03-03T10:52:00-04:00">3 March 2026</time>'
    const printed = '<p class="date">3 March 2026 14:52</p>'

    expect((await read({ head: meta('pubdate', '2026-03-03 14:52:00'), below })).published[0]).toBe(
      '2026-03-03T14:52:00.000Z',
    )
    expect((await read({ below: printed + below })).published[0]).toBe('2026-03-03T14:52:00.000Z')
  })
})

describe('the day of a story', () => {
  const day = async (around: Around) => (await read(around)).published[0]?.slice(0, 10)

  test('stands in an abbreviation that keeps it for machines', async () => {
    expect(await day({ below: '<cite>Ada Quill – <abbr title="2026-03-03T01:40:40Z">1 hr ago</abbr></cite>' })).toBe(
      '2026-03-03',
    )
  })

  test('is no day that a line by the headline tells of', async () => {
    const points = '<ul><li>The old pier was opened to the public on 14 August 1935</li><li>It reopens</li></ul>'

    expect(await day({ below: points })).toBeUndefined()
    expect(await day({ below: '<p>Pier of Merrow opened on 14 August 1935</p>' })).toBe('1935-08-14')
    expect(await day({ below: '<p>The pier was opened on 14 August 1935</p>' })).toBeUndefined()
    expect(await day({ below: '<p>From Ada Quill and Ben Tide in Port Merrow, 3 March 2026</p>' })).toBe('2026-03-03')
    expect(await day({ below: '<p>This story was first published here on 3 March 2026</p>' })).toBe('2026-03-03')
  })

  test.each([
    ['2026/politics/03/04/ferry/index.html', '2026-03-04'],
    ['2026/local_news/3/4/ferry/', '2026-03-04'],
    ['2026/mar/04/ferry', '2026-03-04'],
    ['2026/page/ferry', undefined],
  ])('in an address that ends with %s is %s', async (path, at) => {
    expect(await day({ head: `<link rel="canonical" href="https://example.com/${path}">` })).toBe(at)
  })
})
