"""The words with which sites, groups and authors address the reader of a copy, by subject.

There is a row for each subject, and a table for each script. In scripts with spaces an entry is the beginning
of a word, or of several; a short one is the whole word. In others it may be anywhere. The weights of subjects
are in `site_talk`.
"""

from collections.abc import Mapping
from typing import Final

PLACE, WORK, MACHINE, BID, OFFER, READERS, FAULT, RIGHTS, GIVE = (
    "a place on the web", "a work", "the page's workings", "a request", "what is on offer", "its readers", "an error",
    "a right to copy", "thanks to whoever made it",
)  # fmt: skip

_LATIN: Final = {
    PLACE: """
        website|web site|site|sites|webpage|web page|our page|homepage|app|apps|discord|telegram|patreon|kofi|ko fi|facebook|instagram|wattpad|fanpage|browser
        domain name|new domain|our domain|mirror site|a mirror|our server|url|tip jar|newsletter|aggregator|sidebar|tapas|royal road|scribble hub
        sitio web|este sitio|nuestro sitio|sitios|página web|página oficial|nuestra página|esta página|nossa página|la web|nuestro canal|nosso canal|aplicación|esta plataforma|otra plataforma|outra plataforma|navegador|servidor|aplicativo|página del autor|página do autor|page de l auteur|página de la autora|notre page|cette page|appli|application|cette plateforme|navigateur|serveur|webseite
        internetseite|originalseite|unserer seite|unsere seite|dieser seite|unser kanal|applicazione|nostro canale|questa piattaforma|naszej stronie|naszą stronę|tej stronie|aplikacj|witryn|serwer
        situs|laman ini|laman web|google|halaman ini|aplikasi|web ini|grup|saluran|platform ini|sitesi|sitemiz|siteyi|sitede|uygulama|web adresi|pagina web
    """,
    WORK: """
        chapter|novel|novels|webnovel|pirated copy|genuine version|real version|story|stories|fiction|translation|this text|the text|this content|our content|all content|serial|this series|update|updates|release|releases|this book|this work|this copy|full version|extra version
        capítulo|novela|historia|esta obra|la obra|traducción|traducciones|estas líneas|estas linhas|contenido|conteúdo|tradução|traduções|esta obra|romance|história|este livro|este fic|este texto
        chapitre|roman|romans|histoire|récit|traduction|ce texte|contenu|kapitel|romane|geschichte|übersetzung|der text|inhalte
        capitolo|capitoli|romanzo|romanzi|la storia|questa storia|traduzione|contenut|rozdzia|powieść|powieści|opowieść|opowiadani|tłumaczeni|treść
        bab|cerita|terjemahan|konten|kisah ini|bölüm|romanı|hikaye|hikâye|çeviri|içerik|metin|karya|kabanata|nobela
    """,
    MACHINE: """
        ad block|adblock|ads|ad free|reader mode|reading mode|dark mode|night mode|next page|previous page|next button|refresh the|refresh this|refresh your|reload the page|reload this|cache|javascript
        arrow keys|keyboard keys|swipe|tap the screen|scroll down|sidebar|plugin|vpn|audio player|bookmark|notification|broken link|broken images|dead links|captcha|screen reader|font size|redirect
        bloqueador|modo lectura|favoritos|anuncio|anúncio|captcha|modo de lectura|página siguiente|siguiente página|recarga|anuncios|publicidad|modo leitura|modo de leitura|próxima página|página seguinte|recarreg|atualize a página
        bloqueur|publicité|de pub|mode lecture|page suivante|rechargez|actualisez|vos favoris|werbeblocker|adblocker|werbung|lesemodus|nächste seite|nächsten seite|neu laden
        pubblicità|pagina seguente|pagina successiva|modalità lettura|ricarica|reklam|następna strona|następnej stronie|tryb czytania|odśwież
        halaman berikut|halaman selanjutnya|iklan|pemblokir|mode baca|muat ulang|segarkan|okuma modu|sonraki sayfa|sayfayı yenile|sayfayı yenileyin
    """,
    BID: """
        please|kindly|pls|click|visit|follow us|follow me|follow our|follow this|join|subscribe|check out|search|remember to|don t forget|do not forget|make sure|consider|support|share|vote|rate|comment|leave a|drop a|report|let us know|tell us|download|install
        switch off|turn off|disable|whitelist|head over|come over|come to|go to|find more|find us|read it|read this|read more|read on|read the|add this|help us|hit the|scan the|flag|stop by
        avise nos|por favor|visita|visiten|lee en|léelo|sigue|síguenos|únete|comparte|vota|comenta|deja|dejen|apoya|descarga|busca|recuerda|no olvid|reporta|repórtalo|avísanos|haz clic|pulsa|encuéntra|denuncia|desactiva
        faça um|ajude|visite|acesse|leia|leiam|siga|sigam|participe|compartilhe|vote|votem|comente|comentem|deixe|deixem|apoie|apoiem|baixe|procure|lembre|não esqueça|não se esqueça|reporte|avise|clique|entre no|entra no|acompanhe|denuncie|desative
        s il vous plaît|veuillez|visitez|lisez|suivez|rejoign|partagez|votez|commentez|laissez|soutenez|téléchargez|cherchez|pensez à|n oubliez|n hésitez|signalez|cliquez|retrouvez|merci de|abonnez|désactivez
        bitte|lies das|lies die|lies den|besuch|lest|folgt|tretet|teilt|stimmt|kommentiert|lasst|unterstütz|ladet|vergesst|vergiss|meldet|melde|klick|schaut|abonniert|deaktivier|schreibt uns|schreib uns
        faccelo sapere|fatecelo sapere|per favore|visitate|leggi|leggete|seguite|seguiteci|unisciti|unitevi|condividi|votate|commentate|lasciate|lasciare una|sostieni|sostenete|scarica|cerca|ricordate|non dimentic|segnala|clicca|disattiva
        proszę|prosimy|odwiedź|czytaj|śledź|dołącz|udostępnij|głosuj|skomentuj|zostaw|wesprzyj|wspieraj|pobierz|szukaj|pamiętaj|nie zapomnij|zgłoś|kliknij|wyłącz
        silakan|mohon|tolong|kunjungi|baca|ikuti|gabung|bergabung|bagikan|jangan lupa|dukung|unduh|cari|ingat|laporkan|lapor|klik|matikan|mampir|harap
        lütfen|ziyaret|sunucumuza bekleriz|kanalımıza bekleriz|grubumuza bekleriz|okuyun|okumak|takip ed|katılın|paylaşın|oy verin|bırakın|destekle|indirin|arayın|unutma|bildirin|tıkla|kapatın|şikâyet|şikayet
    """,
    OFFER: """
        free|latest|newest|fastest|faster|exclusive|only on|only at|without ads|no ads|early access|earlier|ahead of|in advance|advance|uncensored|updated|updates daily|premium|bonus|unlock|official|ad free|complete version|the original|genuine|authentic|real version|real page|real link|true home
        gratis|gratuit|últimos|nuevos|novos|primero|primeiro|exclusiv|solo en|únicamente en|apenas no|só no|somente no|sin anuncios|sem anúncios|adelantad|antecipad|oficial|actualizad|atualizad
        derniers|nouveaux|en avance|avant première|uniquement sur|sans pub|officiel|das original|das echte original|kostenlos|neueste|neuesten|zuerst|exklusiv|nur auf|nur bei|werbefrei|offiziell|nuovi|ultimi|anteprima|esclusiv|solo su|ufficial|aggiornat
        darmo|najnowsze|tylko na|wcześniej|oficjaln|terbaru|hanya di|tanpa iklan|lebih cepat|lebih awal|resmi|eksklusif|lengkap|ücretsiz|ilk olarak|yayınlan|güncel|sadece|yalnızca|reklamsız|erken erişim
    """,
    READERS: """
        readers|dear reader|everyone|you guys|you all|folks|for reading|thank you for|thanks for|enjoying|if you|you re|your|you can|lectores|lector|si estás leyendo|si lees|se está a ler|se está lendo|se estás a ler|queridos|gracias por|disfruta|si te|si encuentras|si ves|leitores|pessoal|galera|obrigado por|obrigada por|nos comentários
        se você|se encontrar|encontrou|lecteurs|lectrices|si vous|vous|leser|liebe leser|danke|wenn ihr|wenn du|wenn sie|euch|lettori|lettrici|grazie|se vi|se ti|se trovi|czytelni|drodzy|dziękuj|jeśli
        pembaca|kalian|kakak|terima kasih|makasih|jika|kalau|kamu|anda|okurlar|arkadaşlar|teşekkür|eğer|sevgili
    """,
    FAULT: """
        link non funzionant|lien mort|liens morts|texte manquant|link quebrado|links quebrados|enlace roto|enlaces rotos|errors|mistakes|typo|broken links|missing|out of order|wrong chapter|errores|algún error|un error|faltan|erros|algum erro|erreur|fautes|coquille|il manque|fehler|tippfehler|fehlende|errori|refus
        błąd|błędy|błędów|literówk|brakuje|kesalahan|salah ketik|keliru|hatalar|hatası|hata|eksik
    """,
    RIGHTS: """
        stolen|theft|pirated|piracy|pilfered|purloined|bootleg|ripped copy|nicked from|swiped from|lifted from|taken from|misappropriat|illicit|unlawful|plagiari|scraped|scraper|reposted|repost|reupload|re upload|unauthori|without permission|without consent|without the author|copyright|all rights|dmca|reproduction|is prohibited|for trial
        robad|plagi|sin permiso|sin pedir|las copió|lo copió|la copió|copiaron|copiou|sin autorización|prohibid|derechos|resubir|resubid|roubad|sem permissão|sem autorização|proibid|direitos|repostar|reprodução
        volé|volée|sans autorisation|sans permission|sans l accord|interdite|interdit de|tous droits|reproduction|gestohlen|geklaut|ohne erlaubnis|ohne genehmigung|ohne zustimmung|verboten|untersagt|rubat|senza permesso|senza autorizzazione|vietat|tutti i diritti
        skradzion|skopiowan|bez zgody|bez pozwolenia|zabronion|prawa zastrzeżone|dicuri|dijiplak|tanpa izin|dilarang|hak cipta|bajakan|plagiat|çalıntı|çalınmış|izinsiz|izni olmadan|yasak|hakları saklı|korsan
    """,
    GIVE: """
        votes|donat|tips|support us|support the author|support the translator|support the team|power stone|powerstone|golden ticket|buy me a coffee|buy us a coffee|buy me a ko fi|patron|patrons|patreon|kofi|ko fi|paypal|a like|likes|comments|reviews|ratings|five stars|kudos|favorites|your library|sponsor|coins|gems
        tu voto|votito|votos|cinco estrellas|cinco estrelas|tus estrellas|suas estrelas|donación|donaciones|un café|apoyar|estrellita|comentario|reseña|curtir|doação|doações|apoiar|estrelinha|pix
        dons|un café|soutenir|étoile|commentaire|un avis|spende|einen kaffee|sternchen|kommentar|herzchen|bewertung|donazion|un caffè|stellin|commento|commenti|recension|głos|wsparcie|gwiazdk|komentarz
        donasi|donate|dukungan|bintang|komen|komentar|trakteer|saweria|bağış|destek|yıldız|yorum|beğeni
    """,
}
_VIETNAMESE: Final = {
    PLACE: "trang web|trang nhà|google|từ khóa|từ khoá|trang khác|trang nào|trang mình|trang chính|website|web|wattpad|facebook|fanpage|group|nhóm dịch|ứng dụng|app|trình duyệt|server|discord|telegram|patreon|wordpress|chấm com|chấm vn|chấm net",
    WORK: "truyện|chương|chuyển ngữ|bản dịch|nội dung|tác phẩm|ebook|chap|bản edit",
    MACHINE: "quảng cáo|trang sau|trang kế|trang tiếp|chế độ đọc|tải lại|lỗi font|chặn quảng cáo|đánh dấu trang|bookmark|mất chữ|mật khẩu|adblock|bộ nhớ đệm|phông chữ",
    BID: "vui lòng|xin mời|cầu hoa|cầu nguyệt|cầu kim|cầu phiếu|cầu đề cử|tìm google|gõ|xin hãy|xin mở|xin đọc|hãy|mời bạn|mời các|mời bấm|ghé|đọc tại|đọc ở|đọc trên|theo dõi|tham gia|chia sẻ|đừng quên|đánh giá|bình luận|cmt|ủng hộ|tải về|tải app|tìm kiếm|nhớ|báo lỗi|bấm|nhấn vào|truy cập|vote|comment|giới thiệu cho|ấn vào|góp ý",
    OFFER: "miễn phí|mới nhất|sớm nhất|nhanh nhất|duy nhất|chỉ đăng|chỉ có tại|không quảng cáo|đọc trước|sớm hơn|chính thức|cập nhật|full|bản đẹp",
    READERS: "độc giả|bạn đọc|bạn đang|các đạo hữu|các bạn|mọi người|cảm ơn|nếu|quý vị|mn|bạn nào|cả nhà|chúc bạn|vui vẻ",
    FAULT: "lỗi chính tả|sai sót|có lỗi|thấy lỗi|lỗi|thiếu chương|thiếu chữ|nhầm lẫn",
    RIGHTS: "ăn cắp|lấy cắp|quyền sở hữu|đừng mang|mang đi nơi khác|đăng ở nơi khác|vi phạm|đăng lại|bảo hộ|đánh cắp|copy|re-up|reup|trái phép|chưa được phép|không được phép|không cho phép|nghiêm cấm|bản quyền|chưa xin phép|mục đích thương mại|sự cho phép|sao chép|đọc lậu|bản lậu",
    GIVE: "phiếu|đề cử|donate|momo|ủng hộ|trà sữa|ly cà phê|ly cafe|ngôi sao|like|tặng hoa|kim đậu|chuyển khoản|stk|động lực|10*",
}
_CYRILLIC: Final = {
    PLACE: "сайт|приложени|странице автора|страница автора|странички автора|наш канал|нашем канале|нашей группе|нашу группу|телеграм|дискорд|бусти|патреон|вк|вконтакте|браузер|паблик|сторонних ресурс|других ресурс|застосунк|сторінц|точка ру|точка рф|точка ком",
    WORK: "глав|книг|роман|истори|перевод|новелл|текст|произведени|ранобэ|ранобе|рассказ|продолжени|розділ|переклад|оповідан",
    MACHINE: "реклам|блокировщик|адблок|режим чтения|режиме чтения|следующей странице|следующую страницу|обновите страниц|перезагруз|закладк|уведомлени|впн|битые ссылки|кэш",
    BID: "пожалуйста|просьба|просим|читайте|посетите|заходите|переходите|подпишитесь|подписывайтесь|вступайте|присоединяйтесь|ставьте|поставьте|ставь|оставляйте|оставьте|поддержите|поддержать|скачайте|скачивайте|ищите|не забудьте|не забывайте|сообщите|напишите|пишите|нажмите|жмите|отключите|делитесь|поделитесь|добавьте|добавляйте|помогите|голосуйте|кидай|будь ласка|читайте",
    OFFER: "бесплатн|больше глав|ещё главы|еще главы|новые главы|новых глав|последни|эксклюзив|только на|без рекламы|раньше всех|ранний|полная версия|официальн|обновлени|ежедневн|досрочн|свежие",
    READERS: "читател|друзья|дорогие|уважаемые|вам|вас|вы|ваш|если вы|если нашли|понравил|спасибо|приятного чтения|ребят",
    FAULT: "ошибк|опечатк|не хватает|пропущен|неточност",
    RIGHTS: "украден|украл|взята с сайта|взят с сайта|взято с сайта|взяты с сайта|ворован|пиратск|пират|скопирован|копировани|без разрешения|без согласия|запрещен|запрещён|авторски|правообладател|распространени|перепост|размещени|для ознакомления|стащил",
    GIVE: "лайк|комментари|отзыв|оценк|донат|пожертвовани|поддержать переводчика|на кофе|бусти|сердечк|звёздочк|подписк|спонсор",
}
_OF_THE_EAST: Final = {
    PLACE: "本站|网址|本页|本頁|管理员|管理員|站长|站長|地址|言情站|小说站|小說站|书站|書站|論壇會員|论坛|網址|域名|官网|官網|网站|網站|书城|書城|书屋|書屋|书吧|書吧|书阁|書閣|书坊|書坊|书网|書網|小说网|小說網|小説館|文学城|文學城|文学网|文學網|中文网|中文網|阅读器|客户端|客戶端|app|公众号|公眾號|qq群|书友群|書友群|读者群|讀者群|微博|微信|百度|谷歌|google|浏览器|瀏覽器|备用站|備用站|主站|地址栏|网页|網頁|二维码|二維碼|频道|頻道|telegram|discord|ファンクラブ|サイト|ホームページ|アプリ|ブログ|文庫オンライン|ノベルズ|ノベル|カクヨム|なろう|ドットコム|掲載元",
    WORK: "本章|这一章|完本|新章|ラノベ|这章|這章|この章|この小説|這一章|本书|本書|这本书|這本書|章节|章節|全文|小说|小說|小説|正文|内容|內容|本作品|全本|书籍|書籍|好书|好書|新书|新書|本文|段文字|最新話|この話|この続き|連載|この作品|書籍版|txt|电子书|電子書|本作|更多书",
    MACHINE: "未完|余下全文|餘下全文|下一页|打字员|打字員|补全|補全|要登录|需登录|ログインが必要|加个书架|加入书架|加個書架|加入書架|跳窗|不弹窗|不彈窗|下一頁|上一页|上一頁|翻页|翻頁|刷新|缺失|缺字|漏段|显示不|顯示不|加载|加載|载入|載入|乱码|亂碼|转码|轉碼|阅读模式|閱讀模式|畅读|暢讀|缓存|緩存|快取|广告|廣告|拦截|攔截|插件|按键|回车|無彈窗|无弹窗|原网页|原網頁|右上角|右下角|夜间模式|夜間模式|听书|聽書|换源|換源|ブロッカー|広告ブロック|リーダー表示|再読み込み|通常モード|次のページ|次ページ|文字化け|検出され|书签|書籤|收藏夹|收藏夾|注册|註冊",
    BID: "请大家|请各位|请到|请在|请您|请点|请关|请勿|请记|请用|请输入|请稍|请务必|请直接|请前往|请支持|请收藏|请搜|请下载|请使用|请刷新|请清理|请退出|请复制|请把|请移步|请访问|请查看|请重新|请告知|请反馈|请联系|请加|請大家|請各位|請到|請在|請您|請點|請關|請勿|請記|請用|請輸入|請稍|請務必|請直接|請前往|請支持|請收藏|請搜|請下載|請使用|請重新|請移步|請訪問|請查看|請告知|請回報|請聯繫|意者請"
    "|牢记|牢記|検索|点这里|點這裡|告诉我们|告訴我們|打开本页|タップ|记住|記住|记得|記得|收藏|搜索|搜尋|搜一下|访问|訪問|下载|下載|点击|點擊|点右|點右|点开|關注|关注|推荐|推薦|扫码|掃碼|输入|輸入|加入|加一下|分享|支持|投票|留言|报错|報錯|举报|舉報|回复|回覆|反馈|回報|就来|就來|ください|下さい|お願い|お越し|ご覧|ご確認|応援|評価|フォロー|登録|通報|遊びに来",
    OFFER: "首发|首發|海量|タダで|抢鲜|搶鮮|首更|最快|最新|最全|更新|免费|免費|正版|精彩|无错|無錯|连载|同步|无需|無需|全网|全網|抢先|搶先|独家|獨家|完整版|准时|準時|加更|爆更|火爆|無料|最速|先行|発売|限定|のみ|公開|上新",
    READERS: "读者|讀者|书友|書友|友友们|友友們|各位|大家|您|亲们|親們|小伙伴|小夥伴|兄弟们|兄弟們|看官|客官|皆様|読者|皆さん|読んで|お読み|ありがとう|感谢|感謝|阅读愉快|閱讀愉快|你现在|正在阅读|正在閱讀|喜欢本|喜歡本",
    FAULT: "错字|錯字|修正|错别字|錯別字|缺段|缺章|漏字|顺序混乱|順序混亂|有误|有誤|断更|打不开|打不開|失效|誤字|脱字|欠落",
    RIGHTS: "盗版|盜版|正規の|注明出处|采集|採集|不代表本站|註明出處|追究法律|转载|轉載|侵权|侵權|版权|版權|授权|授權|仅供|僅供|24小时|24小時|二十四小时|二十四小時|试阅|試閱|外传|外傳|商业用途|商業用途|防盗|防盜|盗文|盜文|無断|転載|禁じ|海賊版|著作権|盗用|严禁|嚴禁|禁止转|禁止轉|学习交流|請勿|请勿|コピーされ",
    GIVE: "月票|推荐票|推薦票|打赏|打賞|订阅|訂閱|赞助|贊助|五星|好评|好評|点赞|點讚|起点币|捐款|捐赠|ブックマーク|感想|レビュー|投げ銭|おひねり|催更|捧场|分类前",
}
_HANGUL: Final = {
    PLACE: "사이트|홈페이지|앱에서|앱으로|앱을|텔레그램|디스코드|블로그|우리 채널|텔레그램 채널|사이트 주소|도메인|브라우저|닷컴|공유방|단톡방|오픈채팅|플랫폼|포스타입|조아라|문피아|네이버|구글|링크|트위터|노벨",
    WORK: "원본|작품|소설|본문|이번 화|이번화|연재|회차|최신화|다음화|다음 화|이 글|글은|연재본|번역본|텍본|원작|이야기의|일부 내용",
    MACHINE: "광고 차단|광고차단|광고|읽기 모드|읽기모드|다음 페이지|새로고침|새로 고침|로딩|캐시|표시되지|팝업|즐겨찾기|북마크|우회|막히면|막혀도|원래 화면|정상적으로",
    BID: "읽어 주|주세요|주십시오|바랍니다|부탁|하세요|보세요|오세요|읽으세요|확인하실|눌러|클릭|검색|구독|신고|추천|가입|들어오시|방문|만나보세요|끄셔야|퍼가지",
    OFFER: "무료|최신|가장 빠른|가장 먼저|광고 없이|독점|선공개|업데이트|단독|1위|정식|가장 빨리",
    READERS: "독자|여러분|보고 계신|읽고 계신|감사합니다|고맙습니다|읽어주셔|읽어 주셔|감사드",
    FAULT: "오타|오류|오역|누락|빠진|수정본",
    RIGHTS: "무단|전재|재배포|배포|복제|불법|도용|금합니다|금지|저작권|법적|유출|퍼온|허락 없이|스캔",
    GIVE: "선작|코멘트|댓글|후원|쿠폰|별점|투표|좋아요|선호작|작가에게",
}
_THAI: Final = {
    PLACE: "เว็บ|เวบ|แอป|แอพ|เพจ|กลุ่ม|ดิสคอร์ด|เทเลแกรม|ดอทคอม|ดอท คอม|ลิงก์|ลิงค์|เบราว์เซอร์|ช่องทาง",
    WORK: "นิยาย|ตอนใหม่|ตอนต่อไป|ตอนนี้|เรื่องนี้|เนื้อหา|อ่านต่อ|บทแปล|งานแปล",
    MACHINE: "โฆษณา|หน้าถัดไป|หน้าต่อไป|รีเฟรช|โหลด|โหมดอ่าน|ปิดโปรแกรม|บุ๊กมาร์ก|บุ๊คมาร์ก|(หน้า",
    BID: "กรุณา|โปรด|ติดตาม|แวะ|ฝาก|อย่าลืม|แจ้ง|รายงาน|สนับสนุน|ได้ที่|คลิก|ค้นหา|สมัคร|เชิญ|แชร์",
    OFFER: "ฟรี|ล่าสุด|ก่อนใคร|ที่เดียว|เท่านั้น|อัปเดต|อัพเดต|อัพเดท|ทุกวัน|ล่วงหน้า",
    READERS: "นักอ่าน|รีดเดอร์|ผู้อ่าน|ทุกคน|ทุกท่าน|ขอบคุณ|ไรท์|นะคะ|นะครับ|ได้เลยค่ะ",
    FAULT: "คำผิด|ผิดพลาด|ตกหล่น|พิมพ์ผิด",
    RIGHTS: "ละเมิด|ลิขสิทธิ์|คัดลอก|ขโมย|ดัดแปลง|อนุญาต|เผยแพร่|ที่อื่น|สงวน",
    GIVE: "โดเนท|โดเนต|หัวใจ|คอมเมนต์|คอมเม้น|เหรียญ|กดไลก์|โหวต|รีวิว|กาแฟ",
}
_ARABIC: Final = {
    PLACE: "موقع|الموقع|تطبيق|قناة|قناتنا|تيليجرام|تيليغرام|ديسكورد|صفحتنا|رابط|المتصفح|مدونة|مجموعتنا|باتريون|دوت كوم|واتباد",
    WORK: "فصل|الفصل|الفصول|فصول|رواية|الرواية|الروايات|روايات|القصة|الترجمة|المحتوى",
    MACHINE: "اعلانات|الاعلانات|مانع الاعلان|الصفحة التالية|تحديث الصفحة|وضع القراءة|المفضلة",
    BID: "اقرا|اقراوا|زوروا|تابعوا|تابعونا|حملوا|ادعموا|انضموا|انضم|فاخبرونا|اخبرونا|ابلغ|يرجى|الرجاء|لا تنسوا|لا تنس|اضغط|ابحث|شاركوا|نرجو",
    OFFER: "احدث|حصري|حصريا|فقط على|مجانا|بدون اعلانات|المزيد|قبل الجميع|يوميا",
    READERS: "القراء|اعزائي|متابعينا|شكرا|وجدتم|قراءتكم|قراءة ممتعة",
    FAULT: "اخطاء|خطا املائي|خطا في|ناقص",
    RIGHTS: "سرق|مسروق|مسروقة|بدون اذن|دون اذن|حقوق|محفوظة|يمنع|ممنوع النسخ|اعادة النشر",
    GIVE: "التعليقات|تعليقاتكم|تعليق|دعمكم|تبرع|لايك|تقييم|تصويت",
}
_DEVANAGARI: Final = {
    PLACE: "वेबसाइट|ऐप|साइट|टेलीग्राम|चैनल|ग्रुप",
    WORK: "कहानी|अध्याय|उपन्यास|सामग्री",
    MACHINE: "विज्ञापन|अगले पेज|अगला पेज|रिफ्रेश|ऐड ब्लॉक",
    BID: "पढ़ें|पढें|कृपया|डाउनलोड|फॉलो|शेयर करें|कमेंट|बताएं|न भूलें",
    OFFER: "मुफ्त|मुफ़्त|केवल|सिर्फ|सबसे पहले|नए अध्याय",
    READERS: "पाठक|दोस्तों|धन्यवाद|अगर आप",
    FAULT: "गलती|त्रुटि",
    RIGHTS: "चोरी|बिना अनुमति|चुराया|चुराई|कॉपी",
    GIVE: "वोट|रेटिंग|समीक्षा|लाइक",
}
Tables = tuple[tuple[Mapping[str, str], int], ...]
"""Tables, each with the greatest length of entries that are whole words; 0 if an entry may be anywhere."""
SPACED: Final[Tables] = ((_LATIN, 4), (_CYRILLIC, 3), (_ARABIC, 3))
"""For scripts that separate words, as in a shadow."""
MARKED: Final[Tables] = ((_VIETNAMESE, 4),)
"""For Vietnamese, whose words differ by marks that a shadow does not have."""
UNSPACED: Final[Tables] = ((_OF_THE_EAST, 0), (_HANGUL, 0), (_THAI, 0), (_DEVANAGARI, 0))
