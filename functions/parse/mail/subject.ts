// "Re:", "Fwd:", "AW:", "[press]": how a message went its way, not what it says.
const ways =
  /^(?:(?:re|fw|fwd|aw|wg|sv|vs|tr|rv|rif|enc|res|odp|pd|vl|ynt|ilt|antw|doorst)(?:\[\d+\])?\s*:|(?:(?:press|news|media) release|pressemitteilung|pressemeldung|communiqué(?: de presse)?|comunicado(?: de prensa)?|comunicato(?: stampa)?|persbericht|story|copy|article)\s*:|\[[^\]]{1,40}\])\s*/i

/** The subject as a headline. */
export function headlineIn(subject: string | undefined): string | undefined {
  let said = subject ?? ''
  for (let next = said.replace(ways, ''); next !== said; next = said.replace(ways, '')) said = next

  return said === '' ? undefined : said
}
