import { isObject, type Json, type JsonObject } from '../json/json.ts'

type Tables = { posts: Json[]; place: string; joined(post: JsonObject): JsonObject }

/** The posts of an export, and how what other tables say of one is put to it. The API has that done already. */
export function tablesIn(file: JsonObject): Tables {
  const { posts, db } = file
  if (Array.isArray(posts)) return { posts, place: 'posts', joined: post => post }

  const [first] = Array.isArray(db) ? db : []
  const data = isObject(first) && isObject(first['data']) ? first['data'] : {}
  const people = namesOf(data, { of: 'users', through: 'posts_authors', by: 'author_id' })
  const tags = namesOf(data, { of: 'tags', through: 'posts_tags', by: 'tag_id' })
  const metas = new Map(rowsOf(data, 'posts_meta').map(row => [String(row['post_id']), row]))

  return {
    posts: rowsOf(data, 'posts'),
    place: 'db[0].data.posts',
    joined: post => {
      const id = String(post['id'])
      return { ...withoutIds(metas.get(id) ?? {}), ...post, authors: people.get(id) ?? [], tags: tags.get(id) ?? [] }
    },
  }
}

const rowsOf = (data: JsonObject, table: string): JsonObject[] => {
  const rows = data[table]

  return Array.isArray(rows) ? rows.filter(isObject) : []
}

const withoutIds = ({ id: _, post_id: __, ...meta }: JsonObject): JsonObject => meta

type Join = { of: string; through: string; by: string }

/** By post, in their order, the names that a table between the two says. */
function namesOf(data: JsonObject, { of, through, by }: Join): ReadonlyMap<string, string[]> {
  const names = new Map(rowsOf(data, of).map(row => [String(row['id']), row['name']]))
  const found = new Map<string, string[]>()
  const links = rowsOf(data, through).toSorted((one, other) => orderOf(one) - orderOf(other))
  for (const link of links) {
    const name = names.get(String(link[by]))
    const post = String(link['post_id'])
    const known = found.get(post)
    // Tags that begin so are for the newsroom alone.
    if (typeof name !== 'string' || name.startsWith('#')) continue
    if (known === undefined) found.set(post, [name])
    else known.push(name)
  }
  return found
}

const orderOf = ({ sort_order: order }: JsonObject): number => (typeof order === 'number' ? order : 0)
