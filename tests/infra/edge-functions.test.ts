import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { ofType, plain, synthesize } from './synthesized.ts'

const { template } = synthesize({ webSub: { hub: 'https://hub.example/' } })

describe('CloudFront’s functions', () => {
  const EdgeFunction = z.object({ FunctionCode: z.string(), FunctionConfig: z.object({ Runtime: z.string() }) })
  const functions = [...ofType(template, 'AWS::CloudFront::Function')].map(
    ([name, { Properties }]) => [name, z.parse(EdgeFunction, plain(Properties))] as const,
  )
  // https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/functions-javascript-runtime-20.html
  const notThere = {
    'a class': /\bclass\s/,
    'an import': /\bimport\b|\brequire\b/,
    destructuring: /\b(?:const|let|var)\s*[{[]/,
    spread: /\.\.\.(?!\))/,
    'for of': /\bfor\s*\([^)]*\bof\b/,
    'optional chaining': /\?\.\w/,
    'a nullish default': /\?\?/,
    'a timer or the network': /\bset(?:Timeout|Interval|Immediate)\b|\bfetch\b/,
    'code from text': /\beval\b|\bnew Function\b/,
  }

  test.each(functions)('%s has 10 KB of what its runtime knows, and one function that is called', (_, one) => {
    expect(one.FunctionConfig.Runtime).toBe('cloudfront-js-2.0')
    expect(Buffer.byteLength(one.FunctionCode)).toBeLessThanOrEqual(10_240)
    const code = one.FunctionCode.replaceAll(/^\s*\/\/.*$/gm, '')
    expect(
      Object.entries(notThere)
        .filter(([, form]) => form.test(code))
        .map(([name]) => name),
    ).toEqual([])
    expect(code.match(/^function handler\(event\) {$/gm)).toHaveLength(1)
  })
})
