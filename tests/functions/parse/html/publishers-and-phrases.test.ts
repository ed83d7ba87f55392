import { describe, expect, test } from 'vitest'
import { type Around, pageOf, readOf, story } from './pages.ts'

const meta = (name: string, content: string) => `<meta property="${name}" content="${content}">`
const read = async (around: Around) => (await readOf(pageOf(around))).draft
const names = async (around: Around) => (await read(around))?.contributors.map(({ name }) => name)

describe('who signs', () => {
  const ofSite = meta('og:site_name', 'The Old Quay')

  test.each([
    ['The Old Quay Publishing', []],
    ['Sponsored by the Old Quay', []],
    ['Quay Ltd Publishing', ['Quay Ltd Publishing']],
    ['Ada Quill', ['Ada Quill']],
  ])('of the author %j are %j, where the site is The Old Quay', async (author, expected) => {
    expect(await names({ head: ofSite + meta('author', author) })).toEqual(expected)
  })

  test('is whoever is printed, where metadata name a publisher', async () => {
    const below =
      '<p class="autor"><a rel="author" href="/a">Ada Quill</a> / <a rel="author" href="/b">Ben Tide</a></p>'
    expect(await names({ head: ofSite + meta('author', 'The Old Quay Ltd'), below })).toEqual(['Ada Quill', 'Ben Tide'])
  })

  test('is no firm of a site that is called by a few letters', async () => {
    const head = meta('og:site_name', 'QPA') + meta('author', 'QPA Digital Publishing')
    expect(await names({ head })).toEqual([])
  })

  test('may be called as the site is', async () => {
    const head = meta('og:site_name', 'Corwin') + meta('author', 'Elspet Corwin')
    expect(await names({ head })).toEqual(['Elspet Corwin'])
  })
})

describe('names that are set apart in a line', () => {
  const line =
    '<div class="author">Par <strong>ELSPET CORWIN</strong>, <b>NILO BRETT</b> Envoyés spéciaux à Merrow</div>'

  test('sign, and the line is none of the story', async () => {
    const draft = await read({ below: '' })
    const { draft: signed } = await readOf(pageOf({}).replace(story, line + story))

    expect(signed?.contributors.map(({ name }) => name)).toEqual(['Elspet Corwin', 'Nilo Brett'])
    expect(signed?.byline).toBe('Par ELSPET CORWIN, NILO BRETT Envoyés spéciaux à Merrow')
    expect(signed?.body).toEqual(draft?.body)
  })

  test('are whole where nothing opens the line', async () => {
    const below = '<div class="author"><b>Maria Corwin</b> sends word to us from the harbour wall at Merrow</div>'
    expect(await names({ below })).toEqual(['Maria Corwin'])
  })

  test('are no links to places', async () => {
    const below =
      '<div class="author">By <b>ADA QUILL</b>, out at sea off <a href="/places">Elspet Sound</a> with the fleet</div>'
    expect(await names({ below })).toEqual(['Ada Quill'])
  })

  test('are no trades and no papers', async () => {
    const below = '<div class="author">By <i>Harbour Editor</i> of <i>The Merrow Times</i>, with others at sea</div>'
    expect(await names({ below })).toEqual([])
  })
})

test('a link to more stories of a writer is no trade', async () => {
  const below = '<div class="author">by Ada Quill <p class="author-title">More from this author</p></div>'
  expect((await read({ below }))?.contributors).toEqual([{ name: 'Ada Quill' }])
})
