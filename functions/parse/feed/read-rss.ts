import type { Rejection } from '../../../events/article.ts'
import type { SiteConfig } from '../../../events/settings.ts'
import { failure, type Result } from '../../result.ts'
import { tooManyArticles } from '../budget.ts'
import type { Reading, UploadedFile } from '../format.ts'
import { readingOf } from '../given/reading.ts'
import { firstAt, outermost, textOf, textsAt, type XmlElement } from '../xml/element.ts'
import { readXml } from '../xml/read-xml.ts'
import { wordsIn } from '../xml/words.ts'
import { type Channel, storyOfItem } from './rss-item.ts'

/** Every item of a feed is an article under its guid. A lone item is a feed of one. */
export function readRss(file: UploadedFile, site: SiteConfig): Result<Reading, Rejection> {
  const read = readXml(file)
  if (!read.ok) return read

  const { root, decoded, evidence } = read.value
  const channel = root.name === 'channel' ? root : (firstAt(root, 'channel') ?? root)
  const items = root.name === 'item' ? [root] : outermost(root, 'item')
  const refused = tooManyArticles(items.length)
  if (refused) return failure(refused)

  const around = channelOf(channel, file)
  return readingOf(
    items.map(item => ({ ...storyOfItem(item, around), words: wordsIn(item) })),
    { file, site, decoded, evidence, words: wordsIn(root, new Set(items)), many: root.name !== 'item' },
  )
}

/** What holds for all items, looked up once. A guid that is no address is unique within its channel. */
function channelOf(channel: XmlElement, { key }: UploadedFile): Channel {
  const link = textOf(firstAt(channel, 'link')).trim()

  return { link, scope: link || key, languages: textsAt(channel, 'language', 'dc:language') }
}
