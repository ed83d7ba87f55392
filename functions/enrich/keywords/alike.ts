/** So long a stem is one whatever stands behind it; a shorter one only where it is a word itself. */
const longStem = 6
const shortStem = 5

/** What English puts behind a stem. */
const endings =
  /^(?:e|es|ed|er|ers|ing|ings|ion|ions|ional|or|ors|ive|ively|al|ally|ial|ic|ical|ist|ists|ism|ity|ment|ments|ly|y|ies|ance|ence|ant|ent|ants|ents)?$/u
const shortEndings = /^(?:|s|es|n|ns|an|ans|ian|ians|al|ed|er|ers|ing|ly|y)$/u

/** Whether two words of a story are forms of one: "operating" and "operations", "Syria" and "Syrian". In small letters. */
export function areAlike(one: string, other: string): boolean {
  if (one === other) return true
  let shared = 0
  while (shared < one.length && one[shared] === other[shared]) shared++
  if (shared >= shortStem && shared === Math.min(one.length, other.length))
    return shortEndings.test(one.slice(shared)) && shortEndings.test(other.slice(shared))

  // Both endings may begin with the same letter.
  return [shared, shared - 1, shared - 2].some(
    stem => stem >= longStem && endings.test(one.slice(stem)) && endings.test(other.slice(stem)),
  )
}
