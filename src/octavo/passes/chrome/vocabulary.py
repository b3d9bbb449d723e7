"""The words of page furniture, by kind, in the languages that serials are read in.

Each is a word or short phrase that a control or a label bears, without marks.
"""

from typing import Final

from octavo.tree.text import fold_space

_TO_CHAPTERS: Final = frozenset(
    word
    for line in """
    next chapter|previous chapter|prev chapter|next page|previous page|next part|previous part|chapter list|chapter index
    return to top|back to top|latest chapter|first chapter|last chapter|all chapters
    capítulo siguiente|capítulo anterior|siguiente capítulo|próximo capítulo|capítulo seguinte|chapitre suivant|chapitre précédent
    nächstes kapitel|vorheriges kapitel|capitolo successivo|capitolo precedente|следующая глава|предыдущая глава
    chương trước|chương sau|chương tiếp|bab selanjutnya|bab sebelumnya|sonraki bölüm|önceki bölüm
    poprzedni rozdział|następny rozdział|наступний розділ|попередній розділ|הפרק הבא|הפרק הקודם
    επόμενο κεφάλαιο|προηγούμενο κεφάλαιο|الفصل التالي|الفصل السابق|فصل بعدی|فصل قبلی|अगला अध्याय|पिछला अध्याय
    次の話|前の話|次の話へ|前の話へ|次ページ|前ページ|上一章|下一章|上一页|下一页|上一頁|下一頁|返回目录|返回目錄|返回书页|返回書頁
    章节目录|章節目錄|다음화|이전화|다음 화|이전 화|ตอนก่อนหน้า|ตอนถัดไป|ตอนต่อไป
    """.splitlines()
    for word in map(str.strip, line.split("|"))
    if word
)
WAYS_ON: Final = _TO_CHAPTERS | {"prev next", "previous next"}
"""Where to go from here, in words that nobody writes alone on a line of a story."""

NAVIGATION: Final = _TO_CHAPTERS | frozenset(
    fold_space(word)
    for line in """
    next|previous|prev|back|forward|first|last
    continue reading|chapter|chapters|contents|table of contents
    previous work|next work|series this work belongs to|entire work|chapter by chapter
    toc|index|home|top
    novel info|fiction page|main page|up
    siguiente|anterior|índice|inicio
    suivant|précédent|sommaire|accueil|table des matières
    weiter|zurück|inhaltsverzeichnis|inhalt|startseite
    próximo|sumário|início|voltar
    successivo|precedente|indice|pagina iniziale
    следующая|предыдущая|вперёд|вперед|назад|оглавление|содержание
    mục lục|trang chủ|trước|sau|tiếp|danh sách chương
    daftar isi|selanjutnya|sebelumnya|beranda
    sonraki|önceki|içindekiler|ana sayfa
    poprzedni|następny|spis treści
    التالي|السابق|الفهرس|الرئيسية
    次へ|前へ|目次|目次へ|トップ|トップへ
    本章完|上页|下页|目录|目錄
    首页|首頁|返回|书页|書頁|回目录|回目錄|加入书签|加入書籤|书签|書籤
    다음|이전|목록|목차|처음
    หน้าแรก|ตอนที่แล้ว|ก่อนหน้า|ถัดไป|สารบัญ|รายชื่อตอน
    मुखपृष्ठ|अगला भाग|पिछला भाग|अगला|पिछला|विषय सूची|विषय-सूची
    תוכן העניינים|פרק הבא|פרק קודם
    πίνακας περιεχομένων|فهرست
    """.splitlines()
    for word in line.split("|")
    if word.strip()
)
"""Where to go from here."""

CONTROLS: Final = frozenset(
    fold_space(word)
    for line in """
    spoiler|spoilers|show spoiler|hide spoiler|插入书签|abc|aa|font|font size|font family|font style|text size|text|size|line height|line spacing|spacing
    theme|dark|light|sepia|night|day|night mode|dark mode|light mode|day mode|background|color
    colour|settings|display setting|display settings|display options|reading settings
    reader settings|reader preferences|preferences|options|width|full|half|reset|default
    expand|tighten|collapse|close|open|menu|toggle|show|hide|play|pause|stop|listen|audio|voice|voices
    speed|volume|mute|auto scroll|fullscreen|full screen|print|download|save|copy|copy link
    report|report chapter|report error|report an error|report a problem|bookmark|add bookmark
    add to library|library|follow|unfollow|favorite|favourite|like|likes|vote|rate|rating|share
    tweet|pin|email|subscribe|notify me|login|log in|sign in|sign up|register|logout|log out
    search|advertisement|advertisements|ad|ads|sponsored|loading|please wait|donate
    support us|patreon|ko fi|paypal|discord|facebook|twitter|telegram|whatsapp|reddit|pinterest
    remove|remove ads|comment|comments|comment count|reply|replies|review|reviews|leave a comment|post comment
    add comment|write a comment|write a review|view comments|load more|show more|read more|more
    tamaño|fuente|modo oscuro|comentarios|compartir|cerrar|ajustes|mode nuit|mode jour|partager
    commentaires|paramètres|fermer|schriftgröße|teilen|kommentare|einstellungen|schließen
    compartilhar|comentários|configurações|modo noturno|cấu hình|đánh dấu|bình luận|cài đặt
    báo lỗi|font chữ|cỡ chữ|theo dõi|настройки|комментарии|поделиться|закладка|шрифт
    設定|表示設定|閉じる|標準|リセット|文字サイズ|行間|配色|ブックマーク|感想|ログイン|公開|非公開
    カテゴリ|メモ|评论|評論|登录|登錄|注册|註冊|收藏|投票|推荐票|分享|字体|字體|夜间模式|设置|關閉|关闭
    เข้าสู่ระบบ|ลงชื่อเข้าใช้|สมัครสมาชิก|แสดงความคิดเห็น|ความคิดเห็น|แชร์|บุ๊กมาร์ก|ตั้งค่า
    लॉग इन|लॉगिन|लॉग इन करें|साझा करें|टिप्पणियाँ|टिप्पणी करें|सेटिंग्स
    تسجيل الدخول|التعليقات|مشاركة|الإعدادات|коментарі|увійти|התחברות|תגובות|σχόλια|ورود|نظرات
    投推荐票|加入书架|加入書架|打赏|书架|書架|举报|댓글|공유|설정|로그인|글자크기
    """.splitlines()
    for word in line.split("|")
    if word.strip()
)
"""What a control or its caption says."""

MENUS: Final = frozenset(
    fold_space(word)
    for line in """
    novel list|latest release|latest releases|hot novel|completed novel|completed|genre|genres|ranking|rankings
    browse|forum|forums|latest updates|new releases|series|novels|projects|view content|reader mode
    new posts|search forums|members|advanced search|daily|popular|create|contest|cookie policy|privacy policy
    terms of service|terms of use|tos|dmca|contact|contact us|sitemap|site map|about|about us|faq|help|rss|careers
    threadmarks|gift|gifts|tags|works|collections|start reading|pdf|epub|mobi|html|txt|zip|dropped|support
    página principal|novelas|terminadas|contacto|entrada más reciente|entrada antigua|publicar un comentario
    no hay comentarios|suscribirse|seguidores|iniciar sesión|registrarse|aviso legal|política de privacidad|géneros
    biblioteca|etiquetas|capítulos|lista de capítulos|denunciar|me gusta|responder|enviar por correo electrónico
    gêneros|entrar|cadastre se|criar conta|contato|termos de uso|parceiros|recrutamento|doações|favoritar|curtir
    connexion|inscription|se connecter|s inscrire|fanfictions|défis|mentions légales|cgu|signaler|télécharger
    bibliothèque|suivre|politique de confidentialité|répondre|chapitres
    anmelden|registrieren|impressum|datenschutz|kontakt|suche|herunterladen|accedi|registrati|commenti|cerca|contatti
    каталог|форум|вход|войти|регистрация|правила|правообладателям|реклама|ответить|главная|поиск|отзывы|скачать
    нравится|сообщество|фанфики|авторам|новинки|жанры|помощь|о нас|мобильная версия|контакты|закладки|уведомления
    danh sách|thể loại|tùy chỉnh|chọn chương|đăng nhập|đăng ký|tìm kiếm|liên hệ|báo lỗi chương|bảng xếp hạng
    truyện full|truyện mới|trả lời|nghe truyện|tải truyện|đề cử|điều khoản|chính sách bảo mật
    daftar novel|peringkat|masuk|daftar|kebijakan privasi|hubungi kami|bagikan|komentar|cari|pengaturan|semua novel
    bölümler|seriler|takvim|iletişim|giriş yap|kayıt ol|gizlilik politikası|kullanım şartları|yorumlar|yorum yap
    yanıtla|ayarlar|paylaş|takip et|kütüphane|türler
    検索|ランキング|マイページ|小説検索|コンテスト|新規登録|会員登録|応援する|応援コメント|フォロー|評価する|作品情報
    小説情報|縦書き|横書き|しおり|しおりを挟む|お気に入り登録|お気に入り|誤字|誤字報告|閲覧設定|利用規約|評価|ヘルプ
    プライバシーポリシー|お問い合わせ|運営情報|運営会社|携帯版|よみあげ|レビュー|背景色|ジャンル|ホーム|取扱説明書
    书库|書庫|排行榜|完本|全本|玄幻|修真|都市|历史|歷史|网游|網游|科幻|武侠|武俠|言情|字号|背景|繁體|繁体|简体
    章节报错|报错|月票|催更|回复|轻小说|漫画|有声|客户端|手机版|电脑版|搜索|帮助|关于我们|联系我们|用户协议|隐私政策
    版权声明|阅读设置|下载|推荐本书|书评|日间|护眼|听书|朗读|快捷键|enter
    홈|웹소설|랭킹|자유연재|회원가입|추천|선호작|등록|신고|글꼴|줄간격|배경색|답글|검색|이용약관|개인정보처리방침|고객센터
    นิยาย|อันดับ|เงื่อนไขการใช้งาน|นโยบายความเป็นส่วนตัว|ติดต่อเรา|ค้นหา|หมวดหมู่|ตอบกลับ|หน้าหลัก|เมนู|นักเขียน|คลังนิยาย
    ขนาดตัวอักษร|เก็บเข้าคอลเล็กชัน|แจ้งเนื้อหาไม่เหมาะสม|รายงาน|ติดตาม|โหมดกลางคืน|ถูกใจ|โดเนท|เข้าชม
    본문 바로가기|메뉴|메뉴 바로가기|태그|방명록|카테고리|전체보기|글쓰기|관리|공지|공지사항|프로필|구독하기|공감|공유하기|이웃추가|좋아요
    신고하기|수정|삭제|더보기|접기|펼치기|이전글|다음글|목록으로|뷰어 설정|보기 설정|글자 크기|줄 간격|배경|작품 후기|작가의 말|작가의말
    이전 페이지|다음 페이지|서재|내 서재|작품정보|작품 정보|무료|완결|신작|베스트|장르|로맨스|판타지|무협|현대|로그아웃|마이페이지|후원하기|후원
    코멘트|등록하기|정렬|최신순|추천순|인기글|최근글|최근 댓글|연재 목록|개인정보 처리방침|저작권|문의
    トップページ|作品ページに戻る|ビューワー設定|次のエピソード|前のエピソード|エピソード|作者をフォロー|フォローする|フォロー中|いいね|いいね！
    コメント|コメントする|コメントを書く|感想を書く|レビューを書く|応援コメントを書く|お知らせ|特集|新着|新着作品|完結|連載中|マイリスト|メニュー
    設定を変更|行の間隔|明朝体|ゴシック体|文字の大きさ|小|中|大|単語変換|報告|通報|シェア|ツイート|共有|小説|恋愛小説|小説家|投稿|投稿する
    ページ上部へ|ページ下部へ|ページトップへ|広告を非表示|会社概要|採用情報|ガイドライン|小説を読む|小説を書く|関連作品|おすすめ作品|作者の他の作品
    纯爱|衍生|无cp|作品库|论坛|默认|登入|收藏此文章|推荐给朋友|灌溉营养液|空投月石|投诉|写书评|简介|作者|字体大小
    起点|女生网|分类|全部作品|免费|作家|作家专区|我的书架|加书签|加入書櫃|書櫃|夜間模式|夜间|白天|字号大小|背景颜色|选择背景颜色|选择字体|滚屏
    繁体版|简体版|手机端|客户端下载|章评|本章说|段评|红包|礼物|投月票|下一节|上一节|新书|热门|完结|连载|小说排行|小说分类|阅读记录
    最近閱讀|會員登入|會員註冊|快速註冊|找回密碼|版規|主題|回覆|檢舉|評分|發新帖|返回列表|只看該作者|倒序瀏覽|電梯直達|使用道具|發消息
    منوی اصلی|صفحه نخست|پروفایل مدیر وبلاگ|پروفایل|پست الکترونیک|آرشیو وبلاگ|آرشیو|عناوین نوشته‌ها|عناوین نوشتهها|درباره وبلاگ|درباره ما|پیوندها
    پیوندهای روزانه|دوستان|نویسندگان|نظر|نظر بدهید|ارسال نظر|ادامه مطلب|جستجو|خانه|تماس با ما|عضویت|برچسب‌ها|برچسبها|موضوعات|لینک‌ها|امکانات جانبی
    دسته‌بندی|اشتراک گذاری|قسمت قبل|قسمت بعد|بازگشت
    القائمة|الأقسام|بحث|البحث|تسجيل|تسجيل جديد|حسابي|المفضلة|حفظ في المفضلة|حجم الخط|الوضع الليلي|المكتبة|الأرشيف|الروايات|روايات|التصنيفات|التصنيف
    اتصل بنا|سياسة الخصوصية|من نحن|حقوق النشر|شارك|إبلاغ|رد|الردود|أحدث الفصول|قائمة الفصول|قائمة الروايات|فيسبوك|تويتر|ديسكورد|تابعنا|تحميل
    ראשי|עמוד הבית|אודות|צור קשר|חיפוש|ארכיון|קטגוריות|תגיות|תגובה|השאר תגובה|הגיבו|הרשמה|שתפו|שתפו את זה|הדפסה|תפריט|פוסטים אחרונים|פרק ראשון
    לפוסט הבא|לפוסט הקודם|הבא|הקודם|פייסבוק|טוויטר|בלוג
    হোম|সূচিপত্র|আগের পর্ব|পরের পর্ব|মন্তব্য|মন্তব্য করুন|শেয়ার|শেয়ার করুন|খুঁজুন|অনুসন্ধান|লেখক|আমাদের সম্পর্কে|যোগাযোগ|বিভাগ|ট্যাগ|আর্কাইভ|গল্প|কবিতা
    श्रेणी|लिखिए|मेरी लाइब्रेरी|साइन इन|साइन अप|ऐप डाउनलोड करें|फ़ॉलो करें|फ़ॉलो|शेयर करें|रिव्यू|रिव्यू लिखें|अपनी रेटिंग दें|रिपोर्ट की समस्या|अगला भाग पढ़ें|कंटेंट रिपोर्ट करें
    होम|खोजें|लेखक|श्रेणियाँ|फॉलो करें|रेटिंग|डाउनलोड करें|शेयर|रिपोर्ट|हमारे बारे में|संपर्क|गोपनीयता नीति|लाइब्रेरी|कहानियाँ|कविता|सभी भाग
    головна|пошук|про нас|контакти|рубрики|позначки|архів|коментувати|поширити|реєстрація|бібліотека|налаштування|зміст
    авторы|читать|обсуждение|жалоба|пожаловаться|поддержать автора|размер шрифта|ночная тема|в закладки|добавить в закладки|скачать книгу|библиотека
    найти|рейтинги|обсуждения|обзоры|статистика|оставить комментарий|настройки текста|отключить рекламу|наградить автора|наградите автора|читать дальше
    ссылки|комментировать|оценить|ваша оценка|не читал|моя полка|топ|случайная книга|все книги|книги|новости|группы|пользователи
    метки|архив|подписаться|лента|личный кабинет|популярное|фэндомы|случайная работа|награды|часть|предыдущая часть|следующая часть|серии
    über mich|über uns|archiv|kategorien|schlagwörter|antworten|newsletter|melden|favoriten|lesezeichen|drucken|übersicht|autoren|geschichten
    à propos|archives|catégories|étiquettes|imprimer|favoris|auteurs|histoires|recherche|s abonner|nous contacter|plan du site
    acerca de|archivo del blog|archivo|categorías|buscar|imprimir|favoritos|autores|historias|ver todo mi perfil|datos personales|entradas populares
    sobre|arquivo|arquivos|categorias|pesquisar|histórias|seguir|avaliar|ver perfil|postagens populares
    chi siamo|archivio|categorie|stampa|preferiti|storie|autori|segnala|rispondi|inserisci recensione|nuova recensione|le tue storie|recensioni
    strona główna|najnowsze|najlepsze|losuj opowiadanie|dodaj opowiadanie|nie pamiętam hasła|wiersze|miniatury|opowiadanie|dodaj komentarz
    o mnie|o nas|archiwum|kategorie|tagi|szukaj|zaloguj|zaloguj się|zarejestruj się|odpowiedz|komentarze|drukuj|ulubione|opowiadania|autorzy|regulamin
    hakkımızda|arşiv|kategoriler|etiketler|ara|favoriler|yazarlar|hikayeler|şikayet et|beğen|yorum|sıradaki bölüm|okumaya devam et
    tentang|arsip|kategori|label|balas|laporkan|bagikan ini|postingan populer|arsip blog|mengenai saya|lihat profil lengkapku|langganan|tulis komentar
    about me|view my complete profile|blog archive|archive|followers|newer post|older post|popular posts|labels|links|blogroll|categories|ask
    share via email|share via e mail|report story|send|send to friend|partager via e mail|signaler l histoire|envoyer
    compartir por correo electrónico|reportar historia|denunciar historia|compartilhar via e mail|denunciar história|enviar
    per e mail teilen|geschichte melden|senden|condividi via e mail|segnala storia|invia|click to expand
    submit|inbox|fic|masterlist|guestbook|webring|email me|kudos|hits|bookmarks|words|stats|language|fandom|fandoms|relationships|characters|additional tags
    """.splitlines()
    for word in line.split("|")
    if word.strip()
)
"""What stands in a row of choices, and alone may as well be an author's word."""

ADVERTS: Final = frozenset(
    word
    for line in """
    ad|ads|advert|adverts|advertisement|advertisements|advertising|sponsored|sponsored content|promoted
    paid content|anzeige|anzeigen|werbung|publicidad|publicité|publicidade|pubblicità|advertentie
    reklama|reklamy|реклама|iklan|reklam|quảng cáo|広告|スポンサーリンク|广告|廣告|광고|إعلان|διαφήμιση
    বিজ্ঞাপন|โฆษณา|विज्ञापन|تبلیغات|פרסומת|반응형|pr|x
    continua após a publicidade|continúa después de la publicidad|la suite après la publicité|weiter nach der anzeige
    l histoire continue ci dessous|la historia continúa abajo|la historia continúa más abajo|a história continua abaixo
    geschichte geht unten weiter|la storia continua qui sotto|cerita berlanjut di bawah|truyện tiếp tục bên dưới
    continua dopo la pubblicità|продолжение после рекламы|continue reading below|article continues below|story continues below
    """.splitlines()
    for word in map(str.strip, line.split("|"))
    if word
)
"""What stands above a place for an advertisement."""

COMMENTS: Final = frozenset(
    word
    for line in """
    comments|comment|responses|reviews|discussion|replies|reactions|comentarios|comentários|commentaires|avis|kommentare
    commenti|recensioni|комментарии|комментариев|комментария|отзывы|отзывов|відгуки|коментарі|komentarze|komentarzy
    yorumlar|yorum|komentar|ulasan|kommentarer|komentáře|σχόλια|bình luận|đánh giá|التعليقات|تعليقات|تعليق|نظرات|نظر|תגובות
    মন্তব্য|टिप्पणियाँ|टिप्पणी|ความคิดเห็น|คอมเมนต์|评论|評論|书评|書評|留言|感想|コメント|応援コメント|レビュー|댓글|코멘트|리뷰
    """.splitlines()
    for word in map(str.strip, line.split("|"))
    if word
)
"""What the list of those is called that speak of a chapter."""

FILLERS: Final = frozenset(
    [
        "this",
        "the",
        "a",
        "an",
        "to",
        "your",
        "my",
        "as",
        "of",
        "and",
        "or",
        "on",
        "in",
        "by",
        "for",
        "it",
        "now",
        "new",
        "all",
        "here",
        "us",
        "with",
        "story",
        "chapter",
        "author",
        "novel",
        "book",
        "page",
        "site",
        "user",
        "group",
        "count",
        "este",
        "esta",
        "el",
        "la",
        "los",
        "tu",
        "su",
        "de",
        "del",
        "al",
        "o",
        "y",
        "ce",
        "cette",
        "le",
        "les",
        "votre",
        "du",
        "au",
        "et",
        "dieser",
        "diese",
        "das",
        "der",
        "die",
        "den",
        "dein",
        "ihr",
        "von",
        "und",
        "oder",
    ]
)
"""Words that a label may have between the words that make it one: "Review this story"."""


def _table(table: str) -> frozenset[str]:
    return frozenset(
        word for line in table.splitlines() for word in map(str.strip, line.split("|")) if word
    )


CARD_FACTS: Final = _table("""
    joined|join date|date joined|registered|member since|messages|posts|post count|reaction score|likes received|trophy points
    registriert|registriert seit|dabei seit|beiträge|punkte reaktionen|reaktionspunkte|mitglied seit|erhaltene likes
    inscrit|inscrit le|inscription|membre depuis|date d'inscription|enregistré le|messages postés|score de réaction
    registrado|registrado el|se unió|ingreso|miembro desde|mensajes|puntuación de reacciones|fecha de registro
    registrado em|membro desde|ingressou|entrou em|mensagens|pontuação de reação|pontos de reação|data de registro
    iscritto|iscritto dal|registrato|messaggi|punteggio reazioni|punti reazioni
    dołączył|dołączyła|dołączył(a)|rejestracja|zarejestrowany|posty|postów|liczba postów|wynik reakcji|punkty reakcji
    регистрация|зарегистрирован|зарегистрирована|на форуме с|дата регистрации|сообщения|сообщений|постов|реакции
    реєстрація|зареєстрований|повідомлень|повідомлення|tham gia|ngày tham gia|gia nhập|bài viết|số bài viết|điểm tương tác
    katılım|katılım tarihi|üyelik tarihi|kayıt tarihi|mesaj|mesajlar|mesaj sayısı|tepkime puanı|tepki puanı
    bergabung|tanggal bergabung|terdaftar|pesan|jumlah pesan|kiriman|skor reaksi
    注册时间|註冊時間|注册日期|註冊日期|加入时间|加入時間|加入于|入学时间|帖子|帖子数|发帖|发帖数|發帖|發文|文章數|回帖|回帖数|主题|主題|精华|精華
    最后登录|最後登錄|在线时间|在線時間|阅读权限|閱讀權限
    登録日|登録|参加日|投稿数|投稿|記事数|メッセージ|メッセージ数|リアクションスコア|가입일|가입|가입일자|게시글|게시글 수|작성글|작성글수|글 수|메시지|방문수
""")
"""What only a forum tells of who writes there."""

CARD_WORDS: Final = _table("""
    location|from|points|reputation|karma|rep power|likes|thanks|thanked|title|rank|age|gender|credits|awards|ort|wohnort|punkte
    danke|lieu|localisation|points de réaction|j'aime|ubicación|puntos|reputación|localização|pontos|reputação|località|punti
    lokalizacja|skąd|pomógł|punkty|reputacja|ostrzeżenia|откуда|репутация|баллы|симпатии|карма|звідки|репутація|đến từ|điểm|uy tín
    danh vọng|konum|yer|puan|puanları|beğeniler|itibar|lokasi|poin|reputasi|积分|積分|金币|金幣|金钱|金錢|威望|贡献|貢獻|经验|經驗
    听众|聽眾|好友|收听|性别|性別|来自|來自|等级|等級|在线|ポイント|場所|居住地|評判|포인트|등급|지역|좋아요|level|lv
""")
"""Further facts of such a card, that a story may tell of a hero."""

POST_ACTIONS: Final = _table("""
    report|like|liked|unlike|reply|quote|multiquote|+ quote|share|add bookmark|bookmark|edit|delete|top|back to top|ignore|give|logged
    report to moderator|reply with quote|thanks|view profile|send message|send private message|new|original poster|thread starter|op
    melden|gefällt mir|antworten|zitieren|teilen|zitat|nach oben|beitrag melden|lesezeichen hinzufügen|themenstarter|moderator informieren
    signaler|j'aime|répondre|citer|partager|haut|rapporter au modérateur|ajouter un marque-page|auteur du sujet
    reportar|me gusta|responder|citar|compartir|arriba|denunciar|añadir marcador|autor del tema|informar al moderador
    reportar|curtir|gostei|compartilhar|voltar ao topo|denunciar|adicionar favorito|segnala|mi piace|rispondi|cita|condividi
    zgłoś|zgłoś post|lubię to|odpowiedz|cytuj|udostępnij|na górę|do góry|autor tematu|zgłoś do moderatora
    пожаловаться|жалоба|нравится|мне нравится|ответить|цитировать|цитата|поделиться|наверх|вверх|автор темы|сообщить модератору
    поскаржитись|подобається|відповісти|цитувати|báo cáo|thích|trả lời|trích dẫn|chia sẻ|lên đầu trang|chủ thớt
    şikayet et|rapor et|beğen|cevapla|yanıtla|alıntı|alıntıla|paylaş|konu sahibi|laporkan|suka|balas|kutip|bagikan
    回复|回覆|回復|回帖|引用|举报|舉報|检举|檢舉|点赞|點贊|赞|贊|支持|反对|反對|收藏|分享|评分|評分|道具|使用道具|使用道具 举报|使用道具 舉報|只看该作者|只看該作者|倒序浏览
    楼主|樓主|沙发|沙發|板凳|地板|发消息|發消息|加好友|查看全部评分|查看全部評分|顶端|頂端|返回顶部|返回頂部|只看楼主|只看樓主
    いいね|いいね!|返信|返信する|引用|引用する|通報|通報する|報告|報告する|スレ主|좋아요|답글|답글쓰기|답변|인용|신고|신고하기|추천|비추천|공유|글쓴이|작성자|수정|삭제
""")
"""What can be done with a post, and what its place in the thread is called."""

EDITED: Final = tuple(
    sorted(
        _table("""
    last edited|last modified|edited by|edited:|edited at|zuletzt bearbeitet|zuletzt geändert|bearbeitet von|dernière édition
    dernière modification|modifié par|modifié en dernier|última edición|editado por|última modificación|última modificação|última edição
    editado pela última vez|ultima modifica|ostatnio zmieniony|ostatnio zmieniony przez|ostatnia edycja|ostatnio edytowano|edytowane przez
    последнее редактирование|последний раз редактировалось|отредактировано|изменено|останнє редагування|chỉnh sửa cuối|chỉnh sửa lần cuối
    sửa lần cuối|son düzenleme|son düzenleyen|terakhir diubah|terakhir diedit|diubah oleh|本帖最后由|本帖最後由|最后编辑|最後編輯|最后编辑于|最後編輯於
    編輯於|编辑于|最終編集|最終更新日時|마지막 수정|최종 수정|수정됨
""")
    )
)
"""How the line begins that says when a post was changed."""

REACTIONS: Final = tuple(
    sorted(
        _table("""
    reactions|likes|liked by|reaktionen|gefällt|réactions|reacciones|reações|reazioni|reakcje|реакции|реакції|phản ứng|tepkiler
    reaksi|反应|反應|リアクション|반응
""")
    )
)
"""How the line begins that says who liked a post."""

QUOTE_ENDS: Final = _table("""
    click to expand...|click to expand…|click to expand|zum vergrößern anklicken....|zum vergrößern anklicken...|zum erweitern klicken...
    cliquez pour agrandir...|cliquez pour agrandir…|cliquez pour développer...|haz clic para expandir...|haga clic para expandir...|clic para expandir...
    clique para expandir...|clica para expandir...|clicca per espandere...|clicca per allargare...|kliknij, aby rozwinąć...|kliknij by rozwinąć...
    нажмите, чтобы раскрыть...|нажмите для раскрытия...|натисніть, щоб розгорнути...|bấm để mở rộng...|nhấn để mở rộng...|click để xem thêm...
    genişletmek için tıkla ...|genişletmek için tıkla...|genişletmek için tıklayın...|klik untuk memperluas...|klik untuk membuka...|点击展开...|点击展开…|點擊展開...
    クリックして展開...|클릭하여 확장...
""")
"""The way to see the whole of what is quoted."""
