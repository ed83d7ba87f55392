import type { CivilDate } from '../../text/instants.ts'
import type { Cast } from './parts.ts'

const inNumbers = /(?<![\d/])(\d{1,2})\/(\d{1,2})\/((?:19|20)\d\d)(?![\d/])/g

export type Order = { monthFirst: boolean; line: number }

/** How the text orders day and month in numbers, if a day above 12 shows it and no other day gainsays it. */
export function numberOrder(cast: readonly Cast[]): Order | undefined {
  const shown = cast.flatMap(({ line }) =>
    Array.from(line.text.matchAll(inNumbers), match => orderIn(match, line.number)),
  )
  const clear = shown.flatMap(order => order ?? [])
  const [first] = clear

  return first && clear.every(({ monthFirst }) => monthFirst === first.monthFirst) ? first : undefined
}

function orderIn([, first, second]: RegExpExecArray, line: number): Order | undefined {
  const [a, b] = [Number(first), Number(second)]
  return a > 12 === b > 12 ? undefined : { monthFirst: b > 12, line }
}

/** The first date in numbers of a line, read in that order. */
export function orderedDate(text: string, { monthFirst }: Order): CivilDate | undefined {
  const [match] = text.matchAll(inNumbers)
  if (!match) return undefined
  const [a, b, year] = [Number(match[1]), Number(match[2]), Number(match[3])]

  return monthFirst ? { year, month: a, day: b } : { year, month: b, day: a }
}
