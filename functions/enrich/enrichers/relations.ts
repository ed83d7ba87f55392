import type { Relations } from '../../../events/annotations.ts'
import { packSignature } from '../../text/signature.ts'
import { fewestHashes, packSketch, sketchOf } from '../../text/sketch.ts'
import type { Enricher } from '../enricher.ts'
import { shinglesOf } from '../relations/shingles.ts'
import { signatureOf, tellingWords } from '../relations/telling-words.ts'

/** What an article is recognised by among others. Which others there are only publish knows. */
export const relations: Enricher = {
  name: 'relations',
  annotate(_draft, { story, language, frequentWords }) {
    const sketch = sketchOf(shinglesOf(story))
    const signature = signatureOf(tellingWords(story, language.tag, frequentWords))
    const value: Relations = {
      ...(sketch.length >= fewestHashes && { sketch: packSketch(sketch) }),
      ...(signature.length > 0 && { signature: packSignature(signature) }),
    }

    return Object.keys(value).length === 0 ? undefined : { version: 2, value }
  },
}
