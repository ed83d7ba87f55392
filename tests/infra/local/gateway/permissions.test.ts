import { expect, test } from 'vitest'
import { allows, type Statement } from '../../../../infra/local/gateway/permissions.ts'

const uploads = 'arn:aws:s3:::uploads/*'
const read = { Effect: 'Allow', Action: 's3:GetObject*', Resource: uploads } as const
const table = 'arn:aws:dynamodb:us-east-1:000000000000:table/articles'
const onReceipts = (operator: string, values: string | string[]): Statement => ({
  Effect: 'Allow',
  Action: 'dynamodb:PutItem',
  Resource: table,
  Condition: { [operator]: { 'dynamodb:LeadingKeys': values } },
})
const put = (...keys: string[]) => ({
  action: 'dynamodb:PutItem',
  resource: table,
  context: { 'dynamodb:LeadingKeys': keys },
})
const get = (key: string) => ({ action: 's3:GetObject', resource: `arn:aws:s3:::uploads/${key}` })

const everyUpload = onReceipts('ForAllValues:StringLike', 'upload#*')
const cases: [string, Statement[], Parameters<typeof allows>[1], boolean][] = [
  ['nothing is allowed by no statement', [], get('a'), false],
  ['a star spans folders', [read], get('world/a.txt'), true],
  ['a star in an action spans its ending', [read], { ...get('a'), action: 's3:GetObjectVersion' }, true],
  ['another action is not meant', [read], { ...get('a'), action: 's3:PutObject' }, false],
  ['another bucket is not meant', [read], { ...get('a'), resource: 'arn:aws:s3:::uploads-2/a' }, false],
  ['the bucket itself is not one of its objects', [read], { ...get('a'), resource: 'arn:aws:s3:::uploads' }, false],
  ['actions have no case', [{ ...read, Action: 'S3:getobject' }], get('a'), true],
  ['resources have case', [{ ...read, Resource: 'arn:aws:s3:::UPLOADS/*' }], get('a'), false],
  ['a question mark is one sign', [{ ...read, Resource: 'arn:aws:s3:::uploads/?.txt' }], get('a.txt'), true],
  ['a question mark is not two signs', [{ ...read, Resource: 'arn:aws:s3:::uploads/?.txt' }], get('ab.txt'), false],
  ['a dot is a dot', [{ ...read, Resource: 'arn:aws:s3:::uploads/a.txt' }], get('axtxt'), false],
  ['any of several statements is enough', [{ ...read, Resource: 'arn:aws:s3:::x/*' }, read], get('a'), true],
  ['any of several resources is enough', [{ ...read, Resource: ['arn:aws:s3:::x/*', uploads] }], get('a'), true],
  ['a deny wins over an allow', [read, { ...read, Effect: 'Deny', Resource: `${uploads}.key` }], get('b.key'), false],
  ['a deny of something else denies nothing', [read, { ...read, Effect: 'Deny', Resource: 'x' }], get('a'), true],
  ['a leading key in the pattern may be written', [everyUpload], put('upload#a'), true],
  ['every leading key must be in the pattern', [everyUpload], put('upload#a', 'article#b'), false],
  ['an exact leading key is compared exactly', [onReceipts('ForAllValues:StringEquals', 'a*')], put('ab'), false],
  ['one of several values is enough', [onReceipts('ForAllValues:StringEquals', ['a', 'b'])], put('b'), true],
  ['a condition on what is not known here grants nothing', [everyUpload], { ...put(), context: {} }, false],
  ['an operator not known here grants nothing', [onReceipts('NumericLessThan', '3')], put('1'), false],
  [
    'an operator not known here still denies',
    [
      { ...everyUpload, Condition: {} },
      { ...onReceipts('NumericLessThan', '3'), Effect: 'Deny' },
    ],
    put('1'),
    false,
  ],
]

test.each(cases)('%s', (_, statements, need, allowed) => {
  expect(allows(statements, need)).toBe(allowed)
})
