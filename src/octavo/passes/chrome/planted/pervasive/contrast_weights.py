"""How much each mark of a sentence shows that it is not part of the story around it: fitted log-odds.

A mark is a name from `contrast`; positive values speak for planted text. Fitted to composed lines and stories, and not edited
by hand: `python -m benchmarks.contrast_weights` prints the table anew, and `--score` shows how well it does on lines that it was
not fitted to.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

_TABLE: Final = """
a place=0.5|a place, several=1.4|a publication=0.6|a request, several=1.4|a right=0.5|a right, several=1.4|a site's workings=0.6
a site's workings, several=1.7|a theft=0.7|a theft, several=0.5|a work=0.7|a work, several=0.5|an original=0.7|an original, several=1.5
capitals=-1.2|ends !=0.7|ends ,=-2.5|ends .=-1|ends :=-2.2|ends letter=1.1|ends …=-0.7|ends 。=-0.6|ends ！=1.7|ends ？=-0.5|has colon=-0.5
has comma=-0.8|has dash=-0.8|has ellipsis=-0.8|has quote=0.8|has semicolon=-1.2|has sign=1.6|its reader, several=0.4|known names 1=-0.6
length 4=-0.2|length 5=-1.5|length 6=-1.4|length 7=-1|manner capitals=1.8|manner others=-1.8|manner past=-1|manner self=-0.4
manner world=-3.1|more of it, several=1.6|new names 1=0.5|new names 2=0.6|new subjects 0=-1.1|new subjects 3=0.3|new subjects 4=0.6
new subjects 5=1|new words 0=-2.7|new words 1=-2.9|new words 2=-2.5|new words 3=-1.8|new words 4=-1.4|subjects 0=-0.7|subjects 3=0.3
subjects 4=0.9|subjects 5=1.1|whoever made it=0.5|whoever made it, several=0.9|word a=-0.2|word about=0.3|word ai=-0.3|word al=-0.5
word an=-0.3|word and=-0.2|word are=0.2|word asked=-2|word at=0.6|word auf=0.8|word author=0.5|word b=0.3|word ba=-1.9|word back=-0.7
word be=0.5|word before=-1.3|word bir=-0.4|word book=-1.4|word but=-0.2|word c=1.1|word came=0.5|word can=0.5|word chapters=0.7
word chuong=0.6|word com=3|word come=0.6|word cua=-0.9|word d=1.1|word da=-0.5|word dan=-0.9|word dau=-0.3|word day=-0.6|word de=0.3
word del=-0.3|word dem=-1.5|word den=-0.2|word der=-1|word di=-0.5|word did=0.2|word die=-0.9|word do=-0.2|word doc=0.5|word don=-0.6
word door=-1|word dung=-0.5|word e=0.4|word el=-0.7|word eleven=-1.7|word en=0.5|word et=-0.5|word every=-1.8|word find=-1.5|word first=-0.6
word four=-1|word from=0.5|word go=0.6|word had=-1.3|word han=-0.3|word has=-0.5|word have=-1.3|word home=-1.2|word i=-0.3|word if=1.2
word il=-1.1|word in=-0.7|word its=-1.4|word k=0.8|word kak=-0.2|word know=0.3|word l=0.7|word la=-0.6|word lai=-0.3|word las=0.3
word le=-0.5|word left=0.5|word like=0.7|word lo=-0.5|word m=1.6|word man=-2|word me=0.4|word moi=0.2|word more=-0.5|word mot=-0.5|word my=1
word n=2.3|word na=-0.2|word nao=-0.2|word ne=-0.4|word never=-0.3|word next=0.2|word nguoi=-1.6|word nie=-2|word nine=-1.6|word nobody=0.4
word noi=0.4|word nothing=-1|word of=-1.1|word off=0.4|word old=0.6|word on=0.6|word one=-0.6|word or=0.5|word our=0.7|word out=0.4
word oн=-0.5|word oнa=-0.8|word page=-0.4|word para=1|word please=-0.6|word put=0.9|word reading=0.4|word report=1.4|word roi=-1.8
word s=0.2|word si=0.8|word sie=-0.2|word site=0.9|word six=-1.7|word so=0.4|word somebody=-0.9|word story=-1.1|word su=1.1|word sur=0.8
word t=0.5|word tak=-1.1|word tam=-0.4|word ten=-0.2|word that=-0.8|word the=-0.8|word they=-0.6|word this=0.9|word three=-2.9|word time=-1
word told=-1.4|word tu=0.6|word two=-0.3|word um=0.3|word una=-0.6|word under=-1.4|word une=-0.2|word up=0.7|word us=0.8|word very=-1.7
word w=0.9|word we=0.9|word when=0.4|word where=0.6|word will=0.5|word with=-0.2|word without=-0.4|word would=0.9|word y=-0.4
word years=-0.3|word you=-0.3|word your=-1.1|word зa=-2.1|word и=-0.2|word нa=0.4|word нe=-0.4|word пo=-0.2|word чto=-1.2|word я=-0.6
word อง=-1.3|word าย=-0.8|word ี่=-0.3|word ่า=-0.9|word ้า=-0.6|word 그=-1.4|word 있었다=-1.2|word 한=-0.2|word ある=-0.6|word いる=-1.5
word かっ=-0.2|word から=0.6|word こと=0.2|word した=-0.6|word して=0.4|word たの=-1.5|word だけ=0.4|word った=-0.8|word って=-1.1|word ない=-1.4|word なか=-0.3
word には=-0.4|word ます=1.6|word 一个=-2.3|word 了一=-1.9|word 作者=-1.2|word 小说=0.4|word 更新=0.2|word 有一=0.6|word 没有=-2.2|word 自己=-1.9|word 阅读=0.9
"""

FIGURES: Final[Mapping[str, float]] = MappingProxyType(
    {
        mark: float(figure)
        for entry in _TABLE.replace("\n", "|").strip("|").split("|")
        for mark, _, figure in (entry.rpartition("="),)
    }
)
