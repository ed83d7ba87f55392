import { describe, expect, test } from 'vitest'
import { plainData } from '../../../../functions/parse/json/json.ts'
import { recordsIn } from '../../../../functions/parse/record/envelope.ts'
import { readRecords } from '../../../../functions/parse/record/read-records.ts'
import { site } from '../../../../site.config.ts'

const story = { title: 'Bell rings', text: 'The bell rang on Sunday.' }

describe('the articles of a file are', () => {
  test.each([
    ['the object itself', story, [''], false],
    ['a list', [story, story], ['[0]', '[1]'], true],
    ['under articles, whatever stands beside them', { ...story, articles: [story] }, ['articles[0]'], true],
    ['in an answer', { data: [story], total: 1 }, ['data[0]'], true],
    ['in an answer in an answer', { response: { results: [story] } }, ['response.results[0]'], true],
    ['in a feed that has a title of its own', { title: 'Lantern', posts: [story] }, ['posts[0]'], true],
    ['the one thing that was asked for', { data: { attributes: story } }, ['data.attributes'], false],
    ['in the fields of entries', { items: [{ sys: { id: 'a' }, fields: story }] }, ['items[0].fields'], true],
    ['at the ends of edges', { data: { posts: { edges: [{ node: story }] } } }, ['data.posts.edges[0].node'], true],
    ['in the content of a thing', { story: { name: 'a', content: story } }, ['story.content'], false],
    ['not what an article has beside its text', { ...story, data: [story], entries: 7 }, [''], false],
    ['not in what holds none', { title: 'A', items: [{ price: 3 }] }, [''], false],
  ])('%s', (_what, value, places, many) => {
    const found = recordsIn(plainData(value) ?? null)

    expect([found.list.map(({ place }) => place), found.many]).toEqual([places, many])
  })
})

const read = async (value: unknown, key = 'a.json') => {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return readRecords({ key, bytes: new TextEncoder().encode(text), metadata: {} }, site)
}

test('what a system says of a thing and of others around it is of the article', async () => {
  const author = { data: { id: 1, attributes: { name: 'Ana Ruiz' } } }
  const cover = {
    data: { attributes: { url: 'https://example.org/a.jpg', alternativeText: 'A bell', caption: 'The bell' } },
  }
  const prismic = {
    uid: 'bell',
    first_publication_date: '2026-03-08T08:00:00+0000',
    data: {
      title: [{ type: 'heading1', text: 'Bell rings' }],
      content: [{ type: 'paragraph', text: 'It rang.', spans: [] }],
    },
  }

  expect(await read({ data: [{ id: 3, attributes: { ...story, author, cover } }] })).toMatchObject({
    ok: true,
    value: {
      articles: [
        {
          draft: {
            contributors: [{ name: 'Ana Ruiz' }],
            images: [{ url: 'https://example.org/a.jpg', alt: 'A bell', caption: 'The bell' }],
          },
        },
      ],
    },
  })
  expect(await read(prismic)).toMatchObject({
    ok: true,
    value: { articles: [{ draft: { headline: 'Bell rings', publishedAt: new Date('2026-03-08T08:00:00Z') } }] },
  })
})

test.each([
  [{ id: 5, uuid: 'a-b' }, 'a-b'],
  [{ id: 5 }, '5'],
  [{ id: 'x', guid: 'y' }, 'x'],
  [{ id: 2 ** 60 }, undefined],
])('of %j the id is %s', async (ids, id) => {
  const found = await read({ ...story, ...ids })
  expect(found.ok && found.value.articles[0]?.id).toBe(id)
})

describe('a text that nobody here reads', () => {
  const data = { chunks: [{ c: 'The bell of the old mill rang on Sunday. '.repeat(8) }] }

  test('refuses its file, and says where it is', async () =>
    expect(await read({ title: 'Bell rings', body: data })).toMatchObject({
      ok: false,
      failure: { kind: 'unknown-format', place: 'body' },
    }))

  test('is told of where others are read', async () => {
    const several = await read([story, { title: 'Bell stops', body: data }])

    expect(several).toMatchObject({ ok: true, value: { articles: [{ draft: { headline: 'Bell rings' } }] } })
    expect(several.ok && several.value.evidence).toContainEqual(
      expect.objectContaining({ field: 'articles', place: '[1].body', rule: 'left-out' }),
    )
  })

  test('is none where words are read too, or where there are hardly any', async () => {
    expect((await read({ ...story, content: data })).ok).toBe(true)
    expect((await read({ title: 'Bell rings', body: { note: 'soon' } })).ok).toBe(true)
  })
})

test.each([
  [false, 'withheld'],
  [0, 'withheld'],
  [true, 'usable'],
  [1, 'usable'],
  ['Archived', 'withheld'],
  ['in_review', 'withheld'],
  ['trash', 'withheld'],
  ['live', 'usable'],
  ['evergreen', 'usable'],
])('an article whose status is %j is %s', async (status, pubstatus) =>
  expect(await read({ ...story, status })).toMatchObject({ ok: true, value: { articles: [{ draft: { pubstatus } }] } }),
)

test.each([
  [{ first_name: 'Ana', last_name: 'Ruiz', email: 'a@example.org' }, 'Ana Ruiz'],
  [{ displayName: 'Ana Ruiz', id: 7 }, 'Ana Ruiz'],
  [{ fullName: 'Ana Ruiz', firstName: 'Ana', lastName: 'R.' }, 'Ana Ruiz'],
  [{ name: 'Ana Ruiz', lastName: 'R.' }, 'Ana Ruiz'],
  [{ first_name: 'Ana' }, undefined],
  [{ id: 7 }, undefined],
])('the author %j is called %s', async (author, name) => {
  const contributors = name === undefined ? [] : [{ name }]

  expect(await read({ ...story, author })).toMatchObject({
    ok: true,
    value: { articles: [{ draft: { contributors } }] },
  })
})

test('what a server answers instead of an article is none', async () => {
  const problem = { type: 'about:blank', title: 'Not Found', status: 404, detail: 'There is no such article.' }

  expect(await read(problem)).toMatchObject({ ok: false, failure: { kind: 'unknown-format' } })
  expect((await read({ ...story, status: 404 })).ok).toBe(true)
})

test('of lines that are objects each is an article, and of one that is none the place is told', async () => {
  const lines = `${JSON.stringify(story)}\n\n${JSON.stringify({ ...story, title: 'Bell stops' })}\r\n`

  expect(await read(lines, 'a.ndjson')).toMatchObject({
    ok: true,
    value: { articles: [{ draft: { headline: 'Bell rings' } }, { draft: { headline: 'Bell stops' } }] },
  })
  expect(await read(`${lines}{"title"`, 'a.ndjson')).toMatchObject({
    ok: false,
    failure: { kind: 'undecodable', place: /line/ },
  })
})

describe('a text in Markdown is read as such', () => {
  const blocks = async (value: object) => {
    const found = await read({ title: 'Bell rings', ...value })
    return found.ok ? found.value.articles[0]?.draft.body.map(({ kind }) => kind) : found.failure
  }

  test.each([
    ['a heading', { content: 'The bell rang.\n\n## The mill\n\nIt grinds.' }, ['paragraph', 'heading', 'paragraph']],
    ['a link', { content: 'The [bell](https://example.org/bell) rang.\n\nTwice.' }, ['paragraph', 'paragraph']],
    ['two lesser signs', { body: 'It **rang**:\n\n- once\n- twice' }, ['paragraph', 'list']],
    ['its name', { body_markdown: 'It rang:\n\n* once' }, ['paragraph', 'list']],
    ['its name among other forms', { content: { markdown: 'It rang:\n\n* once' } }, ['paragraph', 'list']],
  ])('by %s', async (_what, value, kinds) => expect(await blocks(value)).toEqual(kinds))

  test.each([
    ['one lesser sign', { content: 'It **rang** on Sunday.\n\nTwice.' }, ['paragraph', 'paragraph']],
    ['a number and a hash', { content: '#1 of the bells rang.\n\nTwice.' }, ['paragraph', 'paragraph']],
    [
      'lines for paragraphs',
      { content: 'See [it](https://example.org).\nIt rang.\nTwice.' },
      ['paragraph', 'paragraph', 'paragraph'],
    ],
    ['markup', { content: '<p>## It rang.</p>' }, ['paragraph']],
  ])('and not by %s', async (_what, value, kinds) => expect(await blocks(value)).toEqual(kinds))

  test('and refused where it has more marks than any article', async () =>
    expect(await blocks({ markdown: '*a '.repeat(50_000) })).toMatchObject({ kind: 'too-large' }))
})
