import type { Weights } from './features.ts'
import fitted from './weights.json' with { type: 'json' }

const { short, long } = fitted

/**
 * What the values of a sentence weigh where a summary may have so many characters. Fit for two lengths, and between them in proportion:
 * the shorter looks for what says the most in few words, the longer keeps near the start.
 */
export function weightsFor(characters: number): Weights {
  const share = (characters - short.characters) / (long.characters - short.characters)
  const part = Math.min(1, Math.max(0, share))
  const weigh = (name: keyof Weights) => short[name] + part * (long[name] - short[name])

  return {
    one: weigh('one'),
    nearness: weigh('nearness'),
    depth: weigh('depth'),
    share: weigh('share'),
    centrality: weigh('centrality'),
    coverage: weigh('coverage'),
    echo: weigh('echo'),
    fill: weigh('fill'),
  }
}
