/** A deterministic source of choices, so that a failing run can be run again. Mulberry32, public domain. */
export function choices(seed: number) {
  let state = seed >>> 0
  const random = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }

  return { below: (n: number) => Math.floor(random() * n), happens: (probability: number) => random() < probability }
}
export type Choices = ReturnType<typeof choices>

export class Crash extends Error {}

/** Lets concurrent tasks advance one port call at a time, in any order, and breaks them off between any two. */
export function stage(choose: Choices, crashProbability: number) {
  const waiting: (() => void)[] = []
  let calm = false
  const turn = () => (calm ? Promise.resolve() : new Promise<void>(release => waiting.push(release)))

  const through =
    <Arguments extends unknown[], Answer>(call: (...given: Arguments) => Promise<Answer>) =>
    async (...given: Arguments): Promise<Answer> => {
      await turn()
      if (!calm && choose.happens(crashProbability / 2)) throw new Crash('before the call')

      const answer = await call(...given)
      if (!calm && choose.happens(crashProbability / 2)) throw new Crash('after the call')
      return answer
    }

  return {
    through,
    /** Releases one of the waiting calls; false where none waits. */
    step(): boolean {
      const [release] = waiting.splice(choose.below(waiting.length), 1)
      release?.()
      return release !== undefined
    },
    /** From now on everything waits and may crash again. */
    stirUp() {
      calm = false
    },
    /** From now on nothing waits and nothing crashes. */
    calmDown() {
      calm = true
      for (const release of waiting.splice(0)) release()
    },
  }
}
export type Stage = ReturnType<typeof stage>

/** A stage that holds back whoever comes to one call first, and nobody else at any. */
export function heldAt(place: number) {
  let calls = 0
  let counting = true
  const [there, onward] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]

  return {
    there: there.promise,
    reached: () => !counting,
    goOn: () => onward.resolve(),
    through:
      <Given extends unknown[], Answer>(call: (...given: Given) => Promise<Answer>) =>
      async (...given: Given): Promise<Answer> => {
        if (counting && calls++ === place) {
          counting = false
          there.resolve()
          await onward.promise
        }
        return call(...given)
      },
    step: () => false,
    stirUp() {},
    calmDown() {},
  }
}
