import { describe, expect, test } from 'vitest'
import { plainData } from '../../../../functions/parse/json/json.ts'
import { richMarkup, richMarkupIn } from '../../../../functions/parse/rich-text/rich-text.ts'

const markup = (value: unknown) => richMarkup(plainData(value) ?? null)

describe('a text kept as data', () => {
  test.each([
    ['words', 'The bell rang.'],
    ['a list of words', ['The bell rang.', 'Twice.']],
    ['things with a type of their own', [{ type: 'post', text: 'The bell rang.' }]],
    ['a link alone', [{ type: 'link', url: 'https://example.org' }]],
    ['an object of fields', { title: 'A', content: 'B' }],
    ['an empty list', []],
    ['nothing', null],
  ])('is not %s', (_what, value) => expect(markup(value)).toBeUndefined())

  test('says what stands in a node that nobody knows', () =>
    expect(
      markup([{ type: 'aside', children: [{ type: 'paragraph', children: [{ text: 'The bell.' }] }] }, { type: 'p' }]),
    ).toBe('<p>The bell.</p><p></p>'))

  test('keeps how nodes set the words in them (mdast, DatoCMS)', () =>
    expect(
      markup({
        schema: 'dast',
        document: {
          type: 'root',
          children: [
            {
              type: 'paragraph',
              children: [
                { type: 'span', value: 'The ', marks: ['strong'] },
                { type: 'emphasis', children: [{ type: 'text', value: 'bell' }] },
                { type: 'inlineCode', value: 'x' },
              ],
            },
          ],
        },
      }),
    ).toBe('<p><strong>The </strong><em>bell</em><code>x</code></p>'))

  test('is not known where most of its words stand somewhere else', () => {
    const sentence = 'The bell of the old mill rang on Sunday.'
    const block = { type: 'paragraph', paragraph: { rich_text: [{ plain_text: sentence }] } }

    expect(markup([block, block])).toBeUndefined()
    expect(markup([{ type: 'p', text: sentence }, block])).toBe(`<p>${sentence}</p><p></p>`)
  })

  test('keeps signs of markup as words, and line ends as such', () =>
    expect(markup([{ type: 'p', children: [{ text: '1 < 2\n& so on' }] }])).toBe('<p>1 &lt; 2<br>&amp; so on</p>'))

  test('is found in a text that was written of it, and in no other', () => {
    const node = { type: 'doc', content: [{ type: 'paragraph', content: [{ text: 'The bell.' }] }] }

    expect(richMarkupIn(JSON.stringify(node))).toBe('<p>The bell.</p>')
    for (const text of ['{"type"', '{"a":1}', 'The bell.', '[1]']) expect(richMarkupIn(text)).toBeUndefined()
  })

  test('is cut where it is deeper than any text, and where it says more than a text may', () => {
    const deep = `${'{"type":"quote","children":['.repeat(5000)}{"text":"x"}${']}'.repeat(5000)}`
    const href = `https://example.org/${'a'.repeat(8000)}`
    const links = Array.from({ length: 9000 }, () => ({ text: 'a', marks: ['k'] }))

    expect(richMarkupIn(`{"root":{"children":[${deep}]}}`)?.length).toBeLessThan(1000)
    expect(markup([{ _type: 'block', markDefs: [{ _key: 'k', href }], children: links }])?.length).toBeLessThan(
      1_500_000,
    )
  })
})

test('items without a list around them are one, and letters are set and linked by spans (Prismic)', () =>
  expect(
    markup([
      {
        type: 'paragraph',
        text: 'The bell rang.',
        spans: [
          { start: 4, end: 8, type: 'strong' },
          { start: 9, end: 13, type: 'hyperlink', data: { url: 'https://example.org' } },
          { start: 'x', end: 3, type: 'em' },
        ],
      },
      { type: 'o-list-item', text: 'One' },
      { type: 'o-list-item', text: 'Two' },
      { type: 'list-item', text: 'Three' },
    ]),
  ).toBe(
    '<p>The <strong>bell</strong> <a href="https://example.org">rang</a>.</p><ol><li>One</li><li>Two</li></ol><ul><li>Three</li></ul>',
  ))

describe('a list', () => {
  const item = (text: string, level: number, listItem = 'bullet') => ({
    _type: 'block',
    listItem,
    level,
    children: [{ text }],
  })

  test('holds those that stand deeper, whatever is between, and ends with the next text', () =>
    expect(
      markup([item('a', 1), item('b', 3, 'number'), item('c', 2), { _type: 'block', children: [{ text: 'd' }] }]),
    ).toBe(
      '<ul><li>a<ul><li><ol><li>b</li></ol></li><li>c</li></ul></li></ul><p>d</p>'
        .replace('<ul><li><ol>', '<ol><li><ol>')
        .replace('</ol></li><li>c</li></ul>', '</ol></li></ol><ul><li>c</li></ul>'),
    ))

  test('keeps what looks like an order to replace something', () =>
    expect(
      markup([
        {
          type: 'list',
          content: [
            { type: 'listItem', content: [{ text: 'a' }] },
            { type: 'list', content: [{ type: 'listItem', content: [{ text: "$& $' $1" }] }] },
          ],
        },
      ]),
    ).toBe("<ul><li>a<ul><li>$&amp; $' $1</li></ul></li></ul>"))

  test('of texts has an item for each, and a list among them belongs to the one before', () =>
    expect(
      markup([
        {
          type: 'list',
          list_type: 'ordered',
          items: [
            { type: 'text', content: 'a' },
            { type: 'list', items: [{ type: 'text', content: 'b' }] },
          ],
        },
      ]),
    ).toBe('<ol><li><p>a</p><ul><li><p>b</p></li></ul></li></ol>'))
})

test('letters that several ranges set are set by all of them, and none that lies beyond the text', () => {
  const ranges = [
    { offset: 0, length: 6, style: 'BOLD' },
    { offset: 4, length: 90, style: 'ITALIC' },
    { offset: 2, length: -1, style: 'CODE' },
    { offset: 1, length: 2, style: 'COLOUR' },
  ]

  expect(
    markup({ blocks: [{ type: 'unstyled', text: 'The bell', inlineStyleRanges: ranges, entityRanges: [] }] }),
  ).toBe('<p><strong>The </strong><em><strong>be</strong></em><em>ll</em></p>')
})
