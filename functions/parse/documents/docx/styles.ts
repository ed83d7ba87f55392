import { styleName } from '../style-names.ts'
import { type Attributes, walkXml } from '../xml-walk.ts'

/** What a style says of its paragraphs. `list`: which numbering; `size`: of its letters, in half points. */
export type Style = { name: string; list?: string; size?: number }

type Written = Partial<Style> & { basedOn?: string; level?: string }

/** The paragraph styles by their ids, each with what those say that it is based on; that of paragraphs without any has none. */
export function stylesIn(xml: string): Map<string, Style> {
  const written = writtenIn(xml)

  return new Map([...written.keys()].map(id => [id, resolved(id, written)]))
}

function writtenIn(xml: string): Map<string, Written> {
  const written = new Map<string, Written>()
  let open: Written = {}
  walkXml(xml, {
    open(name, attributes) {
      if (name === 'w:style' || name === 'w:docDefaults') open = begun(written, attributes)
      // Under conditions only, as in the first row of a table.
      else if (name === 'w:tblStylePr') open = {}
      else Object.assign(open, saidBy(name, attributes['w:val'] ?? ''))
    },
  })
  return written
}

function saidBy(name: string, value: string): Written {
  if (name === 'w:name') return { name: value }
  if (name === 'w:basedOn') return { basedOn: value }
  if (name === 'w:numId') return { list: value }
  if (name === 'w:outlineLvl') return { level: value }

  return name === 'w:sz' ? { size: Number(value) } : {}
}

/** Those of runs are kept with those of paragraphs: no two have one id. */
function begun(written: Map<string, Written>, attributes: Attributes): Written {
  const id = attributes['w:styleId']
  const isDefault = id === undefined || ['1', 'true', 'on'].includes(attributes['w:default'] ?? '')
  const isParagraph = (attributes['w:type'] ?? 'paragraph') === 'paragraph'
  const style: Written = isDefault && isParagraph ? { ...written.get('') } : {}
  if (id !== undefined) written.set(id, style)
  if (isParagraph && isDefault) written.set('', style)
  return style
}

// Word allows no more.
const longestChain = 11

function resolved(id: string, written: ReadonlyMap<string, Written>): Style {
  const chain: Written[] = []
  for (let at: string | undefined = id; at !== undefined && chain.length < longestChain; ) {
    const one: Written | undefined = written.get(at)
    if (one !== undefined) chain.push(one)
    at = one?.basedOn ?? (at === '' || one === undefined ? undefined : '')
  }
  const first = <K extends keyof Written>(key: K) => chain.find(one => one[key] !== undefined)?.[key]
  const list = first('list')
  const size = first('size')

  return { name: nameOf(chain), ...(list !== undefined && { list }), ...(size !== undefined && { size }) }
}

/** A publisher's own style is what it is based on, where that is a headline, a heading or a quotation. */
function nameOf(chain: readonly Written[]): string {
  const [own = '', ...others] = chain.map(({ name = '' }) => styleName(name))
  if (isTold(own) || /^(?:normal|toc|list|sub)/.test(own)) return own

  return others.find(isTold) ?? headingAt(chain.find(({ level }) => level !== undefined)?.level) ?? own
}

const isTold = (name: string) => /^(?:title|subtitle|caption|heading [1-9]|(?:intense )?quote)$/.test(name)

/** An outline's first level is written as 0, and text as 9. */
export const headingAt = (level: string | undefined): string | undefined =>
  /^[0-8]$/.test(level ?? '') ? `heading ${Number(level) + 1}` : undefined
