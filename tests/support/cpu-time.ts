/** Milliseconds of processor time, which other programs on the machine disturb less than the clock. */
export async function processorTime(run: () => unknown): Promise<number> {
  const before = process.cpuUsage()
  await run()
  const { user, system } = process.cpuUsage(before)

  return (user + system) / 1000
}
