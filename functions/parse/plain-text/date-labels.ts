export type DateRole = 'published' | 'updated' | 'plain'

/** What pages elsewhere say before the day of a change, and before the first day. */
export const updatedElsewhere =
  'aktualisiert|aktualisierung|mis à jour|(?:dernière )?mise à jour|modifié|actualizad[oa]|(?:última )?actualización|aggiornato|(?:ultimo )?aggiornamento|atualizad[oa]|(?:última )?atualização|bijgewerkt|laatste update|uppdaterad|opdateret|oppdatert|päivitetty|(?:ostatnia )?aktualizacja|zaktualizowano|aktualizováno|aktualizace|(?:son )?güncellen?me(?: tarihi)?|güncellendi|aktualizované|frissítve|actualizat|(?:ultima )?actualizare|ažurirano|posodobljeno|atnaujinta|atjaunots|uuendatud|actualitzat|diperbarui|обновлено|оновлено|обновена|ажурирано|(?:τελευταία )?ενημέρωση|ενημερώθηκε|עודכן|(?:آخر )?تحديث|به‌روزرسانی|به‌روز شده|अपडेट(?:ेड)?|अद्यतन|cập nhật|(?:最終|最后|最後)?更新(?:日時|日|时间|時間|于)?|(?:최종)?수정|업데이트|อัปเดต(?:ล่าสุด)?|อัพเดต(?:ล่าสุด)?|แก้ไข'
export const publishedElsewhere =
  '(?:veröffentlichungs|erscheinungs)datum|date de (?:publication|parution)|fecha(?: de publicación)?|data(?: di pubblicazione| de publicação)?|veröffentlicht|erstellt|publiziert|publié|publicad[oa]|pubblicato|gepubliceerd|publicerad|udgivet|publiceret|publisert|julkaistu|opublikowano|data (?:publikacji|dodania)|dodano|publikováno|vydáno|datum|(?:yay[ıi]n(?:lanma)?|oluşturulma|eklenme|giriş) tarihi|giriş|yayınlanma|yayınlandı|publikované|megjelent|publicat|objavljeno|paskelbta|publicēts|avaldatud|publikuota|diterbitkan|опубликовано|опубліковано|публикуван[ао]?|дата публикации|објављено|δημοσίευση|δημοσιεύτηκε|δημοσιεύθηκε|פורסם|ن\u064f?شر|تاريخ النشر|منتشر شده|(?:تاریخ )?انتشار|प्रकाशित|xuất bản|ngày đăng|[发發][布佈](?:时间|時間|于|於)?|公開(?:日時|日)?|掲載|配信|入力|입력|등록|기사입력|เผยแพร่'

/** Between label and day: "aktualisiert am", "Actualizado a las", "เผยแพร่เมื่อ". */
const joints =
  '(?: ?(?:on|at|am|um|le|à|el|a las|em|às|il|alle|op|om|den|kl\\.?|dne|на|в|о|στις|la|في|در|lúc|ngày|เมื่อ))?'
const updated = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:updated|last updated|modified|edited|${updatedElsewhere})${joints} ?[:：]? ?$`,
  'iu',
)
const published = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:published|(?:for )?immediate release|release date|released|sent|posted|issued|created|filed|date|dated|time|pub(?:lication|lish(?:ing)?)? ?date|pubdate|first published|stand|submitted|added|${publishedElsewhere})(?: date)?${joints} ?[:：]? ?\\[?$`,
  'iu',
)
const lastTime =
  /(?<![\p{L}\p{M}])(?:last|first|zuletzt|laatst|senast|senest|sist|viimeksi|última vez|ultima dată|son|naposledy|ostatnio|utoljára) *$/iu

/** What the words right before a date say of it, and what stands before them. */
export function labelled(before: string): { role: DateRole; rest: string } {
  const trimmed = before.replace(/[\s,(]+$/, '')
  if (updated.test(trimmed)) return { role: 'updated', rest: trimmed.replace(updated, '').replace(lastTime, '') }
  if (published.test(trimmed))
    return { role: 'published', rest: trimmed.replace(published, '').replace(/\b(?:first|originally)\s*$/i, '') }

  return { role: 'plain', rest: before }
}
