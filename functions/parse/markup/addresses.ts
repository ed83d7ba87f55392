import { longestAddress, webAddress } from '../../text/web-address.ts'

/** An address of a page as an absolute http(s) one; a relative one needs the page's own. */
export function addressAt(written: string | undefined, base: string | undefined): string | undefined {
  const text = written?.trim()
  if (!text || text.length > longestAddress || text.startsWith('#')) return undefined

  const address = webAddress(text) ?? webAddress(completed(text, base))
  return address?.includes('/url?') ? (webAddress(targetOf(address)) ?? address) : address
}

// Each address that it completes is as long. Search engines take no longer one (sitemaps.org).
export const longestBase = 2048

/** An address written in short, by that of what it stands in. */
export const completed = (written: string, base: string | undefined): string | undefined =>
  URL.parse(written, base !== undefined && base.length <= longestBase ? base : undefined)?.href

/** Google Docs and search pages lead to an address by one of their own: "https://www.google.com/url?q=https://…". */
const targetOf = (address: string): string | undefined => {
  const url = URL.parse(address)

  return url?.pathname === '/url' ? (url.searchParams.get('q') ?? undefined) : undefined
}
