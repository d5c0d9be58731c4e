# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright © 2026 The Explorer authors
"""Web pages of many shapes, invented, each with the text that a reader would call its article.

A shape is a function of a Writer: it returns the page's HTML and the blocks of the article. What stands around the
article (menus, teasers, walls, comments) comes from the same words as the article, so that only where and how it stands
tells it apart.

    python3 page_shapes.py FOLDER N    writes N pages of each shape
"""

import html
import json
import random
import sys
from pathlib import Path

NAMES = ["Ana Ilves", "Bo Tarn", "Cem Oru", "Dara Vint", "Edi Morrow", "Fen Salder", "Gil Okane", "Hana Brisk"]
PLACES = ["Osmar", "Port Vell", "Halvern", "Lower Sett", "Kandry", "Mirefield", "Strand Hill", "Ostrava Bay"]
SUBJECTS = ["the harbour board", "the ministry", "a spokeswoman", "the mayor", "the coast guard", "a union of pilots",
            "the company", "the inquiry", "a group of residents", "the finance committee", "the rail operator"]
VERBS = ["said", "announced", "denied", "confirmed", "argued", "decided", "warned", "explained", "promised"]
OBJECTS = ["that the bridge would stay closed until the spring", "that nobody had been hurt in the accident",
           "that the talks with the neighbours had failed again", "that prices had risen by four percent within a year",
           "that the report would be published in full", "that two of the ships had left without permission",
           "that the figures of last year were wrong", "that the plan had been given up long ago",
           "that more than three hundred people were without power", "that the old contract would not be renewed"]
TAILS = ["after a meeting in {place} on Tuesday", "although {name} had said the opposite a week before",
         "as rain fell over {place} for the ninth day", "according to a letter seen by the paper",
         "while the council of {place} was still in session", "in an interview with local radio", "without giving a reason"]

GERMAN = ["Der Bürgermeister von {place} erklärte am Dienstag, die Brücke müsse bis zum Frühjahr geschlossen bleiben.",
          "Nach Angaben der Hafenverwaltung wurde bei dem Unfall niemand verletzt, die Ermittlungen dauern an.",
          "{name} widersprach dieser Darstellung und verwies auf einen Brief, der der Zeitung vorliegt.",
          "Die Bewohner warten seit neun Tagen darauf, dass der Strom wieder fließt und die Schulen öffnen."]
FRENCH = ["Le maire de {place} a déclaré mardi que le pont resterait fermé jusqu’au printemps, faute d’argent.",
          "Selon les autorités du port, personne n’a été blessé dans l’accident, et l’enquête se poursuit.",
          "{name} a contesté cette version et évoqué une lettre que le journal a pu consulter.",
          "Les habitants attendent depuis neuf jours que l’électricité revienne et que les écoles ouvrent."]
SPANISH = ["El alcalde de {place} declaró el martes que el puente seguirá cerrado hasta la primavera por falta de dinero.",
           "Según las autoridades del puerto, nadie resultó herido en el accidente y la investigación continúa.",
           "{name} rechazó esta versión y citó una carta a la que tuvo acceso el periódico.",
           "Los vecinos esperan desde hace nueve días que vuelva la luz y que abran las escuelas."]
RUSSIAN = ["Мэр города заявил во вторник, что мост останется закрытым до весны, потому что на ремонт нет денег.",
           "По данным администрации порта, при аварии никто не пострадал, расследование продолжается.",
           "Представитель компании отверг эту версию и сослался на письмо, с которым ознакомилась газета.",
           "Жители уже девять дней ждут, когда снова появится свет и откроются школы."]
CHINESE = ["市长星期二表示，由于缺乏资金，大桥将一直关闭到春天。", "据港口管理局称，事故中没有人受伤，调查仍在继续。",
           "公司发言人否认了这一说法，并提到报社看到的一封信。", "居民们已经等了九天，希望电力恢复，学校重新开门。"]
ARABIC = ["قال رئيس البلدية يوم الثلاثاء إن الجسر سيبقى مغلقا حتى الربيع بسبب نقص المال.",
          "وذكرت إدارة الميناء أن أحدا لم يصب في الحادث وأن التحقيق مستمر.",
          "ونفت الشركة هذه الرواية وأشارت إلى رسالة اطلعت عليها الصحيفة.",
          "وينتظر السكان منذ تسعة أيام عودة الكهرباء وفتح المدارس."]


class Writer:
    """Invented news, a different one for each seed."""

    def __init__(self, seed):
        self.random = random.Random(seed)

    def pick(self, words):
        return self.random.choice(words)

    def sentence(self):
        tail = self.pick(TAILS).format(place=self.pick(PLACES), name=self.pick(NAMES))
        text = f"{self.pick(SUBJECTS)} {self.pick(VERBS)} {self.pick(OBJECTS)}, {tail}."
        return text[0].upper() + text[1:]

    def paragraph(self, least=2, most=4):
        return " ".join(self.sentence() for _ in range(self.random.randint(least, most)))

    def paragraphs(self, least=5, most=9):
        return [self.paragraph() for _ in range(self.random.randint(least, most))]

    def headline(self):
        words = f"{self.pick(SUBJECTS)} {self.pick(['in', 'near', 'of'])} {self.pick(PLACES)} {self.pick(OBJECTS)[5:]}"
        return words[0].upper() + words[1:]

    def quote(self):
        return f"“{self.pick(OBJECTS)[5:].capitalize()},” {self.pick(NAMES)} {self.pick(VERBS)}."

    def foreign(self, sentences):
        return " ".join(self.pick(sentences).format(place=self.pick(PLACES), name=self.pick(NAMES)) for _ in range(3))


def p(text, attributes=""):
    return f"<p{' ' + attributes if attributes else ''}>{html.escape(text, quote=False)}</p>"


def links(w, n, tag="li"):
    return "".join(f'<{tag}><a href="/{w.random.randint(1, 9999)}">{w.headline()}</a></{tag}>' for _ in range(n))


def menu(w):
    words = ["Home", "World", "Politics", "Business", "Sport", "Culture", "Weather", "Video", "Opinion", "Archive"]
    return "".join(f'<li><a href="/{word.lower()}">{word}</a></li>' for word in words[: w.random.randint(5, 10)])


def page(w, body, title=None, head="", lang="en", body_attributes=""):
    title = title or w.headline()
    return (f'<!DOCTYPE html>\n<html lang="{lang}"><head><meta charset="utf-8"><title>{title} | The Osmar Post</title>'
            f'<style>.a{{color:red}}</style><script>var a = "<p>no text</p>";</script>{head}</head>'
            f"<body {body_attributes}>{body}</body></html>")


def footer():
    return ("<footer><ul><li><a href=/about>About us</a><li><a href=/terms>Terms</a><li><a href=/jobs>Jobs</a></ul>"
            "<p>© 2025 The Osmar Post. All rights reserved. Reproduction in whole or in part is not allowed.</p></footer>")


def semantic(w):
    """HTML5 as it is meant."""
    title, standfirst, parts, caption, quote = w.headline(), w.sentence(), w.paragraphs(), w.sentence(), w.sentence()
    head, more = w.headline()[:40], w.paragraphs(2, 3)
    body = (f"<header><nav><ul>{menu(w)}</ul></nav></header><main><article><header><h1>{title}</h1>{p(standfirst)}"
            f'<p class="byline">By <a rel="author" href="/a">{w.pick(NAMES)}</a> <time datetime="2025-03-04">4 March 2025</time></p>'
            f"</header>{''.join(map(p, parts))}<figure><img src=a.jpg><figcaption>{caption}</figcaption></figure>"
            f"<blockquote>{p(quote)}</blockquote><h2>{head}</h2>{''.join(map(p, more))}"
            f"<aside><h3>More on this story</h3><ul>{links(w, 4)}</ul></aside></article></main>"
            f"<aside><h2>Most read</h2><ol>{links(w, 6)}</ol></aside>{footer()}")
    return page(w, body, title), [standfirst, *parts, caption, quote, head, *more]


def generated_names(w):
    """Class names that a machine made, and no element that means anything."""
    title, parts = w.headline(), w.paragraphs()
    name = lambda: f'class="css-{w.random.randint(10**5, 10**6)}"'  # noqa: E731
    teasers = "".join(f"<div {name()}><div {name()}><a href=/x>{w.headline()}</a></div><div {name()}>{w.sentence()}</div></div>"
                      for _ in range(5))
    body = (f"<div {name()}><div {name()}><ul>{menu(w)}</ul></div><div {name()}><div {name()}><h1>{title}</h1></div>"
            f"<div {name()}>{''.join(f'<div {name()}><p {name()}>{x}</p></div>' for x in parts)}</div></div>"
            f"<div {name()}><div>More stories</div>{teasers}</div><div {name()}>© 2025 The Osmar Post</div></div>")
    return page(w, body, title), parts


def layout_table(w):
    """The nineties: tables, fonts, line breaks for paragraphs."""
    title, parts = w.headline(), w.paragraphs()
    rows = "".join(f"<tr><td><font size=1><a href=/{i}>{w.headline()[:30]}</a></font></td></tr>" for i in range(9))
    body = (f"<table width=100%><tr><td colspan=3><img src=logo.gif><font size=1>Tuesday, March 4, 2025</font></td></tr>"
            f"<tr><td width=120 valign=top><table>{rows}</table></td><td valign=top><font size=5><b>{title}</b></font><br><br>"
            f"<font face=arial size=2>{'<br><br>'.join(parts)}</font></td><td width=150 valign=top><font size=1>"
            f"Advertisement<br><a href=/buy>Buy a boat</a></font></td></tr>"
            f"<tr><td colspan=3 align=center><font size=1><a href=/>Home</a> | <a href=/w>World</a> | <a href=/c>Contact</a>"
            f"</font></td></tr></table>")
    return page(w, body, title), parts


def live_blog(w):
    """Many short entries with a time each."""
    title, lead = w.headline(), w.paragraph()
    entries = [(f"{hour}:{w.random.randint(10, 59)}", w.headline(), w.paragraph(1, 2), w.quote()) for hour in range(18, 9, -1)]
    items = "".join(f'<article class="entry" id="e{i}"><time datetime="2025-03-04T{t}:00Z">{t}</time><h3>{h}</h3>{p(a)}{p(b)}'
                    f'<ul class="share"><li><a href=#>Share</a><li><a href=#>Copy link</a></ul></article>'
                    for i, (t, h, a, b) in enumerate(entries))
    body = (f"<nav><ul>{menu(w)}</ul></nav><main><h1>{title}</h1><div class=intro>{p(lead)}</div><div class=feed>{items}</div>"
            f"</main><aside>{links(w, 5, 'p')}</aside>{footer()}")
    return page(w, body, title), [lead] + [text for entry in entries for text in entry]


def agency(w):
    """An agency's plain page: preformatted lines, a dateline, a slug."""
    title, parts = w.headline(), w.paragraphs(4, 6)
    lines = "\n\n".join(parts)
    body = (f'<div id="top"><a href="/">Meridian Wire</a> <a href="/login">Log in</a></div><h1>{title}</h1>'
            f"<pre>{lines}</pre><div id=nav2><a href=/prev>Previous</a> <a href=/next>Next</a></div>")
    return page(w, body, title), parts


def paywall(w):
    """The first paragraphs, then a wall; what is behind it is only in the data for machines."""
    title, parts = w.headline(), w.paragraphs(6, 8)
    data = json.dumps({"@context": "https://schema.org", "@type": "NewsArticle", "headline": title,
                       "isAccessibleForFree": False, "articleBody": "\n\n".join(parts)})
    body = (f"<nav><ul>{menu(w)}</ul></nav><article><h1>{title}</h1>{p(parts[0])}"
            "<div class='paywall-box'><h2>Subscribe to continue reading</h2><p>Get unlimited access to all articles for one euro "
            "in the first month.</p><p>Already a subscriber? <a href=/in>Sign in</a></p><button>Subscribe now</button></div>"
            f"</article><section class=recommended><h2>Recommended for you</h2>{links(w, 6)}</section>{footer()}")
    return page(w, body, title, f'<script type="application/ld+json">{data}</script>'), parts


def soft_wall(w):
    """The whole text, with a wall laid over it."""
    title, parts = w.headline(), w.paragraphs()
    body = (f"<div class=modal role=dialog><h2>Create a free account</h2><p>Register to continue reading and get our newsletter "
            f"every morning, with the best of what we wrote.</p><form><input type=email><button>Continue</button></form></div>"
            f"<main class='paywall'><h1>{title}</h1><div class='premium-content paywall-content'>{''.join(map(p, parts))}</div></main>"
            f"{footer()}")
    return page(w, body, title), parts


def cookies(w):
    """A long notice about cookies before a short article."""
    title, parts = w.headline(), w.paragraphs(3, 4)
    notice = ("We and our 842 partners store and read information on your device, such as cookies, and process personal data "
              "such as unique identifiers. With your consent we may use precise location. You may change your mind at any time. ")
    body = (f"<div id='onetrust-banner' class='cookie-consent'><h2>We value your privacy</h2><p>{notice * 4}</p><p>{notice * 3}</p>"
            f"<button>Accept all</button><button>Reject all</button></div><div class=page><div class=story><h1>{title}</h1>"
            f"{''.join(map(p, parts))}</div></div>{footer()}")
    return page(w, body, title), parts


def forum(w):
    """A thread: the posts are the text."""
    title, posts = w.headline(), [w.paragraph(1, 3) for _ in range(8)]
    items = "".join(f'<div class="post" id="p{i}"><div class="userinfo"><a href=/u/{i}>user{i}</a><br>Posts: {w.random.randint(3, 999)}'
                    f'</div><div class="postbody">{p(text)}</div><div class="buttons"><a href=#>Quote</a> <a href=#>Report</a>'
                    f"</div></div>" for i, text in enumerate(posts))
    body = (f"<div id=header><a href=/>Board index</a> <a href=/faq>FAQ</a> <a href=/login>Login</a></div><h2>{title}</h2>{items}"
            f"<div class=pagination><a href=2>2</a> <a href=3>3</a> <a href=next>Next</a></div>")
    return page(w, body, title), posts


def broken(w):
    """Nothing is closed, much is closed twice."""
    title, parts = w.headline(), w.paragraphs()
    text = "".join(f"<p><b>{x.split()[0]}</i> {' '.join(x.split()[1:])}</font>" for x in parts)
    body = (f"<ul>{menu(w).replace('</li>', '').replace('</a>', '</a></b>')}</ul></ul><div id=main><center><h1>{title}<h1></center>"
            f"<td>{text}</p></p></div></div></span><div class=footer>Contact the editor | Terms of use")
    return page(w, body, title), parts


def weblog(w):
    """A weblog with all that its software adds."""
    title, parts, item = w.headline(), w.paragraphs(), [w.headline() for _ in range(3)]
    comments = "".join(f'<li class="comment"><div class="comment-author">{w.pick(NAMES)}</div>{p(w.paragraph())}'
                       f'<a class="comment-reply-link" href=#>Reply</a></li>' for _ in range(6))
    body = (f'<header id="masthead" class="site-header"><p class="site-title"><a href=/>The Osmar Post</a></p>'
            f'<nav class="main-navigation"><ul>{menu(w)}</ul></nav></header><div id="content"><div id="primary"><main>'
            f'<article class="post-17 post category-news tag-social tag-related tag-comments"><header class="entry-header"><h1>{title}</h1>'
            f'<div class="entry-meta">Posted on <a href=/d>March 4, 2025</a> by <a href=/a>{w.pick(NAMES)}</a></div></header>'
            f'<div class="entry-content">{"".join(map(p, parts))}<ul>{"".join(f"<li>{x}.</li>" for x in item)}</ul>'
            f'<div class="sharedaddy"><h3>Share this:</h3><ul><li><a href=#>Click to share on X</a></ul></div>'
            f'<div class="jp-relatedposts"><h3>Related</h3>{links(w, 3, "p")}</div></div>'
            f'<footer class="entry-footer">Filed under <a href=/c>News</a></footer></article>'
            f'<nav class="post-navigation"><a href=/p>Previous post</a><a href=/n>Next post</a></nav>'
            f'<div id="comments"><h2>6 thoughts on this</h2><ol class="comment-list">{comments}</ol><div id="respond"><h3>Leave a Reply'
            f"</h3><form><p>Your email address will not be published.</p><textarea></textarea></form></div></div></main></div>"
            f'<div id="secondary"><section class="widget"><h2>Recent posts</h2><ul>{links(w, 5)}</ul></section></div></div>{footer()}')
    return page(w, body, title, body_attributes='class="has-sidebar comments-open"'), parts + [x + "." for x in item]


def interview(w):
    """Short questions and long answers."""
    title, pairs = w.headline(), [(w.sentence().replace(".", "?"), w.paragraph()) for _ in range(6)]
    text = "".join(f"<p><strong>{q}</strong></p>{p(a)}" for q, a in pairs)
    pulled = pairs[2][1].split(". ")[0]
    body = (f"<div class=nav>{links(w, 5, 'span')}</div><div class=article-page><h1>{title}</h1><div class=article-body>{text}"
            f'<div class="pullquote">{pulled}</div></div></div>{footer()}')
    return page(w, body, title), [text for pair in pairs for text in pair]


def list_article(w):
    """A list with a heading for each of its parts, and one of plain items."""
    title, lead, parts = w.headline(), w.paragraph(), [(w.headline(), w.paragraph()) for _ in range(5)]
    facts = [w.sentence() for _ in range(4)]
    text = "".join(f"<h2>{i + 1}. {h}</h2>{p(t)}" for i, (h, t) in enumerate(parts))
    body = (f"<nav>{links(w, 6, 'div')}</nav><section><h1>{title}</h1>{p(lead)}<ul>{''.join(f'<li>{x}</li>' for x in facts)}</ul>"
            f"{text}</section><section><h2>You may also like</h2><ul>{links(w, 5)}</ul></section>{footer()}")
    return page(w, body, title), [lead, *facts] + [text for i, (h, t) in enumerate(parts) for text in (f"{i + 1}. {h}", t)]


def short(w):
    """Two sentences among much else."""
    title, text = w.headline(), w.paragraph(2, 2)
    body = (f"<nav><ul>{menu(w)}</ul></nav><div class=content><h1>{title}</h1><div class=text>{p(text)}</div></div>"
            f"<div class=list><h2>Latest</h2><ul>{links(w, 25)}</ul></div>{footer()}")
    return page(w, body, title), [text]


def comments(w):
    """Ten times more comments than article."""
    title, parts = w.headline(), w.paragraphs(3, 4)
    items = "".join(f'<div class="comment-item"><span class=name>{w.pick(NAMES)}</span>{p(w.paragraph(3, 6))}</div>' for _ in range(20))
    body = (f"<main><article><h1>{title}</h1>{''.join(map(p, parts))}</article><section id=comments><h2>Comments (20)</h2>{items}"
            f"</section></main>{footer()}")
    return page(w, body, title), parts


def figures(w):
    """An article around a table of data."""
    title, parts = w.headline(), w.paragraphs(4, 5)
    rows = [("Year", "Ships", "Accidents")] + [(str(y), str(w.random.randint(90, 400)), str(w.random.randint(1, 20))) for y in range(2018, 2025)]
    table = "".join("<tr>" + "".join(f"<td>{c}</td>" for c in row) + "</tr>" for row in rows)
    body = (f"<div class=top><ul>{menu(w)}</ul></div><div class=main><h1>{title}</h1>{p(parts[0])}{p(parts[1])}<table class=data>"
            f"<caption>{w.headline()}</caption>{table}</table>{''.join(map(p, parts[2:]))}</div>{footer()}")
    caption = body.split("<caption>")[1].split("</caption>")[0]
    return page(w, body, title), parts[:2] + [caption] + [" ".join(row) for row in rows] + parts[2:]


def plain(w):
    """No names at all: paragraphs, a menu, a foot."""
    title, parts = w.headline(), w.paragraphs()
    body = (f"<a href=/>Home</a> <a href=/news>News</a> <a href=/c>Contact</a><h1>{title}</h1>{''.join(map(p, parts))}<hr>"
            f"<a href=/old>Older</a> <a href=/new>Newer</a><p>Contact us at the office</p>")
    return page(w, body, title), parts


def interrupted(w):
    """Links to other stories, advertisements and a newsletter between the paragraphs."""
    title, parts = w.headline(), w.paragraphs(7, 9)
    between = [f'<p>Read more: <a href=/1>{w.headline()}</a></p>',
               '<div class="ad-slot"><span>Advertisement</span><p>Buy now and save up to forty percent on boats of all sizes.</p></div>',
               '<div class="newsletter-box"><h3>Get our newsletter</h3><p>The news of the day in your inbox, each morning at six, from our '
               "editors. You can unsubscribe at any time.</p><form><input><button>Sign up</button></form></div>",
               f'<div class="related-inline"><strong>Related</strong><a href=/2>{w.headline()}</a><p>{w.sentence()}</p></div>',
               f'<div><a href=/3><h4>{w.headline()}</h4></a><p>{w.sentence()}</p></div>']
    text = "".join(p(x) + (between[i] if i < len(between) else "") for i, x in enumerate(parts))
    body = f"<nav>{links(w, 5, 'span')}</nav><article><h1>{title}</h1><div class=story>{text}</div></article>{footer()}"
    return page(w, body, title), parts


def teasers(w):
    """Below the article other articles with whole paragraphs of theirs."""
    title, parts = w.headline(), w.paragraphs()
    cards = "".join(f'<article class="card"><h3><a href=/{i}>{w.headline()}</a></h3>{p(w.paragraph(1, 2))}<a href=/{i}>Read more</a></article>'
                    for i in range(6))
    body = (f"<nav><ul>{menu(w)}</ul></nav><main><article><h1>{title}</h1>{''.join(map(p, parts))}</article><section><h2>More from "
            f"Politics</h2>{cards}</section></main>{footer()}")
    return page(w, body, title), parts


def elements(w):
    """Elements that are not HTML's, as of phones' pages and of programs for pages."""
    title, parts = w.headline(), w.paragraphs()
    body = (f"<amp-sidebar><ul>{menu(w)}</ul></amp-sidebar><app-root><app-article><h1>{title}</h1><app-text>"
            f"{''.join(map(p, parts))}</app-text><amp-ad>Buy boats</amp-ad><social-share><button>Share</button></social-share>"
            f"</app-article><related-stories><h2>Related</h2>{links(w, 4, 'div')}</related-stories></app-root>{footer()}")
    return page(w, body, title), parts


def unnamed(w):
    """Walls, related stories and comments that only their words tell, in the midst of the article's element."""
    title, parts = w.headline(), w.paragraphs(5, 6)
    wall = ("<div><h4>Sign in to continue</h4><p>Readers with an account see all of our reporting, and it costs them nothing at "
            "all for the first thirty days.</p><p>Already have an account? <a href=/in>Sign in</a></p></div>")
    related = f"<div><h4>Related stories</h4><div><a href=/1>{w.headline()}</a></div><p>{w.sentence()}</p></div>"
    talk = "".join(f"<div><b>{w.pick(NAMES)}</b><p>{w.paragraph()}</p></div>" for _ in range(5))
    body = (f"<div><div>{links(w, 6, 'span')}</div><div><h1>{title}</h1><div>{w.pick(NAMES)}</div>{p(parts[0])}{p(parts[1])}{related}"
            f"{''.join(map(p, parts[2:4]))}{wall}{''.join(map(p, parts[4:]))}<h3>Comments</h3>{talk}</div></div>")
    return page(w, body, title), parts


def front(w):
    """Before the article stand teasers with prose, beside it a column with prose."""
    title, parts = w.headline(), w.paragraphs()
    cards = "".join(f"<div><h3><a href=/{i}>{w.headline()}</a></h3><p>{w.sentence()}</p></div>" for i in range(4))
    column = "".join(f"<div><a href=/{i}>{w.headline()}</a><p>{w.sentence()}</p></div>" for i in range(5))
    body = (f"<div class=hero>{cards}</div><table role=presentation><tr><td><div class=a><h1>{title}</h1>{''.join(map(p, parts))}</div></td>"
            f"<td><div class=a>{column}</div></td></tr></table>{footer()}")
    return page(w, body, title), parts


def quotes(w):
    """A post of somebody in the article, a correction, and the end of an agency's report."""
    title, parts = w.headline(), w.paragraphs(4, 5)
    post, note = w.sentence(), f"Correction: {w.sentence()}"
    end = "(Reporting by Ana Ilves; editing by Bo Tarn)"
    body = (f"<nav>{links(w, 5, 'span')}</nav><article><h1>{title}</h1>{p(parts[0])}<blockquote class='twitter-tweet'><p>{post}</p></blockquote>"
            f"{''.join(map(p, parts[1:]))}<p><em>{note}</em></p><p>{end}</p><div class='tags'><a href=/t>Osmar</a> <a href=/u>Ships</a></div>"
            f"</article>{footer()}")
    return page(w, body, title), [parts[0], post, *parts[1:], note, end]


def asking(w):
    """A box in the text that asks for an account in words of its own, and one for money."""
    title, parts = w.headline(), w.paragraphs(5, 6)
    box = ("<div class=x7><h4>Keep going</h4><p>Please log in or create a free account for access to this article.</p><p>It takes a "
           "minute, and there is no need for a card.</p><p><a href=/in>Log in</a></p></div>")
    body = (f"<div class=x1>{links(w, 6, 'span')}</div><div class=x2><h1>{title}</h1>{''.join(map(p, parts[:3]))}{box}"
            f"{''.join(map(p, parts[3:]))}</div>{footer()}")
    return page(w, body, title), parts


def columns(w):
    """Columns left and right of the article, each with prose of its own, and none with a name that tells."""
    title, parts = w.headline(), w.paragraphs(7, 9)
    left = f"<div class=c1><b>About us</b><p>{w.sentence()}</p><p><a href=/about>More</a></p></div>"
    right = f"<div class=c3><b>Weather</b><p>{w.sentence()}</p><b>Reader's letter</b><p>{w.sentence()}</p></div>"
    body = (f"<div class=r1>{links(w, 6, 'span')}</div><div class=r2>{left}<div class=c2><h1>{title}</h1>{''.join(map(p, parts))}</div>"
            f"{right}</div><div class=r3><a href=/>Home</a> <a href=/c>Contact</a></div>")
    return page(w, body, title), parts


def transcript(w):
    """What people said, in short lines."""
    title = w.headline()
    lines = [f"{w.pick(NAMES).split()[1].upper()}: {w.pick(OBJECTS)[5:].capitalize()}." for _ in range(30)]
    body = (f"<nav><ul>{menu(w)}</ul></nav><div class=page><h1>{title}</h1><div class=transcript>{''.join(map(p, lines))}</div></div>"
            f"{footer()}")
    return page(w, body, title), lines


def gallery(w):
    """Pictures with captions, and a lead."""
    title, lead, captions = w.headline(), w.paragraph(), [w.sentence() for _ in range(6)]
    items = "".join(f'<figure><img src={i}.jpg><figcaption>{c} <span class="credit">Photo: {w.pick(NAMES)}</span></figcaption></figure>'
                    for i, c in enumerate(captions))
    body = f"<nav><ul>{menu(w)}</ul></nav><article><h1>{title}</h1>{p(lead)}{items}</article>{footer()}"
    text = [lead] + [c.split("</figcaption>")[0].replace('<span class="credit">', "").replace("</span>", "")
                     for c in items.split("<figcaption>")[1:]]
    return page(w, body, title), text


def in_language(sentences, lang, related, comment, share):
    def shape(w):
        parts = [w.foreign(sentences) for _ in range(6)]
        body = (f"<nav><ul>{menu(w)}</ul></nav><div class=inhalt><h1>{parts[0][:40]}</h1>{''.join(map(p, parts))}<p>{share}</p>"
                f"<h3>{related}</h3><ul>{''.join(f'<li><a href=/{i}>{w.foreign(sentences)[:60]}</a></li>' for i in range(4))}</ul>"
                f"<h3>{comment}</h3><div><p>{w.foreign(sentences)[:50]}</p></div></div>")
        return page(w, body, parts[0][:40], lang=lang), parts
    shape.__doc__ = f"A page in another language ({lang}), whose lists and comments only their headings tell."
    return shape


SHAPES = {
    "semantic": semantic, "generated-names": generated_names, "layout-table": layout_table, "live-blog": live_blog,
    "agency": agency, "paywall": paywall, "soft-wall": soft_wall, "cookies": cookies, "forum": forum, "broken": broken,
    "weblog": weblog, "interview": interview, "list": list_article, "short": short, "comments": comments, "figures": figures,
    "plain": plain, "interrupted": interrupted, "teasers": teasers, "elements": elements,
    "unnamed": unnamed, "front": front, "quotes": quotes, "asking": asking, "columns": columns,
    "transcript": transcript, "gallery": gallery,
    "german": in_language(GERMAN, "de", "Mehr zum Thema", "Kommentare", "Artikel teilen"),
    "french": in_language(FRENCH, "fr", "Sur le même sujet", "Commentaires", "Partager"),
    "spanish": in_language(SPANISH, "es", "Noticias relacionadas", "Comentarios", "Compartir"),
    "russian": in_language(RUSSIAN, "ru", "Читайте также", "Комментарии", "Поделиться"),
    "chinese": in_language(CHINESE, "zh", "相关阅读", "评论", "分享到"),
    "arabic": in_language(ARABIC, "ar", "مواضيع ذات صلة", "التعليقات", "شارك"),
}


def make(shape, seed):
    """The page of that shape and number, and its text."""
    text, blocks = SHAPES[shape](Writer(f"{shape} {seed}"))
    return text, "\n\n".join(blocks)


if __name__ == "__main__":
    for name in SHAPES:
        for number in range(int(sys.argv[2])):
            Path(sys.argv[1], f"{name}-{number}.html").write_text(make(name, number)[0], encoding="utf-8")
