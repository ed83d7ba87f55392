import type { Draft } from '../../events/article.ts'
import { plainText } from '../../functions/text/plain.ts'

/** The body's visible text: a blank line between blocks, the dateline where it stood, captions apart. */
export function textOf({ body, dateline }: Pick<Draft, 'body' | 'dateline'>): string {
  const opening = body.findIndex(({ kind }) => kind === 'paragraph')
  const said = body.map((block, at) => {
    const text = plainText([block])
    return dateline && at === opening ? `${dateline.text} – ${text}` : text
  })
  return said.filter(text => text.trim() !== '').join('\n\n')
}
