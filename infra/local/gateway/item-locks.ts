/** One writer at a time for each name. Names are taken all at once and in one step, so no two writers can wait for each other. */
export type ItemLocks = { hold<T>(names: readonly string[], work: () => Promise<T>): Promise<T> }

export const openItemLocks = (): ItemLocks => {
  const held = new Map<string, Promise<void>>()

  return {
    hold: async (names, work) => {
      const before = names.map(name => held.get(name))
      const { promise: mine, resolve: release } = Promise.withResolvers<void>()
      for (const name of names) held.set(name, mine)
      try {
        await Promise.all(before)
        return await work()
      } finally {
        release()
        for (const name of names) if (held.get(name) === mine) held.delete(name)
      }
    },
  }
}
