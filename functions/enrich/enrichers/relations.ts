import type { Relations } from '../../../events/annotations.ts'
import { fewestHashes, packSketch, sketchOf } from '../../text/sketch.ts'
import type { Enricher } from '../enricher.ts'
import { shinglesOf } from '../relations/shingles.ts'

/** What an article is recognised by among others. Which others there are only publish knows. */
export const relations: Enricher = {
  name: 'relations',
  annotate(_draft, { story }) {
    const sketch = sketchOf(shinglesOf(story))
    if (sketch.length < fewestHashes) return undefined

    return { version: 1, value: { sketch: packSketch(sketch) } satisfies Relations }
  },
}
