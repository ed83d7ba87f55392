// Servers need take no more (RFC 9110 §4.1, which says 8,000); hundreds of articles may bear the same one.
export const longestAddress = 8192

/** The address in its normal form when it is an absolute http(s) one; anything else, `javascript:` first of all, is no link. */
export function webAddress(text: string | undefined): string | undefined {
  if (text === undefined || text.length > longestAddress) return undefined

  const url = URL.parse(text)
  return url?.protocol === 'https:' || url?.protocol === 'http:' ? url.href : undefined
}
