import type { Enricher } from './enricher.ts'

/**
 * The same enrichers, and what each has taken so far. The first that asks for a shared part of the analysis pays for it.
 * No annotation holds these figures: the same article has the same annotations, however long they took.
 */
export function stopwatch(enrichers: readonly Enricher[], clock: () => number) {
  const milliseconds: Record<string, number> = {}
  const timed = enrichers.map(enricher => ({
    ...enricher,
    annotate: (...given: Parameters<Enricher['annotate']>) => {
      const from = clock()
      try {
        return enricher.annotate(...given)
      } finally {
        milliseconds[enricher.name] = rounded((milliseconds[enricher.name] ?? 0) + clock() - from)
      }
    },
  }))

  return { timed, milliseconds }
}

const rounded = (milliseconds: number): number => Math.round(milliseconds * 100) / 100
