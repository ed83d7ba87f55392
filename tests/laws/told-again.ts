import { type Deed, tellAgain, type World } from '../support/world.ts'

/** The files that are written when all of a history is told once more to a world that has come to rest after it. */
export async function writesWhenToldAgain(calm: World, deeds: readonly Deed[]): Promise<string[]> {
  const before = calm.siteFiles.writes.length
  await tellAgain(calm, deeds)

  return calm.siteFiles.writes.slice(before)
}
