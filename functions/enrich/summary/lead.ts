import { joined, type Line } from './lines.ts'

/** How long a summary may be. `lone`: what a first sentence may have that is longer than all. */
export type SummaryLimits = { characters: number; lone: number }

/**
 * Whole sentences from the start of the text: the first, whatever labels stand before it, and those that follow without a break. It does
 * not end within a speech whose speaker is still to be named.
 */
export function leadOf(lines: readonly Line[], { characters, lone }: SummaryLimits): Line[] {
  const start = lines.findIndex(({ isWhole }) => isWhole)
  const first = lines[start]
  if (first === undefined || first.text.length > lone) return []

  const taken = [first]
  let text = first.text
  for (const line of lines.slice(start + 1)) {
    text = joined(text, line.text)
    if (!line.isWhole || text.length > characters) break
    taken.push(line)
  }

  const last = taken.findLastIndex(({ endsInSpeech }) => !endsInSpeech)
  return taken.slice(0, Math.max(1, last + 1))
}
