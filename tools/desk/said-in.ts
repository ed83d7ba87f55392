import { unpacked } from '../../functions/runtime/packed-message.ts'

/** What a letter says, however it was sent; nothing where it is no JSON. */
export function saidIn(body: string): unknown {
  try {
    return unpacked(body)
  } catch {
    return undefined
  }
}
