import { eTagOf, type Replaced, type SiteBucket, type SiteFile, type Told } from './site-bucket.ts'

/** Stretches of a feed's history: those whose files are to be written, and those whose files are to go. */
export type Stretches<One extends { prefix: string } = { prefix: string }> = { write: One[]; remove: string[] }

/** What becomes of a stretch: said of its row where the claim of it was the last. */
export type Note = { prefix: string; note(edition: number): Promise<'written' | 'refused'> }

/** Which claim of the stretch it was, and what its row has to say of its files: that is a look at them. */
export type Claim = { edition: number; told?: Told }

/** Files that follow from lines, each stretch with a row that says what they are. */
export type Claimed<Plan extends Stretches> = {
  /** As lines and rows are now. */
  plan(): Promise<Plan>
  /** What has to follow is asked for first, since nobody would miss it behind a break. */
  begin?(plan: Plan): Promise<unknown>
  claim(prefix: string, what: 'comes' | 'goes'): Promise<Claim>
  keysOf(plan: Plan): string[]
  filesOf(plan: Plan): Promise<SiteFile[]>
  /** What else has to say so before a row does. */
  list?(plan: Plan): Promise<unknown>
  /** In the order in which they are said: a break leaves what comes later to be found missing. */
  notesOf(plan: Plan, eTags: ReadonlyMap<string, string>): Note[]
}

/**
 * Look, plan, put under a condition: what was planned otherwise by then is planned once more. Of two who write the same
 * stretch side by side neither knows whose files came last: `unsettled` = what was claimed and could not be noted, which
 * has to be looked at again.
 */
export async function putClaimed<Plan extends Stretches>(
  kind: Claimed<Plan>,
  files: SiteBucket,
  first?: Plan,
): Promise<{ replaced: Replaced; unsettled: string[] }> {
  const claims = new Map<string, number>()
  let replaced: Replaced = 'unchanged'
  for (let plan = first ?? (await kind.plan()); ; plan = await kind.plan()) {
    await kind.begin?.(plan)
    if (plan.write.length + plan.remove.length === 0) break

    const claimed = await claimAll(kind, plan)
    for (const [prefix, { edition }] of claimed) claims.set(prefix, edition)
    const told = new Map(claimed.flatMap(([, one]) => [...(one.told ?? [])]))
    const { outcome, done, eTags } = await put(kind, files, { plan, told })
    if (outcome === 'written') replaced = 'written'
    if (outcome === 'stale') continue

    await kind.list?.(plan)
    await noteAll(kind.notesOf(done, eTags), claims)
    break
  }
  return { replaced, unsettled: [...claims.keys()] }
}

/** Said before the first file: until one has noted what they are whose claim was the last, nobody takes them for settled. */
const claimAll = <Plan extends Stretches>({ claim }: Claimed<Plan>, { write, remove }: Plan) =>
  Promise.all([
    ...write.map(async ({ prefix }) => [prefix, await claim(prefix, 'comes')] as const),
    ...remove.map(async prefix => [prefix, await claim(prefix, 'goes')] as const),
  ])

type Looked<Plan> = { plan: Plan; told: Told }

async function put<Plan extends Stretches>(kind: Claimed<Plan>, files: SiteBucket, { plan, told }: Looked<Plan>) {
  let [done, eTags] = [plan, new Map<string, string>()]
  const compose = async () => {
    done = await kind.plan()
    if (!isAlike(done, plan)) return 'stale'

    const composed = await kind.filesOf(done)
    eTags = eTagsOf(composed)
    return composed
  }
  const outcome = await files.replace(kind.keysOf(plan), compose, told)

  return { outcome, done, eTags }
}

async function noteAll(notes: readonly Note[], claims: Map<string, number>): Promise<void> {
  for (const { prefix, note } of notes) if ((await note(claims.get(prefix) ?? 0)) === 'written') claims.delete(prefix)
}

/** The same comes, and the same goes. */
const isAlike = (one: Stretches, other: Stretches): boolean => namesOf(one) === namesOf(other)
const namesOf = ({ write, remove }: Stretches): string => JSON.stringify([write.map(({ prefix }) => prefix), remove])

/** Of files whose bytes are about to be handed over. */
const eTagsOf = (files: readonly SiteFile[]): Map<string, string> =>
  new Map(files.flatMap(({ key, bytes }) => (bytes === undefined ? [] : [[key, eTagOf(bytes)]])))
