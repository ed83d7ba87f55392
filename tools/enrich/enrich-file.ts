import { readFile } from 'node:fs/promises'
import type { Annotations, Draft, Rejection } from '../../events/article.ts'
import type { Analyse, Analysis } from '../../functions/enrich/analysis.ts'
import { enrich } from '../../functions/enrich/enrich.ts'
import { stopwatch } from '../../functions/enrich/stopwatch.ts'
import { wantedEnrichers } from '../../functions/enrich/wanted-enrichers.ts'
import { CommandFailure } from '../../infra/local/command-failure.ts'
import { site } from '../../site.config.ts'
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

/** As the site wants them, and also what articles would be recognised by among others. */
const all = wantedEnrichers({ ...site, relations: site.relations ?? {} })

function enrichedDraft(draft: Draft, analyse: Analyse): Enriched {
  const analysis = analyse(draft)
  const { timed, milliseconds } = stopwatch(all, () => performance.now())
  const { annotations, failures } = enrich(draft, timed, () => analysis)

  return {
    draft,
    analysis,
    annotations,
    milliseconds,
    failures: failures.map(({ enricher, cause }) => `${enricher}: ${String(cause)}`),
  }
}
