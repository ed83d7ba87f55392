import type { JsonObject } from '../json/json.ts'

export type NodeKind =
  | 'document'
  | 'paragraph'
  | 'heading'
  | 'list'
  | 'item'
  | 'quote'
  | 'code'
  | 'rule'
  | 'table'
  | 'row'
  | 'cell'
  | 'picture'
  | 'embed'
  | 'markup'
  | 'link'
  | 'break'
  | 'left out'

/**
 * What editors and systems call the parts of a text, without capitals and signs: ProseMirror and TipTap, Lexical, Slate,
 * Contentful, Editor.js, Strapi, Arc XP, Apple News.
 */
const named: readonly (readonly [kind: NodeKind, names: string])[] = [
  ['document', 'doc document root'],
  ['paragraph', 'paragraph p normal body unstyled'],
  ['heading', 'heading header h1 h2 h3 h4 h5 h6 heading1 heading2 heading3 heading4 heading5 heading6 subheading'],
  ['list', 'list ul ol bulletlist bulletedlist unorderedlist orderedlist numberedlist numberlist checklist tasklist'],
  ['item', 'listitem olistitem li taskitem checklistitem bulletedlistitem numberedlistitem'],
  ['quote', 'blockquote quote pullquote'],
  ['code', 'codeblock code pre preformatted'],
  ['rule', 'horizontalrule hr divider delimiter thematicbreak separator'],
  ['table', 'table htmltable'],
  ['row', 'tablerow tr'],
  ['cell', 'tablecell tableheader tableheadercell td th'],
  ['picture', 'image img picture photo figure portrait upload imageblock simpleimage embeddedassetblock'],
  ['embed', 'embed video youtube vimeo iframe oembed oembedresponse embedwebvideo tweet instagram tiktok facebookpost'],
  ['markup', 'rawhtml html raw htmlblock'],
  ['link', 'link autolink hyperlink a entryhyperlink assethyperlink'],
  ['break', 'hardbreak linebreak br softbreak'],
  ['left out', 'interstitiallink linklist relatedcontent ad advertisement banneradvertisement logo button'],
]

const kinds: ReadonlyMap<string, NodeKind> = new Map(
  named.flatMap(([kind, names]) => names.split(' ').map(name => [name, kind] as const)),
)

/** How a node calls itself: `bulletList`, `bullet_list` and `bulleted-list` are one. */
export const nameOf = ({ type, nodeType, _type, role, tag }: JsonObject): string => {
  const name = [type, nodeType, _type, role, tag].find(one => typeof one === 'string')

  return typeof name === 'string'
    ? name
        .slice(0, 60)
        .toLowerCase()
        .replace(/[^a-z\d]/g, '')
    : ''
}

export const kindOfNode = (node: JsonObject): NodeKind | undefined => kinds.get(nameOf(node))

const places = ['children', 'content', 'nodes', 'content_elements', 'components', 'items'] as const

/** The nodes in a node. */
export function childrenOf(node: JsonObject): JsonObject['children'][] {
  for (const place of places) {
    const inner = node[place]
    if (Array.isArray(inner)) return inner
  }
  return []
}
