import type { Picture } from '../../../events/article.ts'
import { isPictureKey } from '../../../events/picture.ts'
import { addressAt } from './addresses.ts'

/**
 * Where a picture is: on the web, and where its address is relative, by that too, since it may lie beside the file. What
 * begins at a site's root lies on the site, where that is known.
 */
export function pictureAt(written: string | undefined, base: string | undefined): Pick<Picture, 'url' | 'key'> {
  const url = addressAt(written, base)
  const key = relativeAddress(written)
  const isBeside = key !== undefined && (base === undefined || !key.startsWith('/'))

  return { ...(url !== undefined && { url }), ...(isBeside && { key }) }
}

export const isPlaced = ({ url, key }: Pick<Picture, 'url' | 'key'>): boolean => url !== undefined || key !== undefined

/** Of a message the parts have addresses of their own (RFC 2392). */
const ofMessage = /^cid:[^\s<>]{1,200}$/i
const scheme = /^(?:[a-z][a-z\d+.-]*:|\/\/|\\)/i

function relativeAddress(written: string | undefined): string | undefined {
  const text = written?.trim() ?? ''
  if (ofMessage.test(text)) return text

  return !scheme.test(text) && isPictureKey(withoutQuery(text)) ? text : undefined
}

const withoutQuery = (address: string): string => address.split(/[?#]/, 1)[0] ?? ''

// S3's longest key.
const longestKey = 1024

/** The key that a relative address names, as seen from the file that it stands in. None leads out of the bucket. */
export function keyNamed(written: string, from: string): string | undefined {
  const path = decoded(withoutQuery(written))
  if (ofMessage.test(written) || !isPictureKey(path)) return undefined

  const folder = path.startsWith('/') ? [] : from.split('/').slice(0, -1)
  const parts: string[] = [...folder]
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.pop() === undefined) return undefined
  }
  const key = parts.join('/')
  return Buffer.byteLength(key) > longestKey || /\p{Cc}/u.test(key) ? undefined : key
}

/** As browsers save pages, names are percent-encoded in addresses. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
