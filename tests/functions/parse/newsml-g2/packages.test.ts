import { expect, test } from 'vitest'
import { newsmlG2 } from '../../../../functions/parse/formats/newsml-g2.ts'
import { site } from '../../../../site.config.ts'
import { processorTime } from '../../../support/cpu-time.ts'

const item = (guid: string, kind: string, content: string) =>
  `<newsItem guid="${guid}"><itemMeta><itemClass qcode="ninat:${kind}"/></itemMeta><contentMeta><headline>${guid}</headline></contentMeta><contentSet>${content}</contentSet></newsItem>`
const pairs = (count: number) =>
  Array.from(
    { length: count },
    (_, n) =>
      item(`text ${n}`, 'text', '<inlineData>The quay opens.</inlineData>') +
      item(`picture ${n}`, 'picture', `<remoteContent href="https://a.example/${n}.jpg"/>`),
  ).join('')
const packed = (...guids: string[]) =>
  `<packageItem><groupSet><group>${guids.map(guid => `<itemRef residref="${guid}"/>`).join('')}</group></groupSet></packageItem>`
const message = (inner: string) =>
  Buffer.from(`<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>${inner}</itemSet></newsMessage>`)
const read = async (bytes: Uint8Array) => await newsmlG2.read({ key: 'a.xml', bytes, metadata: {} }, site)

test('a picture goes to the texts it is packed with, and one that is packed with none is told of', async () => {
  const bytes = message(pairs(3) + packed('text 0', 'picture 1') + packed('text 1', 'picture 1', 'picture 0'))
  const reading = await read(bytes)

  expect(reading.ok && reading.value.articles.map(({ draft }) => draft.images.map(({ url }) => url))).toEqual([
    ['https://a.example/1.jpg'],
    ['https://a.example/0.jpg', 'https://a.example/1.jpg'],
    [],
  ])
  expect(reading.ok && reading.value.evidence.map(({ note }) => note)).toContain(
    'pictures that are packed with no text: 1',
  )
})

test('ten thousand packages are not looked through for every picture and text', async () => {
  const bytes = message(pairs(200) + packed('neither').repeat(10_000))

  expect(await processorTime(() => read(bytes))).toBeLessThan(2000)
})
