/** One language a line: alternatives of a pattern, parted by bars. */
const lists = (text: string): string => text.trim().replace(/\s*\n\s*/g, '|')

/** "Lesen Sie auch", "続きを読む": before another story's headline. The story may go on behind it. */
export const readAlso: string = lists(`
lesen sie (?:auch|dazu|hier|mehr)|lies auch|siehe auch|das könnte (?:sie|dich) auch interessieren
(?:à )?lire (?:aussi|également)|à lire sur le sujet|voir aussi
lee (?:también|además)|lea también|leer también|(?:también )?(?:te|le) puede interesar|ver también
leggi (?:anche|pure)|vedi anche|per approfondire|potrebbe interessarti(?: anche)?
(?:leia|veja|ler) (?:também|mais)
lees (?:ook|verder)|bekijk ook
(?:czytaj|przeczytaj|zobacz) (?:też|także|również)
läs (?:också|även|mer)|se också|læs (?:også|mere)|les (?:også|mer)|se også
lue (?:myös|lisää)|katso myös
[iİ]lginizi çekebilir|(?:bunu|bunları|bunlar) da okuyun
читайте (?:также|ещё|еще)|смотрите также
читайте (?:також|ще)|дивіться також
διαβάστε (?:επίσης|ακόμη|ακόμα|περισσότερα)|δείτε (?:επίσης|ακόμη|ακόμα)
(?:čtěte|přečtěte si|podívejte se) (?:také|taky|též)|mohlo by vás zajímat|(?:čítajte|prečítajte si) (?:tiež|aj)
(?:olvassa|olvasd|olvasson) el ezt is|(?:olvass|olvassa|olvasson) (?:még|tovább)|ez is érdekelheti
(?:citește|citeşte|citiți|citiţi|vezi) (?:și|şi)
(?:pročitajte|čitajte|pogledajte) (?:i|još|također|takođe)|прочитајте (?:и|још)|прочетете (?:и|още|също)|вижте (?:още|също)
[اإ]قر[أا] (?:أيض[اًا]{1,2}|المزيد)|شاهد أيض[اًا]{1,2}
קראו? (?:גם|עוד)|ראו גם|לקריאה נוספת
(?:بیشتر|همچنین) بخوانید
(?:यह|ये|इसे) भी (?:पढ़ें|पढ़ें)|और (?:पढ़ें|पढ़ें)
[あ合]わせて読みたい|続きを読む
함께 ?보면 좋은 ?기사|☞ ?관련 ?기사(?: 보기)?
(?:xem|đọc) thêm
อ่าน(?:ข่าว)?(?:เพิ่มเติม|ต่อ)
baca juga|lihat juga
`)

/** "Articoli correlati", "関連記事": before such a headline, and above several. */
export const relatedStories: string = lists(`
mehr (?:dazu|zum thema)|ähnliche (?:artikel|beiträge|themen)|weitere (?:artikel|meldungen)|meistgelesen
sur le même (?:sujet|thème)|dans la même rubrique|articles (?:similaires|liés|connexes)|les plus lus
(?:artículos|noticias|contenidos) relacionad[oa]s|lo más (?:leído|visto)
(?:articoli|notizie) correlat[ie]|i? ?più letti
(?:artigos|notícias|conteúdos) relacionad[oa]s|mais lid[oa]s
gerelateerde (?:artikelen|berichten)|meer over dit onderwerp|meest gelezen
więcej na ten temat|powiązane artykuły|najczęściej czytane
relaterade? (?:artiklar|nyheter)|mest lästa
aiheesta lisää|luetuimmat
(?:[iİ]lgili|benzer) haberler|çok okunanlar
(?:материалы )?по теме|похожие (?:материалы|новости|статьи)|самое читаемое
(?:матеріали )?(?:за темою|по темі)|схожі (?:матеріали|новини)
σχετικά (?:άρθρα|θέματα)|σχετικές ειδήσεις
související (?:články|témata)|nejčtenější|súvisiace články
kapcsolódó (?:cikkek?|tartalom|anyagok)|legolvasottabb
articole (?:similare|asemănătoare)|cele mai citite
(?:مواضيع|أخبار) (?:ذات صلة|متعلقة)|الأكثر قراءة
כתבות (?:נוספות|קשורות)|עוד בנושא
(?:مطالب|اخبار) مرتبط
संबंधित (?:खबरें|ख़बरें|लेख|समाचार)
(?:相关|相關|延伸|推荐|推薦|更多)(?:阅读|閱讀)|(?:相关|相關)(?:新闻|新聞|报道|報導|報道)
関連(?:記事|ニュース)
관련 ?(?:기사|뉴스)
(?:tin|bài) liên quan
(?:ข่าว|บทความ)ที่เกี่ยวข้อง
artikel terkait
`)

/** What lines open with that ask for an address or a follower. */
export const askForReaders: string = lists(`
jetzt (?:kostenlos )?(?:abonnieren|anmelden|registrieren)|(?:jetzt )?(?:den |unseren )?newsletter (?:abonnieren|bestellen)|abonnieren sie|melden sie sich für|folgen sie uns
inscrivez-vous|abonnez-vous|recevez (?:notre|nos|chaque|gratuitement)|suivez-nous|téléchargez notre
suscríbete|suscríbase|regístrate|síguenos|apúntate|recibe nuestr[ao]s?
iscriviti|abbonati|seguici|ricevi (?:la nostra|le notizie)
subscreva|assine|inscreva-se|siga-nos|receba (?:a nossa|as notícias)
meld (?:je|u) (?:nu |hier )?aan voor|schrijf (?:je|u) in|abonneer (?:je|u)|volg ons|ontvang onze
zapisz się|subskrybuj|zaprenumeruj|obserwuj nas|dołącz do nas
prenumerera på|anmäl dig till|följ oss|tilmeld dig|følg oss?|meld deg på
tilaa uutiskirje|seuraa meitä
(?:e-?)?(?:bültenimize|bültene) (?:abone|kayıt|kaydol)|abone olun|bizi .{0,30}takip edin
подписывайтесь|подпишитесь|следите за нами
підписуйтес[ья]|підпишіться|стежте за нами|долучайтес[ья]
εγγραφείτε|γραφτείτε|ακολουθήστε μας
přihlaste se k odběru|odebírejte|sledujte nás|prihláste sa na odber
(?:iratkozz|iratkozzon) fel|(?:kövess|kövessen) (?:minket|bennünket)
abonează-te|abonați-vă|înscrie-te la|urmărește-ne
اشترك(?:وا)? (?:في|الآن)|تابعنا|تابعونا|تابعوا آخر
הירשמו|הצטרפו אל|עקבו אחרינו
در (?:خبرنامه|کانال) ما|ما را در .{1,30}دنبال کنید
हमारे (?:न्यूज़लेटर|न्यूज़लेटर|न्यूजलेटर|चैनल)|हमें फॉलो
[订訂][阅閱](?:我[们們]|本)|[关關]注我[们們]|扫码关注|扫一扫
この記事は(?:有料)?会員限定|残り\\p{Nd}{1,6}文字|メールマガジン[にをの]?登録|ニュースレター[にをの]?登録|会員登録
뉴스레터를? ?(?:구독|신청)|구독하기|제보는 |기사 ?제보
đăng ký nhận|theo dõi chúng tôi
สมัครรับ|ติดตาม(?:เรา|ข่าวสาร)|สมัครสมาชิก
`)

/** Whole lines on buttons. */
export const shareButtons: string = lists(`
(?:artikel |beitrag )?(?:teilen|drucken|kommentieren)|(?:auf|bei|über|per) (?:facebook|x|twitter|whatsapp|e-?mail) teilen
partager(?: (?:cet article|l['’]article|sur \\S{1,20}))?|imprimer|commenter|réagir
compartir(?: (?:en|por) \\S{1,20}| est[ae] (?:noticia|artículo))?|imprimir|comentar
condividi(?: (?:su \\S{1,20}|(?:questo |l['’])articolo))?|commenta
(?:partilhar|compartilhar)(?: (?:no|na|por|este) \\S{1,20})?
deel (?:dit artikel|(?:via|op) \\S{1,20})|delen|afdrukken|reageer
udostępnij(?: (?:artykuł|na \\S{1,20}))?|skomentuj|drukuj
dela (?:artikeln|på \\S{1,20})|del (?:artiklen|artikkelen|på \\S{1,20})|skriv ut
jaa(?: (?:artikkeli|juttu))?|tulosta
paylaş|paylaşın|yazdır|yorum yap
поделиться(?: в \\S{1,20})?|распечатать|комментировать
поділитися(?: в \\S{1,20})?|поширити|роздрукувати
κοινοποίηση|κοινοποιήστε|μοιραστείτε(?: το(?: άρθρο)?)?|εκτύπωση
sdílet(?: článek)?|sdílejte|zdieľať|vytisknout
megosztás|megosztom|nyomtatás
distribuie|distribuiți|partajează
شارك(?: (?:المقال|الخبر|المقالة))?|مشاركة(?: الخبر| المقال)?|طباعة|نسخ الرابط
שתפו?(?: את הכתבה)?|שיתוף|הדפסה|לכל הידיעות|תגובות
اشتراک[\\u200c ]?گذاری|به اشتراک بگذارید|کپی لینک
(?:शेयर|साझा) करें
分享(?:[到至][\\p{L}]{0,6}[:：]?)?|点击关闭|返回(?:首页|顶部)|打印|列印|收藏|[转轉][发發]
(?:この記事を)?シェア(?:する)?|ツイート(?:する)?|印刷(?:する)?|ログイン(?:する)?|有料記事|保存する
공유(?:하기)?|구독|좋아요|댓글(?: ?\\p{Nd}{1,5})?|기자 ?프로필|인쇄(?:하기)?|스크랩
chia sẻ(?: bài viết)?|bình luận(?: \\(\\p{Nd}{1,5}\\))?
แชร์(?:บทความ|ข่าว)?(?:นี้)?|แท็ก
bagikan(?: artikel)?
`)

/** Over an advertisement. */
export const advertisements: string = lists(`
werbung|mainos|реклама(?: на сайте)?|διαφήμιση|hirdetés|publicitate|inzerce|iklan|quảng cáo|إعلانات?|إعلان|آگهی|פרסומת|विज्ञापन|โฆษณา|광고|[广廣広]告
`)

/** What a line opens with that says whose the text is. */
export const rightsReserved: string = lists(`
alle rechte vorbehalten|tous droits (?:de reproduction )?réservés|todos los derechos reservados|reservados todos los derechos|tutti i diritti (?:sono )?riservati|riproduzione riservata
todos os direitos reservados|alle rechten voorbehouden|wszelkie prawa zastrzeżone|alla rättigheter (?:förbehåll|reserver)|alle rettigheder forbeholdes|alle rettigheter (?:forbehold|reserver)
kaikki oikeudet pidätetään|tüm hakları saklıdır|все права защищены|усі права захищені|всички права запазени|με επιφύλαξη παντός δικαιώματος|všechna práva vyhrazena
minden jog fenntartva|toate drepturile (?:sunt )?rezervate|hak cipta dilindungi|bản quyền thuộc|สงวนลิขสิทธิ์|(?:جميع )?(?:حقوق|الحقوق)(?: النشر| الطبع)? محفوظة|(?:تمام|کلیه) حقوق
כל הזכויות שמורות|सर्वाधिकार सुरक्षित|版[权權](?:所有|声明)|未[经經](?:授[权權]|[许許]可)|無断(?:転載|複製|で)|저작권자
`)

/** Who at the desk had the text in hand, and where it was taken from: Chinese papers print both below it. */
export const deskLine =
  '[\\[(（【]?(?:责任编辑|責任編輯|责编|编辑|編輯|校对|校對|审核|来源|來源|稿源|文章来源)[:：/／] ?[^。！？]{1,40}'
