import * as z from 'zod/mini'
import { invented } from './invented.ts'

// A process of its own, as uploaders are: it says when it began and when the last upload was taken.
const Words = z.tuple([z.url(), z.coerce.number(), z.coerce.number()])
const [bucket, count, parallel] = z.parse(Words, process.argv.slice(2))

const waiting = Array.from({ length: count }, (_, index) => invented(index))

const upload = async (): Promise<void> => {
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const answer = await fetch(`${bucket}/${next.key}`, { method: 'PUT', body: next.text })
    if (!answer.ok) throw new Error(`${next.key}: ${answer.status} ${await answer.text()}`)
  }
}

const beganAt = Date.now()
await Promise.all(Array.from({ length: parallel }, upload))
process.send?.({ beganAt, endedAt: Date.now() })
