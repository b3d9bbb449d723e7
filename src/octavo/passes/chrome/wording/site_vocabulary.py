"""More words of page furniture, for `vocabulary`: controls beside a text, the menus of blogs and wikis, the menus of papers.

The controls are phrases that nobody writes alone on a line: print, review, report, send, listen, larger, darker. The menus
of newspapers, magazines and shops for stories are here mainly in languages in which few serials are copied: logging in,
searching, newsletters, the most-read articles.
"""

from typing import Final

from octavo.passes.chrome.wording.word_tables import words

OF_SITES: Final = words("""
    printable version|printer friendly version|printer friendly page|print version|print this page|print this story|druckversion|druckansicht|seite drucken|version imprimable|imprimer cette page|versión imprimible|versión para imprimir|imprimir esta página
    versão para impressão|versione stampabile|stampa questa pagina|printversie|afdrukversie|utskriftsvänlig version|skriv ut sidan|udskriftsvenlig version|utskriftsvennlig versjon|tulostettava versio|wersja do druku|drukuj stronę|verze pro tisk|verzia pre tlač
    nyomtatható változat|nyomtatóbarát változat|versiune de tipărit|verzija za ispis|verzija za štampu|версия за печат|версия для печати|распечатать страницу|версія для друку|εκτυπώσιμη μορφή|yazdırılabilir sürüm|yazdırma görünümü|versi cetak|versi untuk dicetak|bản để in|phiên bản in
    พิมพ์หน้านี้|打印本页|打印此页|列印本頁|友善列印|印刷用ページ|인쇄용 페이지|نسخة للطباعة|نسخه چاپی|גרסה להדפסה|प्रिंट संस्करण|মুদ্রণযোগ্য সংস্করণ
    write a review|write the first review|read reviews|escribir una reseña|escribir reseña|écrire un avis|écrire une critique|rezension schreiben|review schreiben|escrever resenha|scrivi una recensione|recensie schrijven|skriv en recension|skriv en anmeldelse|kirjoita arvostelu
    napisz recenzję|napsat recenzi|napísať recenziu|kritika írása|kritikát írok|scrie o recenzie|napiši recenziju|написать рецензию|написать отзыв|читать рецензии|написати рецензію|написати відгук|γράψτε κριτική|inceleme yaz|değerlendirme yaz|tulis ulasan|tulis resensi|viết đánh giá|viết bình luận
    เขียนรีวิว|写书评|寫書評|写评论|寫評論|レビューを書く|리뷰 쓰기|리뷰 작성|اكتب مراجعة|نوشتن نقد|כתיבת ביקורת|समीक्षा लिखें
    report abuse|report this story|report this chapter|report this work|report a violation|report violation|report copyright infringement|denunciar contenido|denunciar esta historia|signaler cette histoire|signaler un abus|missbrauch melden|regelverstoß melden|inhalt melden|denunciar abuso
    segnala questa storia|segnala abuso|misbruik melden|anmäl innehåll|rapporter misbruk|ilmoita väärinkäytöstä|zgłoś naruszenie|zgłoś nadużycie|nahlásit příspěvek|jogsértés bejelentése|raportează abuz|prijavi zloupotrebu|заявить о нарушении|сообщить о нарушении|поскаржитися на твір
    αναφορά παραβίασης|kötüye kullanım bildir|laporkan cerita ini|laporkan penyalahgunaan|báo cáo vi phạm|báo cáo truyện|แจ้งลบ|举报本章|举报本书|檢舉本文|通報する|신고하기|الإبلاغ عن إساءة|گزارش تخلف|דיווח על הפרה
    список читателей|list of readers|list of visitors|liste der leser|contact the webmaster|contact webmaster|email the webmaster|webmaster kontaktieren|contacter le webmestre|contactar al webmaster|contattare il webmaster|написать администратору|связаться с администрацией
    email this post|e-mail this|email this|blogthis|blog this|share to x|share to twitter|share to facebook|share to pinterest|diesen post per e-mail versenden|per e-mail versenden|envoyer par e-mail|envoyer ce message par e-mail|enviar esta entrada por correo electrónico|escribe un blog
    enviar a mensagem por e-mail|enviar por e-mail|invia tramite email|dit e-mailen|e-mail dit|skicka med e-post|send med mail|send dette via e-post|lähetä tämä sähköpostitse|wyślij pocztą e-mail|wrzuć na bloga|odeslat e-mailem|küldés e-mailben|trimiteți prin e-mail|отправить по электронной почте
    написать об этом в блоге|надіслати електронною поштою|bunu e-postayla gönder|kirimkan ini lewat email|gửi email bài đăng này|メールで送信|이메일로 전송|通过电子邮件发送|以電子郵件傳送這篇文章|إرسال بالبريد الإلكتروني
    close reader view|exit reader view|enter reader view|reader view|type controls|close reading mode|leseansicht schließen|quitter la vue lecture|cerrar vista de lectura|chiudi modalità lettura|закрыть режим чтения
    send gift|send gifts|send a gift|get coins|buy coins|top up coins|vote with power stone|vote with power stones|power stones|golden tickets|investir monedas|comprar monedas|acheter des pièces|münzen kaufen|купить монеты|mua xu|nạp xu|beli koin|충전하기|코인 충전|チャージする
    url 복사|주소 복사|이웃추가|서로이웃 추가|공감한 사람 보러가기|본문 기타 기능|댓글 쓰기|이 글에 공감한 블로거|応援する|応援した人|応援コメント|応援コメントを書く|レビューする|投げ銭する|しおりを挟む|しおりをはさむ|収藏此章节|收藏此章节|收藏本章|收藏本文|投霸王票|灌溉营养液|插入书签|打赏作者|赞赏作者
    listen to this episode|listen to this part|read aloud|text to speech|chapter text|escuchar capítulo|escuchar este capítulo|escuchar este cuento|escuchar esta historia|leer en voz alta|ouvir capítulo|ouvir este capítulo|ouvir esta história|ler em voz alta|écouter le chapitre|écouter ce chapitre|écouter cette histoire
    kapitel anhören|geschichte anhören|kapitel vorlesen|text vorlesen|ascolta il capitolo|ascolta questo capitolo|ascolta il racconto|слушать главу|прослушать главу|озвучить главу|слушать книгу|слухати розділ|озвучити розділ|posłuchaj rozdziału|czytaj na głos|poslechnout kapitolu|fejezet meghallgatása|ascultă capitolul
    sesli dinle|bölümü dinle|sesli oku|nghe truyện|nghe chương này|dengarkan bab|dengarkan bab ini|dengarkan cerita|ฟังนิยาย|ฟังตอนนี้|استمع إلى الفصل|استمع للفصل|گوش دادن به فصل|שמע את הפרק|האזן לפרק|कहानी सुनें|अध्याय सुनें|ακούστε το κεφάλαιο|hoofdstuk beluisteren|luister naar dit verhaal|lyssna på kapitlet
    听本章|朗读本章|语音朗读|語音朗讀|聽本章|音声で聴く|音声読み上げ|이 화 듣기|오디오로 듣기|रात मोड|नाइट मोड|डार्क मोड|โหมดกลางคืน|โหมดมืด|โหมดสว่าง|tryb ciemny|karanlık mod|chế độ tối|chế độ đêm|حالت شب|الوضع الليلي|الوضع المظلم|מצב לילה|מצב כהה|νυχτερινή λειτουργία|mod nocturn|mod întunecat
    noční režim|tmavý režim|éjszakai mód|sötét mód|donkere modus|nattläge|mörkt läge|modo noche|modalità notturna|modalità scura|тёмная тема|темная тема|темна тема|夜間模式|ダークモード|야간 모드|다크 모드|tamanho da letra|dimensione caratteri|zeilenabstand|powiększ tekst|pomniejsz tekst|velikost písma|betűméret|dimensiune font|mărime text
    yazı tipi boyutu|satır aralığı|kích cỡ chữ|phông chữ|حجم الخط|نوع الخط|اندازه قلم|גודל טקסט|फ़ॉन्ट साइज़|μέγεθος γραμματοσειράς|lettergrootte|tekstgrootte|textstorlek|teckenstorlek|межстрочный интервал|字号|字號|行距|글자 크기|줄 간격
    kapitel melden|signaler le chapitre|signaler ce chapitre|denunciar capítulo|denunciar este capítulo|reportar capítulo|пожаловаться на главу|поскаржитися на розділ|zgłoś rozdział|zgłoś opowiadanie|nahlásit kapitolu|segnala capitolo|bölümü şikâyet et|bölümü bildir|báo lỗi chương|laporkan bab|laporkan bab ini|รายงานตอนนี้
    الإبلاغ عن الفصل|الإبلاغ عن خطأ|گزارش فصل|דווח על הפרק|रिपोर्ट करें|अध्याय की रिपोर्ट करें|举报错误|章节报错|章節報錯|檢舉本章|この話を通報|誤字報告|이 화 신고|raportează capitolul|próxima parte|następna część|další díl|předchozí díl|следующая часть|只看该作者|只看楼主
    スポンサーサイト|web拍手|トラックバック|月別アーカイブ|postingan lama|postingan lebih baru|posting komentar|свернуть ветку|развернуть ветку
    zu den favoriten hinzufügen|zu favoriten hinzufügen|add to favourites|add to favorites|ajouter aux favoris|añadir a favoritos|adicionar aos favoritos|aggiungi ai preferiti|добавить в избранное|додати в обране|dodaj do ulubionych|favorilere ekle|thêm vào yêu thích|tambah ke favorit|tambahkan ke favorit|즐겨찾기에 추가|पसंदीदा में जोड़ें|أضف إلى المفضلة
    copia il link|copia link|bağlantıyı kopyala|लिंक कॉपी करें|copy link to chapter|link kopieren|copier le lien|copiar enlace|copiar link|скопировать ссылку|kopiuj link|sao chép liên kết|salin tautan|复制链接|複製連結|リンクをコピー|링크 복사|نسخ الرابط
    support the author|autor unterstützen|autorin unterstützen|soutenir l'auteur|soutenir l'autrice|apoyar al autor|apoiar o autor|sostieni l'autore|поддержать автора|підтримати автора|wesprzyj autora|yazarı destekle|ủng hộ tác giả|dukung penulis|支持作者|作者を応援する|작가 후원하기|ادعم الكاتب|लेखक का समर्थन करें
    font face|default font face|font spacing|default font spacing|default font size|reading theme|default theme|public beta|tous publics|start reading|commencer la lecture|jetzt lesen|empezar a leer|começar a ler|inizia a leggere|начать читать|почати читати|zacznij czytać|okumaya başla|bắt đầu đọc|mulai membaca|开始阅读|開始閱讀|読み始める|읽기 시작
    posłuchaj artykułu|رد مع اقتباس|اقتباس الرد
    manage preferences|manage options|manage cookies|cookie preferences|save preferences|accept and continue|accept and close|continue without accepting|save to pocket
    alle akzeptieren|alle ablehnen|alle cookies akzeptieren|einstellungen verwalten|cookie-einstellungen|auswahl speichern|tout accepter|tout refuser|gérer les préférences|gérer mes choix
    paramétrer les cookies|personnaliser mes choix|aceptar todas las cookies|rechazar todas las cookies|gestionar preferencias|gestionar opciones|configurar cookies|aceitar todos os cookies
    gerenciar preferências|gerenciar opções|accetta tutti i cookie|rifiuta tutti i cookie|gestisci preferenze|gestisci opzioni|alles accepteren|alles weigeren|voorkeuren beheren|hantera inställningar
    acceptera alla cookies|godta alle|avvis alle|accepter alle|afvis alle|hyväksy kaikki evästeet|zaakceptuj wszystko|akceptuj wszystkie|odrzuć wszystkie|zarządzaj preferencjami|přijmout vše
    odmítnout vše|összes elfogadása|acceptă toate|refuză toate|принять все cookie|отклонить все cookie|управление настройками|прийняти всі|відхилити всі|αποδοχή όλων|απόρριψη όλων
    tümünü kabul et|tümünü reddet|tercihleri yönet|terima semua|tolak semua|kelola preferensi|chấp nhận tất cả|từ chối tất cả|ยอมรับทั้งหมด|ปฏิเสธทั้งหมด|すべて同意する|すべて許可|すべて拒否
    설정 관리|모두 동의|모두 허용|모두 거부|全部接受|全部拒绝|全部拒絕|管理偏好|قبول الكل|رفض الكل|إدارة التفضيلات|پذیرش همه|אישור הכל|सभी स्वीकार करें|सभी अस्वीकार करें
    click to expand|click to enlarge|tap to expand|tap to enlarge|hide caption|show caption|toggle caption|view caption|enlarge this image|enlarge image|open image in gallery|view gallery|view all photos|view photos|see all photos|play video|play the video|watch live|watch the video below|watch the video above
    ad feedback|skip ad|skip ads|report this ad|report ad|why am i seeing this ad|why you're seeing this ad|about this ad|promoted stories|promoted content|paid content|popular now|what to read next|related content|recommended reading
    save for later|gift this article|gift article|add to reading list|save this story|save this article|save article|share full article|share this article|order reprints|request reprints|powered by disqus|read in app|open in app|read in the app|join the discussion|join the conversation|view more comments|read this article in spanish|leer en español
    artikel teilen|diesen artikel teilen|beitrag teilen|artikel merken|artikel drucken|zur startseite|zur merkliste|auf die merkliste|zur merkliste hinzufügen|drucken|partager l'article|partager cet article|imprimer l'article|imprimer|réagir|offrir l'article|ajouter à vos favoris|comparte esta noticia|compartir esta noticia|compartir noticia|más noticias|compartilhe|compartilhe esta notícia|compartilhar notícia|condividi l'articolo|condividi questo articolo
    deel dit artikel|dela artikeln|del artiklen|del saken|jaa artikkeli|udostępnij artykuł|sdílet článek|cikk megosztása|поделиться новостью|поделиться статьей|новости по теме|материалы по теме|самое читаемое|популярные новости|поділитися новиною|haberi paylaş|bagikan artikel|chia sẻ bài viết|この記事をシェア|この記事をシェアする|分享本文|分享文章|기사 공유하기|기사 공유|شارك|شارك المقال|शेयर करें
    print this article|read full article|read full story|read the full article|view comments|show comments|open gallery|enter fullscreen mode|exit fullscreen mode|cook mode|prevent your screen from going dark|keep your screen on|keep screen awake|copy to clipboard|copy code|toggle word wrap|toggle fullscreen|open in a new tab
    kochmodus|bildschirm aktiv halten|in die zwischenablage kopieren|mode cuisine|copier dans le presse-papiers|modo cocina|copiar al portapapeles|modo cozinha|copiar para a área de transferência|modalità cucina|copia negli appunti|скопировать в буфер обмена
""")
"""Part of `vocabulary.CONTROLS`."""

OF_BLOGS_AND_WIKIS: Final = words("""
    recent changes|random page|random article|what links here|related changes|special pages|printable version|permanent link|page information|view history|view source|talk|contributions
    current events|community portal|upload file|letzte änderungen|zufällige seite|zufälliger artikel|links auf diese seite|änderungen an verlinkten seiten|spezialseiten|druckversion|permanenter link
    seiteninformationen|versionsgeschichte|quelltext anzeigen|hauptseite|diskussion|modifications récentes|page au hasard|pages liées|suivi des pages liées|pages spéciales|version imprimable
    lien permanent|informations sur la page|voir l'historique|cambios recientes|página aleatoria|lo que enlaza aquí|cambios en enlazadas|páginas especiales|versión para imprimir|enlace permanente
    información de la página|ver historial|discusión|ultime modifiche|una pagina a caso|puntano qui|modifiche correlate|pagine speciali|versione stampabile|link permanente|informazioni pagina|cronologia
    mudanças recentes|página aleatória|páginas afluentes|alterações relacionadas|páginas especiais|versão para impressão|ligação permanente|informações da página|ver histórico|discussão
    заглавная страница|свежие правки|случайная страница|ссылки сюда|связанные правки|служебные страницы|версия для печати|постоянная ссылка|сведения о странице|просмотр истории
    ostatnie zmiany|losowa strona|linkujące|zmiany w linkowanych|strony specjalne|wersja do druku|link do tej wersji|informacje o tej stronie|historia|dyskusja
    メインページ|最近の更新|おまかせ表示|リンク元|関連ページの更新状況|特別ページ|印刷用バージョン|この版への固定リンク|ページ情報|履歴表示|議論
    대문|최근 바뀜|임의의 문서로|여기를 가리키는 문서|가리키는 글의 최근 바뀜|특수 문서 목록|인쇄용 판|고유 링크|문서 정보|역사 보기|토론|둘러보기|개인 도구
    最近更改|随机页面|链入页面|相关更改|特殊页面|可打印版|固定链接|页面信息|查看历史|隨機頁面|連結至此的頁面|相關變更|特殊頁面|可列印版|靜態連結|頁面資訊|檢視歷史
    edit this page|edit page|edit on github|view page source|on this page|in this article|diese seite bearbeiten|modifier cette page|editar esta página|edita questa pagina|edytuj tę stronę
    отредактировать эту страницу|このページを編集|このページの内容|编辑此页|編輯此頁|本页总览|此页内容|이 페이지 편집|sample page|uncategorized|uncategorised|post navigation|posts navigation|older posts|newer posts|older comments|newer comments|entries feed|comments feed|meta
    letzte beiträge|letzte kommentare|neueste kommentare|archive|hinterlasse einen kommentar|hinterlasse eine antwort|schreibe einen kommentar|kommentar abschicken
    comentarios recientes|archivos|deja un comentario|dejar un comentario|deja una respuesta|publicar comentario|sin categoría|commentaires récents|non classé
    deixe um comentário|deixe seu comentário|deixe o seu comentário|deixe uma resposta|salvar|colocar na estante|adicionar à estante|adicionar à biblioteca|publicar comentário|comentários recentes|arquivos|sem categoria|commenti recenti|archivi|senza categoria|invia commento
    recente berichten|meest recente berichten|recente reacties|archief|geef een reactie|een reactie plaatsen|reactie plaatsen|geen categorie
    opublikuj komentarz|bez kategorii|свежие записи|свежие комментарии|архивы|без рубрики|отправить комментарий|добавить комментарий|оставить комментарий
    навигация по записям|предыдущие записи|следующие записи|останні публікації|недавні записи|останні коментарі|архіви|без категорії|напишіть відгук|додати коментар
    son yorumlar|arşivler|bir cevap yazın|bir yanıt yazın|yorum gönder|tulisan terakhir|komentar terakhir|komentar terbaru|arsip|tinggalkan balasan|tinggalkan komentar|kirim komentar
    bài viết mới|phản hồi gần đây|bình luận gần đây|để lại phản hồi|để lại một bình luận|chưa phân loại|lưu trữ|nejnovější příspěvky|nejnovější komentáře|archivy|napsat komentář|odeslat komentář
    senaste inläggen|senaste kommentarer|arkiv|lämna ett svar|lämna en kommentar|skicka kommentar|seneste indlæg|seneste kommentarer|siste innlegg|siste kommentarer
    skriv et svar|legg igjen et svar|legg igjen en kommentar|viimeisimmät artikkelit|viimeisimmät kommentit|arkistot|kategoriat|jätä kommentti|lähetä kommentti
    legutóbbi bejegyzések|legutóbbi hozzászólások|archívum|hozzászólás küldése|articole recente|comentarii recente|arhive|lasă un răspuns|lasă un comentariu|fără categorie
    πρόσφατα άρθρα|πρόσφατα σχόλια|υποβολή σχολίου|χωρίς κατηγορία|γράψτε σχόλιο|أحدث المقالات|أحدث التعليقات|اترك رد|أضف تعليق|إرسال التعليق|غير مصنف|الأرشيف|تصنيفات
    نوشته‌های تازه|آخرین دیدگاه‌ها|بایگانی|دسته‌ها|فرستادن دیدگاه|دسته‌بندی نشده|פוסטים אחרונים|תגובות אחרונות|ארכיון
    เรื่องล่าสุด|ความเห็นล่าสุด|คลังเก็บ|ใส่ความเห็น|ไม่มีหมวดหมู่|সাম্প্রতিক পোস্ট|মন্তব্য দিন|আর্কাইভ
    最近の投稿|最近のコメント|アーカイブ|未分類|コメントを残す|コメントする|コメントを送信|글목록|보관함|미분류|댓글 남기기|댓글 달기
    近期文章|近期评论|近期留言|近期迴響|文章归档|未分类|分类目录|发表评论|发布评论|發表留言|發佈留言|發表迴響|張貼迴響|文章导航|文章導覽|先前文章|较新文章|較舊的文章|較新的文章
    newer post|older post|post a comment|view my complete profile|blog archive|email this|blogthis|subscribe to: posts (atom)|subscribe to: post comments (atom)
    neuerer post|älterer post|kommentar veröffentlichen|mein profil vollständig ansehen|blog-archiv|diesen post per e-mail versenden|article plus récent|article plus ancien|enregistrer un commentaire
    afficher mon profil complet|archives du blog|envoyer par e-mail|entrada más reciente|entrada antigua|publicar un comentario|ver mi perfil completo|ver todo mi perfil|archivo del blog
    enviar por correo electrónico|escribe un blog|postagem mais recente|postagem mais antiga|mensagem mais recente|mensagem antiga|postar um comentário|enviar um comentário|ver meu perfil completo
    ver o meu perfil completo|arquivo do blog|enviar por e-mail|postar no blog|post più recente|post più vecchio|posta un commento|visualizza il mio profilo completo|archivio blog|invia tramite email
    postalo sul blog|nieuwere post|oudere post|een reactie posten|mijn volledige profiel tonen|blogarchief|dit e-mailen|nowszy post|starszy post|prześlij komentarz|wyświetl mój pełny profil|archiwum bloga
    wyślij pocztą e-mail|wrzuć na bloga|следующее|предыдущее|главная страница|просмотреть профиль|архив блога|отправить по электронной почте|написать об этом в блоге|новіша публікація|старіша публікація
    головна сторінка|дописати коментар|переглянути мій повний профіль|архів блогу|надіслати електронною поштою|sonraki kayıt|önceki kayıt|profilimin tamamını görüntüle|blog arşivi|bunu e-postayla gönder
    posting lebih baru|posting lama|posting komentar|lihat profil lengkapku|arsip blog|kirimkan ini lewat email|bài đăng mới hơn|bài đăng cũ hơn|đăng nhận xét|xem hồ sơ hoàn chỉnh của tôi|lưu trữ blog
    gửi email bài đăng này|novější příspěvek|starší příspěvek|domovská stránka|okomentovat|zobrazit celý můj profil|archiv blogu|újabb bejegyzés|régebbi bejegyzés|megjegyzés küldése|teljes profil megtekintése
    blogarchívum|postare mai nouă|postare mai veche|pagina de pornire|trimiteți un comentariu|vizualizați profilul meu complet|arhivă blog|äldre inlägg|senaste inlägg|skicka en kommentar|visa hela min profil
    bloggarkiv|nyere indlæg|ældre indlæg|send en kommentar|vis hele min profil|nyere innlegg|eldre innlegg|legg inn en kommentar|vis hele profilen min|uudempi teksti|vanhempi teksti|tarkastele profiilia
    νεότερη ανάρτηση|παλαιότερη ανάρτηση|αρχική σελίδα|δημοσίευση σχολίου|προβολή πλήρους προφίλ|αρχειοθήκη ιστολογίου|по-нова публикация|по-стара публикация|начална страница|публикуване на коментар
    رسالة أحدث|رسالة أقدم|الصفحة الرئيسية|إرسال تعليق|عرض الملف الشخصي الكامل الخاص بي|أرشيف المدونة الإلكترونية|إرسال بالبريد الإلكتروني|پست جدیدتر|پست قدیمی‌تر|ارسال یک نظر|صفحهٔ اصلی|بایگانی وبلاگ
    רשומה חדשה יותר|רשומה קודמת|הוסף רשומת תגובה|הצג את הפרופיל המלא שלי|ארכיון הבלוג|नई पोस्ट|पुरानी पोस्ट|मुख्यपृष्ठ|एक टिप्पणी भेजें|मेरा पूरा प्रोफ़ाइल देखें|ब्लॉग आर्काइव|इसे ईमेल करें|इसे ब्लॉग करें
    নবীনতর পোস্ট|পুরাতন পোস্ট|একটি মন্তব্য পোস্ট করুন|আমার সম্পূর্ণ প্রোফাইল দেখুন|บทความใหม่กว่า|บทความที่เก่ากว่า|ดูโปรไฟล์ทั้งหมดของฉัน|คลังบทความของบล็อก|ส่งอีเมลข้อมูลนี้
    次の投稿|前の投稿|コメントを投稿|詳細プロフィールを表示|ブログ アーカイブ|メールで送信|최근 게시물|이전 게시물|전체 프로필 보기|블로그 보관함|이메일로 전송
    较新的博文|较旧的博文|查看我的完整个人资料|博客归档|通过电子邮件发送|張貼留言|檢視我的完整簡介|網誌存檔|以電子郵件傳送這篇文章
""")
"""Choices in the menus of the programs that most blogs and wikis are made with: part of `vocabulary.MENUS`."""

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
"""Part of `vocabulary.MENUS`: choices if several are together; alone they are anybody's words."""
