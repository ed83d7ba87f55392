import { crc32 } from 'node:zlib'
import { failure, success } from '../../result.ts'
import { readExif } from './exif.ts'
import { cutOff, type Damage, type Look, type LookedInto, latin, overfull, viewOf } from './looked-into.ts'
import { phrase } from './phrase.ts'
import { readXmp } from './xmp.ts'

/** Chunks that draw the picture or say what its numbers mean (PNG, third edition, §11; animation included). */
const drawing = new Set(
  'IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP cICP mDCV cLLI sBIT bKGD pHYs acTL fcTL fdAT'.split(' '),
)

export function lookIntoPng(bytes: Uint8Array): Look {
  const view = viewOf(bytes)
  const found: LookedInto = { width: 0, height: 0, kept: [bytes.subarray(0, 8)], said: {}, leftOut: [], beside: [] }
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + view.getUint32(at)
    const damage = overfull(found, at) ?? damageIn(bytes, at, end)
    if (damage !== undefined) return failure(damage)

    const name = latin(bytes, at + 4, at + 8)
    if ((name === 'IHDR') !== (at === 8)) return failure({ why: 'it does not begin with its size', at })
    if (name === 'IHDR' && end >= at + 20)
      Object.assign(found, { width: view.getUint32(at + 8), height: view.getUint32(at + 12) })

    if (drawing.has(name)) found.kept.push(bytes.subarray(at, end))
    else leaveOut(found, name, bytes.subarray(at + 8, end - 4))
    at = end
    if (name === 'IEND') return success(withRest(found, bytes.subarray(end)))
  }
  return failure(cutOff(bytes))
}

function damageIn(bytes: Uint8Array, at: number, end: number): Damage | undefined {
  if (end > bytes.length) return cutOff(bytes)

  const isWhole = crc32(bytes.subarray(at + 4, end - 4)) === viewOf(bytes).getUint32(end - 4)
  return isWhole ? undefined : { why: `its part ${JSON.stringify(latin(bytes, at + 4, at + 8))} is damaged`, at }
}

/** What follows the end of a picture draws nothing. */
export const withRest = (found: LookedInto, rest: Uint8Array): LookedInto => ({
  ...found,
  leftOut: [...new Set([...found.leftOut, ...(rest.length > 0 ? ['what follows its end'] : [])])],
  beside: [...found.beside, rest],
})

function leaveOut(found: LookedInto, name: string, content: Uint8Array): void {
  found.leftOut.push(name)
  if (name === 'eXIf') {
    const { orientation: _, ...said } = readExif(content)
    found.said = { ...said, ...found.said }
  } else if (name === 'tEXt' || name === 'iTXt') {
    found.said = { ...wordsIn(name, content), ...found.said }
    if (!latin(content, 0, xmp.length).startsWith(xmp)) found.beside.push(content)
  } else found.beside.push(content)
}

const xmp = 'XML:com.adobe.xmp'

/** Compressed texts are left alone: nothing of a stranger's is unpacked for a caption. */
function wordsIn(name: 'tEXt' | 'iTXt', content: Uint8Array) {
  const zero = content.indexOf(0)
  const keyword = latin(content, 0, zero)
  if (name === 'iTXt' && content[zero + 1] !== 0) return {}

  const text = name === 'tEXt' ? content.subarray(zero + 1) : afterTags(content, zero + 3)
  if (keyword === xmp) return readXmp(text)
  const said = phrase(name === 'tEXt' ? latin(text) : Buffer.from(text).toString())
  if (said === undefined) return {}
  if (keyword === 'Description') return { caption: said }
  return keyword === 'Author' ? { credit: said } : {}
}

/** A language tag and the keyword in that language stand before the text. */
function afterTags(content: Uint8Array, from: number): Uint8Array {
  const language = content.indexOf(0, from)

  return content.subarray(content.indexOf(0, language + 1) + 1)
}
