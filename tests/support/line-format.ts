import type { Format } from '../../functions/parse/format.ts'
import { failure, success } from '../../functions/result.ts'

/** The plainest format there can be: a headline, then a paragraph a line, `PICTURE a.png` a picture. `BROKEN` cannot be read. */
export const lineFormat: Format = {
  name: 'line',
  recognise: () => 'fallback',
  read({ bytes }) {
    const [headline = '', ...lines] = Buffer.from(bytes).toString().split('\n')
    if (headline === 'BROKEN') return failure({ kind: 'binary', reason: 'It is broken.', mend: 'Mend it.' })

    const draft = {
      headline,
      contributors: [],
      keywords: [],
      images: lines.filter(isPicture).map(line => ({ key: line.slice(pictureMark.length) })),
      corrections: [],
      body: lines.filter(line => !isPicture(line)).map(text => ({ kind: 'paragraph' as const, spans: [{ text }] })),
      pubstatus: 'usable' as const,
      change: 'update' as const,
      extra: {},
    }
    return success({ articles: [{ draft }], evidence: [] })
  },
}

const pictureMark = 'PICTURE '
const isPicture = (line: string) => line.startsWith(pictureMark)
