import { strictly } from '../../text/charset.ts'
import { latin, type Said, viewOf } from './looked-into.ts'
import { phrase } from './phrase.ts'

/** Photoshop's blocks (8BIM): the one numbered 0x0404 holds what IPTC's IIM says of the picture. */
export function readPhotoshop(blocks: Uint8Array): Said {
  const view = viewOf(blocks)
  for (let at = 0; at + 12 <= blocks.length && latin(blocks, at, at + 4) === '8BIM'; ) {
    // The name is a Pascal string, filled up to an even length; so are the contents.
    const name = at + 6 + even(1 + view.getUint8(at + 6))
    if (name + 4 > blocks.length) break

    const size = view.getUint32(name)
    if (view.getUint16(at + 4) === 0x0404) return readIim(blocks.subarray(name + 4, name + 4 + size))
    at = name + 4 + even(size)
  }
  return {}
}

const even = (length: number) => length + (length % 2)

// IIM 4.2, record 2: caption/abstract, credit, by-line.
const [caption, credit, byline] = [120, 110, 80]

function readIim(iim: Uint8Array): Said {
  const view = viewOf(iim)
  const said = new Map<number, string>()
  for (let at = 0; at + 5 <= iim.length && iim[at] === 0x1c; ) {
    const size = view.getUint16(at + 3)
    if (size >= 0x8000) break

    const [record, dataset] = [iim[at + 1], view.getUint8(at + 2)]
    const content = iim.subarray(at + 5, at + 5 + size)
    if (record === 2 && !said.has(dataset)) said.set(dataset, strictly('utf-8', content) ?? latin(content))
    at += 5 + size
  }
  const words = phrase(said.get(caption))
  const names = phrase([said.get(byline), said.get(credit)].filter(Boolean).join('/'))
  return { ...(words && { caption: words }), ...(names && { credit: names }) }
}
