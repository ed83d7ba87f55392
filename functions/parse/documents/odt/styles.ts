import type { OffLine } from '../../off-line.ts'
import { levelOfList } from '../paragraphs.ts'
import { styleName } from '../style-names.ts'
import { type Attributes, walkXml } from '../xml-walk.ts'

/** How letters are set, where a style says so. `size` in points. */
export type Letters = {
  strong?: boolean
  emphasis?: boolean
  hidden?: boolean
  size?: number
  place?: OffLine | 'none'
}
/** `name` in English and lower case, where it is one of the word processor's own. */
export type Style = Letters & { name: string }

export type Styles = {
  paragraph(name: string | undefined): Style
  text(name: string | undefined): Style
  /** Lists whose items are counted. */
  ordered: ReadonlySet<string>
}

type Written = Letters & { name: string; parent?: string }
type Reading = {
  written: Map<string, Written>
  ordered: Set<string>
  open: Written | undefined
  list: string
  isOver: boolean
}

/** The styles of a document, those that it names and those that were made by setting words by hand. */
export function stylesIn(parts: readonly string[]): Styles {
  const reading: Reading = { written: new Map(), ordered: new Set(), open: undefined, list: '', isOver: false }
  for (const xml of parts) {
    reading.isOver = false
    walkXml(xml, {
      open: (name, attributes) => opened(reading, name, attributes),
      close: name => {
        if (name === 'style:style' || name === 'style:default-style') reading.open = undefined
      },
      // Styles stand above the text.
      isOver: () => reading.isOver,
    })
  }
  const { written, ordered } = reading
  return { paragraph: remembering('paragraph', written), text: remembering('text', written), ordered }
}

function opened(reading: Reading, name: string, attributes: Attributes): void {
  const own = attributes['style:name']
  if (name === 'style:style' || name === 'style:default-style') reading.open = begun(reading, attributes)
  else if (name === 'style:text-properties' && reading.open !== undefined)
    Object.assign(reading.open, lettersOf(attributes))
  else if (name === 'office:body') reading.isOver = true
  else if (name === 'text:list-style') reading.list = own ?? ''
  else if (name === 'text:list-level-style-number' && counts(attributes))
    reading.ordered.add(levelOfList(reading.list, Number(attributes['text:level']) - 1))
}

const counts = (attributes: Attributes) => (attributes['style:num-format'] ?? '') !== ''

function begun({ written }: Reading, attributes: Attributes): Written {
  const { 'style:name': own = '', 'style:display-name': shown, 'style:parent-style-name': parent } = attributes
  const style = { name: shown ?? decoded(own), ...(parent !== undefined && { parent }) }
  written.set(`${attributes['style:family']} ${own}`, style)
  return style
}

/** A name that files refer to has no blanks: `Heading_20_1`. */
const decoded = (name: string) =>
  name.replace(/_([0-9a-f]{2,4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

function lettersOf(attributes: Attributes): Letters {
  const {
    'fo:font-weight': weight,
    'fo:font-style': slant,
    'fo:font-size': size,
    'text:display': display,
    'style:text-position': position,
  } = attributes
  const points = /^(\d+(?:\.\d+)?)pt$/.exec(size ?? '')?.[1]

  return {
    ...(weight !== undefined && { strong: weight === 'bold' || Number(weight) >= 600 }),
    ...(slant !== undefined && { emphasis: slant !== 'normal' }),
    ...(points !== undefined && { size: Number(points) }),
    ...(display !== undefined && { hidden: display === 'none' }),
    ...(position !== undefined && { place: placeOf(position) }),
  }
}

/** "super 58%", or by how much: "-33% 58%". */
function placeOf(position: string): OffLine | 'none' {
  const height = Number.parseFloat(position)
  if (position.startsWith('super') || height > 0) return 'above'

  return position.startsWith('sub') || height < 0 ? 'below' : 'none'
}

function remembering(family: string, written: ReadonlyMap<string, Written>): (name: string | undefined) => Style {
  const known = new Map<string, Style>()
  return (name = '') => {
    const style = known.get(name) ?? resolved(family, name, written)
    known.set(name, style)
    return style
  }
}

// No document comes near it; one that names itself goes on for ever.
const longestChain = 11

/** A style with what those say that it is based on, the innermost last. */
function resolved(family: string, name: string, written: ReadonlyMap<string, Written>): Style {
  const chain: Written[] = []
  for (let at: string | undefined = name; at !== undefined && chain.length < longestChain; ) {
    // One that is written nowhere says no more than its name.
    const one: Written = written.get(`${family} ${at}`) ?? { name: decoded(at) }
    chain.push(one)
    at = one.parent ?? (at === '' ? undefined : '')
  }
  const names = chain.map(one => styleName(one.name))
  const { parent: _, ...letters } = Object.assign({ name: '' }, ...chain.toReversed())

  return { ...letters, name: names.find(isTold) ?? names[0] ?? '' }
}

const isTold = (name: string) => /^(?:title|subtitle|caption|heading [1-9])$|quot/.test(name)
