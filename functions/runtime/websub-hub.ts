import { Trouble } from './trouble.ts'

/** A hub that has not answered by then is asked again later. */
const PATIENCE_MILLISECONDS = 5_000

/**
 * Tells a WebSub hub of changed topics. The recommendation leaves that to publisher and hub; this is what hubs take:
 * the form of PubSubHubbub 0.4 §7.1, one address or more, answered with any 2xx.
 */
export async function tellHub(hub: string, topics: readonly string[]): Promise<void> {
  const form = new URLSearchParams({ 'hub.mode': 'publish' })
  for (const topic of topics) form.append('hub.url', topic)
  const signal = AbortSignal.timeout(PATIENCE_MILLISECONDS)
  const answer = await fetch(hub, { method: 'POST', body: form, signal, redirect: 'error' })
  await answer.body?.cancel()

  if (!answer.ok) throw new Trouble(`the hub answered ${answer.status}`)
}
