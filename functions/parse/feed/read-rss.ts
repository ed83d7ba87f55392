import type { Rejection } from '../../../events/article.ts'
import type { SiteConfig } from '../../../events/settings.ts'
import type { Result } from '../../result.ts'
import type { Reading, UploadedFile } from '../format.ts'
import { readingOf } from '../given/reading.ts'
import { firstAt, textOf, within, type XmlElement } from '../xml/element.ts'
import { readXml } from '../xml/read-xml.ts'
import { storyOfItem } from './rss-item.ts'

/** Every item of a feed is an article under its guid. A lone item is a feed of one. */
export function readRss(file: UploadedFile, site: SiteConfig): Result<Reading, Rejection> {
  const read = readXml(file)
  if (!read.ok) return read

  const { root, decoded, evidence } = read.value
  const channel = root.name === 'channel' ? root : (firstAt(root, 'channel') ?? root)
  const items = root.name === 'item' ? [root] : within(root, 'item')
  const stories = items.map(item => storyOfItem(item, channel, scopeOf(channel, file)))
  return readingOf(stories, { site, decoded, evidence, many: root.name !== 'item' })
}

/** What a guid that is no address is unique within. */
const scopeOf = (channel: XmlElement, { key }: UploadedFile): string => textOf(firstAt(channel, 'link')).trim() || key
