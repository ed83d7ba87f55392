import type { Picture } from '../../../events/article.ts'
import { isAgency } from '../../text/names.ts'

/** `sure`: the line is a caption wherever it stands; else only above the story. */
export type Caption = { picture: Picture; rule: string; confidence: number; sure: boolean }

const creditWords =
  'photo|photos|photograph|photography|picture|pictures|image|images|credit|foto|fotos|bild|photo credit|image credit|picture credit|photo by|image by|photograph by|picture by|foto von|crédit|crédit photo|©'
const creditOnly = new RegExp(`^\\(?(?:${creditWords})(?: by)?[:/ ] ?(.{2,60}?)\\)?$`, 'i')
const creditInside = new RegExp(`^(.{8,}[.!?)"”a-z0-9]) (?:[|(–—-] ?)?(?:${creditWords}): ?([^:]{2,60}?)\\)?$`, 'i')
const labelled =
  /^(?:caption|pictured|file photo|file image|image caption|bildunterschrift|légende|pie de foto)\b[:.]? ?(.*)$/i
const bracketed = /^(.{8,}?)[ .]*([[(])([^[\]()]{2,60})[\])]\.?$/

/** A line that describes a picture, its credit apart. */
export function readCaption(text: string): Caption | undefined {
  if (text.length > 500) return undefined

  const label = labelled.exec(text)?.[1]
  if (label)
    return {
      ...(credited(label) ?? { picture: { caption: label } }),
      rule: 'caption-label',
      confidence: 0.9,
      sure: true,
    }
  return loneCredit(text) ?? credited(text)
}

function loneCredit(text: string): Caption | undefined {
  const credit = creditOnly.exec(text)?.[1]
  // "Image of the city …" goes on as a sentence does; a credit is names.
  if (!credit || text.length > 90 || !/^[\p{Lu}@©]/u.test(credit) || (/[.?!]$/.test(credit) && credit.includes(' ')))
    return undefined
  if (!/^[^:/]{2,16}[:/©]|^©| by /i.test(text)) return undefined

  return { picture: { credit }, rule: 'credit-line', confidence: 0.85, sure: true }
}

function credited(text: string): Caption | undefined {
  const inside = creditInside.exec(text)
  if (inside?.[1] && inside[2]) {
    return {
      picture: { caption: withoutOpening(inside[1]), credit: inside[2] },
      rule: 'credit-at-end',
      confidence: 0.9,
      sure: true,
    }
  }

  const bracket = /[\])]\.?$/.test(text.slice(-2)) ? bracketed.exec(text) : null
  const [, caption, open, credit] = bracket ?? []
  if (!caption || !credit || !isCredit(credit)) return undefined
  const known = isKnownCredit(credit)
  if (!known && open === '(') return undefined

  return {
    picture: { caption, credit: credit.replace(/^(?:photo|image|picture|credit)s?(?: by)?:? /i, '') },
    rule: 'credit-in-brackets',
    confidence: known ? 0.9 : 0.7,
    sure: known,
  }
}

const withoutOpening = (text: string) => text.replace(/[ (–—|-]+$/, '')

const isCredit = (text: string) => /^[\p{Lu}@©]/u.test(text) && text.split(' ').length <= 7

const isKnownCredit = (text: string) =>
  /\b(photo|image|picture|getty|via|handout|file|courtesy|credit)\b/i.test(text) ||
  text.split(/\/| - |, /).some(isAgency)
