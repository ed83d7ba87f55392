import { describe, expect, test } from 'vitest'
import { gather } from '../../../functions/runtime/gather.ts'

/** Gathers words, which are answered in capitals; `calls` is what was asked for together. */
function gathering(atMost = 3) {
  const calls: string[][] = []
  const ask = gather({ atMost, withinMilliseconds: 1 }, async (items: readonly string[]) => {
    calls.push([...items])
    if (items.includes('bad')) throw new Error('it failed')

    return items.map(item => item.toUpperCase())
  })

  return { ask, calls }
}

describe('what is asked for within a moment', () => {
  test('is asked for in one call, and each hears its own answer', async () => {
    const { ask, calls } = gathering()

    expect(await Promise.all(['a', 'b'].map(ask))).toEqual(['A', 'B'])
    expect(calls).toEqual([['a', 'b']])
  })

  test('is asked for in as many calls as it takes', async () => {
    const { ask, calls } = gathering()

    expect(await Promise.all(['a', 'b', 'c', 'd'].map(ask))).toEqual(['A', 'B', 'C', 'D'])
    expect(calls).toEqual([['a', 'b', 'c'], ['d']])
  })

  test('fails for all that were in the call that failed, and for no other', async () => {
    const { ask } = gathering(2)
    const answers = await Promise.allSettled(['a', 'bad', 'c'].map(ask))

    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled'])
  })

  test('does not wait for what is asked later', async () => {
    const { ask, calls } = gathering()
    await ask('a')
    await ask('b')

    expect(calls).toEqual([['a'], ['b']])
  })

  test('may be answered with nothing, but not with fewer answers than questions', async () => {
    const nothing = gather({ atMost: 1, withinMilliseconds: 1 }, async () => [undefined])
    const fewer = gather({ atMost: 1, withinMilliseconds: 1 }, async () => [])

    expect(await nothing('a')).toBeUndefined()
    await expect(fewer('a')).rejects.toThrow('1 asked and 0 were answered')
  })
})
