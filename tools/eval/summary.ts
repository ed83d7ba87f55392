import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { prepareAnalysis } from '../../functions/enrich/analysis.ts'
import { summarised } from '../../functions/enrich/enrichers/summary.ts'
import { draftOf } from './draft-of.ts'
import type { Row } from './row.ts'

const three = { characters: 10_000, lone: 10_000, sentences: 3 }
const usual = { characters: 280, lone: 400 }

type Text = { reference: string; long: string; short: string; sentences: string[] }

/**
 * ROUGE-1 and -2 (F1, no stemming) beside the first sentences of the article, at the same length each time: three sentences as the
 * field has it, and the 280 characters that a summary has here. The articles are tokenised and in small letters, so the ends of
 * sentences are set back first. Nothing was learned from them.
 */
export async function evaluate(dataFolder: string): Promise<Row[]> {
  const texts = await textsIn(join(dataFolder, 'corpora/summary'))
  const score = (size: number, of: (text: Text) => string) =>
    (100 * texts.reduce((sum, text) => sum + rouge(of(text), text.reference, size), 0)) / texts.length

  return [1, 2].flatMap(size => {
    const lead = score(size, ({ sentences }) => sentences.slice(0, 3).join(' '))
    const cut = score(size, ({ sentences }) => wholeWithin(sentences, usual.characters))
    return [
      {
        name: `summary: ROUGE-${size}, three sentences, ${texts.length} articles`,
        value: score(size, ({ long }) => long),
        goal: { atLeast: rounded(lead) },
        beside: `first three ${lead.toFixed(1)}; best on npm (lexrank, node-summarizer) 32 or less by ROUGE-1`,
      },
      {
        name: `summary: ROUGE-${size}, 280 characters, ${texts.length} articles`,
        value: score(size, ({ short }) => short),
        goal: { atLeast: rounded(cut) },
        beside: `first whole sentences within 280 characters ${cut.toFixed(1)}`,
      },
    ]
  })
}

const rounded = (score: number): number => Math.floor(score * 10) / 10

async function textsIn(folder: string): Promise<Text[]> {
  const analyse = await prepareAnalysis()

  return readdirSync(join(folder, 'articles')).map(name => {
    const text = readFileSync(join(folder, 'articles', name), 'utf8').trim()
    const reference = readFileSync(join(folder, 'reference', name.replace('_article', '_reference')), 'utf8')
    const draft = draftOf('', [restored(text)])
    const { story } = analyse({ ...draft, language: 'en' })
    const sentences = story.sentences.map(({ start, end }) => story.text.slice(start, end))

    return { reference, long: summarised(draft, story, three), short: summarised(draft, story, usual), sentences }
  })
}

/** The first sentences that together are no longer, none where the first is. */
function wholeWithin(sentences: readonly string[], characters: number): string {
  let text = ''
  for (const sentence of sentences) {
    const longer = text === '' ? sentence : `${text} ${sentence}`
    if (longer.length > characters) break
    text = longer
  }

  return text
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
