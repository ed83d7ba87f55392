import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { Block } from '../../../../events/article.ts'
import { blocksOf } from '../../../../functions/parse/markup/blocks-of.ts'
import { isPluggedIn } from '../../../../functions/parse/markup/plug-ins.ts'
import { type Costs, leastCosts } from '../../../support/cpu-time.ts'

const base = 'https://example.org/world/story.html'
const paragraph = (text: string) => ({ kind: 'paragraph', spans: [{ text }] })

const markup: [says: string, html: string, blocks: unknown[]][] = [
  [
    'how styles and the numbered classes of Google Docs set words',
    '<style>.c1{font-weight:700}.c2{color:#000;font-style:italic}.c3{text-decoration:line-through}</style><p>a <span class="c2 c9">b </span><span style="font-weight: bold">c</span><span class="c3"> x</span> <b style="font-weight:normal">d</b></p>',
    [
      {
        kind: 'paragraph',
        spans: [{ text: 'a ' }, { text: 'b ', emphasis: true }, { text: 'c', strong: true }, { text: ' d' }],
      },
    ],
  ],
  [
    'words apart that a struck blank parted',
    '<p>build<s>, </s>new <s>old </s>ports</p>',
    [paragraph('build new ports')],
  ],
  [
    'no words that are struck',
    '<p>a<s> b</s><strike> c</strike><del> d</del><span style="text-decoration: line-through"> e</span> f</p>',
    [paragraph('a f')],
  ],
  ['paragraphs', '<p>One.</p><p>Two.</p>', [paragraph('One.'), paragraph('Two.')]],
  ['words of neighbouring blocks apart', 'One<div>two</div>three', ['One', 'two', 'three'].map(paragraph)],
  ['an unclosed paragraph', '<p>One<p>two', [paragraph('One'), paragraph('two')]],
  ['a line end as one, two as a new paragraph', 'a<br>b<br><br>c', [paragraph('a\nb'), paragraph('c')]],
  ['white space as it is shown', '<p> a \n b&nbsp; c </p>', [paragraph('a b c')]],
  ['the no-break space of French', '<p>Quoi&nbsp;?</p>', [paragraph('Quoi\u00a0?')]],
  [
    'how words are set',
    '<p>a <b>b <i>c</i></b> <code>d</code></p>',
    [
      {
        kind: 'paragraph',
        spans: [
          { text: 'a ' },
          { text: 'b ', strong: true },
          { text: 'c', strong: true, emphasis: true },
          { text: ' ' },
          { text: 'd', code: true },
        ],
      },
    ],
  ],
  [
    'a relative link in full',
    '<a href="../a?b&amp;c">x</a>',
    [{ kind: 'paragraph', spans: [{ text: 'x', href: 'https://example.org/a?b&c' }] }],
  ],
  ['the words of a link that runs', '<a href=" java\nscript:alert(1)">x</a>', [paragraph('x')]],
  ['no first level heading', '<h1>A</h1>', [{ kind: 'heading', level: 2, spans: [{ text: 'A' }] }]],
  [
    'a list with the one inside it behind its item',
    '<ol><li>a<ul><li>b</ul><li><p>c</ol>',
    [
      {
        ...{ kind: 'list', ordered: true, items: [[{ text: 'a' }], [{ text: 'b' }], [{ text: 'c' }]] },
        levels: [
          { depth: 0, ordered: true },
          { depth: 1, ordered: false },
          { depth: 0, ordered: true },
        ],
      },
    ],
  ],
  [
    'what stands below a list inside an item as a part of it',
    '<ol><li><p>a</p><p>b</p><ul><li>c</li></ul><p>d</p></li><li>e</li></ol>',
    [
      {
        kind: 'list',
        ordered: true,
        items: [
          [{ text: 'a' }, { text: '\n' }, { text: 'b' }],
          [{ text: 'c' }, { text: '\n' }, { text: 'd' }],
          [{ text: 'e' }],
        ],
        levels: [
          { depth: 0, ordered: true },
          { depth: 1, ordered: false },
          { depth: 0, ordered: true },
        ],
      },
    ],
  ],
  [
    'the number that a list begins with',
    '<ol start="4"><li>a</ol><ol start="99999"><li>x<pre>y</pre><li>z</ol><ol><li value="7">b<li>c</ol><ol start="-1"><li>d</ol><ul start="4"><li>e</ul>',
    [
      { kind: 'list', ordered: true, items: [[{ text: 'a' }]], start: 4 },
      { kind: 'list', ordered: true, items: [[{ text: 'x' }]], start: 99_999 },
      { kind: 'code', text: 'y' },
      { kind: 'list', ordered: true, items: [[{ text: 'z' }]] },
      { kind: 'list', ordered: true, items: [[{ text: 'b' }], [{ text: 'c' }]], start: 7 },
      { kind: 'list', ordered: true, items: [[{ text: 'd' }]] },
      { kind: 'list', ordered: false, items: [[{ text: 'e' }]] },
    ],
  ],
  [
    'no number twice, where a page writes it beside the words of its item',
    '<ol><li><div>1</div><p>a</p></li><li><div>2.</div><p>b</p></li><li><div>2026</div><p>c</p></li></ol>',
    [
      {
        kind: 'list',
        ordered: true,
        items: [[{ text: 'a' }], [{ text: 'b' }], [{ text: '2026' }, { text: '\n' }, { text: 'c' }]],
      },
    ],
  ],
  [
    'steps with their numbers, whatever stands between them',
    '<ol><li>a<li>b<pre>run</pre>Then wait.<li>c<img src="https://example.org/c.jpg"><li>d</ol>',
    [
      { kind: 'list', ordered: true, items: [[{ text: 'a' }], [{ text: 'b' }]] },
      { kind: 'code', text: 'run' },
      paragraph('Then wait.'),
      { kind: 'list', ordered: true, items: [[{ text: 'c' }]], start: 3 },
      { kind: 'figure', picture: { url: 'https://example.org/c.jpg' } },
      { kind: 'list', ordered: true, items: [[{ text: 'd' }]], start: 4 },
    ],
  ],
  [
    'the paragraphs of a whole article by themselves, though it stands in a list',
    '<ul><li><p>a<p>b<p>c<p>d<p>e</ul>',
    [{ kind: 'list', ordered: false, items: ['a', 'b', 'c', 'd', 'e'].map(text => [{ text }]) }],
  ],
  [
    'points with what is to be typed as points',
    '<ul><li>a<pre>run</pre></li><li>b</li></ul><ul><li>c<img src="https://example.org/c.jpg"></li><li>d</li></ul>',
    [
      { kind: 'list', ordered: false, items: [[{ text: 'a' }]] },
      { kind: 'code', text: 'run' },
      { kind: 'list', ordered: false, items: [[{ text: 'b' }]] },
      paragraph('c'),
      { kind: 'figure', picture: { url: 'https://example.org/c.jpg' } },
      paragraph('d'),
    ],
  ],
  [
    'what is quoted, with points and a quotation in it, and a box for what it is',
    '<blockquote><p>a</p><ol start="2"><li>b</ol><ul><li>c</ul><blockquote>d</blockquote></blockquote><blockquote><h3>e</h3><ul><li>f</ul></blockquote><blockquote><ul><li>g</ul></blockquote>',
    [
      {
        kind: 'quote',
        paragraphs: [
          [{ text: 'a' }],
          [{ text: '2. ' }, { text: 'b' }],
          [{ text: '• ' }, { text: 'c' }],
          [{ text: 'd' }],
        ],
      },
      { kind: 'heading', level: 3, spans: [{ text: 'e' }] },
      { kind: 'list', ordered: false, items: [[{ text: 'f' }]] },
      { kind: 'list', ordered: false, items: [[{ text: 'g' }]] },
    ],
  ],
  [
    'an emoji that is drawn as a letter, whose family has seven signs, and a picture as one',
    '<p>a <img alt="😀" src="https://example.org/1.png"> b <img alt="👩🏽‍🚀️" src="https://example.org/2.png"><img alt="🇫🇮" src="https://example.org/3.png"> <img alt="7" src="https://example.org/4.png">',
    [paragraph('a 😀 b 👩🏽‍🚀️🇫🇮'), { kind: 'figure', picture: { url: 'https://example.org/4.png', alt: '7' } }],
  ],
  [
    'terms before what is said of them',
    '<dl><dt>Open<dd>9 to 5</dd><dt>*<dd>or so</dd><div><dt>Rooms?</dt><dt>Halls</dt><dd>six</dd><dd>or <i>7</i></dd></div></dl>',
    [
      {
        kind: 'list',
        ordered: false,
        items: [
          [{ text: 'Open', strong: true }, { text: ': ' }, { text: '9 to 5' }],
          [{ text: '*', strong: true }, { text: ' ' }, { text: 'or so' }],
          [
            { text: 'Rooms?', strong: true },
            { text: ', ' },
            { text: 'Halls', strong: true },
            { text: ': ' },
            { text: 'six' },
            { text: '; ' },
            { text: 'or ' },
            { text: '7', emphasis: true },
          ],
        ],
      },
    ],
  ],
  [
    'terms with passages, and such as nothing is said of, as what stands there',
    '<dl><dt>a<dd><p>b<p>c</dl><dl><dt>d<dd>e<dt>f</dl><dl><dd>g</dl>',
    ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(paragraph),
  ],
  [
    'verse that is set as it was typed',
    '<pre class="wp-block-verse">The sea \n  is wide.\n\nThe boat.</pre><pre class="inverse">x</pre>',
    [paragraph('The sea\nis wide.'), paragraph('The boat.'), { kind: 'code', text: 'x' }],
  ],
  [
    'how a word is read apart from it',
    '<p><ruby>漢字<rp>(</rp><rt>かんじ</rt><rp>)</rp></ruby>と<ruby>汉<rt>hàn</rt></ruby></p>',
    [paragraph('漢字（かんじ）と汉(hàn)')],
  ],
  [
    'numbers that are set off the line as they stand',
    '<p>10<sup>6</sup> m<sup> 2 </sup> of H<sub>2</sub>O at 10<sup>–3</sup>, the 22<sup>nd</sup> of <sup>some<b>1</b></sup>',
    [
      {
        kind: 'paragraph',
        spans: [{ text: '10⁶ m² of H₂O at 10⁻³, the 22nd of some' }, { text: '1', strong: true }],
      },
    ],
  ],
  [
    'a list of stories as what stands in it',
    '<ul><li><h3>A</h3><p>b</ul>',
    [{ kind: 'heading', level: 3, spans: [{ text: 'A' }] }, paragraph('b')],
  ],
  [
    'a quotation with its source',
    '<blockquote><p>Never.</p><footer>— Ada</footer></blockquote>',
    [{ kind: 'quote', paragraphs: [[{ text: 'Never.' }]], cite: 'Ada' }],
  ],
  [
    'code as it was typed',
    '<pre><code class="language-js">if (a &lt; b)\n  c()</code></pre>',
    [{ kind: 'code', text: 'if (a < b)\n  c()', language: 'js' }],
  ],
  [
    'a picture with caption and credit',
    '<figure><img src="/a.jpg" alt="A dog"><figcaption>A dog runs. Photo: Ann Lee/Reuters</figcaption></figure>',
    [
      {
        kind: 'figure',
        picture: { url: 'https://example.org/a.jpg', alt: 'A dog', caption: 'A dog runs.', credit: 'Ann Lee/Reuters' },
      },
    ],
  ],
  [
    'an agency before the photographer',
    '<figure><img src="/a.jpg"><figcaption>A dog runs. (AP Photo/Ann Lee)</figcaption></figure>',
    [
      {
        kind: 'figure',
        picture: { url: 'https://example.org/a.jpg', caption: 'A dog runs.', credit: 'AP/Ann Lee' },
      },
    ],
  ],
  [
    'a credit that is set in several elements',
    '<figure><img src="/a.jpg"><figcaption>A dog runs. <i class="credit">(Ann Lee</i><i class="credit">/Courier)</i></figcaption></figure>',
    [
      {
        kind: 'figure',
        picture: { url: 'https://example.org/a.jpg', caption: 'A dog runs.', credit: 'Ann Lee/Courier' },
      },
    ],
  ],
  [
    'the fuller of two credits',
    '<figure><img src="/a.jpg"><figcaption>A dog runs. (Ann Lee/AP Photo) <small class="credit">Ann Lee</small></figcaption></figure>',
    [
      {
        kind: 'figure',
        picture: { url: 'https://example.org/a.jpg', caption: 'A dog runs', credit: 'Ann Lee/AP Photo' },
      },
    ],
  ],
  [
    'who took a picture behind its caption',
    '<figure><img src="/a.jpg"><figcaption>A dog at the quay / Photo by <a>Ann Lee</a> on Unsplash</figcaption></figure>',
    [
      {
        kind: 'figure',
        picture: { url: 'https://example.org/a.jpg', caption: 'A dog at the quay', credit: 'Ann Lee on Unsplash' },
      },
    ],
  ],
  [
    'the caption of a gallery behind that of its last picture',
    '<figure><figure><img src="/a.jpg"><figcaption>A dog.</figcaption></figure><figure><img src="/b.jpg"></figure><figcaption>Two nights. Photo: Ann Lee</figcaption></figure>',
    [
      { kind: 'figure', picture: { url: 'https://example.org/a.jpg', caption: 'A dog.' } },
      {
        kind: 'figure',
        picture: { url: 'https://example.org/b.jpg', caption: 'Two nights.', credit: 'Ann Lee' },
      },
    ],
  ],
  [
    'whose words a figure quotes',
    '<figure><blockquote>Never.</blockquote><figcaption>— Ada Quill</figcaption></figure>',
    [{ kind: 'quote', paragraphs: [[{ text: 'Never.' }]], cite: 'Ada Quill' }],
  ],
  [
    'what is said of a film as its title',
    '<figure><iframe src="https://video.example/1" title="Video 1"></iframe><figcaption>The dog at night.</figcaption></figure>',
    [{ kind: 'embed', url: 'https://video.example/1', title: 'The dog at night.' }],
  ],
  [
    'no words for who hears a page',
    '<figure><img src="/a.jpg"><figcaption><span class="visually-hidden">Image caption, </span>A dog.</figcaption></figure><p>One<span class="sr-only"> (opens in a new tab)</span></p>',
    [{ kind: 'figure', picture: { url: 'https://example.org/a.jpg', caption: 'A dog.' } }, paragraph('One')],
  ],
  [
    'a change that was tracked as it was made',
    '<p>It is <del cite="mailto:x">forty</del><ins>fifty</ins> years old.</p>',
    [paragraph('It is fifty years old.')],
  ],
  [
    'lines with bullets as a list',
    '<p>·<span>&nbsp;&nbsp; </span>One</p><p>· <b>Two</b></p><p>Then:<br>• three<br>• four<br>and <i>so</i> on</p><p>• alone</p>',
    [
      { kind: 'list', ordered: false, items: [[{ text: 'One' }], [{ text: 'Two', strong: true }]] },
      paragraph('Then:'),
      { kind: 'list', ordered: false, items: [[{ text: 'three' }], [{ text: 'four' }]] },
      {
        kind: 'paragraph',
        spans: [{ text: 'and ' }, { text: 'so', emphasis: true }, { text: ' on' }],
      },
      paragraph('• alone'),
    ],
  ],
  [
    'a line in italics below a picture as its caption',
    '<p><img src="/a.jpg"></p><p><em>A dog at night. Photo: Ann Lee</em></p><p>One.</p>',
    [
      {
        kind: 'figure',
        picture: { url: 'https://example.org/a.jpg', caption: 'A dog at night.', credit: 'Ann Lee' },
      },
      paragraph('One.'),
    ],
  ],
  [
    'a line below a picture that says what it shows as its caption',
    '<img src="/a.jpg" alt="A dog at night"><p>A dog at night.</p>',
    [
      {
        kind: 'figure',
        picture: { url: 'https://example.org/a.jpg', alt: 'A dog at night', caption: 'A dog at night.' },
      },
    ],
  ],
  [
    'a note below a picture as a note',
    '<img src="/a.jpg"><p><em>This story was first told in 2011.</em></p>',
    [
      { kind: 'figure', picture: { url: 'https://example.org/a.jpg' } },
      { kind: 'paragraph', spans: [{ text: 'This story was first told in 2011.', emphasis: true }] },
    ],
  ],
  [
    'no quotation that is pulled out of the text',
    '<p>“We cannot patch it again,” she said. “The core is gone.”</p><p class="pull-quote">We cannot patch it again. The core is gone.</p><blockquote>We shall never patch it.</blockquote>',
    [
      paragraph('“We cannot patch it again,” she said. “The core is gone.”'),
      { kind: 'quote', paragraphs: [[{ text: 'We shall never patch it.' }]] },
    ],
  ],
  [
    'the number of a note apart from the word before it',
    '<p>There were forty.<sup><a href="#fn1">1</a></sup> Then 2 m<sup>2</sup>.</p><ol><li>Or fifty. <a href="#ref1">↩</a></li></ol>',
    [paragraph('There were forty.[1] Then 2 m².'), { kind: 'list', ordered: true, items: [[{ text: 'Or fifty.' }]] }],
  ],
  [
    'a note with its number',
    '<div><a href="#back1">1</a><div><p>Or fifty.</p></div></div>',
    [{ kind: 'paragraph', spans: [{ text: '[1]' }, { text: ' ' }, { text: 'Or fifty.' }] }],
  ],
  [
    'no remarks between editors',
    '<p>One<a href="#cmnt1">[a]</a> two.<a href="#_msocom_1">[JS1]</a></p><div><p><a href="#cmnt_ref1">[a]</a>Is that so?</p></div><div style="mso-element:comment-list"><p>Check.</p></div>',
    [paragraph('One two.')],
  ],
  [
    'where a link leads at last',
    '<a href="https://www.google.com/url?q=https://example.org/b&amp;sa=D">x</a>',
    [{ kind: 'paragraph', spans: [{ text: 'x', href: 'https://example.org/b' }] }],
  ],
  [
    'the picture that a script would load',
    '<img src="data:image/gif;base64,R0" data-srcset="/s.jpg 320w, /l.jpg 960w">',
    [{ kind: 'figure', picture: { url: 'https://example.org/l.jpg' } }],
  ],
  ['no counter of visitors', '<p>a<img src="/c.gif" width="1" height="1"></p>', [paragraph('a')]],
  [
    'values below the heads of their columns, where cells reach across and down',
    '<table><tr><th rowspan="2">Team<th colspan="2">Points<th>Fans<tr><td>home<td>away<td>few<tr><td>Reds<td>3<td>1<td>9</table>',
    [
      {
        kind: 'table',
        header: [[{ text: 'Team' }], [{ text: 'Points' }], [], [{ text: 'Fans' }]],
        rows: [
          [[], [{ text: 'home' }], [{ text: 'away' }], [{ text: 'few' }]],
          [[{ text: 'Reds' }], [{ text: '3' }], [{ text: '1' }], [{ text: '9' }]],
        ],
      },
    ],
  ],
  [
    'no table that reaches further than anybody reads',
    '<table><tr><td colspan="1000" rowspan="65000">a<td>b<tr><td>c<td>d</table>',
    [
      {
        kind: 'table',
        rows: [
          [[{ text: 'a' }], [{ text: 'b' }]],
          [[{ text: 'c' }], [{ text: 'd' }]],
        ],
      },
    ],
  ],
  [
    'a table',
    '<table><caption>Points</caption><tr><th>Team<th>P<tr><td>Reds<td>3</table>',
    [
      paragraph('Points'),
      { kind: 'table', header: [[{ text: 'Team' }], [{ text: 'P' }]], rows: [[[{ text: 'Reds' }], [{ text: '3' }]]] },
    ],
  ],
  [
    'a table for looks as what stands in it',
    '<table><tr><td><p>a<p>b</td></tr></table>',
    [paragraph('a'), paragraph('b')],
  ],
  [
    'a frame as a link',
    '<iframe src="//video.example/embed/1" title="A film">no frames</iframe>',
    [{ kind: 'embed', url: 'https://video.example/embed/1', title: 'A film' }],
  ],
  ['nothing hidden', '<p>a</p><p hidden>b</p><p style="color: red; display: none">c</p>', [paragraph('a')]],
]

test('a rule parts a story where it is content, and none stands at an end, above a heading or twice', () => {
  const html = '<hr><p>a</p><hr><hr><p>b</p><hr><h2>c</h2><p>d</p><hr>'

  expect(blocksOf(html, { base, hasBreaks: true }).blocks).toEqual([
    ...['a', '* * *', 'b'].map(paragraph),
    { kind: 'heading', level: 2, spans: [{ text: 'c' }] },
    paragraph('d'),
  ])
  expect(blocksOf(html, { base }).blocks).not.toContainEqual(paragraph('* * *'))
})

test.each(markup)('reads %s', (_, html, expected) => {
  expect(blocksOf(html, { base }).blocks).toEqual(expected)
})

test('drops relative addresses where the page has none of its own, but for pictures, which may lie beside it', () => {
  expect(blocksOf('<a href="/a">x</a><img src="/b.jpg"><img src="/c.php">').blocks).toEqual([
    paragraph('x'),
    { kind: 'figure', picture: { key: '/b.jpg' } },
  ])
})

test('takes out what could run, and says what it was', () => {
  const { blocks, removed } = blocksOf('<p onclick="a()">One<script>b()</script><style>p{}</style>, two</p>')

  expect(blocks).toEqual([paragraph('One, two')])
  expect(removed).toEqual(['onclick', 'script', 'style'])
})

test('what whoever edited a text had taken out is left out and named', () => {
  const { blocks, removed } = blocksOf(
    '<p>Open on <del>Sunday</del> Monday.<a href="#cmnt1">[a]</a></p><div><p><a href="#cmnt_ref1">[a]</a> Sure?</p></div>',
  )

  expect(blocks).toEqual([{ kind: 'paragraph', spans: [{ text: 'Open on Monday.' }] }])
  expect(removed).toEqual(['deleted words', 'editors’ remarks'])
})

test('keeps the words of 50,000 elements in one another', () => {
  const { blocks, removed } = blocksOf(`<div>a`.repeat(50_000))

  expect(blocks).toHaveLength(50_000)
  expect(removed).toEqual([])
})

const pumps = [
  ...['<div>', '<ul><li>', '<b>', '<a></b>', '<figure><figcaption>a', '<table><tr><td>', 'a<p>', 'a<br>', '<'],
  ...['&amp', '<a b=', '<blockquote>', 'a  ', '\u00a0 ', '<h2>a', '<svg>', 'credit: ', '<!--', '\u0301', '<tr>a'],
]

// The half is the noise of a shared machine, and ten milliseconds are one round of the garbage collector: the large may need two more.
const fine = ({ small, large }: Costs) => large <= small * 2.5 + 20

test.each(pumps)('takes twice the time for twice as much of %j', async unit => {
  const reading = (length: number) => {
    const html = unit.repeat(length / unit.length)
    return () => blocksOf(html)
  }
  const work = { small: reading(25_000), large: reading(50_000) }

  expect(await leastCosts(work, { fine })).toSatisfy(fine)
})

const data = process.env['COPYDESK_DATA']
const vectors = data === undefined ? '' : join(data, 'corpora/hostile/vectors')
if (!existsSync(vectors)) process.stderr.write('blocks-of.test.ts ran no hostile vectors: COPYDESK_DATA is not set\n')

const Vector = z.object({ input: z.optional(z.string()), base64: z.optional(z.string()) })

describe.runIf(existsSync(vectors))('of hostile markup', () => {
  const files = existsSync(vectors) ? readdirSync(vectors).filter(name => /xss|dompurify|html5lib|blns/.test(name)) : []

  test.each(files)('%s gives blocks in which nothing can run', name => {
    const lines = readFileSync(join(vectors, name), 'utf8').trim().split('\n')
    for (const line of lines) {
      const { input, base64 = '' } = z.parse(Vector, JSON.parse(line))
      const { blocks } = blocksOf(input ?? Buffer.from(base64, 'base64').toString(), { base })

      expect(() => z.encode(z.array(Block), blocks)).not.toThrow()
    }
  })
})

describe('what plug-ins add to a text is left out where a text is all there should be', () => {
  const story = '<p>The bell rang.</p>'
  const read = (html: string) => blocksOf(html, { isLeftOut: isPluggedIn })

  test.each([
    '<div class="sharedaddy sd-sharing-enabled"><h3>Share this:</h3><ul><li><a href="https://example.org/?share=x">X</a></li></ul></div>',
    '<div id="jp-relatedposts" class="jp-relatedposts"><h3>Related</h3></div>',
    '<div class="wp-block-jetpack-subscriptions"><p>Type your email…</p></div>',
    '<div class="addtoany_share_save_container"><a href="https://example.org">Share</a></div>',
    '<form action="/"><p>Get our letter</p><input type="email"><button>Subscribe</button></form>',
  ])('%s', added => {
    const { blocks, removed } = read(story + added)

    expect(blocks).toEqual([paragraph('The bell rang.')])
    expect(removed).toEqual(expect.arrayContaining(['what plug-ins added']))
    expect(removed).not.toContain('some visible text')
  })

  test.each([
    `<form><p>${'The bell rang. '.repeat(40)}</p><input></form>`,
    '<div class="wp-block-group share"><p>A share of the mill was sold.</p></div>',
    '<form><p>The bell rang.</p></form>',
  ])('but not what only stands in such a thing: %s', html => expect(read(html).blocks).toHaveLength(1))
})

test.each([
  ['https://media.example/images/tracking/lantern-rss-pixel.png?story=1', 0],
  ['https://pixel.wp.com/b.gif?blog=1', 0],
  ['https://feeds.feedburner.com/~r/lantern/~4/abc', 0],
  ['https://stats.example/pixel-sales.png', 1],
  ['https://example.org/phones/pixel.png', 1],
])('a picture that counts readers is none: %s', (address, count) =>
  expect(blocksOf(`<p>The bell rang.</p><img src="${address}">`, {}).pictures).toHaveLength(count),
)
