"""`Share on Facebook`, in any language: a word for sharing and the name of a network, and hardly more."""

import re
from typing import Final

from octavo.tree.text import holds_cjk

_LONGEST: Final = 48
"""The most characters of a control for sharing."""
_LONGEST_UNSPACED: Final = 16
"""The same for ideographs and kana, which have no spaces between words."""
_OF_SENTENCES: Final = "，。！？"
"""Marks that no control has."""
_MOST_WORDS: Final = 5
"""The most words of such a control."""
_NETWORK: Final = re.compile(
    r"facebook|twitter|whats ?app|telegram|pinterest|reddit|linkedin|tumblr|вконтакте|фейсбук|твиттер|телеграм"
    r"|פייסבוק|טוויטר|ווטסאפ|فيسبوك|فيس بوك|تويتر|واتساب|فیسبوک|تلگرام|फेसबुक|व्हाट्सऐ?प|ফেসবুক|เฟซบุ๊ก|เฟสบุ๊ค|ทวิตเตอร์"
    r"|フェイスブック|ツイッター|페이스북|트위터|카카오톡|微博|微信|朋友圈",
    re.IGNORECASE,
)
_SHARE: Final = re.compile(
    r"\b(?:share|sharing|compart\w+|partag\w+|partilh\w+|teilen|teile|condivid\w+|поделит\w*|поделись|поширити|поділит\w*|udostępni\w*|(?:delen|deel) (?:op|via)"
    r"|dela? på|jaa|megoszt\w*|distribui\w*|sdílet|sdílej\w*|zdieľa\w*|paylaş\w*|bagikan|chia sẻ|podijeli|podeli|сподели|споделяне|κοινοποί\w+|kongsi)\b"
    r"|แชร์|شارك|مشاركة|المشاركة|שתפו?|שיתוף|साझा|शेयर|শেয়ার|공유|シェア|分享|转发|轉發|اشتراک",
    re.IGNORECASE,
)


def shares_on_network(text: str) -> bool:
    """Return whether a line is a control for sharing the page.

    >>> [shares_on_network(line) for line in ("Megosztás Facebookon", "שתפו בפייסבוק", "分享到微博", "Del på Facebook")]
    [True, True, True, True]
    >>> shares_on_network("She shared it on Facebook, and it was gone."), shares_on_network("他把信分享到微信，又删了")
    (False, False)
    """
    return (
        len(text) <= (_LONGEST_UNSPACED if holds_cjk(text) else _LONGEST)
        and len(text.split()) <= _MOST_WORDS
        and text[-1:] not in ".!?…。！？”」"
        and not any(map(text.__contains__, _OF_SENTENCES))
        and _NETWORK.search(text) is not None
        and _SHARE.search(text) is not None
    )
