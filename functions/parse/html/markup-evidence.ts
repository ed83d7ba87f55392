import type { Block, Evidence } from '../../../events/article.ts'
import type { Found } from '../found.ts'
import { attribute, type Element } from '../markup/element.ts'
import { removedFrom } from '../markup/removed.ts'
import { keepsWords } from '../markup/visible-text.ts'
import type { Main } from './main-content.ts'

/** Where the story was found, what of it could have run, and whether all its words were kept. */
export function markupEvidence(root: Element, main: Main, written: readonly Block[]): Found {
  const share = main.measures.get(main.element)?.prose ?? 0
  const all = main.measures.get(root)?.prose ?? 0
  const place = placeOf(main.element)
  const evidence: Evidence[] = [
    {
      field: 'body',
      place,
      rule: 'most-sentences',
      confidence: all === 0 ? 0.3 : Math.min(0.98, 0.4 + (0.58 * share) / all),
    },
  ]
  const removed = removedFrom(main.element)
  if (removed.length > 0)
    evidence.push({ field: 'markup', place, rule: 'removed', confidence: 1, note: `taken out: ${removed.join(', ')}` })
  if (!keepsWords(main.element, written, main.isOut))
    evidence.push({
      field: 'markup',
      place,
      rule: 'text-changed',
      confidence: 0.5,
      note: 'some visible text could not be kept',
    })

  return { fields: {}, evidence }
}

function placeOf(element: Element): string {
  const [id, name] = [attribute(element, 'id'), attribute(element, 'class')?.trim().split(/\s+/)[0]]
  return `${element.name}${id ? `#${id}` : name ? `.${name}` : ''}`.slice(0, 80)
}
