import type { Contents } from '../passage.ts'
import { linesOf } from './lines.ts'
import { passagesOf } from './paragraphs.ts'
import type { Pdf } from './printed.ts'
import { inReadingOrder } from './reading-order.ts'
import { withoutRunningHeads } from './running-heads.ts'

/** The printed pages as a document: columns in their order, without what is only of the paper. */
export function contentsOf({ pages, about, said }: Pdf): Contents {
  const text = withoutRunningHeads(pages.map((page, at) => ({ height: page.height, lines: linesOf(page, at + 1) })))

  return {
    passages: passagesOf(text.pages.flatMap(page => inReadingOrder(page))),
    heads: text.embargo,
    around: said,
    pictures: [],
    extra: Object.keys(about).length === 0 ? {} : { document: about },
  }
}
