import type { Block, Picture, Span } from '../../events/article.ts'
import { listToHtml } from './list-html.ts'
import { isThematicBreak } from './thematic-break.ts'
import { webAddress } from './web-address.ts'
import { escapeAttribute, escapeText } from './xml.ts'

// All HTML here is also well-formed XML ("polyglot"), so that tests can hold every page to a strict parser.

type Table = Extract<Block, { kind: 'table' }>

/** Blocks as HTML in which nothing can execute: a fixed set of elements, http(s) addresses, all else escaped. */
export function blocksToHtml(blocks: readonly Block[], dateline?: string): string {
  const outlined = outline(blocks)
  if (dateline === undefined) return outlined.map(blockToHtml).join('\n')

  const mark = `<span class="dateline">${escapeText(dateline)}</span>`
  const first = outlined.findIndex(block => block.kind === 'paragraph')
  const html = outlined.map((block, index) =>
    index === first && block.kind === 'paragraph' ? `<p>${mark} ${spansToHtml(block.spans)}</p>` : blockToHtml(block),
  )
  return (first === -1 ? [`<p>${mark}</p>`, ...html] : html).join('\n')
}

/**
 * Headings one step below what they belong to, the first ones at the second level: writers choose levels by their size, and whoever has a
 * page read aloud goes by the steps (WCAG 2.2, 1.3.1).
 */
function outline(blocks: readonly Block[]): Block[] {
  const open: number[] = []

  return blocks.map(block => {
    if (block.kind !== 'heading') return block

    while ((open.at(-1) ?? 0) >= block.level) open.pop()
    return { ...block, level: 1 + open.push(block.level) }
  })
}

export function blockToHtml(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return isThematicBreak(block.spans) ? '<hr />' : `<p>${spansToHtml(block.spans)}</p>`
    case 'heading':
      return `<h${block.level}>${spansToHtml(block.spans)}</h${block.level}>`
    case 'list':
      return listToHtml(block, spansToHtml)
    case 'quote':
      return wrap('blockquote', each('p', block.paragraphs) + text('footer', block.cite))
    case 'code':
      return `<pre>${text('code', block.text)}</pre>`
    case 'figure':
      return figureToHtml(block.picture)
    case 'table':
      return tableToHtml(block)
    case 'embed':
      return link(block.url, isVisible(block.title) ? block.title : block.url)
    default:
      return block satisfies never
  }
}

/** A picture whose address is unknown still has its caption and its credit beside it; a credit alone is of nothing that is shown. */
export function figureToHtml({ url, alt, caption, credit, file }: Picture): string {
  const address = webAddress(url)
  // With its size known the text does not jump when it comes.
  const size = file === undefined ? '' : ` width="${file.width}" height="${file.height}"`
  const image =
    address === undefined ? '' : `<img src="${escapeAttribute(address)}" alt="${escapeAttribute(alt ?? '')}"${size} />`
  const words = [escapeText(caption ?? ''), text('small', credit)].filter(part => part !== '').join(' ')
  if (image === '' && !isVisible(caption)) return ''

  return wrap('figure', image + (words === '' ? '' : wrap('figcaption', words)))
}

export function spansToHtml(spans: readonly Span[]): string {
  let html = ''
  let open: string | undefined
  for (const span of spans) {
    const address = webAddress(span.href)
    // A link that shows nothing cannot be read aloud, and is stopped at all the same.
    const href = address === open || isVisible(span.text) ? address : undefined
    if (href !== open) html += (open === undefined ? '' : '</a>') + (href === undefined ? '' : opening(href))
    open = href
    html += spanToHtml(span)
  }
  return open === undefined ? html : `${html}</a>`
}

function spanToHtml(span: Span): string {
  let html = withLineEnds(escapeText(span.text))
  if (span.code === true) html = wrap('code', html)
  if (span.emphasis === true) html = wrap('em', html)
  if (span.strong === true) html = wrap('strong', html)
  return html
}

/** A line ends where its writer ended it: verse, an address. */
const withLineEnds = (html: string) => (html.includes('\n') ? html.replaceAll('\n', '<br />\n') : html)

function tableToHtml({ header, rows }: Table): string {
  const head = header === undefined ? '' : wrap('thead', wrap('tr', header.map(headerCell).join('')))
  const body = rows.map(row => wrap('tr', each('td', row))).join('')
  return wrap('table', head + wrap('tbody', body))
}

// The corner above the first column is the head of nothing.
const headerCell = (spans: readonly Span[]) =>
  wrap(spans.some(({ text }) => isVisible(text)) ? 'th' : 'td', spansToHtml(spans))

// A frame would run another site's code inside ours, so an embed is a link.
function link(url: string, title: string): string {
  const href = webAddress(url)
  return href === undefined ? text('p', title) : wrap('p', `${opening(href)}${escapeText(title)}</a>`)
}

const isVisible = (words: string | undefined): words is string => words !== undefined && /[^\s\p{C}]/u.test(words)
const opening = (href: string) => `<a href="${escapeAttribute(href)}">`
const wrap = (name: string, html: string) => `<${name}>${html}</${name}>`
const text = (name: string, plain: string | undefined) => (plain === undefined ? '' : wrap(name, escapeText(plain)))
const each = (name: string, items: readonly Span[][]) => items.map(spans => wrap(name, spansToHtml(spans))).join('')
