import { isElement } from '../markup/element.ts'
import { treeOf } from '../markup/tree.ts'

export type Mended = { text: string; mended: number }

const reference = /&(?:(#\d{1,9}|#x[\da-f]{1,8}|[a-z][a-z\d]{0,31});)?/gi

/**
 * Characters that were written wrongly, put right: an ampersand that stands for itself, a name that HTML knows and XML
 * does not, a number that is no character. Each becomes one or two characters, so nothing grows; the structure is not touched.
 */
export function mended(xml: string): Mended {
  if (!xml.includes('&')) return { text: xml, mended: 0 }

  let count = 0
  const parts = apart(xml).map(({ text, isQuoted }) => {
    if (isQuoted) return text

    return text.replace(reference, (written, name: string | undefined) => {
      const right = rightReference(written, name)
      if (right !== written) count++
      return right
    })
  })
  return { text: parts.join(''), mended: count }
}

const five = new Set(['amp', 'lt', 'gt', 'quot', 'apos'])

function rightReference(written: string, name: string | undefined): string {
  if (name === undefined) return '&amp;'
  if (five.has(name)) return written
  if (name.startsWith('#')) return isCharacter(name) ? written.toLowerCase() : ' '

  return characterNamed(name) ?? `&amp;${name};`
}

/** XML 1.0 §2.2. */
function isCharacter(number: string): boolean {
  const point = Number(/^#x/i.test(number) ? `0${number.slice(1)}` : number.slice(1))
  const isControl = point < 0x20 && ![9, 10, 13].includes(point)

  return (
    point <= 0x10ffff && !isControl && !(point >= 0xd800 && point <= 0xdfff) && point !== 0xfffe && point !== 0xffff
  )
}

function characterNamed(name: string): string | undefined {
  const [read] = treeOf(`&${name};`).children
  const text = read === undefined || isElement(read) ? '' : read

  return text === '' || text.startsWith('&') ? undefined : text.replaceAll('<', '&lt;')
}

type Part = { text: string; isQuoted: boolean }

/** Character data sections and comments apart from the rest: in them an ampersand is one. */
function apart(xml: string): Part[] {
  const parts: Part[] = []
  let at = 0
  while (at < xml.length) {
    const open = nearest(xml, at)
    if (open === undefined) break
    const end = xml.indexOf(open.close, open.start)
    const stop = end < 0 ? xml.length : end + open.close.length
    parts.push(
      { text: xml.slice(at, open.start), isQuoted: false },
      { text: xml.slice(open.start, stop), isQuoted: true },
    )
    at = stop
  }
  return [...parts, { text: xml.slice(at), isQuoted: false }]
}

function nearest(xml: string, from: number): { start: number; close: string } | undefined {
  for (let start = xml.indexOf('<!', from); start >= 0; start = xml.indexOf('<!', start + 2)) {
    if (xml.startsWith('<![CDATA[', start)) return { start, close: ']]>' }
    if (xml.startsWith('<!--', start)) return { start, close: '-->' }
  }
  return undefined
}
