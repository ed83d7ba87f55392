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
  let waiting: { item: Item; resolve: (answer: Answer | PromiseLike<Answer>) => void }[] = []
  let timer: NodeJS.Timeout | undefined

  function flush() {
    clearTimeout(timer)
    timer = undefined
    const asked = waiting
    waiting = []
    const answers = ask(asked.map(({ item }) => item))
    asked.forEach(({ resolve }, n) => {
      resolve(answers.then(all => answerAt(all, n)))
    })
  }

  return item =>
    new Promise(resolve => {
      waiting.push({ item, resolve })
      if (waiting.length >= atMost) flush()
      else timer ??= setTimeout(flush, withinMilliseconds)
    })
}

function answerAt<Answer>(answers: readonly Answer[], n: number): Answer {
  if (n >= answers.length) throw new Error(`${n + 1} asked and ${answers.length} were answered`)

  // Within bounds: `undefined` here is an answer, and the type says where that may be.
  return answers.slice(n, n + 1).reduce((_, answer) => answer)
}
