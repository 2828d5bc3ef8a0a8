"""Colour words in several languages as data; out comes the colour that a word means."""

from __future__ import annotations

from PIL import ImageColor

# CSS writes its compound names in one word; people do not.
_CSS_FRONTS = (
    "light", "dark", "medium", "pale", "deep", "hot", "dim", "alice", "antique", "blanched",
    "burly", "cadet", "corn", "cornflower", "dodger", "fire", "floral", "forest", "ghost",
    "green", "honeydew", "indian", "lawn", "lemon", "lime", "midnight", "mint", "misty", "navajo",
    "old", "olive", "orange", "papaya", "peach", "powder", "rebecca", "rosy", "royal", "saddle",
    "sandy", "sea", "sky", "slate", "spring", "steel", "violet", "white", "yellow", "blue",
)  # fmt: skip

# Names that painters, decorators and fashion use; they win over CSS where the two disagree.
SHADES: dict[str, str] = {
    "frosty blue": "#C3DDF0", "dark violet": "#3F1A66", "deep violet": "#3F1A66",
    "leaf green": "#4F9A45", "grass green": "#4C9A2A",
    "kelly green": "#4CBB17", "sea green": "#2E8B77", "sunset orange": "#F2704E",
    "black": "#101010", "jet black": "#0A0A0A", "off black": "#1A1A1A", "matte black": "#161616",
    "white": "#FFFFFF", "pure white": "#FFFFFF", "off white": "#F7F4EE", "bone": "#E9E2D3",
    "eggshell": "#F0EAD6", "ivory": "#FFFFF0", "cream": "#F6EBD6", "creme": "#F6EBD6",
    "vanilla": "#F3E5AB", "alabaster": "#EFEAE2", "pearl": "#F0EBE3", "oatmeal": "#DED2BC",
    "oat": "#DED2BC",

    "linen": "#F3EBDF", "beige": "#E4D5B7", "sand": "#DCC6A0", "sandy": "#DCC6A0",
    "taupe": "#8B7E74", "khaki": "#B7A77A", "camel": "#C19A6B", "tan": "#D2B48C",
    "caramel": "#C68E4E", "honey": "#E0A030", "mustard": "#D9A520", "ochre": "#C77F22",
    "amber": "#F5A623", "gold": "#C9A227", "golden": "#D4AF37", "rose gold": "#B76E79",
    "champagne": "#F1DDB8", "bronze": "#A9714B", "copper": "#B87333", "brass": "#B5A642",
    "silver": "#BFC2C7", "grey": "#808080", "gray": "#808080", "charcoal": "#36393F",
    "graphite": "#41454A", "slate": "#5B6770", "anthracite": "#383E42", "gunmetal": "#2A3439",
    "dark gray": "#454545", "dark grey": "#454545", "light gray": "#D6D6D6",
    "light grey": "#D6D6D6", "ash": "#B2BEB5", "stone gray": "#8C8A84", "stone grey": "#8C8A84",
    "red": "#D92D20", "crimson": "#B0122B", "scarlet": "#E0301E", "cherry": "#B0122B",
    "cherry red": "#B0122B", "ruby": "#9B111E", "burgundy": "#6D1A36", "wine": "#6B1F34",
    "wine red": "#6B1F34", "bordeaux": "#6D1A36", "oxblood": "#4A0F16", "maroon": "#6A1B1B",
    "brick": "#A0452E", "brick red": "#A0452E", "rust": "#B0512B", "terracotta": "#C8673F",
    "terra cotta": "#C8673F", "burnt orange": "#C35817", "clay": "#B66A50",
    "orange": "#F47B20", "tangerine": "#F28500", "apricot": "#F9C08A", "peach": "#F9C9A7",
    "peachy": "#F9C9A7", "coral": "#FF7A5C", "salmon": "#F99A86",
    "yellow": "#F9CE2B", "lemon": "#F9E45B", "lemon yellow": "#F9E45B",
    "butter": "#F7E7A9", "butter yellow": "#F7E7A9", "canary": "#FFEF5C", "sunflower": "#F5B51B",
    "pink": "#F5A3B7", "blush": "#F2D0CC", "blush pink": "#F2D0CC", "rose": "#E7A6AE",
    "dusty rose": "#C9928F", "dusty pink": "#D3A4A1", "baby pink": "#F7CCD4", "fuchsia": "#D81E78",
    "magenta": "#CB2074", "hot pink": "#F0389B", "bubblegum": "#F78FC0", "mauve": "#B58DA5",
    "plum": "#673147", "aubergine": "#43203A", "eggplant": "#43203A", "purple": "#6B2FA0",
    "royal purple": "#5B2A86", "violet": "#7440B5", "lavender": "#C9BDE8", "lilac": "#CBB2DC",
    "indigo": "#322996", "navy": "#14213D", "navy blue": "#14213D", "deep navy": "#0B1630",
    "ink blue": "#14213D", "ink": "#14213D", "paper white": "#FBFAF5",
    "chalk": "#F4F1EA", "chalk white": "#F4F1EA", "signal red": "#D92D20",
    "pearl grey": "#D3D0C9", "pearl gray": "#D3D0C9", "dusty blue": "#8FA6B8",
    "midnight": "#10182E", "midnight blue": "#10182E", "blue": "#2563EB", "royal blue": "#2B4CC4",
    "cobalt": "#0047AB", "cobalt blue": "#0047AB", "electric blue": "#1F51FF",
    "ultramarine": "#2A2E9E", "sapphire": "#1C3F94", "denim": "#3E5C86", "sky": "#A6D4F2",
    "sky blue": "#A6D4F2", "baby blue": "#BFDDF3", "powder blue": "#C4D9E8", "ice blue": "#D6ECF5",
    "icy blue": "#D6ECF5", "steel blue": "#4A7397", "ocean blue": "#1B6F9C", "petrol": "#0F4C5C",
    "aqua": "#6FD3D1", "turquoise": "#2FBFB3", "teal": "#0E7C7B", "cyan": "#22B8CF",
    "green": "#2E9E4F", "forest green": "#1F4D2E", "forest": "#1F4D2E", "emerald": "#0B7A53",
    "emerald green": "#0B7A53", "bottle green": "#0B3D2E", "racing green": "#0B3D2E",
    "hunter green": "#2B4B34", "moss": "#6B7A3A", "moss green": "#6B7A3A", "olive": "#73743A",
    "olive green": "#73743A", "sage": "#A9B89C", "sage green": "#A9B89C", "mint": "#BCE6CF",
    "mint green": "#BCE6CF", "lime": "#B3D92B", "lime green": "#9BD32B", "pistachio": "#B8CF93",
    "jade": "#2FA37B", "seafoam": "#A8DCC6", "avocado": "#6C7B31", "eucalyptus": "#8FAE9C",
    "brown": "#7A4F32", "chocolate": "#4B2C20", "chocolate brown": "#4B2C20", "espresso": "#3B271D",
    "coffee": "#5B4031", "mocha": "#8B6A55", "chestnut": "#7B3F26", "walnut": "#5F4330",
    "cinnamon": "#B5652F", "nude": "#E3C5AE", "blossom": "#F4C9D6",
}  # fmt: skip

# Plain words of other languages; inflected and compounded by the vocabulary's index.

# goods and plants whose name is a colour only before what it paints: ``marigold background``
THINGS: dict[str, str] = {
    "marigold": "#F0A01E", "saffron": "#F4C430", "turmeric": "#E3A018", "paprika": "#B5391E",
    "pumpkin": "#F47B20", "mango": "#FFB347", "papaya": "#FF9966", "raspberry": "#C2185B",
    "strawberry": "#E0455A", "blueberry": "#4F5B93", "blackberry": "#3B2A4A", "grape": "#6F2DA8",
    "fig": "#5B3A4E", "almond": "#EADDCB", "hazelnut": "#A57B51", "cocoa": "#5B3A29",
    "toffee": "#9C6B3C", "biscuit": "#E3C9A0", "straw": "#E4D96F", "wheat": "#E9D3A4",
    "hay": "#DCC77D", "barley": "#D5B270", "fern": "#5A8A4C", "pine": "#234F3A",
    "spruce": "#2C5545", "juniper": "#3F5A4A", "malachite": "#0BA36A", "celadon": "#ACE1AF",
    "banana": "#FFE135", "daffodil": "#FFE34D", "buttercup": "#F9D648", "sienna": "#A0522D",
    "umber": "#6B4E3D", "pebble": "#B8B0A2", "onyx": "#1B1B1D", "ebony": "#2A2A28",
    "cerulean": "#2A9FD6", "periwinkle": "#A6A9E8", "orchid": "#C77FC7", "vermilion": "#E34234",
    "tomato": "#E5472F", "parchment": "#F1E9D2", "platinum": "#E2E2DF", "smoke": "#B9BCBD",
    "fog": "#D5D8D8", "mist": "#DCE3E4", "steel": "#7C8A97", "mushroom": "#B8A99A",
    "greige": "#C5BBAE", "cognac": "#9A4A22", "whiskey": "#B8752F", "tobacco": "#7A5A3A",
    "mahogany": "#5E2A22", "latte": "#CDAF90", "persimmon": "#EC5800", "watermelon": "#F0596B",
    "lobster": "#D0402B", "flamingo": "#FC8EAC", "peacock": "#0F6E84", "fox": "#C4622D",
    "lemongrass": "#B7C66B", "matcha": "#A8B86B", "jasmine": "#F8DE7E", "hibiscus": "#C43A63",
    "poppy": "#E0392B", "cornflower": "#6495ED", "hydrangea": "#8FA6D6", "wisteria": "#B39CD0",
}  # fmt: skip

FOREIGN: dict[str, dict[str, str]] = {
    "es": {
        "negro": "black", "blanco": "white", "gris": "grey", "rojo": "red", "azul": "blue",
        "azul marino": "navy", "verde": "green", "verde bosque": "forest green",
        "verde oliva": "olive", "amarillo": "yellow", "naranja": "orange", "rosa": "pink",
        "morado": "purple", "violeta": "violet", "marron": "brown", "dorado": "gold",
        "plateado": "silver", "beis": "beige", "crema": "cream", "arena": "sand",
        "turquesa": "turquoise", "celeste": "sky blue", "terracota": "terracotta",
        "coral": "coral", "burdeos": "burgundy", "lavanda": "lavender", "menta": "mint",
        "verde salvia": "sage", "verde esmeralda": "emerald", "azul cielo": "sky blue",
        "mostaza": "mustard", "granate": "burgundy", "marfil": "ivory", "melocoton": "peach",
        "salmon": "salmon", "fucsia": "fuchsia", "lila": "lilac", "ocre": "ochre",
        "antracita": "anthracite", "cobre": "copper", "azul celeste": "sky blue",
        "azul noche": "midnight blue", "rosa palo": "dusty rose",
    },
    "fr": {
        "noir": "black", "blanc": "white", "blanche": "white", "gris": "grey", "rouge": "red",
        "bleu": "blue", "bleu marine": "navy", "bleu nuit": "midnight blue", "vert": "green",
        "vert foret": "forest green", "vert sapin": "forest green", "jaune": "yellow",
        "rose": "pink", "violet": "violet", "marron": "brown", "dore": "gold", "argente": "silver",
        "beige": "beige", "creme": "cream", "sable": "sand", "turquoise": "turquoise",
        "bleu ciel": "sky blue", "terre cuite": "terracotta", "corail": "coral",
        "lavande": "lavender", "menthe": "mint", "pourpre": "purple",
        "vert sauge": "sage", "vert emeraude": "emerald", "vert olive": "olive",
        "bleu roi": "royal blue", "moutarde": "mustard", "bordeaux": "burgundy",
        "ivoire": "ivory", "anthracite": "anthracite", "saumon": "salmon", "peche": "peach",
        "lilas": "lilac", "ocre": "ochre", "cuivre": "copper", "fuchsia": "fuchsia",
        "vieux rose": "dusty rose", "rouge brique": "brick", "blanc casse": "off white",
        "bleu petrole": "petrol", "vert menthe": "mint",
    },
    "de": {
        "schwarz": "black", "weiss": "white", "grau": "grey", "rot": "red", "blau": "blue",
        "marineblau": "navy", "nachtblau": "midnight blue", "grun": "green", "gruen": "green",
        "waldgrun": "forest green", "tannengrun": "forest green", "dunkelgrun": "forest green",
        "gelb": "yellow", "orange": "orange", "rosa": "pink", "lila": "purple",
        "violett": "violet", "braun": "brown", "golden": "gold", "silbern": "silver",
        "beige": "beige", "creme": "cream", "cremeweiss": "cream", "sandfarben": "sand",
        "turkis": "turquoise", "himmelblau": "sky blue", "terrakotta": "terracotta",
        "koralle": "coral", "lavendel": "lavender", "bordeauxrot": "burgundy",
        "salbeigrun": "sage", "salbei": "sage", "moosgrun": "moss", "smaragdgrun": "emerald",
        "olivgrun": "olive", "mintgrun": "mint", "zitronengelb": "lemon", "senfgelb": "mustard",
        "weinrot": "burgundy", "ziegelrot": "brick", "konigsblau": "royal blue",
        "stahlblau": "steel blue", "eisblau": "ice blue", "anthrazit": "anthracite",
        "elfenbein": "ivory", "elfenbeinweiss": "ivory", "kupfer": "copper", "bordeaux": "burgundy",
        "pfirsich": "peach", "altrosa": "dusty rose", "magenta": "magenta", "petrol": "petrol",
        "bronze": "bronze", "koralle rot": "coral", "korallenrot": "coral", "khaki": "khaki",
    },
    "it": {
        "nero": "black", "bianco": "white", "grigio": "grey", "rosso": "red", "blu": "blue",
        "verde": "green", "giallo": "yellow", "arancione": "orange", "viola": "violet",
        "marrone": "brown", "oro": "gold", "dorato": "gold", "argento": "silver",
        "panna": "cream", "sabbia": "sand", "azzurro": "sky blue",
    },
    "pt": {
        "preto": "black", "branco": "white", "cinza": "grey", "vermelho": "red",
        "azul marinho": "navy", "amarelo": "yellow", "laranja": "orange", "roxo": "purple",
        "castanho": "brown", "dourado": "gold", "prateado": "silver", "creme": "cream",
        "areia": "sand", "bege": "beige",
    },
}  # fmt: skip


def english_names() -> dict[str, str]:
    """Every English colour name (words parted by spaces, lower case) with its hex code."""
    names: dict[str, str] = {}
    for css, code in ImageColor.colormap.items():
        value = code if isinstance(code, str) else "#{:02x}{:02x}{:02x}".format(*code[:3])
        names[css] = value
        parted = _parted(css)
        if parted:
            names[parted] = value
    names.update(SHADES)
    # words that mean something else far more often than a colour
    for word in ("snow", "wheat", "tomato", "orchid", "thistle", "peru", "sienna", "gainsboro"):
        names.pop(word, None)
    return names


def _parted(css: str) -> str:
    words: list[str] = []
    rest = css
    while True:
        front = max(
            (f for f in _CSS_FRONTS if rest.startswith(f) and rest != f), key=len, default=""
        )
        if not front:
            break
        words.append(front)
        rest = rest[len(front) :]
    return " ".join([*words, rest]) if words else ""
