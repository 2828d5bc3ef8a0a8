"""What the engine always does, and what leaves it free, as data: phrases and the effects that they ask for."""

# ruff: noqa: E501 - tables of phrases; a phrase is not broken in two
from __future__ import annotations

from creative.reading.vocabulary import Phrases

ALWAYS: tuple[tuple[str, Phrases], ...] = (
    (
        "always=retracted",
        {
            "en": "no wait, wait no, scrap that, scrap this, strike that, forget that, forget it, cancel that, "
            "ignore that, never mind, nevermind, on second thought, on second thoughts, correction, scratch that, "
            "changed my mind, i changed my mind, we changed our minds, actually no, oh no, hold on, hang on, my mistake, my bad",
            "de": "nein doch nicht, doch nicht, moment, korrektur, quatsch, vergesst das, vergiss das, ach nein, stopp",
            "fr": "non attendez, attendez, en fait non, oubliez ca, oublie ca, correction, ah non, finalement non",
            "es": "no espera, mejor no, olvida eso, olvidadlo, olvidenlo, correccion, perdon",
            "it": "no aspetta, anzi no, aspettate, dimenticate, scusate, correzione, ripensandoci",
            "pt": "nao espera, espera, melhor nao, esquece isso, esquecam, correcao, pensando bem",
            "nl": "nee wacht, wacht, toch niet, vergeet dat, correctie, bij nader inzien, laat maar zitten",
        },
    ),
    (
        "always=free",
        {
            "en": "surprise me, surprise us, be creative, get creative, up to you, your call, your choice, "
            "you decide, you choose, you know best, do your thing, go wild, go crazy, knock yourself out, free hand, "
            "carte blanche, creative freedom, you know the drill, same as always, same as usual, as usual, the usual, "
            "the usual stuff, whatever you think, whatever you like, whatever works, anything goes, dealer's choice, "
            "we trust you, i trust you, trust your gut, trust your eye, leave it to you, leave that to you",
            "de": "uberrascht mich, uberrasch mich, uberrascht uns, uberraschen sie uns, freie hand, wie immer, "
            "wie gehabt, eure entscheidung, ihr entscheidet, euch uberlassen, ganz nach gefuhl, tobt euch aus",
            "fr": "a vous de jouer, a toi de jouer, surprenez nous, surprends moi, surprenez moi, carte blanche, comme d habitude, comme toujours, "
            "a vous de voir, a toi de voir, vous avez carte blanche, faites comme vous voulez",
            "es": "sorprendeme, sorprendenos, sorprendanme, sorprendannos, carta blanca, como siempre, "
            "lo de siempre, ustedes deciden, a tu gusto, a su gusto, libertad creativa",
            "it": "sorprendetemi, sorprendimi, sorprendeteci, carta bianca, come sempre, come al solito, "
            "decidete voi, fate voi, a vostra scelta",
            "pt": "me surpreenda, surpreendam nos, surpreenda nos, carta branca, como sempre, "
            "voces decidem, a vontade, liberdade criativa",
            "nl": "verras me, verras ons, de vrije hand, zoals altijd, aan jullie, jullie keuze, naar eigen inzicht",
        },
    ),
    (
        "always=brand",
        {
            "en": "on brand, on-brand, brand colors, brand colours, brand guidelines, our brand, "
            "brand palette, brand fonts, brand font, our colors, our colours, brand color, "
            "brand colour, company colors, brand identity, our palette, stay on brand, brand style, "
            "brand look, our brand guidelines, our usual look, brand typeface",
            "es": "colores de marca, de marca, colores de la marca, identidad de marca",
            "fr": "couleurs de la marque, charte graphique, couleurs de marque",
            "de": "markenfarben, hausfarben, corporate design, unsere farben",
            "it": "colori del brand, colori del marchio",
            "pt": "cores da marca, identidade da marca",
        },
    ),
    (
        "always=legible",
        {
            "en": "visible, easy to spot, easy to see, noticeable, readable, legible, easy to read, legibility, readability, clearly readable, "
            "contrast between text and background, contrast between, clear text, high legibility, readable text, easily readable",
            "es": "legible, facil de leer, bien legible",
            "fr": "lisible, facile a lire, bien lisible",
            "de": "lesbar, gut lesbar, leserlich",
            "it": "leggibile",
            "pt": "legivel",
        },
    ),
    (
        "always=exact",
        {
            "en": "undistorted, unaltered, realistic product, as is, accurate product, "
            "true to color, true to life, not distorted, unchanged, sharp, crisp product, in focus, "
            "high quality, high resolution, hi res, 4k, 8k, hd, sharp focus, photorealistic, "
            "photo realistic, realistic, detailed, high res, ultra realistic, hyper realistic",
            "es": "alta calidad, alta resolucion, nitido, realista",
            "fr": "haute qualite, haute resolution, net, realiste",
            "de": "hohe qualitat, hochauflosend, scharf, realistisch",
            "it": "alta qualita, alta risoluzione, realistico",
            "pt": "alta qualidade, alta resolucao, realista",
        },
    ),
    (
        "always=uncovered",
        {
            "en": "do not cover, don't cover, dont cover, do not crop, don't crop, not covered, "
            "uncropped, without cropping, do not stretch, don't stretch, do not distort, "
            "don't distort, do not overlap, don't overlap, fully visible, not cropped, "
            "never cover, unobstructed, without covering, no overlap, no cropping, "
            "do not obscure, don't obscure, should not be cropped, must not be cropped, not cut off, "
            "do not cut off, don't cut off, don't let the text cover, do not let text cover",
            "es": "no cubras, no tapes, no recortes, sin recortar, no deformes",
            "fr": "ne pas couvrir, ne pas recadrer, sans recadrer, ne pas deformer",
            "de": "nicht abschneiden, nicht verdecken, nicht verzerren",
        },
    ),
    (
        "always=exact",
        {
            "en": "do not change, don't change, dont change, do not alter, don't alter, "
            "do not modify, don't modify, leave untouched, untouched, do not recolor, "
            "don't recolor, do not redraw, do not edit, don't edit, do not retouch, don't touch",
            "es": "no cambies, no alteres, no modifiques",
            "fr": "ne pas modifier, ne modifiez pas, ne changez pas",
            "de": "nicht verandern, nicht andern, unverandert",
        },
    ),
)
