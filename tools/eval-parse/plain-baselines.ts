import { parse } from 'chrono-node'

// Where a dump says when and by whom, it says so near its top; longer lines are prose.
const headLines = 25
const longestHead = 160

const filled = (lines: readonly string[]) => lines.filter(line => line.trim() !== '')
const head = (lines: readonly string[]) =>
  filled(lines)
    .slice(0, headLines)
    .filter(line => line.length <= longestHead)

/** What one would take without a reader: the first line. */
export const firstLine = (lines: readonly string[]): string => filled(lines)[0] ?? ''

/** The first whole date that chrono-node finds near the top. */
export function chronoDate(lines: readonly string[]): string | undefined {
  for (const line of head(lines)) {
    const whole = parse(line, new Date('2020-01-01T12:00:00Z')).find(({ start }) =>
      (['year', 'month', 'day'] as const).every(part => start.isCertain(part)),
    )
    if (whole) return iso([whole.start.get('year'), whole.start.get('month'), whole.start.get('day')])
  }
  return undefined
}

const iso = (parts: (number | null)[]) => parts.map(part => String(part).padStart(2, '0')).join('-')

/** The names behind a "By" near the top. */
export function namesAfterBy(lines: readonly string[]): string[] {
  const line = head(lines).find(one => /^by:? \S/i.test(one))
  return line ? line.replace(/^by:? /i, '').split(/\s*(?:,|&|\band\b)\s*/i) : []
}

/** Every line longer than 80 characters: the best simple rule for the body. */
export const longLines = (lines: readonly string[]): string =>
  filled(lines)
    .filter(line => line.length > 80)
    .join('\n')
