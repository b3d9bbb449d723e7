"""What the lists below a story are called: readers' comments, and other stories to read."""

from typing import Final

LISTS: Final = """
comments|comment|responses|response|replies|reviews|review|discussion|thoughts on|reactions
you may also like|you might also like|related stories|related posts|related|recommended|more like this
more from|readers also enjoyed|similar stories|popular now|trending
comentarios|reseñas|también te puede gustar|relacionados|entradas relacionadas|commentaires|avis
vous aimerez aussi|articles similaires|kommentare|das könnte dir auch gefallen|comentários|commenti
комментарии|комментариев|комментария|комментарий|отзывы|похожие|вам может понравиться|читайте также
bình luận|có thể bạn thích|truyện liên quan|truyện cùng thể loại|komentar|yorumlar|yorum|komentarze
تعليقات|التعليقات|تعليق|قد يعجبك أيضا|روايات مشابهة|评论|評論|评论区|留言|书评|猜你喜欢|相关推荐|感想|コメント
レビュー|おすすめ|関連作品|댓글|리뷰|추천작|감상평
quizás también te guste|quizá te guste|te puede interesar|te podría gustar|historias relacionadas|novelas relacionadas|recomendados
você também pode gostar|você também vai gostar|talvez você goste|histórias relacionadas|veja também|leia também
vous aimerez peut-être|vous aimerez aussi|à lire aussi|histoires similaires|recommandations|das könnte dich auch interessieren
ähnliche geschichten|weitere geschichten|potrebbe piacerti anche|potrebbero piacerti|potrebbero interessarti|storie simili|correlati
może ci się spodobać|może ci się też spodobać|podobne opowiadania|polecane|zobacz też|zobacz także|рекомендации|похожие произведения|также читают
вам може сподобатися|вам також може сподобатися|схожі|читайте також|bunları da beğenebilirsin|bunları da beğenebilirsiniz|benzer hikayeler|önerilenler
kamu juga akan menyukai|kamu juga akan menyukai ini|mungkin kamu suka|mungkin anda suka|cerita terkait|cerita serupa|rekomendasi|có thể bạn cũng thích|có thể bạn quan tâm|truyện đề cử
คุณอาจจะชอบ|คุณอาจสนใจ|นิยายแนะนำ|เรื่องที่คล้ายกัน|قد يعجبك|مواضيع ذات صلة|روايات ذات صلة|شاید دوست داشته باشید|مطالب مرتبط
אולי תאהבו|אולי יעניין אותך|פוסטים קשורים|आपको यह भी पसंद|संबंधित कहानियाँ|আরও পড়ুন|θα σας αρέσουν και|dit vind je misschien|gerelateerd
mohlo by se vám líbit|související|ezek is érdekelhetnek|kapcsolódó|ți-ar putea plăcea|du kanske också gillar|relaterade
あなたにおすすめ|この作品を読んだ人|関連小説|同じ作者の作品|이런 작품은|추천 작품|비슷한 작품|함께 보면 좋은|관련 글|관련글
relaterte artikler|mest lest|relaterede artikler|mest læste|relaterade artiklar|aiheeseen liittyvää|kapcsolódó cikkek|articole similare|cele mai citite
σχετικά άρθρα|související články|powiązane artykuły|najczęściej czytane|gerelateerde artikelen|meest gelezen|مقالات ذات صلة|الأكثر قراءة|כתבות נוספות
כתבות נוספות שעשויות לעניין אותך|כתבות קשורות|artículos relacionados|lo más leído|articles liés|les plus lus|sur le même sujet|mehr zum thema|articoli correlati
i più letti|artigos relacionados|похожие статьи|самое читаемое|ilgili haberler|en çok okunanlar|관련 기사|많이 본 기사|関連記事|人気記事|相关文章|热门文章|bài viết liên quan
artikel terkait|संबंधित लेख|схожі статті|свързани статии|povezani članci|مطالب مرتبط
आपको ये भी पसंद आ सकती हैं|आपको यह भी पसंद आ सकता है|เรื่องที่คุณอาจชอบ|เรื่องแนะนำ|이 작품을 본 독자가 함께 본 작품|이 작품과 함께 본 작품|この作品を読んでいる人はこんな作品も読んでいます|この作品を読んだ人はこちらも読んでいます|你可能也喜歡|схожі твори|baka magustuhan mo rin|猜你喜歡|相關推薦|相關閱讀|推薦閱讀|推荐阅读|大家都在看|大家还在看|同类推荐|热门推荐|熱門推薦|书友还看过|猜您喜欢|猜您还喜欢|猜您还喜欢看|猜你还喜欢|猜你还喜欢看|猜您喜歡|猜您還喜歡|猜你還喜歡|好书推荐|好書推薦|新书推荐|新書推薦|相关小说|相關小說|同类小说|同類小說
more top stories|related news|similar articles|similar posts|другие новости по теме|новости по теме|похожие новости|ещё по теме|еще по теме|материалы по теме|статьи по теме
новини за темою|noticias relacionadas|notícias relacionadas|verwandte artikel|notizie correlate|podobne artykuły|podobne wpisy|powiązane wpisy|benzer haberler|benzer yazılar
berita terkait|tin liên quan|相关新闻|相關新聞|延伸閱讀|延伸阅读|関連ニュース|あわせて読みたい|관련뉴스|관련 뉴스|أخبار ذات صلة|संबंधित खबरें
"""
