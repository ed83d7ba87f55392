import { nearestUnder } from '../../functions/publish/relations/band-rows.ts'

/**
 * Articles under the names that they are found by, put there one after the other. Whoever looks sees of each name as many
 * as publish reads: the last few, and no more.
 */
export function shelves() {
  const stored = new Map<string, number[]>()

  return {
    put(at: number, names: readonly string[]): void {
      for (const name of names) stored.set(name, [...(stored.get(name) ?? []), at])
    },
    nearest: (names: readonly string[]): number[] => [
      ...new Set(names.flatMap(name => (stored.get(name) ?? []).slice(-nearestUnder(name)))),
    ],
  }
}
