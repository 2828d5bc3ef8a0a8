"""Places, sizes and relations as data: phrases by language."""

# ruff: noqa: E501 - tables of phrases; a phrase is not broken in two
from __future__ import annotations

from creative.reading.vocabulary import Phrases

PLACES: dict[str, Phrases] = {
    "bottom-left": {
        "en": "lower left hand corner, bottom left hand side, lower left hand side, bottom left, lower left, bottom left corner, lower left corner, left bottom, "
        "bottom left hand corner",
        "es": "abajo a la izquierda, inferior izquierda, esquina inferior izquierda",
        "fr": "en bas a gauche, bas gauche, coin inferieur gauche, inferieur gauche",
        "de": "unten links, links unten",
        "it": "in basso a sinistra",
        "pt": "canto inferior esquerdo, inferior esquerdo",
    },
    "bottom-right": {
        "en": "lower right hand corner, bottom right hand side, lower right hand side, bottom right, lower right, bottom right corner, lower right corner, right bottom, "
        "bottom right hand corner",
        "es": "abajo a la derecha, inferior derecha, esquina inferior derecha",
        "fr": "en bas a droite, bas droite, coin inferieur droit, inferieur droit",
        "de": "unten rechts, rechts unten",
        "it": "in basso a destra",
        "pt": "canto inferior direito, inferior direito",
    },
    "top-left": {
        "en": "upper left hand corner, top left hand side, upper left hand side, top left, upper left, top left corner, upper left corner, left top, "
        "top left hand corner",
        "es": "arriba a la izquierda, superior izquierda, esquina superior izquierda",
        "fr": "en haut a gauche, haut gauche, coin superieur gauche, superieur gauche",
        "de": "oben links, links oben",
        "it": "in alto a sinistra",
        "pt": "canto superior esquerdo, superior esquerdo",
    },
    "top-right": {
        "en": "upper right hand corner, top right hand side, upper right hand side, top right, upper right, top right corner, upper right corner, right top, "
        "top right hand corner",
        "es": "arriba a la derecha, superior derecha, esquina superior derecha",
        "fr": "en haut a droite, haut droite, coin superieur droit, superieur droit",
        "de": "oben rechts, rechts oben",
        "it": "in alto a destra",
        "pt": "canto superior direito, superior direito",
    },
    "top": {
        "en": "top of the page, head of the page, at the head of the page, "
        "move up, move it up, moved up, moves up, a bit higher, a little higher, further up, "
        "top, at the top, on top, upper, up top, upper third, upper half, top third, "
        "top half, top center, top centre, upper part, along the top, top edge, higher up, high up, "
        "top middle",
        "es": "arriba, parte superior, superior, en lo alto",
        "fr": "en haut, haut, partie superieure",
        "de": "weiter nach oben, nach oben, hoher setzen, weiter oben, "
        "oben, oberen, obere, oberer bereich",
        "it": "in alto, sopra, alto",
        "pt": "em cima, no topo, topo, acima",
    },
    "bottom": {
        "en": "at the foot of the page, at the foot, foot of the page, bottom of the page, foot of the ad, "
        "move down, move it down, moved down, moves down, a bit lower, a little lower, further down, "
        "bottom, at the bottom, lower, low, lower third, lower half, bottom third, "
        "bottom half, bottom center, bottom centre, lower part, along the bottom, bottom edge, "
        "bottom middle, low in the frame, down low",
        "es": "abajo, parte inferior, inferior",
        "fr": "en bas, bas, partie inferieure",
        "de": "weiter nach unten, nach unten, tiefer setzen, weiter unten, "
        "unten, unteren, untere, unterer bereich",
        "it": "in basso, sotto, basso",
        "pt": "embaixo, em baixo, na parte inferior, rodape",
    },
    "left": {
        "en": "left of centre, left of center, off centre to the left, off center to the left, "
        "left, left side, left hand side, on the left hand side, left hand, to the left hand side, on the left, left third, left half, left aligned, "
        "left-aligned, far left, left edge, flush left, align left",
        "es": "izquierda, a la izquierda, lado izquierdo, izquierdo",
        "fr": "gauche, a gauche, cote gauche",
        "de": "links, linken, linke, linke seite, linksbundig",
        "it": "sinistra, a sinistra",
        "pt": "esquerda, a esquerda, lado esquerdo",
    },
    "right": {
        "en": "right of centre, right of center, off centre to the right, off center to the right, "
        "right, right side, right hand side, on the right hand side, right hand, to the right hand side, on the right, right third, right half, "
        "right aligned, right-aligned, far right, right edge, flush right, align right",
        "es": "derecha, a la derecha, lado derecho",
        "fr": "droite, a droite, cote droit",
        "de": "rechts, rechten, rechte, rechte seite, rechtsbundig",
        "it": "destra, a destra",
        "pt": "direita, a direita, lado direito",
    },
    "opposite": {
        "en": "on the opposite side, opposite side, the opposite side, on the other side, the other side",
        "es": "al otro lado, en el lado opuesto, lado contrario",
        "fr": "de l autre cote, du cote oppose, a l oppose",
        "de": "auf der anderen seite, andere seite, gegenuberliegende seite",
        "it": "dall altra parte, sul lato opposto",
        "pt": "do outro lado, no lado oposto",
        "nl": "aan de andere kant, andere kant",
    },
    "center": {
        "en": "center, centre, centered, centred, middle, in the middle, dead center, central, "
        "centrally, center stage, front and center, front and centre, center aligned, symmetrical, symmetric, "
        "symmetry, centering, midpoint, dead centre",
        "es": "centro, centrado, en el centro, en medio, medio, centrar",
        "fr": "centre, au centre, au milieu, milieu, centrer, centree",
        "de": "mitte, mittig, zentriert, zentral, in der mitte, zentrum, zentrieren",
        "it": "centro, al centro, centrato",
        "pt": "centro, no centro, centralizado, no meio",
    },
}

SIZES: dict[str, Phrases] = {
    "1.5": {
        "en": "twice its size, twice the size, double the size, double size, double its size, twice as large, "
        "huge, giant, gigantic, massive, enormous, oversized, oversize, extra large, very big, "
        "very large, really big, as big as possible, as large as possible, super big, "
        "larger than life, fill the frame, fill most of the frame, fill most of the image, fill the image, own the frame, owns the frame, rule the frame, takes over the frame, fills the frame, filling the frame, full frame, "
        "much bigger, much larger, twice as big, dominate, dominates, dominating, dominant, "
        "takes up two thirds of the frame, takes up two thirds of, take up two thirds of, takes up half of, "
        "take up half of, fills half of, crop closer, closer, impossible to miss, unmissable, "
        "take up most, takes up most, up close, close-up, close up, macro, zoom in, zoomed in",
        "es": "enorme, gigante, muy grande, primer plano, dominar, domine, domina",
        "fr": "enorme, geant, tres grand, tres gros, gros plan, domine, dominer",
        "de": "riesig, sehr gross, gigantisch, ubergross, bildfullend, nahaufnahme, dominiert, dominieren",
        "it": "enorme, gigante, molto grande, dominare, domina",
        "pt": "enorme, gigante, muito grande, dominar, domine",
    },
    "1.25": {
        "en": "thick, thicker, "
        "taller, wider, "
        "a notch bigger, a size bigger, a size up, a third bigger, a third larger, "
        "chunky, chunkier, beefy, hefty, fat, fatter, big, large, bigger, larger, prominent, prominently, biggest, bold and big, enlarge, "
        "scale up, stand out, stands out, standing out, front and centre hero, "
        "more visible, highly visible, eye level large, big and bold, bigger than everything",
        "es": "grande, mas grande, destacado, prominente, destaque",
        "fr": "grand, grande, plus grand, plus gros, gros, bien visible, proeminent",
        "de": "gross, grosser, groesser, prominent, auffallig, hervorheben, fett, fettgedruckt",
        "it": "grande, piu grande",
        "pt": "grande, maior",
    },
    "0.75": {
        "en": "half its size, half the size, half size, half as big, half as large, two thirds of its size, a third smaller, a notch smaller, a size smaller, "
        "small, smaller, little, zoom out, zoomed out, further away, subtle size, scale down, shrink, modest, discreet, "
        "unobtrusive, less prominent, reduced, not too big, not too large, compact, discreetly",
        "es": "pequeno, mas pequeno, discreto, chico",
        "fr": "deux fois plus petit, moitie moins grand, reduit, reduite, "
        "petit, plus petit, discret",
        "de": "halb so gross, deutlich kleiner, etwas kleiner, klein, kleiner, dezent, unauffallig",
        "it": "piccolo, piu piccolo",
        "pt": "pequeno, menor, discreto",
    },
    "0.6": {
        "en": "tiny, very small, minuscule, mini, really small, as small as possible",
        "es": "diminuto, muy pequeno, minusculo",
        "fr": "minuscule, tres petit",
        "de": "winzig, sehr klein",
        "it": "minuscolo, molto piccolo",
        "pt": "minusculo, muito pequeno",
    },
}

RELATIONS: dict[str, Phrases] = {
    "above": {
        "en": "above, over, on top of, over the top of",
        "es": "encima de, encima del, por encima de, sobre, arriba del, arriba de",
        "fr": "au dessus de, au dessus du, au-dessus du",
        "de": "uber, oberhalb",
        "it": "sopra il",
        "pt": "acima do",
    },
    "below": {
        "en": "below, under, underneath, beneath",
        "es": "debajo de, debajo del, bajo",
        "fr": "en dessous de, en dessous du, au-dessous du, sous",
        "de": "unter, unterhalb",
        "it": "sotto il",
        "pt": "abaixo do",
    },
    "left-of": {
        "en": "left of, to the left of, on the left of",
        "es": "a la izquierda del, a la izquierda de",
        "fr": "a gauche du, a gauche de",
        "de": "links von, links vom, links neben",
        "it": "a sinistra del",
        "pt": "a esquerda do",
    },
    "right-of": {
        "en": "right of, to the right of, on the right of",
        "es": "a la derecha del, a la derecha de",
        "fr": "a droite du, a droite de",
        "de": "rechts von, rechts vom, rechts neben",
        "it": "a destra del",
        "pt": "a direita do",
    },
    "beside": {
        "en": "next to, beside, alongside, side by side with, behind, in front of",
        "es": "al lado de, junto a, detras de",
        "fr": "a cote de, a cote du, derriere, devant",
        "de": "neben, hinter, vor dem",
        "it": "accanto a",
        "pt": "ao lado do",
    },
}
