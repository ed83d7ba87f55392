import type { EdgeCache } from './edge-cache.ts'
import { unlogged } from './unlogged.ts'

// An invalidation is billed by path, and this is one path; the reasons are in docs/adr/0014.
const EVERYTHING = '/*'

/**
 * The client is loaded when an article is withdrawn for the first time in the life of this instance: it would otherwise
 * be 140 KB and 15 ms of processor time in each cold start of publish.
 */
export const cloudFrontCache = (DistributionId: string): EdgeCache => ({
  async forgetAll(CallerReference) {
    const { CloudFrontClient, CreateInvalidationCommand } = await import('@aws-sdk/client-cloudfront')
    const InvalidationBatch = { CallerReference, Paths: { Quantity: 1, Items: [EVERYTHING] } }

    await unlogged(new CloudFrontClient()).send(new CreateInvalidationCommand({ DistributionId, InvalidationBatch }))
  },
})
