import type { FastifyRequest } from 'fastify'

export type Target = { engine: 'sqs' | 'dynamodb' | 'cloudfront'; operation: string }

/**
 * SQS and DynamoDB are called at the root and name their operation in a header; CloudFront's paths begin with the date of
 * its interface. Every other request is S3's, whatever headers it brings.
 */
export const targetOf = (request: FastifyRequest): Target | undefined => {
  if (distributionOf(request) !== undefined) return { engine: 'cloudfront', operation: 'CreateInvalidation' }

  const header = request.headers['x-amz-target']
  if (typeof header !== 'string' || request.method !== 'POST' || !/^\/(\?|$)/.test(request.url)) return undefined

  const [name, operation = ''] = header.split('.')
  return { engine: name === 'AmazonSQS' ? 'sqs' : 'dynamodb', operation }
}

/** The distribution that an invalidation is for. */
export const distributionOf = ({ method, url }: FastifyRequest): string | undefined =>
  method === 'POST' ? /^\/2020-05-31\/distribution\/([\w-]+)\/invalidation$/.exec(url)?.[1] : undefined
