import type { Day } from './days.ts'
import { isWeekday } from './months.ts'
import type { Read } from './times.ts'
import type { Token } from './tokens.ts'
import type { Zone } from './zones.ts'

/** The tokens of a date and its time, the one before them included. */
type Span = { tokens: readonly Token[]; from: number; to: number }

/**
 * A date in numbers whose order was open, where what stands beside it shows the order: clocks of America in "9/8/2015 12:15 PM PT"; in
 * "le 05/03/2026 à 18h05" the words of a language in which nobody writes the month first.
 */
export function inOrder({ value, next }: Read<Day>, span: Span, zone: Zone | undefined): Day {
  if (!('refused' in value) || value.refused !== 'ambiguous-order') return value
  const [first, , second, , year] = span.tokens.slice(next - 5, next)
  const [a, b] = [Number(first?.text), Number(second?.text)]
  if (zone && 'name' in zone && zone.name.startsWith('America/')) return { year: Number(year?.text), month: a, day: b }

  return isDayFirst(span, zone) ? { year: Number(year?.text), month: b, day: a } : value
}

const dayFirstWords = new Set(
  'le el il em vom den ngày thứ dne dnia на від от à las às um om kl klo alle ore в о στις lúc pukul saat godz klokken klockan kello óra ora uhr uur h giờ ч tanggal'.split(
    ' ',
  ),
)
// Vietnam's, Thailand's and the west of Indonesia's.
const dayFirstOffset = 7 * 60

function isDayFirst({ tokens, from, to }: Span, zone: Zone | undefined): boolean {
  if (zone && 'offset' in zone && zone.offset === dayFirstOffset) return true

  return tokens.slice(from, to).some(({ text }) => {
    const word = text.toLowerCase()
    return dayFirstWords.has(word) || (isWeekday(word) && !english.has(word))
  })
}

const english = new Set(
  'monday mon tuesday tue tues wednesday wed thursday thu thur thurs friday fri saturday sat sunday sun'.split(' '),
)
