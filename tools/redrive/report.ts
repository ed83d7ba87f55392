import { fitted, printable } from '../../infra/local/terminal/terminal-text.ts'
import { counted } from '../desk/counted.ts'
import { wrapped } from '../desk/wrapped.ts'
import { type Group, grouped } from './cause.ts'
import { type Letter, type LetterPlace, letterPlaces } from './letter.ts'

/** Enough to see what they have in common. */
const SHOWN_A_CAUSE = 10

/** Every place with its causes, and under each what the letters were. */
export function overview(letters: readonly Letter[], width: number): string {
  if (letters.length === 0) return 'There are no such letters.'

  return letterPlaces.flatMap(place => placeLines(place, letters, width)).join('\n')
}

function placeLines(place: LetterPlace, all: readonly Letter[], width: number): string[] {
  const letters = all.filter(letter => letter.place === place)
  if (letters.length === 0) return []

  return [
    `${place}: ${counted(letters.length, 'letter')}`,
    ...grouped(letters).flatMap(group => groupLines(group, width)),
  ]
}

function groupLines({ kind, letters }: Group, width: number): string[] {
  const shown = letters.slice(0, SHOWN_A_CAUSE)
  const more = letters.length - shown.length

  return [
    ...wrapped(`${letters.length} × ${kind}`, width, '  '),
    ...shown.map(letter => letterLine(letter, width)),
    ...(more > 0 ? [`      and ${more} more`] : []),
  ]
}

function letterLine({ original, receives, at }: Letter, width: number): string {
  const rest = `received ${String(receives).padStart(2)} times, since ${at.toISOString().slice(0, 19)}Z`
  const room = Math.max(20, width - rest.length - 8)

  return `      ${fitted(printable(original), room)}  ${rest}`
}
