import { expect, test } from 'vitest'
import { languageOfScript } from '../../../../functions/enrich/language/scripts.ts'

test.each([
  ['more kanji than kana', '東京都は三日、東京湾の水質改善計画を発表した。', 'ja'],
  ['more kana than kanji', 'こどもたちがおよげる海にもどしたい', 'ja'],
  ['kanji first, kana later', '環境省東京湾調査報告書を公表、千葉県知事らが出席した', 'ja'],
  ['Chinese that names a Japanese brand', '北京市政府昨日宣布，地铁将延长运营时间。商店里卖のり。', 'zh'],
  ['Chinese', '北京市政府昨日宣布地铁将延长运营时间', 'zh'],
  ['Korean with a name in Chinese signs', '서울시는 金民洙 시장이 요금을 올린다고 밝혔다', 'ko'],
  ['English that quotes a word', 'The paper 新聞 was printed in Tokyo', undefined],
])('%s', (_, text, language) => {
  expect(languageOfScript(text)).toBe(language)
})
