import { runInNewContext } from 'node:vm'
import * as z from 'zod/mini'
import { matchesWildcard } from '../gateway/wildcard.ts'
import type { Deployment } from './deployment.ts'
import { type AddedHeaders, headersOf } from './edge-headers.ts'

/** What CloudFront does to requests and answers of one kind of path. */
export type Behaviour = {
  pattern: string
  compress: boolean
  /** What it answers; anything else is refused. */
  methods: readonly string[]
  /** What its response headers policy adds. */
  headers: AddedHeaders
  /** The path that the bucket is asked for. */
  request(path: string): string
  response(answer: EdgeAnswer): EdgeAnswer
}
export type EdgeAnswer = { status: number; headers: Readonly<Record<string, string>> }

export type Edge = {
  behaviourOf(path: string): Behaviour
  /** The page that is shown for a status, if there is one. */
  errorPage(status: number): string | undefined
}

const Association = z.object({ EventType: z.string(), FunctionARN: z.string() })
const CacheBehavior = z.object({
  PathPattern: z._default(z.string(), '*'),
  Compress: z._default(z.boolean(), false),
  AllowedMethods: z._default(z.array(z.string()), ['GET', 'HEAD']),
  ResponseHeadersPolicyId: z.optional(z.string()),
  FunctionAssociations: z._default(z.array(Association), []),
})
const ErrorResponse = z.object({ ErrorCode: z.number(), ResponsePagePath: z.string() })
const DistributionProperties = z.object({
  DistributionConfig: z.object({
    DefaultCacheBehavior: CacheBehavior,
    CacheBehaviors: z._default(z.array(CacheBehavior), []),
    CustomErrorResponses: z._default(z.array(ErrorResponse), []),
  }),
})

/** The template's distribution, with the very functions that CloudFront would run. It caches nothing. */
export const edgeOf = (deployment: Deployment): Edge => {
  const [distribution] = deployment.of('AWS::CloudFront::Distribution')
  if (distribution === undefined) return bareBucket

  const { DistributionConfig: config } = DistributionProperties.parse(distribution.properties)
  const behaviours = [...config.CacheBehaviors, config.DefaultCacheBehavior].map(one => behaviourOf(one, deployment))
  return {
    behaviourOf: path => behaviours.find(({ pattern }) => matchesWildcard(pattern, path)) ?? plain,
    errorPage: status => config.CustomErrorResponses.find(page => page.ErrorCode === status)?.ResponsePagePath,
  }
}

const plain: Behaviour = {
  pattern: '*',
  compress: false,
  methods: ['GET', 'HEAD'],
  headers: { always: {}, cors: {}, preflight: {} },
  request: path => path,
  response: answer => answer,
}

/** A template without a distribution: the bucket as it is. */
const bareBucket: Edge = { behaviourOf: () => plain, errorPage: () => undefined }

const behaviourOf = (given: z.infer<typeof CacheBehavior>, deployment: Deployment): Behaviour => {
  const functionAt = (event: string) => {
    const arn = given.FunctionAssociations.find(one => one.EventType === event)?.FunctionARN
    return arn === undefined ? undefined : functionOf(arn, deployment)
  }
  const [onRequest, onResponse] = [functionAt('viewer-request'), functionAt('viewer-response')]

  return {
    pattern: given.PathPattern,
    compress: given.Compress,
    methods: given.AllowedMethods,
    headers: headersOf(given.ResponseHeadersPolicyId, deployment),
    request: onRequest === undefined ? plain.request : path => requestThrough(onRequest, path),
    response: onResponse === undefined ? plain.response : answer => answerThrough(onResponse, answer),
  }
}

type EdgeFunction = (event: unknown) => unknown
const CodeProperties = z.object({ FunctionCode: z.string() })
const Handler = z.custom<EdgeFunction>(value => typeof value === 'function')

const functionOf = (arn: string, deployment: Deployment): EdgeFunction => {
  const found = deployment.of('AWS::CloudFront::Function').find(({ name }) => name === arn)
  const { FunctionCode } = CodeProperties.parse(found?.properties)

  return Handler.parse(runInNewContext(`${FunctionCode}\nhandler`))
}

const Headers = z.record(z.string(), z.object({ value: z.string() }))
const EventRequest = z.object({ uri: z.string() })
const EventResponse = z.object({ statusCode: z.number(), headers: Headers })

/** The events are those of https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/functions-event-structure.html */
const requestThrough = (run: EdgeFunction, uri: string): string =>
  EventRequest.parse(
    run({ version: '1.0', request: { method: 'GET', uri, headers: {}, querystring: {}, cookies: {} } }),
  ).uri

const answerThrough = (run: EdgeFunction, { status, headers }: EdgeAnswer): EdgeAnswer => {
  const given = Object.entries(headers).map(([name, value]) => [name, { value }])
  const response = { statusCode: status, statusDescription: '', headers: Object.fromEntries(given), cookies: {} }
  const left = EventResponse.parse(run({ version: '1.0', response }))

  return {
    status: left.statusCode,
    headers: Object.fromEntries(Object.entries(left.headers).map(([name, { value }]) => [name, value])),
  }
}
