import { plainText } from '../../text/plain.ts'
import { blocksOf } from '../markup/blocks-of.ts'
import { isEmbargo } from '../plain-text/embargo.ts'

const first = /^\s*<(h[1-6]|p)>([\s\S]*?)<\/\1>/
const longest = 500

/** An embargo that stands above the headline: it is none, and belongs to the text that it holds. */
export function embargoAbove(page: string): string {
  const [whole = '', , inner = ''] = first.exec(page.slice(0, 20_000)) ?? []

  return inner.length < longest && isEmbargo(plainText(blocksOf(inner).blocks)) ? whole : ''
}
