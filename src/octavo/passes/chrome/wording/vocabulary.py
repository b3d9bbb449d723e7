"""The words of page furniture, by kind, in the languages that serials are read in.

Each is the word or short phrase of a control or a label, without marks.
"""

from typing import Final

from octavo.passes.chrome.wording.site_vocabulary import OF_BLOGS_AND_WIKIS, OF_PAPERS, OF_SITES
from octavo.passes.chrome.wording.word_tables import words

_TO_CHAPTERS: Final = words("""
    next chapter|previous chapter|prev chapter|next page|previous page|next part|previous part|chapter list|chapter index
    return to top|back to top|latest chapter|first chapter|last chapter|all chapters
    capítulo siguiente|capítulo anterior|siguiente capítulo|próximo capítulo|capítulo seguinte|chapitre suivant|chapitre précédent
    nächstes kapitel|vorheriges kapitel|capitolo successivo|capitolo precedente|следующая глава|предыдущая глава
    chương trước|chương sau|chương tiếp|bab selanjutnya|bab sebelumnya|sonraki bölüm|önceki bölüm
    poprzedni rozdział|następny rozdział|наступний розділ|попередній розділ|הפרק הבא|הפרק הקודם
    επόμενο κεφάλαιο|προηγούμενο κεφάλαιο|الفصل التالي|الفصل السابق|فصل بعدی|فصل قبلی|अगला अध्याय|पिछला अध्याय
    次の話|前の話|次の話へ|前の話へ|次ページ|前ページ|上一章|下一章|上一页|下一页|上一頁|下一頁|返回目录|返回目錄|返回书页|返回書頁
    bölüm öncesi|sonraki bölüme geç|önceki bölüme dön|bir sonraki bölüm|kapitola následující|další kapitola|předchozí kapitola|následující kapitola
    capitolul următor|capitolul anterior|következő fejezet|előző fejezet|volgend hoofdstuk|vorig hoofdstuk|volgende hoofdstuk|vorige hoofdstuk
    bab berikutnya|bab sebelum|bab seterusnya|bab selepas|bab terdahulu|susunod na kabanata|nakaraang kabanata|susunod na bahagi|nakaraang bahagi
    পরবর্তী অধ্যায়|পূর্ববর্তী অধ্যায়|পরবর্তী পর্ব|পূর্ববর্তী পর্ব|अगला भाग पढ़ें|पिछला भाग पढ़ें|قسمت بعدی|قسمت قبلی|فصل بعد|فصل قبل|جدول الفصول|فهرس الفصول
    הפרק הקודם|לפרק הבא|לפרק הקודם|наступна глава|попередня глава|наступна частина|попередня частина|к следующей главе|к предыдущей главе
    następna część|poprzednia część|kolejny rozdział|capítulo previo|parte siguiente|parte anterior|chapitre précèdent|partie suivante|partie précédente
    nächster teil|vorheriger teil|voriges kapitel|parte successiva|parte precedente|次のページ|前のページ|次話|前話|上一回|下一回|回目錄|이전회|다음회|이전편|다음편|이전 회|다음 회|이전 편|다음 편
    chương kế|chương tiếp theo|chương kế tiếp|phần trước|phần tiếp theo|danh sách chương|ตอนที่แล้ว|ตอนก่อน|ตอนหน้า|บทก่อนหน้า|บทถัดไป|บทต่อไป
    章节目录|章節目錄|다음화|이전화|다음 화|이전 화|ตอนก่อนหน้า|ตอนถัดไป|ตอนต่อไป
    continue to next chapter|continue to the next chapter|continue reading next part|continue to next part|continuar leyendo la siguiente parte|continuar leyendo|siguiente parte|continue lendo a próxima parte
    continuer la lecture|partie suivante|lies den nächsten teil|weiter zum nächsten teil|continua a leggere la parte successiva|sonraki bölümü okumaya devam et
    next entry|previous entry|next entries|previous entries|next post|previous post|prev post|next posts|prev posts|previous posts|next article|previous article|上一篇|下一篇|上一篇文章|下一篇文章|次の記事|前の記事|次の投稿|前の投稿
    다음 글|이전 글|nächster beitrag|vorheriger beitrag|article suivant|article précédent|entrada siguiente|entrada anterior|siguiente entrada|próximo post|post anterior
    articolo successivo|articolo precedente|следующая запись|предыдущая запись|наступний запис|попередній запис|następny wpis|poprzedni wpis|volgend bericht|vorig bericht
    siguiente publicación|publicación anterior|nächster eintrag|vorheriger eintrag|następny post|poprzedni post|entrada siguiente|publication suivante|publication précédente
    forrige kapittel|neste kapittel|forrige kapitel|næste kapitel|föregående kapitel|nästa kapitel|edellinen luku|seuraava luku
    предишна глава|следваща глава|prethodno poglavlje|sljedeće poglavlje|sledeće poglavlje
    bài viết tiếp theo|bài viết trước|sonraki yazı|önceki yazı|nästa inlägg|föregående inlägg
    次の話へ進む|前の話へ戻る|ituloy ang pagbabasa sa susunod na parte|continuez votre lecture|continuer votre lecture|read full story|read the full story
    lanjutkan membaca bagian selanjutnya|bagian selanjutnya|đọc phần tiếp theo|czytaj następną część|читать следующую часть|читати наступну частину
""")
WAYS_ON: Final = _TO_CHAPTERS | {"prev next", "previous next"}
"""Navigation, in words that nobody writes alone on a line of a story."""

NAVIGATION: Final = _TO_CHAPTERS | words("""
    next|previous|prev|back|forward|first|last|continue reading|chapter|chapters|contents|table of contents
    previous work|next work|series this work belongs to|entire work|chapter by chapter
    toc|index|home|top|novel info|fiction page|main page|up|siguiente|anterior|índice|inicio
    suivant|précédent|sommaire|accueil|table des matières|weiter|zurück|inhaltsverzeichnis|inhalt|startseite
    próximo|sumário|início|voltar|successivo|precedente|indice|pagina iniziale
    следующая|предыдущая|вперёд|вперед|назад|оглавление|содержание|mục lục|trang chủ|trước|sau|tiếp|danh sách chương
    daftar isi|selanjutnya|sebelumnya|beranda|sonraki|önceki|içindekiler|ana sayfa
    poprzedni|następny|spis treści|التالي|السابق|الفهرس|الرئيسية|次へ|前へ|目次|目次へ|エピソード一覧|トップ|ホーム|トップへ|目 次|次 へ|前 へ|戻 る|目 录|目 錄
    本章完|上页|下页|目录|目錄|首页|首頁|返回|书页|書頁|回目录|回目錄|加入书签|加入書籤|加书签|加書籤|书签|書籤|章节列表|章節列表
    다음|이전|목록|목차|처음|หน้าแรก|ตอนที่แล้ว|ก่อนหน้า|ถัดไป|สารบัญ|รายชื่อตอน|मुखपृष्ठ|अगला भाग|पिछला भाग|अगला|पिछला|विषय सूची|विषय-सूची
    תוכן העניינים|פרק הבא|פרק קודם|πίνακας περιεχομένων|فهرست|最後頁|最后页|第一頁|第一页|末頁|末页|尾页|尾頁|最初のページ|最後のページ
""")
"""Navigation."""

CONTROLS: Final = OF_SITES | words("""
    本文|正文
    spoiler|spoilers|show spoiler|hide spoiler|插入书签|abc|aa|font|font size|font family|font style|text size|text|size|line height|line spacing|spacing
    theme|dark|light|sepia|night|day|night mode|dark mode|light mode|day mode|background|color
    colour|settings|display setting|display settings|display options|reading settings
    reader settings|reader preferences|preferences|options|width|full|half|reset|default
    expand|tighten|collapse|close|open|menu|toggle|show|hide|play|pause|stop|listen|audio|voice|voices
    speed|volume|mute|auto scroll|fullscreen|full screen|print|download|save|copy|copy link
    report|report chapter|report error|report an error|report a problem|bookmark|add bookmark
    buy me a coffee|add to library|library|follow|unfollow|favorite|favourite|like|likes|vote|rate|rating|share
    tweet|pin|email|subscribe|notify me|login|log in|sign in|sign up|register|logout|log out
    search|advertisement|advertisements|ad|ads|sponsored|loading|please wait|donate
    support us|patreon|ko fi|paypal|discord|facebook|twitter|telegram|whatsapp|reddit|pinterest
    tumblr|linkedin|flipboard|weibo|e mail|twittern|tweeter|épingler|tuitear|pinear|tweetta|tweetar|partilhar|tweeten|tweetnij|przypnij|tweetnout|tweetle
    paylaş|bagikan|вконтакте|одноклассники|твитнуть|телеграм|поділитися|シェア|シェアする|ツイート|ツイートする|はてなブックマーク|はてブ|ポストする|後で読む
    트윗|트위터|페이스북|카카오톡|转发|轉發|微博|微信|朋友圈|点赞|點讚|推特|脸书|臉書|ทวีต|ทวิตเตอร์|เฟซบุ๊ก|غرّد|שיתוף|ट्वीट|शेयर|megosztás|distribuie
    add memory|add to memories|share this entry|thread from start|top level comments only
    remove|remove ads|comment|comments|comment count|reply|replies|review|reviews|leave a comment|post comment
    add comment|write a comment|write a review|view comments|load more|show more|read more|more
    tamaño|fuente|modo oscuro|comentarios|compartir|cerrar|ajustes|mode nuit|mode jour|partager
    commentaires|paramètres|fermer|schriftgröße|teilen|kommentare|einstellungen|schließen
    compartilhar|comentários|configurações|modo noturno|cấu hình|đánh dấu|bình luận|cài đặt
    báo lỗi|font chữ|cỡ chữ|theo dõi|настройки|комментарии|поделиться|закладка|шрифт
    設定|表示設定|閉じる|標準|リセット|文字サイズ|行間|配色|ブックマーク|感想|ログイン|公開|非公開|カテゴリ|メモ|评论|評論|登录|登錄|注册|註冊|收藏|投票|推荐票|分享|字体|字體|夜间模式|设置|關閉|关闭
    เข้าสู่ระบบ|ลงชื่อเข้าใช้|สมัครสมาชิก|แสดงความคิดเห็น|ความคิดเห็น|แชร์|บุ๊กมาร์ก|ตั้งค่า
    लॉग इन|लॉगिन|लॉग इन करें|साझा करें|टिप्पणियाँ|टिप्पणी करें|सेटिंग्स
    تسجيل الدخول|التعليقات|مشاركة|الإعدادات|коментарі|увійти|התחברות|תגובות|σχόλια|ورود|نظرات
    投推荐票|加入书架|加入書架|打赏|书架|書架|举报|댓글|공유|설정|로그인|글자크기
    like loading|gefällt mir wird geladen|me gusta cargando|j aime chargement|curtir carregando|gosto carregando|mi piace caricamento|vind ik leuk aan het laden
    suka memuat|beğen yükleniyor|нравится загрузка|подобається завантаження|lubię to wczytywanie|lubię ładowanie|gilla laddar in|いいね 読み込み中|좋아하기 가져오는 중|喜歡 正在載入|赞 正在加载
    复制链接|複製鏈接|複製連結|copy url|copiar enlace|copiar link|copier le lien|link kopieren|copia link|скопировать ссылку|копировать ссылку|링크 복사|リンクをコピー
    share this|like this|teilen mit|gefällt mir|ähnliche beiträge|comparte esto|compártelo|compartir en|me gusta esto|entradas relacionadas|compartilhe isso
    curtir isso|partager ceci|partager|j aime ça|articles similaires|condividi|condividi su|mi piace|articoli correlati|vind ik leuk|delen op|udostępnij|polub to
    поделиться ссылкой|понравилось это|похожие записи|поділитися цим|сподобалось це|bagikan ini|menyukai ini|bunu paylaş|bunu beğen|共有|いいね|이것이 좋아요|공유하기
    分享此文|分享至|按讚|按個讚|chia sẻ|thích điều này|แชร์สิ่งนี้|ถูกใจสิ่งนี้|شارك هذا الموضوع|معجب بهذه|שתפו עם חברים|gilla detta|dela det här|del dette|sdílet|líbí se mi to|tetszett
    reading preferences|reading mode|reading options|reader options|text settings|chapter settings
    configurações de leitura|configuração de leitura|opções de leitura|modo de leitura|tamanho da fonte|tamanho do texto|modo escuro
    ajustes de lectura|configuración de lectura|opciones de lectura|modo de lectura|modo lectura|tamaño de letra|tamaño de la letra|tamaño de fuente
    tamaño de la fuente|tamaño del texto|modo nocturno|réglages de lecture|paramètres de lecture|options de lecture|mode lecture|mode sombre|taille du texte
    taille de police|taille de la police|leseeinstellungen|leseoptionen|lesemodus|textgröße|nachtmodus|impostazioni di lettura|opzioni di lettura
    modalità lettura|modalità notte|dimensione testo|dimensione del testo|dimensione carattere|настройки чтения|настройки текста|настройки читалки|режим чтения
    ночной режим|размер шрифта|размер текста|цвет фона|налаштування читання|налаштування тексту|режим читання|нічний режим|розмір шрифту|розмір тексту
    ustawienia czytania|ustawienia czytnika|tryb czytania|tryb nocny|rozmiar czcionki|rozmiar tekstu|okuma ayarları|okuma modu|gece modu|yazı boyutu|yazı tipi
    pengaturan membaca|pengaturan baca|mode baca|mode gelap|mode malam|ukuran huruf|ukuran font|ukuran teks|cài đặt đọc truyện|cài đặt đọc|chế độ đọc
    chế độ ban đêm|kích thước chữ|màu nền|ตั้งค่าการอ่าน|โหมดการอ่าน|โหมดอ่าน|ขนาดตัวอักษร|ขนาดตัวหนังสือ|ขนาดฟอนต์|สีพื้นหลัง
    阅读设置|閱讀設定|閱讀設置|阅读模式|閱讀模式|字体设置|字體設定|主题颜色|背景色彩|読書設定|閲覧設定|읽기 설정|보기설정|뷰어설정|글씨 크기
    إعدادات القراءة|وضع القراءة|حجم النص|لون الخلفية|تنظیمات مطالعه|تنظیمات متن|اندازه متن|اندازه فونت|הגדרות קריאה|גודל גופן|גודל הטקסט
    पढ़ने की सेटिंग|फ़ॉन्ट आकार|फ़ॉन्ट का आकार|পড়ার সেটিংস|ফন্টের আকার|ফন্ট সাইজ
""")
"""Controls and their captions."""

MENUS: Final = (
    OF_BLOGS_AND_WIKIS
    | OF_PAPERS
    | words("""
    fiction|action|adventure|comedy|drama|fantasy|horror|mystery|romance|sci fi|science fiction|slice of life|historical fiction|thriller|paranormal|poetry
    fanfiction|fan fiction|short story|short stories|werewolf|vampire|teen fiction|general fiction|non fiction|chicklit|litrpg|progression|isekai|xianxia|wuxia
    acción|aventura|comedia|misterio|fantasía|ciencia ficción|ficción general|ficción histórica|novela juvenil|poesía|relatos cortos|hombres lobo|vampiros
    ação|comédia|mistério|ficção científica|ficção geral|ficção histórica|ficção adolescente|conto|contos|lobisomem|vampiro|poesia
    aventure|comédie|mystère|horreur|fantastique|policier|poésie|nouvelles|loup garou|roman d amour|abenteuer|komödie|krimi|liebesroman|kurzgeschichten|werwölfe
    avventura|commedia|mistero|orrore|fantascienza|racconti|romantico|przygodowe|komedia|kryminał|fantastyka|obyczajowe|opowiadania
    боевик|фэнтези|приключения|романтика|детектив|детективы|ужасы|комедия|драма|фантастика|попаданцы|мистика|любовные романы|повседневность|проза|поэзия
    бойовик|фентезі|пригоди|жахи|комедія|містика|любовні романи|aksiyon|macera|komedi|dram|fantastik|korku|gizem|romantik|bilim kurgu|kısa hikaye|şiir
    aksi|petualangan|fiksi penggemar|fantasi|fiksi umum|fiksi sejarah|horor|misteri|nonfiksi|puisi|acak|fiksi ilmiah|cerita pendek|fiksi remaja|manusia serigala
    tiên hiệp|kiếm hiệp|ngôn tình|đô thị|huyền huyễn|xuyên không|trọng sinh|dị giới|hài hước|linh dị|khoa huyễn|đam mỹ|võng du|đồng nhân|truyện ma
    แฟนตาซี|โรแมนติก|สยองขวัญ|สืบสวน|กำลังภายใน|แฟนฟิค|ดราม่า|رومانسي|أكشن|مغامرات|خيال علمي|كوميديا|دراما|رعب|غموض
    仙侠|奇幻|军事|游戏|体育|悬疑|灵异|同人|古言|现言|耽美|百合|軍事|遊戲|懸疑|靈異|異世界|ファンタジー|ホラー|ミステリー|恋愛|歴史|推理|コメディ
    community|writers|business|jobs|press|language|accessibility|terms|privacy|get the app|try premium|paid stories|contests|ambassadors|my stories
    komunitas|kontes|duta|menulis|ceritaku|buat cerita baru|coba premium|cerita berbayar|dapatkan aplikasi|penulis|bisnis|karir|pers|ketentuan|privasi|aksesibilitas|bantuan|bahasa|telusuri
    comunidad|concursos|escribir|mis historias|prueba premium|historias pagadas|escritores|empresas|empleo|prensa|términos|privacidad|accesibilidad|ayuda|idioma
    comunidade|escrever|minhas histórias|experimente premium|histórias pagas|escritores|negócios|vagas|imprensa|termos|privacidade|acessibilidade|ajuda
    communauté|concours|écrire|mes histoires|essayer premium|histoires payantes|auteurs|entreprises|emplois|presse|conditions|confidentialité|accessibilité|aide|langue
    topluluk|yarışmalar|yaz|hikayelerim|premium dene|ücretli hikayeler|yazarlar|işletme|kariyer|basın|koşullar|gizlilik|erişilebilirlik|yardım|dil
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
    yanıtla|ayarlar|paylaş|takip et|kütüphane|türler|検索|ランキング|マイページ|小説検索|コンテスト|新規登録|会員登録|応援する|応援コメント|フォロー|評価する|作品情報
    小説情報|縦書き|横書き|しおり|しおりを挟む|お気に入り登録|お気に入り|誤字|誤字報告|閲覧設定|利用規約|評価|ヘルプ|プライバシーポリシー|お問い合わせ|運営情報|運営会社|携帯版|よみあげ|レビュー|背景色|ジャンル|ホーム|取扱説明書
    双击鼠标滚屏|雙擊鼠標滾屏|双击自动滚屏|双击滚屏|双击屏幕滚动|滚屏速度|自动滚屏|推薦本書|加入書簽|章節錯誤舉報|章节错误举报|返回頂部|返回顶部|书库|書庫|排行榜|完本|全本|玄幻|修真|都市|历史|歷史|网游|網游|科幻|武侠|武俠|言情|字号|背景|繁體|繁体|简体
    章节报错|报错|月票|催更|回复|轻小说|漫画|有声|客户端|手机版|电脑版|搜索|帮助|关于我们|联系我们|用户协议|隐私政策
    版权声明|阅读设置|下载|推荐本书|书评|日间|护眼|听书|朗读|快捷键|enter
    홈|웹소설|랭킹|자유연재|회원가입|추천|선호작|등록|신고|글꼴|줄간격|배경색|답글|검색|이용약관|개인정보처리방침|고객센터
    นิยาย|อันดับ|เงื่อนไขการใช้งาน|นโยบายความเป็นส่วนตัว|ติดต่อเรา|ค้นหา|หมวดหมู่|ตอบกลับ|หน้าหลัก|เมนู|นักเขียน|คลังนิยาย
    เล็ก|กลาง|ใหญ่|ขนาดตัวอักษร|เก็บเข้าคอลเล็กชัน|แจ้งเนื้อหาไม่เหมาะสม|รายงาน|ติดตาม|โหมดกลางคืน|ถูกใจ|โดเนท|เข้าชม
    본문 바로가기|메뉴|메뉴 바로가기|태그|방명록|카테고리|전체보기|글쓰기|관리|공지|공지사항|프로필|구독하기|공감|공유하기|이웃추가|좋아요
    신고하기|수정|삭제|더보기|접기|펼치기|이전글|다음글|목록으로|뷰어 설정|보기 설정|글자 크기|줄 간격|배경|작품 후기|작가의 말|작가의말
    이전 페이지|다음 페이지|서재|내 서재|작품정보|작품 정보|무료|완결|신작|베스트|장르|로맨스|판타지|무협|현대|로그아웃|마이페이지|후원하기|후원
    코멘트|등록하기|정렬|최신순|추천순|인기글|최근글|최근 댓글|연재 목록|개인정보 처리방침|저작권|문의
    signaler une erreur|signaler un problème|phát|tạm dừng|reklamları kaldır|ページ下部へ移動|ページ上部へ移動|ポイントで応援する|スタンプを贈る|リクエスト|点此报错|點此報錯|lên trên|ghi chú|сказать спасибо|спасибо|підписатися|구독|이 작품은 어때요|สนับสนุนนักเขียน|send gift
    評価を選択|この作品を評価する|上に戻る|ページ上部へ|ページの上部へ|ページトップへ|ページの先頭へ|ページの一番上へ|作品を投稿|アカウントを作成|アカウント登録|イラスト|マンガ|読了目安|通知オン
    シリーズ|おすすめユーザー|問題を報告する|この記事をシェア|おすすめ記事|人気記事|新着記事|注目記事|返信を見る|感想へのリンク|感想を見る|もっと読む
    作家列表|古代言情|现代言情|穿越|重生|繁體版|简体版|簡體版|选择章节|選擇章節|小说推荐|小說推薦|复制|複製|到页|跳转|确定|作者专区|客户端下载
    이것을 공유하기|관련|поширити це|подобається це|podobne|dodaj do ulubionych|reklama premium|usuń reklamy z premium|usuń reklamy|отключить рекламу|убрать рекламу|quitar anuncios|remover anúncios|retirer la publicité|werbung entfernen
    kontynuuj czytanie następną część|kontynuuj czytanie|voiceover|article voiceover|listen to this post|흰색|미색|검은색|보기|숨기기|대화 이미지|이 회차 어떠셨나요
    커버보기|커버 보기|표지보기|표지 보기|목차보기|목차 보기|화면설정|화면 설정|뷰어설정
    トップページ|作品ページに戻る|ビューワー設定|次のエピソード|前のエピソード|エピソード|作者をフォロー|フォローする|フォロー中|いいね|いいね！
    キャプション|ようこそゲストさん|コメント|コメントする|コメントを書く|感想を書く|レビューを書く|応援コメントを書く|お知らせ|特集|新着|新着作品|完結|連載中|マイリスト|メニュー
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
    головна|пошук|завантажити|про нас|контакти|рубрики|позначки|архів|коментувати|поширити|реєстрація|бібліотека|налаштування|зміст
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
    연재|선독점|공모전|커뮤니티|자유게시판|게시판|이벤트|충전소|충전|골드충전|코인충전|캐시충전|이용권|통합검색|내서재|알림|알림 설정|로그인 회원가입|글쓴이|작품등록일|최근연재일|연재수|연재회차|조회수
    추천수|글자수|선작|선작 등록|선호작 추가|선호작 등록|선호작품|첫회보기|첫화보기|이어보기|책갈피|글자속성|글자 크기 조절|줄 간격 넓게|줄 간격 좁게|야간 모드|주간 모드|회차목록|회차 목록|연재목록|추천하기|추천글 쓰기
    추천글|쿠폰|후원쿠폰 보내기|응원금 보내기|작가에게 후원하기|공유하기 신고하기|등록순|공감순|인기순|과거순|최신댓글|베스트 댓글|댓글쓰기|댓글 쓰기|댓글 더보기|전체 댓글|댓글목록|댓글 목록|समीक्षाएँ|답글 쓰기|답글쓰기|찬성|반대|비공감|차단|이용안내
    개인정보취급방침|청소년보호정책|저작권보호센터|저작권 보호|제휴문의|광고문의|회사소개|회사 소개|사업자정보 확인|자주 묻는 질문|투데이 베스트|최근 읽은 작품|다른 작품|작가의 다른 작품|이 작품과 함께 본 작품|노블레스|프리미엄|맨위로|맨 위로
    小説を探す|作品を探す|作品一覧|新規会員登録|無料会員登録|会員登録|ログアウト|ファンタジー|恋愛|ミステリー|文字サイズ変更|セピア|目次へ戻る|作品トップ|小説トップ|次へ進む|前に戻る|お気に入りに追加|本棚に追加|本棚
    続きから読む|感想一覧|感想を見る|返信|返信する|通報する|コメント一覧|もっと見る|新着順|古い順|人気順|スタンプを贈る|ギフトを贈る|ギフト|投げ銭|プレゼント|同じ作者の作品|この作者の作品|作者の作品|ページの先頭へ|トップへ戻る|先頭へ
    特定商取引法に基づく表記|よくある質問|リクエスト|タグ|キーワード|読者登録|通知設定|フォント|行間設定|ダークモード|ライトモード|ポイント|評価ポイント|お気に入り件数|ブックマーク登録|ブックマークに追加|いいねする|作者|更新日|投稿日|文字数
    首頁|小說|小說分類|作者專區|最新消息|最新章節|加入會員|註冊|購物車|字級設定|字級|字體大小|日間模式|日間|夜間|護眼|簡體|目錄|收藏本書|加入收藏|分享|留言|我要留言|發表留言|讚|喜歡|收藏|人氣|推薦|推薦票|排行|排行榜|完結|連載中|分類|書單
    常見問題|服務條款|隱私權政策|隱私政策|使用條款|客服信箱|聯絡我們|關於我們|依時間排序|最新|最舊|最熱|由新到舊|由舊到新|查看更多|載入更多|載入中|打賞|送禮|贊助|訂閱|追蹤|關注|登出|搜尋|標籤|狀態|字數|更新時間|點閱|點擊|設定
    首页|小说|全本小说|完本小说|玄幻小说|都市小说|仙侠小说|修真小说|穿越小说|网游小说|科幻小说|言情小说|历史小说|其他小说|奇幻|仙侠|章节列表|书签|推荐本书|加入收藏|收藏本书|目录|设置|主题|字体|繁体中文|默认|护眼|日间模式|夜间模式
    联系方式|免责声明|网站地图|意见反馈|侵权投诉|服务条款|查看更多|查看更多评论|加载更多|加载中|最新评论|热门评论|全部评论|发表评论|写评论|发布|点赞|赞|踩|关注|粉丝|订阅|送礼物|赏|退出|注销|标签|字数|状态|连载中|已完结|作者其他作品|同类推荐
    猜你喜欢|相关推荐|最新更新|最近更新|总推荐|总点击|推荐|点击榜|新书榜|阅读历史|听书|返回顶部|回到顶部|男频|女频|出版|听小说
    книги|блоги|конкурсы|авторы|жанр|статус|рейтинг|просмотры|просмотров|лайки|добавить в библиотеку|в библиотеку|скачать fb|скачать epub|скачать txt|шрифт|фон|ночной режим|дневной режим|тёмная тема|светлая тема
    размер текста|оценить книгу|купить подписку|купить|купить книгу|подарить|подарить книгу|поделиться|вконтакте|одноклассники|телеграм|сначала новые|сначала старые|сначала популярные|новые|старые|написать комментарий|добавить комментарий|показать ещё|показать еще|загрузить ещё
    загрузка|ответить|редактировать|удалить|другие книги автора|похожие книги|рекомендуем|рекомендации|популярные|последние комментарии|пользовательское соглашение|политика конфиденциальности|реклама на сайте|служба поддержки|поддержка|обратная связь|о проекте|о сайте|вакансии
    карта сайта|наверх|вверх|полная версия|самиздат|обсуждение этого текста|оцените этот текст|шедевр|замечательно|очень хорошо|нормально|средне|терпимо|посредственно|не читал|очень плохо|регистрация|помощь|техвопросы|все книги|серия|серии|метки|предупреждения|персонажи|пэйринг
    книжки|жанри|увійти|зареєструватися|зареєструватись|вихід|автори|блоги|конкурси|обране|додати до бібліотеки|до бібліотеки|розмір шрифту|нічний режим|темна тема|світла тема|підтримати автора|поскаржитися|скарга|поділитися|поділитись|завантажити|роздрукувати|відповісти
    подобається|вподобати|спочатку нові|спочатку старі|написати коментар|залишити коментар|показати більше|інші книги автора|правила сайту|угода користувача|політика конфіденційності|служба підтримки|підтримка|зворотний зв'язок|реклама|рейтинг|статус|жанр|оцінити|підписатися|підписатись
    придбати|купити|подарувати|сповіщення|новини|популярне|форум|спільнота|налаштування читання|теги|мітки|попередній запис|наступний запис|навігація записів|нагороди
    bohaterowie|spam|spis opowiadań|menu|etykiety|zakładki|obserwatorzy|obserwuj|archiwa|archiwum bloga|najnowsze wpisy|ostatnie wpisy|najnowsze komentarze|popularne posty|nowszy post|starszy post|poprzedni wpis|następny wpis|nawigacja wpisu|prześlij komentarz
    udostępnij|udostępnij w usłudze twitter|udostępnij w usłudze facebook|udostępnij w usłudze pinterest|wrzuć na bloga|wyślij pocztą e mail|dodaj do ulubionych|wyślij znajomemu|zgłoś naruszenie|zgłoś|zgłoś błąd|rozmiar tekstu|rozmiar czcionki|tryb nocny|tryb ciemny|motyw|pobierz
    ranking|konkursy|gatunki|gatunek|kategoria|ostatnio dodane|losowe|rejestracja|logowanie|wyloguj|moje konto|polityka prywatności|polityka cookies|warunki korzystania|reklama|pomoc|kontakt|wyślij|anuluj|witryna internetowa|nazwa|adres e mail|polub|lubię to|lubię|wczytywanie|podobne
    ocena|średnia ocena|głosów|oceń|zagłosuj|łączna liczba wyświetleń|o mnie słów kilka|wyświetl mój pełny profil|więcej informacji|dodaj komentarz|pokaż więcej|od najnowszych|od najstarszych|inne opowiadania autora
    keşfet|topluluk|yarışmalar|kaydol|premium'u dene|giriş|üye ol|üye girişi|anasayfa|ana sayfa|içindekiler tablosu|içindekiler|hikayeler|hikâyeler|romanlar|fantastik|oy ver|oy|oylar|paylaş|takip et|takip ediliyor|takipçi|kütüphaneye ekle|okuma listesine ekle|okuma listesi
    yazı boyutu|yazı tipi|tema|gece modu|karanlık mod|şikâyet et|şikayet et|bildir|rapor et|en yeni|en eski|en popüler|yanıtla|cevapla|beğen|beğeni|daha fazla göster|daha fazla yorum göster|daha fazla|yorum yap|yorum yaz|benzer hikâyeler|benzer hikayeler|bunları da beğenebilirsin
    reklamları kaldır|yazar hakkında|gizlilik politikası|gizlilik|kullanım koşulları|şartlar|yardım|yardım merkezi|uygulamayı edinin|ücretli hikayeler|tüm çerezleri kabul et|çerez politikası|iletişim|destek ol|bağış yap|hediye gönder|indir|yazdır|arama|profil|çıkış yap|mesajlar
    jelajahi|novel terbaru|tambahkan ke pustaka|tambah ke pustaka|pustaka|perpustakaan|ukuran huruf|ukuran font|mode malam|mode gelap|mode terang|beri hadiah|beri hadiah untuk penulis|laporkan|terbaru|terlama|terpopuler|populer|balas|suka|vote|lihat komentar lainnya|muat lebih banyak|selengkapnya
    kamu mungkin juga suka|cerita terkait|tentang kami|syarat dan ketentuan|ketentuan layanan|pusat bantuan|bantuan|kontak|iklan|unduh|cetak|ikuti|mengikuti|pengikut|dukung penulis|tulis ulasan|ulasan|daftar bab|kembali ke atas|lupa kata sandi|daftar sekarang|baca selanjutnya|log masuk|daftar masuk|utama
    kongsi|lapor|hubungi|terma|dasar privasi|tukar tema|saiz fon|tambah ke perpustakaan
    truyện hoàn thành|truyện dịch|truyện convert|truyện hot|huyền huyễn|tiên hiệp|ngôn tình|đô thị|kiếm hiệp|tủ sách|thêm vào tủ sách|tủ truyện|cỡ chữ|màu nền|chế độ ban đêm|chế độ tối|giao diện|giãn dòng|tặng quà|tặng hoa|chia sẻ|báo cáo|mới nhất|cũ nhất|thích|phản hồi|xem thêm|xem thêm bình luận
    viết bình luận|gửi bình luận|gửi|truyện cùng tác giả|truyện liên quan|có thể bạn thích|giới thiệu|điều khoản sử dụng|điều khoản dịch vụ|liên hệ quảng cáo|quảng cáo|tác giả|tình trạng|trạng thái|lượt đọc|lượt xem|đánh giá|bình chọn|yêu thích|theo dõi|đang ra|hoàn thành|thông báo|nạp tiền|nạp xu|ủng hộ
    trước|sau|tải xuống|tải ứng dụng|về đầu trang|trang cá nhân|tài khoản|đăng xuất|bảng điều khiển|chính sách riêng tư|bản quyền
    นิยายแปล|นิยายแต่ง|จัดอันดับ|เติมเหรียญ|เติมเงิน|เพิ่มเข้าชั้นหนังสือ|เพิ่มเข้าชั้น|ชั้นหนังสือ|กดหัวใจ|หัวใจ|ปรับขนาดตัวอักษร|ขนาดตัวหนังสือ|สีพื้นหลัง|พื้นหลัง|โหมดกลางวัน|โหมดมืด|แบบอักษร|ระยะห่างบรรทัด|โดเนทให้นักเขียน|สนับสนุนนักเขียน|ให้กำลังใจ|รายงานเนื้อหา|แจ้งลบ
    ความคิดเห็นทั้งหมด|เรียงตามล่าสุด|ล่าสุด|เก่าสุด|ยอดนิยม|ดูเพิ่มเติม|โหลดเพิ่ม|นิยายที่คุณอาจสนใจ|นิยายแนะนำ|ผลงานอื่น|เกี่ยวกับเรา|ข้อตกลงการใช้งาน|แจ้งปัญหา|ติดต่อโฆษณา|โฆษณา|ช่วยเหลือ|ผู้แต่ง|สถานะ|ยอดวิว|จำนวนตอน|อัปเดตล่าสุด|ออกจากระบบ|พิมพ์|ดาวน์โหลด|ก|แฟนตาซี|สารบัญนิยาย
    เก็บเข้าคอลเลกชัน|คอลเล็กชัน|ส่งข้อความ|ของขวัญ|ส่งของขวัญ|นโยบายคุกกี้|ตอนทั้งหมด|แท็ก|ประเภท|หมวด
    الأكثر مشاهدة|الأكثر شعبية|إنشاء حساب|الفصول|المؤلف|الحالة|عدد المشاهدات|المشاهدات|التقييم|التقييمات|إضافة إلى المكتبة|أضف إلى المكتبة|أضف إلى المفضلة|مشاركة|الإبلاغ عن خطأ|الإبلاغ|بلاغ|الأحدث|الأقدم|إعجاب|أعجبني|اكتب تعليقا|أضف تعليقا|إضافة تعليق|أرسل|إرسال
    عرض المزيد|المزيد|روايات ذات صلة|روايات مشابهة|قد يعجبك أيضا|مقالات ذات صلة|شروط الاستخدام|الشروط والأحكام|الدعم|المساعدة|تواصل معنا|إعلانات|طباعة|متابعة|تابع|متابعون|دعم الكاتب|ادعم الكاتب|تبرع|هدية|الإشعارات|الملف الشخصي|تسجيل الخروج|القسم|الوسوم|وسوم|الكاتب|جاري التحميل|تحميل المزيد
    رمان‌ها|رمان آنلاین|نویسنده|ژانر|وضعیت|تعداد بازدید|بازدید|امتیاز|ثبت نام|سبد خرید|تالار گفتگو|انجمن|افزودن به کتابخانه|افزودن به علاقه‌مندی‌ها|علاقه‌مندی‌ها|اندازه قلم|اندازه فونت|فونت|حالت شب|حالت روز|فهرست قسمت‌ها|فهرست فصل‌ها|فهرست مطالب|اشتراک‌گذاری|گزارش تخلف|گزارش خطا|گزارش
    پسندیدن|پسندیدم|لایک|پاسخ|پاسخ دادن|جدیدترین|قدیمی‌ترین|محبوب‌ترین|دیدگاه|دیدگاه‌ها|دیدگاهتان را بنویسید|ارسال دیدگاه|مطالب مرتبط|داستان‌های مرتبط|داستان کوتاه|داستان دنباله‌دار|داستان‌ها|فروشگاه|فروشگاه کتاب|درباره‌ی ما|قوانین و مقررات|قوانین|حریم خصوصی|تبلیغات|ورود|عضویت|ورود عضویت
    خروج|قبلی|بعدی|دانلود|چاپ|دنبال کردن|حمایت|حمایت از نویسنده|هدیه|نماد اعتماد الکترونیکی|نسخه موبایل|حساب کاربری|پشتیبانی|راهنما|سوالات متداول|بارگذاری|مشاهده بیشتر|بیشتر|صفحه اصلی|خانه سبد خرید|ادامه
    בית|כל הסיפורים|צרו קשר|סיפורים|הגב|הגיבו|תגובות|כתיבת תגובה|כתיבת תגובה לבטל|ביטול|ניווט ברשומות|הרשומה הקודמת|הרשומה הבאה|אהבתי|טוען|קשור|שיתוף|שתף|שתפו|אימייל|כניסה|התחבר|התחברות|הרשם|הרשמה|ספרייה|הוסף לספרייה|הוסף למועדפים|מועדפים|גודל גופן|גודל טקסט|מצב לילה|מצב כהה|דירוג
    צפיות|הצבעות|דווח|דיווח|הדפס|הורדה|תוכן|פרקים|רשימת פרקים|תנאי שימוש|מדיניות פרטיות|הצהרת נגישות|נגישות|עזרה|יצירת קשר|עוד סיפורים|סיפורים דומים|הכי חדש|הכי ישן|הצג עוד|טען עוד|מחבר|סטטוס|עודכן|עקוב|עוקבים|תמיכה|פרסום|פרסמו אצלנו|הבא בתור|פורום|ז'אנרים
    श्रेणियां|श्रेणियाँ|प्रतियोगिताएं|प्रतियोगिता|साइन अप करें|रेटिंग दें|शिकायत करें|टिप्पणियां|टिप्पणी लिखें|जवाब दें|जवाब|पसंद|पसंद करें|और टिप्पणियां देखें|और देखें|लाइब्रेरी में जोड़ें|फ़ॉन्ट का आकार|फॉन्ट साइज|नाइट मोड|डार्क मोड|आपको यह भी पसंद आ सकता है|नियम और शर्तें|संपर्क करें|हमसे संपर्क करें|पढ़ा गया
    पढ़ने का समय|स्टेटस|डाउनलोड|प्रिंट करें|उपहार दें|सबसे नए|सबसे पुराने|लोड हो रहा है|विज्ञापन|सहायता|मदद|खाता|लॉग आउट|सदस्यता लें|सब्सक्राइब करें|रिपोर्ट करें|अध्याय|अध्याय सूची|सूची|ऐप डाउनलोड करें|लोकप्रिय|नवीनतम
    প্রচ্ছদ|লগ ইন|লগইন|নিবন্ধন|সাইন আপ|উপন্যাস|লেখকগণ|বিষয়শ্রেণী|পাঠাগার|লাইব্রেরিতে যোগ করুন|ফন্টের আকার|ফন্ট সাইজ|নাইট মোড|রেটিং|রেটিং দিন|রিপোর্ট করুন|অভিযোগ করুন|মন্তব্যসমূহ|মন্তব্য লিখুন|উত্তর দিন|জবাব দিন|জবাব|পছন্দ|আরও দেখুন|আরও মন্তব্য দেখুন|নতুনতম|পুরনোতম|জনপ্রিয়|সর্বশেষ
    আপনার পছন্দ হতে পারে|শর্তাবলী|গোপনীয়তা নীতি|সাহায্য|যোগাযোগ করুন|ডাউনলোড|প্রিন্ট|অনুসরণ করুন|ফলো করুন|উপহার|বিজ্ঞাপন|পর্ব তালিকা|সব পর্ব|ফেসবুক|টুইটার
    explorar|concursos|crear cuenta|lecturas|votos|partes|estado|agregar a biblioteca|añadir a biblioteca|añadir a favoritos|tamaño de letra|tamaño de fuente|tamaño del texto|modo nocturno|modo oscuro|modo claro|tema|vota esta parte|votar|denunciar|reportar|más recientes|más antiguos|más populares|más votados
    ver más|ver más comentarios|cargar más|mostrar más|cargando|acerca de|sobre nosotros|ayuda|términos de uso|términos y condiciones|condiciones de uso|política de cookies|publicidad|donar|regalar|seguidores|siguiendo|seguir leyendo|otras historias|historias relacionadas|comentar|escribir comentario|cerrar sesión
    actualizaciones|completadas|en curso|terminada|autor|género|etiquetas|inicio de sesión|regístrate|descargar|volver arriba|ranking|foro
    explorar|concursos|leituras|visualizações|adicionar à biblioteca|adicionar aos favoritos|tamanho da fonte|tamanho da letra|modo escuro|modo claro|mais recentes|mais antigos|mais populares|ver mais|ver mais comentários|carregar mais|carregando|sobre nós|ajuda|termos e condições|política de privacidade|publicidade
    doar|presentear|seguidores|seguindo|comentar|responder|sair|baixar|outras histórias|histórias relacionadas|você também pode gostar|autor|gênero|concluída|em andamento|próxima parte|voltar ao topo|índice de capítulos|cadastro|fórum
    explorer|concours|créer un compte|lectures|votes|parties|ajouter à la bibliothèque|ajouter aux favoris|taille du texte|taille de police|mode sombre|mode clair|thème|voter|les plus récents|les plus anciens|les plus populaires|voir plus|voir plus de commentaires|charger plus|afficher plus|chargement
    aide|conditions d'utilisation|conditions générales|politique des cookies|publicité|faire un don|offrir|abonnés|abonnements|commenter|laisser un commentaire|déconnexion|autres histoires|vous aimerez aussi|auteur|statut|haut de page|retour en haut|forum|classement|nouveautés|mon compte
    entdecken|wettbewerbe|konto erstellen|aufrufe|stimmen|teile|zur bibliothek hinzufügen|zu favoriten hinzufügen|merken|textgröße|nachtmodus|dunkelmodus|abstimmen|neueste|älteste|beliebteste|mehr anzeigen|weitere kommentare|mehr laden|wird geladen|hilfe|nutzungsbedingungen|agb|datenschutzerklärung
    cookies|werbung|spenden|verschenken|abonnenten|folgen|kommentieren|kommentar schreiben|abmelden|weitere geschichten|ähnliche geschichten|autor|nach oben|bestenliste|mein konto|suchen|seite drucken|bewerten|bewertungen
    esplora|concorsi|crea un account|letture|voti|parti|aggiungi alla biblioteca|aggiungi ai preferiti|aggiungi alle seguite|aggiungi alle ricordate|grandezza|dimensione testo|dimensione carattere|modalità notte|modalità scura|tema|vota|vota la storia|più recenti|meno recenti|dalla più recente|dalla più vecchia|mostra altri
    carica altro|caricamento|aiuto|termini e condizioni|condizioni d'uso|informativa sulla privacy|informativa sui cookie|pubblicità|dona|regala|segui|seguaci|commenta|lascia un commento|lascia una recensione|altre storie|altre storie dell'autore|autore|titoli|beta reader|disclaimer|torna su|classifica|regolamento
    ricorda la storia|segui la storia|storia intera|stampa capitolo|leggi le recensioni|genere|stato|il mio account
    εγγραφή|σύνδεση|συνδεθείτε|αρχική|αναζήτηση|κατηγορίες|κατηγορία|συγγραφείς|συγγραφέας|βιβλιοθήκη|προσθήκη στη βιβλιοθήκη|προσθήκη στα αγαπημένα|αγαπημένα|μέγεθος γραμματοσειράς|νυχτερινή λειτουργία|ρυθμίσεις|κοινοποίηση|κοινοποιήστε|αναφορά|εκτύπωση|λήψη|απάντηση|μου αρέσει|σχόλιο|σχολιάστε|γράψτε σχόλιο|υποβολή σχολίου
    νεότερα|παλαιότερα|δημοφιλή|περισσότερα|φόρτωση|προβολές|ψήφοι|ετικέτες|αρχείο|επικοινωνία|σχετικά με εμάς|σχετικά|όροι χρήσης|πολιτική απορρήτου|διαφημίσεις|βοήθεια|ακολουθήστε|επόμενο|προηγούμενο|ιστορίες|περιεχόμενα|σχετικές ιστορίες|είσοδος|έξοδος
    mga kuwento|mga kwento|mag log in|mag sign up|mag sign in|maghanap|mga kategorya|mga komento|komento|mag komento|magkomento|ibahagi|i report|iulat|sundan|sumunod|bumoto|iboto|idagdag sa library|mga setting|laki ng teksto|tungkol sa amin|patakaran sa privacy|mga tuntunin|susunod|nakaraan|sagutin|pinakabago|pinakaluma|magbasa pa|tulong
    inloggen|aanmelden|registreren|zoeken|verhalen|auteurs|auteur|inhoud|inhoudsopgave|volgende|vorige|bibliotheek|toevoegen aan bibliotheek|favorieten|toevoegen aan favorieten|lettergrootte|tekstgrootte|nachtmodus|donkere modus|instellingen|delen|deel dit|rapporteren|melden|afdrukken|downloaden|reageren|reacties|reactie plaatsen|laat een reactie achter
    beantwoorden|vind ik leuk|nieuwste|oudste|populairste|meer tonen|meer laden|over ons|voorwaarden|gebruiksvoorwaarden|privacybeleid|contact opnemen|adverteren|hulp|volgen|volgers|doneren|gerelateerde verhalen|weergaven|stemmen|categorieën|uitloggen
    žánry|žánr|autoři|soutěže|přihlásit se|přihlásit|přihlášení|registrace|registrovat|přidat do knihovny|přidat k oblíbeným|oblíbené|knihovna|velikost písma|noční režim|tmavý režim|nastavení|nahlásit|vytisknout|tisk|stáhnout|sdílet|sdílejte|odpovědět|líbí se mi|líbí se|přidat komentář|napsat komentář|vložit komentář
    od nejnovějších|od nejstarších|nejnovější|nejstarší|nejoblíbenější|zobrazit více|načíst další|načítání|další povídky autora|povídky|příběhy|o nás|o mně|podmínky užití|ochrana osobních údajů|kontakty|reklama|nápověda|sledovat|podpořit autora|hodnocení|zobrazení|štítky|rubriky|archiv|hledat|vyhledávání|obsah|další|předchozí|hlavní stránka|úvod
    acasă|autentificare|conectare|înregistrare|cont nou|căutare|caută|categorii|gen|genuri|autori|povestiri|povești|adaugă în bibliotecă|adaugă la favorite|biblioteca mea|mărime font|dimensiune text|mod noapte|mod întunecat|setări|distribuie|raportează|tipărește|descarcă|răspunde|îmi place|adaugă un comentariu|lasă un comentariu|comentarii
    cele mai noi|cele mai vechi|cele mai populare|vezi mai multe|încarcă mai multe|se încarcă|despre noi|termeni și condiții|politica de confidențialitate|publicitate|ajutor|urmărește|urmăritori|donează|povestiri similare|cuprins|următorul|anteriorul|vizualizări|voturi|etichete|arhivă|înapoi sus|clasament
    főoldal|kezdőlap|bejelentkezés|belépés|regisztráció|keresés|kategóriák|műfaj|műfajok|szerzők|szerző|történetek|novellák|könyvtárhoz adás|kedvencek|hozzáadás a kedvencekhez|betűméret|éjszakai mód|sötét mód|beállítások|megosztás|jelentés|nyomtatás|letöltés|válasz|tetszik|hozzászólások|hozzászólás|új hozzászólás|hozzászólok|kommentek
    legújabb|legrégebbi|legnépszerűbb|továbbiak|több betöltése|betöltés|rólunk|felhasználási feltételek|adatvédelmi irányelvek|adatvédelem|hirdetés|segítség|követés|követők|támogatás|hasonló történetek|tartalomjegyzék|tartalom|következő|előző|megtekintések|szavazatok|címkék|archívum|kapcsolat|impresszum|vissza a tetejére|ranglista
    hem|logga in|registrera|sök|berättelser|författare|inställningar|dela|rapportera|skriv ut|ladda ner|svara|gilla|kommentarer|kommentera|skriv en kommentar|nyaste|äldsta|visa mer|om oss|villkor|integritetspolicy|hjälp|följ|följare|innehåll|nästa|föregående|kategorier|etiketter|arkiv|nästa kapitel|föregående kapitel|teckenstorlek|nattläge
    explore|discover|community|paid stories|get the app|writers|jobs|terms|privacy|accessibility|language english|sign up now|log in sign up|follow author|follow story|add to reading list|reading list|table of contents|table of content|part list|font style|auto scroll|sort by|newest|oldest|most liked|most recent
    sort by newest|sort by oldest|load more comments|view more comments|view all comments|view replies|view reply|show replies|post a comment|post reply|write a reply|add a comment|leave a review|leave a reply|cancel reply|you may also like|you might also like|related stories|more from this author|recommended|trending
    top stories|help center|help centre|cookies|cookie settings|accept all|accept all cookies|accept cookies|reject all|manage cookies|copyright policy|content guidelines|community guidelines|advertise|advertise with us|blog|wishlist|cart|notifications|messages|profile|my library|my account|views|reads|votes|followers|following
    rate this chapter|report abuse|send gift|gift author|buy coins|top up|unlock|unlock chapter|vip|premium|go premium|try premium|go to top|scroll to top|page up|mature|ongoing|hiatus|status|author|rating|votes|chapters
    submit|inbox|fic|masterlist|guestbook|webring|email me|kudos|hits|bookmarks|words|stats|language|fandom|fandoms|relationships|characters|additional tags
    tumblr|see all|view all|skip to content|recent posts|related posts|rechercher|j'aime|commentaire|modifier|supprimer|marque-page|réglages|liste des chapitres|populaire|contactez-nous|soutenir|lire la suite|tout voir|aller au contenu|articles récents|découvrir|einloggen|bibliothek|kommentar
    bearbeiten|löschen|menü|kapitelübersicht|beliebt|benachrichtigungen|nachrichten|anzeige|unterstützen|bewertung|weiterlesen|alle anzeigen|zum inhalt springen|neueste beiträge|vorlesen|abonnieren|comentario|editar|eliminar|marcador|configuración|menú|tabla de contenidos|populares|novedades
    en emisión|perfil|notificaciones|mensajes|anuncio|apoyar|calificar|reseñas|leer más|ver todo|saltar al contenido|entradas recientes|cadastrar|registrar|comentário|editar|excluir|fechar|próxima|populares|lançamentos|perfil|notificações|mensagens|anúncio|apoiar|avaliações|palavras|leia mais
    ver tudo|ir para o conteúdo|posts recentes|inscrever-se|iscriviti|commento|modifica|elimina|segnalibro|impostazioni|chiudi|popolari|novità|profilo|notifiche|messaggi|termini di servizio|note legali|sostieni|recensione|visualizzazioni|scarica|leggi tutto|mostra altro|vedi tutto
    vai al contenuto|articoli recenti|scrivi|отписаться|мне нравится|комментарий|избранное|в избранное|меню|закрыть|список глав|профиль|сообщения|конфиденциальность|поддержать|пожертвовать|голосовать|читать далее|смотреть все|перейти к содержимому|категории|свежие записи|коментар|редагувати
    видалити|меню|закрити|список розділів|профіль|повідомлення|допомога|конфіденційність|підтримати|відгуки|перегляди|читати далі|вгору|категорії|biblioteka|wyszukaj|komentarz|skomentuj|edytuj|usuń|zakładka|ustawienia|zamknij|popularne|nowości|powiadomienia|wiadomości|prywatność|wesprzyj
    głosuj|recenzje|wyświetlenia|kopiuj link|czytaj dalej|zobacz wszystko|do góry|przejdź do treści|odkrywaj|subskrybuj|takip|düzenle|favorilere ekle|menü|kapat|içindekiler|bölüm listesi|sıralama|popüler|bildirimler|iletişim|reklam|puan ver|inceleme|görüntülenme|indir|devamını oku|tümünü gör
    yukarı|son yazılar|abone ol|thư viện|xóa|đóng|tiếp theo|quay lại|xếp hạng|mới cập nhật|hồ sơ|tin nhắn|trợ giúp|bảo mật|sao chép liên kết|đọc tiếp|xem tất cả|lên đầu trang|lưu trữ|chuyên mục|hapus|markah|favorit|tutup|berikutnya|kembali|notifikasi|donasi|dukung|beri nilai|dilihat
    salin tautan|baca selengkapnya|lihat semua|dengarkan|编辑|删除|菜单|个人中心|广告|评分|打印|阅读全文|归档|編輯|刪除|選單|章節列表|熱門|個人資料|廣告|下載|列印|繼續閱讀|回到頂部|彙整|聽書|いいね！|編集|削除|エピソード一覧|プロフィール|メッセージ|このサイトについて|広告|支援する|閲覧数|ダウンロード|印刷|続きを読む|すべて見る|アーカイブ|カテゴリー|最近の記事|朗読|スポンサーリンク|lineで送る|팔로우|답글 달기|북마크|즐겨찾기|닫기|연재중|쪽지|도움말|문의하기|광고|평점
    리뷰|다운로드|인쇄|최근 글|แก้ไข|โปรไฟล์|แจ้งเตือน|ข้อความ|โหวต|รีวิว|อ่านต่อ|ดูทั้งหมด|الصفحة الرئيسية|مكتبتي|تعليق|أضف تعليق|تعديل|إغلاق|رجوع|الأكثر قراءة|الرسائل|إعلان|ادعمنا|تقييم|المراجعات|نسخ الرابط|اقرأ المزيد|عرض الكل|إلى الأعلى
""")
)
"""Choices in a menu; alone on a line they may as well be an author's word."""

ADVERTS: Final = words("""
    ad|ads|advert|adverts|advertisement|advertisements|advertising|sponsored|sponsored content|promoted
    annonse|annonce|mainos|mainokset|publicitate|inzerce|oglas|advertenties|annons
    paid content|anzeige|anzeigen|werbung|publicidad|publicité|publicidade|pubblicità|advertentie
    reklama|reklamy|реклама|iklan|reklam|quảng cáo|広告|スポンサーリンク|广告|廣告|광고|إعلان|διαφήμιση
    বিজ্ঞাপন|โฆษณา|विज्ञापन|تبلیغات|פרסומת|반응형|pr|x
    continua após a publicidade|continua depois da publicidade|continúa después de la publicidad|la suite après la publicité|weiter nach der anzeige
    l histoire continue ci dessous|la historia continúa abajo|la historia continúa más abajo|a história continua abaixo
    geschichte geht unten weiter|la storia continua qui sotto|cerita berlanjut di bawah|truyện tiếp tục bên dưới
    anuncios|anúncios|annunci|annonces|publicités|werbeanzeigen|advertenties|annonser|reklamlar|oglasi|hirdetés|διαφημίσεις|الإعلانات|إعلانات|מודעות
    about these ads|à propos de ces publicités|über diese werbung|acerca de estos anuncios|sobre estes anúncios|informazioni su questi annunci|о данной рекламе|o tych reklamach|over deze advertenties
    report this ad|report ad|informa sobre este anuncio|denunciar este anuncio|denunciar anuncio|reportar este anúncio|denunciar este anúncio|signaler cette annonce
    diese anzeige melden|anzeige melden|segnala questo annuncio|laporkan iklan ini|пожаловаться на это объявление|zgłoś tę reklamę
    rapporteer deze advertentie|この広告を報告|이 광고 신고|举报此广告|檢舉此廣告|الإبلاغ عن هذا الإعلان
    remove ads|remove ads with premium|usuń reklamy|usuń reklamy z premium|отключить рекламу|реклама отключить рекламу|убрать рекламу|quitar anuncios|remover anúncios|retirer la publicité|werbung entfernen|rimuovi la pubblicità|hapus iklan|gỡ quảng cáo|lire sans publicité|ler sem anúncios|leer sin anuncios|werbefrei lesen|read without ads|read ad free
    continua dopo la pubblicità|продолжение после рекламы|continue reading below|scroll to continue|scroll to continue reading|scroll down to continue|article continues below|story continues below
""")
"""Labels above advertisements."""

COMMENTS: Final = words("""
    comments|comment|responses|reviews|discussion|replies|reactions|comentarios|comentários|commentaires|avis|kommentare
    commenti|recensioni|комментарии|комментариев|комментария|отзывы|отзывов|відгуки|коментарі|komentarze|komentarzy
    yorumlar|yorum|komentar|ulasan|kommentarer|komentáře|σχόλια|bình luận|đánh giá|التعليقات|تعليقات|تعليق|نظرات|نظر|תגובות
    reactie|reacties|opmerkingen|hozzászólások|hozzászólás|kommentek|vélemények|comentarii|recenzii|recenze|názory|komentář|opinie|opinii|opinia|recenzje|uwagi
    yanıtlar|değerlendirmeler|okur yorumları|tanggapan|balasan|komen|mga komento|komento|phản hồi|nhận xét|دیدگاه|دیدگاه‌ها|پاسخ|پاسخ‌ها|الردود|ردود|مراجعات|آراء القراء|תגובה|ביקורות|коментар|обсуждение|обсуждения|рецензии|ответы
    обговорення|комментарий|टिप्पणियां|टिप्पणियां|समीक्षाएं|समीक्षा|রিভিউ|মন্তব্যসমূহ|মতামত|ความเห็น|ความคิดเห็นทั้งหมด|รีวิว|书友评论|書友評論|网友评论|網友評論|读者评论|讀者評論|全部评论|全部評論|最新评论|评论区|評論區|留言板|回應|迴響|章评|本章说|段评|段評
    みんなの感想|みんなのコメント|コメント一覧|感想一覧|전체 댓글|전체댓글|의견|감상|reseñas|opiniones|reseña|resenhas|avaliações|critiques|réactions|bewertungen|reviews|rezensionen|recensione|commento|κριτικές|σχόλιο
    মন্তব্য|टिप्पणियाँ|टिप्पणी|ความคิดเห็น|คอมเมนต์|评论|評論|书评|書評|留言|感想|コメント|応援コメント|レビュー|댓글|코멘트|리뷰
""")
"""Headings of the list of comments."""

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
"""Words that a label may have between its defining words: "Review this story"."""
