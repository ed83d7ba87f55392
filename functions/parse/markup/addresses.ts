import { webAddress } from '../../text/web-address.ts'

/** An address of a page as an absolute http(s) one; a relative one needs the page's own. */
export function addressAt(written: string | undefined, base: string | undefined): string | undefined {
  const text = written?.trim()
  if (!text || text.startsWith('#')) return undefined

  const address = webAddress(text) ?? (base === undefined ? undefined : webAddress(URL.parse(text, base)?.href))
  return address?.includes('/url?') ? (webAddress(targetOf(address)) ?? address) : address
}

/** Google Docs and search pages lead to an address by one of their own: "https://www.google.com/url?q=https://…". */
const targetOf = (address: string): string | undefined => {
  const url = URL.parse(address)

  return url?.pathname === '/url' ? (url.searchParams.get('q') ?? undefined) : undefined
}
