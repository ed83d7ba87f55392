import { isPictureKey } from '../../../events/picture.ts'

export type Unmarked = { text: string; tags: string[]; removed: number }

// Each ends where its brackets do, and holds no other.
const embed = /!\[\[([^[\]|\n]{1,500})(?:\|([^[\]\n]{0,200}))?\]\]/g
// Behind the bar stands how wide a picture is shown, or what it shows.
const isSize = /^\s*(?:\d{1,4}(?:x\d{1,4})?)?\s*$/
const link = /\[\[([^[\]|\n]{1,500})(?:\|([^[\]\n]{1,500}))?\]\]/g
const comment = /(^|\s)%%(?!%)[^%]{0,5000}%%(?=\s|$)/g
const highlight = /(?<![\w=])==(?=\S)([^=\n]{1,500})(?<=\S)==(?![\w=])/g
const callout = /^([ \t]*>[ \t]*)\[!([\w-]{1,30})\][+-]?[ \t]*([^\n]{0,300})$/gm
// What site generators (Hugo, Jekyll, Pandoc) write behind a heading, and around a remark (Docusaurus, VitePress).
const headingId = /^(#{1,6}[ \t][^\n]*?[^\s\\])[ \t]*\{:?[ \t]*[#.][^{}\n]{0,200}\}[ \t]*$/gm
const container = /^:::+[ \t]*(?:[\w-]{1,30}\b[ \t]*([^\n{}]{0,300}))?(?:\{[^{}\n]{0,200}\})?[ \t]*$/gm
const blockId = /(?:^|[^\S\n])\^[a-z][\w-]{3,40}$/gim
const lineOfTags = /^#\p{L}[\p{L}\p{N}/_-]{0,60}(?:[ ,]+#\p{L}[\p{L}\p{N}/_-]{0,60}){0,30}[^\S\n]*$/gmu
// A fence opened last runs to the end.
const listing = /(^(?:```|~~~)[\s\S]*?(?:^(?:```|~~~)[^\n]*$|(?![\s\S])))/m
const inlineCode = /`[^`\n]*(?:\[\[|==)/

/** What programs for notes (Obsidian and its like) write beyond Markdown, as readers are to see it. What they hide stays hidden. */
export function withoutNoteMarks(markdown: string): Unmarked {
  const pieces = markdown.split(listing)
  const found = pieces.map((piece, at) =>
    at % 2 === 1 ? { text: piece, tags: [], removed: 0 } : withoutMarksIn(piece),
  )

  return {
    text: found.map(({ text }) => text).join(''),
    tags: found.flatMap(({ tags }) => tags),
    removed: found.reduce((sum, { removed }) => sum + removed, 0),
  }
}

function withoutMarksIn(piece: string): Unmarked {
  const removed = piece.match(comment)?.length ?? 0
  const shown = piece.replace(comment, '$1').replace(callout, titled).replace(headingId, '$1').replace(container, named)
  // A text about such marks shows them.
  if (inlineCode.test(shown)) return { text: shown, tags: [], removed }

  const tags = shown.match(lineOfTags)?.flatMap(line => line.split(/[ ,]+/)) ?? []
  const text = shown
    .replace(lineOfTags, '')
    .replace(embed, (_, name: string, words?: string) =>
      isPictureKey(name) ? `![${isSize.test(words ?? '') ? '' : words}](<${name}>)` : '',
    )
    .replace(link, (_, page: string, words?: string) => words ?? (page.replace(/#.*$/, '') || page.slice(1)))
    .replace(highlight, '$1')
    .replace(blockId, '')

  return { text, tags: tags.map(tag => tag.slice(1).trim()).filter(tag => tag !== ''), removed }
}

/** "> [!quote] On light" keeps its title; its kind is only a colour. */
const titled = (_: string, mark: string, _kind: string, title: string): string =>
  title.trim() === '' ? mark : `${mark}**${title.trim()}**\n${mark}`

/** ":::tip Before you sail": a title of its own is one, its kind is only a colour. */
const named = (_: string, title = ''): string => (title.trim() === '' ? '' : `\n**${title.trim()}**\n`)
