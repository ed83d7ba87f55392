import * as z from 'zod/mini'

/**
 * The language of an article as a BCP 47 tag, `und` when it cannot be told. The upload's own word (`declared`)
 * stands unless the text speaks plainly against it.
 */
export const Language = z.object({
  tag: z.string(),
  source: z.enum(['declared', 'text', 'unknown']),
  confidence: z.number().check(z.minimum(0), z.maximum(1)),
})
export type Language = z.infer<typeof Language>

export type DetectLanguage = (text: string, declared: string | undefined) => Language

// A window is what the detector reads of a text (350 bytes); one may hold a foreign quotation, five rarely agree on it.
const windowLength = 300
const windows = 5
const prefixLength = 20_000

// UTF-8 bytes of letters, as the detector reads bytes. At 50 letters 96 of 100 answers are right, at 100 98; at 30, 93.
const fewest = 50
const enoughToContradict = 200

/** Tags the detector answers under another name: it knows Norwegian, Malay, Croatian, Tagalog and not their kin apart. */
const kin: Record<string, string> = {
  nb: 'no',
  nn: 'no',
  id: 'ms',
  bs: 'hr',
  sh: 'hr',
  fil: 'tl',
  ckb: 'ku',
  yue: 'zh',
  cmn: 'zh',
}

/** Letters of Macedonian and of the Turkic and Mongolian Cyrillics, which the detector takes for Serbian or Russian. */
const unknownCyrillic = /[ѓќѕөүңқғәұһ]/giu
const knownCyrillic = new Set(['be', 'bg', 'ru', 'sr', 'uk'])

/** Loads the detector's data: 1 MB and some 190 ms of CPU, once a process, so nothing pays for it before the first article. */
export async function loadDetector(): Promise<DetectLanguage> {
  const { eld } = await import('eld/extrasmall')
  const known = new Set(Object.values(eld.info().Languages))
  const vote = (window: string) => {
    const answer = eld.detect(window)
    return answer.isReliable() ? answer.language : 'und'
  }

  return (text, declared) => weigh(detect(text, vote), canonicalTag(declared), known)
}

type Finding = { tag: string; confidence: number; letters: number }

function detect(text: string, vote: (window: string) => string): Finding {
  const sample = text.slice(0, prefixLength)
  const letters = Buffer.byteLength(sample.replace(/\P{L}+/gu, ''))
  const votes = letters < fewest ? [] : windowsOf(sample).map(vote)
  const winner = votes.find(tag => tag !== 'und' && countOf(votes, tag) * 2 > votes.length)
  if (winner === undefined || (knownCyrillic.has(winner) && strangeCyrillic(sample)))
    return { tag: 'und', confidence: 0, letters }

  return { tag: winner, confidence: (countOf(votes, winner) / votes.length) * (letters < 100 ? 0.96 : 0.99), letters }
}

function weigh(found: Finding, declared: string | undefined, known: ReadonlySet<string>): Language {
  const detected = {
    tag: found.tag,
    source: found.tag === 'und' ? 'unknown' : 'text',
    confidence: found.confidence,
  } as const
  if (declared === undefined) return detected

  const primary = new Intl.Locale(declared).language
  const expected = kin[primary] ?? primary
  if (found.tag === expected) return { tag: declared, source: 'declared', confidence: 0.99 }

  // A detector that does not know a language cannot say that a text is not written in it.
  const contradicted = detected.source === 'text' && found.letters >= enoughToContradict && known.has(expected)

  return contradicted ? detected : { tag: declared, source: 'declared', confidence: 0.9 }
}

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

function windowsOf(sample: string): string[] {
  const count = Math.min(windows, Math.ceil(sample.length / windowLength))
  const starts = Array.from({ length: count }, (_, index) => Math.floor((index * sample.length) / count))

  return starts.map(start => sample.slice(start, start + windowLength))
}

/** One such letter in a thousand characters, and more than one: a Russian text that names a Kazakh town stays Russian. */
const strangeCyrillic = (sample: string): boolean =>
  (sample.match(unknownCyrillic)?.length ?? 0) * 1000 > Math.max(sample.length, 1000)

const countOf = (votes: string[], tag: string): number => votes.filter(vote => vote === tag).length
