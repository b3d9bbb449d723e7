"""The menus of newspapers, magazines and shops of stories, most of all in languages in which few serials are copied.

What every site has: a way in, a search, news by letter, what is most read.
"""

from typing import Final

from octavo.passes.chrome.wording.word_tables import words

OF_PAPERS: Final = words("""
    audio version|author profile|cite this page as|cite as|become a member|current issue|back issues|further recommendations|report page|create account
    logg inn|logg ut|registrer deg|søk|meny|hjem|forside|kontakt oss|personvern|informasjonskapsler|personvern og cookies|vilkår|abonner|kjøp abonnement|nyhetsbrev|svar|del|lik|følg|rapporter
    les også|les mer|relaterte artikler|mest lest|siste nytt|siste saker|meninger|debatt|emner|stikkord|forfatter|publisert|oppdatert|forrige|neste|innhold|innstillinger|skriftstørrelse|bokmerke
    bibliotek|last ned|tilbake til toppen|vis mer|lukk|avbryt|min side|kundeservice|tips oss|kultur|sport|nyheter|lokalt|økonomi|vær|e-avis
    log ind|log på|log ud|tilmeld|opret konto|søg|kontakt os|om os|privatlivspolitik|bliv abonnent|nyhedsbrev|synes godt om|anmeld|læs også|læs mere|relaterede artikler|mest læste|seneste nyt
    udgivet|opdateret|næste|indhold|indstillinger|bogmærke|hent|til toppen|vis mere|luk|annuller|nyheder|kort nyt|debat|e-avis
    registrera dig|meny|startsida|kontakta oss|om cookies|prenumerera|bli prenumerant|nyhetsbrev|läs också|läs även|läs mer|relaterade artiklar|mest läst|senaste nytt|ämnen|taggar|publicerad|uppdaterad
    bokmärke|till toppen|stäng|avbryt|skicka|logga ut|kundservice|tipsa oss|följ oss|nyheter|ledare|ekonomi|e-tidning|reportage
    kirjaudu|kirjaudu sisään|kirjaudu ulos|rekisteröidy|haku|hae|valikko|etusivu|yhteystiedot|ota yhteyttä|meistä|tietoa meistä|tietosuoja|tietosuojaseloste|evästeet|käyttöehdot|tilaa|tilaa uutiskirje
    uutiskirje|vastaa|jaa|tykkää|seuraa|ilmianna|lue myös|lue lisää|aiheeseen liittyvää|luetuimmat|uusimmat|aiheet|avainsanat|kirjoittaja|julkaistu|päivitetty|edellinen|seuraava|sisällys|sisällysluettelo
    asetukset|tekstin koko|kirjanmerkki|kirjasto|lataa|takaisin ylös|kommentoi|kirjoita kommentti|näytä lisää|sulje|peruuta|lähetä|asiakaspalvelu|uutiset|kulttuuri|urheilu|talous|mielipide
    sütik|süti beállítások|feliratkozás|hírlevél|kapcsolódó cikkek|olvasd el ezt is|legolvasottabb|legfrissebb|könyvjelző|könyvtár|mutass többet|tovább|bezárás|mégse|küldés|kijelentkezés|támogatom|támogass
    megosztás facebookon|megosztás twitteren|médiaajánlat|irodalom|zene|színház|film|képzőművészet|közélet|kultúra|gazdaság
    meniu|despre autor|confidențialitate|cookie-uri|abonează-te|citește și|articole similare|cele mai citite|ultimele știri|publicat|actualizat|mărime text|semn de carte|bibliotecă|vezi mai mult
    citește mai mult|închide|anulează|trimite|deconectare|știri|eseu|poezie|proză|cronică|interviu|redirecționează
    μενού|απόρρητο|συνδρομή|συνδρομές|ενημερωτικό δελτίο|διαβάστε ακόμη|διαβάστε επίσης|σχετικά άρθρα|τελευταία νέα|σελιδοδείκτης|επιστροφή στην κορυφή|γράψτε ένα σχόλιο|διαβάστε περισσότερα|κλείσιμο
    ακύρωση|αποστολή|αποσύνδεση|πολιτισμός|κόσμος|οικονομία|γνώμη|εγγραφή τώρα|λεπτά ανάγνωσης|δοκίμιο
    domů|podmínky|předplatné|diskuse|čtěte také|přečtěte si také|související články|nejčtenější|publikováno|aktualizováno|záložka|nahoru|číst dál|zavřít|zrušit|odeslat|odhlásit|podpořte nás
    próza|poezie|recenze|rozhovory|kultura|domácí|zahraničí|názory|o autorovi|o autorce
    ciasteczka|prenumerata|czytaj także|czytaj też|powiązane artykuły|najczęściej czytane|opublikowano|czytaj więcej|wesprzyj nas|kraj|świat|opinie
    abonneren|abonneer|word abonnee|nieuwsbrief|antwoorden|deel|lees ook|lees meer|lees verder|gerelateerde artikelen|meest gelezen|laatste nieuws|gepubliceerd|bijgewerkt|bladwijzer|naar boven
    plaats een reactie|toon meer|sluiten|annuleren|verzenden|bewaar|luister|klantenservice|huisregels|binnenland|buitenland|economie|regio|opinie|leestijd
    اشترك|النشرة البريدية|اقرأ أيضا|اقرأ أيضاً|التسميات|العودة للأعلى|إلغاء|إرسال بالبريد الإلكتروني|كتابة مدونة حول هذه المشاركة|المشاركة على x|المشاركة على تويتر|المشاركة في facebook|المشاركة على facebook
    المشاركة على pinterest|رسالة أحدث|رسالة أقدم|المشاركات الشائعة|أرشيف المدونة|الإبلاغ عن إساءة الاستخدام|عرض ملفي الشخصي الكامل|نبذة عني|المتابعون|رد حذف|حذف
    הרשמה לניוזלטר|קראו גם|כתבות נוספות|כתבות נוספות שעשויות לעניין אותך|כתבות קשורות|הנקראות ביותר|חזרה למעלה|הוסף תגובה|קרא עוד|סגור|שלח|התנתק|חדשות|תרבות|דעות|ספורט
    ข้อกำหนด|อ่านเพิ่มเติม|บทความที่เกี่ยวข้อง|กลับขึ้นด้านบน|แสดงเพิ่มเติม|ปิด|ยกเลิก|ส่ง|ธีมสว่าง|ธีมมืด
    compartir por correo|enviar a un amigo|lee también|artículos relacionados|lo más leído|últimas noticias|publicado|actualizado|suscríbete|suscríbete para seguir leyendo|boletín|boletines|sobre la firma|cancelar
    abonne-toi|abonnez-vous|lire aussi|à lire aussi|articles liés|les plus lus|dernières actualités|publié|mis à jour|gestion des cookies|retour au blog|annuler|sur le même sujet|accepter et fermer|continuer sans accepter
    lesen sie auch|auch interessant|mehr zum thema|meistgelesen|veröffentlicht|aktualisiert|absenden|abbrechen|zur startseite|nach oben
    abbonati|leggi anche|i più letti|ultime notizie|pubblicato|aggiornato|annulla|potrebbe interessarti
    assine|leia também|artigos relacionados|mais lidas|últimas notícias|publicado|atualizado|cancelar|iniciar sessão
    читайте также|похожие статьи|самое читаемое|последние новости|опубликовано|обновлено|зарегистрироваться|отправить|отмена|связаться с нами|по теме
    ilgili haberler|en çok okunanlar|son haberler|yayınlanma|güncelleme|gönder|iptal|yukarı çık|bunlar da ilginizi çekebilir
    뉴스레터|관련 기사|많이 본 기사|최신 기사|더 보기|취소|보내기|購読する|関連記事|最新記事|著者|しおりをはさむ|キャンセル|送信|アプリで読む|相关文章|热门文章|最新文章|阅读更多|取消|发送
    bài viết liên quan|đọc nhiều|hủy|berlangganan|baca juga|artikel terkait|lihat selengkapnya|batal|kirim|keluar
    मेनू|यह भी पढ़ें|संबंधित लेख|टैग|और पढ़ें|बंद करें|रद्द करें|भेजें
    стежити|читайте також|схожі статті|найпопулярніше|останні новини|опубліковано|догори|скасувати|надіслати|вийти
    търсене|начало|за нас|абонирай се|отговори|сподели|харесва ми|следвай|докладвай|прочетете още|свързани статии|най-четени|последни новини|етикети|публикувано|съдържание|настройки|изтегли|нагоре
    напиши коментар|покажи още|затвори|отказ|изпрати|изход|вход|регистрация|контакти
    prijavi se|prijava|registracija|pretraga|meni|izbornik|naslovna|naslovnica|početna|o nama|pretplati se|odgovori|podijeli|podeli|sviđa mi se|prati|pročitajte još|povezani članci|najčitanije|najnovije
    oznake|objavljeno|prethodno|sljedeće|sledeće|sadržaj|postavke|podešavanja|preuzmi|na vrh|komentiraj|prikaži više|zatvori|odustani|pošalji|odjava|vijesti|vesti
    منو|اشتراک|خبرنامه|همچنین بخوانید|پربازدیدترین|تنظیمات|بستن|لغو
""")
"""Part of `vocabulary.MENUS`: choices where several stand together, and alone anybody's words."""
