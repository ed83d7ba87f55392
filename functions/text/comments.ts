/** What stands in the comments of some markup. */
export function commentsIn(source: string): string[] {
  const found: string[] = []
  for (let from = source.indexOf('<!--'); from >= 0; ) {
    const end = source.indexOf('-->', from + 4)
    if (end < 0) break
    found.push(source.slice(from + 4, end))
    from = source.indexOf('<!--', end + 3)
  }
  return found
}
