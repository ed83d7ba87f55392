import { cleaned } from '../../text/clean.ts'
import { commentsIn } from '../../text/comments.ts'
import { saidUnder } from '../called-embargo.ts'
import { wordsAround as wordsOfPage } from '../html/words-around.ts'
import { treeOf } from '../markup/tree.ts'
import { isOfPage, type Page, partText } from './copy.ts'
import { decodeWords } from './encoded-words.ts'
import type { Headers } from './headers.ts'
import type { Message, Part } from './message.ts'

// A longer one is a table, or a book.
const largest = 2 * 1024 * 1024

/** All that a message says, whether it is of the copy or not: every text in it, its headers, names of what it carries. */
export const wordsAround = ({ headers, inner, parts }: Message, page: Page | undefined): string[] => [
  ...(page === undefined ? [] : wordsOf(page)),
  ...[headers, ...inner].flatMap(headersIn),
  ...parts.flatMap(({ name }) => name?.replace(/\.\w{1,10}$/, '').replaceAll('_', ' ') ?? []),
  ...parts.filter(part => isText(part) && !isOfPage(part)).flatMap(textIn),
]

const isText = ({ type, bytes }: Part): boolean => type.startsWith('text/') && bytes.length <= largest

/** "X-Embargo: 5 March, 10 GMT". */
const headersIn = (headers: Headers): string[] =>
  [...headers].map(([name, value]) => saidUnder(name, decodeWords(value)))

function textIn(part: Part): string[] {
  const text = cleaned(partText(part))
  if (part.type !== 'text/html') return text.split('\n').map(line => line.replace(/^[A-Z]+(?:;[^:]{0,100})?:/, ''))

  return wordsOf({ source: text, tree: treeOf(text) })
}

const wordsOf = ({ source, tree }: Page): string[] => [...wordsOfPage(tree, () => false), ...commentsIn(source)]
