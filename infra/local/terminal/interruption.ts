/** npm passes on the very signal that the terminal has sent to it and to us: within this time they are one. */
const SAME_PRESS = 500

export type Interruption = { first(): void; second(): void }

/** Ctrl-C, a closed terminal, or a polite kill: once to stop in order, once more to stop now. */
export function onInterruption({ first, second }: Interruption): void {
  let since: number | undefined
  const interrupted = () => {
    if (since === undefined) {
      since = performance.now()
      first()
    } else if (performance.now() - since > SAME_PRESS) second()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, interrupted)
}
