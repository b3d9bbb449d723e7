"""The subjects of sentences that sites plant, in words that any story may have, too: none of these proves anything.

They are only looked for on a page with much other planted text (`sentences`), and several are needed.
There is a row for each subject, and a table for each script, as in `site_talk_words`: in scripts with spaces an
entry is the beginning of a word, or of several; a short one is the whole word. In others it may be anywhere.
"""

from typing import Final

from octavo.passes.chrome.planted.site_talk_words import Tables

THEFT, WORK, MAKER, ORIGIN, PLACE, READER, READING, BID, RIGHT, MONEY, POSTING, MORE, WORKINGS = (
    "a theft", "a work", "whoever made it", "an original", "a place", "its reader", "reading", "a request",
    "a right", "a price", "a publication", "more of it", "a site's workings",
)  # fmt: skip

_LATIN: Final = {
    THEFT: """
        pinched|heist|made off with|cribbed|hoist|looted|passed off|pass off|palmed off|lifting|stealing|robbery|crook|scammer|impostor|imposter
        forger|forgery|leech|parasite|secuestrad|apropiad|falsa|usurpa|voleur|gestohlene|abgekupfert|diebstahl|dieb|furto|ladri|skradzion
        ukradzion|piracki|kopia|hırsız|pencurian
        stole|stolen|steal|theft|thief|thieves|pirat|plunder|pilfer|purloin|swipe|nabbed|nicked|lifted|ripped|rip off|ripoff|bootleg
        counterfeit|fraud|plagiar|scrape|scraper|scraping|harvest|copied|duplicat|repost|reupload|re upload|rehost|snatch|hijack|misappropriat
        appropriat|cheated|passing it off|poach|loot|filch|copycat|leaked|cloned|fake|knock off|swindl|robbed|robs|grabbed|content farm
        mirror|taken from|took it from|took this|removed from|robad|robó|roba|roban|copia|copiad|plagi|estaf|ladr|extraí
        sustra|tomada sin|tomado de|saquead|roubad|rouba|roubam|furt|apropri|falsific|retirado d|retirada d|volée|dérob|piraté|copié|plagié
        reprise sans|escroc|gestohlen|geklaut|raubkop|kopiert|entwendet|gefälscht|rubat|copiat|dicuri|curian|bajakan|disalin|salinan|dijiplak
        penipu|pencuri|çalın|korsan|kopyalan
    """,
    WORK: """
        webnovel|web novel|light novel|writing|writings|pages|prose|fanfic|fanfiction|words you|epub|relato|cuento|publicación|conto
        publicação|nouvelle|publication|erzählung|fassung|racconto|opera|powieść|rozdział|opowieść|tłumaczeni|tekst|książk|terjemahan|eser
        metin
        story|stories|tale|tales|novel|novels|chapter|chapters|text|fiction|fic|serial|series|passage|narrative|content|copy|copies|version
        saga|yarn|book|books|edition|work|works|instal|excerpt|episode|upload|page|paragraph|paragraphs|translation|publication|release
        releases|title|manuscript|historia|historias|capítulo|novela|obra|texto|relato|libro|contenido|página|traducción|história|livro
        conteúdo|tradução|capitulo|romance|chapitre|roman|romans|récit|œuvre|oeuvre|texte|livre|traduction|kapitel|geschichte|buch
        übersetzung|werk|capitolo|romanzo|storia|cerita|bab|karya|kisah|konten|buku|versi|bölüm|hikaye|kitap|çeviri
    """,
    MAKER: """
        authoress|penned|scribe|novelists|storyteller|the one who wrote|editor|editors|dueño|propietari|escritores|auteure|verfasser|verfasserin
        scrittor|traduttor|autorka|tłumacz|pisarz
        author|authors|writer|writers|creator|translator|translators|publisher|who wrote|wrote this|rightful owner|novelist|uploader|autor
        autora|autores|escritor|escritora|quien la escrib|quien lo escrib|traductor|tradutor|quem escreve|auteur|autrice|écrivain|traducteur
        übersetzer|schriftsteller|autore|penulis|pengarang|penerjemah|yazar|çevirmen
    """,
    ORIGIN: """
        originals|unaltered|actual|home page|homepage|birthplace|origin|originates|licensed|sanctioned|authorised|authorized|rightfully
        auténtica|originals|procedencia|legítima|autêntic|genuín|origem|echten|ursprünglich|ursprung|quelle|ufficial|vera|fonte|prawdziw|źródł
        sebenarnya
        original|originally|official|genuine|authentic|rightful|legit|lawful|legal|true|real|proper|exclusive|exclusively|source|home|belongs
        publishes|the real thing|first published|lives on|only on|only at|auténtic|oficial|verdader|genuin|legítim|fuente|hogar|pertenece|fonte
        authentique|d origine|officiel|véritable|echte|offiziell|asli|aslinya|resmi|sumber|orijinal|gerçek|kaynak
    """,
    PLACE: """
        internet|online|webpage|url|domain|retailers|bookshop|bookstore|blog|forum|youtube|scribd|wattpad|google play|ebay
        barnes|tapas|forums|enlace|plataforma|librería|lien|librairie|plateforme|plattform|buchhandlung|sito|negozio|piattaforma|stron|sklep
        tautan
        site|sites|websites|platform|store|stores|storefront|shop|shops|marketplace|retailer|kindle|amazon|audible|kobo
        apple books|google play|elsewhere|anywhere else|aggregator|scraper|mirror|other places|app|server|outside of|http
        sitio|sitios|página|tienda|loja|otros sitios|outro site|en otra|boutique|magasin|en vente|à venda|a la venta|seite|webseite|laden
        anderswo|situs|laman|toko|aplikasi|grup|sitesi|uygulama
    """,
    READER: """
        folks|everyone|dear reader|whoever|anybody who|lectora|lectoras|leitora|galera|pessoal|lectrice|lecteurs|leserin|lettor|czytelni
        pembacanya|okuyucu
        you|your|you re|you ve|you d|yourself|reader|readers|anyone who|usted|lector|lectores|lees|leyendo|você|vocês
        leitor|leitores|lendo|vous|votre|lecteur|lisez|dich|euch|leser|sie lesen|kamu|anda|kalian|pembaca|okur
    """,
    READING: """
        reads|reread|readable|lectura|léelo|leitura|lecture|lektüre|lest|leggere|czyta|przeczyta|dibaca|okuma
        read|reading|leer|leyendo|leia|lendo|lire|lisez|lisant|lesen|lies|leggi|baca|membaca|okuyun
    """,
    BID: """
        report it|beware|avoid|refuse|choose|prefer|reload|refresh|bookmark|vote for|return to|come back|get the|grab|drop us|drop a
        make sure|be sure|let us|let them|let the|call out|expose|turn off|disable|click|consulta|prueba|evita|procure|evite
        consultez|évitez|passez|pensez|sucht|geht|schaut|vermeidet|cercate|visitate|sostenete|odwiedź|zgłoś|wesprzyj|kontak|hubungi
        report|flag|tell|inform|alert|notify|visit|find|look|look them up|search|head|drop by|stop by|seek|check|consider|please
        kindly|join|follow|don t|unlock|discover|explore|catch up|stay|turn on|scan|download|leave|share|switch|close the tab|reward
        complain|complaint|subscribe|keep|dive|experience|swipe|press|support|help|be fair|repórtal|denuncia|denúncial|busca|apoya|deja
        únete|avísanos|avisa|descarga|sigue|visita|encuentra|hazte|acesse|leia|deixe|apoie|entre|avise|baixe|curta|favorite|compartilhe
        reporte|acompanhe|visite|denuncie|ajude|signalez|prévenez|rejoignez|soutenez|retrouvez|suivez|lisez|besuch|melde|unterstütz|meldet
        laporkan|dukung|kunjungi|gabung|temukan|tolong|jangan|matikan|unduh|baca|ikuti|okuyun|bildirin|destekle|ziyaret
    """,
    RIGHT: """
        unlicensed|disallowed|forbidden|prohibited|not allowed|never agreed|go ahead|clearance|okay|knowledge of|unsanctioned|dmca|infringement
        lawsuit|ilegal|ilícit|infracción|propiedad|propriedade|infração|illégal|illicite|propriété|unrechtmäßig|unerlaubt|illegale|diritti
        permesso|zgody|praw|nielegal|ilegal|melanggar
        permission|consent|blessing|agreed|asking|say so|rights|licen|unlicen|unauthori|authori|unlawful|illegal|illicit|breach
        violation|violat|property|infring|misuse|copyright|prohibit|wishes|approval|not meant for|no right|does not belong|never gave|without
        permiso|consentimiento|autoriza|prohibid|derechos|sin licencia|sem licença|permissão|consentimento|autorização|proibid|direitos
        sans l|accord|aval|autorisation|interdit|droits|erlaubnis|genehmigung|zustimmung|verboten|rechte|izin|persetujuan|dilarang|izinsiz
        yasak
    """,
    MONEY: """
        price|purchase|purchased|refund|paying|seller|sellers|cash in|monetiz|monetis|dime|cent|cents|comprad|vendid|vendiendo|lucra|comprou
        vendendo|payé|payant|vendu|gratuitement|bezahlt|preis|gratuito|pagat|darmo|kupił|sprzeda|berbayar|membeli
        free|for free|pay|paid|pays|cost|charge|charged|charging|sold|selling|sale|buy|bought|earns|profit|paywall|for nothing|gratis
        gratuit|pago|paga|compra|cobr|venta|venda|vender|de graça|grátis|vendre|vente|acheté|kostenlos|verkauf|gekauft|bayar|dijual
        ücretsiz|satılık
    """,
    POSTING: """
        posting|publishing|upload|uploads|put here|put it here|show up|shows up|turns up|turned up|found here|circulat|redistribut|distribut
        translated|release|alojad|difund|hospedad|divulgad|hébergé|diffusé|publiziert|geteilt|pubblicat|caricat|opublikowan|dimuat
        posted|posts|post|uploaded|uploader|published|publishes|publish|hosted|hosting|released|shared|appear|appears|appearance|shows it
        available|listed|listing|updates|updated|publicad|publica|subid|subió|resub|reproduc|postar|repostar|posto|publiée|publié|paraissent
        reposter|veröffentlicht|hochgeladen|diunggah|diterbitkan|disebarkan|yayınlan
    """,
    MORE: """
        newer|faster|fastest|upcoming|advance|in advance|continue|continues|continued|sequel|previous|remaining|future chapters|whole story
        full story|daily|weekly|pronto|continú|continua|continuação|capítulos nuevos|más capítulos|mais capítulos|mehr kapitel|prochain|suivant|la suite|nächste|fortsetzung|weiterlesen
        prossim|continua|nowe|dalsz|kolejn|selengkapnya|lanjut|devam
        next|latest|newest|more|further|ahead|early|first|complete|rest of|similar|hottest|new chapters|further chapters|follow|bonus
        instantly|daily|nuevos|nuevas|próximo|siguiente|primero|adelant|recientes|novos|recentes|mais|próximos|antes|derniers|suite
        nouveaux|neueste|weitere|mehr|terbaru|lebih|berikutnya|ribuan|yeni|sonraki
    """,
    WORKINGS: """
        advert|adverts|popups|pop up|paypal|donat|donation|donations|tip jar|sponsor|subscriber|subscribers|tier|like button|likes|review
        reviews|stars|follower|followers|typo|typos|error|errors|missing|broken|dark mode|font|settings|browser|cache|login|log in|account
        sign up|newsletter|donaci|errata|error|suscri|erro|doação|inscreva|erreur|faute|abonne|fehler|spende|abonnier|errori|donazion
        błąd|datki|donasi|salah|langganan|abone|hata|bağış
        ads|ad free|adblock|ad blocker|whitelist|patreon|patron|ko fi|kofi|discord|telegram|pop ups|rating|5 star|five star|vote|comment
        comments|notifications|code|tickets|coins|stones|gifts|menu|bookmark|proofread|edited by|translated by|brought to you|provided
        reader mode|publicidad|anuncios|comentario|voto|mecenas|anúncios|comentários|bloqueador|pix|publicité|bloqueur|werbung|werbeblocker
        iklan|komentar|reklam|yorum|fanpage
    """,
}
_VIETNAMESE: Final = {
    THEFT: "ăn cắp|đánh cắp|bản lậu|lấy từ|sao chép|trộm|lậu|cắt dán",
    WORK: "truyện|chương|tác phẩm|bản dịch|nội dung|bản này|chap|tập truyện",
    MAKER: "tác giả|người viết|dịch giả|nhóm dịch|người dịch|biên tập",
    ORIGIN: "bản trang chính thức|chính chủ|nguồn|bản quyền|chính thật",
    PLACE: "nhà mạng|ứng dụng|trang|nhóm|app|fanpage|đường dẫn|cửa hàng|chợ|nơi khác",
    READER: "bạn|các bạn|độc giả|bạn đọc|mọi người|quý vị|các đạo hữu",
    READING: "đọc|đọc tiếp",
    BID: "mời|ủng hộ|vui lòng|hãy|xin|theo dõi|ghé|báo cáo|tải|chia sẻ|tham gia|đừng quên|liên hệ|truy cập",
    RIGHT: "đồng ý|bản quyền|cấm|xin đừng|phép|cho phép|xin phép|vi phạm|nghiêm cấm",
    MONEY: "miễn phí|trả phí",
    POSTING: "đăng|mang đi|cập nhật|đăng tải|phát hành|ra mắt",
    MORE: "mới|tiếp|sớm|mới nhất|sớm nhất|chương sau",
    WORKINGS: "quảng cáo|bình luận|phiếu|thông báo|donate|đề cử|vote",
}
_CYRILLIC: Final = {
    THEFT: "украд|ворован|краден|воруют|стащ|скопир|пират|копия снята|перезалив|обманули|обман|без спрос|похищен|присвоен|перепост|подделк|краж|вор",
    WORK: "глав|книг|роман|истори|рассказ|текст|произведен|перевод|новелл|сери|страниц|повест|ранобэ|рукопис|фанфик|издани|публикац",
    MAKER: "автор|писател|переводчик|правообладател|создател|редактор|владелец",
    ORIGIN: "оригинал|официальн|настоящ|подлинн|родн|законн|источник|первоисточник|лицензи|истинн|авторск",
    PLACE: "сайт|площадк|магазин|ресурс|страниц|канал|телеграм|интернет|ссылк|портал|приложени|озон|литрес|групп|бот",
    READER: "вы|вас|вам|ваш|читател|тебе|тебя|друзья|вами|ваши",
    READING: "чита|прочита|чтени|прочти|читать",
    BID: "читайте|сообщите|поддерж|скачайте|ставьте|пишите|заходите|подпи|оформите|нажмите|выделите|ищите|переходите|пожалуйста|загляните|посетите|найдите|обратитесь|поделитесь|голосуйте|добавьте|помогите|вступайте|не забудьте|отключите|перезагруз|следите|ищи",
    RIGHT: "разреш|соглас|без ведома|запрещ|прав|незакон|лицензи|нельзя|собственност|нарушен",
    MONEY: "бесплатн|даром|платн|купил|куплен|продаж|плат|деньг|цен|рубл|заплат|стоит|скидк|платеж",
    POSTING: "выложен|выкладк|размещ|публику|опублик|распростран|перевыложен|опубликов|появля|обновля",
    MORE: "свеж|больше|ещё|следующ|новые|вперед|вперёд|раньше|продолжен|последни|ближайш|вся книг|дальше|эксклюзив|впервые",
    WORKINGS: "реклам|лайк|отзыв|комментар|подписк|бусти|опечатк|закладк|донат|оценк|ошибк|уведомлен|сердечк|звёзд|звезд|спонсор|вебмани|бонус",
}
_EAST: Final = {
    THEFT: "盜|剽窃|剽竊|抄袭|抄襲|搬运|搬運|海賊|盗用|転載|盗贴|盗文|冒充|山寨|侵权|侵權|爬虫|爬蟲|搬来|無断|盗作|泥棒|違法|コピー",
    WORK: "小说|小說|小説|本书|本書|章节|章節|本章|内容|內容|作品|全文|正文|原著|連載|书名|文章|新书|新書|原文|本文|更多书|物語|訳文",
    MAKER: "作者|译者|譯者|翻译|翻譯|原創|原创|訳者|原作|作家|著者|筆者|大佬|写手|寫手|码字",
    ORIGIN: "正版|原站|首发|首發|官方|源站|认准|正規|公式|掲載|原版|原创|正品|独家|獨家|官网|官網|オリジナル|正式|原典",
    PLACE: "书屋|書屋|域名|地址|公众号|サイト|アプリ|アカウント|平台|论坛|論壇|微信|微博|贴吧|浏览器|瀏覽器|频道|頻道|书城|書城|书网|店铺|客户端|ストア|通販|ショップ|掲示板|リンク|ブログ|支店|書店",
    READER: "您|大家|各位|读者|讀者|书友|看官|あなた|読者|亲们|小伙伴|读友|客官|皆様|みなさん|読んでいる",
    READING: "阅读|閱讀|看书|看書|看正|观看|觀看|继续看|閲覧",
    BID: "请|請|快来|移步|收藏|点击|點擊|点下|搜索|下载|下載|加入|记好|记住|牢记|认准|关注|支持|退出|翻页|前往|转告|ください|下さい|お願い|フォロー|タップ|ご一報|お知らせ|欢迎|歡迎|别忘|別忘|務必|务必|牢記|别去|访问|訪問|打开|打開|扫码|掃碼|反馈|举报|舉報|告知|推荐|推薦|输入|輸入|ぜひ|応援|報告|通報|ご覧|おすすめ|登録|検索",
    RIGHT: "未经|未經|许可|許可|授权|授權|禁止|严禁|嚴禁|版权|版權|请勿|転載|断り|遠慮|不得|擅自|侵犯|所有权|許諾|著作権|権利|違反",
    MONEY: "免费|免費|收费|收費|付费|付費|無料|有料|売ら|购买|購買|销售|付钱|花钱|花錢|課金|購入|販売|支払",
    POSTING: "转载|轉載|上传|上傳|发布|發布|更新|首发|公開|配布|掲載|转发|轉發|登载|刊登|连载|連載|手打|投稿|アップ",
    MORE: "最新|最快|更多|下一|后续|後續|全文|続き|次の|第一时间|添加|抢先|搶先|抢鲜|先行|全集|完整|免费看|尽在|盡在|すぐ|次話|先読み|新着",
    WORKINGS: "打赏|打賞|订阅|訂閱|月票|推荐票|广告|廣告|弹窗|彈窗|书架|書架|阅读模式|转码|二维码|広告|誤字|ブックマーク|評価|报错|報錯|错误|錯誤|错字|缺失|乱序|空白|加载|载入|缓存|加更|捧场|会员|會員|VIP|屏幕|滚屏|翻页|方向键|键盘|回车|字体|夜间|点个|留言|转码|乱码|管理员|群号|书友群|脱字|修正|レビュー|感想|ポイント|お気に入り|会員|設定",
}
_HANGUL: Final = {
    THEFT: "무단|불법|도용|복제|훔친|도둑|베낀|해적판|복사",
    WORK: "소설|작품|번역|본문|원고|챕터|글은",
    MAKER: "작가|역자|번역자|저자|글쓴이|창작자|번역가",
    ORIGIN: "정식|원본|원작|공식|정품|출처|본래",
    PLACE: "사이트|앱|플랫폼|닷컴|링크|주소|홈페이지|블로그|스토어|채널",
    READER: "여러분|독자|당신|보시는|분은",
    READING: "보실|감상|열람",
    BID: "주세요|바랍니다|부탁|주십시오|신고|방문|구독|응원|눌러",
    RIGHT: "무단|허락|금지|저작권|권리|동의|허가|위반",
    MONEY: "무료|유료|판매|구매|결제",
    POSTING: "연재|게시|퍼가|업로드|공개|배포|올라",
    MORE: "최신|더 많은|이어서|먼저|신작|계속",
    WORKINGS: "광고|댓글|추천|후원|별점|알림|오타|오류|회원|좋아요|선작",
}
SPACED: Final[Tables] = ((_LATIN, 4), (_CYRILLIC, 3))
"""For scripts that separate words, as in a shadow."""
MARKED: Final[Tables] = ((_VIETNAMESE, 4),)
"""For Vietnamese, whose words differ by marks that a shadow does not have."""
UNSPACED: Final[Tables] = ((_EAST, 0), (_HANGUL, 0))
