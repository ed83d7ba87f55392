import { cleanLine } from '../../text/clean.ts'
import { treeOf } from '../markup/tree.ts'
import { wordsIn } from './words-in.ts'

/** A property's text on one line. Many systems escape it twice or leave markup in it. */
export function plainWords(text: string): string {
  const once = /[&<]/.test(text) ? wordsIn(treeOf(text.slice(0, longest))) : text.slice(0, longest)
  return cleanLine(/&(?:#?\w{2,8});/.test(once) ? wordsIn(treeOf(once)) : once)
}

// A title, a name, a summary.
const longest = 3000
