"""Ways in which a page, or a manuscript, makes whatever reads it call out or read a file.

`{url}` stands for an address that must never be asked for, `{file}`, `{path}` and `{up}` for a file
that must never be read: as an address, a path, and a path from the page's own folder.
"""

from dataclasses import dataclass
from typing import Final

_STORY: Final = (
    "<p>The harbour was quiet that night, and the lamp in the office burned until three.</p>"
    "<p>“Who goes there?” asked the watchman, but nobody answered him from the weir.</p>"
    "<p>In the morning the water stood higher than anyone in the town could remember.</p>"
)


@dataclass(frozen=True, slots=True)
class Canary:
    """One page, and what it is called."""

    name: str
    page: str
    media_type: str = "text/html"

    @property
    def suffix(self) -> str:
        """The suffix of a file that holds it."""
        return ".md" if self.media_type == "text/markdown" else ".html"


_HEAD: Final = {
    "stylesheet": '<link rel="stylesheet" href="{url}.css">',
    "stylesheet of a file": '<link rel="stylesheet" href="{file}">',
    "preload": '<link rel="preload" as="image" href="{url}">',
    "prefetch": '<link rel="prefetch" href="{url}"><link rel="dns-prefetch" href="{url}">',
    "icon": '<link rel="icon" href="{url}.ico">',
    "link attachment": '<link rel="attachment" href="{url}">',
    "link attachment of a file": '<link rel="attachment" href="{file}">',
    "manifest": '<link rel="manifest" href="{url}.json">',
    "alternate": '<link rel="alternate" type="application/rss+xml" href="{url}">',
    "base": '<base href="{url}/"><img src="relative.png" alt="A boat">',
    "base of a file": '<base href="{file}"><img src="secret.txt" alt="A boat">',
    "refresh": '<meta http-equiv="refresh" content="0; url={url}">',
    "policy report": '<meta http-equiv="Content-Security-Policy" content="report-uri {url}">',
    "import": '<style>@import "{url}.css"; @import url({file});</style>',
    "import of a sheet by itself": "<style>@import url('');</style>",
    "font face": "<style>@font-face{font-family:x;src:url({url}.woff2)}p{font-family:x}</style>",
    "font face of a file": "<style>@font-face{font-family:x;src:url({file})}p{font-family:x}</style>",
    "background": "<style>body{background:url({url}.png)}p::before{content:url({url})}</style>",
    "cursor and list style": "<style>p{cursor:url({url}),auto}ul{list-style:url({url})}</style>",
    "attribute selector": '<style>p[class^="a"]{background:url({url}?a)}</style>',
    "image set": '<style>p{background:image-set("{url}" 1x)}</style>',
    "script": '<script src="{url}.js"></script><script>fetch("{url}")</script>',
    "module": '<script type="module">import "{url}.js"</script>',
    "import map": '<script type="importmap">{"imports":{"x":"{url}"}}</script>',
}
_BODY: Final = {
    "image": '<p><img src="{url}.png" alt="A boat"></p>',
    "image of a file": '<p><img src="{file}" alt="A boat"></p>',
    "image of a path": '<p><img src="{path}" alt="A boat"></p>',
    "image far up": '<p><img src="{up}" alt="A boat"></p>',
    "image far up, encoded": '<p><img src="..%2f..%2f..%2f..%2f..%2fsecret.txt" alt="A boat"></p>',
    "image one up": '<p><img src="../secret.txt" alt="A boat"></p>',
    "image of no scheme": '<p><img src="//127.0.0.1/boat.png" alt="A boat"></p>',
    "image of a share": "<p><img src='\\\\127.0.0.1\\share\\boat.png' alt='A boat'></p>",
    "image of the cloud's metadata": '<p><img src="http://169.254.169.254/latest" alt="A boat"></p>',
    "image of a device": '<p><img src="/dev/zero" alt="A boat"><img src="/dev/stdin" alt=""></p>',
    "image by ftp": '<p><img src="ftp://127.0.0.1/boat.png" alt="A boat"></p>',
    "image by jar": '<p><img src="jar:{url}!/boat.png" alt="A boat"></p>',
    "srcset": '<p><img srcset="{url} 1x, {url}-2 2x" alt="A boat"></p>',
    "picture": '<picture><source srcset="{url}.webp"><img src="{url}" alt="A boat"></picture>',
    "lazy image": '<p><img data-src="{url}" data-original="{url}" loading="lazy" alt="A boat"></p>',
    "noscript image": '<noscript><img src="{url}" alt="A boat"></noscript>',
    "low source": '<p><img lowsrc="{url}" dynsrc="{url}" longdesc="{url}" alt="A boat"></p>',
    "data drawing": "<p><img alt='A boat' src='data:image/svg+xml,<svg xmlns=\"http://www.w3.org"
    '/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><image xlink:href="{url}"/></svg>\'></p>',
    "data page": "<iframe src='data:text/html,<img src={url}>'></iframe>",
    "drawing with an image": '<svg><image href="{url}"/><image xlink:href="{file}"/></svg>',
    "drawing that uses": '<svg><use href="{url}#a"/><use xlink:href="{file}#a"/></svg>',
    "drawing with a filter": '<svg><filter id="f"><feImage href="{url}"/></filter></svg>',
    "drawing with a page": '<svg><foreignObject><iframe src="{url}"></iframe></foreignObject></svg>',
    "drawing with a script": '<svg><script href="{url}"/><a href="javascript:x()"/></svg>',
    "drawing that moves": '<svg><a><set attributeName="href" to="javascript:x()"/></a></svg>',
    "formula": '<math><mglyph src="{url}"/><mtext href="javascript:x()">x</mtext></math>',
    "object": '<object data="{url}"><param name="movie" value="{url}"></object>',
    "object of a file": '<object data="{file}" type="text/plain"></object>',
    "embed": '<embed src="{url}">',
    "applet": '<applet archive="{url}" code="{url}" codebase="{url}"></applet>',
    "frame": '<iframe src="{url}" srcdoc="<img src={url}>"></iframe>',
    "frame of a file": '<iframe src="{file}"></iframe>',
    "film": '<video src="{url}" poster="{url}"><track src="{url}"><source src="{url}"></video>',
    "sound": '<audio src="{url}" autoplay></audio><bgsound src="{url}">',
    "form": '<form action="{url}"><input type="image" src="{url}"><button formaction="{url}">Go',
    "table background": '<table background="{url}"><tr><td background="{url}">One</table>',
    "style attribute": "<p style=\"background:url('{url}')\">Rain came from the west that night.</p>",
    "handlers": '<p onclick="fetch(\'{url}\')" onmouseover="x()">Rain fell all that evening.</p>',
    "script link": "<p><a href=\"javascript:fetch('{url}')\">Rain</a> fell all that evening.</p>",
    "split script link": "<p><a href='java&#10;script:x()'>Rain</a> fell all that evening.</p>",
    "file link": '<p><a href="{file}" rel="attachment">Rain</a> fell all that evening.</p>',
    "ping": '<p><a href="#top" ping="{url}">Rain</a> fell all that evening.</p>',
    "quotation's source": '<blockquote cite="{url}"><p>Rain fell.</p></blockquote>',
    "template": '<template><img src="{url}"></template>',
    "shadow": '<div><template shadowrootmode="open"><img src="{url}"></template></div>',
    "custom element": '<x-boat src="{url}" onload="x()">Rain fell all that evening.</x-boat>',
    "portal": '<portal src="{url}"></portal><fencedframe src="{url}"></fencedframe>',
    "inclusion": '<xi:include href="{file}" parse="text"/><esi:include src="{url}"/>',
    "server side": '<!--#include virtual="{path}" --><!--#exec cmd="cat {path}" -->',
    "mutation": '<svg></p><style><a id="</style><img src={url} onerror=x()>">',
    "unfinished attribute": "<p>Rain fell.</p><img src='{url}?",
}
_WHOLE: Final = {
    "sheet instruction": '<?xml-stylesheet href="{url}.xsl" type="text/xsl"?><html><body>{story}',
    "external subset": '<!DOCTYPE html SYSTEM "{url}.dtd"><html><body>{story}',
    "entity": '<!DOCTYPE html [<!ENTITY x SYSTEM "{file}">]><html><body>{story}<p>&x; Rain.</p>',
    "parameter entity": '<!DOCTYPE html [<!ENTITY % x SYSTEM "{url}"> %x;]><html><body>{story}',
    "strict page": '<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN"'
    ' "{url}"><html xmlns="http://www.w3.org/1999/xhtml"><body>{story}',
    "application cache": '<html manifest="{url}"><body background="{url}">{story}',
}
_MARKDOWN: Final = {
    "picture": "![A boat]({url}.png)",
    "picture of a file": "![A boat]({file}) ![A boat](<{path}>) ![A boat]({up})",
    "picture by reference": "![A boat][b]\n\n[b]: {url}.png",
    "link that attaches": '[Rain]({file}) fell all that evening. {rel="attachment"}',
    "script link": "[Rain](javascript:fetch('{url}')) fell, and <javascript:x()> too.",
    "mark-up": '<img src="{url}"> <script src="{url}"></script> <link rel="attachment" href="{file}">',
    "include": "!include {path}\n\n{% include '{path}' %}\n\n.. include:: {path}\n\n![[{path}]]",
    "front matter": '---\ncover: "{url}.png"\ninclude: "{path}"\ncss: "{url}"\n---\n',
}


def _gathered() -> tuple[Canary, ...]:
    pages = [
        *(
            (name, f"<html><head>{head}</head><body>{_STORY}</body>")
            for name, head in _HEAD.items()
        ),
        *((name, f"<html><body>{_STORY}{body}") for name, body in _BODY.items()),
        *((name, page.replace("{story}", _STORY)) for name, page in _WHOLE.items()),
    ]
    prose = _STORY.replace("<p>", "").replace("</p>", "\n\n")
    written = [
        (f"Markdown {name}", f"{text}\n\n{prose}" if "---" in text else f"{prose}\n\n{text}\n")
        for name, text in _MARKDOWN.items()
    ]
    return (
        *(Canary(name, page) for name, page in pages),
        *(Canary(name, page, "text/markdown") for name, page in written),
    )


CANARIES: Final = _gathered()
