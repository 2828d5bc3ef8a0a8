"""Six sites built the way real ones are, and what a person sees on them."""

# ruff: noqa: E501 - pages as they come

from dataclasses import dataclass, field

from tests.brands.local_site import JPEG, PNG, WOFF2

LOGO_SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path fill="{}" d="M0 0h9v9z"/></svg>'


@dataclass(frozen=True)
class Sample:
    """A site's files and the truth about it."""

    files: dict
    name: str
    primary: str
    accent: str
    heading: str
    body: str
    logo: str  # how the address of the best logo ends
    extra: dict = field(default_factory=dict)


SHOPIFY = Sample(
    files={
        "/index.html": """<!doctype html><html lang="en"><head>
<meta charset="utf-8"><title>Northbrew Coffee Roasters &ndash; Small batch coffee, roasted weekly</title>
<meta name="description" content="Small batch coffee, roasted every Tuesday and at your door by Friday.">
<meta property="og:site_name" content="Northbrew"><meta property="og:image" content="/files/share.jpg">
<link rel="stylesheet" href="/assets/base.css"><link rel="icon" href="/files/favicon_32x32.png">
<style>
 @font-face{font-family:"Archivo";font-weight:700;src:url("/fonts/archivo.woff2") format("woff2")}
 @font-face{font-family:"Assistant";font-weight:400;src:url("/fonts/assistant.woff2") format("woff2")}
 :root{--font-body-family:Assistant,sans-serif;--font-heading-family:Archivo,sans-serif;
 --color-base-text:36,28,22;--color-base-background-1:250,246,240;--color-base-background-2:243,233,220;
 --color-base-solid-button-labels:255,255,255;--color-base-accent-1:122,62,29;--color-base-accent-2:31,92,77;
 --gradient-base-background-1:rgb(250,246,240)}
 .color-accent-2{--color-background:var(--color-base-accent-2);--color-foreground:255,255,255}
 .color-background-1{--color-background:var(--color-base-background-1);--color-foreground:var(--color-base-text);--color-button:var(--color-base-accent-1)}
</style></head><body class="gradient">
<div class="announcement-bar color-accent-2"><p>Free shipping over $35</p></div>
<header class="header"><a class="header__heading-link" href="/"><img class="header__heading-logo"
 src="/files/northbrew-logo.png?width=180" alt="Northbrew" width="180" height="40"></a>
<nav><a href="/collections/all">Shop</a><a href="/pages/story">Our story</a></nav></header>
<main class="color-background-1"><div class="banner"><img src="/files/hero.jpg" width="1800" height="900" alt="Beans">
<h2 class="banner__heading">Coffee that leaves the roaster on Tuesday</h2>
<a class="button button--primary" href="/collections/all">Shop all coffee</a></div>
<section><h2>Our favourites</h2><p>Washed, natural and honey lots from growers whom we visit every year, roasted
light enough that you taste where they come from.</p><a class="button" href="/c">Shop filters</a></section></main>
<footer class="footer color-accent-2"><h2>Quick links</h2><img src="/files/visa.svg" alt="Visa"></footer></body></html>""",
        "/assets/base.css": """body{background:rgb(var(--color-base-background-1));color:rgb(var(--color-base-text));
font-family:var(--font-body-family)} h1,h2,h3{font-family:var(--font-heading-family)}
.color-background-1,.color-accent-2{background-color:rgb(var(--color-background));color:rgb(var(--color-foreground))}
.button{background-color:rgba(var(--color-base-accent-1),1);color:rgb(var(--color-base-solid-button-labels))}
@media print{body{background:#f0f}} @media (prefers-color-scheme:dark){body{background:#101;color:#fff}}
.unused{color:#ff00aa;background:#00ff00}""",
        "/files/northbrew-logo.png": PNG, "/files/hero.jpg": JPEG, "/files/share.jpg": JPEG,
        "/fonts/archivo.woff2": WOFF2, "/fonts/assistant.woff2": WOFF2, "/files/favicon_32x32.png": PNG,
    },
    name="Northbrew", primary="#7A3E1D", accent="#1F5C4D", heading="Archivo", body="Assistant",
    logo="/files/northbrew-logo.png?width=180",
)  # fmt: skip

WORDPRESS = Sample(
    files={
        "/index.html": """<!doctype html><html lang="de-DE"><head><meta charset="utf-8">
<title>Holzwerk Lindner &#8211; M&ouml;bel nach Ma&szlig;</title><meta property="og:locale" content="de_DE">
<style id="global-styles-inline-css">:root{--wp--preset--color--black:#000000;--wp--preset--color--cyan-bluish-gray:#abb8c3;
--wp--preset--color--vivid-red:#cf2e2e;--wp--preset--color--vivid-cyan-blue:#0693e3;--wp--preset--color--primary:#2F5D3A;
--wp--preset--color--secondary:#C9822B;--wp--preset--font-family--lora:Lora, serif;
--wp--preset--font-family--work:"Work Sans", sans-serif}
.has-vivid-red-color{color:var(--wp--preset--color--vivid-red)!important}
.has-primary-background-color{background-color:var(--wp--preset--color--primary)!important}
.has-secondary-color{color:var(--wp--preset--color--secondary)!important}
:where(body){font-family:var(--wp--preset--font-family--work)}
h1,h2,h3{font-family:var(--wp--preset--font-family--lora);color:#23301f}
.wp-block-button__link{background-color:#32373c;color:#fff;border-radius:9999px}</style>
<link rel="stylesheet" href="/wp-content/themes/holz/style.css?ver=6.5">
<link rel="stylesheet" href="https://fonts.googleapis.com.invalid/css?family=Lora|Work+Sans"></head>
<body class="home wp-custom-logo"><header class="wp-block-group site-header"><div class="site-branding">
<a href="/" class="custom-logo-link" rel="home"><img src="/wp-content/uploads/holzwerk.svg" class="custom-logo" alt="Holzwerk Lindner"></a>
<p class="site-title">Holzwerk Lindner</p><p class="site-description">M&ouml;bel nach Ma&szlig; seit 1924</p></div></header>
<main><div class="wp-block-cover has-primary-background-color"><h1 style="color:#fff">Ein Tisch f&uuml;r drei Generationen</h1>
<div class="wp-block-button"><a class="wp-block-button__link">Jetzt anfragen</a></div></div>
<h2>Aus Eiche, Esche und Nussbaum</h2><p>Wir fertigen jeden Tisch in unserer Werkstatt in Passau und liefern ihn selbst aus.</p>
<p class="has-secondary-color">Handarbeit seit hundert Jahren, mit Holz aus dem Bayerischen Wald.</p></main>
<footer class="has-primary-background-color"><p>Passau</p></footer></body></html>""",
        "/wp-content/themes/holz/style.css": """.wp-block-button__link{background-color:#C9822B}
body{background:#FBF8F3;color:#3b3b36}""",
        "/wp-content/uploads/holzwerk.svg": LOGO_SVG.format("#2F5D3A"),
    },
    name="Holzwerk Lindner", primary="#2F5D3A", accent="#C9822B", heading="Lora", body="Work Sans",
    logo="/wp-content/uploads/holzwerk.svg", extra={"language": "de", "tagline": "Möbel nach Maß seit 1924"},
)  # fmt: skip

_BOOTSTRAP = ":root{" + "".join(
    f"--bs-{name}:{code};"
    for name, code in (("blue", "#0d6efd"), ("indigo", "#6610f2"), ("purple", "#6f42c1"), ("pink", "#d63384"),
                       ("red", "#dc3545"), ("orange", "#fd7e14"), ("yellow", "#ffc107"), ("green", "#198754"),
                       ("teal", "#20c997"), ("cyan", "#0dcaf0"), ("primary", "#0d6efd"), ("success", "#198754"))
) + """--bs-body-font-family:system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
body{font-family:var(--bs-body-font-family);color:#212529;background-color:#fff}a{color:#0d6efd}
.btn{background-color:transparent}.btn-primary{background-color:#0d6efd;color:#fff}.btn-danger{background-color:#dc3545}
.bg-primary{background-color:rgba(var(--bs-primary-rgb),1)!important}.alert-success{background:#d1e7dd}"""  # fmt: skip

BOOTSTRAP = Sample(
    files={
        "/index.html": """<!doctype html><html lang="en"><head><title>Pulse Gym | Train at any hour</title>
<link rel="stylesheet" href="/css/bootstrap.min.css"><link rel="stylesheet" href="/css/site.css">
<link href="https://fonts.googleapis.com.invalid/css2?family=Oswald:wght@600&amp;family=Barlow&amp;display=swap" rel="stylesheet">
<link rel="apple-touch-icon" sizes="180x180" href="/touch.png"></head><body>
<nav class="navbar navbar-dark topnav"><a class="navbar-brand" href="/"><svg class="logo" viewBox="0 0 10 10"><title>Pulse Gym logo</title>
<path fill="#E4FF1A" d="M0 0h10v10z"/></svg></a><button class="navbar-toggler" type="button">Menu</button></nav>
<header class="hero"><h1>Your gym never closes</h1><p>Door code at midnight, coach at six, no contract ever.</p>
<a class="btn btn-primary btn-lg" href="/join">Start free trial</a></header>
<section class="py-5"><h2>Forty classes a week</h2><p>Strength, boxing, mobility and running groups, from six in the morning until ten.</p>
<a class="btn btn-primary" href="/join">Join now</a><a href="/classes">All classes</a></section></body></html>""",
        "/css/bootstrap.min.css": _BOOTSTRAP,
        "/css/site.css": """body{font-family:Barlow,sans-serif}h1,h2,h3{font-family:Oswald,sans-serif}
.topnav,.hero{background:#14213D;color:#fff}.btn-primary{background-color:#E63946;border-color:#E63946}a{color:#14213D}
.btn-primary:hover{background:#00ff00}h2{color:#14213D}""",
        "/touch.png": PNG,
    },
    name="Pulse Gym", primary="#14213D", accent="#E63946", heading="Oswald", body="Barlow", logo="/",
    extra={"category": "fitness"},
)  # fmt: skip

JSON_LD = Sample(
    files={
        "/index.html": """<html lang="fr"><head><title>Accueil</title><meta name="theme-color" content="#6B1E3F">
<script type="application/ld+json">/*<![CDATA[*/{"@context":"https://schema.org","@graph":[
{"@type":"WebSite","name":"Maison Vervaine","url":"/"},
{"@type":["Organization","Store"],"name":"Maison Vervaine","slogan":"Parfums d'herbes","description":"Des parfums compos&eacute;s en Provence.",
"logo":{"@type":"ImageObject","url":"/img/vervaine.png"},},]}/*]]>*/</script>
<style>body{font-family:Jost,sans-serif;background:#fffdf9;color:#2a2a2a}h1{font-family:"Cormorant Garamond",serif;color:#6B1E3F}
button{background:#B08D3C;color:#fff}</style></head>
<body><h1>L'herbe apr&egrave;s la pluie</h1><p>Un parfum de verveine, de foin et de terre mouill&eacute;e, compos&eacute; &agrave; Grasse.</p>
<button>D&eacute;couvrir</button><img src="/img/partner-logo.png" alt="partner"></body></html>""",
        "/img/vervaine.png": PNG, "/img/partner-logo.png": PNG,
    },
    name="Maison Vervaine", primary="#6B1E3F", accent="#B08D3C", heading="Cormorant Garamond", body="Jost",
    logo="/img/vervaine.png", extra={"language": "fr", "tagline": "Parfums d'herbes"},
)  # fmt: skip

TAILWIND = Sample(
    files={
        "/index.html": """<!doctype html><html lang="en"><head><title>Ledgerly: invoices that send themselves</title>
<meta name="application-name" content="Ledgerly"><link rel="stylesheet" href="/out.css"><link rel="manifest" href="/site.json"></head>
<body class="bg-white text-slate-700 font-sans antialiased"><header class="flex"><a href="/" aria-label="Ledgerly home">
<img src="/ledgerly-mark.svg" alt="Ledgerly" class="h-8"></a><nav><a class="text-slate-600" href="/p">Pricing</a>
<a href="/s" class="rounded bg-emerald-600 text-white hover:bg-emerald-700" role="button">Get started</a></nav></header>
<main><section class="bg-slate-50"><h1 class="font-display text-slate-900">Invoices that send <span class="text-emerald-600">themselves</span></h1>
<p>Connect your calendar and your bank, and every hour that you work turns into an invoice, a reminder and a paid bill.</p>
<a href="/s" class="rounded bg-emerald-600 text-white" role="button">Start for free</a></section>
<section class="bg-emerald-900 text-white"><h2 class="font-display">Trusted by 4,000 studios</h2><p>Secure, audited and insured.</p></section>
<section><h2 class="font-display text-amber-500">Never chase again</h2><p>Reminders go out at the hour at which your client reads them.</p></section></main></body></html>""",
        "/out.css": """@layer theme{:root,:host{--color-emerald-600:#059669;--color-emerald-900:#064e3b;--color-amber-500:#f59e0b;
--color-slate-50:#f8fafc;--color-slate-600:#475569;--color-slate-700:#334155;--color-slate-900:#0f172a;--color-red-500:#ef4444;
--font-sans:"Plus Jakarta Sans",ui-sans-serif,system-ui;--font-display:"Sora","Plus Jakarta Sans",sans-serif}}
@layer base{*,::after,::before{border:0 solid;color:inherit}html{font-family:ui-sans-serif,system-ui}h1,h2{font-size:inherit}}
@layer utilities{.bg-white{background-color:#fff}.bg-emerald-600{background-color:var(--color-emerald-600)}
.bg-emerald-900{background-color:var(--color-emerald-900)}.bg-slate-50{background-color:var(--color-slate-50)}
.text-white{color:#fff}.text-emerald-600{color:var(--color-emerald-600)}.text-amber-500{color:var(--color-amber-500)}
.text-slate-600{color:var(--color-slate-600)}.text-slate-700{color:var(--color-slate-700)}.text-slate-900{color:var(--color-slate-900)}
.font-sans{font-family:var(--font-sans)}.font-display{font-family:var(--font-display)}
.hover\\:bg-emerald-700{&:hover{@media (hover:hover){background-color:#ff0000}}}}""",
        "/site.json": '{"name":"Ledgerly","theme_color":"#059669","icons":[{"src":"/i.png","sizes":"512x512"}]}',
        "/ledgerly-mark.svg": LOGO_SVG.format("#059669"), "/i.png": PNG,
    },
    name="Ledgerly", primary="#059669", accent="#F59E0B", heading="Sora", body="Plus Jakarta Sans",
    logo="/ledgerly-mark.svg", extra={"category": "finance"},
)  # fmt: skip

PLAIN = Sample(
    files={
        "/index.html": """<html><head><title>Atelier Noor - Silver jewellery</title></head><body bgcolor="#ffffff">
<div id="header"><a href="/"><img src="noor_logo.png" alt="Atelier Noor" width=200></a></div>
<div class="hero-banner"><h1>Silver, bent by hand</h1></div>
<p>Rings, earrings and bracelets made to order in our studio. <a href="/rings">See every ring</a> takes four days.</p>
<input type="submit" value="Order now"></body></html>""",
        "/noor_logo.png": PNG,
    },
    name="Atelier Noor", primary="#1A1A1A", accent="#C0A062", heading="Marcellus", body="Mulish", logo="/noor_logo.png",
    extra={"category": "jewellery"},
)  # fmt: skip
PLAIN.files["/index.html"] = PLAIN.files["/index.html"].replace(
    "</head>",
    """<style type="text/css"><!-- body{font:16px/1.5 Mulish,Arial;color:#1a1a1a}
h1{font:400 48px Marcellus,Georgia,serif} .hero-banner{background:#1a1a1a;color:#fff}
input{background-color:#1a1a1a;color:#fff} a{color:#C0A062} #header{border-bottom:1px solid #C0A062} --></style></head>""",
)

SAMPLES = {
    "shopify": SHOPIFY, "wordpress": WORDPRESS, "bootstrap": BOOTSTRAP,
    "json-ld": JSON_LD, "tailwind": TAILWIND, "plain": PLAIN,
}  # fmt: skip
