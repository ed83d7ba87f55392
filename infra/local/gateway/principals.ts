import type { FastifyRequest } from 'fastify'
import * as z from 'zod/mini'
import { allows, type Need, Statement } from './permissions.ts'

export type Principal = { name: string; may(need: Need): boolean }
export type Principals = {
  register(accessKeyId: string, principal: { name: string; statements: Statement[] }): void
  whoSent(request: FastifyRequest): Principal
  whoHolds(accessKeyId: string): Principal
}

/** Whoever holds no registered key is the person at this machine. Signatures are not checked: only loopback can call. */
const operator: Principal = { name: 'operator', may: () => true }

export const openPrincipals = (): Principals => {
  const registered = new Map<string, Principal>()
  const whoHolds = (accessKeyId: string): Principal => registered.get(accessKeyId) ?? operator

  return {
    register: (accessKeyId, { name, statements }) => {
      const checked = z.array(Statement).parse(statements)
      registered.set(accessKeyId, { name, may: need => allows(checked, need) })
    },
    whoSent: request => whoHolds(accessKeyOf(request)),
    whoHolds,
  }
}

const Presigned = z.object({ 'X-Amz-Credential': z.optional(z.string()) })

const accessKeyOf = (request: FastifyRequest): string => {
  const signed = /Credential=([^/\s,]+)/.exec(request.headers.authorization ?? '')?.[1]
  return signed ?? Presigned.parse(request.query)['X-Amz-Credential']?.split('/')[0] ?? ''
}
