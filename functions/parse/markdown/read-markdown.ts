import type { Evidence, Rejection } from '../../../events/article.ts'
import type { SiteConfig } from '../../../events/settings.ts'
import { failure, type Result } from '../../result.ts'
import { declaredCharset, decode } from '../../text/charset.ts'
import { cleaned } from '../../text/clean.ts'
import type { Reading, UploadedFile } from '../format.ts'
import { readingOf, tooLong } from '../given/reading.ts'
import type { Given, Story } from '../given/story.ts'
import { firstWords } from '../given/words.ts'
import { isObject, type JsonObject } from '../json/json.ts'
import { wordsIn } from '../json/words.ts'
import { notDecoded, rejected } from '../plain-text/refusals.ts'
import { signatureOf } from '../plain-text/signature.ts'
import { storyOfRecord } from '../record/record.ts'
import { embargoAbove } from './embargo-above.ts'
import { splitFrontMatter } from './front-matter.ts'
import { dataOf } from './front-matter-data.ts'
import { splitHead } from './heads.ts'
import { tooManyMarksIn } from './marks.ts'
import { withoutNoteMarks } from './note-marks.ts'
import { pageOf } from './page.ts'
import { splitProperties } from './property-lines.ts'
import { untemplated } from './templates.ts'
import { topOf } from './top.ts'

/** Front matter says what the article is, the text is its body; what front matter leaves out is looked for above the text. */
export async function readMarkdown(file: UploadedFile, site: SiteConfig): Promise<Result<Reading, Rejection>> {
  const signature = signatureOf(file.bytes)
  if (signature) return failure(rejected.mislabelled(signature))
  const decoded = decode(file.bytes, declaredCharset(file.contentType))
  if (!decoded.ok) return failure(notDecoded(decoded.failure, file.bytes))
  const whole = cleaned(decoded.value.text)
  if (whole.trim() === '') return failure(rejected.empty)
  const split = splitFrontMatter(whole)
  if (!split.ok) return split
  const data = await dataOf(split.value.front ?? { language: 'yaml', source: '' }, file)
  if (!data.ok) return data

  const refused = tooLong({ text: split.value.text, place: 'text' })
  if (refused) return failure(refused)
  const tooMany = tooManyMarksIn(split.value.text, file)
  if (tooMany) return failure(tooMany)

  const { text, removed } = untemplated(split.value.text, /\.mdx$/i.test(file.key))
  const notes = withoutNoteMarks(text)
  const properties = split.value.front ? undefined : (splitHead(notes.text) ?? splitProperties(notes.text))
  const said = properties?.record ?? data.value
  const record = storyOfRecord(flattened(said))
  const story = withText(withTags(record, notes.tags), properties?.text ?? notes.text, file.key)
  return readingOf([story], {
    file,
    site,
    decoded: decoded.value,
    words: [...wordsIn(said), ...sourceLines(whole)],
    evidence: removedEvidence(removed + notes.removed),
  })
}

/** Remarks, properties and notes among them; a link says what stands where it leads. */
const sourceLines = (source: string): string[] =>
  source.replace(/\[[^[\]\n]{0,300}\]\([^()\n]{0,2000}\)/g, '').split('\n')

const withTags = (story: Story, tags: readonly string[]): Story => ({
  ...story,
  keywords: [...story.keywords, ...tags.map(text => ({ text, place: 'text', rule: 'line-of-tags', confidence: 0.9 }))],
})

/** Hugo and Zola keep what is not theirs in tables of their own. What stands outside of them wins. */
function flattened(record: JsonObject): JsonObject {
  const inner = ['params', 'taxonomies', 'extra'].map(name => record[name]).filter(isObject)
  const own = Object.entries(record).filter(
    ([name, value]) => !(isObject(value) && ['params', 'taxonomies', 'extra'].includes(name)),
  )

  return Object.assign({}, ...inner, Object.fromEntries(own))
}

function withText(story: Story, text: string, key: string): Story {
  const page = pageOf(text)
  const embargo = embargoAbove(page)
  const { rest, ...top } = topOf(page.slice(embargo.length), saidIn(story))

  return {
    ...story,
    headlines: [...story.headlines, ...top.headlines],
    standfirsts: [...top.standfirsts, ...story.standfirsts],
    bylines: [...story.bylines, ...top.bylines],
    published: [...story.published, ...top.published, ...dateInName(key)],
    bodies: [{ as: 'markup', text: embargo + rest, place: 'text' }, ...story.bodies],
  }
}

/** What front matter says with words in it. */
const saidIn = ({ headlines, standfirsts }: Story) => ({
  headlines: headlines.filter(one => firstWords([one])),
  standfirsts: standfirsts.filter(one => firstWords([one])),
})

/** Jekyll names a post by its date: "2026-03-03-ferry-strike.md". */
function dateInName(key: string): Given[] {
  const date = /(?:^|\/)(\d{4}-\d\d-\d\d)-[^/]*$/.exec(key)?.[1]

  return date === undefined ? [] : [{ text: date, place: 'file name', rule: 'file-name', confidence: 0.8 }]
}

const removedEvidence = (count: number): Evidence[] =>
  count === 0
    ? []
    : [
        {
          field: 'body',
          place: 'text',
          rule: 'removed',
          confidence: 0.9,
          note: `${count} tags of a site generator or comments`,
        },
      ]
