/** Which half of the day an hour is of. In the evening there is no twelve: it may be noon's or midnight's. */
export type HalfDay = 'am' | 'pm' | 'evening'

const words: ReadonlyMap<string, HalfDay> = new Map([
  ...'am πμ قظ ص صباحا صباحاً صباحًا 午前 上午 凌晨 早上 오전 sáng सुबह'.split(' ').map(word => [word, 'am'] as const),
  ...'pm μμ بظ م مساء مساءً مساءا 午後 下午 오후 chiều'.split(' ').map(word => [word, 'pm'] as const),
  ...'晚上 傍晚 tối शाम रात'.split(' ').map(word => [word, 'evening'] as const),
])

/** "p.m." without its stops, "午後", "م". */
export const halfDayNamed = (word: string): HalfDay | undefined => words.get(word)

/** The hour of a whole day; none where a clock does not show it. */
export function onClock(hour: number, half: HalfDay | undefined): number {
  // "17:26 PM" says the same twice.
  if (!half || (half !== 'am' && hour > 12)) return hour
  if (hour > 12 || (half === 'evening' && hour === 12) || (hour < 1 && half !== 'am')) return Number.NaN

  return (hour % 12) + (half === 'am' ? 0 : 12)
}
