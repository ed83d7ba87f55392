/** How many more bytes may come out of an upload by unpacking, counted as they really come, at every depth of it. */
export type Allowance = { left: number }

// A thousand long articles. More would be no bundle of articles, and would take more than 256 MB and 2 s to read.
export const mostUnpacked = 16 * 1024 * 1024

export const freshAllowance = (): Allowance => ({ left: mostUnpacked })

/** Takes `bytes` out of it; false where there was not enough. */
export function spend(allowance: Allowance, bytes: number): boolean {
  const enough = bytes <= allowance.left
  if (enough) allowance.left -= bytes
  return enough
}
