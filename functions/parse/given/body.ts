import type { Block, Picture, Span } from '../../../events/article.ts'
import { cleaned, comparable } from '../../text/clean.ts'
import { linked } from '../../text/links.ts'
import { blocksOf } from '../markup/blocks-of.ts'
import { isPluggedIn } from '../markup/plug-ins.ts'
import { linesOf } from '../plain-text/lines.ts'
import { paragraphsOf } from '../plain-text/paragraphs.ts'
import type { GivenBody } from './story.ts'

export type Body = { place: string; blocks: Block[]; pictures: Picture[]; removed: string[] }

/** The first body with words in it; pictures alone are a body where nothing has words. */
export function bodyOf(given: readonly GivenBody[], base: string | undefined): Body | undefined {
  let pictured: Body | undefined
  for (const one of given) {
    const content = contentOf(one, base)
    const body = { place: one.place, ...content, blocks: withoutFoot(content.blocks) }
    if (body.blocks.some(hasWords)) return body
    if (body.blocks.length > 0) pictured ??= body
  }
  return pictured
}

const more =
  /^(?:continue reading|read (?:more|on)|read the (?:full|whole|rest).{0,40}|weiterlesen|mehr lesen|lire la suite|leer más|continua a leggere|lees verder|läs mer|share|share this (?:post|article|story)|subscribe(?: now)?|leave a comment|get more from .{1,60})[ .…→»]*$/i
const foot =
  /^(?:the post .{1,300} (?:appeared first on|first appeared on) .{1,100}|.{1,300} was originally published in .{1,100} on medium, where .{1,200}|(?:copyright (?:© ?|\(c\) ?)?|© ?(?:copyright )?)\d{4}(?:[-–]\d{4})?,?(?: \S{1,30}){0,6}(?: all rights reserved.{0,100})?|\* \* \*)$/i

/** Feeds end their entries with a way to the page, with where it stood first, or with buttons. */
function withoutFoot(blocks: readonly Block[]): Block[] {
  const last = blocks.findLastIndex(block => block.kind !== 'paragraph' || !isFootLine(block.spans))

  return last < 0 ? [...blocks] : blocks.slice(0, last + 1)
}

const isFootLine = (spans: readonly Span[]) =>
  foot.test(textOf(spans)) || (spans.every(({ href }) => href !== undefined) && more.test(textOf(spans)))

function contentOf({ as, text, base }: GivenBody, otherwise: string | undefined): Omit<Body, 'place'> {
  const at = base ?? otherwise
  if (as === 'markup')
    return blocksOf(cleaned(text), { hasBreaks: true, isLeftOut: isPluggedIn, ...(at !== undefined && { base: at }) })

  const blocks = paragraphsOf(linesOf(text)).map(
    ({ text: line }): Block => ({ kind: 'paragraph', spans: linked(line) }),
  )
  return { blocks, pictures: [], removed: [] }
}

const hasWords = ({ kind }: Block) => kind !== 'figure' && kind !== 'embed'

export const textOf = (spans: readonly Span[]): string => spans.map(({ text }) => text).join('')

/** Systems print the headline into the body as well; readers get it once. A text that says nothing else keeps it. */
export function withoutHeadline(blocks: readonly Block[], headline: string): Block[] {
  const [first, ...rest] = blocks
  const again =
    (first?.kind === 'heading' || first?.kind === 'paragraph') &&
    comparable(textOf(first.spans)) === comparable(headline) &&
    rest.some(hasWords)

  return again ? rest : [...blocks]
}

/** The spans from the character `from` on. */
export function spansFrom(spans: readonly Span[], from: number): Span[] {
  let at = 0
  return spans.flatMap(span => {
    const start = at
    at += span.text.length
    return at <= from ? [] : [{ ...span, text: span.text.slice(Math.max(0, from - start)) }]
  })
}
