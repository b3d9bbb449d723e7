"""A line at the edge of a story → whether it asks the reader for something: a vote, a coffee, a follow.

`Did you like it? Leave a comment!` Words are weighed by subject as in `pleas`, but a single page has nothing to compare
with: the line must also address the reader, in the imperative, with a mark, or with a place to give or to visit.
Speech, and a game's messages to its hero, stay.
"""

import re
from enum import IntEnum
from functools import lru_cache
from typing import Final

from octavo.passes.chrome.wording.pleas import is_message, wordings_of
from octavo.passes.reading.people import OTHERS
from octavo.passes.reading.speech import QUOTED_IN_THE_EAST, says_who
from octavo.tree.text import holds_cjk


class _Table(IntEnum):
    """The tables of which a line has words, by index in `_TABLES`: first ways of speaking, then subjects."""

    LIKED = 0
    ASKS = 1
    REMINDS = 2
    PLACES = 3
    COMMENTS = 4
    VOTES = 5
    CHAPTERS = 6
    STORIES = 7
    MAKERS = 8
    MONEY = 9
    FAULTS = 10
    FRIENDS = 11
    READERS = 12
    POST = 13


_ENOUGH: Final = 2.0
"""A line with this weight is a plea: none at the edges of 177 chapters reaches it (2026-11)."""
_LONGEST: Final = 320
"""The most characters of a line that asks for something; a longer one is prose."""
_LIKED: Final = """
that's it for|that's all for|that is all for|das war's für|das war es für|hasta aquí el|hasta aquí llega|hasta aquí por hoy|voilà pour|por hoje é só|é isso por hoje|è tutto per oggi|to tyle na dziś|na dziś to wszystko|на сегодня всё|на сегодня все|на сьогодні все|bugünlük bu kadar|segitu dulu|sekian dulu|今天就到这|今天就到這|今回はここまで|今日はここまで|오늘은 여기까지
what did you think|what do you think|make my day|makes my day|qué os ha parecido|qué te ha parecido|qué les ha parecido|qué te pareció|qué les pareció|o que acharam|o que achou|o que você achou|qu'en avez-vous pensé|qu'en pensez-vous|ce que vous en pensez|was meint ihr|was denkt ihr|wie fandet ihr|spaß beim lesen|cosa ne pensate|che ne pensate|co sądzicie|co o tym myślicie|как вам глава|как вам история|как вам рассказ|по душе эта|по душе пришлась|що думаєте|як вам розділ|ne düşünüyorsunuz|nasıl buldunuz|bölümü sevdiniz|sevmişsinizdir|beğenmişsinizdir|bagaimana menurut|menurut kalian|thấy thế nào|các bạn nghĩ|ما رأيكم|ما رأيك|پسندیدید|نظرتون چیه|מה דעתכם|מה חשבתם|कैसी लगी|कैसा लगा|কেমন লেগেছে|เป็นยังไงบ้าง|大家觉得|大家覺得|いかがでしたか|いかがでしたでしょうか|어떠셨나요|어떠셨어요|함께해 주셔서|함께해주셔서
of new chapters|about new chapters|when new chapters|new chapters|next chapters|latest chapters|nuevos capítulos|próximos capítulos|novos capítulos|nouveaux chapitres|prochains chapitres|neue kapitel|neuen kapitel|neuer kapitel|nächsten kapitel|nuovi capitoli|prossimi capitoli|nowe rozdziały|nowych rozdział*|kolejne rozdziały|yeni bölümler*|bab baru|bab terbaru|chương mới|bagong kabanata|новые главы|новых глав|новых главах|новыми главами|выход глав|выхода глав|нові розділи|нових розділ*|الفصول الجديدة|فصول جديدة|الفصل القادم|الفصول القادمة|قسمت‌های جدید|پارت بعدی|پارت بعد|פרקים חדשים|פרק חדש|नए भाग|नया भाग|अगले भाग|নতুন পর্ব|পরবর্তী পর্ব|ตอนใหม่|新章节|新章節|最新章节|最新章節|更新通知|次回更新|最新話|최신화
keeps me motivated|keeps me going|means a lot|it's free|it helps a lot|helps the author|helps me a lot|es gratis|me motiva|motiva mucho|me anima|é de graça|me motiva muito|motiva muito|ça motive|ça fait plaisir|ça m'aide|motiviert mich|hilft mir sehr|mi fa piacere|mi rende felice|mi motiva|motywuje|motywujesz|motywują|beni motive|bana destek|biar semangat|makin semangat|semangat update|semangat nulis|tiếp thêm động lực|có động lực|это бесплатно|это не сложно|это поможет|очень мотивирует|меня мотивирует|поможет автору|це безкоштовно|дуже мотивує|це допоможе|يحفزني|يحفزنا|تحفيزا|励みに|モチベーション|힘이 됩니다|힘이 돼요|큰 힘이|เป็นแรงใจ|更新的动力|更新的動力|最大的动力
like it|like this|liked it|liked this|liked the|enjoy it|enjoy this|enjoyed it|enjoyed this|enjoying this|enjoying the|you liked|you enjoyed|you enjoy|you like this|thanks for reading|thank you for reading|hope you like|thanks to everyone who|see you next|see you in the next
te gustó|te gusto|les gustó|os ha gustado|te ha gustado|si te gusta|si os gusta|si les gusta|les ha gustado|te está gustando|gracias por leer|gracias por leerme
gostou do|gostou da|gostaram do|gostaram da|está gostando|estão gostando|se você gostou|se gostou|se gostaram|tenham gostado|tenha gostado|obrigado por ler|obrigada por ler
vous avez aimé|vous a plu|si vous aimez|tu as aimé|t'a plu|merci d'avoir lu|merci de lire|merci pour votre lecture|merci de votre lecture|cela vous plaît|ça vous plaît
hat es euch|hat es dir|hat dir das|hat euch das|hat dir die|hat euch die|hat ihnen|dir gefallen|euch gefallen|dir die geschichte|euch die geschichte|danke fürs lesen|danke für's lesen|vielen dank fürs lesen
vi è piaciuta|vi è piaciuto|ti è piaciuta|ti è piaciuto|vi sta piacendo|ti sta piacendo|vi piace|ti piace|grazie per aver letto|grazie per la lettura
podobało się|podobał się|podobała się|podoba się|podobało ci|podobało wam|podobał wam|podobał ci|podoba wam|jeśli ci się|jeśli wam się|dziękuję za przeczytanie|dzięki za przeczytanie|dziękuję za lekturę
beğendiyseniz|beğendiysen|beğendiniz mi|hoşunuza gitti|hoşuna gitti|okuduğunuz için
semoga suka|kalau suka|jika suka|kalian suka|jika anda suka|terima kasih sudah membaca|terima kasih telah membaca|makasih udah baca|makasih sudah baca|suka cerita ini|suka dengan cerita|menyukai cerita
nếu thấy hay|thấy hay thì|nếu bạn thích|nếu các bạn thích|các bạn thích|bạn thấy hay|cảm ơn đã đọc|cảm ơn bạn đã đọc|cảm ơn các bạn đã|yêu thích truyện
kung nagustuhan|nagustuhan mo|nagustuhan ninyo|nagustuhan niyo|nagustuhan nyo|salamat sa pagbabasa|salamat sa pagbasa
понравилась глава|понравилась книга|понравилась история|понравился рассказ|понравился перевод|вам понравил*|вам нравится|тебе понравил*|если понравил*|спасибо за прочтение|спасибо что читаете|спасибо за внимание|спасибо за чтение|спасибо что дочитали|приятного чтения
сподобався розділ|сподобалася глава|сподобалась глава|вам сподобал*|вам відгукн*|якщо сподобал*|тобі сподобал*|сподобалась історія|сподобалася історія|дякую за прочитання|дякую що читаєте|дякуємо за прочитання|приємного читання
أعجبك*|أعجبكم|أعجبتكم|أعجبتك|نال إعجابكم|شكرا لقراءتكم|شكرا على القراءة|شكرا لكم على|قراءة ممتعة
خوشتون اومد|خوشتون آمد|خوشتان آمد|دوست داشتید|دوست داشتین|لذت بردید|ممنون که خواندید|مرسی که خوندین|ممنون که خوندین
נהניתם|נהנית|אהבתם|אהבת את הפרק|אהבת את הסיפור|תודה שקראתם|תודה על הקריאה|קריאה מהנה
पसंद आया हो|पसंद आया तो|पसंद आई हो|पसंद आए तो|पसंद आई तो|कहानी पसंद|आपको पसंद|अच्छी लगी हो|अच्छा लगा हो|आपको कैसी लगी|आपको कैसा लगा|पढ़ने के लिए धन्यवाद
ভালো লাগলে|ভালো লেগে থাকলে|কেমন লাগলো|কেমন লাগল|পড়ার জন্য ধন্যবাদ
ถ้าชอบ|หากชอบ|ชอบตอนนี้|ถ้าถูกใจ|หากถูกใจ|ขอบคุณที่อ่าน|ขอบคุณที่ติดตาม|ขอบคุณนักอ่าน|ขอบคุณรีด
喜欢的话|喜歡的話|觉得好看|覺得好看|觉得不错|覺得不錯|喜欢本|喜歡本|喜欢这|喜歡這|喜欢的朋友|喜歡的朋友|喜欢请|喜歡請|感谢阅读|感謝閱讀|感谢观看|谢谢阅读|謝謝閱讀|感谢支持|感謝支持
面白かったら|面白いと思|面白い、|続きが気になる|続きを読みたい|楽しんでいただけ|気に入っていただけ|気に入ったら|良かったら|よかったら|読んでくださって|読んでいただき|読んで頂き|お読みいただき|最後まで読
재미있게 읽으셨|재밌게 읽으셨|재미있었다면|재밌었다면|재미있으셨다면|재밌으셨다면|마음에 드셨|즐거우셨다면|읽어 주셔서|읽어주셔서
"""
"""What is said to readers about the chapters: that they were liked, that more will come, that it helps."""
_ASKS: Final = """
in the comments|in a comment|comments below|comment below|en los comentarios|en comentarios|nos comentários|nos comentarios|en commentaire|en commentaires|dans les commentaires|in den kommentaren|in die kommentare|über rückmeldungen|über feedback|nei commenti|w komentarzach|в комментариях|у коментарях|в коментарях|yorumlarda|di kolom komentar|di komentar|ở phần bình luận|dưới phần bình luận|في التعليقات|בתגובות|در کامنت*|در نظرات|कमेंट में|कमेंट बॉक्स|কমেন্টে|ในคอมเมนต์|评论区|評論區|留言区|留言區|コメント欄|感想欄|댓글에|댓글창
don't miss|miss the next|never miss|miss an update|nicht verpassen|nichts verpassen|nichts mehr verpassen|no te pierdas|no perderte|no os perdáis|não perca|não perder|não percam|ne rien manquer|ne manquez|ne rien rater|non perdetevi|nie przegap*|не пропустить|не пропустите|не пропускать|не пропустити|kaçırma*|ketinggalan|không bỏ lỡ|khỏi bỏ lỡ|حتى لا يفوتكم|عشان ما يفوتكم|از دست ندهید|놓치지|見逃さ
our newsletter|my newsletter|newsletter abonnieren|our mailing list|my mailing list|subscribe so|subscribe and|subscribe now|seguir la historia en|seguirme en|seguirnos en|me seguir no|seguir no instagram|me suivre sur|nous suivre sur|mir folgen|mir auf instagram|seguirmi su|нажмите на сердечко|нажмите сердечко|подпишитесь на|подписывайтесь на|автору на|на печеньки|на кофе|на чай|soutenir mon|soutenir notre|soutenir ce|souhaitez soutenir|una review|takip edebilirsiniz|düşüncelerinizi|yorumlarınızı|emeğe saygı|कामेंट|फॉलो कीजिए|फ़ॉलो कीजिए|लाइक कीजिए|शेयर कीजिए|ज़रूर बताइए|जरूर बताइए|알려 드려|알려드려|알려 드립|알려드립|하트|눌러 주시면|눌러주시면|收藏本站|记得收藏|記得收藏|分享给更多|کامنت بگذارید
our app|our android app|our ios app|our free app|in the app|download the app|download our|get the app|install our|nuestra app|nuestra aplicación|descarga nuestra|descarga la app|nosso app|nosso aplicativo|baixe o|baixe nosso|notre app|notre appli|notre application|téléchargez|télécharge|unsere app|unserer app|lade unsere|ladet unsere|nostra app|scarica la|scarica l'app|naszej aplikacji|naszą aplikację|pobierz|нашем приложении|наше приложение|скачайте|скачай|наш додаток|завантажте|нашому застосунку|aplikasi kami|unduh|download aplikasi|ứng dụng của|tải app|tải ứng dụng|uygulamamız*|uygulamayı indir*|تطبيقنا|تطبيق الموقع|האפליקציה שלנו|הורידו|快適に読め|快適に読書|縦読み|しおり機能|app阅读|app閱讀
let me know what|let us know what|tell me what|tell us what|leave a review|leave a rating|leave a like|leave a comment|leave your|leave me a|leave us a|drop a comment|drop a review|drop a like|drop me a line|drop us a line|drop a vote|please vote|please comment|please review|please rate|please share|please follow|please like|please subscribe|please consider|please support|please report|please leave
remember to vote|remember to comment|make sure to follow|make sure to vote|vote for|rate this|rate the|rate us|like and subscribe|hit the follow|hit follow|hit the like|consider becoming|consider supporting|consider leaving|consider subscribing|become a patron|become a member|become a supporter|receive new posts|receive new chapters|get new chapters|get new posts|get every new
advanced chapters|goes toward buying|goes towards buying|toward buying the raws|become a champion|unlock more chapters|unlock the next|read ahead|chapters ahead|chapters in advance|chapters early|early access|send me an|send me a|send us a|send the author|send a gift|send gift|cheer me up|send him a|send her a|send them a|buy me a|buy us a|buy the author|support me|support us|support my|support our|support the author|support the team|support the translator*|support this|follow me|follow us|follow my|follow our|follow the author|follow for|join our|join the discord|join my|join us on|find me on|find us on|check out my|check out our|read my other|share this|share it with|send them this|send this chapter|recommend this|pass it on to|know someone who|spotted a|found a typo|found an error|found a mistake|see a typo|spot a typo|spot an error|spot a mistake|any typos|any mistakes|any errors|report it|report errors|add this|add to your|bookmark this|donate|donations|tip jar|ads keep|whitelist us
déjame un|déjame tu|déjanos|dejanos|dejadme|dejad un|dejad una|dejad vuestr*|dejen un|dejen su|dejen sus|deja un comentario|deja una reseña|deja tu|dejar un comentario|recuerda votar|recuerden votar|vota y|voten y|comenta y|comenten|comparte el|comparte la|comparte este|comparte esta|comparte con|compartid|compartan|síguenos|síguenme|sígueme|síganos|síganme|síguenme|seguidnos|seguidme|sigan la|suscríb*|únete a|únete al|uníos a|únanse|invítame|invítanos|invitarme|invitarnos|invítale|apóyame|apóyanos|apoya al|apoya a|apoya el|apoyarme|apoyarnos|apoyar al|apoyar a|hazte mecenas|haz una donación|hacer una donación|donar|capítulos adelantados|capítulos por adelantado|capítulo extra|capítulos extra|has encontrado un|encontraste un|encuentras un|encontráis algún|algún error|reporta el|avísanos|avísame|recomienda|dale a|dale like|dale me gusta|valora|puntúa
deixe seu|deixe o seu|deixe sua|deixe a sua|deixem seu*|deixem o seu|deixem um|deixe um|deixe uma|deixa um|deixa o teu|deixem sua*|vote e|votem|comente|comentem|compartilhe|compartilhem|partilha|partilhem|siga|sigam|segue a gente|siga-nos|siga a autora|inscreva-se|inscrevam-se|entre no|entra no|entrem no|entre para|participe do|junte-se|apoie|apoiem|ajude a|ajudem a|ajude o|contribua|doe|faça uma doação|doações|pague um café|pague-me um café|me pague um|receba os|receba novos|capítulos adiantados|capítulos antecipados|capítulos extras|capítulo extra|encontrou algum|encontrou um|achou algum|viu algum erro|avise a gente|avise-nos|nos avise|avalie|avaliem|adicione à|adicionem
laissez un|laissez une|laissez-moi|laissez-nous|laisse un|laisse une|laisse-moi|votez|partagez|partage|abonnez-vous|abonne-toi|inscrivez-vous|inscris-toi|suivez-moi|suivez-nous|suivez la|suis-moi sur|rejoignez|rejoins|soutenez|soutiens|me soutenir|nous soutenir|soutenir l'auteur|soutenir l'autrice|soutenir la|offrez|offrez-moi|m'offrir|nous offrir|offrir un café|faire un don|faites un don|donnez votre|donnez-moi votre|dites-moi|dites-nous|chapitres en avance|chapitre bonus|lire la suite en avance|avez repéré|avez trouvé une|trouvé une faute|repéré une faute|signalez|une faute|mettez une étoile|notez
lasst mir|lass mir|lasst uns|lasst gerne|lasst doch|lasst einen|lasst ein|lass doch|lass gerne|lass einen|lass ein|hinterlasst|hinterlass|hinterlassen sie|schreibt mir|schreib mir|schreiben sie|schreibt uns|schreib uns|sagt mir|sag mir|verratet mir|bewertet|bewerte|teilt|teile die|teile diese|teilen sie|abonniert|abonniere|abonnieren sie|folgt mir|folgt uns|folge mir|folge uns|folgen sie|unterstützt|unterstütze|unterstützen sie|unterstützen möchte*|unterstützen wollt|unterstützen willst|spendiert|spendier|spendiere|spendieren|spende|spendet|spenden|tretet|komm auf unser*|kommt auf unser*|trag dich|tragt euch|meldet euch|melde dich|empfehlt|empfiehl|weiterempfiehl*|weiterempfehl*|freue ich mich über|freu ich mich über|freue mich über|freuen uns über|ins postfach|kapitel vorab|vorab lesen|fehler gefunden|fehler entdeckt|tippfehler
offriteci un|offritemi un|offrici un|offrimi un|su ko-fi|lasciate|lasciatemi|lascia un|lascia una|lasciami|ricordatevi di|ricordate di|votate|commentate|commenta e|condividete|condividi|seguitemi|seguiteci|seguimi|seguici|iscrivetevi|iscriviti|unitevi|unisciti|sostenetemi|sosteneteci|sostienimi|sostieni|sostenere|offritemi|offrimi|offrirmi|fate una donazione|fai una donazione|dona|fatemi sapere|fammi sapere|ditemi|consigliate|capitoli in anteprima|capitoli in anticipo|trovate errori|trovato un errore|trovato errori|segnalate|segnala|recensite|mettete una stellina|per non perder*
zostaw|zostawcie|zostawiajcie|skomentuj|skomentujcie|komentujcie|napisz co|napiszcie|oceń|oceńcie|zagłosuj|zagłosujcie|głosuj|udostępnij|udostępnijcie|poleć|polećcie|podziel się|podzielcie się|obserwuj|obserwujcie|zaobserwuj|polub|polubcie|zapisz się|zapiszcie się|zasubskrybuj|subskrybuj|dołącz|dołączcie|wesprzyj|wesprzyjcie|wesprzeć|wspieraj|postaw mi|postawcie|postawić mi|postawić kawę|pamiętaj o|pamiętajcie o|daj znać|dajcie znać|czekam na wasze|czekam na komentarze|komentujesz|chce być informowan*|znalazłeś|znalazłaś|znaleźliście|zauważyłeś|zgłoś|wesprzyj autor*
oy ver*|oylayın|oylamayı|yorum yap*|yorum bırak*|yorum at*|yorumlarınızı|yorumlarda|beğen*yi unutma*|takip edin|takip et|takip etmeyi|takip edebilirsiniz|takipte kal*|abone ol*|paylaşın|paylaşmayı|destek ol*|destekle*|bize destek|bağış yap*|kahve ısmarla*|katılın|katılabilirsiniz|bize katıl*|sunucumuza|kanalımıza|grubumuza|haberdar ol*|bildirin|bildirebilirsiniz|hata gör*|hata bul*|reklam engelleyici*|kütüphanenize|önerin|puan ver*
tinggalkan|beri vote|beri like|kasih vote|kasih like|kasih bintang|beri bintang|beri rating|kasih komentar|vote dan|vote ya|komen ya|komen dan|like dan|klik bintang|follow akun|follow ig|follow author|ikuti kami|ikuti akun|ikuti instagram|ikuti author|gabung|gabunglah|bergabung|dukung|dukunglah|traktir|donasi|bagikan|share ke|subscribe|berlangganan|baca duluan|baca lebih dulu|bab bonus|laporkan|beri tahu kami|beritahu kami|kabari|tambahkan ke|mampir ke|mampir juga|simpan ke
cho mình xin|cho xin|cho tớ xin|cho nhóm xin|cho team xin|nhớ để lại|nhớ bình luận|nhớ vote|nhớ like|nhớ theo dõi|hãy để lại|hãy bình luận|hãy like|hãy theo dõi|hãy ủng hộ|hãy vote|hãy đánh giá|để lại bình luận|để lại cảm nhận|để lại comment|xin hãy|mời tác giả|mời dịch giả|mời editor|ủng hộ mình|ủng hộ nhóm|ủng hộ editor|ủng hộ team|ủng hộ tác giả|ủng hộ dịch giả|ủng hộ truyện|ủng hộ tụi mình|ủng hộ chúng mình|ủng hộ chúng tôi|donate cho|đọc trước|theo dõi fanpage|theo dõi page|theo dõi nhóm|theo dõi truyện|theo dõi kênh|tham gia nhóm|tham gia group|vào nhóm|phát hiện lỗi|thấy lỗi|báo lỗi|cầu vote|cầu phiếu|cầu nguyệt phiếu|cầu đề cử|cầu hoa|cầu kim đậu|cầu ủng hộ|cầu like|chia sẻ truyện|giới thiệu truyện|tặng hoa|tặng quà|đề cử truyện
mag iwan ng|mag-iwan ng|mag iwan kayo|paki share|pakishare|paki vote|pakivote|paki follow|suportahan|suportahan ninyo|sundan|sundan ako|i follow|i-follow|i like ang|i-like|i share|i-share|i vote|i-vote|mag vote|mag comment|mag-comment|mag subscribe|mag-subscribe|sumali sa|sali na|sali kayo|magkomento|mag komento|mag donate|i donate|libre nyo|ilibre|kape
ставьте|поставьте лайк*|поставьте оценк*|поставьте звёзд*|поставьте сердечк*|лайкайте|комментируйте|пишите в комментар*|пишите комментар*|пишите отзыв*|напишите в комментар*|напишите отзыв*|напишите комментар*|делитесь|поделитесь|оставляйте|оставьте комментар*|оставьте отзыв*|оцените|оценивайте|голосуйте|проголосуйте|не забудь поставить|подпишитесь|подписывайтесь|подпишись|оформляйте подписк*|оформите подписк*|поблагодарите|поблагодарить|поддержите|поддержать|поддерживайте|угостите|угостить|вступайте|присоединяйтесь|добавляйте|добавьте|жду ваших|жду комментар*|жду отзыв*|буду рад комментар*|буду рада комментар*|буду благодар*|рекомендуйте|порекомендуйте|расскажите друзьям|главы раньше|главы вперёд|главы наперёд|читать раньше|ранний доступ|заметили ошибку|заметили опечатк*|нашли ошибку|нашли опечатк*|увидели ошибк*|сообщите об|сообщите нам|пишите нам|скачайте приложение|читайте в приложении|бонусная глава|бонусной глав*|бонусную главу|жмите|нажмите на|ставить спасибо|нажать спасибо|жать спасибо|нажимать спасибо
поставте|ставте|лайкайте|коментуйте|пишіть|напишіть|залиште|залишайте|діліться|поділіться|оцініть|оцінюйте|голосуйте|проголосуйте|не забувайте|підпишіться|підписуйтесь|підписуйтеся|підпишись|приєднуйтесь|приєднуйтеся|приєднайтеся|приєднайтесь|підтримайте|підтримати|підтримуйте|пригостіть|пригостити|подякуйте|подякувати|долучайтеся|долучайтесь|долучитися|задонатьте|знайшли помилку|помітили помилку|повідомте|додайте|додавайте|порекомендуйте|розкажіть друзям|розділи раніше|ранній доступ
اتركوا|اترك تعليق*|اترك لنا|ترك تعليق|شاركوا|شاركونا|شارك الفصل|شارك الرواية|شاركها مع|انضموا|انضم إلى|انضم لنا|انضم إلينا|اشتركوا|اشترك في|تابعوا|تابعونا|تابعوني|تابعنا على|ادعموا|ادعمونا|ادعموني|ادعمنا|ادعم المترجم|ادعم الكاتب*|لدعم المترجم|لدعم الكاتب*|لدعمنا|لدعم الموقع|لدعم الفريق|تبرع*|صوتوا|قيموا|قيم الفصل|قيم الرواية|أخبرنا|أخبرونا|أخبروني|فأخبرنا|وجدت أي خطأ|وجدت خطأ|وجدتم خطأ|للإبلاغ عن|أبلغونا|لا تبخلوا|أضف الرواية|حمل التطبيق|حملوا التطبيق
نظر بدید|نظر بدین|نظر بدهید|نظرتون رو|نظرات خود را|نظر خود را|نظراتتون|لایک کنید|لایک کنین|لایک یادتون|دنبال کنید|دنبال کنین|دنبال کنید|عضو شوید|عضو بشید|عضو شید|بپیوندید|حمایت کنید|حمایت کنین|حمایت مالی|به اشتراک بگذارید|معرفی کنید|رای بدید|رأی دهید|امتیاز دهید|امتیاز بدید|دانلود کنید|نصب کنید|نظر میخوام|نظر می خوام|کامنت بذارید|کامنت بزارید|کامنت بگذارید
השאירו|תשאירו|השאירי|כתבו לי|כתבו תגובה|ספרו לי|ספרו לנו|אשמח לתגוב*|אשמח לשמוע|אשמח אם|הירשמו|הרשמו|הירשם|עקבו|שתפו|תשתפו|הצטרפו|תצטרפו|תמכו|לתמוך בי|לתמוך באתר|לתמיכה|דרגו|הצביעו|הגיבו|תגיבו|קנו לי|הזמינו אותי|תרמו|לתרומות|מצאתם טעות|מצאתם שגיאה|דווחו|המליצו|קבלו כל|קבלו עדכון
कमेंट करें|कमेंट ज़रूर|कमेंट जरूर|कमेंट कर|कमेंट में|टिप्पणी करें|टिप्पणी ज़रूर|टिप्पणी लिखें|लाइक करें|लाइक ज़रूर|लाइक और|शेयर करें|शेयर ज़रूर|शेयर कर|साझा करें|फॉलो करें|फ़ॉलो करें|फॉलो कर|फ़ॉलो कर|सब्सक्राइब करें|जुड़ें|जुड़िए|समीक्षा लिखें|समीक्षा दें|रेटिंग दें|रेटिंग और|रेटिंग ज़रूर|स्टिकर|सपोर्ट करें|सहयोग करें|समर्थन करें|ज़रूर बताएं|डाउनलोड करें|ग़लती दिखे|गलती दिखे
কমেন্ট করুন|কমেন্ট করে|কমেন্টে জানান|কমেন্ট করতে|মন্তব্য করুন|মন্তব্যে জানান|মন্তব্য জানান|লাইক দিন|লাইক করুন|লাইক দিয়ে|শেয়ার করুন|শেয়ার করতে|ফলো করুন|ফলো দিয়ে|সাবস্ক্রাইব|যুক্ত হোন|যুক্ত হয়ে|জয়েন করুন|যোগ দিন|জানাবেন|জানাতে ভুলবেন|সাপোর্ট করুন|সহায়তা করুন|রেটিং দিন|রিভিউ দিন|সবার আগে|ভুল পেলে
ส่งกำลังใจ|ให้กำลังใจนัก|มีแรงเขียน|สนับสนุนนักเขียน|สนับสนุนผู้เขียน|ฝากติดตาม|ฝากกด|ฝากคอมเม|ฝากหัวใจ|ฝากไลก์|ฝากนิยาย|ฝากเรื่อง|อย่าลืมกด|อย่าลืมคอม|อย่าลืมติดตาม|กดติดตาม|กดหัวใจ|กดใจ|กดไลก์|กดไลค์|กดแชร์|กดดาว|กดเข้าชั้น|คอมเมนต์|คอมเม้น|คอมเมนท์|ให้กำลังใจ|เป็นกำลังใจ|สนับสนุนนัก|สนับสนุนผู้|เลี้ยงกาแฟ|โดเนท|แจ้งคำผิด|คำผิดแจ้ง|พบคำผิด|เจอคำผิด|อ่านล่วงหน้า|เข้ากลุ่ม|แอดไลน์|ดาวน์โหลดแอป
求追读|求追讀|求月票|求打赏|求打賞|求鲜花|求鮮花|请收藏|請收藏|点个赞|點個讚|点个收藏|點個收藏|点赞|點讚|投个票|投個票|投票支持|投票支援|求收藏|求推荐|求推薦|求订阅|求訂閱|求评论|求評論|求支持|留个言|留個言|请留言|請留言|欢迎留言|歡迎留言|欢迎评论|歡迎評論|欢迎收藏|歡迎收藏|请多多支持|請多多支持|多多支持|支持作者|支持译者|支持譯者|支持一下|支持正版|关注公众号|關注公眾號|微信公众号|微信公眾號|关注我|關注我|加群|扫码|掃碼|交流群|读者群|讀者群|分享给|分享給|推荐给|推薦給|请投|請投|请点|請點|加入书架|加入書架|加入书签|加入收藏|放入书架|打赏|打賞|赞赏|贊助|爱发电|愛發電|手机版|手機版|手机用户|手機用戶|下载客户端|下載客戶端|报错|報錯|请告知|請告知|请联系|請聯繫|请关注|請關注|記得按|记得点
スターを贈って|スターを送って|スターを贈ると|ポイントを贈|ポイントで応援|ポイントで作者|贈って応援|応援しよう|応援しましょう|作者を応援|作品を応援|評価していただ|評価をお願い|評価お願い|評価ポイント|お気に入り登録|応援コメント|応援よろしく|応援して|応援お願い|応援をお願い|コメントお待ち|コメントをお待ち|コメントいただける|コメントもらえる|感想お待ち|感想をお待ち|感想もお待ち|レビューもお待ち|レビューをお待ち|レビューお待ち|感想・レビュー|感想をいただ|感想を頂|レビューも|レビューを|フォローお願い|フォローをお願い|フォローして|いいねを|ポイントを入れ|誤字報告|誤字脱字|サポートして|支援して|支援サイト|投げ銭|メールで受け取|アプリなら|アプリで読|登録をお願い|登録お願い|チャンネル登録
어떠셨나요|재미있으셨나요|재밌으셨나요|작가님을 응원|작가님께 응원|추천과|추천 부탁|추천 한|추천 눌|댓글 부탁|댓글과|댓글 남|선작|선호작|좋아요와|좋아요를|좋아요 눌|구독과|구독 부탁|알림 설정|응원해|응원 부탁|응원을 부탁|오타를|오타 제보|오타 신고|오류를 발견|오류 신고|제보해|신고해 주세요|이메일로 받아|메일로 받아|팔로우|팔로워|오픈채팅|단톡방|공유해|공유 부탁|가입하|앱에서|앱을 다운|작가를 응원|작가에게
"""
"""What readers are asked to do."""
_REMINDS: Final = """
don't forget to|do not forget to|be sure to follow|be sure to|subscribe to|subscribe for|sign up for|sign up to|no olvides|no olvidéis|no olviden|no te olvides|no se olviden|não esqueça|não se esqueça|não esqueçam|não se esqueçam|n'oubliez pas|n'oublie pas|n'hésitez pas à|n'hésite pas à|vergesst nicht|vergiss nicht|non dimenticate|non dimenticare|nie zapomnij|nie zapomnijcie|unutmayın|unutmayınız|jangan lupa|jgn lupa|đừng quên|huwag kalimutan*|wag kalimutan*|не забудьте|не забывайте|لا تنسوا|لا تنس|لا تنسى|لا تنسو|فراموش نشه|فراموش نکنید|فراموش نکنین|یادتون نره|یادتان نرود|אל תשכחו|न भूलें|मत भूलिए|भूलिएगा नहीं|ভুলবেন না|别忘了|別忘了|よろしくお願いします|よろしくお願いいたします|부탁드려요|부탁드립니다|부탁드릴게요|부탁해요|눌러 주세요|눌러주세요|남겨 주세요|남겨주세요|알려 주세요|알려주세요|बताएं|बताइए|बताएँ|教えてください|お寄せください|お知らせください|לא לשכוח|お願いします|お願い致します|お願いいたします|お待ちして|お待ちしており|いただけると|いただけたら|頂けると|してください|嬉しいです|うれしいです|幸いです|励みになり
후원해|후원하|후원은|후원 부탁|별점을|별점 부탁|댓글을|댓글로|추천을|구독을|订阅|訂閱|推荐票|推薦票
"""
"""General reminders to do something."""
_PLACES: Final = """
patreon|ko-fi|ko fi|kofi|paypal|buymeacoffee|buy me a coffee|buycoffee|tipeee|utip|liberapay|subscribestar|kickstarter|gumroad|substack|boosty|бусти|сбер|сбербанк|тинькофф|тбанк|юmoney|юмани|яндекс деньги|qiwi|киви|donationalerts|monobank|монобанк|банка mono|приват24|privatbank|pix|chave pix|picpay|mercadopago|bizum|zelle|venmo|cash app|cashapp|iban|bic|papara|trakteer|saweria|karyakarsa|gopay|ovo|momo|zalopay|vietcombank|techcombank|gcash|paymaya|paytm|upi|bkash|nagad|বিকাশ|নগদ|bitcoin|btc|usdt|ethereum
discord|telegram|whatsapp|facebook|instagram|twitter|tiktok|youtube|tumblr|reddit|вк|вконтакте|wattpad|pinterest|bluesky|mastodon|threads|viber|zalo|fanpage|newsletter|google play|app store|goodreads|amazon
телеграм*|телеграмм*|дискорд*|тг|ютуб*|инстаграм*|вайбер*|вотсап*|фейсбу*
تيليجرام|تلغرام|تيليغرام|تليجرام|تلجرام|واتساب|واتس|فيسبوك|ديسكورد|انستغرام|انستقرام|باتريون|بايبال|باي بال|تويتر|تلگرام|اینستاگرام|واتساپ|زرین پال|زرین‌پال|دیسکورد
פטריאון|פייסבוק|בפייסבוק|טלגרם|בטלגרם|וואטסאפ|בוואטסאפ|אינסטגרם|באינסטגרם|דיסקורד|פייפאל|ביט|פייבוקס
टेलीग्राम|व्हाट्सएप|व्हाट्सऐप|फेसबुक|फ़ेसबुक|इंस्टाग्राम|यूट्यूब|डिस्कॉर्ड|পেটিএম|टेलिग्राम|ফেসবুক|টেলিগ্রাম|হোয়াটসঅ্যাপ|ইউটিউব|ইনস্টাগ্রাম
เฟสบุ๊ก|เฟซบุ๊ก|เพจ|ทวิตเตอร์|ดิสคอร์ด|พร้อมเพย์|ทรูมันนี่|เลขบัญชี|กสิกร
微信|支付宝|支付寶|爱发电|愛發電|公众号|公眾號|qq群|q群|微博|群号|群號|臉書|綠界|街口
ツイッター|ディスコード|ファンボックス|fanbox|fantia|patreon|公式line
디스코드|텔레그램|카카오페이|카카오뱅크|토스|계좌|농협|국민은행|신한|인스타|트위터|유튜브|오픈채팅
"""
"""Where to give, and where to go."""
_SUBJECTS: Final = {
    _Table.COMMENTS: "kommentar*|komentar*|comment*|coment*|komment*|yorum*|komentarz*|коммент*|комент*|отзыв*|відгук*|תגוב*|تعليق*|التعليق*|کامنت*|نظر|bình luận|कमेंट*|टिप्पणी*|কমেন্ট*|মন্তব্য*|คอมเม|评论|評論|留言|コメント|感想|댓글|review*|recensi*|reseña*|rezension*|resenha*|avis|reviu",
    _Table.VOTES: "vote*|voto*|vota*|votar|stern*|sternchen|estrell*|estrela*|étoile*|stellin*|gwiazdk*|bintang|лайк*|вподобайк*|звёзд*|rating*|рейтинг*|оцен*|אהבתי|لايك*|لایک*|लाइक|লাইক|ถูกใจ|หัวใจ|点赞|點讚|投票|推荐票|推薦票|月票|收藏|評価|ブックマーク|いいね|추천|좋아요|별점",
    _Table.CHAPTERS: "chapter*|capítulo*|capitul*|chapitre*|kapitel*|capitol*|rozdzi*|bölüm*|bab|chương|глав*|розділ*|פרק*|الفصل*|فصول*|فصل|پارت|قسمت|अध्याय|भाग|পর্ব|ตอน|本章|新章|章节|章節|次話|今話|最新話|회차|다음 화|다음화|kabanata|episod*",
    _Table.STORIES: "story|novel*|fiction|serial|historia|história|histoire|geschichte*|storia|racconto|opowiadani*|hikâye*|hikaye*|roman*|cerita*|truyện|история|историю|історія|історію|книг*|рассказ*|הסיפור*|سيرة|الرواية|الروايه|القصة|رمان|داستان|कहानी|গল্প|นิยาย|เรื่อง|小说|小說|本书|本書|作品|物語|작품|소설|kuwento|kwento|libro|livro|buch|libre|obra",
    _Table.MAKERS: "author*|autor*|auteur*|autrice|автор*|переводчик*|перекладач*|yazar*|penulis|tác giả|dịch giả|editor*|translator*|tradu*|übersetz*|команд*|перевод*|переклад*|team|nhóm dịch|writer*|penerjemah|מחבר*|الكاتب*|المترجم*|نویسنده*|लेखक*|লেখক*|นักเขียน|นักแปล|ไรท์|作者|译者|譯者|作家|작가|번역",
    _Table.MONEY: "donat*|donac*|doaç*|donazion*|spende*|bağış*|donasi|донат*|тип|копееч*|копійк*|рубл*|гривн*|support*|apoy*|apoi*|souten*|soutien*|sosten*|wspar*|wesprz*|destek*|dukung*|ủng hộ|поддерж*|підтрим*|תמיכ*|תרומ*|دعم|تبرع*|حمایت*|सहयोग|সাপোর্ট|สนับสนุน|打赏|打賞|赞助|贊助|応援|支援|サポート|후원|응원|café|coffee|cafe|kaffee|caffè|kawę|kawa|kahve|кофе|кав*|cà phê|קפה|قهوة|قهوه|कॉफी|กาแฟ|咖啡|コーヒー|커피|чаем|чай",
    _Table.FAULTS: "error*|errores|erreur*|faute*|fehler*|erro|erros|errori|errore|błąd|błęd*|hata*|kesalahan|lỗi|ошибк*|опечатк*|помилк*|typo*|tippfehler*|טעות|שגיא*|خطأ|أخطاء|غلط|गलती|ग़लती|ভুল|คำผิด|错字|錯字|错误|錯誤|誤字|오타|오류",
    _Table.FRIENDS: "friend*|amigo*|amig*|ami|amis|freund*|amici|znajom*|arkadaş*|teman*|bạn bè|друз*|друзья|חברים|أصدقائ*|دوستان|दोस्तों|বন্ধু*|เพื่อน|朋友|友達|친구",
    _Table.READERS: "reader*|lector*|leitor*|lecteur*|leser*|lettor*|czytelni*|okur*|pembaca|độc giả|читател*|читач*|קוראים|القراء|خوانندگان|पाठक*|পাঠক*|นักอ่าน|รีดเดอร์|读者|讀者|书友|書友|読者|독자",
    _Table.POST: "newsletter*|mail|e-mail|email|мейл|почт*|пошт*|postfach|inbox|notification*|alert*|update*|bildirim*|рассыл*|розсил*|boletín|lista de correo|liste de diffusion|メール|이메일|알림|邮件|郵件|app|aplicación|aplicativo|anwendung|приложени*|застосун*|uygulama*|aplikasi|ứng dụng|التطبيق|אפליקציה|アプリ|앱|客户端|客戶端",
}
"""The subjects of pleas: each counts half."""
_TABLES: Final = wordings_of((_LIKED, _ASKS, _REMINDS, _PLACES, *_SUBJECTS.values()))
_OF_SITES: Final = frozenset({_Table.COMMENTS, _Table.VOTES})
"""Subjects of reminders that occur only on pages."""
_SAID_TO_SOMEBODY: Final = re.compile(r"[!?！？؟]|[❤♥⭐☕🙏👍💖⬇👇☆★]|[:;]-?[)D]")
_ACCOUNT: Final = re.compile(
    r"(?<![\w.])[\dA-Z*]{0,6}\d[\d*]{2,5}(?:[ -]?[\d*]{2,6}){2,5}(?!\w)|\b[A-Z]{2}\d\d(?: ?\w{4}){3,7}\b|\b0x\w{20,}"
)
"""The number of a card, an account, a wallet."""
_DIGITS: Final = 10
"""The fewest digits of an account number."""
_LONGEST_ACCOUNT: Final = 120
"""The most characters of a line that gives an account number."""
_SHORTEST: Final = 20
"""Shorter pleas, such as `Please review!`, count as the author's own last line."""
_SUM: Final = re.compile(
    r"[$€£¥₽₴₺₹₫₩] ?\d|\d ?(?:[$€£¥₽₴₺₹₫₩]|(?:usd|eur|dólares|dollars?|euros?|reais|руб\w*|грн|zł|tl|k|rb|ribu|元|円|원)\b)",
    re.IGNORECASE,
)


_TELLS: Final = re.compile(
    rf"\b(?:had|avait|había|habían|hatte|hatten|aveva|havia|tinha|{OTHERS}|hers?|he'd|she'd|said|says|asked|told|wrote|whispered|cried|announced|explained|ella|dijo|dice|ele|ela|disse|elle|dit-il|dit-elle|dit|disaient|criait|disait|decía|decían|gritó|sagte|rief|stotterte|fragte|egli|lui"
    r"|powiedział\w*|spytał\w*|dedi|diye|katanya|kata|ujar|его|её|сказал\w*|спросил\w*|крич\w*|він|вона|вони|сказа[вл]\w*|спита[вл]\w*)\b"
    rf"|{QUOTED_IN_THE_EAST}|[、。！？]と(?!も|て)|他|她|彼|그는|그녀|קאמר|אמר|אמרה|قال|قالت|گفت|कहा(?!न)|বলল"
)
"""The people in a story, and the verbs of their speech."""


@lru_cache(maxsize=1024)
def asks_of_reader(text: str) -> bool:
    """Return whether a line at the edge of a story asks the reader for something that only a page asks for.

    >>> asks_of_reader("Did you like it? Leave a comment, or buy me a coffee!")
    True
    >>> asks_of_reader("He left no comment on the letter!"), asks_of_reader("Please leave a comment, said the owl.")
    (False, False)
    """
    if len(text) > _LONGEST or is_message(text):
        return False
    if len(text) < _SHORTEST and not holds_cjk(text):
        return False
    found = _TABLES.found_in(text)
    subjects = found.keys() & _SUBJECTS.keys()
    asks = min(2, found[_Table.ASKS])
    if not asks and found[_Table.REMINDS] and not _OF_SITES.isdisjoint(subjects):
        asks = 1
    liked, places = _Table.LIKED in found, _Table.PLACES in found
    account = (
        (asks or places or _Table.MONEY in subjects)
        and len(text) <= _LONGEST_ACCOUNT
        and sum(map(str.isdigit, text)) >= _DIGITS
        and _ACCOUNT.search(text) is not None
    )
    if not (asks or account or (liked and _SAID_TO_SOMEBODY.search(text))):
        return False
    money = account or _SUM.search(text) is not None
    weight = asks + liked + places + account + 0.5 * (money + len(subjects))
    return weight >= _ENOUGH and not tells_of_somebody(text) and not says_who(text)


def may_ask(text: str) -> bool:
    """Return whether a line beside a plea may belong to it: it shares any of the subjects.

    >>> may_ask("Comments are open until Sunday."), may_ask("The red light went out.")
    (True, False)
    """
    if len(text) > _LONGEST or is_message(text) or tells_of_somebody(text):
        return False
    return bool(_TABLES.found_in(text)) or _SUM.search(text) is not None


def tells_of_somebody(text: str) -> bool:
    """Return whether a line is about somebody, like a story, or says who says it."""
    return _TELLS.search(text.lower()) is not None
