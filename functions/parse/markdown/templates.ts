import { escapeAttribute, escapeText } from '../../text/xml.ts'

export type Untemplated = { text: string; removed: number }

const shortcode = /\{\{[<%]([^{}]{0,2000})[>%]\}\}/g
const liquid = /\{%([^{}%]{0,2000})%\}/g
const attributeList = /^\{:[^{}\n]{0,500}\}[^\S\n]*$/gm
const component = /<\/?[A-Z][\w.]{0,99}(?:\s[^<>]{0,2000})?\/?>/g
const codeModule = /^(?:import\s[^\n]{0,500}|export\s(?:const|default|let|function)\s[^\n]{0,500})$/gm

/** What site generators would run while they make a page: a figure is one, a listing is one, all else goes and its inner text stays. */
export function untemplated(markdown: string, isMdx: boolean): Untemplated {
  let removed = 0
  const without = () => {
    removed++
    return ''
  }
  const text = markdown
    .replace(shortcode, (_, inner: string) => figureOf(inner.trim()) ?? without())
    .replace(liquid, (_, inner: string) => listingOf(inner.trim()) ?? without())
    .replace(attributeList, without)

  return isMdx ? { text: text.replace(codeModule, without).replace(component, without), removed } : { text, removed }
}

/** Hugo's `figure`. */
function figureOf(inner: string): string | undefined {
  if (!/^figure\s/.test(inner)) return undefined
  const said = (name: string) =>
    new RegExp(`\\b${name}=(?:"([^"]*)"|\`([^\`]*)\`|(\\S+))`).exec(inner)?.slice(1).find(Boolean)
  const caption = [said('caption') ?? said('title'), said('attr')].map(words => escapeText(words ?? ''))
  const image = `<img src="${escapeAttribute(said('src') ?? '')}" alt="${escapeAttribute(said('alt') ?? '')}">`
  const credit = caption[1] ? ` <small class="credit">${caption[1]}</small>` : ''

  return `\n\n<figure>${image}<figcaption>${caption[0]}${credit}</figcaption></figure>\n\n`
}

/** Jekyll's `highlight`. */
function listingOf(inner: string): string | undefined {
  const language = /^highlight\s+([\w+#-]{1,30})/.exec(inner)?.[1]
  if (language !== undefined) return `\`\`\`${language}`

  return inner === 'endhighlight' ? '```' : undefined
}
