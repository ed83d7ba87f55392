export type DateRole = 'published' | 'updated' | 'plain'

const updated =
  /(?<![\p{L}\p{M}])(?:updated|last updated|modified|edited|aktualisiert|mis à jour(?: le)?|modifié(?: le)?|actualizado(?: el)?|aggiornato(?: il)?|atualizado(?: em)?|bijgewerkt|uppdaterad|opdateret|oppdatert|päivitetty|aktualizacja|aktualizováno|güncelleme|aktualizované|frissítve|actualizat|ažurirano|posodobljeno|atnaujinta|atjaunots|uuendatud|actualitzat|diperbarui|обновлено|оновлено|обновена|ажурирано|ενημέρωση|ενημερώθηκε|עודכן|تحديث|آخر تحديث|به‌روزرسانی|अपडेट|अद्यतन|cập nhật|更新|更新日|更新时间|수정|업데이트)(?: (?:on|at))? ?[:：]? ?$/iu
const published =
  /(?<![\p{L}\p{M}])(?:published|(?:for )?immediate release|release date|released|sent|posted|issued|created|filed|date|dated|time|publication date|first published|veröffentlicht(?: am)?|erstellt(?: am)?|publiziert(?: am)?|publié(?: le)?|publicado(?: el| em)?|pubblicato(?: il)?|gepubliceerd(?: op)?|publicerad|udgivet|publisert|julkaistu|opublikowano|publikováno|yayınlanma|stand|submitted(?: on)?|added|publikované|megjelent|publicat|objavljeno|paskelbta|publicēts|avaldatud|publikuota|diterbitkan|опубликовано|опубліковано|публикувана|објављено|δημοσίευση|δημοσιεύτηκε|פורסם|نشر(?: في)?|تاريخ النشر|प्रकाशित|xuất bản|发布时间|發布時間|公開日|公開|掲載|入力|입력|등록|기사입력)(?: (?:on|at|date))? ?[:：]? ?\[?$/iu
/** What the words right before a date say of it, and what stands before them. */
export function labelled(before: string): { role: DateRole; rest: string } {
  const trimmed = before.replace(/[\s,(]+$/, '')
  if (updated.test(trimmed))
    return { role: 'updated', rest: trimmed.replace(updated, '').replace(/\b(?:last|first|zuletzt)\s*$/i, '') }
  if (published.test(trimmed))
    return { role: 'published', rest: trimmed.replace(published, '').replace(/\b(?:first|originally)\s*$/i, '') }

  return { role: 'plain', rest: before }
}
