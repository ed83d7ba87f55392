import type { Rejection } from '../../../events/article.ts'
import type { SiteConfig } from '../../../events/settings.ts'
import { failure, type Result } from '../../result.ts'
import { tooManyArticles } from '../budget.ts'
import type { Reading, UploadedFile } from '../format.ts'
import { leftOut, readingOf } from '../given/reading.ts'
import { pubstatusNamed } from '../given/standing.ts'
import type { Story } from '../given/story.ts'
import { isObject, type JsonObject } from '../json/json.ts'
import { readJson } from '../json/read-json.ts'
import { wordsIn } from '../json/words.ts'
import { recordsIn } from './envelope.ts'
import { withMarkdown } from './markdown.ts'
import { storyOfRecord } from './record.ts'
import { unreadText } from './unread.ts'

/** An object is an article; a list of them, by itself or in what a system answered, is many. */
export async function readRecords(file: UploadedFile, site: SiteConfig): Promise<Result<Reading, Rejection>> {
  const read = readJson(file)
  if (!read.ok) return read

  const { value, decoded } = read.value
  const { list, many } = recordsIn(value)
  const refused = tooManyArticles(list.length)
  if (refused) return failure(refused)

  const found = list.flatMap(({ value: item, place }) => {
    if (!isObject(item) || isProblem(item)) return []
    const story = { ...storyOfRecord(item, place), words: wordsIn(item) }
    const hasText = story.bodies.length > 0
    return [{ story, hasText, unread: hasText ? undefined : unreadText(item, place) }]
  })
  const told = found.filter(({ story, hasText, unread }) => hasText || (unread === undefined && isOfArticle(story)))
  const lost = found.flatMap(({ unread }) => unread ?? [])
  if (told.length === 0 && lost[0] !== undefined) return failure(notRead(lost[0]))

  const stories = await withMarkdown(
    told.map(({ story }) => story),
    file,
  )
  if (!stories.ok) return stories

  const words = wordsIn(value, new Set(list.map(({ value: item }) => item)))
  const evidence = lost.map(place => leftOut('its text is kept in a form that nobody here reads', place))
  const reading = readingOf(stories.value, { file, site, decoded, words, many, evidence })
  return !reading.ok && reading.failure.kind === 'no-text' ? failure(noFieldsKnown) : reading
}

/** What merely describes something, as the manifest of a program does, is no article. A kill needs neither headline nor text. */
const isOfArticle = ({ headlines, statuses }: Story) =>
  headlines.length > 0 || statuses.some(({ text }) => pubstatusNamed(text) === 'canceled')

/** What a server answers instead of an article: a title, and the number of an error (RFC 9457). */
const isProblem = ({ status, body, text, html }: JsonObject) =>
  typeof status === 'number' && status >= 400 && status < 600 && [body, text, html].every(one => one === undefined)

const notRead = (place: string): Rejection => ({
  kind: 'unknown-format',
  place,
  reason: 'The file is JSON, and its text is kept in a form that nobody here reads.',
  mend: 'Export the text as HTML or as plain text, in a property `html` or `text`, and upload it again.',
})

const noFieldsKnown: Rejection = {
  kind: 'unknown-format',
  reason: 'The file is JSON, but none of its properties is known to hold a headline or a text.',
  mend: 'Give the article a `headline` and a `text` or `html` property, or upload it as ninjs, JSON Feed or NewsArticle.',
}
