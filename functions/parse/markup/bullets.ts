import type { Block, Span } from '../../../events/article.ts'

type Line = { spans: Span[]; isItem: boolean }

// Word saves them as letters, and typists set them. A dash opens speech in many languages.
const bullet = /^[•·▪‣◦●■][\s\u00a0]*/

/** Lines that begin with a bullet, two or more in a row, as the list that they are. */
export function bulletsAsLists(blocks: readonly Block[]): Block[] {
  const set: Block[] = []
  let items: Line[] = []
  const endList = () => {
    if (items.length > 1) set.push({ kind: 'list', ordered: false, items: items.map(withoutBullet) })
    else set.push(...items.map(paragraphOf))
    items = []
  }
  for (const block of blocks) {
    const lines = block.kind === 'paragraph' && mayHoldItems(block.spans) ? linesIn(block.spans) : []
    if (!lines.some(({ isItem }) => isItem)) endList()
    if (lines.length === 0) set.push(block)
    for (const line of lines) {
      if (line.isItem) items.push(line)
      else {
        endList()
        set.push(paragraphOf(line))
      }
    }
  }
  endList()
  return set
}

const paragraphOf = ({ spans }: Line): Block => ({ kind: 'paragraph', spans })

const withoutBullet = ({ spans: [first, ...rest] }: Line): Span[] => {
  const text = first?.text.replace(bullet, '') ?? ''

  return first && text !== '' ? [{ ...first, text }, ...rest] : rest
}

const mayHoldItems = (spans: readonly Span[]) =>
  spans.some(({ text }, at) => (at === 0 && bullet.test(text)) || /\n[•·▪‣◦●■]/.test(text))

/** The lines of a paragraph; those between two items together. */
function linesIn(spans: readonly Span[]): Line[] {
  const lines: Line[] = []
  const pieces = spans.flatMap(span =>
    span.text.split('\n').map((text, at) => ({ span: { ...span, text }, begins: at > 0 })),
  )
  for (const { span, begins } of pieces) add(lines, span, begins)

  return lines.filter(line => line.spans.some(({ text }) => text.trim() !== ''))
}

function add(lines: Line[], span: Span, begins: boolean): void {
  const last = lines.at(-1)
  const isItem = bullet.test(span.text)
  if (!last || (begins && (isItem || last.isItem))) lines.push({ spans: span.text === '' ? [] : [span], isItem })
  else last.spans.push(begins ? { ...span, text: `\n${span.text}` } : span)
}
