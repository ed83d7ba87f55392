import type { EdgeCache } from './edge-cache.ts'
import { patient, unlogged } from './unlogged.ts'

/**
 * The client is loaded when an article is withdrawn for the first time in the life of this instance: it would otherwise
 * be 140 KB and 15 ms of processor time in each cold start of publish.
 */
export const cloudFrontCache = (DistributionId: string): EdgeCache => ({
  async forget({ paths, reference: CallerReference }) {
    const { CloudFrontClient, CreateInvalidationCommand } = await import('@aws-sdk/client-cloudfront')
    const InvalidationBatch = { CallerReference, Paths: { Quantity: paths.length, Items: [...paths] } }

    await unlogged(new CloudFrontClient(patient)).send(
      new CreateInvalidationCommand({ DistributionId, InvalidationBatch }),
    )
  },
})
