import type { Evidence } from '../../../events/article.ts'
import type { SiteConfig } from '../../../events/settings.ts'
import { webAddress } from '../../text/web-address.ts'
import { type Found, nothing } from '../found.ts'
import type { Given, Story } from './story.ts'
import { wordsOf } from './words.ts'

const evidenceOf = (field: string, { place, rule, confidence }: Given): Evidence => ({
  field,
  place,
  rule: rule ?? 'property',
  confidence: confidence ?? 1,
})

/** BCP 47 in its canonical form: "en_gb" is "en-GB". A language by its name is not guessed. */
export function languageOf(given: readonly Given[]): Found {
  for (const one of given) {
    const tag = canonicalTag(one.text.trim().replaceAll('_', '-'))
    if (tag !== undefined) return { fields: { language: tag }, evidence: [evidenceOf('language', one)] }
  }
  return nothing
}

function canonicalTag(text: string): string | undefined {
  // Intl takes any word of up to eight letters; languages have two or three.
  if (!/^[a-z]{2,3}(?:-[a-z\d]{1,8})*$/i.test(text)) return undefined

  try {
    return Intl.getCanonicalLocales(text)[0]
  } catch {
    return undefined
  }
}

/** The site's own section, by its folder or title. A section of somebody else's site is kept beside, and the folder decides. */
export function sectionOf({ sections: given, keywords }: Story, site: SiteConfig): Found {
  const sections = Object.entries(site.sections)
  const named = given.map(one => ({ ...one, text: wordsOf(one.text) })).filter(({ text }) => text !== '')
  for (const one of named) {
    const name = one.text.toLowerCase()
    const known = sections.find(([path, { title }]) => path.toLowerCase() === name || title.toLowerCase() === name)
    if (known) return { fields: { section: known[0] }, evidence: [evidenceOf('section', one)] }
  }
  const [first] = named
  const isKeyword = keywords.some(({ text }) => wordsOf(text) === first?.text)
  return first && !isKeyword ? { ...nothing, extra: { givenSection: first.text } } : nothing
}

// A story with more is listing a vocabulary.
const mostKeywords = 100

export function keywordsOf(given: readonly Given[]): Found {
  const words = given
    .slice(0, 10 * mostKeywords)
    .map(({ text }) => wordsOf(text))
    .filter(text => text !== '' && text.length <= 200)
  const [first] = given
  if (!first || words.length === 0) return nothing

  return { fields: { keywords: [...new Set(words)].slice(0, mostKeywords) }, evidence: [evidenceOf('keywords', first)] }
}

/** The first that is named: a text has one original. */
export function originalOf(given: readonly Given[]): Found {
  const named = given.map(one => ({ ...one, text: wordsOf(one.text) })).find(({ text }) => text !== '')

  return named === undefined
    ? nothing
    : { fields: { translationOf: named.text }, evidence: [evidenceOf('translationOf', named)] }
}

/** Feeds put into their links where a reader came from: the article stands at the address without it. */
function withoutTracking(address: string | undefined): string | undefined {
  const url = address?.includes('utm_') ? URL.parse(address) : null
  if (!url) return address

  for (const name of [...url.searchParams.keys()]) if (name.startsWith('utm_')) url.searchParams.delete(name)
  return url.href
}

export function linkOf(given: readonly Given[]): Found {
  for (const one of given) {
    const canonicalUrl = withoutTracking(webAddress(one.text.trim()))
    if (canonicalUrl !== undefined) return { fields: { canonicalUrl }, evidence: [evidenceOf('canonicalUrl', one)] }
  }
  return nothing
}
