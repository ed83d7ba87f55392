import type { Block, Evidence } from '../../../events/article.ts'
import { type Composed, composeDocument } from '../documents/compose-document.ts'
import { formLines } from '../documents/form.ts'
import { isLabelledHeadline } from '../plain-text/headline.ts'
import type { PageFacts } from './page-facts.ts'

/** A document that was exported as a page and opens with a newsroom's form, its headline in it: it is read as the document that it is. */
export function underForm(blocks: readonly Block[], facts: PageFacts, timeZone: string): Composed | undefined {
  const [form] = blocks
  if (form?.kind !== 'table' || facts.article !== undefined || facts.metas.has('og:title')) return undefined
  if (!formLines(form).some(isLabelledHeadline)) return undefined

  const pictures = blocks.flatMap(block => (block.kind === 'figure' ? [block.picture] : []))
  const read = composeDocument({ passages: blocks.map(block => ({ block })), pictures, extra: {} }, timeZone)
  if (read === undefined) return undefined

  const told = (field: 'contributors' | 'images' | 'body', rule: string): Evidence[] =>
    read.draft[field].length === 0 ? [] : [{ field, place: 'page', rule, confidence: 0.8 }]
  return {
    ...read,
    evidence: [
      ...read.evidence,
      ...told('contributors', 'form'),
      ...told('images', 'shown'),
      ...told('body', 'below-the-form'),
    ],
  }
}
