import { expect, test } from 'vitest'
import type { Annotations } from '../../../events/article.ts'
import type { ArticleEnriched } from '../../../events/article-enriched.ts'
import { articleEnriched } from '../../../events/index.ts'
import { wireText } from '../../../functions/enrich/wire-text.ts'
import { decodeMessage } from '../../../functions/runtime/batch.ts'
import { packed } from '../../../functions/runtime/packed-message.ts'
import { arrived } from '../store/arrivals.ts'
import { idOf } from '../store/histories.ts'

const language = { version: 1, value: { tag: 'en', source: 'text' } }
const articles = Array.from({ length: 500 }, (_, n) => idOf(`${n}`))

/** A bundle of five hundred articles with these annotations each. */
function bundle(annotationsOf: (n: number) => Annotations): ArticleEnriched {
  const whole = arrived({ n: 1, at: 1 }, ...articles)

  return { ...whole, members: whole.members.map((member, n) => ({ ...member, annotations: annotationsOf(n) })) }
}

/** What the store hears of it, and the bytes that it was sent in. */
function told(enriched: ArticleEnriched) {
  const sent = packed(wireText(enriched))

  return { bytes: Buffer.byteLength(sent), heard: decodeMessage(articleEnriched.schema, sent) }
}

test('what was said of five hundred articles at some length is heard whole', () => {
  const names = Array.from({ length: 40 }, (_, n) => ({ name: `Ada Quill ${n}`, type: 'person', count: n }))
  const enriched = bundle(() => ({ language, entities: { version: 3, value: { entities: names } } }))
  const { bytes, heard } = told(enriched)

  expect(bytes).toBeLessThan(1024 * 1024)
  expect(heard).toEqual(enriched)
})

test('what no queue takes is left out, but for the language that feeds hang on', () => {
  const noise = (n: number) => Array.from({ length: 400 }, (_, k) => Math.imul(n * 400 + k + 1, 2_654_435_761))
  const { bytes, heard } = told(bundle(n => ({ language, noise: { version: 1, value: noise(n) } })))

  expect(bytes).toBeLessThan(1024 * 1024)
  expect(heard).toEqual(bundle(() => ({ language })))
})
