import type { FastifyRequest } from 'fastify'

export type Target = { engine: 'sqs' | 'dynamodb'; operation: string }

/** SQS and DynamoDB are called at the root and name their operation in a header. Every other request is S3's, whatever headers it brings. */
export const targetOf = (request: FastifyRequest): Target | undefined => {
  const header = request.headers['x-amz-target']
  if (typeof header !== 'string' || request.method !== 'POST' || !/^\/(\?|$)/.test(request.url)) return undefined

  const [name, operation = ''] = header.split('.')
  return { engine: name === 'AmazonSQS' ? 'sqs' : 'dynamodb', operation }
}
