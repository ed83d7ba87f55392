import type { Overlay } from '../../events/sidecar.ts'
import { saidOver } from '../said-over.ts'
import type { Content } from './article-view.ts'

/** An article's text with what its sidecar says put over it. A language said there is not for the text to tell. */
export function overlaid({ draft, annotations }: Content, overlay: Overlay | undefined): Content {
  if (overlay === undefined) return { draft, annotations }

  const { language } = overlay
  const said = language === undefined ? {} : { language: { version: 1, value: { tag: language, source: 'declared' } } }
  return { draft: saidOver(draft, overlay), annotations: { ...annotations, ...said } }
}
