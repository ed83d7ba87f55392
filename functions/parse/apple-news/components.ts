import { isObject, type Json, type JsonObject } from '../json/json.ts'

export type Components = { body: JsonObject[]; texts: ReadonlyMap<string, string> }
type MarkdownOf = (text: string) => string

/** Said of the article above its text. */
const heads = new Set(['title', 'headline', 'intro', 'byline', 'author', 'subtitle', 'illustrator', 'photographer'])
const pictures = new Set(['photo', 'image', 'figure', 'portrait'])

/** The parts of an article in Apple News Format, as nodes that say what they are; and those that are said above it, by their role. */
export function componentsOf(list: Json | undefined, markdownOf: MarkdownOf): Components {
  const texts = new Map<string, string>()
  const body: JsonObject[] = []
  for (const component of flat(list)) {
    const role = String(component['role'])
    const node = withMarkup(component, markdownOf)
    const { text } = node
    if (heads.has(role) && !texts.has(role) && typeof text === 'string') texts.set(role, text)
    else if (role === 'caption') captionLast(body, text)
    else if (!heads.has(role)) body.push(node)
  }
  return { body, texts }
}

/** What of it is written in Markdown. */
export const markdownIn = (list: Json | undefined): string =>
  flat(list)
    .filter(({ format }) => format === 'markdown')
    .map(({ text }) => (typeof text === 'string' ? text : ''))
    .join('\n')

const deepest = 10

/** Containers only lay out what is in them, galleries are pictures in a row. */
function flat(list: Json | undefined, depth = 0): JsonObject[] {
  if (!Array.isArray(list) || depth > deepest) return []

  return list.filter(isObject).flatMap(component => {
    const { components, items, role } = component
    if (Array.isArray(components)) return flat(components, depth + 1)
    if (Array.isArray(items) && (role === 'gallery' || role === 'mosaic'))
      return items.filter(isObject).map(item => ({ ...item, role: 'photo' }))
    return [component]
  })
}

function withMarkup(component: JsonObject, markdownOf: MarkdownOf): JsonObject {
  const { text, format, caption, additions } = component
  if (isObject(caption)) return withMarkup({ ...component, caption: caption['text'] ?? '' }, markdownOf)
  if (typeof text !== 'string') return component
  if (format === 'markdown')
    return { role: 'document', content: [{ role: 'html', html: markdownOf(text) }], ...like(component) }

  return Array.isArray(additions) && format !== 'html' ? { ...component, spans: additions.flatMap(linkIn) } : component
}

/** A heading written in Markdown is one all the same. */
const like = ({ role, text, format: _, additions: __, ...rest }: JsonObject): JsonObject =>
  role === 'body' ? {} : { ...rest, role: role ?? '', text: text ?? '' }

/** Links are said beside a text: from which letter on, and how many. */
function linkIn(addition: Json): JsonObject[] {
  if (!isObject(addition) || addition['type'] !== 'link') return []
  const { rangeStart, rangeLength, URL: url = '' } = addition
  const start = Number(rangeStart)

  return [{ type: 'hyperlink', start, end: start + Number(rangeLength), url }]
}

function captionLast(body: JsonObject[], text: Json | undefined): void {
  const last = body.at(-1)
  if (last === undefined || typeof text !== 'string') return
  if (pictures.has(String(last['role'])) && last['caption'] === undefined) Object.assign(last, { caption: text })
}
