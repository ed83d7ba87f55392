import type { Block, ListLevel, Span } from '../../events/article.ts'

type List = Extract<Block, { kind: 'list' }>
type Place = { depth: number; name: 'ol' | 'ul' }

/** Items one after another, each in the list that it stands in: a list inside another is part of the item above it. */
export function listToHtml(list: List, toHtml: (spans: readonly Span[]) => string): string {
  const open: Place['name'][] = []
  const close = () => `</li></${open.pop()}>`
  let html = ''
  for (const [at, item] of list.items.entries()) {
    const { depth, name } = placeOf(list, list.levels?.[at], open.length)
    while (open.length > depth + 1 || (open[depth] ?? name) !== name) html += close()
    html += open.length > depth ? '</li>' : opening(name, open.push(name) === 1 ? list.start : undefined)
    html += `<li>${toHtml(item)}`
  }
  while (open.length > 0) html += close()

  return html
}

/** One below the item above it at most. */
function placeOf({ ordered }: List, level: ListLevel | undefined, deepest: number): Place {
  const depth = Math.min(level?.depth ?? 0, deepest)

  return { depth, name: (depth === 0 ? ordered : level?.ordered) ? 'ol' : 'ul' }
}

const opening = (name: Place['name'], start: number | undefined) =>
  start === undefined ? `<${name}>` : `<${name} start="${start}">`
