import type { Candidate, Gazetteer } from './gazetteer.ts'

/** A name of a place as a story uses it. `after` is the name that follows it behind a comma: "Paris, Texas". */
export type Toponym = { name: string; count: number; after?: string | undefined }

export type Resolve = (toponyms: readonly Toponym[]) => (Candidate | undefined)[]

/**
 * Which of the places of a name is meant: the larger, unless the story speaks of another country or state. The weights are
 * those of a linear rule measured on the local news of LGL, where small towns bear great names.
 */
export function resolver({ candidates }: Gazetteer): Resolve {
  return toponyms => {
    const known = toponyms.map(toponym => ({ ...toponym, candidates: candidates(toponym.name) }))
    const company = companyOf(known)

    return known.map(({ candidates: all, after }) => {
      const next = after === undefined ? [] : candidates(after)
      return best(all, candidate => scoreOf(candidate, company) + (isIn(candidate, next) ? followed : 0))
    })
  }
}

const followed = 6
const isCountry = 4

function scoreOf(candidate: Candidate, company: ReadonlyMap<string, number>): number {
  const people = Math.log10(1 + Math.min(candidate.population, 3e8))
  const country = Math.log1p(company.get(candidate.country ?? '') ?? 0)
  const state = Math.log1p(company.get(candidate.state ?? '') ?? 0)

  return people + (candidate.kind === 'country' ? isCountry : 0) + 0.8 * country + 0.9 * state
}

/** "Springfield, Illinois", "Lyon, France". */
const isIn = (candidate: Candidate, areas: readonly Candidate[]): boolean =>
  candidate.kind !== 'country' &&
  areas.some(area =>
    area.kind === 'country'
      ? area.country === candidate.country
      : area.kind === 'state' && area.state === candidate.state && candidate.kind === 'city',
  )

/** How much the story speaks of each country and state: by the likeliest reading of each of its names. */
function companyOf(toponyms: readonly { candidates: Candidate[]; count: number }[]): ReadonlyMap<string, number> {
  const company = new Map<string, number>()
  const add = (code: string | undefined, weight: number) => {
    if (code !== undefined) company.set(code, (company.get(code) ?? 0) + weight)
  }
  for (const { candidates, count } of toponyms) {
    const likely = best(
      candidates,
      ({ population, kind }) => Math.log10(1 + population) + (kind === 'country' ? isCountry : 0),
    )
    if (likely === undefined) continue
    add(likely.country, count * (likely.kind === 'country' ? 2 : likely.population > 500_000 ? 1.5 : 0.7))
    if (likely.kind === 'state') add(likely.state, count * 2)
  }

  return company
}

function best(candidates: readonly Candidate[], score: (candidate: Candidate) => number): Candidate | undefined {
  let chosen: { candidate: Candidate; score: number } | undefined
  for (const candidate of candidates) {
    const own = score(candidate)
    if (chosen === undefined || own > chosen.score) chosen = { candidate, score: own }
  }

  return chosen?.candidate
}
