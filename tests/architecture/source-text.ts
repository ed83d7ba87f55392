/** One file of the repository. Paths are relative to its top, with forward slashes. */
export type SourceFile = { path: string; text: string }

/** What a rule found wrong: a sentence that begins with the file. */
export type Breach = string

const wordsBefore = /(?:[=(,:[!&|?{};+]|\b(?:return|typeof|case|in|of)|=>|^)\s*$/

/**
 * A file's code with comments, texts and patterns blanked out, so that a rule about words looks at code alone. Line
 * ends stay. Not a parser: it knows a pattern by what stands before its slash, which is right for code in our style.
 */
export function codeOf(text: string): string {
  let code = ''
  for (let at = 0; at < text.length; ) {
    const length = quietLength(text, at, code)
    code += length === 0 ? text[at] : text.slice(at, at + length).replace(/[^\n]/g, ' ')
    at += Math.max(length, 1)
  }
  return code
}

/** How many characters from `at` on are no code. */
function quietLength(text: string, at: number, before: string): number {
  const rest = (pattern: RegExp) => {
    pattern.lastIndex = at
    return pattern.exec(text)?.[0].length ?? 0
  }
  switch (text[at]) {
    case "'":
      return rest(/'(?:\\.|[^'\\\n])*'/y)
    case '"':
      return rest(/"(?:\\.|[^"\\\n])*"/y)
    case '`':
      return templateEnd(text, at) - at
    case '/':
      return rest(/\/\/[^\n]*|\/\*[\s\S]*?\*\//y) || (wordsBefore.test(before.slice(-40)) ? rest(pattern) : 0)
    default:
      return 0
  }
}

const pattern = /\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/[\\\n])+\/[a-z]*/y

/** Past a template, with whatever stands in its `${}`: code in there is judged as text, which is the lenient side. */
function templateEnd(text: string, start: number): number {
  let depth = 0
  for (let at = start + 1; at < text.length; at++) {
    const inCode = depth > 0
    if (text[at] === '`' && !inCode) return at + 1
    if (text[at] === '`') at = templateEnd(text, at) - 1
    else if (text[at] === '\\') at += 1
    else depth += braces(text.slice(at - 1, at + 1), inCode)
  }
  return text.length
}

/** How much deeper the second of two characters leads: `${` opens code, and braces in there are of its own. */
function braces(pair: string, inCode: boolean): number {
  if (pair === '${' || (inCode && pair.endsWith('{'))) return 1

  return inCode && pair.endsWith('}') ? -1 : 0
}

/** Everything a file imports, statically or later, and what it hands on from elsewhere. */
export const importsOf = ({ text }: SourceFile): string[] =>
  [...withoutComments(text).matchAll(/\bfrom\s*'([^']+)'|\bimport\(\s*'([^']+)'|^import\s*'([^']+)'/gm)].map(
    ([, from, later, bare]) => from ?? later ?? bare ?? '',
  )

const withoutComments = (text: string) => text.replace(/^\s*(?:\/\/.*|\/?\*.*)$/gm, '')
