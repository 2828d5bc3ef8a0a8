"""What is said of a product in; whether it is a garment, which hangs or lies flat, out."""

# ruff: noqa: SIM905 - a list of words reads better as words
from __future__ import annotations

import re

from creative.brief import Product

_GARMENTS = frozenset(
    "jacket jackets coat coats parka blazer cardigan sweater sweaters jumper hoodie hoodies "
    "sweatshirt shirt shirts t-shirt t-shirts tee tees blouse top polo dress dresses skirt skirts "
    "trousers pants jeans leggings shorts chinos joggers vest waistcoat suit kimono robe pyjamas "
    "pajamas onesie jumpsuit romper bodysuit swimsuit bikini tracksuit tunic poncho scarf scarves "
    "chaqueta abrigo camisa camiseta sudadera vestido falda pantalon pantalones jersey vaqueros "
    "veste manteau chemise robe jupe pantalon pull chemisier sweat gilet echarpe "
    "jacke mantel hemd bluse kleid rock hose pullover kapuzenpullover weste schal anzug "
    "giacca cappotto camicia maglietta maglione felpa vestito gonna pantaloni sciarpa "
    "jaqueta casaco blusa moletom saia calca calcas".split()
)
_WORN_OTHERWISE = frozenset(
    "hat hats cap beanie shoe shoes sneaker sneakers boot boots sandal sandals bag handbag purse "
    "backpack belt watch ring sunglasses glasses hanger rack box steamer iron detergent".split()
)
_TRADES = frozenset({"", "fashion", "sport", "kids"})


def is_garment(product: Product, category: str) -> bool:
    """True when name or labels call it a garment: no floor is right under it.

    The name counts more than what pictures show: a shoe may be labelled with what is worn to it.
    """
    if category not in _TRADES:
        return False
    name = _words(product.name)
    if name & _WORN_OTHERWISE:
        return False
    if name & _GARMENTS:
        return True
    labels = [_words(f"{p.description} {' '.join(p.labels)}") for p in product.images[:1]]
    return any(words & _GARMENTS and not words & _WORN_OTHERWISE for words in labels)


def _words(text: str) -> set[str]:
    return set(re.findall(r"[\w-]+", text.casefold()))
