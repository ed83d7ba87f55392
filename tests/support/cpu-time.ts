/** Milliseconds of processor time, which other programs on the machine disturb less than the clock. */
export async function processorTime(run: () => unknown): Promise<number> {
  const before = process.cpuUsage()
  await run()
  const { user, system } = process.cpuUsage(before)

  return (user + system) / 1000
}

/** Milliseconds of processor time. */
export type Costs = { small: number; large: number }
type Work = { [Size in keyof Costs]: () => unknown }

/**
 * The least that two pieces of work took, measured by turns: other programs make a work dearer and never cheaper. It is
 * measured at least so many times, and then until the costs are `fine`, for as many turns as a busy machine may need.
 * The large comes first, so that it and not the small pays for code that runs for the first time.
 */
export async function leastCosts(
  { small, large }: Work,
  { fine, turns = 3 }: { fine: (least: Costs) => boolean; turns?: number },
): Promise<Costs> {
  const least = { small: Number.POSITIVE_INFINITY, large: Number.POSITIVE_INFINITY }
  for (let turn = 0; turn < turns || (turn < mostTurns && !fine(least)); turn++) {
    least.large = Math.min(least.large, await processorTime(large))
    least.small = Math.min(least.small, await processorTime(small))
  }

  return least
}

const mostTurns = 12
