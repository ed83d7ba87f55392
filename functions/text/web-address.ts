/** The address in its normal form when it is an absolute http(s) one; anything else, `javascript:` first of all, is no link. */
export function webAddress(text: string | undefined): string | undefined {
  if (text === undefined) return undefined

  const url = URL.parse(text)
  return url?.protocol === 'https:' || url?.protocol === 'http:' ? url.href : undefined
}
