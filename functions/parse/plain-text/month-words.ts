import { monthNames } from '../../text/months.ts'
import { wordSet } from './word-sets.ts'

/** The names of months: without one, and without marks between its digits, a line holds no date. */
export const monthWords = wordSet(monthNames)
