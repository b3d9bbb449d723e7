"""Controls that sites set beside a text, in phrases that nobody writes alone on a line: to print, to review, to report, to send, to listen to, to make larger or darker."""

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
""")
"""Part of `vocabulary.CONTROLS`."""
