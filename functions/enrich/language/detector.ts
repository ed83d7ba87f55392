import type { LanguageAnnotation } from '../../../events/annotations.ts'
import { weigher } from './evidence.ts'
import { type Finding, finder } from './find.ts'
import type { LanguageTables } from './language-file.ts'

/**
 * The language of an article as a BCP 47 tag, `und` when it cannot be told. The upload's own word (`declared`)
 * stands unless the text speaks plainly against it.
 */
export type Language = LanguageAnnotation & { confidence: number }

export type DetectLanguage = (text: string, declared: string | undefined) => Language

// UTF-8 bytes of letters: what is shorter may be a foreign name or quotation.
const enoughToContradict = 200

/** Tags of one language, or of languages that a text may not tell apart: one does not contradict the other. */
const kin: Record<string, string> = {
  ...{ nb: 'no', nn: 'no', id: 'ms', fil: 'tl', ckb: 'ku', yue: 'zh', cmn: 'zh' },
  ...{ bs: 'hr', sh: 'hr', sr: 'hr', cnr: 'hr' },
}

/** What it learned is read in place, so that its half megabyte costs little more than its reading. */
export function detector(tables: LanguageTables): DetectLanguage {
  const words = weigher(tables)
  const find = finder(words)
  const known = new Set(words.languages.map(familyOf))

  return (text, declared) => weigh(find(text), canonicalTag(declared), known)
}

function weigh(found: Finding, declared: string | undefined, known: ReadonlySet<string>): Language {
  const detected = {
    tag: found.tag,
    source: found.tag === 'und' ? 'unknown' : 'text',
    confidence: found.confidence,
  } as const
  if (declared === undefined) return detected

  const family = familyOf(new Intl.Locale(declared).language)
  if (familyOf(found.tag) === family) return { tag: declared, source: 'declared', confidence: 0.99 }

  // A detector that does not know a language cannot say that a text is not written in it.
  const contradicted = detected.source === 'text' && found.letters >= enoughToContradict && known.has(family)

  return contradicted ? detected : { tag: declared, source: 'declared', confidence: 0.9 }
}

const familyOf = (language: string): string => kin[language] ?? language

/** `undefined` for what is no language tag: "English", "en US", "und". Some systems write `en_GB`. */
function canonicalTag(declared: string | undefined): string | undefined {
  const tag = declared?.trim().replaceAll('_', '-') ?? ''
  if (!/^(?!und\b|mul\b|zxx\b)[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/iu.test(tag)) return undefined

  try {
    return Intl.getCanonicalLocales(tag)[0]
  } catch {
    return undefined
  }
}
