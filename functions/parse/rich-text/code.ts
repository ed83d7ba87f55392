import { isObject, type JsonObject } from '../json/json.ts'
import { childrenOf, kindOfNode, nameOf } from './kinds.ts'
import { said } from './node-words.ts'
import { type Room, words } from './write.ts'

/** What stands as it was typed, in one text or a node for each line. */
export function codeMarkup(node: JsonObject, room: Room): string {
  const language = said(node, ['language', 'lang']).replace(/[^\w+#-]/g, '')
  const lines = childrenOf(node).length > 0 ? linesIn(node, room) : words(said(node, ['code', 'content', 'text']), room)

  return `<pre><code class="language-${language}">${lines}</code></pre>`
}

const linesIn = (node: JsonObject, room: Room): string =>
  childrenOf(node)
    .map(child => (isObject(child) ? lineOf(child, room) : ''))
    .join('')

function lineOf(node: JsonObject, room: Room): string {
  if (kindOfNode(node) === 'break') return '<br>'
  const { text, value } = node
  const own = [text, value].find(one => typeof one === 'string')
  if (typeof own === 'string') return words(own, room)

  return `${linesIn(node, room)}${/line$/.test(nameOf(node)) ? '<br>' : ''}`
}
