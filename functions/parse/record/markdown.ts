import type { Rejection } from '../../../events/article.ts'
import { failure, type Result, success } from '../../result.ts'
import type { UploadedFile } from '../format.ts'
import type { GivenBody, Story } from '../given/story.ts'
import { plainName } from '../json/properties.ts'
import { markdownNames } from './names.ts'

/** No one but who writes Markdown writes these. */
const sure =
  /^#{1,6} \S|^```|!\[[^[\]\n]{0,300}\]\([^()\s]{1,2000}\)|(?<!!)\[[^[\]\n]{1,300}\]\((?:https?:|\/)[^()\s]{0,2000}\)/m
/** These others write too, but hardly two of them in one text. */
const likely: readonly RegExp[] = [
  /^[-*+] \S[^\n]{0,2000}\n[-*+] \S/m,
  /^\d{1,3}\. \S[^\n]{0,2000}\n\d{1,3}\. \S/m,
  /\*\*[^*\s][^*\n]{0,500}\*\*/,
  /(?:^|[\s(])_[^_\s][^_\n]{0,500}_(?=[\s.,;:!?)]|$)/m,
  /^> \S/m,
]

const names: ReadonlySet<string> = new Set(markdownNames)

/** Whether a text is Markdown: its property says so, or its signs do. Systems that keep it call it a text. */
export function isMarkdown({ as, text, place }: GivenBody): boolean {
  if (as !== 'plain') return false

  if (names.has(plainName(place.slice(place.lastIndexOf('.') + 1)))) return true
  // Whose paragraphs are lines would be left with one paragraph.
  if (/\n[^\S\n]*\S/.test(text) && !/\n[^\S\n]*\n/.test(text)) return false
  return sure.test(text) || likely.filter(sign => sign.test(text)).length > 1
}

/** Stories whose Markdown has become the markup of a page. */
export async function withMarkdown(stories: readonly Story[], file: UploadedFile): Promise<Result<Story[], Rejection>> {
  const written = stories.flatMap(({ bodies }) => bodies.filter(isMarkdown))
  if (written.length === 0) return success([...stories])

  const { tooManyMarksIn } = await import('../markdown/marks.ts')
  const refused = tooManyMarksIn(written.map(({ text }) => text).join('\n'), file)
  if (refused) return failure(refused)

  const { pageOf } = await import('../markdown/page.ts')
  const made = new Map(written.map(body => [body, { ...body, text: pageOf(body.text), as: 'markup' as const }]))
  return success(stories.map(story => ({ ...story, bodies: story.bodies.map(body => made.get(body) ?? body) })))
}
