"""Four short serials of five chapters, written to be wrapped in page furniture and found again.

They hold what looks like furniture and is story: a day's number at the head of every chapter, a
refrain at its foot, messages of a game with a number that changes, a lone figure, a time, a letter
that stands in two chapters, a chapter that is half a chat log.
"""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Chapter:
    """One chapter of a serial: `* * *` is a scene break, every other line a paragraph."""

    number: int
    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Serial:
    """A serial, and the language it is in."""

    title: str
    language: str
    chapters: tuple[Chapter, ...]


def told(title: str, language: str, text: str) -> Serial:
    """Return a serial from its text: chapters apart by an empty line, the first line of each its title."""
    chapters = []
    for number, chapter in enumerate(text.strip().split("\n\n"), 1):
        heading, *lines = chapter.splitlines()
        chapters.append(Chapter(number, heading, tuple(lines)))
    return Serial(title, language, tuple(chapters))


LEDGER: Final = told(
    "The Tidewright's Ledger",
    "en",
    """
The Salt Stair
Day 1.
Ines Carrow had mended clocks for eleven years before anyone thought to ask her to mend the sea.
“It runs slow,” said the harbour master, and he set the brass case on her bench as if it might bite.
She opened the back. Where a spring should have been there was a thimble of salt water, turning.
“Who made this?”
“Your father did.”
Nobody had said those three words in that order in her hearing since the funeral, and the bench needed holding for a moment.
[You have gained 1 level.]
* * *
The stair behind the chandlery had one hundred and four steps when the tide was out, and fewer when it was in.
She counted them aloud, going down, because he had taught her to count what could be taken away.
102
Two were missing.
The tide keeps its own accounts.

A Letter from the Weir
Day 4.
The letter had been waiting under the hundredth step, in oilcloth, with her name on it in his square hand.
Dear Ines, by the time you read this the water will have come up twice and gone down once.
Do not look for me where the ledger ends. Look where it was begun.
Your loving father, and the worst bookkeeper on the coast.
She read it standing, and then she read it sitting, and it said the same thing both times.
“Well?” asked Tobin from the top of the stair.
“He spelled my name right,” she said. “So it isn't a forgery.”
Above them the bell of Saint Orrin's rang the half hour, nine minutes late, as it had all that winter.
* * *
That night she set the brass case on the sill and watched the thimble turn, and wrote down what it did.
00:47:09
Forty-seven minutes and nine seconds from one stillness to the next, and no table of tides that had ever been printed agreed.
[You have gained 2 levels.]
The tide keeps its own accounts.

The Long Ebb
Day 9.
On the ninth morning the sea went out and did not stop.
Boats lay over on their sides in the mud, and children walked among them with buckets, and nobody called the children back.
Ines walked out too, past the last mooring, past the wreck that was on no chart, to where the sand was ribbed like a roof.
Her slate buzzed, because Tobin could not leave a silence alone.
Tobin: where are you
Ines: out
Tobin: out where
Ines: where the harbour was
Tobin: come back. the bell has stopped
She looked round, and it was true: the town had the stillness of a held breath.
[Daily quest complete: count what can be taken away.]
* * *
There was a door in the sand, lying flat, and it was the door of her father's shop.
The tide keeps its own accounts.

The Shop Below
Day 10.
Below the door the shop was as he had left it on the morning he went out for string.
The kettle was still warm. She did not think about the kettle.
In the drawer, under the pliers, lay the same letter, word for word, in the same oilcloth.
Dear Ines, by the time you read this the water will have come up twice and gone down once.
Do not look for me where the ledger ends. Look where it was begun.
Your loving father, and the worst bookkeeper on the coast.
“Twice up and once down,” she said to the pliers. “So there is one more to come, and it will not be small.”
The first page of the ledger was not a page of numbers at all but a drawing of a stair.
* * *
She took the pencil from behind her ear and added the two steps that were missing, and somewhere above her the bell began to ring.
[You have gained 3 levels.]
The tide keeps its own accounts.

What Was Owed
Day 11.
The water came home at noon, and it came politely, feeling its way up the sand like a guest in a dark hall.
Behind it, in his shirtsleeves, with a ball of string in his hand, walked the worst bookkeeper on the coast.
“You took your time,” said Ines.
“I took somebody's,” he said, “and I have been paying it back at a ruinous rate.”
He looked older than the photograph and younger than the grave, and he wanted to know at once who had been at his pliers.
“Me.”
“Good.”
They went up together, and she counted again, because somebody had to, and this time she did not stop before the end.
104
* * *
Tobin had put the kettle on. He did not ask; he set out three cups, and he wept into none of them.
[You have gained 1 level.]
The tide keeps its own accounts.
""",
)

LANTERN: Final = told(
    "El farolero de Almenara",
    "es",
    """
La última lámpara
Primera noche.
En Almenara quedaban noventa y nueve faroles, y solo uno de ellos se encendía sin que nadie lo tocara.
—¿Otra vez el de la plaza? —preguntó el alcalde, sin levantar los ojos del periódico.
—Otra vez —dijo Jacinto, y dejó la escalera apoyada contra la pared de la panadería.
Nadie recordaba quién lo había puesto allí, pero todos recordaban la noche en que se apagó.
Y la luz no dijo nada.

El aceite prestado
Segunda noche.
El aceite no venía de la tienda, ni del molino, ni de ningún lugar que Jacinto supiera nombrar.
Lo olió, lo probó con la punta de la lengua, y le supo a la cocina de su abuela en invierno.
—Eso no se presta —dijo la panadera—, eso se hereda.
99
Los contó dos veces, y las dos veces le faltó el suyo.
Y la luz no dijo nada.

Una carta en la escalera
Tercera noche.
Entre el séptimo peldaño y el octavo alguien había metido un papel doblado en cuatro.
Querido Jacinto: no subas hoy, que la noche pesa más de lo que parece.
Subió de todos modos, porque nunca había obedecido a un papel y no pensaba empezar a los sesenta.
Desde arriba se veía el mar, que en Almenara no se ve desde ninguna parte.
—¡Baja!
Y la luz no dijo nada.

El mar de arriba
Cuarta noche.
Bajó con los zapatos mojados, y el agua que dejó en la plaza tardó tres días en secarse.
La panadera puso un barreño debajo de la farola, por si acaso, y por la mañana había un pez.
—No se lo digas a nadie —le pidió ella, y lo dijo tan alto que lo oyó todo el pueblo.
Querido Jacinto: no subas hoy, que la noche pesa más de lo que parece.
Era el mismo papel, en el mismo peldaño, y esta vez la letra era la suya.
Y la luz no dijo nada.

Cien
Quinta noche.
La última noche llevó consigo la escalera, el barreño y el pez, y no le explicó nada al alcalde.
Encendió los noventa y nueve uno por uno, despacio, como quien se despide de una familia numerosa.
100
El último no estaba en la plaza, sino en su propia mano, y alumbraba hasta el otro lado del mar.
—Ya era hora —dijo su abuela desde la orilla, secándose las manos en el delantal.
Y la luz no dijo nada.
""",
)

UMBRELLA: Final = told(
    "傘を返す駅",
    "ja",
    """
忘れ物
一日目。
終電のあとの駅には、持ち主のいない傘が百二本あった。
「また増えましたね」と新人の森が言い、帳面に丁寧な字で数を書き入れた。
駅長は返事をしなかった。窓の外では、もう三日も雨が降っていなかったからだ。
102
どの傘も濡れていた。
雨はまだ、誰のものでもない。

名札
二日目。
一本だけ、柄のところに小さな名札のついた傘があった。
そこに書かれていたのは森の名前で、日付は来年の六月になっていた。
「いたずらでしょうか」
「いたずらなら、もっと字がうまい」と駅長は言って、湯のみを置いた。
雨はまだ、誰のものでもない。

手紙
三日目。
傘を開くと、骨のあいだから折りたたんだ手紙が落ちてきた。
森さんへ。この傘はお返しします。あの日は本当に助かりました。
森は手紙を二度読み、それから窓の外の乾いた線路をずっと見ていた。
「まだ貸してもいないのに」
雨はまだ、誰のものでもない。

貸す人
四日目。
夕方の電車から、ひとりの女の子が降りてきて、改札の前で空を見上げた。
雨は降っていなかった。それでも森は、名札のついた傘を差し出した。
「返すのはいつでもいいです」
森さんへ。この傘はお返しします。あの日は本当に助かりました。
あの文面を思い出しながら、彼は自分の声が少し震えているのに気づいた。
雨はまだ、誰のものでもない。

雨
五日目。
朝、屋根を叩く音で目が覚めると、町じゅうの人が駅に並んでいた。
傘を受け取りに来たのだと気づくまでに、森はしばらく時間がかかった。
百二本の傘は、昼までに一本残らず持ち主のところへ帰っていった。
「さて」と駅長は言い、からになった棚を見て、初めて笑った。
0
雨はまだ、誰のものでもない。
""",
)

BRIDGE: Final = told(
    "渡口的账房",
    "zh",
    """
欠下的船钱
第一天。
老账房在渡口坐了四十年，从来没有算错过一笔船钱。
“今天少了一个人。”他把算盘推开，对撑船的阿满说。
阿满回头望了望河面，船上坐着七个人，岸上也站着七个人，一个不多，一个不少。
【你获得了1点经验。】
“少的那个，是我自己。”
河水不记得任何人的名字。

空白的一页
第二天。
账本的第十二页是空白的，纸却比别的纸重，像是吸饱了水。
阿满把它对着灯看了半天，看见里面有一条很细的河，正在慢慢地往东流。
“别碰。”老账房说，“那是我年轻的时候。”
【你获得了2点经验。】
夜里他们听见有人在纸里喊船。
河水不记得任何人的名字。

一封信
第三天。
信是从上游漂下来的，装在一只没有盖的瓶子里，字却一个也没有湿。
先生：船钱我先欠着，等桥修好的那天，我一定回来还您。
“这条河上从来没有桥。”阿满说。
老账房没有回答，只是把信夹进那一页空白的纸里，然后合上了账本。
【你获得了1点经验。】
河水不记得任何人的名字。

修桥的人
第四天。
天还没亮，对岸就传来了凿石头的声音，一下一下，像有人在敲一扇很厚的门。
先生：船钱我先欠着，等桥修好的那天，我一定回来还您。
老账房把这句话念了一遍，又念了一遍，然后开始收拾他的笔和砚台。
“您要去哪里？”
“去收账。”
河水不记得任何人的名字。

收账
第五天。
桥修好的时候，河上起了很大的雾，谁也看不清对面走过来的人是谁。
只听见那人一边走一边数着铜钱，数到四十，就停在了老账房的面前。
40
“一年一文，”那人说，“连利息一起，您点一点。”
老账房没有点，他这辈子头一回没有算账，只是把账本递了过去。
河水不记得任何人的名字。
""",
)
