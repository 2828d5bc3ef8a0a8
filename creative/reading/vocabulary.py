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
        "de": "claim, uberschrift, ueberschrift, schlagzeile, titel, slogan",
        "it": "titolo, slogan",
        "pt": "titulo, manchete, slogan",
    },
    "subheadline": {
        "en": "subheadline, sub headline, subheader, sub header, subhead, subtitle, sub title, "
        "subheading, sub heading, secondary text, secondary copy, supporting text, body copy, "
        "tagline, sub, secondary line, strapline, second line, supporting copy, supporting line, body text, subtext, subline",
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
        "de": "hintergrund, grund, untergrund, flache, wand, boden, oberflache",
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
    "energy drink, energy bar, protein bar, night cream, day cream, water bottle, wine bottle, "
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
