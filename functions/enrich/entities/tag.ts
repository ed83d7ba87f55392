import type { Story, Stretch } from '../story.ts'

/** A mention in the story's text. */
export type EntitySpan = Stretch & { type: 'person' | 'place' | 'organisation' }

/** Mentions in the order they stand, none within another. */
export type TagEntities = (story: Story, language: string) => EntitySpan[]

/** Loads what the tagger needs, once a process. */
export async function loadTagger(): Promise<TagEntities> {
  return () => []
}
