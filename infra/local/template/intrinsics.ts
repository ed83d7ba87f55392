import * as z from 'zod/mini'
import { account, region } from '../gateway/addresses.ts'
import { Json, type Template } from './template.ts'

/** Answers `Ref` (no attribute) and `Fn::GetAtt` of a resource. Throws on what it does not know. */
export type Attribute = (logicalId: string, attribute?: string) => string

/** A value of the template with its references answered; `undefined` is `AWS::NoValue`. */
export type Resolve = (node: Json) => Json | undefined

/** Nothing is guessed: a reference or an intrinsic function that is not known here throws and names itself. */
export const resolver = (template: Template, attribute: Attribute): Resolve => {
  const resolve: Resolve = node => {
    if (Array.isArray(node)) return node.map(resolve).filter(value => value !== undefined)
    if (node === null || typeof node !== 'object') return node

    const [first, ...others] = Object.entries(node)
    if (first !== undefined && others.length === 0 && isIntrinsic(first[0])) {
      const evaluate = intrinsics[first[0]] ?? unresolved(first[0])
      return evaluate(first[1], { template, attribute, resolve })
    }
    return resolveMembers(node, resolve)
  }
  return resolve
}

type Scope = { template: Template; attribute: Attribute; resolve: Resolve }

/** `Condition` alone is a policy's own word as well as an intrinsic; a policy's is never a string. */
const isIntrinsic = (name: string): boolean => name === 'Ref' || name.startsWith('Fn::')

const resolveMembers = (node: { [name: string]: Json }, resolve: Resolve): Json => {
  const members: [string, Json][] = []
  for (const [name, member] of Object.entries(node)) {
    const value = resolve(member)
    if (value !== undefined) members.push([name, value])
  }
  return Object.fromEntries(members)
}

const Texts = z.array(z.string())
const Substitution = z.tuple([z.string(), z.record(z.string(), Json)])
const Choice = z.tuple([z.string(), Json, Json])

const intrinsics: Readonly<Record<string, (argument: Json, scope: Scope) => Json | undefined>> = {
  Ref: (name, scope) => referenced(z.string().parse(name), scope),
  'Fn::GetAtt': (argument, { attribute }) => {
    const [logicalId, ...path] = typeof argument === 'string' ? argument.split('.') : Texts.parse(argument)
    return attribute(logicalId ?? '', path.join('.'))
  },
  'Fn::Join': (argument, { resolve }) => {
    const [separator, parts] = z.tuple([z.string(), Json]).parse(argument)
    return z
      .array(z.union([z.string(), z.number()]))
      .parse(resolve(parts))
      .join(separator)
  },
  'Fn::Sub': (argument, scope) => {
    const [text, names] = typeof argument === 'string' ? [argument, {}] : Substitution.parse(argument)
    return substituted(text, names, scope)
  },
  'Fn::Select': (argument, { resolve }) => {
    const [index, list] = z.tuple([z.coerce.number(), z.array(Json)]).parse(resolve(argument))
    return list[index] ?? unresolved(`Fn::Select ${index} of ${list.length}`)
  },
  'Fn::Split': (argument, { resolve }) => {
    const [separator, text] = z.tuple([z.string(), z.string()]).parse(resolve(argument))
    return text.split(separator)
  },
  'Fn::If': (argument, scope) => {
    const [condition, yes, no] = Choice.parse(argument)
    return scope.resolve(holds({ Condition: condition }, scope) ? yes : no)
  },
  'Fn::FindInMap': (argument, { template, resolve }) => {
    const [map = '', row = '', column = ''] = Texts.parse(resolve(argument))
    return template.Mappings?.[map]?.[row]?.[column] ?? unresolved(`Fn::FindInMap ${map}.${row}.${column}`)
  },
  'Fn::Base64': (argument, { resolve }) => Buffer.from(z.string().parse(resolve(argument))).toString('base64'),
}

const ConditionOf = z.object({ Condition: z.string() })
const Equals = z.object({ 'Fn::Equals': z.tuple([Json, Json]) })
const Not = z.object({ 'Fn::Not': z.tuple([Json]) })
const And = z.object({ 'Fn::And': z.array(Json) })
const Or = z.object({ 'Fn::Or': z.array(Json) })

const holds = (condition: Json, scope: Scope): boolean => {
  const rule = z.union([ConditionOf, Equals, Not, And, Or]).safeParse(condition)
  if (!rule.success) return unresolved(`the condition ${JSON.stringify(condition)}`)

  const given = rule.data
  if ('Condition' in given) return holds(scope.template.Conditions?.[given.Condition] ?? null, scope)
  if ('Fn::Not' in given) return !holds(given['Fn::Not'][0], scope)
  if ('Fn::And' in given) return given['Fn::And'].every(part => holds(part, scope))
  if ('Fn::Or' in given) return given['Fn::Or'].some(part => holds(part, scope))

  const [left, right] = given['Fn::Equals'].map(scope.resolve)
  return left === right
}

const pseudoParameters: Readonly<Record<string, string>> = {
  'AWS::Region': region,
  'AWS::AccountId': account,
  'AWS::Partition': 'aws',
  'AWS::URLSuffix': 'amazonaws.com',
  'AWS::StackName': 'local',
  'AWS::StackId': `arn:aws:cloudformation:${region}:${account}:stack/local`,
}

const referenced = (name: string, { template, attribute }: Scope): Json | undefined => {
  if (name === 'AWS::NoValue') return undefined
  if (name in template.Resources) return attribute(name)

  return pseudoParameters[name] ?? template.Parameters?.[name]?.Default ?? unresolved(`Ref ${name}`)
}

/** `${Name}`, `${Name.Attribute}`, a name of the argument's own list, and `${!literal}`. */
const substituted = (text: string, names: { [name: string]: Json }, scope: Scope): string =>
  text.replaceAll(/\$\{(!?)([^}]+)\}/g, (_, literal: string, name: string) => {
    if (literal !== '') return `\${${name}}`
    if (names[name] !== undefined) return z.string().parse(scope.resolve(names[name]))

    const [logicalId = '', ...path] = name.split('.')
    return path.length > 0 ? scope.attribute(logicalId, path.join('.')) : z.string().parse(referenced(logicalId, scope))
  })

const unresolved = (what: string): never => {
  throw new Error(`The template holds ${what}, which cannot be resolved on this machine.`)
}
