/** How much is asked for in one call, and how long the first asker waits for company. */
export type Gathering = { atMost: number; withinMilliseconds: number }

/**
 * Collects what many callers ask for within a moment and asks for all of it in one call. `ask` answers item by item, in
 * order; where it throws, every caller of that call hears it.
 */
export function gather<Item, Answer>(
  { atMost, withinMilliseconds }: Gathering,
  ask: (items: readonly Item[]) => Promise<readonly Answer[]>,
): (item: Item) => Promise<Answer> {
  let waiting: Asker<Item, Answer>[] = []
  let timer: NodeJS.Timeout | undefined

  function flush() {
    clearTimeout(timer)
    timer = undefined
    const askers = waiting
    waiting = []
    ask(askers.map(({ item }) => item)).then(
      answers => tell(askers, answers),
      (cause: unknown) => fail(askers, cause),
    )
  }

  return item =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject })
      if (waiting.length >= atMost) flush()
      else timer ??= setTimeout(flush, withinMilliseconds)
    })
}

type Asker<Item, Answer> = { item: Item; resolve: (answer: Answer) => void; reject: (cause: unknown) => void }

function tell<Answer>(askers: readonly Asker<unknown, Answer>[], answers: readonly Answer[]): void {
  answers.forEach((answer, n) => {
    askers[n]?.resolve(answer)
  })
  fail(askers.slice(answers.length), new Error(`${askers.length} asked and ${answers.length} were answered`))
}

function fail(askers: readonly Asker<unknown, never>[], cause: unknown): void {
  for (const { reject } of askers) reject(cause)
}
