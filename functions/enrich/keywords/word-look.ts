/** Endings that tell what kind of word an English word is, the longer before the shorter they end in. */
export const endings = [
  'ing',
  'ed',
  'ly',
  'er',
  'ion',
  'ity',
  'ment',
  'ness',
  'al',
  'ic',
  'ive',
  'ous',
  'able',
  's',
  'ist',
  'ism',
  'ant',
  'ent',
  'ize',
  'est',
]

/** What a word is in its language, whatever stands around it. */
export type WordLook = {
  isStop: boolean
  /** From 0 for the most frequent words of the language to 1 for those that are not among them. */
  rarity: number
  hasDigit: boolean
  hasHyphen: boolean
  /** 0 = none of them; the endings are English ones. */
  ending: number | undefined
}

export const endingOf = (word: string): number =>
  1 + endings.findIndex(ending => word.length > ending.length + 2 && word.endsWith(ending))
