type Client = { middlewareStack: { remove(name: string): boolean } }

/**
 * A client of the SDK without its logger middleware: that copies every input and output in depth for a log that nobody
 * keeps (a twentieth of the time of a call), and what is never prepared for a log cannot end up in one.
 */
export function unlogged<Of extends Client>(client: Of): Of {
  client.middlewareStack.remove('loggerMiddleware')

  return client
}

/**
 * A call that hears nothing for so long is made again by its client. Its socket may have died unheard while Lambda held the
 * function still; by itself a client waits for ever, until its batch runs out of time and all ten of its messages come again.
 */
export const patience = (milliseconds: number) => ({
  requestHandler: { connectionTimeout: milliseconds, socketTimeout: milliseconds },
})

/** Longer than any answer takes, or work that lets none be heard; twice of it is left in a function's thirty seconds. */
export const patient = patience(10_000)

/**
 * For a client that speaks to one endpoint: the chain of its middleware is made once for a command, not once for a call (a
 * tenth to a sixth of the time of a call). Not for S3, where each bucket is an endpoint, and calls under way would share it.
 */
export const chainsKept = { ...patient, cacheMiddleware: true }
