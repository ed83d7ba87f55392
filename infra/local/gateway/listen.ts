import type { FastifyRequest } from 'fastify'
import { answerFailure, bodyLimit } from './failures.ts'
import { buildApp, type Stores } from './fauxqs.ts'
import type { Front } from './front.ts'
import { targetOf } from './target.ts'

type Door = { url: string; close(): Promise<void> }

/** fauxqs' HTTP server, on loopback alone and with the front before every route. */
export const listen = async (stores: Stores, front: Front, port: number): Promise<Door> => {
  const app = buildApp({ logger: false, stores })
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit }, readBody)
  // A request without a type has no body to Fastify, but an empty file is an object like any other.
  app.addHook('preValidation', async request => {
    if (request.method === 'PUT') request.body ??= Buffer.alloc(0)
  })
  app.addHook('preHandler', (request, reply, done) => {
    stores.writes.open()
    front.enter(request, reply, done)
  })
  app.addHook('onSend', (request, reply, _payload, done) => {
    front.leave(request, reply)
    stores.writes.commit()
    done()
  })
  app.setErrorHandler(answerFailure)

  const url = await app.listen({ port, host: '127.0.0.1' }).catch((error: unknown) => {
    throw new Error(`Port ${port} on 127.0.0.1 cannot be used`, { cause: error })
  })
  return { url, close: () => app.close() }
}

/** JSON for SQS and DynamoDB; an object's bytes stay bytes, whatever type they claim. Async, so that bad JSON is a failure and no crash. */
const readBody = async (request: FastifyRequest, body: string | Buffer): Promise<unknown> =>
  targetOf(request) === undefined ? body : JSON.parse(String(body))
