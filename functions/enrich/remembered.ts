/** Looks once for each key, and forgets all when it has been asked for `most` of them: texts have no end of words. */
export function remembered<Key, Value>(look: (key: Key) => Value, most: number): (key: Key) => Value {
  const known = new Map<Key, Value>()

  return key => {
    const found = known.get(key)
    if (found !== undefined) return found

    const made = look(key)
    if (known.size >= most) known.clear()
    known.set(key, made)
    return made
  }
}
