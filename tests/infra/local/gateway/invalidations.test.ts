import { CloudFrontClient, CreateInvalidationCommand } from '@aws-sdk/client-cloudfront'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Gateway, startGateway } from '../../../../infra/local/gateway.ts'

let gateway: Gateway
beforeAll(async () => {
  gateway = await startGateway({ port: 0 })
  const Resource = 'arn:aws:cloudfront::000000000000:distribution/Site'
  const statements = [{ Effect: 'Allow' as const, Action: 'cloudfront:CreateInvalidation', Resource }]
  gateway.register('PUBLISH', { name: 'publish', statements })
  gateway.register('PARSE', { name: 'parse', statements: [] })
})
afterAll(() => gateway.stop())

const invalidate = (accessKeyId: string, DistributionId: string, CallerReference = 'first') => {
  const credentials = { accessKeyId, secretAccessKey: 'any' }
  const client = new CloudFrontClient({ endpoint: gateway.url, region: 'us-east-1', credentials })
  const InvalidationBatch = { CallerReference, Paths: { Quantity: 1, Items: ['/*'] } }
  return client.send(new CreateInvalidationCommand({ DistributionId, InvalidationBatch }))
}

test('what CloudFront is told to forget is noted, and a known reference is the invalidation that it was', async () => {
  const [once, twice] = [await invalidate('PUBLISH', 'Site'), await invalidate('PUBLISH', 'Site')]
  const other = await invalidate('PUBLISH', 'Site', 'second')

  expect(once.Invalidation?.Status).toBe('Completed')
  expect(twice.Invalidation?.Id).toBe(once.Invalidation?.Id)
  expect(other.Invalidation?.Id).not.toBe(once.Invalidation?.Id)
  expect(gateway.invalidations()).toEqual([
    { distribution: 'Site', reference: 'first', paths: ['/*'] },
    { distribution: 'Site', reference: 'second', paths: ['/*'] },
  ])
})

test.each([
  ['PARSE', 'Site'],
  ['PUBLISH', 'Another'],
])('%s may not empty the caches of %s', async (caller, distribution) => {
  await expect(invalidate(caller, distribution)).rejects.toMatchObject({ name: 'AccessDenied' })
})
