import type * as z from 'zod/mini'
import { LanguageAnnotation } from '../events/annotations.ts'
import type { Annotations } from '../events/article.ts'

/** What an enricher said of an article. An annotation of a shape that we do not know is left aside: it is somebody else's. */
export function annotation<Schema extends z.ZodMiniType>(annotations: Annotations, name: string, shape: Schema) {
  const found = shape.safeParse(annotations[name]?.value)

  return found.success ? found.data : undefined
}

/** The language that was told; one that could not be is not. */
export function toldLanguage(annotations: Annotations): string | undefined {
  const tag = annotation(annotations, 'language', LanguageAnnotation)?.tag

  return tag === 'und' ? undefined : tag
}
