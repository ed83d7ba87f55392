import * as z from 'zod/mini'
import type { Deployment } from './deployment.ts'

const Security = z.object({
  ContentSecurityPolicy: z.optional(z.object({ ContentSecurityPolicy: z.string() })),
  ContentTypeOptions: z.optional(z.object({})),
  FrameOptions: z.optional(z.object({ FrameOption: z.string() })),
  ReferrerPolicy: z.optional(z.object({ ReferrerPolicy: z.string() })),
  StrictTransportSecurity: z.optional(z.object({ AccessControlMaxAgeSec: z.number() })),
})
const Cors = z.object({ AccessControlAllowOrigins: z.object({ Items: z.array(z.string()) }) })
const PolicyProperties = z.object({
  ResponseHeadersPolicyConfig: z.object({
    SecurityHeadersConfig: z._default(Security, {}),
    CorsConfig: z.optional(Cors),
  }),
})

/** What a response headers policy of the template adds to every answer. */
export const headersOf = (id: string | undefined, deployment: Deployment): Record<string, string> => {
  const policy = deployment.of('AWS::CloudFront::ResponseHeadersPolicy').find(({ name }) => name === id)
  if (policy === undefined) return {}

  const { SecurityHeadersConfig: security, CorsConfig } = PolicyProperties.parse(
    policy.properties,
  ).ResponseHeadersPolicyConfig
  const given = {
    'content-security-policy': security.ContentSecurityPolicy?.ContentSecurityPolicy,
    'x-content-type-options': security.ContentTypeOptions && 'nosniff',
    'x-frame-options': security.FrameOptions?.FrameOption,
    'referrer-policy': security.ReferrerPolicy?.ReferrerPolicy,
    // Browsers ignore it over plain HTTP, which is all that this machine speaks.
    'strict-transport-security':
      security.StrictTransportSecurity && `max-age=${security.StrictTransportSecurity.AccessControlMaxAgeSec}`,
    'access-control-allow-origin': CorsConfig?.AccessControlAllowOrigins.Items.join(),
  }
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}
