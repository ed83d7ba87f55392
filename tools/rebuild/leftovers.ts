import type { Desk } from '../desk/desk.ts'
import { reconcileDesk } from '../reconcile/reconcile-desk.ts'
import { repair } from '../reconcile/repair.ts'

/** Takes away files that no article and no feed has any longer, once everything else stands. Else nothing is taken. */
export async function removeLeftovers(desk: Desk): Promise<{ removed: number; left: number }> {
  const quietly = { patience: 60, reads: () => undefined, waits: () => undefined, clock: () => new Date() }
  const { findings } = await reconcileDesk(desk, quietly)
  const leftovers = findings.filter(({ kind }) => kind === 'file orphaned')
  if (leftovers.length < findings.length) return { removed: 0, left: findings.length }

  await repair(leftovers, desk, new Date())
  return { removed: leftovers.length, left: 0 }
}
