import { columnsOf, fitted } from '../../infra/local/terminal/terminal-text.ts'

export type Screen = { write(text: string): unknown; columns?: number; isTTY?: boolean }
export type Progress = { tell(text: string): void; end(): void }

/** Faster than this no eye follows; slower lines than that fill no log. */
const BETWEEN = { terminal: 100, log: 5_000 }

/** How far a command is: on a terminal one line that changes, elsewhere a line now and then. Meant for stderr. */
export function showProgress(screen: Screen, clock: () => number = () => performance.now()): Progress {
  const isTerminal = screen.isTTY === true
  const pause = isTerminal ? BETWEEN.terminal : BETWEEN.log
  let last = isTerminal ? Number.NEGATIVE_INFINITY : clock()

  return {
    tell(text) {
      if (clock() - last < pause) return

      last = clock()
      screen.write(isTerminal ? `\r\u001b[2K${cut(text, (screen.columns ?? 80) - 1)}` : `${text}\n`)
    },
    end() {
      if (isTerminal) screen.write('\r\u001b[2K')
    },
  }
}

const cut = (text: string, columns: number): string => (columnsOf(text) > columns ? fitted(text, columns) : text)
