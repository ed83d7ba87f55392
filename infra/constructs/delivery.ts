import { join } from 'node:path'
import { Duration } from 'aws-cdk-lib'
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager'
import {
  AccessLevel,
  AllowedMethods,
  type BehaviorOptions,
  Function as CloudFrontFunction,
  Distribution,
  type DistributionProps,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  OriginRequestPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront'
import { S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins'
import { type Bucket, ObjectOwnership } from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import { feedFile, notFoundFile } from '../../events/settings.ts'
import type { DeliverySettings } from '../delivery-settings.ts'
import { acknowledge, type Findings } from './acknowledge.ts'
import { caching, feedHeaders, pageHeaders, siteAccess } from './delivery-policies.ts'
import { asInterface, privateBucket } from './private-bucket.ts'

export type DeliveryProps = { site: Bucket; baseUrl: string; hasHub: boolean; settings: DeliverySettings }

/** Stands between readers and the site bucket, which nobody else may read. */
export class Delivery extends Construct {
  readonly distribution: Distribution
  /** Without a trailing slash: the address in the site config, else the distribution's own. */
  readonly siteUrl: string

  constructor(scope: Construct, id: string, { site, baseUrl, hasHub, settings }: DeliveryProps) {
    super(scope, id)
    // It may list, so that S3 says 404 of what is not there: a 403 then means that something is wrong, and stays one.
    const origin = S3BucketOrigin.withOriginAccessControl(asInterface(site), {
      originAccessLevels: [AccessLevel.READ, AccessLevel.LIST],
      originAccessControl: siteAccess(this),
    })
    const readOnly = { ...reading, origin, cachePolicy: caching(this) }
    this.distribution = new Distribution(this, 'Distribution', {
      comment: 'Copydesk: pages and feeds',
      httpVersion: HttpVersion.HTTP2_AND_3,
      defaultBehavior: this.#pages(readOnly),
      additionalBehaviors: this.#feeds(readOnly, hasHub),
      // Never empty: with it, no request reaches the bucket's own root, which would answer with a list of the site.
      defaultRootObject: 'index.html',
      errorResponses: [missing],
      ...this.#address(baseUrl, settings),
      ...this.#accessLogs(settings),
    })
    acknowledge(this.distribution, findings(settings))
    this.siteUrl = baseUrl === '' ? `https://${this.distribution.distributionDomainName}` : baseUrl
  }

  #pages(readOnly: BehaviorOptions): BehaviorOptions {
    return {
      ...readOnly,
      responseHeadersPolicy: pageHeaders(this),
      functionAssociations: [
        { eventType: FunctionEventType.VIEWER_REQUEST, function: this.#function('FolderIndex', 'folder-index.js') },
        { eventType: FunctionEventType.VIEWER_RESPONSE, function: this.#function('PageStatus', 'page-status.js') },
      ],
    }
  }

  /**
   * Feeds are polled day and night, so no function runs there, unless subscribers look for a hub: a tenth of what a
   * request costs, and with a hub there are fewer of them.
   */
  #feeds(readOnly: BehaviorOptions, hasHub: boolean): Record<string, BehaviorOptions> {
    const links = () => ({
      eventType: FunctionEventType.VIEWER_RESPONSE,
      function: this.#function('FeedLinks', 'feed-links.js'),
    })
    const behavior = {
      ...readOnly,
      responseHeadersPolicy: feedHeaders(this),
      // A page of another site that asks with If-None-Match has to ask first whether it may. The bucket answers that.
      allowedMethods: AllowedMethods.ALLOW_GET_HEAD_OPTIONS,
      originRequestPolicy: OriginRequestPolicy.CORS_S3_ORIGIN,
      ...(hasHub && { functionAssociations: [links()] }),
    }

    return Object.fromEntries(Object.values(feedFile).map(file => [`*${file}`, behavior]))
  }

  #function(id: string, file: string): CloudFrontFunction {
    return new CloudFrontFunction(this, id, {
      code: FunctionCode.fromFile({ filePath: join(import.meta.dirname, '..', 'edge', file) }),
      runtime: FunctionRuntime.JS_2_0,
    })
  }

  /** The name is that of the base URL, so that it is never written twice. */
  #address(baseUrl: string, { certificateArn }: DeliverySettings): Partial<DistributionProps> {
    if (certificateArn === undefined) return {}

    return {
      domainNames: [new URL(baseUrl).hostname],
      certificate: Certificate.fromCertificateArn(this, 'Certificate', certificateArn),
      // TLS 1.3, and 1.2 with forward secrecy; the certificate of cloudfront.net brings a policy that is not ours to choose.
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
    }
  }

  #accessLogs({ accessLogs }: DeliverySettings): Partial<DistributionProps> {
    if (!accessLogs) return {}

    const logBucket = privateBucket(this, 'AccessLogs', {
      // CloudFront writes its logs by an access control list; no other bucket of ours takes one.
      objectOwnership: ObjectOwnership.BUCKET_OWNER_PREFERRED,
      // They hold the addresses of readers. A month is enough to look into an attack or a complaint.
      lifecycleRules: [{ expiration: Duration.days(30) }],
    })
    return { enableLogging: true, logBucket: asInterface(logBucket) }
  }
}

/** HTTP is led to HTTPS; text shrinks to a fifth on its way. GET and HEAD alone are the default. */
const reading = { compress: true, viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS }

/** Kept so briefly that a page whose address was asked for too early is there ten seconds later. */
const missing = {
  httpStatus: 404,
  responseHttpStatus: 404,
  responsePagePath: `/${notFoundFile}`,
  ttl: Duration.seconds(10),
}

const findings = ({ certificateArn, accessLogs }: DeliverySettings): Findings => ({
  'Annotation::@aws-cdk/aws-cloudfront-origins:listBucketSecurityRisk':
    'The default root object is set, and no request reaches the bucket’s own root.',
  'AwsSolutions-CFR1': 'News is for every country. Where a law says otherwise, the article is withdrawn with 451.',
  'AwsSolutions-CFR2': 'All that is here are files to read: of a request nothing but the path is looked at.',
  ...(!accessLogs && {
    'AwsSolutions-CFR3': 'The addresses of readers are not collected unless `delivery.accessLogs` asks for it.',
  }),
  ...(certificateArn === undefined && {
    'AwsSolutions-CFR4':
      'Without a name of its own the site is under cloudfront.net, whose certificate sets the oldest TLS.',
  }),
})
