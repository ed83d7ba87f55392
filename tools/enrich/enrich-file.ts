import { readFile } from 'node:fs/promises'
import type { Annotations, Draft, Rejection } from '../../events/article.ts'
import type { Analyse, Analysis } from '../../functions/enrich/analysis.ts'
import { enrich } from '../../functions/enrich/enrich.ts'
import * as enrichers from '../../functions/enrich/enrichers/index.ts'
import { CommandFailure } from '../../infra/local/command-failure.ts'
import { draftOf } from '../eval/draft-of.ts'
import { readFileAt } from '../read/read-file.ts'

/** `failures`: an enricher that threw, and what it said. */
export type Enriched = {
  draft: Draft
  analysis: Analysis
  annotations: Annotations
  milliseconds: Record<string, number>
  failures: string[]
}
export type Outcome = { file: string } & ({ ok: true; articles: Enriched[] } | { ok: false; rejection: Rejection })
type How = { analyse: Analyse; textIsBody: boolean }

export async function enrichFile(file: string, { analyse, textIsBody }: How): Promise<Outcome> {
  const drafts = textIsBody ? [bodyOf(await textOf(file))] : await parsed(file)

  return 'kind' in drafts
    ? { file, ok: false, rejection: drafts }
    : { file, ok: true, articles: drafts.map(draft => enrichedDraft(draft, analyse)) }
}

async function parsed(file: string): Promise<Draft[] | Rejection> {
  const { reading } = await readFileAt(file)
  return reading.ok ? reading.value.articles.map(({ draft }) => draft) : reading.failure
}

const textOf = (file: string): Promise<string> =>
  readFile(file, 'utf8').catch(cause => {
    throw new CommandFailure(`${file} cannot be opened.`, { cause })
  })

const bodyOf = (text: string): Draft =>
  draftOf(
    '',
    text.split('\n').filter(line => line.trim() !== ''),
  )

/** One enricher after the other, to say what each takes; the first that asks for it pays for a shared part of the analysis. */
function enrichedDraft(draft: Draft, analyse: Analyse): Enriched {
  const analysis = analyse(draft)
  const milliseconds: Record<string, number> = {}
  const said = Object.values(enrichers).map(enricher => {
    const from = performance.now()
    const { annotations, failures } = enrich(draft, [enricher], () => analysis)
    milliseconds[enricher.name] = Number((performance.now() - from).toFixed(2))
    return { annotations, failures: failures.map(({ enricher, cause }) => `${enricher}: ${String(cause)}`) }
  })

  return {
    draft,
    analysis,
    annotations: Object.assign({}, ...said.map(({ annotations }) => annotations)),
    milliseconds,
    failures: said.flatMap(({ failures }) => failures),
  }
}
