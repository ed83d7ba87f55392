/** Where a clock time belongs: minutes east of UTC, a place with rules of its own, or an abbreviation that names several. */
export type Zone = { offset: number } | { name: string } | { unclear: string }

// Abbreviations as newsrooms print them. IST (India, Ireland, Israel) and AST stay unread on purpose.
const abbreviations = new Map<string, Zone>([
  ...Object.entries({
    Z: 0,
    UTC: 0,
    GMT: 0,
    WET: 0,
    BST: 1,
    WEST: 1,
    CET: 1,
    CEST: 2,
    EET: 2,
    EEST: 3,
    SAST: 2,
    MSK: 3,
    МСК: 3,
    мск: 3,
    TRT: 3,
    WIB: 7,
    WITA: 8,
  }).map(([name, hours]) => [name, { offset: hours * 60 }] as const),
  ...Object.entries({ EST: -5, EDT: -4, CDT: -5, MST: -7, MDT: -6, PST: -8, PDT: -7 }).map(
    ([name, hours]) => [name, { offset: hours * 60 }] as const,
  ),
  ...Object.entries({ HKT: 8, SGT: 8, JST: 9, KST: 9, AEST: 10, AEDT: 11, NZST: 12, NZDT: 13 }).map(
    ([name, hours]) => [name, { offset: hours * 60 }] as const,
  ),
  ['ET', { name: 'America/New_York' }],
  ['CT', { name: 'America/Chicago' }],
  ['MT', { name: 'America/Denver' }],
  ['PT', { name: 'America/Los_Angeles' }],
  ['TSİ', { name: 'Europe/Istanbul' }],
  // "Heure normale" and "avancée de l’Est".
  ['HNE', { offset: -300 }],
  ['HAE', { offset: -240 }],
  ['MEZ', { offset: 60 }],
  ['MESZ', { offset: 120 }],
  ['IST', { unclear: 'IST' }],
  // America's Central and China's.
  ['CST', { unclear: 'CST' }],
  ['AST', { unclear: 'AST' }],
])

export const zoneNamed = (abbreviation: string): Zone | undefined => abbreviations.get(abbreviation)
