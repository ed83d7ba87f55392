/** One language a line: alternatives of a pattern, parted by bars. */
const lists = (text: string): string => text.trim().replace(/\s*\n\s*/g, '|')

/** What announces an embargo where words stand apart. With its date behind it "Embargo" alone does, too. */
const apart = lists(`
embargo(?:ed)? (?:until|till?|to|lifts?|ends?|expires?)|under (?:strict )?embargo|not for (?:release|publication|broadcast|use) (?:before|until)|hold (?:for release )?until|strict embargo|embargoed(?= ?[:：])|(?<=[[(【])embargoed(?=[\\])】])
for release (?:at|after)(?= .{0,30}\\p{Nd})|not before(?= (?:.{0,30}(?:19|20)\\p{Nd}{2}.{0,15} \\p{Nd}{1,2}[:.h]\\p{Nd}{2}|\\p{Nd}{1,2}(?:[:.h]\\p{Nd}{2}| ?[ap]\\.?m).{0,40}(?:19|20)\\p{Nd}{2}))
sperrfrist(?:ende)?|sperrvermerk|gesperrt bis|embargo bis|unter embargo|(?:nicht|keine) (?:zur )?veröffentlichung (?:vor|bis)|(?:veröffentlichung|verwendung|freigabe|frei) (?:zur veröffentlichung )?(?:erst|frühestens|nicht) (?:ab|vor|am)|nicht (?:vor .{3,40} )?(?:veröffentlichen|verwenden|senden)|frei zur veröffentlichung ab
sous embargo|embargo (?:strict )?(?:jusqu|levé|avant)|levée (?:de l|d)['’]embargo|ne pas (?:diffuser|publier|utiliser) avant|(?:diffusion|publication) (?:interdite|possible|autorisée) (?:avant|à partir|jusqu)
(?:bajo )?embargo (?:informativo )?hasta|bajo embargo|embargad[oa]s? hasta|no (?:publicar|difundir|emitir) (?:antes|hasta)|prohibida su (?:publicación|difusión) (?:antes|hasta)
sotto embargo|embargo (?:fino|sino)|non (?:pubblicare|diffondere|divulgare|pubblicabile) prima|(?:pubblicazione|diffusione) vietata (?:prima|fino)
sob embargo|embargo até|embargad[oa]s? até|não (?:publicar|divulgar|difundir) antes|(?:publicação|divulgação) proibida (?:antes|até)
onder embargo|embargo tot|niet (?:publiceren|voor publicatie|gebruiken) (?:voor|vóór|tot)|niet (?:voor|vóór) .{3,40} publiceren|publicatie niet (?:voor|vóór)
embargo do|obję\\p{L}+ embargiem|pod embargiem|nie (?:publikować|do publikacji|rozpowszechniać) (?:przed|do)|zakaz publikacji (?:do|przed)
embargo (?:till|t\\.o\\.m|fram)|under embargo|får (?:ej|inte|inte heller) (?:publiceras|offentliggöras) (?:före|innan)|(?:publicerings|sänd)förbud (?:till|före)|publiceras (?:tidigast|ej före)
embargo (?:til|indtil|frem)|klausuler(?:et|t) (?:til|indtil)|klausul(?= ?:)|må (?:ikke|først|ikkje) (?:offentliggøres|offentliggjøres|offentleggjerast|publiceres|publiseres|publiserast|bringes|brukes) (?:før|den|fra)?|tidligst (?:offentliggøres|publiseres)|sperr?efrist
julkaisuvapaa|julkaistavissa (?:aikaisintaan|vasta|alkaen)|julkaisukielto|ei (?:julkisuuteen|saa julkaista|julkaistavaksi) ennen|saa julkaista (?:aikaisintaan|vasta)|vapaa julkaistavaksi
ambargolu(?:dur)?|(?:yayın|haber) ambargosu|ambargo (?:bitiş|saati|tarihi|süresi)|(?:yayın|basın) yasağı(?= ?:)|(?:önce|kadar) (?:yay[ıi]nlan|yay[ıi]mlan|kullan[ıi]l|paylaş[ıi]l)\\p{L}*m[ae]\\p{L}*
эмбарго (?:на публикацию|до)|под эмбарго|не (?:публиковать|для публикации|распространять|для печати) (?:до|ранее|раньше)|запрет(?: на публикацию|ено к публикации)? до|можно публиковать (?:с|после|не ранее)
ембарго (?:на публікацію|до)|під ембарго|не (?:публікувати|оприлюднювати|для публікації|поширювати) (?:до|раніше)|заборон\\p{L}+ (?:на публікацію |публікації )?до
ембарго (?:за публикуване|за публикация|до)|да не се (?:публикува|разпространява) (?:преди|до)|забран\\p{L}+ за публикуване до
εμπ[άα]ργκο (?:[έε]ως|μ[έε]χρι|ως)|υπ[όο] εμπ[άα]ργκο|(?:να )?μη[νv]? (?:δημοσιευ|μεταδοθ|αναπαραχθ)\\p{L}+ (?:πριν|έως|μέχρι)|απαγορεύεται η δημοσίευση (?:πριν|έως|μέχρι)
pod embargem|embargo na zveřejnění|(?:nezveřejňovat|nepublikovat|neuveřejňovat|zákaz zveřejnění|zákaz publikování) (?:před|do)
embargó alatt|embargós|előtt nem (?:közölhető|publikálható|hozható nyilvánosságra|jelenhet meg)|nem (?:közölhető|publikálható) .{2,40} előtt
sub embargo|embargo (?:până|pana|pînă)|a nu se (?:publica|difuza) (?:înainte|până)|interzis\\p{L}* publicării (?:înainte|până)
(?:محظور|ممنوع|يمنع|يحظر|حظر|غير قابل)(?: من)?(?: ل)? ?(?:لل|ال)?نشر[هها]*(?: هذا الخبر)? (?:حتى|قبل|لغاية|إلى)|لا (?:ينشر|يُنشر|تنشر|تُنشر) (?:قبل|حتى)|تحت الحظر
אמברגו|(?:אין|נא לא|אסור|לא) ל?(?:פרסם|פרסום) (?:לפני|עד|קודם)|איסור פרסום (?:עד|לפני)|מותר ל(?:פרסום|פרסם) (?:החל|מ|לאחר)
ممنوعیت انتشار (?:تا|قبل|پیش)|انتشار ممنوع|غیر[ \\u200c]?قابل انتشار|(?:تا|پیش از|قبل از) .{3,50} منتشر نشود|امبارگو
(?:एम्बार्गो|एंबार्गो|एम्बारगो)|से पहले (?:प्रकाशित|प्रसारित|प्रकाशन|प्रसारण|जारी) (?:न|ना|नहीं|के लिए नहीं)|(?:प्रकाशन|प्रसारण)(?: पर)? (?:रोक|प्रतिबंध|निषेध)|प्रतिबंधित(?= ?[:：])
cấm (?:đăng|công bố|phát hành|phổ biến|đưa tin)(?: tải)? (?:trước|đến|cho đến)|không (?:được )?(?:đăng|công bố|phát hành|đưa tin|phổ biến)(?: tải)? trước|embargo (?:đến|cho đến)
embargo (?:hingga|sampai|s\\.d)|(?:dilarang|jangan|tidak untuk|tidak boleh) (?:dipublikasikan|disiarkan|diterbitkan|menyiarkan|ditayangkan) (?:sebelum|hingga|sampai)
(?:embargo|embargó|ambargo|эмбарго|ембарго|εμπ[άα]ργκο)(?= ?(?:[:：](?:.{0,30}\\p{Nd}|.{0,20}$)|[–—-]? ?\\p{Nd}))
`)

/** The same where no blank parts words. */
const joined = lists(`
禁发期?|禁發期?|解禁(?:时间|時間|日期|日時|時刻)|(?:发布|發布|新闻|新聞|媒体|媒體)禁令|保密[至期到]|[前](?:不得|请勿|請勿|禁止|切勿|勿)(?:对外)?(?:发布|發布|公开|公開|报道|報道|報導|刊发|刊登|转载)|(?:请勿|請勿|不得|切勿|勿|禁止)[于於在][^。]{2,30}前(?:对外)?(?:发布|發布|公开|公開|报道|報道|報導|刊发|刊登|转载)|(?:请|請|须|須)[于於在][^。]{2,30}[后後](?:方可|再|才能)?(?:对外)?(?:发布|發布|公开|公開|报道|報道|報導|刊发|刊登)
(?:報道|情報|発表|公開|掲載|放送|記事)解禁|解禁(?:日?[:：]| \\p{Nd})|【[^】]{0,30}解禁|\\p{Nd}[時分日](?:に|以降|から)?解禁(?=$|[ 　])|エンバーゴ|まで(?:の)?(?:公表|報道|発表|公開|掲載|放送|配信)[はを]?(?:禁止|厳禁|不可|お控え|控え|しないで|ご遠慮)|(?:以降|から)(?:の)?(?:報道|公表|公開|掲載|配信|放送)(?:可|解禁|にお願い|をお願い)|(?:報道|情報公開|公表|公開|掲載|配信|放送)は[^。]{2,40}(?:以降|から)に?(?:お願い|して)
엠바고|보도 ?(?:유예|제한|금지)|보도 ?(?:시점|일시)(?! ?[:：]? ?(?:즉시|배포))|(?:이후|부터|까지) ?보도(?:하여|해|를|하지|하시|바랍|가능)
(?:ห้าม|งด)(?:เผยแพร่|ตีพิมพ์|นำเสนอ|ออกอากาศ)(?:ข่าว|ข้อมูล)?(?:ก่อน|จนถึง|จนกว่า|ถึง)|เอ็มบาร์โก|เผยแพร่ได้(?:ตั้งแต่|หลัง)
`)

/** What announces an embargo, in any of our languages. */
export const embargoWords: RegExp = new RegExp(`(?<![\\p{L}\\p{M}]['’]?)(?:${apart})(?![\\p{L}\\p{M}])|${joined}`, 'iu')

/** "EMBARGO" and nothing else: a heading of a story is not written so. */
export const embargoAlone: RegExp =
  /^\P{L}*(?:(?:STRICTLY |STRICT )?EMBARGO(?:ED)?|(?:SOUS|BAJO|SOTTO|SOB|ONDER|UNTER|SUB) EMBARGO|EMBARGÓ|AMBARGO(?:LU)?|ЭМБАРГО|ЕМБАРГО|ΕΜΠΑΡΓΚΟ)\P{L}*$/u

/** A form whose field for an embargo was left empty. */
export const noEmbargo: RegExp =
  /[:：–—-] ?(?:none|no|nil|n\/a|keine?|sans|aucun|ningun[oa]|no hay|nessun[oa]?|nenhum|geen|ingen|ei|brak|žádné|nincs|yok|нет|немає|няма|κανένα|fără|لا يوجد|אין|ندارد|नहीं|なし|無し|无|無|없음|해당 ?없음|không|ไม่มี|tidak ada)[.!]?$/iu

/** The word itself, in any form. */
export const embargoNamed: RegExp =
  /embarg|\bsperr?e?frist|ambargo|[эе]мбарго|εμπ[άα]ργκο|אמברגו|امبارگو|(?:حظر|محظور) النشر|एम्बार्गो|एंबार्गो|エンバーゴ|解禁|禁[发發]|엠바고|보도 ?유예|เอ็มบาร์โก/iu

/** "No embargo." */
export const noneNamed: RegExp =
  /(?:^|[^\p{L}])(?:no|not|without|ohne|keine|sans|aucun|sin|senza|nessun|sem|geen|zonder|utan|ingen|uten|uden|bez|без|χωρίς|fără|nélkül|بدون|ללא|không) (?:under )?(?:embarg|sperrfrist|эмбарго|ембарго|εμπάργκο|אמברגו|حظر)/iu

/** Words that stories say too: beside none of `embargoBounds` they announce nothing. */
export const commonSigns = 'release publication broadcast use hold'
export const embargoBounds = 'before until till'
/** And these only at a line's beginning. */
export const opensRelease: RegExp = /^\P{L}*(?:for release (?:at|after)|not before) /iu

/** Of the other announcements in Latin letters none is without one of these: asked before the pattern is tried. */
export const embargoSigns =
  'embargo embargoed sperrfrist sperrfristende sperrvermerk gesperrt sperrefrist sperefrist klausul klausuleret klausulert embargado embargada embargados embargadas embargiem embargem ambargo ambargolu ambargoludur ambargosu veröffentlichung veröffentlichen verwendung freigabe verwenden senden diffuser publier utiliser diffusion publicar difundir emitir publicación difusión pubblicare diffondere divulgare pubblicabile pubblicazione diffusione divulgar publiceren publicatie gebruiken publikować publikacji rozpowszechniać publiceras publicerings offentliggøres offentliggjøres offentleggjerast publiceres publiseres publiserast bringes brukes julkaisuvapaa julkaistavissa julkaisukielto julkisuuteen julkaista julkaistavaksi yayın nezveřejňovat nepublikovat zveřejnění publica difuza dipublikasikan disiarkan diterbitkan menyiarkan ditayangkan'
