import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Draft } from '../../events/article.ts'
import { type Analysis, prepareAnalysis } from '../../functions/enrich/analysis.ts'
import { draftOf } from './draft-of.ts'
import { isForTraining } from './sentences.ts'

/** An article, and what an editor wrote above it. */
export type Abstracted = { name: string; draft: Draft; analysis: Analysis; reference: string }

/** Articles whose name has an odd SHA-1 teach, the others measure. */
export async function abstractedTexts(dataFolder: string, half: 'training' | 'measuring'): Promise<Abstracted[]> {
  const analyse = await prepareAnalysis()
  const folder = join(dataFolder, 'corpora/summary')
  const textOf = (...path: string[]) => restored(readFileSync(join(folder, ...path), 'utf8'))
  const names = readdirSync(join(folder, 'articles')).filter(name => isForTraining(name) === (half === 'training'))

  return names.sort().map(name => {
    const draft = { ...draftOf('', [textOf('articles', name)]), language: 'en' }
    const reference = textOf('reference', name.replace('_article', '_reference'))
    return { name, draft, analysis: analyse(draft), reference }
  })
}

/** "`` it 's over , '' he said . he left" → "“It's over,” he said. He left": sentences are told by their stops and capitals. */
const restored = (tokenised: string): string =>
  ` ${tokenised} `
    .replace(/\s+/gu, ' ')
    .replaceAll('`` ', '“')
    .replaceAll(" ''", '”')
    .replaceAll('-lrb- ', '(')
    .replaceAll(' -rrb-', ')')
    .replaceAll('( ', '(')
    .replaceAll('$ ', '$')
    .replace(/ ([.,;:!?)])(?=[ ”]|$)/gu, '$1')
    .replace(/ (n't|'(?:s|re|ve|ll|d|m))(?= )/gu, '$1')
    .replace(/(^|[.!?]”?) +(“?\p{Ll})/gu, (_, end, letter) => `${end} ${letter.toUpperCase()}`)
    .trim()
