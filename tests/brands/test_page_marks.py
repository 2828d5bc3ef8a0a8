"""What old and new pages say of themselves besides style sheets: attributes, links home, glows."""

import pytest

from brands.extraction.cascade import styled
from brands.extraction.fonts import families_of
from brands.extraction.identity import brand_name
from brands.extraction.page import parse_page
from brands.extraction.palette import declared_color, palette_of
from brands.extraction.stylesheet import parse_stylesheet
from brands.extraction.wording import headlines_of


def painted(html, css=""):
    page = parse_page(html.encode(), url="http://127.0.0.1/")
    return page, styled(page.tree, parse_stylesheet(css).rules)


OLD = """<body bgcolor="FFF8E7" text="#2a1a12" link="#7b1e1e"><table bgcolor="#ffffff"><tr>
<td bgcolor="#7b1e1e"><font face="Georgia, serif" size="6" color="#f5ebd6"><b>We mend clocks</b>
</font>
<p><font face="Verdana">Since 1971 in Mill Street.</font> <a href="p.html">Prices</a></p></td></tr>
</table></body>"""


def test_the_attributes_of_old_pages_paint():
    page, elements = painted(OLD)
    by_tag = {element.tag: element for element in elements}
    assert by_tag["body"].own("background-color") == "#FFF8E7"
    assert by_tag["td"].own("background-color") == "#7b1e1e"
    assert by_tag["a"].own("color") == "#7b1e1e"
    assert by_tag["p"].values["color"] == "#2a1a12"
    uses = {use.use: use.family for use in families_of(elements, page)}
    assert uses == {"heading": "Georgia", "body": "Verdana"}
    assert palette_of(elements)[0].code == "#7B1E1E"
    assert headlines_of(page) == ("We mend clocks",)


def test_any_rule_is_stronger_than_an_attribute():
    _, elements = painted(OLD, "*{color:#000} td{background:#0a0}")
    by_tag = {element.tag: element for element in elements}
    assert by_tag["td"].own("background-color") == "#0a0"
    assert by_tag["a"].own("color") == "#000"


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ('<header><a href="/">Ledgerly</a></header>', "Ledgerly"),
        ('<nav><a href="./" aria-label="Ledgerly home"><svg></svg></a></nav>', "Ledgerly"),
        ('<header><a href="/en"><img alt="Ledgerly logo" src="a.png"></a></header>', "Ledgerly"),
        ("<footer>© 2019–2026 Ledgerly Oy. All rights reserved.</footer>", "Ledgerly"),
        ("<footer>Copyright 2026 Books that AG. Imprint</footer>", "Books that"),
        ("<p>Ledgerly</p>", "Books that close"),  # nothing says whose page it is
    ],
)
def test_the_part_of_the_title_that_leads_home_is_the_name(body, name):
    page = parse_page(
        f"<title>Books that close | Ledgerly</title>{body}".encode(), url="http://127.0.0.1/"
    )
    assert brand_name(page).value == name


@pytest.mark.parametrize(
    ("css", "code"),
    [
        (":root{--accent-color:#e4572e;--ground:#fff}", "#E4572E"),
        (":root{--brand:#e4572e;--other:#17324d}", ""),
        (".card{--accent-color:#e4572e}", ""),
        (":root{--ink:#111}", ""),
    ],
)
def test_the_one_colour_that_a_page_declares_for_itself(css, code):
    assert declared_color(parse_stylesheet(css).rules) == code


def test_a_glow_in_a_corner_leaves_the_ground_what_it_is():
    html = '<body><section class="hero"><h1>Hear it</h1><a class="btn">Buy</a></section></body>'
    css = (
        "body,.hero{background:#101014}.btn{background:#d7ff3e}"
        ".hero{background:radial-gradient(circle,#46009c,transparent 60%),#101014}"
    )
    assert palette_of(painted(html, css)[1])[0].code == "#D7FF3E"


def test_a_tint_does_not_lead_the_colour_that_it_was_made_from():
    html = '<body><section class="a"><h2>One</h2><p>Some words here</p></section></body>'
    css = ".a{background:#ebddbf}.a h2{color:#c79a3a}"
    codes = [color.code for color in palette_of(painted(html, css)[1])]
    assert codes.index("#C79A3A") < codes.index("#EBDDBF")
