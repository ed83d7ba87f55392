const compiled = new Map<string, RegExp>()

/** IAM's and S3's wildcards: `*` any run of characters, `?` one. */
export const matchesWildcard = (pattern: string, text: string): boolean => {
  const known = compiled.get(pattern)
  if (known !== undefined) return known.test(text)

  const source = pattern
    .replace(/[\\^$.+()|[\]{}]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.')
  const expression = new RegExp(`^${source}$`, 's')
  compiled.set(pattern, expression)
  return expression.test(text)
}
