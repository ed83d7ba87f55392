import { Duration, Names, Stack } from 'aws-cdk-lib'
import {
  CachePolicy,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  ResponseHeadersPolicy,
  type ResponseHeadersPolicyProps,
  type ResponseSecurityHeadersBehavior,
  S3OriginAccessControl,
} from 'aws-cdk-lib/aws-cloudfront'
import type { Construct } from 'constructs'

/**
 * Each file says itself how long it is fresh, since publish knows what it is; five minutes are for one that does not.
 * No query, cookie or header is part of the question, so nobody can fill the cache with copies of one file.
 */
export const caching = (scope: Construct): CachePolicy =>
  new CachePolicy(scope, 'Caching', {
    defaultTtl: Duration.minutes(5),
    enableAcceptEncodingGzip: true,
    enableAcceptEncodingBrotli: true,
  })

/** Signs what the distribution asks of the site bucket. */
export const siteAccess = (scope: Construct): S3OriginAccessControl =>
  new S3OriginAccessControl(scope, 'SiteAccess', { originAccessControlName: nameOfItsRegion(scope, 'SiteAccess') })

export const pageHeaders = (scope: Construct): ResponseHeadersPolicy => headers(scope, 'PageHeaders')

/** Whoever may read a feed may also read it from a page of another site. */
export const feedHeaders = (scope: Construct): ResponseHeadersPolicy =>
  headers(scope, 'FeedHeaders', {
    corsBehavior: {
      accessControlAllowOrigins: ['*'],
      accessControlAllowMethods: ['GET', 'HEAD', 'OPTIONS'],
      accessControlAllowHeaders: ['*'],
      accessControlAllowCredentials: false,
      // Else such a page could not ask for a change alone the next time.
      accessControlExposeHeaders: ['ETag'],
      accessControlMaxAge: Duration.days(1),
      originOverride: true,
    },
  })

const headers = (scope: Construct, id: string, more: ResponseHeadersPolicyProps = {}): ResponseHeadersPolicy =>
  new ResponseHeadersPolicy(scope, id, {
    responseHeadersPolicyName: nameOfItsRegion(scope, id),
    securityHeadersBehavior,
    removeHeaders,
    ...more,
  })

/** CloudFront knows a name once an account, so the same stack in a second region needs another. At most 64 characters. */
const nameOfItsRegion = (scope: Construct, id: string): string =>
  `${Names.uniqueResourceName(scope, { maxLength: 32 })}${id}-${Stack.of(scope).region}`

/**
 * The wider of two laws. A page carries the narrower, with the hash of its own stylesheet, and a browser obeys both. The
 * hash is not said here too: a page that stands from before a new design would lose its style until it is rendered again.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  'img-src https: http:',
  'media-src https: http:',
  "style-src 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const override = true
const securityHeadersBehavior: ResponseSecurityHeadersBehavior = {
  contentSecurityPolicy: { contentSecurityPolicy, override },
  contentTypeOptions: { override },
  frameOptions: { frameOption: HeadersFrameOption.DENY, override },
  referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override },
  // This host alone: what else stands under the publisher's domain is not ours to bind.
  strictTransportSecurity: { accessControlMaxAge: Duration.days(365), includeSubdomains: false, override },
}

/** What S3 says of itself and no reader needs. */
const removeHeaders = ['Server', 'x-amz-server-side-encryption']
