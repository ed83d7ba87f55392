import { expect, test } from 'vitest'
import { showProgress } from '../../../tools/desk/progress.ts'

const screen = (isTTY: boolean) => {
  const written: string[] = []
  return { written, isTTY, columns: 20, write: (text: string) => written.push(text) }
}

test('a terminal shows one line that changes, cut to its width, and is left clean', () => {
  const terminal = screen(true)
  let now = 0
  const progress = showProgress(terminal, () => now)
  progress.tell('1 of 3')
  progress.tell('too soon to be seen')
  now = 150
  progress.tell('2 of 3, and much more than the line can hold')
  progress.end()

  expect(terminal.written).toHaveLength(3)
  expect(terminal.written[0]).toBe('\r\u001b[2K1 of 3')
  expect(terminal.written[1]?.replace('\r\u001b[2K', '')).toHaveLength(19)
  expect(terminal.written[2]).toBe('\r\u001b[2K')
})

test('a log gets whole lines, and not many', () => {
  const log = screen(false)
  let now = 0
  const progress = showProgress(log, () => now)
  for (now = 0; now <= 11_000; now += 100) progress.tell(`after ${now}`)
  progress.end()

  expect(log.written).toEqual(['after 5000\n', 'after 10000\n'])
})
