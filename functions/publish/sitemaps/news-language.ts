const traditional = ['tw', 'hk', 'mo', 'hant']

/** A language as Google's news sitemap has it: ISO 639, but for Chinese, whose two scripts are told apart. */
export function newsLanguage(tag: string): string | undefined {
  const [language = '', ...more] = tag.toLowerCase().split('-')
  if (language === 'zh') return more.some(part => traditional.includes(part)) ? 'zh-tw' : 'zh-cn'

  return /^[a-z]{2,3}$/.test(language) ? language : undefined
}
