import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { contentSecurityPolicy as lawOfPages } from '../../functions/publish/stylesheet.ts'
import { contentSecurityPolicy } from '../../infra/constructs/delivery-policies.ts'
import { type Chosen, ofType, plain, synthesize } from './synthesized.ts'

const certificateArn = 'arn:aws:acm:us-east-1:123456789012:certificate/01234567-89ab-cdef-0123-456789abcdef'

const Behaviour = z.looseObject({
  PathPattern: z.optional(z.string()),
  ViewerProtocolPolicy: z.string(),
  Compress: z.boolean(),
  CachePolicyId: z.string(),
  ResponseHeadersPolicyId: z.string(),
  AllowedMethods: z.optional(z.array(z.string())),
  FunctionAssociations: z._default(z.array(z.object({ EventType: z.string(), FunctionARN: z.string() })), []),
})
const Config = z.looseObject({
  DefaultRootObject: z.string(),
  DefaultCacheBehavior: Behaviour,
  CacheBehaviors: z.array(Behaviour),
  Origins: z.array(z.looseObject({ DomainName: z.string(), OriginAccessControlId: z.string() })),
})

const distributionOf = (chosen: Chosen = {}) => {
  const { template } = synthesize(chosen)
  const [distribution] = ofType(template, 'AWS::CloudFront::Distribution').values()
  return { template, config: z.parse(Config, plain(distribution?.Properties['DistributionConfig'])) }
}
const { template, config } = distributionOf()
const behaviours = [config.DefaultCacheBehavior, ...config.CacheBehaviors]

describe('the distribution', () => {
  test('stands before the site bucket, and signs what it asks', () => {
    expect(config.Origins.map(({ DomainName }) => DomainName)).toEqual(['Site.RegionalDomainName'])
    expect(ofType(template, 'AWS::CloudFront::OriginAccessControl').values().next().value?.Properties).toMatchObject({
      OriginAccessControlConfig: { SigningBehavior: 'always', SigningProtocol: 'sigv4' },
    })
  })

  test('can stand in two regions of one account, which knows each name of CloudFront once', () => {
    const ofCloudFront = Object.entries(template.Resources).filter(([, { Type }]) =>
      Type.startsWith('AWS::CloudFront::'),
    )
    const names = ofCloudFront.map(
      ([, { Properties }]) => JSON.stringify(Properties).match(/"Name":(".*?"|\{.*?\})/)?.[1],
    )

    expect(names.length).toBeGreaterThan(5)
    for (const name of names.filter(name => name !== undefined)) expect(name).toContain('AWS::Region')
  })

  test('shows nobody the list of the bucket', () => {
    expect(config.DefaultRootObject).toBe('index.html')
  })

  test.each(behaviours)('answers $PathPattern over TLS, compressed, and is for reading only', behaviour => {
    expect(behaviour).toMatchObject({ ViewerProtocolPolicy: 'redirect-to-https', Compress: true })
    const isFeed = behaviour.PathPattern?.startsWith('*feed.')
    expect(behaviour.AllowedMethods ?? ['GET', 'HEAD']).toEqual(['GET', 'HEAD', ...(isFeed ? ['OPTIONS'] : [])])
  })

  test('lets pages of other sites ask for feeds, and the bucket answers what they ask beforehand', () => {
    const [site] = [...ofType(template, 'AWS::S3::Bucket')].filter(([name]) => name === 'Site')
    expect(site?.[1].Properties['CorsConfiguration']).toEqual({
      CorsRules: [{ AllowedHeaders: ['*'], AllowedMethods: ['GET', 'HEAD'], AllowedOrigins: ['*'], MaxAge: 86_400 }],
    })
    // AWS’s managed policy CORS-S3Origin: it forwards the question, and adds nothing to the key of the cache.
    for (const behaviour of config.CacheBehaviors)
      expect(behaviour['OriginRequestPolicyId']).toBe('88a5eaf4-2fd4-4709-b370-b4c650ea3fcf')
  })

  test('says a feed’s hub and address in a header, by a function that is there for sites with a hub alone', () => {
    const { config } = distributionOf({ webSub: { hub: 'https://hub.example/' } })
    for (const { FunctionAssociations } of config.CacheBehaviors)
      expect(FunctionAssociations.map(({ EventType }) => EventType)).toEqual(['viewer-response'])
  })

  test('runs its two functions for pages and none for a poll of a feed', () => {
    expect(config.CacheBehaviors.map(({ PathPattern }) => PathPattern)).toEqual([
      '*feed.atom',
      '*feed.rss',
      '*feed.json',
      '*feed.ninjs.json',
    ])
    expect(config.CacheBehaviors.flatMap(({ FunctionAssociations }) => FunctionAssociations)).toEqual([])
    expect(config.DefaultCacheBehavior.FunctionAssociations.map(({ EventType }) => EventType)).toEqual([
      'viewer-request',
      'viewer-response',
    ])
    for (const { Properties } of ofType(template, 'AWS::CloudFront::Function').values())
      expect(Properties['FunctionConfig']).toMatchObject({ Runtime: 'cloudfront-js-2.0' })
  })

  test('keeps a file as long as the file says, one copy of each', () => {
    const [policy] = ofType(template, 'AWS::CloudFront::CachePolicy').values()
    expect(policy?.Properties['CachePolicyConfig']).toMatchObject({
      MinTTL: 0,
      ParametersInCacheKeyAndForwardedToOrigin: {
        CookiesConfig: { CookieBehavior: 'none' },
        HeadersConfig: { HeaderBehavior: 'none' },
        QueryStringsConfig: { QueryStringBehavior: 'none' },
        EnableAcceptEncodingBrotli: true,
        EnableAcceptEncodingGzip: true,
      },
    })
  })

  test('says a missing page in the site’s own look, and forgets soon that it was missing', () => {
    expect(config['CustomErrorResponses']).toEqual([
      { ErrorCode: 404, ResponseCode: 404, ResponsePagePath: '/404.html', ErrorCachingMinTTL: 10 },
    ])
  })

  test('is invalidated by publish alone', () => {
    const grants = [...ofType(template, 'AWS::IAM::Policy')].filter(([, policy]) =>
      JSON.stringify(policy).includes('cloudfront:'),
    )
    expect(grants.map(([name]) => name)).toEqual(['PublishStageRoleDefaultPolicy'])
  })
})

describe('the headers of every answer', () => {
  test.each(behaviours)(
    'of $PathPattern keep it from being sniffed, framed, told on and read over plain HTTP',
    behaviour => {
      const policy = ofType(template, 'AWS::CloudFront::ResponseHeadersPolicy').get(behaviour.ResponseHeadersPolicyId)
      expect(policy?.Properties['ResponseHeadersPolicyConfig']).toMatchObject({
        SecurityHeadersConfig: {
          ContentSecurityPolicy: { ContentSecurityPolicy: contentSecurityPolicy, Override: true },
          ContentTypeOptions: { Override: true },
          FrameOptions: { FrameOption: 'DENY', Override: true },
          ReferrerPolicy: { ReferrerPolicy: 'no-referrer', Override: true },
          StrictTransportSecurity: { AccessControlMaxAgeSec: 31_536_000, IncludeSubdomains: false, Override: true },
        },
      })
    },
  )

  const directivesOf = (policy: string) => new Map(policy.split('; ').map(part => [part.split(' ')[0], part]))

  test('let no script run', () => {
    const directives = directivesOf(contentSecurityPolicy)

    expect(directives.get('default-src')).toBe("default-src 'none'")
    expect([...directives.keys()].filter(name => name?.startsWith('script'))).toEqual([])
    expect(directives.get('frame-ancestors')).toBe("frame-ancestors 'none'")
  })

  test('forbid nothing that a page allows itself', () => {
    const header = directivesOf(contentSecurityPolicy)
    for (const [name, directive] of directivesOf(lawOfPages)) {
      const hash = / 'sha256-[^']+'/
      expect(header.get(name)).toBe(directive.replace(hash, " 'unsafe-inline'"))
    }
  })
})

describe('what an operator may set', () => {
  test('a certificate gives the site the name of its base URL, under TLS 1.2 or later', () => {
    const { config } = distributionOf({ baseUrl: 'https://courier.example', delivery: { certificateArn } })

    expect(config['Aliases']).toEqual(['courier.example'])
    expect(config['ViewerCertificate']).toEqual({
      AcmCertificateArn: certificateArn,
      MinimumProtocolVersion: 'TLSv1.2_2021',
      SslSupportMethod: 'sni-only',
    })
  })

  test('without one the site has the name that CloudFront gives it', () => {
    expect(config).not.toHaveProperty('Aliases')
    expect(config).not.toHaveProperty('ViewerCertificate')
  })

  test.each([
    ['a certificate for nothing', {}, { certificateArn }],
    ['a certificate for plain HTTP', { baseUrl: 'http://courier.example' }, { certificateArn }],
    [
      'a certificate that CloudFront cannot use',
      { baseUrl: 'https://courier.example' },
      { certificateArn: certificateArn.replace('us-east-1', 'eu-west-1') },
    ],
    ['a setting that there is not', {}, { certificate: certificateArn }],
  ])('%s stops the synth', (_, chosen, delivery) => {
    expect(() => synthesize({ ...chosen, delivery })).toThrow()
  })

  test('nobody’s address is written down, unless access logs are asked for: a month, in a bucket of their own', () => {
    expect(config).not.toHaveProperty('Logging')

    const logged = distributionOf({ delivery: { accessLogs: true } })
    expect(logged.config['Logging']).toMatchObject({ Bucket: 'DeliveryAccessLogs.RegionalDomainName' })
    expect(ofType(logged.template, 'AWS::S3::Bucket').get('DeliveryAccessLogs')?.Properties).toMatchObject({
      LifecycleConfiguration: { Rules: [{ ExpirationInDays: 30, Status: 'Enabled' }] },
      PublicAccessBlockConfiguration: { BlockPublicAcls: true, RestrictPublicBuckets: true },
    })
  })
})
