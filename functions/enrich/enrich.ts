import * as z from 'zod/mini'
import { Annotation, type Annotations, type Draft } from '../../events/article.ts'
import { byCodeUnit } from '../text/by-code-unit.ts'
import type { Analyse, Analysis } from './analysis.ts'
import type { Enricher } from './enricher.ts'
import { isWireValue } from './wire-value.ts'

export type Enrichment = { annotations: Annotations; failures: { enricher: string; cause: unknown }[] }

/** Runs each enricher alone: one that throws or answers in a wrong shape loses its annotation, not the article. */
export function enrich(draft: Draft, enrichers: readonly Enricher[], analyse: Analyse): Enrichment {
  const analysis = analyse(draft)
  const outcomes = inNameOrder(enrichers).map(enricher => attempt(enricher, draft, analysis))

  return {
    annotations: Object.fromEntries(outcomes.flatMap(outcome => outcome.annotations)),
    failures: outcomes.flatMap(outcome => outcome.failures),
  }
}

type Outcome = { annotations: [string, Annotation][]; failures: Enrichment['failures'] }

function attempt(enricher: Enricher, draft: Draft, analysis: Analysis): Outcome {
  try {
    const annotation = enricher.annotate(draft, analysis)
    if (annotation === undefined) return { annotations: [], failures: [] }

    const sound = z.parse(Annotation, annotation)
    if (!isWireValue(sound.value)) throw new Error('The annotation holds what a message cannot carry')

    return { annotations: [[enricher.name, sound]], failures: [] }
  } catch (cause) {
    return { annotations: [], failures: [{ enricher: enricher.name, cause }] }
  }
}

/** By code unit, as `Object.keys` of the registry may come in any order and the bytes may not. */
const inNameOrder = (enrichers: readonly Enricher[]): Enricher[] =>
  [...enrichers].sort((one, other) => byCodeUnit(one.name, other.name))
