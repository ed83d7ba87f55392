import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { stageOf } from '../../../../infra/local/lambda/functions.ts'
import { deploymentOf } from '../../../../infra/local/template/deployment.ts'
import { statementsOf } from '../../../../infra/local/template/roles.ts'
import { type Json, readAssembly, Template } from '../../../../infra/local/template/template.ts'
import { writeAssembly } from '../local-stack.ts'

const addresses = { gatewayUrl: 'http://127.0.0.1:4566', siteUrl: 'http://127.0.0.1:8080' }
const stackName = 'Copydesk'

const deploymentWith = (resources: Template['Resources'], outputs: Template['Outputs'] = {}) =>
  deploymentOf(
    { stackName, template: Template.parse({ Resources: resources, Outputs: outputs }), assets: new Map() },
    addresses,
  )

const resources = {
  Site1234ABCD: { Type: 'AWS::S3::Bucket' },
  Named: {
    Type: 'AWS::S3::Bucket',
    Properties: { BucketName: { 'Fn::Join': ['-', ['own', { Ref: 'AWS::AccountId' }]] } },
  },
  Queue: { Type: 'AWS::SQS::Queue' },
  Table: { Type: 'AWS::DynamoDB::GlobalTable' },
  Desk: { Type: 'AWS::Lambda::Function' },
  Cdn: { Type: 'AWS::CloudFront::Distribution' },
  Log: { Type: 'AWS::Logs::LogGroup' },
}

describe('a resource', () => {
  const deployment = deploymentWith(resources)

  it.each<[Json, string]>([
    [{ Ref: 'Site1234ABCD' }, 'copydesk-site1234abcd'],
    [{ Ref: 'Named' }, 'own-000000000000'],
    [{ 'Fn::GetAtt': ['Named', 'Arn'] }, 'arn:aws:s3:::own-000000000000'],
    [{ 'Fn::GetAtt': ['Named', 'RegionalDomainName'] }, 'own-000000000000.s3.us-east-1.amazonaws.com'],
    [{ 'Fn::GetAtt': ['Cdn', 'DomainName'] }, '127.0.0.1:8080'],
    [{ Ref: 'Queue' }, 'http://127.0.0.1:4566/000000000000/Copydesk-Queue'],
    [{ 'Fn::GetAtt': ['Queue', 'QueueName'] }, 'Copydesk-Queue'],
    [
      { 'Fn::GetAtt': ['Table', 'StreamArn'] },
      'arn:aws:dynamodb:us-east-1:000000000000:table/Copydesk-Table/stream/local',
    ],
    [{ 'Fn::GetAtt': ['Desk', 'Arn'] }, 'arn:aws:lambda:us-east-1:000000000000:function:Copydesk-Desk'],
    [{ Ref: 'Log' }, 'Copydesk-Log'],
  ])('answers %j with what it is here', (reference, expected) => {
    expect(deployment.resolve(reference)).toBe(expected)
  })

  it('that is not there is refused by name', () => {
    expect(() => deployment.resolve({ 'Fn::GetAtt': ['Nobody', 'Arn'] })).toThrow('Nobody')
    expect(() => deployment.resolve({ 'Fn::GetAtt': ['Queue', 'Colour'] })).toThrow('Colour of Queue')
  })

  it('keeps a name within 63 characters and still unlike its neighbours', () => {
    const long = 'A'.repeat(80)
    const { all } = deploymentWith({
      [`${long}1`]: { Type: 'AWS::S3::Bucket' },
      [`${long}2`]: { Type: 'AWS::S3::Bucket' },
    })
    const names = all.map(({ name }) => name)

    expect(names.every(name => name.length <= 63)).toBe(true)
    expect(new Set(names).size).toBe(2)
  })
})

describe('the address of the site', () => {
  const { reachable } = deploymentWith(resources)

  it.each([
    ['https://127.0.0.1:8080', 'http://127.0.0.1:8080'],
    ['https://127.0.0.1:8080/feed.atom', 'http://127.0.0.1:8080/feed.atom'],
    ['https://127.0.0.1:80801', 'https://127.0.0.1:80801'],
    ['https://news.example', 'https://news.example'],
  ])('%s is %s here', (given, expected) => {
    expect(reachable(given)).toBe(expected)
  })
})

describe('a stage', () => {
  it.each([
    ['ParseStageFunction9FCFE9D7', 'parse'],
    ['StoreFunctionA1B2C3D4', 'store'],
    ['Desk', 'desk'],
  ])('is named after its construct: %s is %s', (logicalId, stage) => {
    expect(stageOf(logicalId)).toBe(stage)
  })
})

describe('a role', () => {
  const statement = (Action: string) => ({ Effect: 'Allow', Action, Resource: { 'Fn::GetAtt': ['Queue', 'Arn'] } })
  const deployment = deploymentWith({
    ...resources,
    Role: {
      Type: 'AWS::IAM::Role',
      Properties: { Policies: [{ PolicyDocument: { Statement: [statement('sqs:A')] } }] },
    },
    OtherRole: { Type: 'AWS::IAM::Role' },
    Own: {
      Type: 'AWS::IAM::Policy',
      Properties: { PolicyDocument: { Statement: statement('sqs:B') }, Roles: [{ Ref: 'Role' }] },
    },
    Foreign: {
      Type: 'AWS::IAM::Policy',
      Properties: { PolicyDocument: { Statement: statement('sqs:C') }, Roles: [{ Ref: 'OtherRole' }] },
    },
  })

  it('may do what its own policies and those attached to it say, and no more', () => {
    const arn = 'arn:aws:sqs:us-east-1:000000000000:Copydesk-Queue'
    expect(statementsOf(deployment, 'arn:aws:iam::0:role/Copydesk-Role')).toEqual([
      { Effect: 'Allow', Action: 'sqs:A', Resource: arn },
      { Effect: 'Allow', Action: 'sqs:B', Resource: arn },
    ])
  })
})

describe('an assembly', () => {
  it('is read with its template and its bundles', () => {
    const directory = writeAssembly({ functions: { Desk: { source: '' } }, resources: {} })
    const assembly = readAssembly(directory)

    expect(assembly.stackName).toBe('Copydesk')
    expect(assembly.assets.get('Desk.zip')).toBe(join(directory, 'asset.Desk'))
  })

  it('of no stack is refused', () => {
    const directory = mkdtempSync(join(tmpdir(), 'copydesk-'))
    writeFileSync(join(directory, 'manifest.json'), '{"artifacts":{}}')

    expect(() => readAssembly(directory)).toThrow('holds 0 stacks')
  })
})
