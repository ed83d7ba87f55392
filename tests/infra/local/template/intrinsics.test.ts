// biome-ignore-all lint/suspicious/noTemplateCurlyInString: CloudFormation writes its substitutions like this
import { describe, expect, it } from 'vitest'
import { resolver } from '../../../../infra/local/template/intrinsics.ts'
import { type Json, Template } from '../../../../infra/local/template/template.ts'

const template = Template.parse({
  Resources: { Queue: { Type: 'AWS::SQS::Queue' } },
  Parameters: { Level: { Default: 'high' }, Bare: {} },
  Conditions: {
    Here: { 'Fn::Equals': [{ Ref: 'AWS::Region' }, 'us-east-1'] },
    Elsewhere: { 'Fn::Not': [{ Condition: 'Here' }] },
    Both: { 'Fn::And': [{ Condition: 'Here' }, { Condition: 'Elsewhere' }] },
    Either: { 'Fn::Or': [{ Condition: 'Elsewhere' }, { Condition: 'Here' }] },
  },
  Mappings: { Size: { big: { memory: 512 } } },
})
const resolve = resolver(template, (id, attribute) => `<${id}${attribute === undefined ? '' : ` ${attribute}`}>`)

describe('a value of the template', () => {
  it.each<[string, Json, Json]>([
    ['a resource', { Ref: 'Queue' }, '<Queue>'],
    ['a parameter', { Ref: 'Level' }, 'high'],
    ['a pseudo parameter', { Ref: 'AWS::Partition' }, 'aws'],
    ['an attribute', { 'Fn::GetAtt': ['Queue', 'Arn'] }, '<Queue Arn>'],
    ['an attribute in short form', { 'Fn::GetAtt': 'Queue.Arn' }, '<Queue Arn>'],
    ['a nested attribute', { 'Fn::GetAtt': ['Queue', 'Endpoint.Address'] }, '<Queue Endpoint.Address>'],
    ['a join', { 'Fn::Join': ['-', ['a', { Ref: 'Queue' }, 3]] }, 'a-<Queue>-3'],
    [
      'a substitution',
      { 'Fn::Sub': '${AWS::Region}/${Queue.Arn}/${Queue}/${!Raw}' },
      'us-east-1/<Queue Arn>/<Queue>/${Raw}',
    ],
    ['a substitution by names', { 'Fn::Sub': ['${x}', { x: { Ref: 'Queue' } }] }, '<Queue>'],
    ['a choice by place', { 'Fn::Select': ['1', { 'Fn::Split': ['/', 'a/b/c'] }] }, 'b'],
    ['a map', { 'Fn::FindInMap': ['Size', 'big', 'memory'] }, 512],
    ['base 64', { 'Fn::Base64': 'hello' }, 'aGVsbG8='],
    ['a condition that holds', { 'Fn::If': ['Here', 'yes', { Ref: 'Nobody' }] }, 'yes'],
    ['a condition that does not', { 'Fn::If': ['Elsewhere', 'yes', 'no'] }, 'no'],
    ['a condition of two', { 'Fn::If': ['Both', 'yes', 'no'] }, 'no'],
    ['a condition of either', { 'Fn::If': ['Either', 'yes', 'no'] }, 'yes'],
    ['an absent value', { a: { Ref: 'AWS::NoValue' }, b: [1, { Ref: 'AWS::NoValue' }] }, { b: [1] }],
    ['an object with one member', { Filters: [{ Pattern: '{}' }] }, { Filters: [{ Pattern: '{}' }] }],
    ["a policy's condition", { Condition: { Bool: { x: 'y' } } }, { Condition: { Bool: { x: 'y' } } }],
  ])('is resolved: %s', (_, given, expected) => {
    expect(resolve(given)).toEqual(expected)
  })

  it.each<[string, Json]>([
    ['Ref Nobody', { Ref: 'Nobody' }],
    ['Ref Bare', { Ref: 'Bare' }],
    ['Fn::Transform', { 'Fn::Transform': { Name: 'AWS::Include' } }],
    ['Fn::Select 7 of 1', { 'Fn::Select': [7, ['a']] }],
    ['Fn::FindInMap Size.small.memory', { 'Fn::FindInMap': ['Size', 'small', 'memory'] }],
    ['the condition null', { 'Fn::If': ['Unheard', 1, 2] }],
  ])('is refused by name where it is not known: %s', (name, given) => {
    expect(() => resolve(given)).toThrow(name)
  })
})
