import type { Annotation, Draft } from '../../events/article.ts'
import type { Analysis } from './analysis.ts'

/**
 * Adds one annotation to an article, under its own name. It is alone: it never reads another's annotation,
 * and one that throws loses its annotation, not the article. Same draft, same bytes.
 */
export type Enricher = {
  name: string
  annotate(draft: Draft, analysis: Analysis): Annotation | undefined
}
