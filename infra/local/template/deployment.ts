import * as z from 'zod/mini'
import { account, bucketArn, queueArn, region, tableArn } from '../gateway/addresses.ts'
import { type Resolve, resolver } from './intrinsics.ts'
import type { Assembly, Json } from './template.ts'

export type Deployed = { logicalId: string; type: string; name: string; properties: Json }

/** The template with every reference answered for this machine. */
export type Deployment = {
  assets: Assembly['assets']
  resolve: Resolve
  all: readonly Deployed[]
  of(...types: string[]): Deployed[]
  outputs(): Record<string, string>
  /** Our local site speaks no TLS: an address that begins with https:// and the site's host is rewritten to http://. */
  reachable(address: string): string
}

export type Addresses = { gatewayUrl: string; siteUrl: string }

export const deploymentOf = ({ stackName, template, assets }: Assembly, addresses: Addresses): Deployment => {
  const siteHost = new URL(addresses.siteUrl).host

  const nameOf = (logicalId: string): string => {
    const { Type, Properties } = template.Resources[logicalId] ?? unknown(logicalId)
    const given = Properties?.[namingProperty[Type] ?? '']
    return given === undefined ? generatedName(stackName, logicalId, Type) : z.string().parse(resolve(given))
  }
  const attributeOf = (logicalId: string, attribute?: string): string => {
    const { Type } = template.Resources[logicalId] ?? unknown(logicalId)
    const answer = attributesOf(Type, nameOf(logicalId), { ...addresses, siteHost })[attribute ?? 'Ref']
    return answer ?? unknown(`${attribute} of ${logicalId}, a ${Type}`)
  }

  const reachable = (address: string): string =>
    `${address}/`.startsWith(`https://${siteHost}/`) ? address.replace('https:', 'http:') : address
  const resolve = resolver(template, attributeOf)
  const deployed = (logicalId: string, type: string, properties: Json): Deployed => ({
    logicalId,
    type,
    name: nameOf(logicalId),
    get properties() {
      return resolve(properties) ?? {}
    },
  })
  const all = Object.entries(template.Resources).map(([id, { Type, Properties = {} }]) =>
    deployed(id, Type, Properties),
  )

  return {
    assets,
    resolve,
    all,
    of: (...types) => all.filter(({ type }) => types.includes(type)),
    outputs: () => outputsOf(template.Outputs ?? {}, value => reachable(z.string().parse(resolve(value)))),
    reachable,
  }
}

const outputsOf = (outputs: Record<string, { Value: Json }>, text: (value: Json) => string): Record<string, string> =>
  Object.fromEntries(Object.entries(outputs).map(([name, { Value }]) => [name, text(Value)]))

const namingProperty: Readonly<Record<string, string>> = {
  'AWS::S3::Bucket': 'BucketName',
  'AWS::SQS::Queue': 'QueueName',
  'AWS::DynamoDB::Table': 'TableName',
  'AWS::DynamoDB::GlobalTable': 'TableName',
  'AWS::Lambda::Function': 'FunctionName',
  'AWS::IAM::Role': 'RoleName',
}

/** The same at every start, so that data is found again. 63 characters is the limit for buckets; the end of an id is what tells ids apart. */
const generatedName = (stackName: string, logicalId: string, type: string): string => {
  const name = `${stackName}-${logicalId.slice(stackName.length - 62)}`
  return type === 'AWS::S3::Bucket' ? name.toLowerCase() : name
}

type Hosts = Pick<Addresses, 'gatewayUrl'> & { siteHost: string }

const attributesOf = (type: string, name: string, { gatewayUrl, siteHost }: Hosts): Record<string, string> => {
  switch (type) {
    case 'AWS::S3::Bucket':
      return { Ref: name, Arn: bucketArn(name), ...domainNames(name) }
    case 'AWS::SQS::Queue':
      return { Ref: `${gatewayUrl}/${account}/${name}`, Arn: queueArn(name), QueueName: name }
    case 'AWS::DynamoDB::Table':
    case 'AWS::DynamoDB::GlobalTable':
      return { Ref: name, Arn: tableArn(name), StreamArn: `${tableArn(name)}/stream/local` }
    case 'AWS::Lambda::Function':
      return { Ref: name, Arn: `arn:aws:lambda:${region}:${account}:function:${name}` }
    case 'AWS::CloudFront::Distribution':
      return { Ref: name, DomainName: siteHost }
    case 'AWS::CloudFront::Function':
      return { Ref: name, FunctionARN: name }
    case 'AWS::CloudFront::OriginAccessControl':
      return { Ref: name, Id: name }
    default:
      // Roles, log groups and what this machine does not simulate: enough to name them in policies that grant nothing here.
      return { Ref: name, Arn: `arn:aws:local:${region}:${account}:${type.replaceAll('::', '/')}/${name}` }
  }
}

const domainNames = (bucket: string): Record<string, string> => ({
  DomainName: `${bucket}.s3.amazonaws.com`,
  RegionalDomainName: `${bucket}.s3.${region}.amazonaws.com`,
})

const unknown = (what: string): never => {
  throw new Error(`The template refers to ${what}, which this machine does not know.`)
}
