"""An element of a page in; whether another company's script put it there out.

Consent banners, chat launchers, pop-ups and review widgets paint in their own makers' colours.
They are known by the names that their scripts give them, and by floating over the page.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_CONSENT = (
    r"onetrust|ot-sdk|optanon|cybotcookiebot\w*|cookiebot|usercentrics|uc-banner|cmplz|borlabs\w*|_brlbs"
    r"|iubenda|didomi|qc-cmp2?|quantcast|truste|trustarc|termly|cookieyes|cky|osano|klaro"
    r"|cc-(?:window|banner|btn)|cc_dialog|sp_message\w*|moove_gdpr\w*|gdpr|cli-bar|cookiefirst"
    r"|axeptio\w*|tarteaucitron\w*|ccm|consentmanager|hs-eu|hs-cookie|pandectes|consent\w*"
    r"|cookie-?(?:banner|bar|notice|consent|popup|modal|law|permission|box|message|overlay|wall|note|hint"
    r"|info|disclaimer|policy|dialog|layer|notification|preferences|settings|manager|alert)\w*|cookies?"
)
_CHAT = (
    r"intercom|crisp|crisp-\w+|drift|tawk|tidio|zopim|zendesk|zEWidget|olark|livechat|hubspot"
    r"|gorgias|freshchat|fc_frame|fb_dialog|fb-customerchat|smartsupp|userlike|jivo\w*|chatra|helpscout"
    r"|beacon-container|chaport|kommunicate|chat-?(?:widget|launcher|button|bubble|box)|live-?chat"
    r"|joinchat\w*|whatsapp-?\w*|wa-?float|qlwapp|kefu|side-kf|kakao\w*|naver-?talk|layui-layer"
)
_OTHERS = (
    r"klaviyo\w*|kl-private\w*|needsclick|privy|justuno|optinmonster|om-holder|sumome|hellobar|mailmunch"
    r"|attentive_\w+|wisepops|trustpilot\w*|yotpo|judgeme|jdgm|stamped-\w+|okendo|loox|reviews-?io|feefo"
    r"|trustedshops|smile-launcher|loyaltylion|grecaptcha\w*|addtoany\w*|a2a|sharethis|addthis\w*|elfsight"
    r"|shopify-payment-button|paypal-\w+|amazonpay|apple-pay|klarna-\w+|wpadminbar|w-webflow-badge"
    r"|framer-lib-badge|nuxt-loading-indicator"
)
# Only at the beginning of a name: "side-crisp" is a brand's own.
_WIDGETS = re.compile(rf"(?:^| )(?:{_CONSENT}|{_CHAT}|{_OTHERS})(?=$|[ _-])", re.IGNORECASE)
_MESSENGERS = re.compile(
    r"^(?:https?:)?//(?:www\.)?(?:wa\.me|api\.whatsapp\.com|m\.me|t\.me|line\.me|wpa\.qq\.com"
    r"|facebook\.com|instagram\.com|twitter\.com|x\.com|youtube\.com|tiktok\.com|linkedin\.com)\b",
    re.IGNORECASE,
)
_OWN = "h1, main, header, nav"


def is_foreign(
    node: LexborNode, names: str, attributes: Mapping[str, str | None], *, position: str
) -> bool:
    """True for a widget of a third party, or a bubble that floats over the page.

    ``names`` are the element's id and classes, ``position`` its own CSS position.
    """
    tag = node.tag
    if tag in {"html", "body", "header", "nav", "main"}:
        return False  # their classes say what is installed, not what they are
    if tag == "iframe":
        return True
    if tag == "a" and _MESSENGERS.match(attributes.get("href") or ""):
        return True
    if position != "fixed" and not _WIDGETS.search(names):
        return False
    return node.css_first(_OWN) is None
