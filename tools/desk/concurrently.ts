/** As many calls at once as keep a connection pool of the SDK (50 sockets) busy without a queue in front of it. */
const AT_ONCE = 32

/** Asks for each item, some at a time, and answers in their order. */
export async function concurrently<Item, Answer>(
  items: readonly Item[],
  ask: (item: Item) => Promise<Answer>,
): Promise<Answer[]> {
  const answers: Answer[] = []
  const open = items.entries()
  const work = async () => {
    for (const [n, item] of open) answers[n] = await ask(item)
  }
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, items.length) }, work))

  return answers
}
