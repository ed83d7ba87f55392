/** Files of the vocabularies of news and of feeds, in which what stands once could be read again with all that it stands in or beside. */
export const nests: ReadonlyMap<string, () => string> = new Map([
  [
    'items.rss',
    () =>
      rss(
        `${Array.from({ length: 95 }, (_, n) => `<item><title>A ${n}</title><description>`).join('')}${sentence.repeat(11_000)}${'</description></item>'.repeat(95)}`,
      ),
  ],
  [
    'pictures.rss',
    () =>
      rss(
        `<item><title>A</title><description>b c</description><media:description>${long}</media:description>${'<media:content url="https://a.example/b.jpg"/>'.repeat(200)}</item>`,
      ),
  ],
  ['people.nitf', () => nitf(`<byline>${nested('person', 190, long)}</byline>`)],
  ['notes.nitf', () => nitf('<note/>'.repeat(79_000))],
  ['lines.newsml', () => newsml(nested('NewsLines', 190, '<NewsLines/>'.repeat(78_000)) + text('The ferry sails.'))],
  ['subjects.newsml', () => newsml(nested('x', 190, '<Subject FormalName="a"/>'.repeat(66_000)) + text('b c'))],
  [
    'headlines.newsml',
    () =>
      newsml(
        `${'<NewsLines><HeadLine>'.repeat(95)}${sentence.repeat(120)}${'</HeadLine></NewsLines>'.repeat(95)}`.repeat(
          400,
        ) + text('b c'),
      ),
  ],
])

/** Those of which more would be read than is. */
export const largeNests: ReadonlyMap<string, () => string> = new Map([
  [
    'components.newsml',
    () =>
      newsml(
        `${'<NewsComponent><ContentItem><MediaType FormalName="Photo"/></ContentItem>'.repeat(190)}${text(long)}${'</NewsComponent>'.repeat(190)}`,
      ),
  ],
  ['contents.newsml', () => newsml(nested('ContentItem', 95, long, 'DataContent'))],
  ['package.newsml', () => packed(250, 240)],
])

const sentence = 'The ferry left the old quay at seven on Monday, with two hundred passengers on board. '
const long = `${sentence}<![CDATA[ ]]>`.repeat(80_000)

const nested = (name: string, depth: number, inner: string, ...more: string[]) => {
  const names = [name, ...more]
  const open = names.map(one => `<${one}>`).join('')
  const close = names.map(one => `</${one}>`).reverse()

  return open.repeat(depth) + inner + close.join('').repeat(depth)
}

const rss = (inner: string) => `<rss xmlns:media="http://search.yahoo.com/mrss/"><channel>${inner}</channel></rss>`
const nitf = (head: string) =>
  `<nitf><body><body.head><hedline><hl1>A</hl1></hedline>${head}</body.head><body.content><p>b c</p></body.content></body></nitf>`
const newsml = (inner: string) =>
  `<NewsML><NewsItem><NewsComponent><NewsLines><HeadLine>A</HeadLine></NewsLines>${inner}</NewsComponent></NewsItem></NewsML>`
const text = (said: string) => `<ContentItem><DataContent>${said}</DataContent></ContentItem>`

/** A message that packs each of its texts with each of its pictures. */
function packed(texts: number, pictures: number): string {
  const caption = `<description>${sentence.repeat(450)}<![CDATA[ ]]></description>`
  const items = [
    ...Array.from({ length: texts }, (_, n) => ['text', n, '', '<inlineData>b c</inlineData>']),
    ...Array.from({ length: pictures }, (_, n) => [
      'picture',
      n,
      caption,
      `<remoteContent href="https://a.example/${n}.jpg"/>`,
    ]),
  ]
  const written = items.map(
    ([kind, n, said, content]) =>
      `<newsItem guid="${kind}${n}"><itemMeta><itemClass qcode="ninat:${kind}"/></itemMeta><contentMeta><headline>A</headline>${said}</contentMeta><contentSet>${content}</contentSet></newsItem>`,
  )
  const references = items.map(([kind, n]) => `<itemRef residref="${kind}${n}"/>`)

  return `<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>${written.join('')}<packageItem><groupSet><group>${references.join('')}</group></groupSet></packageItem></itemSet></newsMessage>`
}
