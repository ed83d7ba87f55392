import { gzipOf, tarOf } from '../archive/packed.ts'
import { documents, longLinks, nestedBoxes } from './documents.ts'
import { largeNests, nests } from './nests.ts'

/**
 * Files at the edge of what is read, each as dear as its format lets it be. Where the edge itself takes 1.5 to 2 s, as the machine is more
 * or less quiet, three fifths of it: the whole is too near the limit for a test beside others.
 */
export const bombs: ReadonlyMap<string, () => string | Uint8Array> = new Map<string, () => string | Uint8Array>([
  ['attributes.xml', () => rss('<category a="b" c="d">e</category>'.repeat(49_000))],
  ['paragraphs.nitf', () => nitf('<p>ab</p>'.repeat(49_500))],
  ['feed.xml', () => feed(490, '<p>ab</p>'.repeat(198))],
  ['keywords.json', () => `{"headline":"A","text":"b c","keywords":[${'"k",'.repeat(140_000)}"k"]}`],
  [
    'nodes.json',
    () =>
      `{"headline":"A","body":{"type":"doc","content":[${'{"type":"p","content":[{"text":"a"}]},'.repeat(23_000)}7]}}`,
  ],
  [
    'levels.json',
    () => {
      const item =
        '{"_type":"block","listItem":"bullet","level":9,"children":[{"text":"a"}]},{"_type":"block","listItem":"number","level":1},'
      return `{"headline":"A","body":[${item.repeat(4000)}{"_type":"block","children":[]}]}`
    },
  ],
  [
    'ranges.json',
    () => {
      const ranges = Array.from({ length: 16_000 }, (_, n) => `{"offset":${n * 4},"length":2,"key":0}`)
      return `{"headline":"A","body":{"entityMap":[{"data":{"url":"https://a.example/"}}],"blocks":[{"text":"${'ab'.repeat(32_000)}","inlineStyleRanges":[],"entityRanges":[${ranges}]}]}}`
    },
  ],
  ['lines.md', () => `# A\n\n${'a\n\n'.repeat(19_900)}`],
  ['front.md', () => `---\ntitle: A\n${Array.from({ length: 6000 }, (_, n) => `k${n}: v\n`).join('')}---\n\nb c`],
  ['pages.tar.gz', () => gzipOf(tarOf(pages(490, 16)))],
  ['dates.tar.gz', () => dated(50, (day, n) => `Updated ${day} | ${day} at 10:${n % 60}`)],
  [
    'numbers.tar.gz',
    () => dated(40, (day, n) => `${n} 3/3/3/3/3 ${day} 3.3.3.3 3-3-3-3-3 1.2.3.4 5/6/7/8 1 2 3 4 5 6`),
  ],
  ['tabs.txt', () => `The ferry sails again\n\n${'\t'.repeat(tenMegabytes)}b`],
  ['bars.txt', () => `The ferry sails again\n\n${' | '.repeat(tenMegabytes / 3)}b`],
  ['letters.txt', () => `The ferry sails again\n\n${'日'.repeat(tenMegabytes / 3)}b`],
  ['lines.eml', () => mail('text/plain', 'a\n'.repeat(49_000))],
  ['paragraphs.eml', () => mail('text/html', '<p>a</p>'.repeat(30_000))],
  ['prose.eml', () => mail('text/html', `<p>${sentence}</p>`.repeat(21_000))],
  ['lines.txt', () => `The ferry sails again\n\n${'ab\n\n'.repeat(59_000)}`],
  ['comments.xml', () => '<!-- a -->'.repeat(400) + rss('')],
  ['references.xml', () => rss(`<category>${'&amp;'.repeat(tenMegabytes / 5)}</category>`)],
  ['texts.xml', () => rss(`<category>${'&amp;'.repeat(4000)}</category>`.repeat(490))],
  ['mended.xml', () => rss(`<category>${'&nbsp;'.repeat(590_000)}</category>`)],
  ['sections.xml', () => rss('<![CDATA[&]]>'.repeat(tenMegabytes / 13))],
  [
    'titles.xml',
    () => channel(490, n => `<title>A ${n} ${escaped('<img src="https://a.example/b.jpg">'.repeat(285))}</title>`),
  ],
  ['names.xml', () => channel(40, n => `<title>A ${n}</title>${`<author>${hardName}</author>`.repeat(490)}`)],
  ['datelines.xml', () => wires(490, `<dateline>A${','.repeat(9000)}x</dateline>`)],
  [
    'captions.html',
    () => page(`<figure><img src="https://a.example/b.jpg"><figcaption>a${'|'.repeat(400_000)}x</figcaption></figure>`),
  ],
  ['fence.md', () => `---${'\t'.repeat(900_000)}x\n\nb c`],
  ['humps.tar.gz', () => besideEach(245, `{"${'aA'.repeat(30_000)}":"b"}`)],
  ['beyond.tar.gz', () => besideEach(120, Buffer.from(`{"a":"${'é'.repeat(60_000)}"}`, 'latin1'))],
  ['charsets.tar.gz', () => bundle(490, 'html', `<html><meta charset=${'\t'.repeat(8000)}><h1>A</h1><p>b c</p>`)],
  ['items.html', () => page(`<p>a</p>${'<ul><li>x'.repeat(300)}<ul>${'<li>y'.repeat(34_000)}</ul>`)],
  [
    'columns.html',
    () => page(`<p>a</p>${`<table>${'<tr><td rowspan=9 colspan=20>a<td>b'.repeat(10)}</table>`.repeat(800)}`),
  ],
  ['accents.html', () => page(`<p>a${'&#769;&#803;'.repeat(800_000)}</p>`)],
  ['accents.txt', () => `The ferry sails again\n\na${`${'\u0301\u0323'.repeat(15)}\u200b`.repeat(80_000)}`],
  [
    'accents.tar',
    () => tarOf([{ name: 'x', kind: 'x', bytes: `9 path=${'\u0301\u0323'.repeat(2_000_000)}\n` }, ferry, ferry]),
  ],
  [
    'spoken.txt',
    () =>
      `The ferry sails again\n\n${'Aaabaa Qaaabaa\n\n'.repeat(148)}${` ${'a'.repeat(29)}`.repeat(tenMegabytes / 31)}`,
  ],
  ['dots.txt', () => `The ferry sails again\n\n${sentence}\n\n(Reporting by ${'.'.repeat(tenMegabytes)}x`],
  [
    'things.html',
    () =>
      page('').replace(
        '<head>',
        `<head><meta property="og:title" content="${'The ferry '.repeat(60_000)}">${things(2000)}`,
      ),
  ],
  [
    'classes.html',
    () => {
      const names = Array.from({ length: 20 }, (_, n) => `c${n}`)
      const sheet = names.map(name => `.${name}{${'font-weight:700;'.repeat(31)}}`)

      return page(`<p class="${names.join(' ')}">a`.repeat(12_000)).replace(
        '<head>',
        `<head><style>${sheet.join('')}</style>`,
      )
    },
  ],
  [
    'base.html',
    () =>
      page('<p>b <a href="c">d</a></p>'.repeat(8000)).replace(
        '<head>',
        `<head><base href="http://a.example/${'b/'.repeat(200_000)}">`,
      ),
  ],
  [
    'base.atom',
    () =>
      `<feed xmlns="http://www.w3.org/2005/Atom"><entry xml:base="http://a.example/${'b/'.repeat(200_000)}"><id>a</id><title>A</title>${'<link rel="enclosure" type="image/png" href="c"/>'.repeat(20_000)}<content>b c</content></entry></feed>`,
  ],
  ['scope.atom', () => atom(`<id>${'a'.repeat(8_000_000)}</id>`)],
  [
    'shared.json',
    () => {
      const picture = { '@id': '#b', '@type': 'ImageObject', url: `https://a.example/${'b/'.repeat(500_000)}` }
      const story = { '@type': 'NewsArticle', headline: 'A', articleBody: 'b c', image: { '@id': '#b' } }
      const stories = Array.from({ length: 480 }, (_, n) => ({ '@id': `#a${n}`, ...story }))

      return JSON.stringify({ '@context': 'https://schema.org', '@graph': [...stories, picture] })
    },
  ],
  [
    'host.html',
    () => page('').replace('<head>', `<head><link rel="canonical" href="http://${'a.'.repeat(300_000)}a-/b">`),
  ],
  [
    'boundary.eml',
    () =>
      mail(
        `multipart/mixed; boundary=${hardBoundary}`,
        `${'-'.repeat(2_000_000)}\n--${hardBoundary}\n\nb c\n--${hardBoundary}--\n`,
      ),
  ],
  [
    'credit.html',
    () => page(`<figure><img src="https://a.example/b.jpg"><figcaption>${hardToFind}</figcaption></figure>`),
  ],
  ['title.nitf', () => nitf('<p>b c</p>', `<byline>By Ada Quill ${hardToFind.replaceAll('span', 'byttl')}</byline>`)],
  ['shortcodes.wxr', () => wordPress(490, '[caption '.repeat(1000))],
  ...documents,
  ...nests,
])

/** Files that are made of more than is read, each of what takes the most while it is counted. */
export const excesses: ReadonlyMap<string, () => string | Uint8Array> = new Map<string, () => string | Uint8Array>([
  [
    'keywords.tar.gz',
    () => bundle(490, 'json', `{"headline":"A","text":"b c","keywords":[${'"k",'.repeat(7999)}"k"]}`),
  ],
  ['lists.tar.gz', () => bundle(490, 'json', JSON.stringify(Array(60).fill({ headline: 'A ferry', text: 'b' })))],
  ['values.tar.gz', () => bundle(490, 'json', `{"headline":"A","text":"b c","x":[${'1,'.repeat(15_000)}1]}`)],
  ['paragraphs.tar.gz', () => bundle(490, 'md', `# A\n\n${'a\n\n'.repeat(10_000)}`)],
  ['items.tar.gz', () => bundle(490, 'md', `# A\n\n${'- a\n'.repeat(8000)}`)],
  ['escapes.tar.gz', () => bundle(490, 'md', `# A\n\n${'\\\\'.repeat(15_000)}`)],
  ['quotes.tar.gz', () => bundle(490, 'md', `# A\n\n${'"'.repeat(18_000)}`)],
  ['keys.tar.gz', () => bundle(490, 'md', `---\ntitle: A\nx: ${'? '.repeat(15_000)}\n---\nText.\n`)],
  ['levels.tar.gz', () => bundle(490, 'md', `---\ntitle: A\n${'?\n'.repeat(15_000)}---\nText.\n`)],
  ['names.tar.gz', () => bundle(490, 'md', `+++\ntitle = "A"\n[${'a.'.repeat(15_000)}a]\n+++\nText.\n`)],
  ['marks.tar.gz', () => bundle(490, 'md', `---\ntitle: A\n${'"'.repeat(30_000)}\n---\nText.\n`)],
  ['front.tar.gz', () => bundle(490, 'md', `---\ntitle: A\n${'- a\n'.repeat(8000)}---\nText.\n`)],
  ['tags.xml', () => feed(490, '<b>a</b>'.repeat(2500))],
  ['names-of-one.xml', () => rss(`<category ${Array.from({ length: 700_000 }, (_, n) => `a${n}=""`).join(' ')}/>`)],
  ['ampersands.xml', () => rss(`<category>${'&'.repeat(tenMegabytes)}</category>`)],
  ['lines.wxr', () => wordPress(1, 'a\n\n'.repeat(tenMegabytes / 6))],
  ['returns.txt', () => 'a\r'.repeat(tenMegabytes / 2)],
  ['sidecars.tar.gz', () => besideEach(245, `{"contributors":[${'{"name":"a"},'.repeat(5000)}"b"]}`)],
  ['lines.tar.gz', () => bundle(490, 'txt', `The ferry sails\n\n${'Photo: A B\n'.repeat(2900)}`)],
  ['prose.tar.gz', () => bundle(490, 'html', `<h1>The ferry sails</h1>${`<p>${sentence}</p>`.repeat(185)}`)],
  [
    'cyrillic.tar.gz',
    () =>
      bundle(
        490,
        'html',
        `<h1>Паром вышел</h1>${`<p>${'Паром вышел из старой гавани в семь часов утра. '.repeat(2)}</p>`.repeat(80)}`,
      ),
  ],
  ['days.tar.gz', () => dated(185, (day, n) => `Updated ${day} | ${day} at 10:${n % 60}`)],
  [
    'days-in-text.tar.gz',
    () => bundle(490, 'txt', `The ferry sails\n\n${'Updated 3 March 2026 | 3 March 2026 at 10:30\n'.repeat(180)}`),
  ],
  [
    'prose-in-rtf.tar.gz',
    () => bundle(490, 'rtf', `{\\rtf1\\ansi The ferry sails\\par ${`${sentence}\\par `.repeat(95)}}`),
  ],
  ...longLinks,
  ...nestedBoxes,
  ...largeNests,
])

const tenMegabytes = 10_000_000

const mail = (type: string, body: string) =>
  `From: Ada Quill <a@example.org>\nSubject: The ferry sails\nMIME-Version: 1.0\nContent-Type: ${type}\n\n${body}`

const bundle = (count: number, ending: string, bytes: string) =>
  gzipOf(tarOf(Array.from({ length: count }, (_, n) => ({ name: `${n}.${ending}`, bytes }))))

const besideEach = (count: number, said: string | Uint8Array) =>
  gzipOf(
    tarOf(
      Array.from({ length: count }, (_, n) => [
        { name: `${n}.txt`, bytes: 'A ferry\n\nSails.' },
        { name: `${n}.txt.meta.json`, bytes: said },
      ]).flat(),
    ),
  )

const sentence = 'The ferry left the old quay at seven on Monday, with two hundred passengers on board. '

const pages = (count: number, paragraphs: number) =>
  Array.from({ length: count }, (_, n) => ({
    name: `${n}.html`,
    bytes: `<html><body><h1>A ${n}</h1>${`<p>${sentence.repeat(10)}</p>`.repeat(paragraphs)}</body></html>`,
  }))

/** Pages of lines that hold a date each, no two alike. */
const dated = (lines: number, line: (day: string, n: number) => string) =>
  gzipOf(
    tarOf(
      Array.from({ length: 490 }, (_, page) => {
        const written = Array.from({ length: lines }, (_, at) => page * lines + at).map(n =>
          line(`${1 + (n % 28)} March ${1990 + (n % 40)}`, n),
        )
        const body = written.map(one => `<p class="date">${one}</p>`).join('')
        return { name: `${page}.html`, bytes: `<h1>The ferry sails</h1>${body}<p>${sentence}</p>` }
      }),
    ),
  )

const rss = (inner: string) =>
  `<rss><channel><item><title>A</title><description>b c</description>${inner}</item></channel></rss>`

const feed = (articles: number, body: string) =>
  `<rss><channel>${Array.from({ length: articles }, (_, n) => `<item><title>A ${n}</title><description><![CDATA[${body}]]></description></item>`).join('')}</channel></rss>`

const channel = (items: number, inner: (n: number) => string) =>
  `<rss><channel>${Array.from({ length: items }, (_, n) => `<item><guid>${n}</guid>${inner(n)}<description>b c</description></item>`).join('')}</channel></rss>`

const escaped = (markup: string) => markup.replaceAll('<', '&lt;')

// Signs that a pattern for addresses could divide among its parts in very many ways.
const hardName = `${'(('.repeat(120)}${'@('.repeat(120)} `

const hardBoundary = `${'-'.repeat(100_000)}b${'-'.repeat(100_000)}`

// Where a search for the span's words would compare half of them at each letter.
const hardToFind = `<span class="credit">${'a'.repeat(50_000)}b${'a'.repeat(50_000)}</span>${'a'.repeat(500_000)}`

const things = (count: number) =>
  `<script type="application/ld+json">${JSON.stringify({ '@graph': Array.from({ length: count }, (_, n) => ({ '@type': 'NewsArticle', headline: `A ${n}` })) })}</script>`

const atom = (feed: string) =>
  `<feed xmlns="http://www.w3.org/2005/Atom">${feed}${Array.from({ length: 490 }, (_, n) => `<entry><id>${n}</id><title>A</title><content>b c</content></entry>`).join('')}</feed>`

const ferry = { name: 'a.txt', bytes: 'The ferry sails again\n\nIt left at seven.' }

const wordPress = (posts: number, content: string) =>
  `<rss xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>${Array.from({ length: posts }, (_, n) => `<item><title>A ${n}</title><guid>${n}</guid><wp:post_type>post</wp:post_type><wp:status>publish</wp:status><content:encoded><![CDATA[b c ${content}]]></content:encoded></item>`).join('')}</channel></rss>`

const wires = (items: number, inner: string) =>
  `<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>${Array.from({ length: items }, (_, n) => `<newsItem guid="${n}"><contentMeta><headline>A</headline>${inner}</contentMeta><contentSet><inlineData>b c</inlineData></contentSet></newsItem>`).join('')}</itemSet></newsMessage>`

const page = (body: string) =>
  `<html><head><title>The ferry sails</title></head><body><h1>The ferry sails</h1><p>${sentence.repeat(3)}</p>${body}</body></html>`

const nitf = (body: string, head = '') =>
  `<nitf><body><body.head><hedline><hl1>A</hl1></hedline>${head}</body.head><body.content>${body}</body.content></body></nitf>`
