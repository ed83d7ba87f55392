import type { Block, Picture } from '../../../events/article.ts'
import { oneSpaced } from '../../text/clean.ts'
import { plainText } from '../../text/plain.ts'
import { webAddress } from '../../text/web-address.ts'
import { furnitureRule } from '../plain-text/furniture.ts'
import { spansOf, type Writing, writeBlocks } from './blocks.ts'
import { captioned } from './captions.ts'
import type { Element } from './element.ts'
import { textOf } from './line.ts'
import { holdsPicture, ownCaption } from './pictures.ts'

/** A figure around pictures. Around anything else it is only a frame, and its parts stand by themselves. */
export function figureOf(figure: Element, around: Writing): Block[] {
  const writing = { ...around, figures: (around.figures ?? 0) + 1 }
  const caption = ownCaption(figure)
  const said = caption && !writing.isLeftOut?.(caption) ? writeBlocks(caption.children, writing) : []
  const blocks = writeBlocks(figure.children, caption ? withoutCaption(writing, caption) : writing).filter(
    block => !isFurniture(block),
  )
  const pictures = blocks.flatMap(block => (block.kind === 'figure' ? [block.picture] : []))
  const words = blocks.filter(({ kind }) => kind === 'paragraph')
  const isFrame = caption === undefined && !holdsPicture(figure)
  if (
    isFrame ||
    blocks.length > pictures.length + words.length ||
    words.length > mostLines ||
    pictures.length > mostPictures
  )
    return framed(blocks, said)

  const address = pictures.length === 0 ? bareAddress(words) : undefined
  if (address !== undefined) return [embedded(address, oneSpaced(textOf(spansOf(said))))]
  const text = textOf(spansOf([...said, ...words]))
  if (text === '' && pictures.length === 0) return []

  return withCaption(pictures, captioned(text, caption ?? figure, writing)).map(picture => ({
    kind: 'figure' as const,
    picture,
  }))
}

const furniture = new WeakMap<Block, boolean>()

/** Asked once of each block: figures may stand two hundred deep in one another. */
function isFurniture(block: Block): boolean {
  if (block.kind !== 'paragraph') return false
  const found = furniture.get(block) ?? furnitureRule(plainText([block])) !== undefined
  furniture.set(block, found)
  return found
}

/** Captions are put aside in one set, so that a figure inside of many asks only once. */
function withoutCaption(writing: Writing, caption: Element): Writing {
  const captions = writing.captions ?? new Set<Element>()
  captions.add(caption)
  if (writing.captions) return writing

  return { ...writing, captions, isLeftOut: one => captions.has(one) || (writing.isLeftOut?.(one) ?? false) }
}

/** WordPress keeps a film as its address alone, on a line in a figure. */
function bareAddress(words: readonly Block[]): string | undefined {
  const text = words.length === 1 ? textOf(spansOf(words)).trim() : ''

  return /^https?:\/\/\S+$/.test(text) ? webAddress(text) : undefined
}

const embedded = (url: string, title: string): Block => ({ kind: 'embed', url, ...(title !== '' && { title }) })

/** What is said under a quotation is whose it is, under a film what it shows. */
function framed(blocks: readonly Block[], said: readonly Block[]): Block[] {
  const text = oneSpaced(textOf(spansOf(said)))
  const [only, ...others] = blocks
  if (text === '' || others.length > 0) return [...blocks, ...said]
  if (only?.kind === 'embed') return [{ ...only, title: text }]
  if (only?.kind === 'quote' && only.cite === undefined) return [{ ...only, cite: text.replace(/^[\s—–-]+/, '') }]

  return [...blocks, ...said]
}

type Described = Pick<Picture, 'caption' | 'credit'>

/** One caption for several pictures stands with the first, or behind the captions that they have themselves. */
function withCaption(pictures: readonly Picture[], said: Described): Picture[] {
  if (pictures.length === 0) return [said]
  const at = pictures.some(({ caption }) => caption !== undefined) ? pictures.length - 1 : 0

  return pictures.map((picture, index) => (index === at ? { ...picture, ...behind(picture, said) } : picture))
}

function behind(picture: Picture, said: Described): Described {
  const caption = [picture.caption, said.caption].filter(one => one !== undefined).join(' ')
  const credit = said.credit ?? picture.credit

  return { ...(caption !== '' && { caption }), ...(credit !== undefined && { credit }) }
}

// A caption and a credit beside the figcaption. More is a story inside a frame.
const mostLines = 3

// More is a gallery, and its pictures have captions of their own.
const mostPictures = 20
