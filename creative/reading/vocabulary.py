"""The words of art direction as data: phrases by language, each with what it asks of the engine.

A look is a list of ``attribute=value`` effects. ``?=`` marks an effect that is only implied: an
explicit one wins over it, wherever it stands. ``!=`` asks for the opposite to be avoided.
Phrases are lower case without accents; the index adds each language's endings.
"""

# ruff: noqa: E501 - tables of phrases; a phrase is not broken in two
from __future__ import annotations

Phrases = dict[str, str]

# --- roles ---------------------------------------------------------------------------------
ROLES: dict[str, Phrases] = {
    "product": {
        "en": "product, products, item, hero product, packshot, pack shot, hero, packaging, subject",
        "es": "producto, articulo, envase",
        "fr": "produit, article, flacon, emballage",
        "de": "produkt, artikel, verpackung, ware",
        "it": "prodotto, articolo",
        "pt": "produto, artigo",
    },
    "headline": {
        "en": "headline, head line, title, heading, main text, main copy, main message, slogan, "
        "header, main line, product name, product title, name of the product, benefit, promise, value proposition, key benefit",
        "es": "titular, titulo, encabezado, eslogan",
        "fr": "titre, accroche, slogan",
        "de": "uberschrift, ueberschrift, schlagzeile, titel, slogan",
        "it": "titolo, slogan",
        "pt": "titulo, manchete, slogan",
    },
    "subheadline": {
        "en": "subheadline, sub headline, subheader, sub header, subhead, subtitle, sub title, "
        "subheading, sub heading, secondary text, secondary copy, supporting text, body copy, "
        "tagline, strapline, second line, supporting copy, supporting line, body text, subtext, subline",
        "es": "subtitulo, subtitular, texto secundario",
        "fr": "sous titre, sous-titre, texte secondaire",
        "de": "unteruberschrift, unterueberschrift, untertitel, unterzeile",
        "it": "sottotitolo",
        "pt": "subtitulo",
    },
    "cta": {
        "en": "cta, button, call to action, call-to-action, cta button, cta text, cta label, "
        "button text, button label, action button, buy button, shop button",
        "es": "boton, llamada a la accion, llamado a la accion",
        "fr": "bouton, appel a l action",
        "de": "schaltflache, knopf, handlungsaufforderung, cta-button",
        "it": "pulsante, bottone",
        "pt": "botao, chamada para acao",
    },
    "logo": {
        "en": "logo, brand mark, brandmark, wordmark, logotype, brand logo, company logo, "
        "brand name",
        "es": "logo, logotipo, isotipo",
        "fr": "logo, logotype",
        "de": "logo, markenlogo, firmenlogo",
        "it": "logo",
        "pt": "logo, logotipo, logomarca",
    },
    "text": {
        "en": "text, copy, texts, letter, letters, type, typography, words, wording, lettering, writing, "
        "ad copy, messaging, all text, any text, text block",
        "es": "texto, textos, letras, tipografia",
        "fr": "texte, textes, mots, typographie",
        "de": "text, texte, schrift, typografie, beschriftung",
        "it": "testo, scritte",
        "pt": "texto, textos, letras",
    },
    "offer": {
        "en": "offer, sale, clearance, markdown, discount, price, deal, promo, promotion, percentage, saving, savings, "
        "special offer, percent off, free shipping, free delivery, sale price, pricing, free shipping message",
        "es": "oferta, descuento, precio, promocion, rebaja",
        "fr": "offre, remise, reduction, prix, promotion, promo",
        "de": "angebot, rabatt, preis, aktion",
        "it": "offerta, sconto, prezzo",
        "pt": "oferta, desconto, preco, promocao",
    },
    "props": {
        "en": "props, prop, decoration, decorations, ornament, extra objects, extras, "
        "additional objects, other objects, accessories, decorative elements, extra elements, "
        "graphic elements, frills, knick knacks, clutter, decor, distractions, objects, icons, stickers",
        "es": "accesorios, decoracion, adornos, objetos, elementos decorativos, distracciones",
        "fr": "accessoires, decoration, objets, elements decoratifs",
        "de": "requisiten, schnickschnack, firlefanz, kitsch, dekoration, deko, objekte, dekorative elemente",
        "it": "oggetti, decorazioni",
        "pt": "aderecos, decoracao, objetos",
    },
    "ground": {
        "en": "background, backdrop, ground, bg, surface, wall, floor, setting, backgrounds, "
        "base, canvas, field",
        "es": "fondo, superficie, pared, suelo",
        "fr": "fond, arriere plan, arriere-plan, surface, mur, sol, toile de fond",
        "de": "hintergrund, untergrund, flache, wand, boden, oberflache",
        "it": "sfondo, superficie, parete",
        "pt": "fundo, superficie, parede, plano de fundo",
    },
    "palette": {
        "en": "palette, color palette, colour palette, color scheme, colour scheme, colors, "
        "colours, colorway, tones, hues, shades, tints, color, colour, tone, tonal",
        "es": "paleta, colores, tonos, color, paleta de colores",
        "fr": "palette, couleurs, teintes, couleur, tons, ton",
        "de": "palette, farbpalette, farben, farbe, tone, tonen, farbtone",
        "it": "colori, toni, palette, tavolozza, colore",
        "pt": "paleta, cores, tons, cor",
    },
    "accent": {
        "en": "accent, accents, accent color, accent colour, pop of color, pop of colour, pop of, "
        "pops of, touch of, touches of, hint of, hints of, splash of, highlights, details, dash of",
        "es": "acento, acentos, toque de, toques de, detalles",
        "fr": "accent, accents, touche de, touches de, details",
        "de": "akzent, akzente, akzenten, akzentfarbe, hauch von, details",
        "it": "accento, accenti, tocco di",
        "pt": "detalhes, toque de, toques de",
    },
    "light": {
        "en": "light, lighting, lit, illumination, illuminated, key light, sun, sunshine, "
        "light source, lights, rays, glow, spot",
        "es": "luz, iluminacion, luces, iluminado",
        "fr": "lumiere, eclairage, lumieres, eclaire",
        "de": "licht, beleuchtung, lichtstimmung, beleuchtet, ausgeleuchtet, lichter",
        "it": "luce, illuminazione, luci",
        "pt": "luz, iluminacao",
    },
    "shadow": {
        "en": "shadow, shadows, shade, drop shadow",
        "es": "sombra, sombras",
        "fr": "ombre, ombres",
        "de": "schatten",
        "it": "ombra, ombre",
        "pt": "sombra, sombras",
    },
    "people": {
        "en": "people, person, model, models, human, humans, woman, women, man, men, girl, girls, "
        "boy, boys, lady, guy, couple, family, families, hand, hands, face, faces, baby, babies, "
        "child, children, kid, athlete, runner, influencer, customer, crowd, mother, father, "
        "mom, dad, friends, chef, doctor, skin model, fingers, feet, portrait, celebrity, actor, "
        "human model, someone, somebody, lifestyle people, smiling woman, group of people",
        "es": "persona, personas, gente, modelo, modelos, mujer, mujeres, hombre, hombres, nino, "
        "nina, manos, cara, familia, pareja",
        "fr": "personne, personnes, gens, mannequin, femme, femmes, homme, hommes, enfant, mains, "
        "main, visage, famille",
        "de": "mensch, menschen, person, personen, frau, frauen, mann, manner, kind, kinder, "
        "hande, hand, gesicht, familie, model",
        "it": "persona, persone, donna, uomo, modella, mani, bambini",
        "pt": "pessoa, pessoas, mulher, homem, modelo, maos, crianca",
    },
}

# Nouns for what is sold; a clause that names one means the product that was sent.
PRODUCT_NOUNS: Phrases = {
    "en": "face oil, face cream, face mask, face wash, hand cream, hand soap, body lotion, baby food, dog food, cat food, pet food, "
    "bottle, jar, tube, the can, soda can, soup can, beer can, box, pack, pouch, bag, serum, cream jar, lotion, perfume, "
    "fragrance, lipstick, mascara, moisturizer, shampoo, soap, candle, mug, cup, glass, shoe, "
    "shoes, sneaker, sneakers, trainer, boot, boots, sandal, heel, watch, phone, smartphone, "
    "laptop, tablet, headphone, headphones, earbud, earbuds, speaker, camera, monitor, keyboard, "
    "mouse, console, controller, device, gadget, sofa, chair, armchair, lamp, desk, bed, mattress, "
    "pillow, cushion, rug, shirt, t-shirt, tee, hoodie, jacket, coat, dress, jeans, hat, cap, "
    "backpack, handbag, purse, wallet, ring, necklace, bracelet, earrings, sunglasses, glasses, "
    "ball, football, racket, bike, bicycle, scooter, helmet, dumbbell, mat, yoga mat, toy, book, "
    "app, screen, screenshot, card, credit card, drink, juice, beer, coffee bag, "
    "tea, chocolate bar, bar, snack, cereal, burger, pizza, cake, cookie, sauce, oil, vitamin, "
    "supplement, capsule, pill, toothbrush, razor, blender, toaster, kettle, vacuum, machine, "
    "knife, pan, pot, plate, suitcase, luggage, tent, tire, kit, set of products, tin, jug, "
    "carton, dropper, sachet, spray, cleanser, balm, gel, toner, mask, turntable, guitar, vase, "
    "stroller, crib, bowl, flask, tumbler, cooler, grill, drone, router, charger, cable",
    "es": "botella, frasco, tarro, lata, caja, bolsa, zapato, zapatilla, zapatillas, reloj, "
    "telefono, crema, perfume, silla, sofa, camisa, chaqueta, taza, suero",
    "fr": "bouteille, flacon, pot, boite, sac, chaussure, chaussures, basket, montre, telephone, "
    "parfum, chaise, canape, chemise, veste, tasse, serum",
    "de": "flasche, glas, dose, tube, tasche, schuh, schuhe, uhr, handy, telefon, parfum, stuhl, "
    "sessel, hemd, jacke, tasse, kaffee, packung, turnschuh, serum",
    "it": "bottiglia, flacone, vasetto, scatola, borsa, scarpa, scarpe, orologio, telefono, "
    "profumo, sedia, divano",
    "pt": "garrafa, frasco, pote, lata, caixa, bolsa, sapato, tenis, relogio, telefone, cadeira",
}

# --- places, sizes, relations -----------------------------------------------------------------
PLACES: dict[str, Phrases] = {
    "bottom-left": {
        "en": "bottom left, lower left, bottom left corner, lower left corner, left bottom, "
        "bottom left hand corner",
        "es": "abajo a la izquierda, inferior izquierda, esquina inferior izquierda",
        "fr": "en bas a gauche, bas gauche, coin inferieur gauche, inferieur gauche",
        "de": "unten links, links unten",
        "it": "in basso a sinistra",
        "pt": "canto inferior esquerdo, inferior esquerdo",
    },
    "bottom-right": {
        "en": "bottom right, lower right, bottom right corner, lower right corner, right bottom, "
        "bottom right hand corner",
        "es": "abajo a la derecha, inferior derecha, esquina inferior derecha",
        "fr": "en bas a droite, bas droite, coin inferieur droit, inferieur droit",
        "de": "unten rechts, rechts unten",
        "it": "in basso a destra",
        "pt": "canto inferior direito, inferior direito",
    },
    "top-left": {
        "en": "top left, upper left, top left corner, upper left corner, left top, "
        "top left hand corner",
        "es": "arriba a la izquierda, superior izquierda, esquina superior izquierda",
        "fr": "en haut a gauche, haut gauche, coin superieur gauche, superieur gauche",
        "de": "oben links, links oben",
        "it": "in alto a sinistra",
        "pt": "canto superior esquerdo, superior esquerdo",
    },
    "top-right": {
        "en": "top right, upper right, top right corner, upper right corner, right top, "
        "top right hand corner",
        "es": "arriba a la derecha, superior derecha, esquina superior derecha",
        "fr": "en haut a droite, haut droite, coin superieur droit, superieur droit",
        "de": "oben rechts, rechts oben",
        "it": "in alto a destra",
        "pt": "canto superior direito, superior direito",
    },
    "top": {
        "en": "top, at the top, on top, upper, up top, upper third, upper half, top third, "
        "top half, top center, top centre, upper part, along the top, top edge, higher up, high up, "
        "top middle",
        "es": "arriba, parte superior, superior, en lo alto",
        "fr": "en haut, haut, partie superieure",
        "de": "oben, oberen, obere, oberer bereich",
        "it": "in alto, sopra, alto",
        "pt": "em cima, no topo, topo, acima",
    },
    "bottom": {
        "en": "bottom, at the bottom, lower, low, lower third, lower half, bottom third, "
        "bottom half, bottom center, bottom centre, lower part, along the bottom, bottom edge, "
        "bottom middle, low in the frame, down low",
        "es": "abajo, parte inferior, inferior",
        "fr": "en bas, bas, partie inferieure",
        "de": "unten, unteren, untere, unterer bereich",
        "it": "in basso, sotto, basso",
        "pt": "embaixo, em baixo, na parte inferior, rodape",
    },
    "left": {
        "en": "left, left side, left hand side, on the left hand side, left hand, to the left hand side, on the left, left third, left half, left aligned, "
        "left-aligned, far left, left edge, flush left, align left",
        "es": "izquierda, a la izquierda, lado izquierdo, izquierdo",
        "fr": "gauche, a gauche, cote gauche",
        "de": "links, linken, linke, linke seite, linksbundig",
        "it": "sinistra, a sinistra",
        "pt": "esquerda, a esquerda, lado esquerdo",
    },
    "right": {
        "en": "right, right side, right hand side, on the right hand side, right hand, to the right hand side, on the right, right third, right half, "
        "right aligned, right-aligned, far right, right edge, flush right, align right",
        "es": "derecha, a la derecha, lado derecho",
        "fr": "droite, a droite, cote droit",
        "de": "rechts, rechten, rechte, rechte seite, rechtsbundig",
        "it": "destra, a destra",
        "pt": "direita, a direita, lado direito",
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
        "en": "huge, giant, gigantic, massive, enormous, oversized, oversize, extra large, very big, "
        "very large, really big, as big as possible, as large as possible, super big, "
        "larger than life, fill the frame, fill most of the frame, fill most of the image, fill the image, own the frame, owns the frame, rule the frame, takes over, fills the frame, filling the frame, full frame, "
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
        "en": "big, large, bigger, larger, prominent, prominently, biggest, bold and big, enlarge, "
        "scale up, stand out, stands out, standing out, front and centre hero, "
        "more visible, highly visible, eye level large, big and bold, bigger than everything",
        "es": "grande, mas grande, destacado, prominente, destaque",
        "fr": "grand, grande, plus grand, plus gros, gros, bien visible, proeminent",
        "de": "gross, grosser, groesser, prominent, auffallig, hervorheben, fett, fettgedruckt",
        "it": "grande, piu grande",
        "pt": "grande, maior",
    },
    "0.75": {
        "en": "small, smaller, little, zoom out, zoomed out, further away, subtle size, scale down, shrink, modest, discreet, "
        "unobtrusive, less prominent, reduced, not too big, not too large, compact, discreetly",
        "es": "pequeno, mas pequeno, discreto, chico",
        "fr": "petit, plus petit, discret",
        "de": "klein, kleiner, dezent, unauffallig",
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

# --- frames: negation, only, focus ------------------------------------------------------------
NEGATIONS: dict[str, Phrases] = {
    "no": {
        "en": "no, without, zero, free of, minus, sans, w/o, nothing, none",
        "es": "sin, ningun, ninguna, nada de",
        "fr": "sans, aucun, aucune, pas de, pas d, point de",
        "de": "ohne, kein, keine, keinen, keinerlei, keinem",
        "it": "senza, nessun, nessuna, niente",
        "pt": "sem, nenhum, nenhuma",
    },
    "avoid": {
        "en": "avoid, avoiding, do not use, don't use, dont use, never use, leave out, leaving out, "
        "leave off, remove, removing, omit, skip, exclude, excluding, drop, hide, get rid of, "
        "do not show, don't show, dont show, do not include, don't include, dont include, "
        "do not add, don't add, dont add, stay away from, away from, steer clear of, refrain from, lose, "
        "do without, keep out, do not have, don't have, do not put, don't put, do not want, "
        "don't want, i don't want, take out, take away, ditch, rather than, instead of, "
        "should not have, shouldn't have, must not, should not, shouldn't, do not make, "
        "don't make, never show, never, do away with, eliminate, strip out, delete, cut, except, "
        "do not, don't, dont, nobody wants, we do not want, we don't want, not show, "
        "hate, hates, can't stand, cannot stand, dislike, dislikes, doesn't like, don't like, do not like, "
        "not a fan of, tired of, sick of, gone, "
        "not include, not use, no need for, does not need, doesn't need, forget, can do without",
        "es": "evita, evitar, no uses, no usar, no utilices, no utilizar, quita, quitar, elimina, "
        "eliminar, omite, omitir, no muestres, no mostrar, no incluyas, no incluir, no pongas, "
        "no poner, nunca, en lugar de, prescinde de, no usen, no quiero, deja fuera",
        "fr": "evite, evitez, eviter, n utilise pas, n utilisez pas, ne pas utiliser, enleve, "
        "enlevez, retire, retirez, retirer, supprime, supprimez, supprimer, ne montrez pas, "
        "ne montre pas, ne pas montrer, n affichez pas, ne pas afficher, jamais, au lieu de, "
        "ne mettez pas, ne pas mettre, omettre, omettez, ne pas, n inclus pas, n incluez pas",
        "de": "vermeide, vermeiden, verzichte auf, verzichten auf, entferne, entfernen, "
        "lass weg, weglassen, benutze nicht, verwende nicht, zeige nicht, nie, niemals, statt, "
        "verwende kein, verwende keine, zeige keine, zeig keine, bitte keine, bitte kein, "
        "nicht verwenden, nicht zeigen, streiche, lasse weg",
        "it": "evita, evitare, non usare, togli, rimuovi, elimina, non mostrare, mai",
        "pt": "evite, evitar, nao use, remova, tire, elimine, nao mostre, nunca",
    },
    "not": {
        "en": "not so much, not too much, not that much, not too many, not, not too, nothing too, isn't, aren't, not so, not very, not overly, less, "
        "shouldn't be, should not be, shouldn't feel, should not feel, shouldn't look, "
        "should not look, don't be, do not be, don't make it, do not make it, isn't too, "
        "not at all, far from, anything but, don't go, do not go, keep it from being, nothing",
        "es": "no tanto, no demasiado texto, no, no demasiado, no muy, menos, nada, que no sea, no tan",
        "fr": "pas trop de, pas autant de, pas, pas trop, moins, ni, rien de, pas tres, pas si",
        "de": "nicht so viel, nicht zu viel, nicht, nicht zu, weniger, nichts, nicht so, bloss nicht",
        "it": "non troppo, non tanto, non, meno",
        "pt": "nao, nao muito, menos",
    },
}

ONLY: Phrases = {
    "en": "only, just, solely, exclusively, nothing but, limited to, limit to, restrict to, "
    "stick to, strictly, limit the palette to, keep to, all in, entirely in, purely, "
    "and nothing else, nothing more, nothing else, no other, no other colors, no other colours, no other color, "
    "no other colour, no others, no more, that's it, that is it",
    "es": "solo, solamente, unicamente, exclusivamente, nada mas que, nada mas, ningun otro, ninguno mas",
    "fr": "seulement, uniquement, rien que, exclusivement, que du, rien d autre, pas d autres, aucune autre",
    "de": "nur, ausschliesslich, lediglich, bloss, nichts anderes, sonst nichts, keine anderen, keine weiteren",
    "it": "solo, soltanto, unicamente, esclusivamente, nessun altro",
    "pt": "somente, apenas, unicamente, exclusivamente, so, nenhuma outra",
}

FOCUS: Phrases = {
    "en": "focus, focus on, emphasize, emphasise, emphasis on, emphasis, highlight, feature, "
    "spotlight on, draw attention to, all eyes on, the star, star of the show, "
    "star of the ad, hero of, center of attention, main focus, focal point, priority, "
    "first thing people see, first thing you see, lead with, leads, call out, showcase, "
    "most important, stress, star, main thing, put the focus on, attention on, attention to, "
    "more space for, more room for, extra space for, celebrate, push the, hero the, is the hero, be the hero, as the hero, takes the lead, pop, jump out, jumps out, jump off the page, "
    "more weight, most weight, catch the eye, catches the eye, grab attention, grabs attention, "
    "noticed first, seen first, first thing on, front and foremost, scream, screams, must lead, "
    "carry the ad, main message, most visible, first thing people read, read first, eye should go to, eye goes to, first",
    "es": "destaca, destacar, enfatiza, resalta, resaltar, enfoque en, protagonista, "
    "foco en, centrate en, primero, lo primero que se vea, lo primero que se ve, mas espacio para, mas peso",
    "fr": "mettre en avant, mettez en avant, mets en avant, met en avant, en vedette, accent sur, "
    "insister sur, insistez sur, valoriser, vedette, mise en avant, mettre en valeur, "
    "en avant, d abord, mettez en valeur, en valeur, bien en vue, ressorte, plus de place pour, la star",
    "de": "fokus auf, fokus, im mittelpunkt, betone, betonen, hervorheben, hervor, im vordergrund, "
    "schwerpunkt, zuerst, hauptrolle, mehr platz fur, mehr gewicht, der star, blickfang",
    "it": "evidenzia, metti in risalto, protagonista, in primo piano, in vista, ben in vista, piu spazio per, spiccare",
    "pt": "destaque, enfatize, foco em, protagonista, mais espaco para, saltar aos olhos, a estrela",
}

FROM: Phrases = {
    "en": "from, coming from, falling from, coming in from, streaming from, entering from, "
    "comes from, shining from",
    "es": "desde, desde la, viniendo de, que viene de, procedente de",
    "fr": "venant de, depuis, provenant de, par la, venant du, de la",
    "de": "von, aus, vom",
    "it": "da, dalla, dal",
    "pt": "da, vinda da, vindo da",
}

# --- colour modifiers -------------------------------------------------------------------------
MODIFIERS: dict[str, Phrases] = {
    "light": {
        "en": "light, pale, soft, lighter, faint, whisper",
        "es": "claro, palido",
        "fr": "clair, pale",
        "de": "hell, blass, zart",
        "it": "chiaro",
        "pt": "claro",
        "nl": "licht, bleek, zacht",
    },
    "dark": {
        "en": "dark, deep, darker, deepest, rich",
        "es": "oscuro, profundo",
        "fr": "fonce, profond, sombre",
        "de": "dunkel, tief, satt",
        "it": "scuro, profondo",
        "pt": "escuro, profundo",
        "nl": "donker, diep",
    },
    "bright": {
        "en": "bright, vivid, vibrant, saturated, electric, bold, hot",
        "es": "vivo, brillante, intenso",
        "fr": "vif, vive, eclatant",
        "de": "leuchtend, kraftig, knall, grell",
        "it": "vivace, acceso",
        "pt": "vivo, vibrante",
        "nl": "fel, knal",
    },
    "neon": {"en": "neon, fluorescent, acid, dayglo", "es": "neon", "fr": "fluo", "de": "neon"},
    "pastel": {"en": "pastel", "es": "pastel", "fr": "pastel", "de": "pastell", "it": "pastello"},
    "muted": {
        "en": "muted, dusty, desaturated, faded, washed, dusky, earthy, subdued, smoky",
        "es": "apagado",
        "fr": "sourd, doux",
        "de": "gedeckt, gedampft",
        "it": "spento",
        "pt": "suave",
    },
    "warm": {"en": "warm", "es": "calido", "fr": "chaud", "de": "warm", "it": "caldo"},
    "cool": {"en": "cool, cold", "es": "frio", "fr": "froid", "de": "kuhl", "it": "freddo"},
}
