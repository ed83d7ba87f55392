import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Summary } from '../../events/annotations.ts'
import { prepareAnalysis } from '../../functions/enrich/analysis.ts'
import { summary } from '../../functions/enrich/enrichers/summary.ts'
import { draftOf } from './draft-of.ts'
import type { Row } from './row.ts'

/**
 * ROUGE-1 and -2 (F1, no stemming) of our summary beside the first three sentences. The articles are tokenised and in small letters,
 * so the ends of sentences are set back first. Ours ends at 280 characters, so the first three are shown cut to as many sentences too.
 */
export async function evaluate(dataFolder: string): Promise<Row[]> {
  const folder = join(dataFolder, 'corpora/summary')
  const analyse = await prepareAnalysis()
  const texts = readdirSync(join(folder, 'articles')).map(name => {
    const text = readFileSync(join(folder, 'articles', name), 'utf8').trim()
    const reference = readFileSync(join(folder, 'reference', name.replace('_article', '_reference')), 'utf8')
    const draft = draftOf('', [restored(text)])
    const { story } = analyse({ ...draft, language: 'en' })
    const sentences = story.sentences.map(({ start, end }) => story.text.slice(start, end))
    const said = summary.annotate(draft, analyse({ ...draft, language: 'en' }))

    return { reference, ours: said === undefined ? '' : Summary.parse(said.value).text, sentences }
  })
  const score = (size: number, of: (text: (typeof texts)[number]) => string) =>
    (100 * texts.reduce((sum, text) => sum + rouge(of(text), text.reference, size), 0)) / texts.length

  return [1, 2].map(size => {
    const lead = (count: number) => score(size, ({ sentences }) => sentences.slice(0, count).join(' ')).toFixed(1)
    return {
      name: `summary: ROUGE-${size}, ${texts.length} articles`,
      value: score(size, ({ ours }) => ours),
      goal: { atLeast: Number(lead(3)) },
      beside: `first 3 sentences ${lead(3)}, first 2 ${lead(2)}, first ${lead(1)}`,
    }
  })
}

/** "the talks failed . he left" → "The talks failed. He left": sentences are told by their full stops and capitals. */
const restored = (text: string): string =>
  ` ${text}`
    .replace(/ ([.!?])(?= |$)/gu, '$1')
    .replace(/(^|[.!?]) +(\p{Ll})/gu, (_, end, letter) => `${end} ${letter.toUpperCase()}`)
    .trim()

function rouge(found: string, reference: string, size: number): number {
  const [ours, theirs] = [found, reference].map(text => grams(text, size))
  let shared = 0
  for (const [gram, count] of theirs ?? []) shared += Math.min(count, ours?.get(gram) ?? 0)
  const all = [ours, theirs].reduce((sum, counts) => sum + [...(counts?.values() ?? [])].reduce((a, b) => a + b, 0), 0)

  return all === 0 ? 0 : (2 * shared) / all
}

function grams(text: string, size: number): Map<string, number> {
  const words = text.toLowerCase().match(/[a-z0-9]+/gu) ?? []
  const counts = new Map<string, number>()
  for (let at = 0; at + size <= words.length; at++) {
    const gram = words.slice(at, at + size).join(' ')
    counts.set(gram, (counts.get(gram) ?? 0) + 1)
  }

  return counts
}
