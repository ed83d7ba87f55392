import type { Block, Picture } from '../../../events/article.ts'
import { type Found, nothing } from '../found.ts'
import { isPlaced, pictureAt } from '../markup/picture-place.ts'
import { addressOf, isDecoration } from './decorations.ts'
import { evidenceOf } from './field.ts'
import { listIn, type Thing, textIn, thingOf } from './json-ld.ts'
import { metaOf, type PageFacts } from './page-facts.ts'
import { plainWords } from './plain-words.ts'

/** The lead image first: the one the page itself names, with what stands under it where it is shown. */
export function picturesOf(facts: PageFacts, above: readonly Picture[], body: readonly Block[]): Found {
  const inBody = body.flatMap(block => (block.kind === 'figure' ? [block.picture] : []))
  const shown = [...above, ...inBody].filter(picture => !isDecoration(picture))
  const named = namedLead(facts)
  const same =
    shown.find(picture => isSame(addressOf(picture), named && addressOf(named))) ??
    shown.find(({ caption }) => caption !== undefined && caption === named?.caption)
  const first = shown.find(isPlaced)
  const lead = same ?? named ?? first ?? shown[0]
  if (!lead) return nothing

  const rest = shown.filter(
    picture => picture !== same && picture !== lead && !isSame(addressOf(picture), addressOf(lead)),
  )
  const rule = same ? 'shown-and-metadata' : named ? 'metadata' : 'first-shown'
  const found = { value: lead, place: named?.place ?? 'figure', rule, confidence: same ? 0.95 : named ? 0.8 : 0.6 }
  return { fields: { images: unique([lead, ...rest].map(withoutPlace)) }, evidence: [evidenceOf('images', found)] }
}

type Named = Picture & { place: string }

const withoutPlace = ({ url, key, caption, credit, alt }: Picture): Picture => ({
  ...(url && { url }),
  ...(key && { key }),
  ...(caption && { caption }),
  ...(credit && { credit }),
  ...(alt && { alt }),
})

function namedLead(facts: PageFacts): Named | undefined {
  const meta = metaOf(
    facts,
    'og:image',
    'og:image:secure_url',
    'og:image:url',
    'twitter:image',
    'twitter:image:src',
    'parsely-image-url',
    'image',
  )
  const [ld] = listIn(facts.article, 'image')
  const thing = thingOf(ld)
  const said = [
    { written: meta?.value, place: `meta ${meta?.name}` },
    {
      written: typeof ld === 'string' ? ld : (textIn(thing, 'url') ?? textIn(thing, 'contentUrl')),
      place: 'JSON-LD image',
    },
  ]
  for (const { written, place } of said) {
    const at = pictureAt(written, facts.base)
    if (isPlaced(at) && !isDecoration(at)) return { ...at, place, ...describedBy(facts, thing) }
  }
  return undefined
}

function describedBy(facts: PageFacts, thing: Thing | undefined): Pick<Picture, 'caption' | 'credit' | 'alt'> {
  const alt = metaOf(facts, 'og:image:alt', 'twitter:image:alt')?.value
  const [caption, credit] = [textIn(thing, 'caption'), textIn(thing, 'creditText')]

  return {
    ...(caption && { caption: plainWords(caption) }),
    ...(credit && { credit: plainWords(credit) }),
    ...(alt && { alt: plainWords(alt) }),
  }
}

/** Publishers serve one picture in many sizes: the last part of its address is what stays. */
function isSame(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return false

  return a === b || (stem(a) === stem(b) && (stem(a).length >= shortestStem || folderOf(a) === folderOf(b)))
}

const folderOf = (url: string) => url.slice(0, url.lastIndexOf('/'))

// "img" and "main" name any picture of another folder.
const shortestStem = 5

const stem = (url: string) =>
  (url.split(/[?#]/)[0] ?? '')
    .replace(/^.*\//, '')
    .replace(/\.\w{3,4}$/, '')
    .replace(/[-_@](?:\d{2,4}x\d{2,4}|\d{2,4}w?|scaled|large|medium|small|thumb)$/i, '')

function unique(pictures: readonly Picture[]): Picture[] {
  const seen = new Set<string>()
  return pictures.filter(picture => {
    const name = addressOf(picture) ?? picture.caption ?? ''
    return !seen.has(name) && seen.add(name)
  })
}
