import { webAddress } from '../../text/web-address.ts'

/** An address of a page as an absolute http(s) one; a relative one needs the page's own. */
export function addressAt(written: string | undefined, base: string | undefined): string | undefined {
  const text = written?.trim()
  if (!text || text.startsWith('#')) return undefined

  return webAddress(text) ?? (base === undefined ? undefined : webAddress(URL.parse(text, base)?.href))
}
