"""Moods, light, places, materials, seasons as data: phrases and the effects that they ask for."""

# ruff: noqa: E501 - tables of phrases; a phrase is not broken in two
from __future__ import annotations

from creative.reading.vocabulary import Phrases

# (effects, phrases). Effects are read by ``lexicon``: ``a=b`` explicit, ``a?=b`` implied.
LOOKS: tuple[tuple[str, Phrases], ...] = (
    # --- moods ---------------------------------------------------------------------------
    (
        "mood=bright intensity?=0.95",
        {
            "en": "bright, brightly lit, luminous, radiant, high key, well lit, luminosity, brighter, "
            "brightness, light filled, light background, light backdrop, light ground, "
            "light color palette, light tones, light setting, light colors, light colours, "
            "lots of light, brilliant, full of light, light scene, bright and light, "
            "light palette, light surface, lighter",
            "es": "brillante, luminoso, fondo claro, claro, con mucha luz, iluminado",
            "fr": "lumineux, lumineuse, fond clair, clair, eclatant, radieux",
            "de": "hell, leuchtend, strahlend, lichtdurchflutet, heller hintergrund",
            "it": "luminoso, brillante, chiaro, sfondo chiaro",
            "pt": "brilhante, luminoso, claro, iluminado, fundo claro",
        },
    ),
    (
        "mood=bright mood=minimal intensity?=0.95",
        {
            "en": "light and airy, airy, bright and airy, crisp and clean, fresh and clean, "
            "clinical, spa like, breezy and light, airy and light",
            "es": "aireado, fresco y limpio",
            "fr": "aere, frais et epure",
            "de": "luftig",
            "it": "arioso",
            "pt": "arejado",
        },
    ),
    (
        "mood=bright",
        {
            "en": "fresh, crisp, freshness, refreshing, optimistic, cheerful, uplifting, happy, "
            "positive, joyful and bright, feel good",
            "es": "fresco, alegre, optimista",
            "fr": "frais, fraiche, gai, optimiste",
            "de": "frisch, frohlich, optimistisch, heiter",
            "it": "fresco, allegro",
            "pt": "fresco, alegre",
        },
    ),
    (
        "mood=dark intensity?=0.35",
        {
            "en": "dark, moody, darker, dark mode, noir, film noir, mysterious, brooding, low key, "
            "shadowy, gloomy, gothic, dark background, dark backdrop, dark tones, sinister, "
            "dark and moody, darkness, somber, sombre, after dark, dark setting, dark theme, "
            "dark scene, spooky, gritty, dark palette, dark colors, dark colours, nocturnal, "
            "intense and dark, dark surface, pitch black, black background mood",
            "es": "oscuro, sombrio, misterioso, tenebroso, fondo oscuro",
            "fr": "sombre, mysterieux, tenebreux, fond sombre, fonce",
            "de": "dunkel, duster, mysterios, geheimnisvoll, dunkler hintergrund, finster",
            "it": "scuro, cupo, misterioso, sfondo scuro",
            "pt": "escuro, sombrio, misterioso, fundo escuro",
        },
    ),
    (
        "mood=dark hardness?=0.75 intensity?=0.4",
        {
            "en": "dramatic, drama, cinematic, theatrical, chiaroscuro, dramatically, "
            "rembrandt, contrasty and dark",
            "es": "dramatico, cinematografico, teatral",
            "fr": "dramatique, cinematographique, theatral",
            "de": "dramatisch, filmisch, theatralisch, kinoreif",
            "it": "drammatico, cinematografico",
            "pt": "dramatico, cinematografico",
        },
    ),
    (
        "mood=warm warmth?=0.6",
        {
            "en": "warm, cozy, cosy, homely, homey, inviting, warmth, comforting, hygge, snug, warmer, "
            "welcoming, rustic, warm tones, warm palette, warm colors, warm colours, nostalgic, "
            "romantic, intimate, earthy, earth tones, earthy tones, toasty, fireside, tender, "
            "heartwarming, vintage, old school, old timey, retro warm, sentimental, family feel",
            "es": "calido, acogedor, hogareno, romantico, rustico, tonos calidos, intimo, tierra, "
            "tonos tierra",
            "fr": "chaud, chaleureux, chaleureuse, cosy, accueillant, romantique, rustique, "
            "tons chauds, intime, cocooning",
            "de": "warm, gemutlich, behaglich, einladend, romantisch, rustikal, warme tone, "
            "heimelig, erdig",
            "it": "caldo, accogliente, romantico, rustico, intimo",
            "pt": "quente, aconchegante, acolhedor, romantico, rustico",
        },
    ),
    (
        "mood=calm warmth?=-0.5",
        {
            "en": "cool tones, cold, icy, frosty, cool palette, cool colors, arctic, chilly, "
            "glacial, cool toned, cool and calm",
            "es": "frio, tonos frios, helado",
            "fr": "froid, tons froids, glace, glacial",
            "de": "kalt, kuhl, kuhle tone, eisig, frostig",
            "it": "freddo, toni freddi, gelido",
            "pt": "frio, tons frios, gelado",
        },
    ),
    (
        "mood=calm hardness?=0.2",
        {
            "en": "calm, calming, serene, peaceful, tranquil, soothing, zen, relaxed, relaxing, soft, "
            "gentle, quiet, dreamy, meditative, spa, serenity, restful, tranquility, delicate, "
            "ethereal, mellow, slow, balanced, muted, hushed, still, unhurried, dreamlike, "
            "harmonious, contemplative, easygoing, softness, wellness, soft and dreamy, ambient, feminine",
            "es": "tranquilo, sereno, relajante, suave, apacible, pacifico, calma, delicado, relajado, "
            "sonador",
            "fr": "calme, serein, paisible, apaisant, doux, douce, reposant, zen, delicat, onirique, "
            "tranquille",
            "de": "ruhig, gelassen, friedlich, beruhigend, sanft, entspannt, zart, vertraumt, "
            "entspannend, leise",
            "it": "calmo, sereno, rilassante, tranquillo, delicato, morbido",
            "pt": "calmo, sereno, relaxante, tranquilo, suave, delicado",
        },
    ),
    (
        "mood=bold",
        {
            "en": "bold, striking, powerful, strong, impactful, graphic, high contrast, loud, "
            "attention grabbing, eye catching, scroll stopping, edgy, confident, statement, daring, "
            "high impact, brutalist, punchy, in your face, street, streetwear, urban, pop art, "
            "maximalist, thumb stopping, bolder, strong contrast, pops, pop off the page, fierce, "
            "grungy, rebellious, heavy, aggressive, stand out from the feed, poster like, poster style, poster, "
            "contrasting, more contrast, higher contrast, provocative, tough, rugged, stop the scroll",
            "es": "audaz, atrevido, impactante, llamativo, potente, alto contraste, fuerte, urbano",
            "fr": "audacieux, percutant, puissant, fort, frappant, accrocheur, fort contraste, "
            "urbain, contraste",
            "de": "mutig, kraftvoll, auffallend, plakativ, stark, hoher kontrast, kontrastreich, "
            "markant, urban",
            "it": "audace, potente, forte, d impatto, grintoso, alto contrasto",
            "pt": "ousado, impactante, forte, marcante, alto contraste",
        },
    ),
    (
        "mood=luxury",
        {
            "en": "luxury, luxurious, premium, elegant, elegance, sophisticated, high end, opulent, glamour, hollywood glamour, "
            "upscale, classy, refined, exclusive, chic, glamorous, prestige, posh, rich, lavish, "
            "timeless, couture, editorial, high fashion, glossy magazine, magazine, vogue, deluxe, "
            "expensive, sophistication, sumptuous, boutique, old money, regal, stylish, "
            "aspirational, art deco, decadent, polished, haute couture, glam, tasteful, graceful, grown up, mature, "
            "museum like, gallery like, quiet luxury",
            "es": "lujo, lujoso, elegante, sofisticado, exclusivo, refinado, premium, glamuroso, "
            "elegancia",
            "fr": "luxe, luxueux, luxueuse, elegant, elegante, sophistique, raffine, haut de gamme, "
            "chic, prestigieux, elegance",
            "de": "luxus, luxurios, elegant, edel, exklusiv, hochwertig, raffiniert, vornehm, premium, "
            "nobel, stilvoll, eleganz",
            "it": "lusso, lussuoso, elegante, sofisticato, raffinato, esclusivo",
            "pt": "luxo, luxuoso, elegante, sofisticado, refinado, exclusivo",
        },
    ),
    (
        "mood=playful",
        {
            "en": "playful, fun, whimsical, quirky, cute, cheeky, youthful, childlike, joyful, silly, "
            "funny, lighthearted, colorful, colourful, kids, kid friendly, cartoonish, bubbly, "
            "candy, candy colored, lively and fun, humorous, retro, groovy, y2k, "
            "rainbow, memphis, bouncy, goofy, witty, young, 70s, 1970s, 1960s, 1980s, 80s, eighties, seventies, 90s, nineties, 60s, comic, comic book, kawaii, adorable, "
            "childish, funky, carefree, childrens, gen z",
            "es": "divertido, jugueton, infantil, colorido, alegre y divertido, simpatico, lindo",
            "fr": "ludique, amusant, enfantin, colore, drole, joyeux, espiegle, mignon, rigolo",
            "de": "verspielt, lustig, spielerisch, bunt, frech, kindlich, farbenfroh, niedlich, "
            "spassig, witzig",
            "it": "giocoso, divertente, colorato, allegro e divertente",
            "pt": "divertido, brincalhao, colorido, infantil",
        },
    ),
    (
        "mood=natural",
        {
            "en": "natural, organic, eco, eco friendly, sustainable, nature inspired, botanical, earth, "
            "nature, naturalistic, authentic, raw, handmade, artisanal, artisan, green living, farm, "
            "farm fresh, wholesome, outdoor, outdoorsy, honest, vegan, handcrafted, "
            "garden, woodland, meadow, environmental, plant based, biophilic, back to nature, "
            "unprocessed, wild, cottagecore, farmhouse, countryside feel, earthbound",
            "es": "natural, organico, ecologico, sostenible, naturaleza, artesanal, botanico",
            "fr": "naturel, naturelle, bio, biologique, ecologique, durable, nature, artisanal, "
            "botanique, authentique",
            "de": "naturlich, biologisch, okologisch, nachhaltig, natur, handgemacht, naturnah, "
            "botanisch, authentisch, naturverbunden",
            "it": "naturale, biologico, ecologico, sostenibile, natura, artigianale",
            "pt": "natural, organico, ecologico, sustentavel, natureza, artesanal",
        },
    ),
    (
        "mood=tech",
        {
            "en": "tech, techy, technological, futuristic, sci fi, digital, high tech, cyber, "
            "modern tech, innovative, sleek, cutting edge, robotic, space age, technical, "
            "future, ai, technology, hi tech, holographic, innovation, state of the art, "
            "engineered, precision, saas, dashboard like, aerodynamic, scientific",
            "es": "tecnologico, futurista, digital, innovador, tecnologia",
            "fr": "technologique, futuriste, numerique, innovant, high tech, technologie",
            "de": "technisch, futuristisch, digital, innovativ, technologisch, zukunft",
            "it": "tecnologico, futuristico, digitale, innovativo",
            "pt": "tecnologico, futurista, digital, inovador",
        },
    ),
    (
        "mood=minimal",
        {
            "en": "minimal, minimalist, minimalistic, clean, simple, uncluttered, understated, "
            "white space, negative space, whitespace, breathing room, pared back, less is more, "
            "stripped back, scandinavian, scandi, simplicity, plain, tidy, sparse, spare, "
            "minimalism, lots of space, no clutter, without clutter, no distractions, empty space, "
            "trustworthy, reliable, professional, corporate, modern, contemporary, sleek and simple, swiss, bauhaus, "
            "uncomplicated, neat, restrained, room to breathe, lots of air, plenty of air, much air, empty frame, almost empty, very empty, bare, margin, margins, padding, keep it simple, japandi, "
            "apple style, like apple, stripped down, copy space, cleaner, generous space",
            "es": "minimalista, minimal, limpio, sencillo, simple, sobrio, espacio en blanco, moderno, "
            "profesional, despejado",
            "fr": "minimaliste, minimal, epure, simple, sobre, propre, moderne, espace negatif, beaucoup d espace, "
            "professionnel",
            "de": "minimalistisch, minimal, schlicht, einfach, aufgeraumt, klar, sauber, reduziert, "
            "weissraum, modern, professionell, clean, puristisch",
            "it": "minimalista, minimal, pulito, semplice, essenziale, moderno",
            "pt": "minimalista, minimal, limpo, simples, moderno",
        },
    ),
    (
        "mood=energetic",
        {
            "en": "energetic, dynamic, vibrant, lively, active, sporty, exciting, high energy, "
            "fast paced, athletic, adrenaline, explosive, action packed, energy, motion, movement, "
            "vivid, upbeat, electrifying, invigorating, energizing, fast, speed, punchy and fast, "
            "strong colors, strong colours, bright colors, bright colours, vibrant colors, vibrant colours, vivid colors, "
            "bold colors, bold colours, saturated colors, hype, thrilling, urgent, urgency, "
            "sense of urgency, buzzing, powerful and fast, kinetic, sense of movement, "
            "full of energy, full of life, intense, rush",
            "es": "energetico, dinamico, vibrante, vivo, activo, deportivo, energia, energico, "
            "colores vivos, vivaz, intenso",
            "fr": "energique, dynamique, vibrant, vif, actif, sportif, energie, couleurs vives, intense",
            "de": "energiegeladen, energisch, dynamisch, lebendig, aktiv, sportlich, energie, "
            "kraftige farben, leuchtende farben, lebhaft, temperamentvoll",
            "it": "energico, dinamico, vivace, sportivo, energia, colori vivaci",
            "pt": "energetico, dinamico, vibrante, esportivo, energia, cores vivas",
        },
    ),
    (
        "mood=festive",
        {
            "en": "festive, celebratory, celebration, party, festival, carnival, merry, "
            "birthday, anniversary, gala, holiday season, holidays, holiday, gifting, gift, "
            "gifts, jubilant, wedding, graduation, festivity, seasonal gift, celebrate",
            "es": "festivo, celebracion, fiesta, carnaval, cumpleanos, regalo",
            "fr": "festif, festive, fete, celebration, anniversaire, carnaval, cadeau",
            "de": "festlich, feierlich, feier, fest, feiertage, geburtstag, party, geschenk",
            "it": "festivo, festa, celebrazione, compleanno",
            "pt": "festivo, festa, celebracao, aniversario",
        },
    ),
    (
        "mood=calm mood?=bright",
        {
            "en": "pastel colors, pastel colours, pastel tones, pastel palette, pastels, "
            "soft colors, soft colours, pastel",
            "es": "colores pastel, tonos pastel, colores suaves",
            "fr": "couleurs pastel, tons pastel, couleurs douces",
            "de": "pastellfarben, pastelltone, sanfte farben",
            "it": "colori pastello, toni pastello",
            "pt": "cores pastel, tons pastel",
        },
    ),
    # --- light ---------------------------------------------------------------------------
    (
        "hardness=0.15",
        {
            "en": "soft light, soft lighting, soft shadows, soft shadow, softly lit, diffused light, "
            "diffused, diffuse, diffuse light, diffused lighting, softbox, overcast, even lighting, "
            "even light, flat light, flat lighting, gentle light, gentle lighting, beauty light, "
            "evenly lit, subtle shadows, no harsh shadows, without harsh shadows, gentle shadows, "
            "soft glow, cloudy day, flattering light, wraparound light, beauty dish, "
            "no hard shadows, without hard shadows, subtle shadow, no shadows, no shadow, "
            "shadowless, soft diffused light, delicate light, "
            "soft diffused lighting, faint shadows, faint shadow, light tent, butter soft light",
            "es": "luz suave, iluminacion suave, sombras suaves, luz difusa, sin sombras",
            "fr": "lumiere douce, eclairage doux, ombres douces, lumiere diffuse, sans ombre",
            "de": "weiches licht, sanftes licht, weiche beleuchtung, diffuses licht, weiche schatten, "
            "ohne schatten, sanfte schatten, sanfte beleuchtung, weichem licht",
            "it": "luce morbida, luce soffusa, luce diffusa, ombre morbide",
            "pt": "luz suave, luz difusa, sombras suaves",
        },
    ),
    (
        "hardness=0.85",
        {
            "en": "hard light, harsh light, hard shadows, harsh shadows, hard lighting, hard shadow, "
            "harsh lighting, direct sunlight, direct sun, crisp shadows, sharp shadows, "
            "strong shadows, bold shadows, direct flash, flash photography, dramatic shadows, "
            "deep shadows, long shadows, strong shadow, hard sun, strong light, crisp light, "
            "directional light, harsh sun, defined shadows, long shadow, sharp light, "
            "high contrast lighting, contrasty light, hard flash, raking light, strong sunlight, "
            "dramatic shadow, crisp shadow, hard edged shadows, razor sharp, razor sharp shadow, razor sharp shadows, knife edge shadow, hard sunlight, on camera flash, "
            "graphic shadows, blazing sun, midday sun, sharp shadow, long dramatic shadows",
            "es": "luz dura, sombras duras, luz directa, sombras marcadas, sol directo, "
            "sombras largas, sombras fuertes",
            "fr": "lumiere dure, ombres dures, lumiere directe, ombres marquees, ombres nettes, "
            "plein soleil, lumiere crue, ombres longues, ombres portees",
            "de": "hartes licht, harte schatten, direktes licht, direktes sonnenlicht, "
            "scharfe schatten, lange schatten, starke schatten",
            "it": "luce dura, ombre nette, ombre dure, luce diretta",
            "pt": "luz dura, sombras duras, luz direta, sombras marcadas",
        },
    ),
    (
        "intensity=0.95",
        {
            "en": "bright light, bright lighting, high key lighting, high key light, lots of daylight, "
            "brilliant light, abundant light, flood of light, flooded with light, plenty of light, "
            "bathed in light, more light, lighten",
            "es": "luz brillante, mucha luz, iluminacion brillante",
            "fr": "lumiere vive, beaucoup de lumiere, lumiere eclatante",
            "de": "helles licht, viel licht, helle beleuchtung",
            "it": "luce brillante, molta luce",
            "pt": "luz brilhante, muita luz",
        },
    ),
    (
        "intensity=0.3",
        {
            "en": "dim, dimly lit, low light, dim light, dim lighting, subdued light, faint light, "
            "low key lighting, low lighting, underexposed, barely lit, candlelit dark, "
            "muted lighting, low key light, subdued lighting, dark lighting, dark light",
            "es": "luz tenue, poca luz, tenue, iluminacion tenue",
            "fr": "lumiere faible, peu de lumiere, faible lumiere, penombre",
            "de": "gedampftes licht, wenig licht, schwaches licht, schummrig, halbdunkel",
            "it": "luce fioca, poca luce, penombra",
            "pt": "pouca luz, luz fraca, penumbra",
        },
    ),
    (
        "intensity=0.35 hardness=0.75 mood?=dark",
        {
            "en": "moody light, moody lighting, dramatic light, dramatic lighting, cinematic light, "
            "cinematic lighting, chiaroscuro light, chiaroscuro lighting, rembrandt lighting, "
            "rembrandt light, dark moody lighting, noir lighting, theatrical lighting, "
            "dramatic side lighting",
            "es": "luz dramatica, iluminacion dramatica, iluminacion cinematografica",
            "fr": "lumiere dramatique, eclairage dramatique, clair obscur",
            "de": "dramatisches licht, dramatische beleuchtung, stimmungsvolles licht",
            "it": "luce drammatica",
            "pt": "luz dramatica",
        },
    ),
    (
        "warmth=0.6",
        {
            "en": "warm light, warm lighting, warm glow, golden light, golden glow, amber light, "
            "warm sunlight, warm sun, tungsten, amber glow, honeyed light, warm ambient light, "
            "warmly lit, golden lighting, warm studio light, golden sunlight, golden sun, "
            "warm key light, honey light, warm white light",
            "es": "luz calida, iluminacion calida, luz dorada",
            "fr": "lumiere chaude, eclairage chaud, lumiere doree, lumiere chaleureuse",
            "de": "warmes licht, warme beleuchtung, goldenes licht, warmem licht",
            "it": "luce calda, luce dorata",
            "pt": "luz quente, luz dourada",
        },
    ),
    (
        "warmth=-0.6",
        {
            "en": "cool light, cool lighting, cold light, cold lighting, blue light, bluish light, "
            "icy light, fluorescent light, cool daylight, cool white light, icy lighting, "
            "cooler light, cool blue light, wintry light",
            "es": "luz fria, iluminacion fria, luz azul",
            "fr": "lumiere froide, eclairage froid, lumiere bleue",
            "de": "kaltes licht, kuhles licht, blaues licht, kalte beleuchtung",
            "it": "luce fredda",
            "pt": "luz fria",
        },
    ),
    (
        "mood=warm mood?=bright",
        {
            "en": "mother's day, mothers day, father's day, fathers day",
            "es": "dia de la madre, dia del padre",
            "fr": "fete des meres, fete des peres",
            "de": "muttertag, vatertag",
            "it": "festa della mamma, festa del papa",
            "pt": "dia das maes, dia dos pais",
        },
    ),
    (  # as a second light it leaves the first as it is
        "elevation?=0.2 hardness?=0.6",
        {
            "en": "rim light, rim lit, rim lighting, rim lights, edge light, edge lighting, halo light",
            "de": "kantenlicht, streiflicht",
        },
    ),
    (
        "intensity=0.38 hardness=0.2",
        {"fr": "lumiere tamisee, lumiere feutree, ambiance feutree, feutre, feutree"},
    ),
    (
        "always=modest",
        {
            "en": "step back, steps back, take a back seat, takes a back seat, secondary, recede, "
            "subordinate, less important",
        },
    ),
    ("warmth=0", {"en": "neutral light, neutral lighting, white light, neutral daylight"}),
    (
        "warmth=0.85 elevation=0.2 hardness?=0.6 mood?=warm scene?=horizon",
        {
            "en": "golden hour, sunset, sunrise, late afternoon light, late afternoon sun, dusk glow, "
            "late afternoon, evening sun, setting sun, low sun, magic hour, sundown, dawn, "
            "golden hour light, golden hour lighting, sunset light, sunset glow, sunset tones, "
            "rising sun, morning glow, evening light, sunset colors, sunset colours, sunset vibe, "
            "sunrise light, sunset sky, golden evening, golden afternoon light, warm sunset",
            "es": "hora dorada, atardecer, puesta de sol, amanecer, luz del atardecer, luz de la tarde, ultima luz",
            "fr": "heure doree, coucher de soleil, lever de soleil, crepuscule dore, golden hour, aube, "
            "lumiere du soir, fin d apres midi, lumiere de fin de journee",
            "de": "goldene stunde, sonnenuntergang, sonnenaufgang, abendsonne, abendlicht, "
            "goldenen stunde, morgenrote, abendrot, nachmittagslicht",
            "it": "ora d oro, tramonto, alba, golden hour",
            "pt": "hora dourada, por do sol, nascer do sol, entardecer",
        },
    ),
    (
        "hardness=0.25 scene?=studio-sweep",
        {
            "en": "studio light, studio lighting, studio lights, studio lit, professional lighting, "
            "studio quality lighting, product photography lighting",
            "es": "luz de estudio, iluminacion de estudio",
            "fr": "lumiere de studio, eclairage de studio, eclairage studio, lumiere studio",
            "de": "studiolicht, studiobeleuchtung",
            "it": "luce da studio, illuminazione da studio",
            "pt": "luz de estudio, iluminacao de estudio",
        },
    ),
    (
        "scene=studio-sweep hardness?=0.25",
        {
            "en": "studio, studio shot, studio look, studio photography, studio setting, in studio, "
            "in a studio, studio style",
            "es": "estudio",
            "fr": "studio",
            "de": "studio, studioaufnahme, studioatmosphare",
            "it": "studio",
            "pt": "estudio",
        },
    ),
    (
        "warmth?=0.4 elevation?=0.25 intensity?=0.6",
        {
            "en": "evening, in the evening, evening mood",
            "es": "por la tarde, tarde",
            "fr": "soiree, soir, en soiree",
            "de": "abend, abends, am abend",
            "it": "sera, serata, di sera",
            "pt": "a tarde, a noitinha",
        },
    ),
    ("scene?=spotlight", {"en": "stage, on stage, theatre, theater", "de": "buhne", "fr": "scene"}),
    ("mood=calm", {"en": "muted colors, muted colours, muted tones, muted palette"}),
    ("warmth=0.5 hardness=0.7 scene?=horizon", {"en": "desert light, desert sun, desert sunlight"}),
    ("mood=natural scene?=horizon", {"en": "outdoor scene, outdoor setting, outdoors"}),
    (
        "scene=window-light hardness?=0.5",
        {
            "en": "window light, window lighting, light through a window, window shadows, "
            "window shadow, light from a window, window, windows, window frame shadow, windowsill, "
            "blinds, venetian blinds, window blinds, light through blinds, light from the window, "
            "through the window, through a window, window pane, window panes, natural window light, "
            "window pane shadow, blind shadows, gobo, curtains, sheer curtains, by the window, "
            "large window, through blinds, paned window, window pane shadows",
            "es": "luz de ventana, ventana, luz de la ventana, persianas, luz natural de ventana",
            "fr": "lumiere de fenetre, fenetre, lumiere d une fenetre, stores, persiennes",
            "de": "fensterlicht, fenster, licht durch ein fenster, jalousien, jalousie",
            "it": "luce dalla finestra, finestra, luce di finestra",
            "pt": "luz da janela, janela, luz de janela",
        },
    ),
    (
        "warmth?=0.15 hardness?=0.4 intensity?=0.85 mood?=natural",
        {
            "en": "natural light, natural lighting, daylight, natural daylight, ambient daylight, "
            "day light, available light, naturally lit",
            "es": "luz natural, luz del dia, iluminacion natural",
            "fr": "lumiere naturelle, lumiere du jour, eclairage naturel",
            "de": "naturliches licht, tageslicht, naturliche beleuchtung",
            "it": "luce naturale, luce del giorno",
            "pt": "luz natural, luz do dia",
        },
    ),
    (
        "hardness=0.7 warmth?=0.4 intensity?=0.92 mood?=bright",
        {
            "en": "sunlit, sunny, sunlight, sunshine, sun drenched, bright sun, bright sunlight, "
            "sun kissed, sun soaked, sunny day, bright sunshine, in the sun, morning sun, "
            "morning sunlight, mediterranean sun, summer sun, sun dappled, sun flooded",
            "es": "soleado, luz del sol, luz solar, sol",
            "fr": "ensoleille, lumiere du soleil, soleil",
            "de": "sonnig, sonnenlicht, sonnenschein, sonne, sonnendurchflutet",
            "it": "soleggiato, luce del sole, sole",
            "pt": "ensolarado, luz do sol, sol",
        },
    ),
    (
        "elevation?=0.35 warmth?=0.3 hardness?=0.35 intensity?=0.85 mood?=bright",
        {
            "en": "morning light, early morning, early morning light, morning, "
            "breakfast light, sunday morning",
            "es": "luz de la manana, luz matutina, manana",
            "fr": "lumiere du matin, lumiere matinale, matin, petit matin",
            "de": "morgenlicht, morgen, am morgen, morgensonne",
            "it": "luce del mattino, mattina",
            "pt": "luz da manha, manha",
        },
    ),
    (
        "elevation=0.2 hardness=0.6",
        {
            "en": "backlit, back lit, backlight, backlighting, "
            "light from behind, lit from behind, silhouette, contre jour, "
            "backlights, from behind, coming in from behind, "
            "coming from behind",
            "es": "contraluz, a contraluz, retroiluminado, desde atras, por detras",
            "fr": "contre jour, a contre jour, retroeclaire, par derriere, de derriere",
            "de": "gegenlicht, im gegenlicht, hinterleuchtet",
            "it": "controluce, in controluce, da dietro",
            "pt": "contraluz, contra luz, por tras, de tras",
        },
    ),
    (
        "azimuth=0 elevation=0.95",
        {
            "en": "overhead light, overhead lighting, light from above, lit from above, top light, "
            "top lighting, top lit, toplit, overhead sun, light from overhead, noon, noon sun, "
            "midday light, downlight, from above, from overhead, overhead, high noon",
            "es": "luz cenital, luz desde arriba, mediodia, cenital",
            "fr": "lumiere du dessus, eclairage zenithal, lumiere zenithale, midi, lumiere d en haut",
            "de": "oberlicht, licht von oben, von oben, mittagslicht",
            "it": "luce dall alto, dall alto, mezzogiorno",
            "pt": "luz de cima, luz do alto, meio dia",
        },
    ),
    (
        "azimuth=0 elevation=0.5",
        {
            "en": "front light, frontal light, frontal lighting, front lit, light from the front, "
            "front lighting, head on light, ring light",
            "es": "luz frontal",
            "fr": "lumiere frontale, lumiere de face",
            "de": "frontlicht, licht von vorne, von vorne",
            "it": "luce frontale",
            "pt": "luz frontal",
        },
    ),
    (
        "elevation=0.1",
        {
            "en": "light from below, uplight, uplighting, lit from below, underlit, low angle light, "
            "from below, underlighting, light from underneath",
            "es": "luz desde abajo",
            "fr": "lumiere d en bas, eclaire par le dessous",
            "de": "licht von unten, von unten",
            "it": "luce dal basso",
            "pt": "luz de baixo",
        },
    ),
    (
        "azimuth=-0.9 hardness?=0.6",
        {
            "en": "side light, side lighting, side lit, sidelit, sidelight, lit from the side, "
            "light from the side, from the side, from one side, raking side light",
            "es": "luz lateral",
            "fr": "lumiere laterale, eclairage lateral",
            "de": "seitenlicht, seitliches licht, licht von der seite, von der seite",
            "it": "luce laterale",
            "pt": "luz lateral",
        },
    ),
    (
        "intensity=0.2 warmth=-0.6 mood?=dark",
        {
            "en": "moonlight, moonlit, night light, by moonlight, moon, starlight, "
            "midnight mood, moonlit night, moon glow",
            "es": "luz de luna, luz de la luna, luna",
            "fr": "clair de lune, lumiere de lune, lune",
            "de": "mondlicht, mondschein, mond",
            "it": "chiaro di luna, luce lunare, luna",
            "pt": "luz da lua, luar, lua",
        },
    ),
    (
        "intensity=0.25 mood?=dark",
        {
            "en": "night, at night, nighttime, night time, nightlife, late night",
            "es": "noche, de noche, nocturno",
            "fr": "nuit, de nuit, nocturne",
            "de": "nacht, bei nacht, nachts, nachtlich",
            "it": "notte, di notte, notturno",
            "pt": "noite, de noite, noturno",
        },
    ),
    (
        "warmth=0.8 intensity=0.35 mood?=warm",
        {
            "en": "candle glow, glow of candles, candlelight, candlelit, firelight, fire lit, candle light, by candlelight, "
            "lamplight, lantern light, fireplace, fireplace glow, glow of a fire",
            "es": "luz de velas, luz de las velas, a la luz de las velas",
            "fr": "lueur des bougies, aux chandelles, a la bougie, lumiere de bougie",
            "de": "kerzenlicht, kerzenschein, feuerschein",
            "it": "lume di candela, luce di candela",
            "pt": "luz de velas",
        },
    ),
    (
        "warmth=-0.3 intensity=0.35 mood?=dark",
        {
            "en": "blue hour, twilight, dusk, nightfall",
            "es": "hora azul, crepusculo, anochecer",
            "fr": "heure bleue, crepuscule",
            "de": "blaue stunde, dammerung, abenddammerung",
            "it": "ora blu, crepuscolo",
            "pt": "hora azul, crepusculo, anoitecer",
        },
    ),
    (
        "scene?=spotlight hardness=0.8 elevation?=0.85",
        {
            "en": "spotlight, spot light, spotlit, single spotlight, stage light, stage lighting, "
            "pool of light, under a spotlight, stage spotlight, spotlights, cone of light, "
            "beam of light, light beam, single beam, theater light, theatre spotlight",
            "es": "foco, un foco, luz de escenario, reflector",
            "fr": "projecteur, spot lumineux, sous un projecteur",
            "de": "scheinwerfer, spotlight, lichtkegel, buhnenlicht",
            "it": "riflettore, faretto, occhio di bue",
            "pt": "holofote, refletor",
        },
    ),
    # --- places and materials --------------------------------------------------------------
    (
        "scene=studio-sweep",
        {
            "en": "studio background, studio backdrop, seamless backdrop, seamless background, sweep, "
            "infinity cove, cyclorama, cyc wall, seamless, plain background, solid background, "
            "plain backdrop, solid color background, solid colour background, clean background, "
            "simple background, solid backdrop, paper sweep, studio sweep, "
            "seamless studio background, seamless studio backdrop, simple backdrop, clean backdrop, "
            "solid color backdrop, plain studio background, infinity curve, solid color, "
            "solid colour, uniform background, neutral background, neutral backdrop, "
            "white studio background, plain wall, plain studio backdrop, no background elements",
            "es": "fondo de estudio, fondo liso, fondo limpio, fondo infinito, fondo neutro, "
            "fondo simple, fondo uniforme",
            "fr": "fond de studio, fond uni, fond studio, fond neutre, fond simple, arriere plan uni",
            "de": "studiohintergrund, hohlkehle, einfarbiger hintergrund, schlichter hintergrund, "
            "neutraler hintergrund, einfarbigem hintergrund, neutralem hintergrund",
            "it": "sfondo da studio, sfondo neutro, sfondo semplice",
            "pt": "fundo de estudio, fundo liso, fundo neutro, fundo infinito",
        },
    ),
    (
        "scene=podium",
        {
            "en": "podium, pedestal, plinth, platform, on a podium, on a pedestal, riser, "
            "display stand, cylinder, display block, dais, podiums, display plinth, display podium, "
            "geometric blocks, column, stepped platform, round platform, display platform",
            "es": "podio, pedestal, plataforma, peana",
            "fr": "podium, piedestal, socle, plateforme, estrade",
            "de": "podium, podest, sockel, plattform",
            "it": "podio, piedistallo, piattaforma",
            "pt": "podio, pedestal, plataforma",
        },
    ),
    (
        "scene=leaf-shadow hardness?=0.6",
        {
            "en": "leaf shadow, leaf shadows, palm shadow, palm shadows, palm leaf shadow, "
            "palm leaves, palm leaf, plant shadow, plant shadows, dappled light, dappled shade, "
            "dappled, dappled shadows, foliage shadow, foliage shadows, tree shadow, leafy shadows, "
            "leafy shadow, tropical shadow, tropical shadows, botanical shadows, palms, palm trees, "
            "palm tree, leaves, foliage, tropical leaves, tropical, shadow of leaves, "
            "shadows of leaves, monstera, fern, ferns, botanical shadow, dappled sunlight, "
            "tree shadows, greenery, jungle, branch shadow, shadows of palm leaves, "
            "shadow of a palm, monstera shadow, olive branch shadow, leaf, palm frond, "
            "palm fronds, palm frond shadow, palm frond shadows, leaf pattern shadow, "
            "leaves shadow, palm, shadows from leaves, rainforest, under the trees",
            "es": "sombra de palmera, sombras de hojas, sombra de hojas, hojas de palmera, hojas, "
            "palmeras, palmera, sombras de palmera, tropical, sombra de palma, follaje",
            "fr": "ombre de palmier, ombres de feuilles, ombre de feuilles, feuilles de palmier, "
            "feuilles, palmier, tropical, feuillage, ombre de feuillage, ombres de feuillage, "
            "ombres de palmier, ombre de palmiers",
            "de": "palmenschatten, blatterschatten, blattschatten, palmblatter, blatter, palmen, "
            "tropisch, laub, schatten von blattern, schatten von palmen, palmwedel, blattwerk",
            "it": "ombra di foglie, ombra di palma, foglie, palme, tropicale, ombre di foglie",
            "pt": "sombra de folhas, sombra de palmeira, folhas, palmeiras, tropical",
        },
    ),
    (
        "scene=arch-niche",
        {
            "en": "arch, arches, archway, niche, alcove, arched niche, arched doorway, arched window, "
            "arched wall, moroccan arch, arched, arched alcove, doorway, vault, mediterranean arch",
            "es": "arco, nicho, hornacina, arcos",
            "fr": "arche, niche, alcove, arches, arcade",
            "de": "bogen, nische, torbogen, alkoven, rundbogen",
            "it": "arco, nicchia, alcova",
            "pt": "arco, nicho",
        },
    ),
    (
        "scene=tabletop",
        {
            "en": "table, tabletop, table top, wooden table, wood table, wood, wooden, wood surface, "
            "wooden surface, kitchen counter, countertop, counter, kitchen table, desk surface, "
            "wooden board, oak, oak table, walnut table, shelf, wooden shelf, kitchen, desk top, "
            "plank, planks, wooden planks, timber, wood grain, on a table, worktop, kitchen worktop, "
            "dining table, rustic table, rustic wood, wooden counter, cafe table, bar top, "
            "butcher block, wooden desk, bamboo, picnic table, breakfast table, nightstand, "
            "kitchen island, wooden tray, workbench, on a desk, wood table top",
            "es": "mesa, mesa de madera, madera, encimera, mesa de cocina, superficie de madera, "
            "cocina, roble",
            "fr": "table, table en bois, bois, plan de travail, cuisine, surface en bois, "
            "table de cuisine, chene",
            "de": "tisch, holztisch, holz, tischplatte, arbeitsplatte, kuchentisch, holzoberflache, "
            "kuche, eiche, holzbrett",
            "it": "tavolo, tavolo di legno, legno, piano da cucina, cucina",
            "pt": "mesa, mesa de madeira, madeira, bancada, cozinha",
        },
    ),
    (
        "scene=stone",
        {
            "en": "marble, stone, granite, marble surface, marble slab, stone surface, rock, rocks, "
            "concrete, asphalt, wet asphalt, slate surface, slate, travertine, limestone, marble counter, marble countertop, "
            "stone slab, rocky, cement, plaster, marble table, marble tabletop, stone wall, quartz, "
            "marble background, concrete wall, concrete surface, concrete floor, brick, "
            "marble texture, stucco, plaster wall, stone background, stone ledge, sandstone, "
            "basalt, onyx, pebbles, boulders, stone texture, stone table, brick wall, marble top, "
            "stone plinth, raw concrete, slate slab, concrete background, carrara, cliff",
            "es": "marmol, piedra, granito, hormigon, cemento, superficie de marmol, rocas, roca, "
            "concreto",
            "fr": "marbre, pierre, granit, beton, surface en marbre, roche, rochers, ardoise",
            "de": "marmor, stein, granit, beton, marmoroberflache, marmorplatte, schiefer, felsen, "
            "steinplatte, fels, sichtbeton",
            "it": "marmo, pietra, granito, cemento, superficie di marmo, roccia",
            "pt": "marmore, pedra, granito, concreto, cimento, superficie de marmore",
        },
    ),
    (
        "scene=terrazzo",
        {
            "en": "terrazzo, terrazzo surface, speckled, speckled stone, terrazzo table, "
            "terrazzo background, terrazzo floor, speckles",
            "es": "terrazo",
            "fr": "terrazzo, granito",
            "de": "terrazzo, terrazzoboden",
            "it": "terrazzo",
            "pt": "granilite",
        },
    ),
    (
        "scene=silk",
        {
            "en": "silk, satin, fabric, cloth, draped fabric, velvet, draped, drapery, draped silk, "
            "silky, fabric folds, textile, silk fabric, satin fabric, linen cloth, drapes, "
            "draped cloth, flowing fabric, silk sheets, rippled fabric, flowing silk, draped satin, "
            "tablecloth, linen surface, linen background, linen backdrop, linen fabric, velvet drape, folds of silk, satin sheets, bed sheets",
            "es": "seda, saten, tela, terciopelo, tejido",
            "fr": "soie, satin, tissu, velours, drape de soie, drape",
            "de": "seide, satin, stoff, samt, seidenstoff",
            "it": "seta, raso, tessuto, velluto",
            "pt": "seda, cetim, tecido, veludo",
        },
    ),
    (
        "scene=paper",
        {
            "en": "paper, cut paper, paper cut, papercut, torn paper, paper texture, kraft paper, "
            "cardboard, craft paper, folded paper, paper background, origami, paper layers, "
            "layered paper, paper collage, collage, paper cutout, textured paper, paper craft, "
            "scrapbook, brown paper, construction paper, crumpled paper, watercolor paper",
            "es": "papel, papel recortado, papel rasgado, carton, papel kraft",
            "fr": "papier, papier decoupe, papier dechire, carton, papier kraft",
            "de": "papier, scherenschnitt, zerrissenes papier, karton, kraftpapier, pappe",
            "it": "carta, carta strappata, cartone, carta kraft",
            "pt": "papel, papel rasgado, papelao",
        },
    ),
    (
        "scene=water-caustics",
        {
            "en": "water, underwater, water ripples, ripples, caustics, pool, swimming pool, water caustics, "
            "pool water, water reflections, water surface, aquatic, waves, wave, "
            "poolside, water droplets, splash, water splash, splashing water, wet surface, wet floor, wet look, wet ground, water drops, "
            "droplets, ocean water, rippling water, water texture, clear water, lagoon, "
            "light through water, dew, rippled water, hydrating water, "
            "splashes of water, hydration",
            "es": "agua, bajo el agua, piscina, ondas de agua, reflejos de agua, olas",
            "fr": "eau, sous l eau, piscine, reflets d eau, vagues, ondulations",
            "de": "wasser, unterwasser, unter wasser, pool, schwimmbad, wellen, wasserreflexe, "
            "wasseroberflache",
            "it": "acqua, sott acqua, piscina, onde",
            "pt": "agua, debaixo d agua, piscina, ondas",
        },
    ),
    (
        "scene=night-neon mood?=dark intensity?=0.35",
        {
            "en": "neon, neon lights, neon light, neon sign, neon signs, cyberpunk, neon glow, "
            "neon lighting, neon lit, neon city, synthwave, vaporwave, blacklight, glowing neon, "
            "nightclub, club lighting, neon tubes, neon tube, arcade, led strips, led lights, "
            "blade runner, night club, club night, club, disco, neon colors, neon colours, glow in the dark, uv light, "
            "neon noir, city at night, tokyo night",
            "es": "neon, luces de neon, luz de neon, letrero de neon",
            "fr": "neon, neons, lumiere neon, neon lumineux, enseigne neon",
            "de": "neon, neonlicht, neonlichter, neonschild, neonrohren, leuchtreklame",
            "it": "neon, luci al neon, luce al neon",
            "pt": "neon, luzes de neon, luz neon",
        },
    ),
    (
        "scene=bokeh",
        {
            "en": "bokeh, blurred lights, fairy lights, string lights, out of focus lights, "
            "twinkling lights, blurry background, blurred background, shallow depth of field, "
            "twinkle lights, sparkle, sparkles, sparkling, glitter, glittery, shimmering lights, "
            "bokeh lights, soft focus background, blurred backdrop, out of focus background, "
            "shimmer, shimmering, city lights, twinkling, defocused background, defocused lights, "
            "lens blur, soft focus, glimmer, glimmering lights, soft blur",
            "es": "bokeh, luces desenfocadas, fondo desenfocado, luces de hadas, brillos, purpurina, "
            "guirnalda de luces, fondo borroso",
            "fr": "bokeh, lumieres floues, arriere plan flou, fond flou, guirlandes lumineuses, "
            "paillettes, guirlande, scintillant",
            "de": "bokeh, lichterkette, lichterketten, unscharfer hintergrund, verschwommener "
            "hintergrund, glitzer, funkelnd, glitzernd, unscharfe lichter",
            "it": "bokeh, sfondo sfocato, luci sfocate, brillantini",
            "pt": "bokeh, fundo desfocado, luzes desfocadas, brilhos",
        },
    ),
    (
        "scene=horizon",
        {
            "en": "horizon, landscape, ocean, sea, lake, river, by the sea, ocean view, seascape, mountain top, mountaintop, "
            "hilltop, summit, desert, beach, dunes, sand dunes, seaside, "
            "coast, coastal, shoreline, open landscape, sandy beach, mountain, mountains, hills, "
            "on the beach, desert landscape, island, "
            "savanna, skyline, prairie, field of wheat, rolling hills, seashore, valley, "
            "open road, alpine, alps, alpen,  countryside, tropical beach, shore, canyon",
            "es": "horizonte, paisaje, desierto, playa, dunas, montanas, costa, mar, oceano",
            "fr": "horizon, paysage, desert, plage, dunes, montagnes, montagne, bord de mer, mer, ocean",
            "de": "horizont, landschaft, wuste, strand, dunen, berge, kuste, meer, ozean",
            "it": "orizzonte, paesaggio, deserto, spiaggia, dune, montagne, mare, oceano",
            "pt": "horizonte, paisagem, deserto, praia, dunas, montanhas, mar, oceano",
        },
    ),
    (
        "scene?=horizon",
        {
            "en": "sky, open sky, clouds, cloudy sky, blue sky, summer sky, big sky, in the sky",
            "es": "cielo, nubes",
            "fr": "ciel, nuages",
            "de": "himmel, wolken",
            "it": "cielo, nuvole",
            "pt": "ceu, nuvens",
        },
    ),
    (
        "scene=gradient-mesh",
        {
            "en": "gradient, gradients, gradient background, gradient mesh, color gradient, mesh gradient, "
            "smooth gradient, aurora, gradient backdrop, colour gradient, blurred gradient, "
            "iridescent, holographic gradient, soft gradient, ombre background, fluid gradient, "
            "northern lights, flowing colors, gradient blobs, liquid gradient, ombre gradient",
            "es": "degradado, fondo degradado, gradiente, degradados",
            "fr": "degrade, fond degrade, gradient, degrades",
            "de": "farbverlauf, verlauf, verlaufshintergrund, farbverlaufe, gradient",
            "it": "sfumatura, gradiente, sfondo sfumato, sfumato",
            "pt": "gradiente, degrade, fundo gradiente",
        },
    ),
    (
        "scene=sunburst",
        {
            "en": "sunburst, sun burst, sun rays, sunrays, starburst, radial rays, rays of light, "
            "burst, light rays, radiating lines, radiating rays, burst of rays, retro rays, "
            "ray burst, radial burst, radiating stripes, rising sun rays, vintage sunburst",
            "es": "rayos de sol, rayos, explosion solar, destello solar",
            "fr": "rayons de soleil, rayons, eclat de soleil, rayonnant",
            "de": "sonnenstrahlen, strahlenkranz, strahlen",
            "it": "raggi di sole, raggi, raggiera",
            "pt": "raios de sol, raios",
        },
    ),
    (
        "scene=halftone",
        {
            "en": "halftone, half tone, halftone dots, dot pattern, screen print, screenprint, polka dots, "
            "polka dot, comic dots, riso, risograph, ben day dots, benday dots, newsprint, "
            "printed dots, pop art dots, print texture, silkscreen, dots pattern, dots",
            "es": "semitono, trama de puntos, lunares, serigrafia, puntos",
            "fr": "demi teinte, trame de points, pois, serigraphie, trame",
            "de": "halbton, rasterpunkte, raster, siebdruck, punktmuster, punkte",
            "it": "mezzatinta, retino, pois, serigrafia",
            "pt": "meio tom, pontilhado, bolinhas, serigrafia",
        },
    ),
    (
        "scene=color-block",
        {
            "en": "color block, colour block, color blocks, colour blocks, color blocking, "
            "colour blocking, geometric shapes, blocks of color, flat color, flat colour, "
            "flat colors, flat colours, flat design, geometric, flat background, mondrian, "
            "color blocked, color fields, bold shapes, geometric background, geometric pattern, "
            "abstract shapes, blocks of colour, flat shapes, flat color background",
            "es": "bloques de color, formas geometricas, color plano, geometrico, colores planos",
            "fr": "blocs de couleur, aplats, aplat de couleur, formes geometriques, geometrique, "
            "aplats de couleur",
            "de": "farbblocke, farbflachen, geometrische formen, geometrisch, flachige farben, "
            "farbblock",
            "it": "blocchi di colore, forme geometriche, geometrico, tinta piatta",
            "pt": "blocos de cor, formas geometricas, geometrico, cor chapada",
        },
    ),
    (
        "scene=stripes",
        {
            "en": "stripes, striped, racing stripes, diagonal stripes, bold stripes, bars",
            "de": "streifen",
            "fr": "rayures",
            "es": "rayas",
            "it": "strisce",
            "pt": "listras",
        },
    ),
    (
        "scene=checker",
        {
            "en": "checkerboard, checkered, chequered, checkered floor, chess board",
            "de": "schachbrett, kariert",
            "fr": "damier",
            "es": "ajedrezado",
            "it": "scacchiera",
        },
    ),
    (
        "scene=confetti",
        {
            "en": "falling confetti, confetti, paper scraps",
            "de": "konfetti",
            "fr": "confettis",
            "es": "confeti",
            "it": "coriandoli",
            "pt": "confete",
        },
    ),
    (
        "scene=waves",
        {
            "en": "wavy lines, wavy bands, wave pattern, wavy background, flowing waves",
            "de": "wellenlinien, wellenmuster",
            "fr": "lignes ondulees",
            "es": "lineas onduladas",
        },
    ),
    (
        "scene=contours",
        {
            "en": "contour lines, topographic lines, topographic map, map lines, topography",
            "de": "hohenlinien",
            "fr": "courbes de niveau",
        },
    ),
    (
        "scene=orbit",
        {
            "en": "rings, orbits, concentric circles, concentric rings, circles around",
            "de": "ringe, kreise",
            "fr": "cercles concentriques",
            "es": "anillos",
        },
    ),
    (
        "scene=mosaic",
        {"en": "bauhaus tiles, geometric tiles, bauhaus pattern", "de": "bauhaus kacheln"},
    ),
    (
        "scene=overprint",
        {
            "en": "overlapping circles, overlapping discs, overprint, transparent circles",
            "de": "uberlappende kreise",
        },
    ),
    (
        "scene=solids",
        {
            "en": "floating spheres, spheres, 3d shapes, floating shapes, balls and rods",
            "de": "kugeln, schwebende formen",
            "fr": "spheres",
            "es": "esferas",
            "it": "sfere",
            "pt": "esferas",
        },
    ),
    (
        "scene=split-tone",
        {
            "en": "split tone, two tone, two tone background, duotone, split background, half and half, "
            "split screen, split in two, split in half, two colors split, diagonal split, "
            "dual tone, bicolor, two halves, two toned, split tone background, half and half "
            "background, divided in two, split down the middle, two color split",
            "es": "dos tonos, bicolor, fondo dividido, mitad y mitad",
            "fr": "deux tons, bicolore, fond divise, moitie moitie, bi ton",
            "de": "zweifarbig, zweigeteilt, zweifarbiger hintergrund, geteilter hintergrund, "
            "zweigeteilter hintergrund",
            "it": "bicolore, due toni, sfondo diviso",
            "pt": "dois tons, bicolor, fundo dividido",
        },
    ),
    # --- seasons and occasions ----------------------------------------------------------------
    (
        "mood=festive mood=warm warmth?=0.4 scene?=bokeh",
        {
            "en": "christmas, xmas, christmassy, winter holiday, winter holidays, winter holiday feel, "
            "santa, noel, hanukkah, yuletide, advent, christmas feel, diwali, holiday cheer, "
            "winter holiday season, christmas time, ramadan, eid, stocking stuffer, holiday lights, "
            "christmas lights, thanksgiving, holiday magic, holiday gift",
            "es": "navidad, navideno, navidades, fiestas navidenas",
            "fr": "noel, fetes de fin d annee, fetes de noel",
            "de": "weihnachten, weihnachtlich, weihnachts, advent, weihnachtszeit, "
            "weihnachtsstimmung, adventszeit",
            "it": "natale, natalizio",
            "pt": "natal, natalino",
        },
    ),
    (
        "mood=festive mood=luxury scene?=bokeh",
        {
            "en": "new year, new years eve, new year's eve, nye, new years, new year's",
            "es": "ano nuevo, nochevieja, fin de ano",
            "fr": "nouvel an, reveillon",
            "de": "silvester, neujahr",
            "it": "capodanno",
            "pt": "ano novo, reveillon",
        },
    ),
    (
        "mood=calm warmth?=-0.5",
        {
            "en": "winter, wintry, wintery, winter feel, snow, snowy, winter mood, ice, frost, winterly, "
            "snowfall, winter morning, frozen",
            "es": "invierno, invernal, nieve, nevado",
            "fr": "hiver, hivernal, neige, neigeux",
            "de": "winter, winterlich, schnee, verschneit, eis",
            "it": "inverno, invernale, neve",
            "pt": "inverno, invernal, neve",
        },
    ),
    (
        "mood=bright mood=energetic hardness?=0.7 warmth?=0.4 intensity?=0.95",
        {
            "en": "summer, summery, summertime, summer feel, summer vibe, summer vibes, vacation, "
            "hot summer day, summer mood, beachy, mediterranean, riviera, summer day, "
            "poolside summer, summer holiday, summer holidays",
            "es": "verano, veraniego, vacaciones, mediterraneo",
            "fr": "ete, estival, vacances, mediterraneen",
            "de": "sommer, sommerlich, urlaub, mediterran, sommertag, sommerstimmung, sommergefuhl",
            "it": "estate, estivo, vacanza, mediterraneo",
            "pt": "verao, veranil, ferias",
        },
    ),
    (
        "mood=bright mood=natural intensity?=0.9 hardness?=0.35",
        {
            "en": "spring, springtime, spring feel, easter, springlike, spring morning, blooming, "
            "spring mood",
            "es": "primavera, primaveral, pascua",
            "fr": "printemps, printanier, paques",
            "de": "fruhling, fruhlingshaft, ostern, fruhlings, fruhjahr",
            "it": "primavera, primaverile, pasqua",
            "pt": "primavera, primaveril, pascoa",
        },
    ),
    (
        "mood=warm mood=natural warmth?=0.6",
        {
            "en": "autumn, autumnal, fall season, fall feel, harvest, fall vibes, fall mood, "
            "fall colors, fall colours, autumn feel, pumpkin spice, fall vibe, fall, harvest season, "
            "october",
            "es": "otono, otonal, cosecha",
            "fr": "automne, automnal, recolte",
            "de": "herbst, herbstlich, ernte, herbststimmung",
            "it": "autunno, autunnale",
            "pt": "outono, outonal",
        },
    ),
    (
        "mood=dark mood=playful mood=festive intensity?=0.3",
        {
            "en": "halloween, trick or treat, day of the dead, spooky season",
            "es": "halloween, dia de muertos",
            "fr": "halloween",
            "de": "halloween",
            "it": "halloween",
            "pt": "halloween",
        },
    ),
    (
        "mood=warm mood=festive",
        {
            "en": "valentine, valentines, valentine's, valentines day, valentine's day, galentine",
            "es": "san valentin",
            "fr": "saint valentin",
            "de": "valentinstag",
            "it": "san valentino",
            "pt": "dia dos namorados",
        },
    ),
    (
        "mood=bold mood=dark emphasis?=offer",
        {"en": "black friday, cyber monday, cyber week, blackfriday", "de": "black friday"},
    ),
    (
        "mood=festive mood=bold",
        {
            "en": "chinese new year, lunar new year, fourth of july, 4th of july, independence day, "
            "mardi gras, oktoberfest",
        },
    ),
    (
        "mood=energetic mood=playful",
        {
            "en": "back to school, back-to-school",
            "es": "vuelta al cole, vuelta al colegio",
            "fr": "rentree, rentree scolaire",
            "de": "schulanfang, schulstart",
        },
    ),
    # --- things that ask for what the engine always does -----------------------------------------
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
