// Languages written from right to left by custom, and the scripts that say so in the tag itself (CLDR).
const languages = new Set([
  'ar',
  'arc',
  'ckb',
  'dv',
  'fa',
  'he',
  'iw',
  'ks',
  'nqo',
  'ps',
  'sd',
  'syr',
  'ug',
  'ur',
  'yi',
])
const scripts = new Set(['adlm', 'arab', 'hebr', 'nkoo', 'rohg', 'syrc', 'thaa'])

/** The direction of a BCP 47 language. By hand: Intl's answer depends on its version. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const [primary = '', ...rest] = language.toLowerCase().split('-')
  const script = rest.find(part => /^[a-z]{4}$/.test(part))
  const rightToLeft = script === undefined ? languages.has(primary) : scripts.has(script)

  return rightToLeft ? 'rtl' : 'ltr'
}
