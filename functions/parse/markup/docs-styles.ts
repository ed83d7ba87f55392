/** What the numbered classes of a style sheet say of the words in them, each thing once, as Google Docs writes it: "c3" → "font-weight:700". */
export type DocsStyles = ReadonlyMap<string, readonly string[]>

export const noStyles: DocsStyles = new Map()

// Google's own are some 10 KB.
const longestSheet = 100_000
const rule = /\.(c\d{1,4})\{([^{}]{0,500})\}/g
const telling = /font-weight:700|font-style:italic|text-decoration:line-through/g

export function docsStyles(sheet: string): DocsStyles {
  if (sheet.length > longestSheet) return noStyles
  const said = [...sheet.matchAll(rule)].flatMap(([, name = '', declarations = '']) => {
    const words = new Set(declarations.match(telling))
    return words.size > 0 ? [[name, [...words]] as const] : []
  })

  return new Map(said)
}

// Google sets three or four.
const mostClasses = 20

/** An element's own style, and behind it that of its classes. */
export function withClassStyles(attributes: Map<string, string>, styles: DocsStyles): void {
  const classes = styles.size === 0 ? [] : (attributes.get('class')?.split(' ', mostClasses) ?? [])
  const said = new Set(classes.flatMap(name => styles.get(name) ?? []))
  if (said.size > 0) attributes.set('style', [attributes.get('style') ?? '', ...said].join(';'))
}
