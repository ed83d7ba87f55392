import { stripTypeScriptTypes } from 'node:module'
import { parseAst } from 'vite'
import * as z from 'zod/mini'

/** One small change to a source file, which a test should notice. */
export type Mutant = { start: number; end: number; text: string; line: number }

const Node = z.looseObject({ type: z.string(), start: z.number(), end: z.number() })
type Node = z.infer<typeof Node>
type Change = Omit<Mutant, 'line'>

/** Every change that is tried on a file, in the order of its text. Words are left alone: most are names of rules. */
export function mutantsOf(source: string): Mutant[] {
  // Types become blanks, so that places in the tree are places in the file.
  const tree = Node.parse(parseAst(stripTypeScriptTypes(source)))
  return nodesIn(tree)
    .flatMap(node => changesOf(node, source))
    .filter(({ start, end, text }) => source.slice(start, end) !== text)
    .toSorted((a, b) => a.start - b.start)
    .map(change => ({ ...change, line: source.slice(0, change.start).split('\n').length }))
}

export const mutated = (source: string, { start, end, text }: Change): string =>
  source.slice(0, start) + text + source.slice(end)

function nodesIn(node: Node): Node[] {
  if (node.type.startsWith('Import') || node.type === 'ExportAllDeclaration') return []
  const inside = Object.values(node).flatMap(value => (Array.isArray(value) ? value : [value]))

  return [node, ...inside.flatMap(value => (isNode(value) ? nodesIn(value) : []))]
}

const isNode = (value: unknown): value is Node => Node.safeParse(value).success

const opposites: ReadonlyMap<unknown, string> = new Map([
  ['<', '<='],
  ['<=', '<'],
  ['>', '>='],
  ['>=', '>'],
  ['===', '!=='],
  ['!==', '==='],
  ['+', '-'],
  ['-', '+'],
  ['*', '/'],
  ['/', '*'],
  ['&&', '||'],
  ['||', '&&'],
])
const methods: ReadonlyMap<unknown, string> = new Map([
  ['some', 'every'],
  ['every', 'some'],
  ['startsWith', 'endsWith'],
  ['endsWith', 'startsWith'],
])

function changesOf(node: Node, source: string): Change[] {
  const { start, end } = node
  switch (node.type) {
    case 'BinaryExpression':
    case 'LogicalExpression':
      return operator(node, source)
    case 'IfStatement':
    case 'ConditionalExpression':
      return ['true', 'false'].flatMap(text => replaced(node['test'], text))
    case 'UnaryExpression':
      return node['operator'] === '!' ? [{ start, end: start + 1, text: '' }] : []
    case 'ReturnStatement':
      return isNode(node['argument']) ? replaced(node['argument'], 'undefined') : []
    case 'ExpressionStatement':
      return [{ start, end, text: '' }]
    case 'MemberExpression':
      return method(node)
    case 'Literal':
      return literal(node, source)
    default:
      return []
  }
}

const replaced = (node: unknown, text: string): Change[] =>
  isNode(node) ? [{ start: node.start, end: node.end, text }] : []

function operator({ left, right, operator: sign }: Node, source: string): Change[] {
  const text = opposites.get(sign)
  if (text === undefined || typeof sign !== 'string' || !isNode(left) || !isNode(right)) return []
  const start = source.indexOf(sign, left.end)

  return start >= 0 && start < right.start ? [{ start, end: start + sign.length, text }] : []
}

function method({ property }: Node): Change[] {
  const text = isNode(property) ? methods.get(property['name']) : undefined
  return text === undefined ? [] : replaced(property, text)
}

/** Numbers are off by one, truths are lies, patterns lose an end. */
function literal({ start, end, value }: Node, source: string): Change[] {
  if (typeof value === 'number') return [{ start, end, text: String(value + 1) }]
  if (typeof value === 'boolean') return [{ start, end, text: String(!value) }]
  const pattern = /^\/(\^?)(.*?[^\\])(\$?)\/\w*$/s.exec(source.slice(start, end))
  if (!pattern) return []

  const close = source.lastIndexOf('/', end - 1)
  return [
    ...(pattern[1] ? [{ start: start + 1, end: start + 2, text: '' }] : []),
    ...(pattern[3] ? [{ start: close - 1, end: close, text: '' }] : []),
  ]
}
