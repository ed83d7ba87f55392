import { comparable, oneSpaced } from '../../text/clean.ts'
import { addressAt } from '../markup/addresses.ts'
import { attribute, type Element, elementsIn, isElement } from '../markup/element.ts'
import { type Thing, textIn, thingsIn } from './json-ld.ts'
import { articleAmong } from './news-article.ts'

/** What a page says of itself, gathered in one pass. */
export type PageFacts = {
  /** By `name`, `property` or `itemprop` in lower case, in the order of the page. */
  metas: ReadonlyMap<string, readonly string[]>
  title?: string
  language?: string
  canonical?: string
  /** What relative addresses are relative to. */
  base?: string
  things: Thing[]
  article?: Thing
  headings: Element[]
  /** Headings of lower levels that call themselves a story's title. */
  storyTitles: Element[]
}

export function pageFacts(root: Element, savedFrom?: string): PageFacts {
  const gathered: Gathered = { metas: new Map(), scripts: [], headings: [], titles: [], storyTitles: [] }
  for (const element of elementsIn(root)) readers.get(element.name)?.(gathered, element)
  const { language } = gathered
  const isOfFile = wordProcessor.test(gathered.metas.get('generator')?.[0] ?? '')
  const metas = isOfFile ? new Map<string, string[]>() : gathered.metas
  const title = isOfFile ? undefined : gathered.title
  const headings = gathered.headings.length > 0 ? gathered.headings : gathered.titles
  const things = thingsIn(gathered.scripts)
  const address = ownAddress(gathered.canonical, metas)
  // Syndicated copies name another site as canonical; what is relative is relative to this one.
  const own = addressAt(metas.get('og:url')?.[0], undefined) ?? address ?? addressAt(savedFrom, undefined)
  const base = addressAt(gathered.base, own) ?? own
  const article = articleAmong(things, isAbout([title, ...(metas.get('og:title') ?? [])], address))

  return {
    metas,
    things,
    headings,
    storyTitles: gathered.storyTitles,
    ...(title && { title }),
    ...(language && { language }),
    ...(address && { canonical: address }),
    ...(base && { base }),
    ...(article && { article }),
  }
}

// Title, author and dates that a word processor writes are those of the file, which was a template or another story's.
const wordProcessor = /LibreOffice|OpenOffice|StarOffice|Microsoft Word|AbiWord/i

// A title that was never closed runs to the end of the page.
const mostOfTitle = 1000

// Publishers write some 20 KB of it. As objects it takes many times its length.
const mostOfScript = 500_000

type Gathered = {
  metas: Map<string, string[]>
  scripts: string[]
  headings: Element[]
  /** Where no element is a heading of the first level: what Word and Google Docs set in their style for titles. */
  titles: Element[]
  storyTitles: Element[]
  title?: string | undefined
  language?: string | undefined
  canonical?: string | undefined
  base?: string | undefined
}

/** The first of each counts. */
const readers: ReadonlyMap<string, (gathered: Gathered, element: Element) => void> = new Map([
  ['meta', ({ metas }: Gathered, element: Element) => addMeta(metas, element)],
  ['h1', ({ headings }: Gathered, element: Element) => void headings.push(element)],
  ['h2', addStoryTitle],
  ['h3', addStoryTitle],
  [
    'p',
    ({ titles }: Gathered, element: Element) => {
      if (/(?:^|\s)(?:MsoTitle|title)(?:\s|$)/.test(attribute(element, 'class') ?? '')) titles.push(element)
    },
  ],
  [
    'title',
    (gathered: Gathered, element: Element) => {
      if (element.parent?.name !== 'svg')
        gathered.title ??= oneSpaced(rawText(element).slice(0, mostOfTitle)) || undefined
    },
  ],
  [
    'html',
    (gathered: Gathered, element: Element) => {
      gathered.language ??= attribute(element, 'lang') ?? attribute(element, 'xml:lang')
    },
  ],
  [
    'link',
    (gathered: Gathered, element: Element) => {
      const isCanonical = /\bcanonical\b/i.test(attribute(element, 'rel') ?? '')
      if (isCanonical) gathered.canonical ??= attribute(element, 'href')
    },
  ],
  [
    'base',
    (gathered: Gathered, element: Element) => {
      gathered.base ??= attribute(element, 'href')
    },
  ],
  [
    'script',
    ({ scripts }: Gathered, element: Element) => {
      const text = /ld\+json/i.test(attribute(element, 'type') ?? '') ? rawText(element) : ''
      if (text !== '' && text.length <= mostOfScript) scripts.push(text)
    },
  ],
])

function addStoryTitle({ storyTitles }: Gathered, element: Element): void {
  const isTitle = /(?:^|\s)(?:entry|post|article|story)-?title(?:\s|$)/i.test(attribute(element, 'class') ?? '')
  if (isTitle && storyTitles.length < mostStoryTitles) storyTitles.push(element)
}
// A page with more of them lists stories.
const mostStoryTitles = 20

function addMeta(metas: Map<string, string[]>, element: Element): void {
  const name =
    attribute(element, 'property') ??
    attribute(element, 'name') ??
    attribute(element, 'itemprop') ??
    attribute(element, 'http-equiv')
  const content = oneSpaced(attribute(element, 'content') ?? '')
  if (name === undefined || content === '') return

  const key = name.trim().toLowerCase()
  metas.set(key, [...(metas.get(key) ?? []).slice(0, 50), content])
}

const rawText = (element: Element) => element.children.filter(child => !isElement(child)).join('')

const ownAddress = (canonical: string | undefined, metas: ReadonlyMap<string, readonly string[]>) =>
  [canonical, ...(metas.get('og:url') ?? []), ...(metas.get('twitter:url') ?? [])]
    .map(one => addressAt(one, undefined))
    .find(one => one !== undefined)

/** An object with this page's address or title is about this page's story. */
const isAbout = (titles: readonly (string | undefined)[], address: string | undefined) => {
  const called = titles.map((title = '') => comparable(title))

  return (thing: Thing): boolean => {
    const name = comparable(textIn(thing, 'headline') ?? textIn(thing, 'name') ?? '')
    if (name !== '' && called.some(title => title.startsWith(name))) return true

    return (
      address !== undefined &&
      [textIn(thing, 'url'), textIn(thing, 'mainEntityOfPage'), textIn(thing, '@id')].includes(address)
    )
  }
}

export const metaOf = (
  { metas }: PageFacts,
  ...names: readonly string[]
): { name: string; value: string } | undefined => {
  for (const name of names) {
    const value = metas.get(name)?.[0]
    if (value !== undefined) return { name, value }
  }
  return undefined
}
