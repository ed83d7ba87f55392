import type { Rejection } from '../../events/article.ts'

/** How much more the files of one upload may be made of, at every depth of it: whoever reads one of them takes from it. */
export type Budget = {
  parts: number
  pieces: number
  articles: number
  /** Of processor time for what cannot be counted: all PDFs of an upload together. */
  seconds: number
}

// Five hundred articles of four hundred tags, values and marks each, or of two hundred lines. A part of one letter takes as long
// to read as sixty letters of prose, and with all that hangs on it some ten microseconds.
export const mostParts = 200_000
// Five hundred articles of a hundred paragraphs, each with three links. All drafts of an upload are held at once.
export const mostPieces = 200_000
// What a message between two stages and a receipt can list.
export const mostArticles = 500
// The whole issue of a paper takes one. With the start and the end of a thread it is half a second more.
const mostSeconds = 1.2

/** Against a line of text some two hundred patterns may be held. */
export const partsOfLine = 2
/** It is looked up, written, and read again. */
export const partsOfMended = 1 / 3
/** An address is looked for, and where it leads is looked at. */
export const partsOfAddress = 2

export const freshBudget = (): Budget => ({
  parts: mostParts,
  pieces: mostPieces,
  articles: mostArticles,
  seconds: mostSeconds,
})

/** What is being read, as far as it counts: a file by itself has a budget of its own. */
export type Within = { budget?: Budget }

/** Takes what a file is read from: tags, lines, values and other signs that begin something. Said before it is read, where that can be. */
export function takeParts({ budget = freshBudget() }: Within, count: number): Rejection | undefined {
  budget.parts -= Math.ceil(count)

  return budget.parts < 0 ? tooManyParts(mostParts - budget.parts) : undefined
}

/** Takes what was made of it: paragraphs, runs of text, pictures, names, values. */
export function takePieces({ budget = freshBudget() }: Within, count: number): Rejection | undefined {
  budget.pieces -= count

  return budget.pieces < 0 ? tooManyPieces(mostPieces - budget.pieces) : undefined
}

/** Takes the articles that it gave. */
export function takeArticles({ budget = freshBudget() }: Within, count: number): Rejection | undefined {
  budget.articles -= count

  return tooManyArticles(mostArticles - budget.articles)
}

/** Why a file with so many articles is not read, if it is not. Asked before any of them is. */
export const tooManyArticles = (count: number): Rejection | undefined =>
  count <= mostArticles
    ? undefined
    : {
        kind: 'too-large',
        place: `${count} articles`,
        reason: `The upload holds ${count} articles or more; ${mostArticles} are the most that one may give.`,
        mend,
      }

/** Where nothing is left no other file of the upload is begun. */
export const isSpent = ({ parts, pieces, articles, seconds }: Budget): boolean =>
  parts < 0 || pieces < 0 || articles < 0 || seconds <= 0

const mend = 'Cut the file into parts and upload each under its own name; of a bundle make several.'

const tooManyParts = (found: number): Rejection => ({
  kind: 'too-large',
  place: `${mostParts} parts`,
  reason: `The upload is made of ${found} tags, lines, values and marks or more; ${mostParts} are the most that are read of one.`,
  mend,
})

const tooManyPieces = (found: number): Rejection => ({
  kind: 'too-large',
  place: `${mostPieces} pieces`,
  reason: `The articles of the upload are made of ${found} paragraphs, cells, links, pictures and names or more; ${mostPieces} are the most together.`,
  mend,
})
