import { linkTo, marked, type Room, words } from './write.ts'

/** Letters of a text, counted in UTF-16 units as JavaScript does, that are set in one way or lead somewhere. */
export type Range = { from: number; to: number; element?: string; address?: string }

type Edge = { at: number; step: 1 | -1; range: Range }

/** The text cut where a way to set it begins or ends. */
export function rangesMarkup(text: string, ranges: readonly Range[], room: Room): string {
  const open = { elements: new Map<string, number>(), addresses: new Map<string, number>() }
  const parts: string[] = []
  let from = 0
  const cut = (to: number) => {
    if (to <= from) return
    const [address = ''] = open.addresses.keys()
    parts.push(linkTo(address, marked(words(text.slice(from, to), room), open.elements.keys()), room))
    from = to
  }
  for (const { at, step, range } of edgesOf(ranges)) {
    cut(Math.min(at, text.length))
    count(open.elements, range.element, step)
    count(open.addresses, range.address, step)
  }
  cut(text.length)
  return parts.join('')
}

function count(counts: Map<string, number>, key: string | undefined, step: number): void {
  if (key === undefined) return
  const counted = (counts.get(key) ?? 0) + step
  if (counted > 0) counts.set(key, counted)
  else counts.delete(key)
}

const edgesOf = (ranges: readonly Range[]): Edge[] =>
  ranges
    .filter(({ from, to }) => from >= 0 && to > from)
    .flatMap((range): Edge[] => [
      { at: range.from, step: 1, range },
      { at: range.to, step: -1, range },
    ])
    .toSorted((one, other) => one.at - other.at || one.step - other.step)
