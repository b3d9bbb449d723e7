"""The words that forums print around a post, in the languages that serials are read in."""

from typing import Final

from octavo.passes.chrome.wording.word_tables import table

CARD_FACTS: Final = table("""
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
    注册|註冊|注册时间|註冊時間|注册日期|註冊日期|加入时间|加入時間|加入于|入学时间|帖子|帖子数|发帖|发帖数|發帖|發文|文章數|回帖|回帖数|主题|主題|精华|精華
    最后登录|最後登錄|在线时间|在線時間|阅读权限|閱讀權限
    登録日|登録|参加日|投稿数|投稿|記事数|メッセージ|メッセージ数|リアクションスコア|가입일|가입|가입일자|게시글|게시글 수|작성글|작성글수|글 수|메시지|방문수
""")
"""Facts that only a forum gives about a writer."""

CARD_WORDS: Final = table("""
    location|contact|contact data|kontaktdaten|coordonnées|contacto|contatto|kontakt|контактная информация|location|from|points|reputation|karma|rep power|likes|thanks|thanked|title|rank|age|gender|credits|awards|ort|wohnort|punkte
    danke|lieu|localisation|points de réaction|j'aime|ubicación|puntos|reputación|localização|pontos|reputação|località|punti
    lokalizacja|skąd|pomógł|punkty|reputacja|ostrzeżenia|откуда|репутация|баллы|симпатии|карма|звідки|репутація|đến từ|điểm|uy tín
    danh vọng|konum|yer|puan|puanları|beğeniler|itibar|lokasi|poin|reputasi|积分|積分|金币|金幣|金钱|金錢|威望|贡献|貢獻|经验|經驗
    听众|聽眾|好友|收听|性别|性別|来自|來自|地址|联系|聯絡|等级|等級|在线|ポイント|場所|居住地|評判|포인트|등급|지역|좋아요|level|lv
""")
"""Further facts on such a card, which a story may also give about a hero."""

POST_ACTIONS: Final = table("""
    post|postby|beitrag|message|mensaje|messaggio|сообщение|report|like|liked|unlike|reply|quote|multiquote|+ quote|share|add bookmark|bookmark|edit|delete|top|back to top|ignore|give|logged
    report to moderator|reply with quote|thanks|view profile|send message|send private message|new|original poster|thread starter|op
    melden|gefällt mir|antworten|zitieren|teilen|zitat|nach oben|beitrag melden|lesezeichen hinzufügen|themenstarter|moderator informieren
    signaler|j'aime|répondre|citer|partager|haut|rapporter au modérateur|ajouter un marque-page|auteur du sujet
    reportar|me gusta|responder|citar|compartir|arriba|denunciar|añadir marcador|autor del tema|informar al moderador
    reportar|curtir|gostei|compartilhar|voltar ao topo|denunciar|adicionar favorito|segnala|mi piace|rispondi|cita|condividi
    zgłoś|zgłoś post|lubię to|odpowiedz|cytuj|udostępnij|na górę|do góry|autor tematu|zgłoś do moderatora
    пожаловаться|жалоба|нравится|мне нравится|ответить|цитировать|цитата|поделиться|наверх|вверх|автор темы|сообщить модератору
    поскаржитись|подобається|відповісти|цитувати|báo cáo|thích|trả lời|trích dẫn|chia sẻ|lên đầu trang|chủ thớt
    şikayet et|rapor et|beğen|cevapla|yanıtla|alıntı|alıntıla|paylaş|konu sahibi|laporkan|suka|balas|kutip|bagikan
    更多|评论|評論|回复|回覆|回復|回帖|引用|举报|舉報|检举|檢舉|点赞|點贊|赞|贊|支持|反对|反對|收藏|分享|评分|評分|道具|使用道具|使用道具 举报|使用道具 舉報|只看该作者|只看該作者|倒序浏览
    楼主|樓主|沙发|沙發|板凳|地板|发消息|發消息|加好友|查看全部评分|查看全部評分|页首|頁首|顶端|頂端|返回顶部|返回頂部|只看楼主|只看樓主
    いいね|いいね!|返信|返信する|引用|引用する|通報|通報する|報告|報告する|スレ主|좋아요|답글|답글쓰기|답변|인용|신고|신고하기|추천|비추천|공유|글쓴이|작성자|수정|삭제
""")
"""Actions on a post, and the names of its place in the thread."""

EDITED: Final = tuple(
    sorted(
        table("""
    last edited|last modified|edited by|edited:|edited at|zuletzt bearbeitet|zuletzt geändert|bearbeitet von|dernière édition
    dernière modification|modifié par|modifié en dernier|última edición|editado por|última modificación|última modificação|última edição
    editado pela última vez|ultima modifica|ostatnio zmieniony|ostatnio zmieniony przez|ostatnia edycja|ostatnio edytowano|edytowane przez
    последнее редактирование|последний раз редактировалось|отредактировано|изменено|останнє редагування|chỉnh sửa cuối|chỉnh sửa lần cuối
    sửa lần cuối|son düzenleme|son düzenleyen|terakhir diubah|terakhir diedit|diubah oleh|本帖最后由|本帖最後由|最后编辑|最後編輯|最后编辑于|最後編輯於
    編輯於|编辑于|編集：|編集日時|最終編集|最終更新日時|마지막 수정|최종 수정|수정됨
""")
    )
)
"""The beginning of the line that says when a post was changed."""

REACTIONS: Final = tuple(
    sorted(
        table("""
    reactions|likes|liked by|reaktionen|gefällt|réactions|reacciones|reações|reazioni|reakcje|реакции|реакції|phản ứng|tepkiler
    reaksi|反应|反應|リアクション|반응
""")
    )
)
"""The beginning of the line that says who liked a post."""

QUOTE_ENDS: Final = table("""
    click to expand...|click to expand…|click to expand|zum vergrößern anklicken....|zum vergrößern anklicken...|zum erweitern klicken...
    cliquez pour agrandir...|cliquez pour agrandir…|cliquez pour développer...|haz clic para expandir...|haga clic para expandir...|clic para expandir...
    clique para expandir...|clica para expandir...|clicca per espandere...|clicca per allargare...|kliknij, aby rozwinąć...|kliknij by rozwinąć...
    нажмите, чтобы раскрыть...|нажмите для раскрытия...|натисніть, щоб розгорнути...|bấm để mở rộng...|nhấn để mở rộng...|click để xem thêm...
    genişletmek için tıkla ...|genişletmek için tıkla...|genişletmek için tıklayın...|klik untuk memperluas...|klik untuk membuka...|点击展开...|点击展开…|點擊展開...
    クリックして展開...|클릭하여 확장...
""")
"""The control that expands a quotation."""

QUOTED_BY: Final = tuple(
    sorted(
        table("""
    originally posted by|quote from|zitat von|envoyé par|citation de|iniciado por|cita de|postado originalmente por|citação de
    originariamente inviato da|originariamente scritto da|zamieszczone przez|сообщение от|цитата от|повідомлення від|gửi bởi|alıntı:
""")
    )
)
"""The beginning of the line that says whose post is quoted below."""
