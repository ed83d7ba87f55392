import type { Rejection } from '../../../events/article.ts'
import type { SiteConfig } from '../../../events/settings.ts'
import type { Result } from '../../result.ts'
import type { Reading, UploadedFile } from '../format.ts'
import { readingOf } from '../given/reading.ts'
import { readXml } from '../xml/read-xml.ts'
import { wordsIn } from '../xml/words.ts'
import { storyOfNitf } from './story.ts'

export function readNitf(file: UploadedFile, site: SiteConfig): Result<Reading, Rejection> {
  const read = readXml(file)
  if (!read.ok) return read

  const { root, decoded, evidence } = read.value
  return readingOf([storyOfNitf(root)], { file, site, decoded, evidence, words: wordsIn(root) })
}
