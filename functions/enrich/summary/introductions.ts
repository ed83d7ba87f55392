import type { Lexicon } from '../keywords/lexicon.ts'
import type { Sentence, Story } from '../story.ts'
import type { Token } from '../tokens.ts'
import type { Line } from './lines.ts'

/**
 * For each line the places of those that introduce whom it names in short: "David Ragan" before "Ragan", "the Office of Fair Trade (OFT)"
 * before "the OFT". Whom the headline names needs no introduction.
 */
export function introductionsOf(lines: readonly Line[], story: Story, lexicon: Lexicon): number[][] {
  // By a line; without one it needs none.
  const introduced = new Map<string, number | undefined>(headlineTokens(story).map(({ lower }) => [lower, undefined]))

  return lines.map(({ sentence }, place) => {
    const names = [...namesIn(sentence, story, lexicon)]
    const full = new Set(names.filter(({ isFull }) => isFull).map(({ name }) => name))
    const needed = names.flatMap(({ name }) => (full.has(name) ? [] : (introduced.get(name) ?? [])))
    for (const { name, isFull } of names) if (!introduced.has(name)) introduced.set(name, isFull ? place : undefined)

    return [...new Set(needed)]
  })
}

/** Each word that is set as a name. `isFull`: another such word or a bracket stands before it. */
function* namesIn({ firstToken, endToken }: Sentence, { tokens }: Story, lexicon: Lexicon) {
  const isPart = (token: Token) => token.text === '(' || (isName(token) && !lexicon.look(token.lower).isStop)
  let isFull = false
  for (const token of tokens.slice(firstToken, endToken)) {
    if (isName(token)) yield { name: token.lower, isFull }
    isFull = isPart(token)
  }
}

const isName = ({ kind, letters }: Token): boolean => kind === 'word' && letters !== 'lower'

function headlineTokens({ parts, tokens }: Story): readonly Token[] {
  const end = parts.find(({ kind }) => kind === 'headline')?.end ?? 0

  return tokens.filter(token => token.end <= end)
}
