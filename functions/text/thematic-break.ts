import type { Span } from '../../events/article.ts'

/** What stands where a part of a story ends, in a line of its own; a page draws a rule there. */
export const thematicBreak: Span[] = [{ text: '* * *' }]

export const isThematicBreak = ([only, ...others]: readonly Span[]): boolean =>
  only !== undefined && others.length === 0 && /^\*(?: ?\*){2}$/.test(only.text)
