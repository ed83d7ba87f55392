import type { Draft, EnrichedMember, Member } from '../../events/article.ts'
import type { Analyse } from './analysis.ts'
import { closeReading } from './close-reading.ts'
import { type Enrichment, enrich } from './enrich.ts'
import type { Enricher } from './enricher.ts'

type Desk = { enrichers: readonly Enricher[]; analyse: Analyse; fetchDraft(member: Member): Promise<Draft> }

/** The articles of one upload, one after the other: of many long ones no more than one draft is held. */
export async function enrichMembers(
  members: readonly Member[],
  { enrichers, analyse, fetchDraft }: Desk,
): Promise<{ members: EnrichedMember[]; failures: Enrichment['failures'] }> {
  const reading = closeReading(members.length)
  const enriched: EnrichedMember[] = []
  const all: Enrichment['failures'] = []
  for (const member of members) {
    const draft = await fetchDraft(member)
    const analysis = analyse(draft, reading.share())
    const { annotations, failures } = enrich(draft, enrichers, () => analysis)
    reading.take(analysis.story.text.length)
    enriched.push({ ...member, annotations })
    all.push(...failures)
  }

  return { members: enriched, failures: all }
}
