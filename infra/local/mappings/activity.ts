/** Counts work that is going on and work that ever began, so that one can tell "nothing happens" from "nothing happened just now". */
export type Activity = {
  /** Returns the call that ends this piece of work. */
  begin(): () => void
  running(): number
  begun(): number
}

export const openActivity = (): Activity => {
  let running = 0
  let begun = 0

  return {
    begin: () => {
      running += 1
      begun += 1
      return () => {
        running -= 1
      }
    },
    running: () => running,
    begun: () => begun,
  }
}
