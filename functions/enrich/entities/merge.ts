import { initialsOf, keyOf, titled, withoutForm } from './name-keys.ts'
import type { EntitySpan } from './tag.ts'
import { type EntityType, entityTypes } from './tags.ts'

/** Somebody or something a story names, in one or more ways. */
export type Named = { name: string; key: string; type: EntityType; confidence: number; spans: EntitySpan[] }

/** One for "Mr Assad", "Bashar al-Assad" and "Assad": mentions of like names, then short names to the full ones. */
export function merged(spans: readonly EntitySpan[], text: string): Named[] {
  const named = [...Map.groupBy(spans, ({ start, end }) => keyOf(text.slice(start, end)))]
    .filter(([key]) => key !== '')
    .map(([key, mentions]) => oneOf(key, mentions, text))
  const full = fullNames(named)
  const whole = new Map(named.map(one => [one, [one]]))
  for (const one of named) {
    const owner = full(one)
    if (owner === undefined) continue
    whole.get(owner)?.push(...(whole.get(one) ?? []))
    whole.delete(one)
  }

  return [...whole].map(([first, parts]) => ({
    ...first,
    confidence: Math.max(...parts.map(part => part.confidence)),
    spans: parts.flatMap(part => part.spans).sort((one, other) => one.start - other.start),
  }))
}

function oneOf(key: string, spans: EntitySpan[], text: string): Named {
  const weight = (type: EntityType) => spans.reduce((sum, span) => sum + (span.type === type ? span.confidence : 0), 0)
  const type = entityTypes.reduce((best, other) => (weight(other) > weight(best) ? other : best))

  return {
    name: wellCased(spans, text, type),
    key,
    type,
    spans,
    confidence: Math.max(...spans.map(span => span.confidence)),
  }
}

/** As prose writes it: a headline's capitals only where there is nothing else. */
function wellCased(spans: EntitySpan[], text: string, type: EntityType): string {
  const forms = spans.map(({ start, end }) => text.slice(start, end).replace(/^the\s+/u, ''))
  const mixed = forms.filter(form => /\p{Ll}/u.test(form))

  return mixed[0] ?? (type === 'organisation' ? (forms[0] ?? '') : titled(forms[0] ?? ''))
}

/** Answers who a short name stands for: the full name of the same story, the one most often named where there are two. */
function fullNames(named: readonly Named[]): (short: Named) => Named | undefined {
  const owners = new Map<string, Named>()
  const offer = (short: string, owner: Named) => {
    if (short === `${owner.type} ${owner.key}`) return
    const known = owners.get(short)
    if (known === undefined || owner.spans.length > known.spans.length) owners.set(short, owner)
  }
  for (const one of named)
    for (const short of shortNames(one)) if (short !== undefined) offer(`${one.type} ${short}`, one)

  return short => {
    const owner = owners.get(`${short.type} ${short.key}`)
    // A name that has an owner of its own would make a chain.
    return owner !== undefined && !owners.has(`${owner.type} ${owner.key}`) ? owner : undefined
  }
}

// A name longer than this is a mistake, and its parts are many.
const longestName = 8

function shortNames({ key, type }: Named): (string | undefined)[] {
  const words = key.split(' ')
  if (words.length > longestName) return []
  if (type === 'place') return []
  if (type === 'person')
    return words.length < 2
      ? []
      : [...words.keys()]
          .slice(1)
          .map(from => words.slice(from).join(' '))
          .concat(words[0] ?? '')

  const bare = withoutForm(key)
  return [bare, initialsOf(key), bare.split(' ').slice(0, 2).join(' ')]
}
