import * as z from 'zod/mini'
import type { Deployment } from './deployment.ts'

const Security = z.object({
  ContentSecurityPolicy: z.optional(z.object({ ContentSecurityPolicy: z.string() })),
  ContentTypeOptions: z.optional(z.object({})),
  FrameOptions: z.optional(z.object({ FrameOption: z.string() })),
  ReferrerPolicy: z.optional(z.object({ ReferrerPolicy: z.string() })),
  StrictTransportSecurity: z.optional(z.object({ AccessControlMaxAgeSec: z.number() })),
})
const Items = z.object({ Items: z.array(z.string()) })
const Cors = z.object({
  AccessControlAllowOrigins: Items,
  AccessControlAllowMethods: Items,
  AccessControlAllowHeaders: Items,
  AccessControlExposeHeaders: z._default(Items, { Items: [] }),
  AccessControlMaxAgeSec: z._default(z.number(), 0),
})
const PolicyProperties = z.object({
  ResponseHeadersPolicyConfig: z.object({
    SecurityHeadersConfig: z._default(Security, {}),
    CorsConfig: z.optional(Cors),
  }),
})

export type Headers = Record<string, string>
/** What a response headers policy adds: to every answer, to one to a page of another site, and to one that is asked beforehand. */
export type AddedHeaders = { always: Headers; cors: Headers; preflight: Headers }

export function headersOf(id: string | undefined, deployment: Deployment): AddedHeaders {
  const policy = deployment.of('AWS::CloudFront::ResponseHeadersPolicy').find(({ name }) => name === id)
  if (policy === undefined) return { always: {}, cors: {}, preflight: {} }

  const { SecurityHeadersConfig, CorsConfig } = PolicyProperties.parse(policy.properties).ResponseHeadersPolicyConfig
  return { always: securityHeaders(SecurityHeadersConfig), ...corsHeaders(CorsConfig) }
}

const securityHeaders = (security: z.infer<typeof Security>): Headers =>
  given({
    'content-security-policy': security.ContentSecurityPolicy?.ContentSecurityPolicy,
    'x-content-type-options': security.ContentTypeOptions && 'nosniff',
    'x-frame-options': security.FrameOptions?.FrameOption,
    'referrer-policy': security.ReferrerPolicy?.ReferrerPolicy,
    // Browsers ignore it over plain HTTP, which is all that this machine speaks.
    'strict-transport-security':
      security.StrictTransportSecurity && `max-age=${security.StrictTransportSecurity.AccessControlMaxAgeSec}`,
  })

function corsHeaders(cors: z.infer<typeof Cors> | undefined): Pick<AddedHeaders, 'cors' | 'preflight'> {
  if (cors === undefined) return { cors: {}, preflight: {} }

  const origin = { 'access-control-allow-origin': cors.AccessControlAllowOrigins.Items.join() }
  return {
    cors: { ...origin, 'access-control-expose-headers': cors.AccessControlExposeHeaders.Items.join() },
    preflight: {
      ...origin,
      'access-control-allow-methods': cors.AccessControlAllowMethods.Items.join(),
      'access-control-allow-headers': cors.AccessControlAllowHeaders.Items.join(),
      'access-control-max-age': String(cors.AccessControlMaxAgeSec),
    },
  }
}

const given = (headers: Record<string, string | undefined>): Headers =>
  Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
