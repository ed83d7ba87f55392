import type { Names } from './names.ts'
import { ownNews, ownSentences } from './own-sentences.ts'
import { type CorpusName, type MarkedDocument, readCorpus } from './sentences.ts'
import { varied } from './varied.ts'

/** What can be held out of training to be measured. */
export type Book = CorpusName | OwnBook
type OwnBook = 'own-news-even' | 'own-news-odd'

/** What the shipped tagger learns from, beside some sentences of our own: sets that may be used for it, and no test half. */
export const shippedBooks: readonly Book[] = [
  'wikigold',
  'wnut17-train',
  'wnut17-dev',
  'ewt-dev',
  'own-news-even',
  'own-news-odd',
]

export const documentsOf = (dataFolder: string, book: Book): MarkedDocument[] =>
  isOwn(book) ? ownNews(book === 'own-news-even' ? 0 : 1) : readCorpus(dataFolder, book)

const isOwn = (book: Book): book is OwnBook => book.startsWith('own-')

// Our sentences are the only ones of a newsroom: each is learnt with four sets of names.
const variants = [5, 6, 7]

export function textbook(dataFolder: string, books: readonly Book[], names: Names): MarkedDocument[] {
  const marked = books.filter(book => !isOwn(book)).flatMap(book => documentsOf(dataFolder, book))
  const own = [...ownSentences(), ...books.filter(isOwn).flatMap(book => documentsOf(dataFolder, book))]

  return [...marked, ...own, ...variants.flatMap(seed => varied(own, names, seed))]
}

export const booksWithout = (held: Book): Book[] => shippedBooks.filter(book => book !== held)
