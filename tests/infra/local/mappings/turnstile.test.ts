import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { turnstile } from '../../../../infra/local/mappings/turnstile.ts'

/** How many ran at the same time, at most, of jobs that each take so long. */
async function busiest(pass: ReturnType<typeof turnstile>, jobs: number, milliseconds: number): Promise<number> {
  let running = 0
  let most = 0
  const job = async () => {
    running += 1
    most = Math.max(most, running)
    await sleep(milliseconds)
    running -= 1
  }
  await Promise.all(Array.from({ length: jobs }, () => pass(job)))
  return most
}

describe('a turnstile', () => {
  test('lets short batches run one after the other', async () => {
    expect(await busiest(turnstile({ most: 2, patienceMilliseconds: 2000 }), 5, 5)).toBe(1)
  })

  test('lets another run beside one that takes long, and no more than it may', async () => {
    expect(await busiest(turnstile({ most: 2, patienceMilliseconds: 10 }), 5, 150)).toBe(2)
  })

  test('goes on after a batch that fails', async () => {
    const pass = turnstile({ most: 1, patienceMilliseconds: 10 })

    await expect(pass(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
    await expect(pass(async () => 'next')).resolves.toBe('next')
  })
})
