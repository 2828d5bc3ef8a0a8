"""What this engine cannot do on request, as data: phrases and the honest reason."""

# ruff: noqa: E501 - tables of phrases; a phrase is not broken in two
from __future__ import annotations

from creative.reading.vocabulary import Phrases

REASONS: dict[str, str] = {
    "people": "people are not painted: the ad is composed from the pictures sent; send a photo "
    "that shows them",
    "animals": "animals are not painted: the ad is composed from the pictures sent",
    "objects": "new objects are not painted: the ad is composed from the pictures sent, in a scene",
    "activity": "situations of use are not staged: the ad is composed from the pictures sent; "
    "send a photo that shows it",
    "recolor": "the product keeps its own colours and shape",
    "video": "a still image is made; motion, sound and video are not",
    "font": "type follows the brand's fonts; send the family in brand_data.fonts",
    "lettering": "copy is painted to the letter, in the spelling and case sent",
    "translate": "copy is painted as sent; send the translated lines in ad_copies",
    "format": "formats are chosen by generation_metadata.aspect_ratios",
    "claim": "claims, numbers and marks are not invented; send them as a line in ad_copies",
    "audience": "an audience gives no instruction for the picture; say how it should look",
    "vague": "too vague to act on; name a light, a colour, a place, a mood or a position",
    "reference": "other ads are not looked up; send one in generation_metadata.reference_layouts",
    "picture": "the picture that serves best is chosen; send only the ones to use",
    "material": "surfaces of stone, wood, silk, paper, terrazzo and water are painted; others are not",
    "busy": "pictures are kept uncrowded, so that the copy is read",
    "space": "room is not kept free for things that are added later; send the line in ad_copies",
    "less_text": "every line sent is painted; say which line to leave out",
    "transparent": "ads are opaque; a transparent ground is not delivered",
    "angle": "the product is shown from the angle of the picture sent",
    "language": "language not understood",
    "order": "the copy is stacked headline, subheadline, button",
    "unknown": "not understood; name a light, a colour, a place, a mood or a position",
    "wording": "wording is painted as sent; quote the new line to replace it",
    "effect": "this effect is not among those that the engine paints",
    "logo_color": "a brand logo is not recoloured; the variant with the best contrast is taken",
    "label_color": "the button's lettering takes the ink that reads best on it",
    "light_color": "light is painted warm, neutral or cold, not in other colours",
    "logo_center": "the logo stands at an edge or in a corner",
}

CANNOT: dict[str, Phrases] = {
    "animals": {
        "en": "dog, dogs, puppy, cat, cats, kitten, bird, birds, horse, animal, animals, butterfly, "
        "butterflies, bee, bees, fish, lion, tiger, elephant, bear, rabbit, bunny, unicorn, pet, "
        "wolf, dolphin, whale, eagle, parrot, monkey, panda, reindeer, flamingo, golden retriever, "
        "cow, sheep, fox, dragon, deer, shark, dinosaur, mascot, hummingbird, dove",
        "es": "perro, gato, pajaro, caballo, animal, animales, mariposa, perrito",
        "fr": "chien, chat, oiseau, cheval, animal, animaux, papillon, chiot",
        "de": "hund, katze, vogel, pferd, tier, tiere, schmetterling, welpe",
        "it": "cane, gatto, uccello, cavallo, animale, farfalla",
        "pt": "cachorro, cao, gato, passaro, cavalo, animal, borboleta",
    },
    "objects": {
        "en": "cherries, plums, apricots, walnuts, chestnuts, star, a star, teddy bear, jam, "
        "peonies, peony, dahlias, carnations, lilies, hydrangeas, poppies, magnolias, daffodils, lavender bouquet, "
        "eucalyptus leaves, pretzel, pretzels, cheese, nuts, almonds, olives, tomatoes, avocados, pineapple, pineapples, "
        "watermelon, bananas, peaches, figs, grapes, pumpkin pie, snowman, snowmen, sleigh, santa hat, wreath, lantern, flower, flowers, rose petals, petals, roses, car, cars, tree, trees, house, "
        "building, buildings, balloon, balloons, fruit, fruits, lemon slice, lemon slices, "
        "ice cubes, on ice, circle, circles, bread, lanterns, citrus, citrus slices, berries, strawberries, airplane, plane, boat, ship, "
        "robot, rocket, cityscape, city, street, forest, room, living room, "
        "bedroom, bathroom, office, gym, park, snowflakes, snowflake, christmas tree, "
        "ornaments, baubles, gift boxes, gift box, pumpkin, pumpkins, ribbon, ribbons, bow, "
        "fireworks, explosion, fire, flames, smoke, fog, mist, lightning, crown, diamond, diamonds, "
        "coins, money, furniture, plant, plants, cactus, shells, seashell, seashells, umbrella, "
        "bubbles, feathers, feather, coffee beans, beans, herbs, spices, lemons, oranges, limes, "
        "moon, the moon, hearts, heart, stars, globe, planet, castle, bridge, road, mountain bike, bouquet, "
        "wine glass, champagne glass, cinnamon sticks, pine cones, pinecones, eucalyptus branch, "
        "olive branch, orchid, tulips, lavender sprigs, wildflowers, moss bed, honeycomb, "
        "measuring tape, pyramid, lighthouse, helicopter, spaceship, clock, eiffel tower, "
        "falling snow, snow falling, snowfall, snowing, let it snow, falling snowflakes, rooftop, cabin, bathroom, outer space, galaxy, art gallery, catwalk, blanket, map, emoji, emojis, "
        "garden, waterfall scene, skyscrapers, tiles, rainy street, wet street, waterfall, volcano, beach ball, surfboard, picnic basket, bicycle basket, "
        "slices, ingredients, raspberries, blueberries, sunflowers, daisies, cherry blossoms, "
        "apples, mint leaves, orange slices, steam, milk splash, sprinkles, croissant, stars and "
        "planets, cobwebs, bats, candles",
        "es": "arcoiris, arco iris, luna, flor, flores, coche, arbol, arboles, globos, frutas, fruta, fuego, humo, hielo, "
        "casa, ciudad, limones, petalos",
        "fr": "arc en ciel, lune, fleur, fleurs, voiture, arbre, arbres, ballons, fruits, feu, fumee, glacons, "
        "maison, ville, citrons, petales",
        "de": "regenbogen, schneeflocken, rentiere, girlande, mond, blume, blumen, auto, baum, baume, ballons, luftballons, fruchte, obst, feuer, rauch, "
        "eiswurfel, haus, stadt, zitronen, blutenblatter",
        "it": "arcobaleno, luna, fiore, fiori, macchina, albero, alberi, palloncini, frutta, fuoco, fumo, petali",
        "pt": "arco iris, lua, flor, flores, carro, arvore, arvores, baloes, frutas, fogo, fumaca, petalas",
    },
    "activity": {
        "en": "jogging, running, dancing, wearing it, being worn, in use, using it, holding it, "
        "being used, drinking it, eating it, unboxing, before and after, lifestyle, lifestyle shot, "
        "lifestyle scene, cooking, swimming, playing, jumping, wearing, holding, worn, laughing, "
        "smiling, drinking, walking, applying it, riding, hiking, doing yoga, "
        "being poured, pouring, poured, exploding, flying through, using the, "
        "before after",
        "es": "corriendo, bailando, en uso, antes y despues, usando, sosteniendo, sonriendo",
        "fr": "courant, dansant, en train de, avant apres, utilisant, tenant, souriant",
        "de": "joggend, laufend, tanzend, in benutzung, vorher nachher, lachelnd, haltend",
        "it": "correndo, ballando, prima e dopo",
        "pt": "correndo, dancando, em uso, antes e depois",
    },
    "video": {
        "en": "video, animation, animate, animated, gif, moving, music, sound, spin, spinning, "
        "3d animation, clip, voiceover, boomerang, loop, slideshow, carousel, slow motion, slow mo, reel, jingle, parallax, hover, cinemagraph, stop motion",
        "es": "video, animacion, animado, musica",
        "fr": "video, animation, anime, musique",
        "de": "video, animation, animiert, musik",
        "it": "video, animazione, musica",
        "pt": "video, animacao, musica",
    },
    "font": {
        "en": "font, fonts, typeface, serif, sans serif, sans-serif, handwritten, script font, "
        "helvetica, arial, comic sans, times new roman, calligraphy, typewriter, monospace, "
        "cursive, hand lettering, hand lettered, montserrat, futura, garamond, brush script, "
        "condensed, slab serif, handwriting",
        "es": "fuente, fuentes, tipo de letra, serifa, letra manuscrita",
        "fr": "police, polices, police de caractere, serif, manuscrite",
        "de": "schriftart, schriftarten, serifen, handschrift, serifenschrift",
        "it": "font, carattere tipografico",
        "pt": "fonte, fontes",
    },
    "lettering": {
        "en": "uppercase, all caps, capital letters, lowercase, italic, italics, underlined, "
        "underline, in caps, caps, lower case, upper case, strikethrough, title case, bold italic",
        "es": "mayusculas, minusculas, cursiva, subrayado",
        "fr": "majuscules, minuscules, italique, souligne",
        "de": "grossbuchstaben, kleinbuchstaben, kursiv, unterstrichen, versalien",
        "it": "maiuscolo, minuscolo, corsivo",
        "pt": "maiusculas, minusculas, italico",
    },
    "translate": {
        "en": "translate, translated, in spanish, in french, in german, in english, in italian, "
        "translation, localize, in portuguese, in japanese",
        "es": "traduce, traducir, en ingles, en espanol",
        "fr": "traduire, traduis, traduisez, en anglais, en francais",
        "de": "ubersetze, ubersetzen, auf englisch, auf deutsch",
    },
    "format": {
        "en": "vertical, horizontal, square, portrait format, landscape format, story format, "
        "aspect ratio, banner format, pixels, for stories, for instagram stories, resolution, "
        "two versions, three versions, versions, variations, variants, different sizes, pdf, psd, "
        "portrait orientation, landscape orientation, png, jpeg, jpg, letterbox",
        "es": "cuadrado, formato vertical, formato horizontal",
        "fr": "carre, format vertical, format portrait, format paysage",
        "de": "hochformat, querformat, quadratisch, quadrat",
        "it": "quadrato, formato verticale",
        "pt": "quadrado, formato vertical",
    },
    "claim": {
        "en": "nutritional table, nutrition table, nutrition facts, nutrition label, nutritional information, size chart, "
        "size table, comparison table, table of contents, price list, badge, seal, sticker,  testimonial, testimonials, review, reviews, star rating, "
        "five stars, 5 stars, five star, stars rating, award, guarantee, certification, qr code, "
        "url, website, web address, instagram handle, social handle, phone number, hashtag, countdown, price tag, last chance, limited time, while stocks last, ends soon, ends today, ends tonight, ends sunday, ends monday, ends friday, number one, our phone, telephone number, "
        "social proof, ratings, store address, our address, link to, signature, opening hours, store locator, subtitles, captions, award logos, before price, trust badges, social icons, app store badges, "
        "ingredients list, quote from a customer, customer quote, rating, statistic, statistics, "
        "legal disclaimer, disclaimer, ribbon badge, coupon code, promo code, coupon, barcode, "
        "bullet points, list of benefits, feature callouts, callouts, chart, graph, infographic",
        "es": "firma, telefono, direccion, horario, insignia, sello, resenas, testimonio, codigo qr, estrellas, etiqueta de precio",
        "fr": "signature, telephone, adresse, horaires, plan d acces, badge, macaron, avis, temoignage, code qr, etoiles, etiquette de prix",
        "de": "unterschrift, telefonnummer, adresse, offnungszeiten, lageplan, siegel, plakette, bewertungen, kundenstimme, qr code, sterne, preisschild, storer",
        "it": "firma, telefono, indirizzo, orari, bollino, recensioni, codice qr",
        "pt": "assinatura, telefone, endereco, horario, selo, avaliacoes, depoimento, codigo qr",
    },
    "audience": {
        "en": "young people, older people, young audience, cold audience, warm audience, millennials, gen z audience, target audience, young women audience, "
        "audience, for men, for women, for moms, for teens, demographic, target, b2b audience, "
        "young professionals, parents audience, for everyone, appeal to, appeals to, targeting, "
        "aimed at, for young, millennial",
        "es": "publico objetivo, para jovenes, para mujeres, para hombres, dirigido a",
        "fr": "public cible, pour les jeunes, pour les femmes, s adresse a",
        "de": "zielgruppe, fur frauen, fur manner, fur junge leute",
    },
    "vague": {
        "en": "nice, good, great, cool, amazing, awesome, beautiful, better, best, pretty, wow, "
        "perfect, gorgeous, stunning, interesting, more creative, attractive, appealing, unique, "
        "different, special, lovely, wonderful, viral, convert, converts, high converting, "
        "performs well, sells, impressive, original, memorable, instagrammable, trendy, cool looking, "
        "something new, magic, impress, pretty looking, excellent, "
        "goes viral, drive sales, on trend, engaging, remarkable, instagram worthy, "
        "do your best, get clicks, clicks, professional looking, good looking, nicer, fancy",
        "es": "bonito, bueno, genial, increible, hermoso, mejor, perfecto, interesante, especial, "
        "original, atractivo",
        "fr": "joli, beau, belle, super, genial, incroyable, meilleur, parfait, interessant, "
        "original, special, attrayant",
        "de": "schon, gut, toll, super, cool, besser, perfekt, interessant, originell, besonders, "
        "ansprechend, klasse",
        "it": "bello, bella, buono, fantastico, incredibile, migliore, perfetto, interessante",
        "pt": "bonito, bom, otimo, incrivel, lindo, melhor, perfeito, interessante",
    },
    "picture": {
        "en": "second product image, first product image, second image, first image, third image, "
        "second picture, first picture, image 1, image 2, image 3, photo 1, photo 2, other photo, "
        "different photo, another photo, different picture, another picture, different image",
        "de": "zweites bild, anderes foto, anderes bild, bild 2",
        "fr": "deuxieme image, autre photo, image 2",
        "es": "segunda imagen, otra foto, imagen 2",
    },
    "material": {
        "en": "brushed metal, metal, metallic, steel, aluminium, aluminum, leather, grass, lawn, carpet, foil, "
        "acrylic, plastic, ceramic, tile, wicker, cork, moss ground, sandpaper, mirror surface, glass surface",
        "es": "metal, acero, cuero, cesped, hierba",
        "fr": "metal, acier, cuir, herbe, gazon",
        "de": "metall, stahl, leder, gras, rasen, kork",
        "it": "metallo, acciaio, pelle, erba, prato",
        "pt": "metal, aco, couro, grama",
        "nl": "metaal, staal, leer, gras",
    },
    "busy": {
        "en": "busy, crowded, cluttered, overloaded, chaotic, messy, overcrowded, cramped, noisy",
        "es": "recargado, sobrecargado, caotico",
        "fr": "charge, surcharge, chaotique",
        "de": "uberladen, unruhig, chaotisch, vollgestopft",
        "it": "carico, affollato, caotico, sovraccarico",
        "pt": "carregado, poluido, caotico, sobrecarregado",
    },
    "reference": {
        "en": "like nike, like coca cola, nike style, like our last campaign, "
        "our competitor, competitor, like our website, our website, like our site, "
        "like our instagram, like the last ad, wes anderson, previous ad, last ad, "
        "like tesla, last campaign, like glossier, like the one we ran, same as last time",
    },
    "transparent": {
        "en": "transparent background, transparent, no background, without background, alpha channel",
        "es": "fondo transparente, transparente, sin fondo",
        "fr": "fond transparent, transparent, sans fond",
        "de": "transparenter hintergrund, transparent, ohne hintergrund",
        "it": "sfondo trasparente, senza sfondo",
        "pt": "fundo transparente, sem fundo",
    },
    "angle": {
        "en": "from behind the product, top view, top down, flat lay, flatlay, bird's eye, "
        "birds eye view, birds eye, three quarter view, side view, low angle, high angle, "
        "back view, rotated, rotate, tilted, tilt, upside down, 45 degree angle, angle, "
        "on its side, on their sides, on their side, lying down, lying flat, on its head, worm's eye, overhead shot, top down view, from a low angle, aerial view, floating, "
        "degrees, degree, grad, grados, gradi, graus, degres, graden, levitating, hovering, suspended, mid air, flip, open lid, turned, turn it",
        "es": "vista superior, vista cenital, flotando, inclinado, girado",
        "fr": "vue de dessus, vue du dessus, flottant, incline, a plat",
        "de": "draufsicht, vogelperspektive, schwebend, gekippt, schrag, gedreht",
        "it": "vista dall alto, fluttuante, inclinato",
        "pt": "vista de cima, flutuando, inclinado",
    },
    "effect": {
        "en": "cut away, cutaway, cross section, lens flare, glitch, glitch effect, double exposure, vhs, oil painting, watercolor, "
        "watercolour, sketch, hand drawn, illustration, cartoon, anime, pixel art, 3d render, "
        "3d rendering, low poly, claymation, cgi, filter, sepia, black and white photo, vignette, "
        "film grain, grainy, subtle grain, grain, polaroid, a frame around, picture frame, border, borders, outline, drop cap, doodles, pattern, "
        "mirror, mirrored, reflection, reflections, reflective, texture, line art, tattoo, mosaic, "
        "stained glass, graffiti, chrome, x ray, exploded view, hologram, embossed, paint strokes, "
        "brush strokes",
        "es": "ilustracion, dibujo, acuarela, marco, borde, filtro",
        "fr": "illustration, dessin, aquarelle, cadre, bordure, filtre",
        "de": "illustration, zeichnung, aquarell, rahmen, filter",
        "it": "illustrazione, disegno, acquerello, cornice, filtro",
        "pt": "ilustracao, desenho, aquarela, moldura, filtro",
    },
}

# Words that carry no wish of their own.
FILLERS: dict[str, str] = {
    "en": "whatever anyway anyhow greetings else standing pls plz u ur ok okay so hey team guys folks everyone rest morning's glad great-job neutrals line lines label labels try usual farmhouse current currently existing heritage exact exactly than again everywhere anywhere surrounding "
    "a an the this that these those it its our your my their his her we i you they us them "
    "and or nor but with in on at of to for from by as into onto over against toward towards "
    "is are be been being was were has have having had will would should could can may might must "
    "make makes making made use uses using used put puts putting place places placing placed keep "
    "keeps keeping kept show shows showing shown give gives giving given set sets setting let lets "
    "want wants need needs like likes please add adds adding include includes including included "
    "go going goes get gets getting do does doing feel feels feeling look looks looking "
    "look-and-feel style styled styles vibe vibes mood moods atmosphere aesthetic aesthetics "
    "theme themed image images ad ads advert advertisement creative photo photos picture pictures "
    "photograph photography shot shots design designs layout layouts composition visual visuals "
    "scene scenes side area corner part space frame framed edge end way bit little lot lots much "
    "more most very really quite super extremely slightly somewhat rather pretty too so such also "
    "all any every each both either some one two three single several few plus then while where "
    "when which who what how there here out up down off about across around along through within "
    "between inside outside under overall whole entire entirely completely fully totally full "
    "position positioned positioning located sit sits stand stands rest rests resting appear "
    "appears appearing align aligned alignment arrange arranged featuring features feature have "
    "think imagine create created creating generate build would'd i'd we'd let's lets i'm it's "
    "that's toward direction change changes changed switch replace replaced update turn turned "
    "say says said saying reads read reading write written writes color colors colour colours "
    "color-wise tone tones toned effect effects touch touches hint element elements kind sort type "
    "overly too just maybe perhaps ideally possibly preferably thanks thank hello hi hey dear "
    "definitely absolutely literally sure ensure strong strongly make-sure because since if "
    "same other another its' nicely beautifully clearly gently softly subtly slightly "
    "simply well main key own itself themselves than not no against backed filled covered sitting "
    "sits leaning lying laying laid set coming falling casting cast creating bring brings bringing "
    "gave convey conveys evoke evokes evoking inspired reminiscent suggest suggesting suggests "
    "suitable works work working viewer viewers eye eyes people's rendered render paint painted "
    "dressed surrounded top-notch campaign brand branding brief client request prefer preferred "
    "preferably would please hold holds remain remains stay stays still leave leaves leaving left-over "
    "sense placement size sized sizes large-format face facing opposite throughout cover covers "
    "covering start starts starting finish finishing finished high amount version something "
    "anything everything stuff thing things let allow allowing it'll enough room seen see sees "
    "visible present presents presented display displayed displays combine combined combining "
    "contrast contrasts complementing complement matching match matches goes-with coordinated mix "
    "mixed blend blended blending product's day days time times hour hours season seasonal upon",
    "es": "el la los las un una unos unas y o e u pero con en de del al a para por como que se su "
    "sus mi tu nuestro nuestra este esta estos estas es son ser estar esta sea sean haz hacer pon "
    "poner coloca colocar colocado usa usar utiliza utilizar muestra mostrar deja dejar quiero "
    "queremos necesito quisiera por favor muy mas mucho mucha todo toda todos todas algo estilo "
    "ambiente aspecto sensacion imagen anuncio foto diseno atmosfera lado parte esquina tono tonos "
    "cambia cambiar reemplaza mantener manten lo le les debe debería solo anade agrega tipo look "
    "hacia sobre entre aire efecto color colores toque hay tenga tener que",
    "fr": "le la les l un une des du de d et ou mais avec dans en sur au aux a pour par comme que "
    "qui se son sa ses notre nos votre vos ce cette ces est sont etre soit mets mettre mettez place "
    "placez placer place utilise utilisez utiliser montre montrez montrer laisse laissez garder "
    "gardez garde je veux voudrais nous voulons il faut s plait svp tres plus beaucoup tout toute "
    "tous toutes style ambiance aspect image annonce photo design atmosphere cote partie coin ton "
    "tons change changez remplace remplacez ajoute ajoutez effet couleur couleurs touche vers "
    "entre plutot assez peu rendu visuel look publicite pub fait faire faites doit qu c j n donne",
    "de": "der die das den dem des ein eine einen einem einer eines und oder aber mit in im auf an "
    "am zu zum zur fur von vom bei als wie ist sind sein soll sollen sollte werden wird bitte "
    "mache machen mach setze setzen setz platziere platzieren platziert zeige zeigen zeig nutze "
    "nutzen verwende verwenden lass lassen halte halten ich wir mochte mochten will wollen brauche "
    "brauchen sehr mehr viel alle alles ganz etwas stil stimmung atmosphare look bild anzeige foto "
    "design seite ecke teil andere andern ersetze fuge hinzu unser unsere unseren unserem ihr "
    "dieses diese dieser es sich so auch noch dann doch eher ton tone wirkung gefuhl steht stehen "
    "stehend gestaltung werbung durch um daruber bereich farbe farben vor sowie rucke",
    "it": "il lo la i gli le un uno una e o ma con in di del della dei delle nel nella su sul sulla "
    "al alla a per da come che si suo sua nostro nostra questo questa e sono essere metti mettere "
    "usa usare mostra mostrare lascia voglio vorrei per favore molto piu tutto tutta tutti stile "
    "atmosfera aspetto immagine annuncio foto lato parte angolo tono toni cambia d l",
    "pt": "o a os as um uma uns umas e ou mas com em no na nos nas de do da dos das ao a para por "
    "como que se seu sua nosso nossa este esta isto e sao ser estar coloque colocar use usar mostre "
    "mostrar deixe quero queremos por favor muito mais tudo toda todos todas estilo clima aspecto "
    "imagem anuncio foto lado parte canto tom tons mude",
}
