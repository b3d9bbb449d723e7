"""An independent count of a page's ink: BeautifulSoup with html5lib, and a rule for what is text.

Text is what stands in elements that show text, alternative text of images included; code, style
sheets, templates and comments are not. Nothing of the reader is used here.
"""

from collections import Counter

from bs4 import BeautifulSoup
from bs4.element import PreformattedString

NOT_TEXT = ["script", "style", "template", "noframes", "datalist"]


def ink_of_html(text: str) -> Counter[str]:
    """Count the non-space characters of a page's text, by character."""
    soup = BeautifulSoup(text, "html5lib")
    for element in soup.find_all(NOT_TEXT):
        element.extract()
    strings = [
        str(string)
        for string in soup.find_all(string=True)
        if not isinstance(string, PreformattedString)
    ]
    alternatives = [str(image.get("alt") or "") for image in soup.find_all("img")]
    return Counter("".join("".join(strings + alternatives).split()))
