/** Counts work that is going on. */
export type Activity = {
  /** Returns the call that ends this piece of work. */
  begin(): () => void
  running(): number
}

export const openActivity = (): Activity => {
  let running = 0

  return {
    begin: () => {
      running += 1
      return () => {
        running -= 1
      }
    },
    running: () => running,
  }
}
