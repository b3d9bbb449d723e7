"""A bar of controls is told from a line that only bears its marks, an appeal from a line that is said."""

import re

import pytest

from octavo.passes.chrome.wording.signs import (
    _APPEALS,
    appeals,
    bears_date,
    is_bar,
    is_picture_number,
    is_row_or_notice,
    is_speech,
    speaks_to_visitor,
)


@pytest.mark.parametrize("line", ["« 1 » « 2 »", "« Назад » « Вперёд »", "« Zurück"])
def test_angle_quotes_around_all_of_a_line_are_arrows(line: str) -> None:
    assert is_bar(line)


@pytest.mark.parametrize(
    "line", ["Он сказал: «Да», и ушёл", "»Nein«, sagte sie", "Der Dampfer «Möwe» lief aus"]
)
def test_angle_quotes_around_words_of_a_line_are_quotes(line: str) -> None:
    assert not is_bar(line)


BARS = (
    "11/156",
    "12345 / 12345",
    "7.5 %",
    "100％",
    "Harbour → Weir",
    "< Harbour",
    "Harbour >",
    "Harbour < Weir",
    "⚙",
    "A+ A-",
    "Harbour > Weir > Sluice",
    "Words: 12 Hits: 9 Marks: 3",
    "Rated: T - English - Drama",
    "作者：林秋 字数：三万",
)
NO_BARS = (
    "123456/7",
    "Harbour",
    "Harbour > Weir, she wrote.",
    "A<B",
    "Words: 12 Hits: 9",
    "Rated: T - English",
    "Ash . Reed . Kaarl",
    "“Ash → Reed”",
    "She waited - as she always did - at the gate",
)


@pytest.mark.parametrize("line", BARS)
def test_choices_facts_and_progress_are_a_bar(line: str) -> None:
    assert is_bar(line)


def test_a_text_in_one_piece_is_none_though_it_has_their_marks() -> None:
    assert not is_bar("เลเวล: 4 พลัง: 12 รางวัล: 30 → " + "ยายเดินไปที่บ่อน้ำ " * 20)
    assert is_bar("เลเวล: 4 พลัง: 12 รางวัล: 30 → " + "ยายเดินไปที่บ่อน้ำ " * 5)


@pytest.mark.parametrize("line", NO_BARS)
def test_a_line_with_fewer_of_their_marks_is_none(line: str) -> None:
    assert not is_bar(line)


APPEALS = (
    "Use the arrow keys to turn the page",
    "You can use your keyboard key for it",
    "Log in to vote",
    "Login to vote",
    "Sign in to read on",
    "Register to follow the ferry",
    "Click here for the map",
    "Read ahead by ten chapters",
    "If you find any errors, tell the clerk",
    "Report chapter",
    "Report this chapter if it will not load",
    "評価するにはログインしてください",
    "感想にはログインが必要です",
    "会員登録はこちら",
    "ブックマーク機能を使うには",
    "手机阅读更方便",
    "手機閱讀更方便",
    "请记住本站的名字",
    "請把本站告訴朋友",
    "本站所有小说",
    "本站收錄的書",
    "Add it to your library",
    "Subscribe for free to receive new posts and keep the lamp lit.",
    "Suscríbete gratis para recibir nuevas entradas.",
    "Abonnez-vous gratuitement pour recevoir de nouveaux billets.",
    "Abonnieren Sie kostenlos, um neue Beiträge zu erhalten.",
    "Assine gratuitamente para receber novos textos.",
    "Iscriviti gratuitamente per ricevere nuovi racconti.",
    "Add to library",
    "作品が気に入ったら",
    "最新章节在这里",
    "最新章節在這裡",
    "最快更新的书",
    "全文无弹窗",
    "全文無彈窗",
    "给我月票",
    "求推荐",
    "求收藏",
    "多谢捧场",
    "请登录",
    "登录后可以看",
    "點擊下一頁繼續",
    "点击下一页继续",
    "下载app看书",
    "转载请注明",
    "轉載請註明",
    "Cầu ủng hộ",
    "Mời bạn đăng nhập",
    "Đọc truyện tại bến sông",
    "Connectez-vous",
    "Cliquez ici",
    "Lisez en avant-première",
    "Inicia sesión",
    "Haz clic aquí",
    "Faça login",
    "Clique aqui",
    "Войдите, чтобы ответить",
    "Авторизуйтесь на странице",
    "Melden Sie sich an",
    "로그인 후 읽기",
    "Hak cipta dilindungi",
    "版权所有",
    "版權所有",
    "Conéctate o conecta para comentar",
    "Conectarse para dejar una nota",
    "Se connecter pour voter",
    "Required fields are marked",
    "Os campos obrigatórios",
    "Los campos obligatorios",
    "Les champs obligatoires",
    "Выделите и нажмите Ctrl + Enter",
    "Войдите или зарегистрируйтесь",
    "Dùng phím mũi tên",
    "Laporkan tautan rusak",
    "Yorum yapmayı unutma",
    "Yorum bırakmayı unutma",
    "Giriş yapın",
    "ユーザー登録が必要です",
    "感想を書き込む",
    "由网友上传",
    "Creation is hard, cheer me up!",
    "Have some idea about my story? Comment it and let me know.",
    "重要声明：本书由网友发表或上传并维护",
    "重要聲明：本書由網友發表或上傳並維護，與本站立場無關",
    "受付停止中は、いいねを送ることができません。",
    "双击鼠标左键自动滚屏",
    "雙擊鼠標滾屏",
    "Mời bạn đọc tại trang Bến Vắng",
    "由網友上傳",
    "支持快捷键",
    "支援快捷鍵",
    "按回车返回",
    "추천을 눌러 주세요",
    "사업자등록번호 없음",
    "Zaloguj się, żeby ocenić",
    "Увійдіть або зареєструйтеся",
    "Оставлять комментарии могут участники",
    "Комментировать могут только участники",
    "Pro přidání komentáře se přihlaste",
    "Přihlaste se, abyste mohli hlasovat",
    "Kommenthez jelentkezz be",
    "A komment írásához be kell jelentkezned",
    "Autentifică-te pentru a vota",
    "Συνδεθείτε για να ψηφίσετε",
    "กรุณาเข้าสู่ระบบก่อน",
    "برای ارسال نظر وارد حساب خود شوید",
    "ابتدا وارد شوید",
    "يجب تسجيل الدخول",
    "वोट करने के लिए लॉग इन करें",
    "ভোট দিতে লগ ইন করুন",
    "יש להתחבר כדי להגיב",
    "Devi essere registrato",
    "Inicia sesión para votar",
    "Silakan masuk untuk membalas",
    "Je moet ingelogd zijn",
    "请先登录",
    "登入後即可留言",
    "按回車返回",
    "用左右鍵翻頁，鍵盤左右都行",
    "Share on a page (Opens in new window)",
    "Kliknij (Otwiera się w nowym oknie)",
    "Teilen (Wird in neuem Fenster geöffnet)",
    "Compartir (Se abre en una ventana nueva)",
    "Partager (ouvre dans une nouvelle fenêtre)",
    "Partilhar (abre em nova janela)",
    "Condividi (Si apre in una nuova finestra)",
    "Поделиться (Открывается в новом окне)",
    "Поділитися (Відкривається у новому вікні)",
    "Paylaş (Yeni pencerede açılır)",
    "Bagikan (Membuka di jendela yang baru)",
    "Delen (Wordt in een nieuw venster geopend)",
    "Sdílet (Otevře se v novém okně)",
    "שיתוף (נפתח בחלון חדש)",
    "شارك (فتح في نافذة جديدة)",
    "اشتراک (در پنجره تازه باز می‌شود)",
    "共有 (新しいウィンドウで開きます)",
    "공유하기 (새 창에서 열림)",
    "Your email address will not be published.",
    "Required fields are marked *",
    "Save my name, email, and website in this browser for the next time I comment.",
    "Deine E-Mail-Adresse wird nicht veröffentlicht. Erforderliche Felder sind mit * markiert",
    "Meinen Namen, meine E-Mail-Adresse und meine Website in diesem Browser für die nächste Kommentierung speichern.",
    "Votre adresse e-mail ne sera pas publiée. Les champs obligatoires sont indiqués avec *",
    "Enregistrer mon nom, mon e-mail et mon site dans le navigateur pour mon prochain commentaire.",
    "Tu dirección de correo electrónico no será publicada.",
    "Los campos obligatorios están marcados con *",
    "O seu endereço de e-mail não será publicado. Campos obrigatórios são marcados com *",
    "Il tuo indirizzo email non sarà pubblicato. I campi obbligatori sono contrassegnati *",
    "Je e-mailadres wordt niet gepubliceerd. Vereiste velden zijn gemarkeerd met *",
    "Twój adres e-mail nie zostanie opublikowany. Wymagane pola są oznaczone *",
    "Ваш адрес email не будет опубликован. Обязательные поля помечены *",
    "Ваша e-mail адреса не буде опублікована, не публікуватиметься.",
    "Vaše e-mailová adresa nebude zveřejněna. Vyžadované informace jsou označeny *",
    "Din e-postadress publiceras inte. Obligatoriska fält är märkta *",
    "Din e-postadresse vil ikke bli publisert. Obligatoriske felt er merket med *",
    "Sähköpostiosoitettasi ei julkaista. Pakolliset kentät on merkitty *",
    "E-mail címet nem tesszük közzé. A kötelező mezőket * jelöli",
    "Adresa ta de email nu va fi publicată. Câmpurile obligatorii sunt marcate cu *",
    "E-posta adresiniz yayınlanmayacak. Gerekli alanlar * ile işaretlenmişlerdir",
    "Alamat surel Anda tidak akan dipublikasikan. Ruas yang wajib ditandai *",
    "Email của bạn sẽ không được hiển thị công khai.",
    "Η ηλ. διεύθυνση σας δεν δημοσιεύεται.",
    "メールアドレスが公開されることはありません。",
    "* が付いている欄は必須項目です",
    "이메일은 공개되지 않습니다. 필수 항목은 * 로 표시합니다",
    "电子邮件地址不会被公开。 必填项已用*标注",
    "發佈留言必須填寫的電子郵件地址不會公開。 必填欄位標示為 *",
    "อีเมลของคุณจะไม่แสดงให้คนอื่นเห็น",
    "لن يتم نشر عنوان بريدك الإلكتروني.",
    "نشانی ایمیل شما منتشر نخواهد شد. بخش‌های موردنیاز علامت‌گذاری شده‌اند",
    "האימייל לא יוצג באתר. שדות החובה מסומנים",
)


@pytest.mark.parametrize("line", APPEALS)
def test_what_is_said_to_a_visitor_is_an_appeal(line: str) -> None:
    assert appeals(line)
    assert speaks_to_visitor(line)


def test_every_wording_of_an_appeal_has_a_line_that_shows_it() -> None:
    shown = "\n".join(APPEALS).lower()
    assert [wording for _, wording in _APPEALS if not re.search(wording, shown)] == []


@pytest.mark.parametrize(
    "line",
    [
        "“Log in to the ledger,” said the clerk.",
        "「ログインして」と受付が言った。",
        "The log in the yard was wet",
        "He found the key to the library",
        "A" * 180 + " log in to vote, please",
        "“Your email address will not be published,” said the boy at the typewriter.",
        "The letter will not be published",
        "She kept the mail, and it was never shown",
    ],
)
def test_what_somebody_says_in_a_story_is_none(line: str) -> None:
    assert not appeals(line)
    assert not speaks_to_visitor(line)


def test_an_address_speaks_to_a_visitor_and_is_not_an_appeal() -> None:
    line = "Tickets: HTTPS://brasslantern.example/tickets"
    assert speaks_to_visitor(line)
    assert not appeals(line)
    assert not speaks_to_visitor("A" * 200 + line)


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("© 2024 Lantern Press", True),
        ("Lantern Press ©2024", True),
        ("Lantern | © Lantern Press", True),
        ("Lanter© Press", False),
        ("© Lantern Press" + " and others" * 6, False),
        ("Home Genres Rankings", True),
        ("Lantern Press, 2024", False),
    ],
)
def test_a_short_line_says_whose_the_page_is(line: str, says: bool) -> None:
    assert is_row_or_notice(line) is says


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("“Click here,” said the cricket.", True),
        ("„Klick hier“, sagte die Grille.", True),
        ("「押して」と言った。", True),
        ("“Click here” for more", False),
        ("“Click here, said the cricket.", False),
        ("Click here.", False),
        ("", False),
    ],
)
def test_speech_opens_with_a_quotation_and_ends_as_a_sentence(line: str, said: bool) -> None:
    assert is_speech(line) is said


@pytest.mark.parametrize(
    ("line", "counts"),
    [
        ("Image 2 of 5", True),
        ("ФОТО 2 из 5", True),
        ("图 2/5", True),
        ("Part 2 of 5", False),
        ("Image 2 of 5 hangs in the hall", False),
        ("Image" + " " * 40 + "2 of 5", False),
    ],
)
def test_a_gallery_counts_its_pictures(line: str, counts: bool) -> None:
    assert is_picture_number(line) is counts


@pytest.mark.parametrize(
    ("line", "dated"),
    [
        ("Begun 3/14/09", True),
        ("14.03.2019", True),
        ("2019年3月14日", True),
        ("2019년 3월", True),
        ("14.03-2019", False),
        ("114/14/2009", False),
        ("Room 12-14", False),
        ("The letter was dated 3/14/09 and sealed twice", False),
    ],
)
def test_a_short_line_may_give_a_date_in_figures(line: str, dated: bool) -> None:
    assert bears_date(line) is dated
