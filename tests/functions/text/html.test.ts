import { expect, test } from 'vitest'
import type { Block } from '../../../events/article.ts'
import { blocksToHtml, blockToHtml, spansToHtml } from '../../../functions/text/html.ts'
import { plainText } from '../../../functions/text/plain.ts'

const spans = [{ text: 'a < b' }]

test.each<[Block, string]>([
  [{ kind: 'paragraph', spans }, '<p>a &lt; b</p>'],
  [{ kind: 'paragraph', spans: [{ text: '* * *' }] }, '<hr />'],
  [{ kind: 'heading', level: 3, spans }, '<h3>a &lt; b</h3>'],
  [{ kind: 'list', ordered: true, items: [spans, spans] }, '<ol><li>a &lt; b</li><li>a &lt; b</li></ol>'],
  [{ kind: 'list', ordered: true, items: [spans], start: 4 }, '<ol start="4"><li>a &lt; b</li></ol>'],
  [
    {
      ...{ kind: 'list', ordered: true, items: ['a', 'b', 'c', 'd', 'e'].map(text => [{ text }]) },
      levels: [0, 1, 2, 1, 0].map(depth => ({ depth, ordered: depth === 2 })),
    },
    '<ol><li>a<ul><li>b<ol><li>c</li></ol></li><li>d</li></ul></li><li>e</li></ol>',
  ],
  [
    // Deeper than what it stands in could be, and two lists in one item.
    {
      ...{ kind: 'list', ordered: false, items: ['a', 'b', 'c', 'd'].map(text => [{ text }]) },
      levels: [
        { depth: 3, ordered: true },
        { depth: 5, ordered: true },
        { depth: 1, ordered: false },
      ],
    },
    '<ul><li>a<ol><li>b</li></ol><ul><li>c</li></ul></li><li>d</li></ul>',
  ],
  [{ kind: 'paragraph', spans: [{ text: 'Roses\nare', strong: true }] }, '<p><strong>Roses<br />\nare</strong></p>'],
  [{ kind: 'quote', paragraphs: [spans], cite: 'C' }, '<blockquote><p>a &lt; b</p><footer>C</footer></blockquote>'],
  [{ kind: 'code', text: 'x && y' }, '<pre><code>x &amp;&amp; y</code></pre>'],
  [{ kind: 'figure', picture: { caption: 'Only words' } }, '<figure><figcaption>Only words</figcaption></figure>'],
  [{ kind: 'figure', picture: { credit: 'Nobody sees what of' } }, ''],
  [{ kind: 'figure', picture: { url: 'javascript:x' } }, ''],
  [
    { kind: 'table', header: [spans], rows: [[spans]] },
    '<table><thead><tr><th>a &lt; b</th></tr></thead><tbody><tr><td>a &lt; b</td></tr></tbody></table>',
  ],
  [
    { kind: 'table', header: [[], spans], rows: [] },
    '<table><thead><tr><td></td><th>a &lt; b</th></tr></thead><tbody></tbody></table>',
  ],
  [
    { kind: 'embed', url: 'https://v.example/1', title: ' ' },
    '<p><a href="https://v.example/1">https://v.example/1</a></p>',
  ],
  [{ kind: 'embed', url: 'https://v.example/1' }, '<p><a href="https://v.example/1">https://v.example/1</a></p>'],
  [{ kind: 'embed', url: 'data:text/html,x', title: 'Film' }, '<p>Film</p>'],
])('%o has its own markup', (block, html) => {
  expect(blockToHtml(block)).toBe(html)
})

test('spans of one link stay one link', () => {
  const href = 'https://a.example/'
  const run = [{ text: 'see ' }, { text: 'this ', href }, { text: 'page', href, strong: true as const }, { text: '.' }]

  expect(spansToHtml(run)).toBe('see <a href="https://a.example/">this <strong>page</strong></a>.')
})

test.each([' ', '', '\u200b'])('a link that would show nothing ("%s") is none', blank => {
  const href = 'https://a.example/'

  expect(spansToHtml([{ text: 'see ' }, { text: blank, href }])).toBe(`see ${blank}`)
  expect(
    spansToHtml([
      { text: blank, href },
      { text: 'this', href },
      { text: blank, href },
    ]),
  ).toBe(`${blank}<a href="https://a.example/">this${blank}</a>`)
})

test.each([
  [[2, 3, 2], '232'],
  [[4, 2, 6, 4, 6], '22334'],
  [[3, 4, 3, 5, 4], '23233'],
  [[2, 3, 4, 5, 6], '23456'],
])('headings of levels %j step down one by one: %s', (levels, shown) => {
  const headings = levels.map((level): Block => ({ kind: 'heading', level, spans }))

  expect([...blocksToHtml(headings).matchAll(/<h(\d)>/g)].map(([, level]) => level).join('')).toBe(shown)
})

test.each(['javascript:alert(1)', ' javascript:x', 'JaVaScRiPt:x', 'data:text/html,x', 'vbscript:x', '/relative', ''])(
  'an address like "%s" is no link, and its text stays',
  href => {
    expect(spansToHtml([{ text: 'here', href }])).toBe('here')
  },
)

test('a dateline has a paragraph of its own where the body has none', () => {
  expect(blocksToHtml([{ kind: 'code', text: 'x' }], 'ROME —')).toBe(
    '<p><span class="dateline">ROME —</span></p>\n<pre><code>x</code></pre>',
  )
})

test('the plain text of a body is its words, without captions and embeds', () => {
  const body: Block[] = [
    { kind: 'heading', level: 2, spans: [{ text: 'One' }] },
    { kind: 'list', ordered: false, items: [[{ text: 'two' }], [{ text: 'three ' }, { text: 'four', strong: true }]] },
    { kind: 'figure', picture: { caption: 'not this' } },
    { kind: 'embed', url: 'https://v.example/', title: 'nor this' },
    { kind: 'table', rows: [[[{ text: 'five' }], [{ text: 'six' }]]] },
  ]

  expect(plainText(body)).toBe('One\ntwo\nthree four\nfive\tsix')
})
