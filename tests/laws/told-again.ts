import { type Deed, runCalmly, tellAgain } from '../support/world.ts'

/** The files that are written when all of a history is told once more, after everything has come to rest. */
export async function writesWhenToldAgain(deeds: readonly Deed[]): Promise<string[]> {
  const calm = await runCalmly(deeds)
  const before = calm.siteFiles.writes.length
  await tellAgain(calm, deeds)

  return calm.siteFiles.writes.slice(before)
}
