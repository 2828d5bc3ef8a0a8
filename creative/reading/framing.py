"""Negation, only, focus, origin and shades as data: phrases by language."""

# ruff: noqa: E501 - tables of phrases; a phrase is not broken in two
from __future__ import annotations

from creative.reading.vocabulary import Phrases

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
        "en": "enough with, enough of, no more of, done with, fed up with, had enough of, "
        "allergic to, "
        "keep off, stay off, stay clear of, keep clear of, keep well away from, keep away from, lay off, "
        "off limits, out of bounds, forbidden, banned, taboo, not allowed, a no go, no go, out of the question, not an option, has to go, must go, have to go, can go, please lose, spare us, spare me, "
        "avoid, avoiding, do not use, don't use, dont use, never use, leave out, leaving out, "
        "leave off, remove, removing, omit, skip, exclude, excluding, drop, hide, get rid of, "
        "do not show, don't show, dont show, do not include, don't include, dont include, "
        "do not add, don't add, dont add, stay away from, away from, steer clear of, refrain from, lose, "
        "do without, kill the, kill that, axe the, axe, nix the, nix, bin the, dump the, trash the, chuck the, scrap the, "
        "ban the, ban, banish, strike the, lose the, keep out, do not have, don't have, do not put, don't put, do not want, "
        "don't want, i don't want, take out, take away, ditch, rather than, instead of, "
        "should not have, shouldn't have, must not, should not, shouldn't, do not make, "
        "don't make, never show, never, do away with, eliminate, strip out, delete, cut, except, "
        "do not, don't, dont, nobody wants, we do not want, we don't want, not show, "
        "hate, hates, can't stand, cannot stand, dislike, dislikes, doesn't like, don't like, do not like, "
        "not a fan of, tired of, sick of, gone, "
        "other than, save for, with the exception of, apart from, not include, not use, no need for, does not need, doesn't need, forget, can do without",
        "es": "basta de, harto de, hartos de, "
        "esconde, escondan, oculta, oculten, ocultar, "
        "prohibido, prohibidos, fuera el, fuera la, fuera los, quitad, quiten, nada del, "
        "excepto, salvo, a excepcion de, no quiero ni, no queremos ni, no pongas ni, no pongan ni, evita, evitar, no uses, no usar, no utilices, no utilizar, quita, quitar, elimina, "
        "eliminar, omite, omitir, no muestres, no mostrar, no incluyas, no incluir, no pongas, "
        "no poner, nunca, en lugar de, prescinde de, no usen, no quiero, deja fuera",
        "fr": "marre de, marre du, fini le, fini les, assez de, "
        "masquez, masquer, cachez le, cache le, cachez la, "
        "on se passe de, on se passe du, on se passe des, se passer de, interdit, interdite, interdits, proscrire, proscrit, oubliez, oublie, "
        "sauf, hormis, excepte, a l exception de, ne veux ni, ne voulons ni, ne veut ni, ne mettez ni, n utilisez ni, evite, evitez, eviter, n utilise pas, n utilisez pas, ne pas utiliser, enleve, "
        "enlevez, retire, retirez, retirer, supprime, supprimez, supprimer, ne montrez pas, "
        "ne montre pas, ne pas montrer, n affichez pas, ne pas afficher, jamais, au lieu de, "
        "ne mettez pas, ne pas mettre, omettre, omettez, ne pas, n inclus pas, n incluez pas",
        "de": "schluss mit, genug von, nie wieder, "
        "ausblenden, blendet, versteckt das, versteckt den, versteckt die, "
        "weg mit, verboten, tabu, raus mit, verzichtet auf, verzichte auf, verzichten auf, "
        "ausser, bis auf, mit ausnahme von, vermeide, vermeiden, verzichte auf, verzichten auf, entferne, entfernen, "
        "lass weg, weglassen, benutze nicht, verwende nicht, zeige nicht, nie, niemals, statt, "
        "verwende kein, verwende keine, zeige keine, zeig keine, bitte keine, bitte kein, "
        "nicht verwenden, nicht zeigen, streiche, lasse weg",
        "it": "basta con, basta col, stop al, "
        "nascondi il, nascondete il, nascondi la, nascondete la, "
        "via il, via la, via i, via le, via lo, vietato, vietati, bandito, fuori il, fuori la, "
        "tranne, eccetto, a parte, ad eccezione di, evita, evitare, non usare, togli, rimuovi, elimina, non mostrare, mai",
        "pt": "chega de, "
        "esconda, escondam, oculte, ocultem, "
        "tira o, tira a, tirem o, tirem a, proibido, proibidos, fora o, fora a, nada do, "
        "exceto, salvo, a excecao de, evite, evitar, nao use, remova, tire, elimine, nao mostre, nunca",
    },
    "not": {
        "en": "can't look, cannot look, can't be, cannot be, can't feel, cannot feel, mustn't look, must not look, must not be, mustn't be, must not feel, may not look, won't look, can not look, "
        "not so much, not too much, not that much, not too many, not, not too, nothing too, isn't, aren't, not so, not very, not overly, less, "
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
    "en": "not more, no more than, not more than, at most, maximum, nothing beyond that, nothing beyond, nothing outside, don't use anything but, do not use anything but, use nothing but, nothing except, nothing apart from, nothing other than, no colors but, no colours but, no colors except, no colours except, end of list, and that's it, and that is it, "
    "only, just, solely, exclusively, nothing but, limited to, limit to, restrict to, "
    "stay within, stay in the range of, keep within, nothing outside of, stick to, strictly, limit yourself to, limit yourselves to, restrict yourself to, stick with, "
    "confine yourself to, limit the palette to, keep to, all in, entirely in, purely, "
    "and nothing else, nothing more, nothing else, no other, no other colors, no other colours, no other color, "
    "no other colour, no others, no more, that's it, that is it, thats it, thats all, that's all",
    "es": "nada excepto, nada aparte de, nada mas alla, "
    "solo, solamente, unicamente, exclusivamente, nada mas que, nada mas, ningun otro, ninguno mas",
    "fr": "rien d autre que, rien sauf, rien a part, pas plus, "
    "seulement, uniquement, rien que, exclusivement, que du, rien d autre, pas d autres, aucune autre",
    "de": "nichts ausser, nichts als, nicht mehr als, sonst keine, und sonst nichts, "
    "nur, ausschliesslich, lediglich, bloss, nichts anderes, sonst nichts, keine anderen, keine weiteren",
    "it": "nient altro che, niente tranne, nient altro, niente altro, "
    "solo, soltanto, unicamente, esclusivamente, nessun altro",
    "pt": "nada alem de, nada mais, nada exceto, "
    "somente, apenas, unicamente, exclusivamente, so, nenhuma outra",
}

FOCUS: Phrases = {
    "en": "hit you in the face, slap you in the face, punch you in the face, smack you in the face, more attention, deserves attention, needs attention, "
    "more presence, more prominence, more visibility, more importance, more impact, bigger role, more important than, matters more than, more important, shout, shouts, nobody should miss, nobody can miss, no one should miss, can't be missed, cannot be missed, not to be missed, must not be missed, impossible to overlook, is the story, is the point, is the news, what counts, what matters, what matters most, is king, is everything, "
    "up front, upfront, get noticed, gets noticed, be noticed, focus, focus on, emphasize, emphasise, emphasis on, emphasis, highlight, feature, "
    "spotlight on, draw attention to, all eyes on, the star, star of the show, "
    "star of the ad, hero of, center of attention, main focus, focal point, priority, "
    "first thing people see, first thing you see, lead with, leads, call out, showcase, "
    "loudest, the loudest thing, loudest thing, as the loudest thing, biggest thing, the biggest thing, main event, "
    "first thing people notice, the first thing people notice, first thing you notice, first thing anyone sees, "
    "first thing everyone sees, first thing that is seen, most important, stress, main thing, put the focus on, attention on, attention to, "
    "more space for, more room for, extra space for, celebrate, push the, hero the, is the hero, be the hero, as the hero, takes the lead, pop, jump out, jumps out, jump off the page, "
    "more weight, most weight, catch the eye, catches the eye, grab attention, grabs attention, "
    "noticed first, seen first, first thing on, front and foremost, scream, screams, must lead, "
    "carry the ad, main message, most visible, first thing people read, read first, eye should go to, eye goes to, first",
    "es": "mas importante que, lo mas importante, mas presencia, imposible de ignorar, "
    "llame la atencion, llamar la atencion, llama la atencion, saltar a la vista, salte a la vista, que se note, destaca, destacar, enfatiza, resalta, resaltar, enfoque en, protagonista, "
    "foco en, centrate en, primero, lo primero que se vea, lo primero que se ve, mas espacio para, mas peso",
    "fr": "plus important que, le plus important, plus de presence, impossible a rater, "
    "sauter aux yeux, saute aux yeux, attirer l oeil, attire l oeil, attirer l attention, attire l attention, mettre en avant, mettez en avant, mets en avant, met en avant, en vedette, accent sur, "
    "insister sur, insistez sur, valoriser, vedette, mise en avant, mettre en valeur, "
    "en avant, d abord, mettez en valeur, en valeur, bien en vue, ressorte, plus de place pour, la star",
    "de": "knallen, knallt, ins auge stechen, wichtiger als, am wichtigsten, das wichtigste, mehr prasenz, nicht zu ubersehen, unubersehbar, "
    "ins auge springen, ins auge fallen, auffallen, auffallt, hervorstechen, herausstechen, hervorsticht, fokus auf, fokus, im mittelpunkt, betone, betonen, hervorheben, hervor, im vordergrund, "
    "schwerpunkt, zuerst, hauptrolle, mehr platz fur, mehr gewicht, der star, blickfang",
    "it": "piu importante di, la cosa piu importante, piu presenza, impossibile da non vedere, "
    "saltare all occhio, salti all occhio, balzare agli occhi, attirare l attenzione, attiri l attenzione, spicchi, evidenzia, metti in risalto, protagonista, in primo piano, in vista, ben in vista, piu spazio per, spiccare",
    "pt": "mais importante que, o mais importante, mais presenca, "
    "chamar atencao, chamar a atencao, chame atencao, chama atencao, saltar a vista, salte aos olhos, destaque, enfatize, foco em, protagonista, mais espaco para, saltar aos olhos, a estrela",
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
