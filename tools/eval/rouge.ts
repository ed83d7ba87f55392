/** ROUGE-N (F1, no stemming): how many runs of so many words two texts share. */
export function rouge(found: string, reference: string, size: number): number {
  const [ours, theirs] = [gramsOf(found, size), gramsOf(reference, size)]
  let shared = 0
  for (const [gram, count] of theirs) shared += Math.min(count, ours.get(gram) ?? 0)
  const all = [...ours.values(), ...theirs.values()].reduce((sum, count) => sum + count, 0)

  return all === 0 ? 0 : (2 * shared) / all
}

function gramsOf(text: string, size: number): Map<string, number> {
  const words = text.toLowerCase().match(/[a-z0-9]+/gu) ?? []
  const counts = new Map<string, number>()
  for (let at = 0; at + size <= words.length; at++) {
    const gram = words.slice(at, at + size).join(' ')
    counts.set(gram, (counts.get(gram) ?? 0) + 1)
  }

  return counts
}
