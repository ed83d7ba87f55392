import type { Draft, Evidence } from '../../../../events/article.ts'
import { html } from '../../../../functions/parse/formats/html.ts'
import { site } from '../../../../site.config.ts'

export const story =
  '<p>The ferry left the old quay at seven on Monday, with two hundred passengers and a brass band on board.</p>' +
  '<p>Harbour master Ines Falk said the new timetable would hold through the winter. The boat, she said, is ready.</p>'

export type Around = { head?: string; above?: string; below?: string; after?: string; title?: string }

/** A page of one story, with what stands in its head, above and below its headline, and after the story. */
export const pageOf = ({
  head = '',
  above = '',
  below = '',
  after = '',
  title = 'Ferry sails again',
}: Around): string =>
  `<html><head>${head}</head><body>${above}<h1>${title}</h1>${below}<div class="story">${story}</div>${after}</body></html>`

export const jsonLd = (thing: object): string => `<script type="application/ld+json">${JSON.stringify(thing)}</script>`

export async function readOf(page: string): Promise<{ draft: Draft | undefined; evidence: Evidence[] }> {
  const reading = await html.read({ key: 'world/page.html', bytes: Buffer.from(page), metadata: {} }, site)

  return reading.ok
    ? { draft: reading.value.articles[0]?.draft, evidence: reading.value.evidence }
    : { draft: undefined, evidence: [] }
}

export const evidenceOf = (evidence: readonly Evidence[], name: string): Evidence | undefined =>
  evidence.find(({ field }) => field === name)
