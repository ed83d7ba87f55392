/** How many more bytes may come out of an upload by unpacking, counted as they really come, at every depth of it. */
export type Allowance = { left: number }

// A bundle of text is read at some 20 MB/s: more than this is no bundle of articles, and would take too long.
export const mostUnpacked = 32 * 1024 * 1024

export const freshAllowance = (): Allowance => ({ left: mostUnpacked })

/** Takes `bytes` out of it; false where there was not enough. */
export function spend(allowance: Allowance, bytes: number): boolean {
  const enough = bytes <= allowance.left
  if (enough) allowance.left -= bytes
  return enough
}
