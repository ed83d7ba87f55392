import { once } from 'node:events'
import { Agent, createServer, IncomingMessage, request, type ServerResponse } from 'node:http'
import * as z from 'zod/mini'
import type { Exchange } from './charge.ts'

export type Meter = { url: string; stop(): void }

const Address = z.object({ port: z.number() })
const Body = z.record(z.string(), z.unknown())

/** Stands before the gateway and hears every call, whole, with its answer. */
export async function openMeter(gateway: string, heard: (exchange: Exchange) => void): Promise<Meter> {
  const agent = new Agent({ keepAlive: true })
  const server = createServer((incoming, outgoing) => {
    pass({ gateway, agent, heard }, incoming, outgoing).catch(cause => outgoing.destroy(cause))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = z.parse(Address, server.address())

  return {
    url: `http://127.0.0.1:${port}`,
    stop() {
      server.closeAllConnections()
      server.close()
      agent.destroy()
    },
  }
}

type Line = { gateway: string; agent: Agent; heard(exchange: Exchange): void }

async function pass(
  { gateway, agent, heard }: Line,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const { method = 'GET', url = '/', headers } = incoming
  const target = z.optional(z.string()).parse(headers['x-amz-target'])
  const asked = withUnits(target, await whole(incoming))
  const onward = request(new URL(url, gateway), {
    ...{ agent, method },
    // One that waits for messages is given up when its caller has gone.
    headers: { ...headers, 'content-length': asked.length },
  })
  outgoing.once('close', () => onward.destroy())
  onward.end(asked)

  const answer = await answerOf(onward)
  const answered = await whole(answer)
  const path = decodeURIComponent(new URL(url, gateway).pathname)
  heard({ by: callerOf(headers.authorization), method, path, target, asked, answered })
  outgoing.writeHead(answer.statusCode ?? 500, answer.rawHeaders)
  outgoing.end(answered)
}

/** A caller that has gone ends its call; nobody waits for the answer any more. */
async function answerOf(onward: ReturnType<typeof request>): Promise<IncomingMessage> {
  const [answer] = await once(onward, 'response')

  return z.parse(z.instanceof(IncomingMessage), answer)
}

/** DynamoDB, and the engine in its place, count their units when asked to. */
function withUnits(target: string | undefined, asked: Buffer): Buffer {
  if (target?.startsWith('DynamoDB') !== true) return asked

  const body = z.parse(Body, JSON.parse(asked.toString()))
  return Buffer.from(JSON.stringify({ ...body, ReturnConsumedCapacity: 'TOTAL' }))
}

async function whole(stream: AsyncIterable<unknown>): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(z.parse(z.instanceof(Buffer), chunk))
  return Buffer.concat(chunks)
}

const callerOf = (authorization = ''): string => /Credential=([^/\s,]+)/.exec(authorization)?.[1] ?? ''
