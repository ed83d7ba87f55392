// As speakers write them. By hand: Intl's words change from version to version, and bytes would with them.
const ownNames: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ ar: 'العربية', bg: 'Български', bn: 'বাংলা', ca: 'Català', cs: 'Čeština', cy: 'Cymraeg', da: 'Dansk' },
    ...{ de: 'Deutsch', el: 'Ελληνικά', en: 'English', es: 'Español', et: 'Eesti', eu: 'Euskara', fa: 'فارسی' },
    ...{ fi: 'Suomi', fr: 'Français', ga: 'Gaeilge', gl: 'Galego', he: 'עברית', hi: 'हिन्दी', hr: 'Hrvatski' },
    ...{ hu: 'Magyar', id: 'Bahasa Indonesia', is: 'Íslenska', it: 'Italiano', ja: '日本語', ko: '한국어' },
    ...{ lt: 'Lietuvių', lv: 'Latviešu', mk: 'Македонски', ms: 'Bahasa Melayu', nb: 'Norsk bokmål', nl: 'Nederlands' },
    ...{ nn: 'Norsk nynorsk', no: 'Norsk', pl: 'Polski', pt: 'Português', ro: 'Română', ru: 'Русский' },
    ...{ sk: 'Slovenčina', sl: 'Slovenščina', sq: 'Shqip', sr: 'Српски', sv: 'Svenska', sw: 'Kiswahili' },
    ...{ ta: 'தமிழ்', th: 'ไทย', tr: 'Türkçe', uk: 'Українська', ur: 'اردو', vi: 'Tiếng Việt', zh: '中文' },
  }),
)

/** What the speakers of a BCP 47 language call it, with what its tag says beyond that; a tag that we have no name for is its own. */
export function ownNameOf(language: string): string {
  const [primary = '', ...rest] = language.split('-')
  const name = ownNames.get(primary.toLowerCase())
  if (name === undefined) return language

  return rest.length === 0 ? name : `${name} (${rest.join('-')})`
}
