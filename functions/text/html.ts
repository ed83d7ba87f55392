import type { Block, Picture, Span } from '../../events/article.ts'
import { webAddress } from './web-address.ts'
import { escapeAttribute, escapeText } from './xml.ts'

// All HTML here is also well-formed XML ("polyglot"), so that tests can hold every page to a strict parser.

type Table = Extract<Block, { kind: 'table' }>

/** Blocks as HTML in which nothing can execute: a fixed set of elements, http(s) addresses, all else escaped. */
export function blocksToHtml(blocks: readonly Block[], dateline?: string): string {
  if (dateline === undefined) return blocks.map(blockToHtml).join('\n')

  const mark = `<span class="dateline">${escapeText(dateline)}</span>`
  const first = blocks.findIndex(block => block.kind === 'paragraph')
  const html = blocks.map((block, index) =>
    index === first && block.kind === 'paragraph' ? `<p>${mark} ${spansToHtml(block.spans)}</p>` : blockToHtml(block),
  )
  return (first === -1 ? [`<p>${mark}</p>`, ...html] : html).join('\n')
}

export function blockToHtml(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${spansToHtml(block.spans)}</p>`
    case 'heading':
      return `<h${block.level}>${spansToHtml(block.spans)}</h${block.level}>`
    case 'list':
      return wrap(block.ordered ? 'ol' : 'ul', each('li', block.items))
    case 'quote':
      return wrap('blockquote', each('p', block.paragraphs) + text('footer', block.cite))
    case 'code':
      return `<pre>${text('code', block.text)}</pre>`
    case 'figure':
      return figureToHtml(block.picture)
    case 'table':
      return tableToHtml(block)
    case 'embed':
      return link(block.url, block.title ?? block.url)
    default:
      return block satisfies never
  }
}

/** A picture whose address is unknown still has its caption and credit. */
export function figureToHtml({ url, alt, caption, credit, file }: Picture): string {
  const address = webAddress(url)
  // With its size known the text does not jump when it comes.
  const size = file === undefined ? '' : ` width="${file.width}" height="${file.height}"`
  const image =
    address === undefined ? '' : `<img src="${escapeAttribute(address)}" alt="${escapeAttribute(alt ?? '')}"${size} />`
  const words = [escapeText(caption ?? ''), text('small', credit)].filter(part => part !== '').join(' ')
  if (image === '' && words === '') return ''

  return wrap('figure', image + (words === '' ? '' : wrap('figcaption', words)))
}

export function spansToHtml(spans: readonly Span[]): string {
  let html = ''
  let open: string | undefined
  for (const span of spans) {
    const href = webAddress(span.href)
    if (href !== open) html += (open === undefined ? '' : '</a>') + (href === undefined ? '' : opening(href))
    open = href
    html += spanToHtml(span)
  }
  return open === undefined ? html : `${html}</a>`
}

function spanToHtml(span: Span): string {
  let html = escapeText(span.text)
  if (span.code === true) html = wrap('code', html)
  if (span.emphasis === true) html = wrap('em', html)
  if (span.strong === true) html = wrap('strong', html)
  return html
}

function tableToHtml({ header, rows }: Table): string {
  const head = header === undefined ? '' : wrap('thead', wrap('tr', each('th', header)))
  const body = rows.map(row => wrap('tr', each('td', row))).join('')
  return wrap('table', head + wrap('tbody', body))
}

// A frame would run another site's code inside ours, so an embed is a link.
function link(url: string, title: string): string {
  const href = webAddress(url)
  return href === undefined ? text('p', title) : wrap('p', `${opening(href)}${escapeText(title)}</a>`)
}

const opening = (href: string) => `<a href="${escapeAttribute(href)}">`
const wrap = (name: string, html: string) => `<${name}>${html}</${name}>`
const text = (name: string, plain: string | undefined) => (plain === undefined ? '' : wrap(name, escapeText(plain)))
const each = (name: string, items: readonly Span[][]) => items.map(spans => wrap(name, spansToHtml(spans))).join('')
