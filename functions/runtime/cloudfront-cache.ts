import type { EdgeCache } from './edge-cache.ts'
import { patient, unlogged } from './unlogged.ts'

/**
 * The client is loaded when an article is withdrawn for the first time in the life of this instance: it would otherwise
 * be 70 KB in each cold start of publish.
 */
export const cloudFrontCache = (DistributionId: string): EdgeCache => ({
  async forget({ paths, reference: CallerReference }) {
    const { CloudFrontClient, CreateInvalidationCommand } = await import('./cloudfront-client.ts')
    const InvalidationBatch = { CallerReference, Paths: { Quantity: paths.length, Items: [...paths] } }

    await unlogged(new CloudFrontClient(patient)).send(
      new CreateInvalidationCommand({ DistributionId, InvalidationBatch }),
    )
  },
})
