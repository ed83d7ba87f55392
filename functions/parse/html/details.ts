import type { SiteConfig } from '../../../events/settings.ts'
import { type Found, nothing } from '../found.ts'
import { sectionNamed } from '../site-section.ts'
import { best, type Candidate, evidenceOf } from './field.ts'
import { listIn, textIn, thingOf } from './json-ld.ts'
import { metaOf, type PageFacts } from './page-facts.ts'
import { plainWords } from './plain-words.ts'

export function language(facts: PageFacts): Found {
  const ld = textIn(facts.article, 'inLanguage') ?? textIn(thingOf(facts.article?.['inLanguage']), 'alternateName')
  const meta = metaOf(facts, 'og:locale', 'content-language', 'language', 'dc.language')
  const said: Candidate<string | undefined>[] = [
    { value: facts.language, place: 'html lang', rule: 'attribute', confidence: 0.9 },
    { value: ld, place: 'JSON-LD inLanguage', rule: 'json-ld', confidence: 0.85 },
    { value: meta?.value, place: `meta ${meta?.name}`, rule: 'meta', confidence: 0.7 },
  ]
  const found = best(said.flatMap(one => tagged(one)))

  return found ? { fields: { language: found.value }, evidence: [evidenceOf('language', found)] } : nothing
}

function tagged(one: Candidate<string | undefined>): Candidate<string>[] {
  const tag = one.value?.trim().replace('_', '-') ?? ''
  // "zxx" and "und" name no language.
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(tag) || /^(?:zxx|und|mul)\b/i.test(tag)) return []
  const [value] = Intl.getCanonicalLocales(tag)

  return value ? [{ ...one, value }] : []
}

export function canonicalUrl({ canonical }: PageFacts): Found {
  if (canonical === undefined) return nothing
  const found = { place: 'link canonical', rule: 'address', confidence: 0.95, value: canonical }

  return { fields: { canonicalUrl: canonical }, evidence: [evidenceOf('canonicalUrl', found)] }
}

/** The section's folder where the site has one of that name; else only the name, for whoever wants it. */
export function section(facts: PageFacts, site: SiteConfig): Found {
  const meta = metaOf(facts, 'article:section', 'parsely-section', 'section', 'sailthru.section', 'cxenseparse:section')
  const ld = textIn(facts.article, 'articleSection')
  const said = meta?.value ?? ld
  if (said === undefined) return nothing
  const name = plainWords(said).slice(0, 100)
  const folder = sectionNamed(name, site)
  const found = {
    value: name,
    place: meta ? `meta ${meta.name}` : 'JSON-LD articleSection',
    rule: 'as said',
    confidence: 0.8,
  }

  return {
    fields: folder === undefined ? {} : { section: folder },
    extra: { givenSection: name },
    evidence: folder === undefined ? [] : [evidenceOf('section', found)],
  }
}

// Beyond this it is a list for search engines.
const mostKeywords = 25

export function keywords(facts: PageFacts): Found {
  const ld = listIn(facts.article, 'keywords').flatMap(one =>
    typeof one === 'string' ? one.split(/[,;]/) : [textIn(thingOf(one), 'name') ?? ''],
  )
  const tags = facts.metas.get('article:tag') ?? []
  const named = metaOf(facts, 'news_keywords', 'parsely-tags', 'sailthru.tags', 'keywords')
  const given: Candidate<string[]>[] = [
    { value: tags.flatMap(tag => tag.split(/[,;]/)), place: 'meta article:tag', rule: 'meta', confidence: 0.9 },
    { value: ld, place: 'JSON-LD keywords', rule: 'json-ld', confidence: 0.88 },
    {
      value: (named?.value ?? '').split(/[,;|]/),
      place: `meta ${named?.name}`,
      rule: 'meta',
      confidence: named?.name === 'keywords' ? 0.6 : 0.89,
    },
  ]
  const found = best(
    given
      .map(one => ({ ...one, value: distinct(one.value) }))
      .filter(({ value }) => value.length > 0 && value.length <= mostKeywords),
  )

  return found ? { fields: { keywords: found.value }, evidence: [evidenceOf('keywords', found)] } : nothing
}

const distinct = (words: readonly string[]) => [
  ...new Map(
    words
      .map(plainWords)
      .filter(word => word.length > 1 && word.length <= 60)
      .map(word => [word.toLowerCase(), word] as const),
  ).values(),
]
