import { figureMarkup } from './figure-markup.ts'

export type Untemplated = { text: string; removed: number }

const shortcode = /\{\{[<%]([^{}]{0,2000})[>%]\}\}/g
const liquid = /\{%([^{}%]{0,2000})%\}/g
const attributeList = /^\{:[^{}\n]{0,500}\}[^\S\n]*$/gm
// Where a site is put together its own address stands before that of a picture.
const ownAddress = /\{\{-?\s*site\.(?:base_?url|url)\s*-?\}\}/g
const madeAddress = /\{\{-?\s*["']([^"'{}\s]{1,500})["']\s*\|\s*(?:relative_url|absolute_url|relURL|absURL)\s*-?\}\}/g

/** What site generators would run while they make a page: a figure, a film and a listing are such, all else goes and its inner text stays. */
export function untemplated(markdown: string, isMdx: boolean): Untemplated {
  let removed = 0
  const without = () => {
    removed++
    return ''
  }
  const made = (_: string, inner: string) => madeOf(inner.trim()) ?? without()
  const text = markdown
    .replace(shortcode, made)
    .replace(liquid, made)
    .replace(attributeList, without)
    .replace(ownAddress, '')
    .replace(madeAddress, '$1')
  if (!isMdx) return { text, removed }

  const shown = text
    .replace(codeModule, without)
    .replace(codeComment, without)
    .replace(component, tag => pictureIn(tag) ?? without())
  return { text: shown, removed }
}

const component = /<\/?[A-Z][\w.]{0,99}(?:\s[^<>]{0,2000})?\/?>/g
const codeComment = /\{\/\*[^{}]{0,2000}\*\/\}/g
// A module of several lines runs on to the next blank one.
const codeModule =
  /^(?:import\s[^\n]{0,500}|export\s(?:const|default|let|function|async|\*|\{)(?:[^\n]{0,500}\n(?![^\S\n]*\n)){0,100}[^\n]{0,500})$/gm

const madeOf = (inner: string): string | undefined => listingOf(inner) ?? pictureIn(inner) ?? filmIn(inner)

/** `highlight`, of Jekyll and of Hugo. */
function listingOf(inner: string): string | undefined {
  const language = /^highlight\s+"?([\w+#-]{1,30})/.exec(inner)?.[1]
  if (language !== undefined) return `\n\`\`\`${language}`

  return /^(?:endhighlight|\/highlight)$/.test(inner) ? '\n```\n' : undefined
}

const sayer = (inner: string) => (name: string) =>
  new RegExp(`(?:^|\\s)${name}=(?:"([^"]*)"|'([^']*)'|\`([^\`]*)\`|([^\\s"'{}/>]+))`)
    .exec(inner)
    ?.slice(1)
    .find(Boolean)

/** Hugo's `figure`, what a theme of Jekyll includes for a picture, and a component that names one. */
function pictureIn(inner: string): string | undefined {
  if (!/^(?:figure|img|image|include\S*|<(?:\w*Image|Img|\w*Figure|\w*Photo|\w*Picture))\s/i.test(inner))
    return undefined
  const said = sayer(inner)
  const source = ['src', 'image_path', 'imageurl', 'url', 'image', 'file', 'path', 'link'].map(said).find(isPicture)

  return (
    source &&
    figureMarkup({
      source,
      alt: said('alt'),
      caption: said('caption') ?? said('title'),
      credit: said('attr') ?? said('credit'),
    })
  )
}

const isPicture = (address: string | undefined) => /\.(?:jpe?g|png|gif|webp|avif|svg)(?:$|[?#])/i.test(address ?? '')

const films = new Map([
  ['youtube', (id: string) => `https://www.youtube.com/watch?v=${id}`],
  ['vimeo', (id: string) => `https://vimeo.com/${id}`],
  ['instagram', (id: string) => `https://www.instagram.com/p/${id}/`],
])

/** Hugo's `youtube`, `vimeo` and `instagram`, and what themes of Jekyll call so: a frame that leads there. */
function filmIn(inner: string): string | undefined {
  const [, name = ''] = /^(?:include\s+)?(?:\S*\/)?(\w+?)(?:\.html)?\s/.exec(inner) ?? []
  const id = sayer(inner)('id') ?? /^\w+\s+"?([\w-]{3,40})"?$/.exec(inner)?.[1]
  const address = id !== undefined && /^[\w-]{3,40}$/.test(id) ? films.get(name.toLowerCase())?.(id) : undefined

  return address && `\n\n<iframe src="${address}"></iframe>\n\n`
}
