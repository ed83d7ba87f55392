/** How often any of these signs stand in a text, counted no further than `most`. Of a text of nothing else no list is made. */
export function occurrences(text: string, signs: readonly string[], most = Number.POSITIVE_INFINITY): number {
  let count = 0
  for (const sign of signs)
    for (let at = text.indexOf(sign); at >= 0 && count <= most; at = text.indexOf(sign, at + 1)) count++
  return count
}
