import type { FastifyReply, FastifyRequest } from 'fastify'
import * as z from 'zod/mini'
import { distributionArn } from './addresses.ts'
import type { Need } from './permissions.ts'
import { answerXml } from './refusals.ts'
import { distributionOf } from './target.ts'

export type Invalidation = { distribution: string; reference: string; paths: string[] }
export type Invalidations = {
  /** The number of the invalidation; that of the earlier one where its reference is known. */
  add(invalidation: Invalidation): number
  all(): Invalidation[]
}

/** What CloudFront's caches were told to forget. There are none here; who tells them is what can be tested. */
export const keepInvalidations = (): Invalidations => {
  const kept: Invalidation[] = []

  return {
    add: invalidation => {
      const known = kept.findIndex(one => one.reference === invalidation.reference)
      return known === -1 ? kept.push(invalidation) : known + 1
    },
    all: () => [...kept],
  }
}

export const invalidationNeeds = (request: FastifyRequest): Need[] => [
  { action: 'cloudfront:CreateInvalidation', resource: distributionArn(distributionOf(request) ?? '') },
]

type Asking = { request: FastifyRequest; reply: FastifyReply }

export const answerInvalidation = ({ add }: Invalidations, { request, reply }: Asking): void => {
  const body = z.string().parse(request.body)
  const textsOf = (element: string): string[] =>
    Array.from(body.matchAll(new RegExp(`<${element}>([^<]*)</${element}>`, 'g')), match => match[1] ?? '')
  const [reference = ''] = textsOf('CallerReference')
  const number = add({ distribution: distributionOf(request) ?? '', reference, paths: textsOf('Path') })

  answerXml(
    reply,
    201,
    `<Invalidation><Id>LOCAL${number}</Id><Status>Completed</Status><CreateTime>${new Date().toISOString()}</CreateTime></Invalidation>`,
  )
}
