import type { Story } from '../story.ts'
import type { Recognised } from './recognise.ts'

/** Answers the entity that a token of a story stands in the name of. */
export function entityAt({ tokens }: Story, named: readonly Recognised[]): (token: number) => Recognised | undefined {
  const owners = new Map<number, Recognised>()
  const mentions = named
    .flatMap(one => one.spans.map(({ start, end }) => ({ start, end, one })))
    .sort((one, other) => one.start - other.start)
  let at = 0
  for (const { start, end, one } of mentions) {
    while ((tokens[at]?.end ?? Number.POSITIVE_INFINITY) <= start) at++
    for (; (tokens[at]?.start ?? end) < end; at++) owners.set(at, one)
  }

  return token => owners.get(token)
}
