"""The menus of the programs that most blogs and wikis are made with, in the languages that these are kept in."""

from typing import Final

from octavo.passes.chrome.wording.word_tables import words

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
"""What stands in a row of choices there: part of `vocabulary.MENUS`."""
