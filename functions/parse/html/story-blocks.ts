import type { Block, Picture } from '../../../events/article.ts'
import { comparable } from '../../text/clean.ts'
import { readDetails } from '../plain-text/details.ts'
import { announcesOne } from '../plain-text/furniture.ts'
import { blockText, isProse, isSentence } from './block-text.ts'
import { isButton, isDecoration } from './decorations.ts'
import { furnitureLine, opensComments, opensOtherStories } from './furniture-lines.ts'

/** The blocks of the story among those of its part of the page: what stands above, below and between them is let go. */
export function storyBlocks(blocks: readonly Block[], headline: string): Block[] {
  const own = blocks.slice(0, storyEnd(blocks))
  const first = own.findIndex(block => isProse(block))
  const last = lastOf(own)
  const title = comparable(headline)
  const series = openingSeries(own, first)
  const kept = own.filter((block, at) => {
    if (block.kind === 'figure') return !isOfPage(block.picture, first >= 0 && (at < first || at > last))
    if (block.kind === 'embed' || block.kind === 'code') return true
    if (first >= 0 && (at < first || at > last))
      return (
        (isSentence(block) ||
          isIntroduced(own, at) ||
          isPoints(block) ||
          headsPoints(own, at) ||
          asks(own, at) ||
          series.has(at)) &&
        !isNoise(block, title)
      )

    return block.kind === 'table' || !isNoise(block, title)
  })

  return withoutLooseHeadings(withoutOtherStories(kept.filter((block, at) => at >= top || !isDetails(block))))
}

/** Buttons, and above and below the story marks of the site, where nothing is said of them. */
const isOfPage = (picture: Picture, isOutside: boolean): boolean =>
  picture.caption === undefined &&
  picture.credit === undefined &&
  (isButton(picture) || (isOutside && isDecoration(picture)))

/** The last block of the story: behind its last prose a few words may end it. "Then he left." */
function lastOf(blocks: readonly Block[]): number {
  let last = blocks.findLastIndex(block => isProse(block) || isRich(block))
  while (last >= 0 && (isLastWord(blocks[last + 1]) || (asks(blocks, last + 1) && isLastWord(blocks[last + 2])))) last++

  return last
}

// A capital and a full stop, and two words between them at least.
const lastWords = /^["“„«‘'¿]?[\p{Lu}\p{Lo}][^\n]{0,60}[ \p{Lo}][^\n]{0,60}[\p{L}\p{M}\p{Nd}][.?。؟।]["”’»)]?$/u

const isLastWord = (block: Block | undefined): boolean =>
  block?.kind === 'paragraph' &&
  block.spans.every(({ href }) => href === undefined) &&
  lastWords.test(blockText(block)) &&
  !isNoise(block, '')

// A byline and a date stand above the story or between its first paragraphs.
const top = 6

/** A line that says who wrote it and when, and nothing else. */
const isDetails = (block: Block) => block.kind === 'paragraph' && readDetails(blockText(block)) !== undefined

/** The story without its standfirst or its byline: nothing is printed twice. */
export function withoutField(blocks: readonly Block[], field: string | undefined): Block[] {
  const said = comparable(field ?? '')
  const isSaid = (block: Block, at: number) =>
    at < top && (block.kind === 'paragraph' || block.kind === 'heading') && comparable(blockText(block)) === said

  return said === '' ? [...blocks] : blocks.filter((block, at) => !isSaid(block, at))
}

/** A list that a sentence leads up to. */
function isIntroduced(blocks: readonly Block[], at: number): boolean {
  const before = blocks[at - 1]
  return blocks[at]?.kind === 'list' && before !== undefined && isSentence(before)
}

/** A list of sentences: the points of the story. What begins with a link leads to another. */
const isPoints = (block: Block | undefined): boolean =>
  block?.kind === 'list' &&
  block.items.every(spans => spans[0]?.href === undefined && isSentence({ kind: 'paragraph', spans }))

const headsPoints = (blocks: readonly Block[], at: number) => blocks[at]?.kind === 'heading' && isPoints(blocks[at + 1])

/** "Who pays?" above its answer. */
const asks = (blocks: readonly Block[], at: number) => {
  const [block, answer] = [blocks[at], blocks[at + 1]]

  return (
    (block?.kind === 'heading' || block?.kind === 'paragraph') &&
    answer !== undefined &&
    (isSentence(answer) || isLastWord(answer)) &&
    /[?？؟;]$/.test(blockText(block))
  )
}

// A heading, what it stands over, and the time above it.
const mostAbove = 6

/** The headings right above the first sentences, with their lists, where headings alike go on below: "Key points" of a live page. */
function openingSeries(blocks: readonly Block[], first: number): ReadonlySet<number> {
  const found = new Set<number>()
  const levels = new Set(blocks.slice(first).flatMap(block => (block.kind === 'heading' ? [block.level] : [])))
  for (let at = first - 1; at >= Math.max(first - mostAbove, 0); at--) {
    const block = blocks[at]
    const isOf = isHeading(block, levels) || (block?.kind === 'list' && isHeading(blocks[at - 1], levels))
    if (!isOf && !isTime(block)) break
    found.add(at)
  }
  return found
}

/** "12:41 GMT": each post of a live page has one. */
const isTime = (block: Block | undefined) =>
  /^\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,5})?\b.{0,40}$/.test(blockText(block))

const isHeading = (block: Block | undefined, levels: ReadonlySet<number>) =>
  block?.kind === 'heading' && levels.has(block.level)

const isRich = ({ kind }: Block) => kind === 'quote' || kind === 'table' || kind === 'list' || kind === 'code'

// The headline is printed again at most as a line.
const headlineLength = 300

function isNoise(block: Block, title: string): boolean {
  const text = blockText(block)
  return furnitureLine(text) || (title !== '' && text.length < headlineLength && comparable(text) === title)
}

/** Where other stories, comments or forms begin, when most of the sentences stand above. */
function storyEnd(blocks: readonly Block[]): number {
  const lengths = blocks.map(block => (isProse(block) ? blockText(block).length : 0))
  const total = lengths.reduce((sum, length) => sum + length, 0)
  let above = 0
  for (const [at, block] of blocks.entries()) {
    const text = blockText(block)
    if (above > 0 && ((above >= 0.5 * total && endsStory(text)) || opensComments(text))) return at
    above += lengths[at] ?? 0
  }
  return blocks.length
}

const endsStory = (text: string) => opensOtherStories(text) && !announcesOne(text)

/** "Related:" and the list under it. */
const withoutOtherStories = (blocks: readonly Block[]) =>
  blocks.filter((block, at) => {
    const before = blockText(blocks[at - 1])
    if (block.kind === 'list') return !opensOtherStories(before)
    if (block.kind === 'paragraph' && announcesOne(before) && !isSentence(block)) return false

    return !((block.kind === 'heading' || block.kind === 'paragraph') && opensOtherStories(blockText(block)))
  })

/** A heading with nothing under it. */
const withoutLooseHeadings = (blocks: readonly Block[]) => {
  const last = blocks.findLastIndex(({ kind }) => kind !== 'heading' && kind !== 'figure' && kind !== 'embed')
  return blocks.filter((block, at) => block.kind !== 'heading' || at < last)
}
