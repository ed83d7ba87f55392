import { announced, isEmbargo, mayEmbargo } from '../plain-text/embargo.ts'

// "Re:", "Fwd:", "AW:", "[press]": how a message went its way, not what it says.
const ways =
  /^(?:(?:re|fw|fwd|aw|wg|sv|vs|tr|rv|rif|enc|res|odp|pd|vl|ynt|ilt|antw|doorst)(?:\[\d+\])?\s*:|(?:(?:press|news|media) release|ข่าว(?:ประชาสัมพันธ์|แจก)|пресс-релиз|прес-реліз|プレスリリース|新[闻聞]稿|보도 ?자료|nota de (?:prensa|imprensa)|comunicado de imprensa|pressmeddelande|pressemeddelelse|pressemelding|lehdistötiedote|basın bülteni|δελτίο τύπου|tisková zpráva|sajtóközlemény|informacja prasowa|comunicat de presă|siaran pers|thông cáo báo chí|pressemitteilung|pressemeldung|communiqué(?: de presse)?|comunicado(?: de prensa)?|comunicato(?: stampa)?|persbericht|story|copy|article)\s*[:：]|\[[^\]]{1,40}\])\s*/i

/** What a subject says: a headline, and the embargo that is announced beside it. */
export type Said = { headline?: string; embargo?: string }

export function saidIn(subject: string | undefined): Said {
  const whole = subject ?? ''
  const bracket = brackets.exec(whole)
  const inner = bracket?.[0].slice(1, -1) ?? ''
  if (mayEmbargo(inner)) return { ...titled(whole.replace(brackets, ' ')), embargo: announced(inner) }
  if (!isEmbargo(whole)) return titled(whole)

  const parts = whole.split(/ [–—|-] | ?[:：] /)
  const [first = '', last = ''] = [parts[0], parts.at(-1)]
  const title = parts.length < 2 ? whole : mayEmbargo(first) ? last : first
  return { ...titled(title), embargo: whole }
}

// "[EMBARGO 5 March, 10 GMT]", "(under embargo)", "【解禁 3/5】".
const brackets = /\[[^[\]]{2,150}\]|【[^【】]{2,150}】|\([^()]{2,150}\)/u

function titled(subject: string): Said {
  let said = subject.trim()
  for (let next = said.replace(ways, ''); next !== said; next = said.replace(ways, '')) said = next

  return said === '' ? {} : { headline: said }
}
