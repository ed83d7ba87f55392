import type { Node } from 'constructs'
import * as z from 'zod/mini'

/** What belongs to the account that is deployed to, not to the site: `delivery` in the context of `cdk.json`. */
export const DeliverySettings = z.strictObject({
  /** Of a certificate in us-east-1 for the host of the site's `baseUrl`: CloudFront answers to that name then. */
  certificateArn: z.optional(z.string().check(z.regex(/^arn:aws[\w-]*:acm:us-east-1:\d{12}:certificate\/[\w-]+$/))),
  /** Whether requests are logged, with the addresses of readers, for a month. */
  accessLogs: z._default(z.boolean(), false),
})
export type DeliverySettings = z.infer<typeof DeliverySettings>

export function readDeliverySettings(node: Node, baseUrl: string): DeliverySettings {
  const settings = z.parse(DeliverySettings, node.tryGetContext('delivery') ?? {})
  if (settings.certificateArn !== undefined && !baseUrl.startsWith('https://'))
    throw new Error('A certificate is for the host of the site: give `baseUrl` in site.config.ts as https://…')

  return settings
}
