/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Words by which pages announce what is no part of their articles, in the languages that most of the world's news is
 * written in. Only lines of their own are looked at, and only short ones.
 */

#include "config.h"

#include "html-phrases.h"

#include <string.h>

/* Longer lines are prose, whatever they begin with. */
#define MAX_LINE 160

typedef struct
{
  const char *words; /* in lower case; a final * stands for whatever follows */
  XplPagePhrase phrase;
} Phrase;

/* A longer line that is no heading stands for itself, even if it begins like the head of a list of links. */
#define MAX_HEAD 60

#define LINE XPL_PHRASE_LINE
#define SECTION XPL_PHRASE_SECTION
#define REST XPL_PHRASE_REST

static const Phrase phrases[] = {
  /* English */
  { "advertisement*", LINE }, { "sponsored*", LINE }, { "story continues below*", LINE },
  { "article continues below*", LINE }, { "article continues after*", LINE }, { "skip to*", LINE },
  { "skip advertisement", LINE }, { "read more:*", LINE }, { "read also*", LINE }, { "also read*", LINE },
  { "see also:*", LINE }, { "related:*", LINE }, { "more:*", LINE }, { "watch:*", LINE }, { "listen:*", LINE },
  { "read next:*", LINE }, { "don't miss:*", LINE }, { "share", LINE }, { "share this*", LINE }, { "share on*", LINE },
  { "share via*", LINE }, { "share article", LINE }, { "copy link", LINE }, { "print", LINE }, { "email", LINE },
  { "save", LINE }, { "tweet", LINE }, { "facebook", LINE }, { "twitter", LINE }, { "whatsapp", LINE },
  { "follow us*", LINE }, { "listen to this article*", LINE }, { "sign up for*", SECTION }, { "sign up to*", SECTION },
  { "subscribe to our*", SECTION }, { "get our newsletter*", SECTION }, { "enter your email*", LINE },
  { "you can unsubscribe*", LINE }, { "by signing up*", LINE }, { "join our channel*", LINE },
  { "download our app*", LINE }, { "click here to*", LINE }, { "tap here to*", LINE }, { "back to top", LINE },
  { "log in", LINE }, { "sign in", LINE }, { "subscribe", LINE }, { "subscribe now", LINE },
  { "subscribe to continue*", SECTION }, { "subscribe to read*", SECTION }, { "already a subscriber*", LINE },
  { "already have an account*", LINE }, { "to continue reading*", SECTION }, { "continue reading", LINE },
  { "this article is for subscribers*", SECTION }, { "this content is for subscribers*", SECTION },
  { "create a free account*", SECTION }, { "register to continue*", SECTION }, { "we use cookies*", SECTION },
  { "this site uses cookies*", SECTION }, { "this website uses cookies*", SECTION }, { "accept all*", LINE },
  { "reject all", LINE }, { "manage preferences*", LINE }, { "cookie settings", LINE },
  { "please enable javascript*", LINE }, { "you need to enable javascript*", LINE }, { "all rights reserved*", LINE },
  { "we value your privacy*", SECTION }, { "your privacy*", SECTION }, { "log in to continue*", SECTION },
  { "sign in to continue*", SECTION }, { "log in to read*", SECTION }, { "sign in to read*", SECTION },
  { "subscribe to unlock*", SECTION }, { "subscribe for full access*", SECTION }, { "become a member*", SECTION },
  { "want to read more*", SECTION }, { "want to keep reading*", SECTION }, { "see also", SECTION },
  { "references", REST }, { "external links", REST }, { "please log in*", LINE }, { "please sign in*", LINE },
  { "leave a comment*", REST }, { "leave a reply*", REST }, { "post a comment*", REST }, { "comments", REST },
  { "comments (*", REST }, { "reader comments*", REST }, { "join the conversation*", REST }, { "related", SECTION },
  { "related stories*", SECTION }, { "related articles*", SECTION }, { "related news*", SECTION },
  { "related topics*", SECTION }, { "related content*", SECTION }, { "related posts*", SECTION },
  { "related coverage*", SECTION }, { "read more", SECTION }, { "more on this story*", SECTION },
  { "more on this topic*", SECTION }, { "more from *", SECTION }, { "more stories*", SECTION },
  { "more news*", SECTION }, { "more to read", SECTION }, { "most read*", SECTION }, { "most popular*", SECTION },
  { "most viewed*", SECTION }, { "trending*", SECTION }, { "recommended*", SECTION }, { "you may also like*", SECTION },
  { "you might also like*", SECTION }, { "you might be interested*", SECTION }, { "editor's picks*", SECTION },
  { "editors' picks*", SECTION }, { "what to read next*", SECTION }, { "read next", SECTION }, { "up next", SECTION },
  { "latest news", SECTION }, { "latest stories", SECTION }, { "top stories", SECTION }, { "popular now", SECTION },
  { "about the author*", SECTION }, { "topics", SECTION }, { "topics:*", LINE }, { "tags", SECTION },
  { "tags:*", LINE }, { "filed under*", LINE }, { "newsletter", SECTION }, { "newsletters", SECTION },
  { "share this article", SECTION }, { "share this story", SECTION }, { "from our partners*", SECTION },
  { "around the web", SECTION }, { "paid content", SECTION },
  /* German */
  { "anzeige", LINE }, { "werbung", LINE }, { "lesen sie auch*", LINE }, { "lesen sie mehr*", LINE },
  { "lesen sie hier*", LINE }, { "auch interessant*", SECTION }, { "mehr zum thema*", SECTION },
  { "mehr zu diesem thema*", SECTION }, { "zum thema", SECTION }, { "mehr aus *", SECTION },
  { "das könnte sie auch interessieren*", SECTION }, { "weitere artikel*", SECTION }, { "verwandte artikel*", SECTION },
  { "meistgelesen*", SECTION }, { "kommentare", REST }, { "kommentare (*", REST }, { "diskutieren sie*", REST },
  { "artikel teilen", LINE }, { "teilen", LINE }, { "drucken", LINE }, { "merken", LINE }, { "jetzt anmelden*", LINE },
  { "jetzt abonnieren*", LINE }, { "jetzt weiterlesen*", SECTION }, { "weiterlesen mit*", SECTION },
  { "bereits abonnent*", LINE }, { "dieser artikel ist*abonnenten", LINE }, { "wir verwenden cookies*", SECTION },
  { "diese website verwendet cookies*", SECTION }, { "alle akzeptieren", LINE }, { "zum inhalt springen", LINE },
  { "zur startseite", LINE }, { "newsletter abonnieren*", LINE }, { "schlagworte*", LINE }, { "themen:*", LINE },
  { "siehe auch", SECTION }, { "einzelnachweise", REST }, { "weblinks", REST },
  /* French */
  { "publicité", LINE }, { "à lire aussi*", LINE }, { "lire aussi*", LINE }, { "lire la suite*", LINE },
  { "à lire également*", LINE }, { "sur le même sujet*", SECTION }, { "à lire sur le même sujet*", SECTION },
  { "les plus lus*", SECTION }, { "commentaires", REST }, { "commentaires (*", REST }, { "réagir*", REST },
  { "articles liés*", SECTION }, { "dans la même rubrique*", SECTION }, { "partager", LINE },
  { "partager cet article*", LINE }, { "imprimer", LINE }, { "abonnez-vous*", LINE }, { "s'abonner", LINE },
  { "déjà abonné*", LINE }, { "cet article est réservé*", SECTION }, { "il vous reste*à lire*", LINE },
  { "inscrivez-vous*", LINE }, { "nous utilisons des cookies*", SECTION }, { "tout accepter", LINE },
  { "aller au contenu*", LINE }, { "mots-clés*", LINE },
  /* Spanish, Portuguese, Italian */
  { "publicidad", LINE }, { "lea también*", LINE }, { "lee también*", LINE }, { "leer más*", LINE },
  { "te puede interesar*", SECTION }, { "le puede interesar*", SECTION }, { "más información", SECTION },
  { "noticias relacionadas*", SECTION }, { "artículos relacionados*", SECTION }, { "lo más leído*", SECTION },
  { "comentarios", REST }, { "comentarios (*", REST }, { "compartir", LINE }, { "suscríbete*", LINE },
  { "suscríbase*", LINE }, { "ya soy suscriptor*", LINE }, { "regístrate*", LINE }, { "utilizamos cookies*", SECTION },
  { "usamos cookies*", SECTION }, { "aceptar todo*", LINE }, { "publicidade", LINE }, { "leia também*", LINE },
  { "leia mais*", LINE }, { "saiba mais*", LINE }, { "veja também*", LINE }, { "mais lidas*", SECTION },
  { "notícias relacionadas*", SECTION }, { "compartilhar*", LINE }, { "compartilhe*", LINE }, { "assine o *", LINE },
  { "assine já*", LINE }, { "assine e *", LINE }, { "comentários", REST }, { "pubblicità", LINE },
  { "leggi anche*", LINE }, { "articoli correlati*", SECTION }, { "i più letti*", SECTION }, { "condividi", LINE },
  { "abbonati*", LINE }, { "commenti", REST },
  /* Dutch, Polish, Turkish */
  { "advertentie", LINE }, { "lees ook*", LINE }, { "lees verder*", LINE }, { "meer over dit onderwerp*", SECTION },
  { "meest gelezen*", SECTION }, { "deel dit artikel*", LINE }, { "reacties", REST }, { "reklama", LINE },
  { "czytaj też*", LINE }, { "czytaj także*", LINE }, { "zobacz też*", LINE }, { "zobacz także*", LINE },
  { "komentarze*", REST }, { "udostępnij", LINE }, { "najczęściej czytane*", SECTION }, { "ilgili haberler*", SECTION },
  { "yorumlar*", REST }, { "paylaş", LINE },
  /* Russian, Ukrainian */
  { "реклама", LINE }, { "читайте также*", LINE }, { "читать далее*", LINE }, { "смотрите также*", LINE },
  { "подробнее:*", LINE }, { "по теме*", SECTION }, { "материалы по теме*", SECTION }, { "похожие статьи*", SECTION },
  { "комментарии*", REST }, { "поделиться*", LINE }, { "подписывайтесь*", LINE }, { "подпишитесь*", LINE },
  { "самое читаемое*", SECTION }, { "читайте також*", LINE }, { "коментарі*", REST }, { "поділитися*", LINE },
  { "підписуйтесь*", LINE },
  /* Arabic, Persian, Chinese, Japanese, Korean */
  { "إعلان", LINE }, { "اقرأ أيضا*", LINE }, { "مواضيع ذات صلة*", SECTION }, { "شارك", LINE }, { "التعليقات*", REST },
  { "广告", LINE }, { "相关阅读*", SECTION }, { "相关新闻*", SECTION }, { "分享到*", LINE }, { "分享", LINE }, { "评论*", REST },
  { "広告", LINE }, { "関連記事*", SECTION }, { "関連ニュース*", SECTION }, { "シェア", LINE }, { "관련기사*", SECTION }, { "광고", LINE },
  { "공유하기", LINE }, { "댓글*", REST },
};

/* The word before the names of a byline. */
static const char *const byline_words[] = {
  "By ", "BY ", "by ", "Words by ", "Written by ", "Reported by ", "Story by ", "Report by ", "Text by ", "Analysis by ",
  "Von ", "Par ", "Por ", "Di ", "Door ", "Autor: ", "Auteur : ", "Author: ", "Автор: ", "Автор ", "作者：", "记者 ", "文／",
};

static gboolean
matches (const char *text, const char *pattern)
{
  const char *star = strchr (pattern, '*');

  if (star == NULL)
    return strcmp (text, pattern) == 0;
  if (strncmp (text, pattern, (gsize) (star - pattern)) != 0)
    return FALSE;
  return star[1] == '\0' || strstr (text + (star - pattern), star + 1) != NULL;
}

XplPagePhrase
xpl_page_phrase (const char *line, gboolean is_heading)
{
  g_return_val_if_fail (line != NULL, XPL_PHRASE_NONE);

  if (strlen (line) > MAX_LINE)
    return XPL_PHRASE_NONE;

  g_autofree char *lower = g_utf8_strdown (line, -1);
  gsize length = strlen (lower);

  /* "Read more »", "Comments:" */
  while (length > 0 && (strchr (" :.!", lower[length - 1]) != NULL))
    lower[--length] = '\0';
  for (guint i = 0; i < G_N_ELEMENTS (phrases); i++)
    if (*lower == *phrases[i].words && matches (lower, phrases[i].words))
      return phrases[i].phrase != LINE && !is_heading && length > MAX_HEAD ? XPL_PHRASE_LINE : phrases[i].phrase;
  return XPL_PHRASE_NONE;
}

const char *
xpl_skip_byline_word (const char *line)
{
  g_return_val_if_fail (line != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (byline_words); i++)
    if (g_str_has_prefix (line, byline_words[i]))
      return line + strlen (byline_words[i]);
  return line;
}

/* Nothing but words that are no common ones, and those that stand between names. */
static gboolean
are_names (const char *text)
{
  static const char *const small_words[] = { "and", "und", "et", "y", "e", "en", "de", "da", "van", "von", "der", "del", "la", "al",
                                             "bin", "for", "in", "of", "the", "für", "pour", "para", "per" };
  g_auto (GStrv) words = g_strsplit (text, " ", 0);
  guint n_names = 0;

  for (guint i = 0; words[i] != NULL; i++)
    {
      gboolean is_small = *words[i] == '\0';

      for (guint k = 0; k < G_N_ELEMENTS (small_words); k++)
        is_small = is_small || strcmp (words[i], small_words[k]) == 0;
      if (!is_small && g_unichar_islower (g_utf8_get_char (words[i])))
        return FALSE;
      n_names += !is_small;
    }
  return n_names > 0;
}

gboolean
xpl_is_byline (const char *line)
{
  g_return_val_if_fail (line != NULL, FALSE);

  const char *name = xpl_skip_byline_word (line);
  g_autofree char *names = g_strndup (name, strcspn (name, ",|(0123456789"));

  return name != line && strlen (line) < MAX_LINE && strpbrk (line, ".!?") == NULL && are_names (names);
}
