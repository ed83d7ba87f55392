import { expect, test } from 'vitest'
import { watch } from '../../tools/status/watch.ts'

/** Looks as often as there are pages, then is interrupted. */
async function watched(pages: readonly string[], isTTY: boolean): Promise<string[]> {
  const written: string[] = []
  const interruption = new AbortController()
  const left = [...pages]
  const look = async () => {
    const page = left.shift() ?? ''
    if (left.length === 0) interruption.abort()
    return page
  }
  const screen = { isTTY, write: (text: string) => written.push(text) }
  await watch(look, { screen, everySeconds: 0, until: interruption.signal })
  return written
}

test('a terminal is shown the whole page each time', async () => {
  const pages = await watched(['a', 'b'], true)
  expect(pages.map(page => page.replaceAll('\u001b', 'ESC'))).toEqual(['ESC[HESC[2Ja\n', 'ESC[HESC[2Jb\n'])
})

test('a log gets only the lines that are new', async () => {
  const before = 'in progress a.txt\nremoved b.txt\n\n2 uploads'
  const after = 'published a.txt\nremoved b.txt\n\n2 uploads'

  expect(await watched([before, before, after], false)).toEqual([
    'in progress a.txt\nremoved b.txt\n2 uploads\n',
    'published a.txt\n',
  ])
})
