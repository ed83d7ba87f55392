import { isObject, type Json, type JsonObject, plainData } from '../json/json.ts'
import { deltaMarkup, isDelta } from './delta.ts'
import { draftMarkup, isDraftJs } from './draft-js.ts'
import { editorJsMarkup, isEditorJs } from './editor-js.ts'
import { childrenOf, kindOfNode } from './kinds.ts'
import { isPortableText, portableMarkup } from './portable-text.ts'
import { treeMarkup } from './tree.ts'
import { isMostlyIn } from './words-kept.ts'
import { freshRoom } from './write.ts'

/**
 * A text as the editors of content systems keep it, in data instead of markup, as the markup of a page: trees of nodes
 * (ProseMirror, TipTap, Slate, Lexical, Contentful, Strapi), Portable Text, Editor.js, Draft.js, Quill. Nothing where it is
 * none of them, or where most of its words are somewhere that nobody here knows. Whatever it says is read, and made safe, as a page is.
 */
export function richMarkup(value: Json): string | undefined {
  const markup = markupOf(value)

  return markup !== undefined && isMostlyIn(value, markup) ? markup : undefined
}

function markupOf(value: Json): string | undefined {
  const room = freshRoom()
  if (Array.isArray(value)) return listMarkup(value)
  if (!isObject(value)) return undefined
  if (isDraftJs(value)) return draftMarkup(value, room)
  if (isEditorJs(value)) return editorJsMarkup(value, room)

  const { ops, blocks } = value
  if (Array.isArray(ops) && isDelta(ops)) return deltaMarkup(ops, room)
  const top = topOf(value)
  if (top !== undefined) return treeMarkup(childrenOf(top), room)
  return Array.isArray(blocks) ? listMarkup(blocks) : undefined
}

function listMarkup(nodes: readonly Json[]): string | undefined {
  const room = freshRoom()
  if (isPortableText(nodes)) return portableMarkup(nodes, room)
  if (isDelta(nodes)) return deltaMarkup(nodes, room)

  return nodes.slice(0, 20).some(node => isObject(node) && isBlock(node)) ? treeMarkup(nodes, room) : undefined
}

/** A node that holds others, or a picture; and not a thing that merely has a type. */
const isBlock = (node: JsonObject): boolean => kindOfNode(node) !== undefined && kindOfNode(node) !== 'link'

/** The node around all others: itself, or under the name that Lexical and old versions of Slate give it. */
function topOf(value: JsonObject): JsonObject | undefined {
  const { root, document } = value

  return [value, root, document].filter(one => one !== undefined).find(isTop)
}

const isTop = (value: Json): value is JsonObject =>
  isObject(value) && childrenOf(value).some(child => child !== undefined && isObject(child) && isBlock(child))

const opensData = /^\s*(?:\{\s*"|\[\s*\{\s*")/
// A text may have a million letters, and data say each thing with some more.
const longest = 3_000_000

/** The same where it was written into one text: what a text field of a database holds. */
export function richMarkupIn(text: string): string | undefined {
  if (text.length > longest || !opensData.test(text)) return undefined
  try {
    const value = plainData(JSON.parse(text))
    return value === undefined ? undefined : richMarkup(value)
  } catch {
    return undefined
  }
}
