/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Names that pages give to their parts are read as words: "articleRelated-links_x3f" is article, related, links, x3f.
 * Single words, stems and pairs of words are looked up in one sorted table.
 */

#include "config.h"

#include "html-hints.h"

#include "html-nesting.h"

#include <stdlib.h>
#include <string.h>

#define MAX_WORD 24

#define NAVIGATION XPL_HINT_NAVIGATION
#define SIDEBAR XPL_HINT_SIDEBAR
#define COMMENTS XPL_HINT_COMMENTS
#define RELATED XPL_HINT_RELATED
#define SHARE XPL_HINT_SHARE
#define AD XPL_HINT_AD
#define NEWSLETTER XPL_HINT_NEWSLETTER
#define COOKIES XPL_HINT_COOKIES
#define WALL XPL_HINT_WALL
#define POPUP XPL_HINT_POPUP
#define BYLINE XPL_HINT_BYLINE
#define CREDIT XPL_HINT_CREDIT
#define CAPTION XPL_HINT_CAPTION
#define UNSEEN XPL_HINT_UNSEEN
#define CONTROL XPL_HINT_CONTROL
#define BODY XPL_HINT_BODY

typedef struct
{
  const char *word; /* a final * stands for any ending; two words are next to each other */
  guint32 hint;
} WordHint;

/* Sorted. No entry begins with a stem that is an entry itself. */
static const WordHint word_hints[] = {
  { "a2a", SHARE }, { "about author", RELATED }, { "ad", AD }, { "addthis*", SHARE }, { "addtoany*", SHARE },
  { "ads", AD }, { "adsbygoogle", AD }, { "adslot*", AD }, { "adunit*", AD }, { "advert*", AD }, { "affiliate*", AD },
  { "also read", RELATED }, { "anzeige*", AD }, { "app promo", NEWSLETTER }, { "article body", BODY },
  { "article content", BODY }, { "article date", BYLINE }, { "article footer", NAVIGATION }, { "article info", BYLINE },
  { "article meta", BYLINE }, { "article tags", RELATED }, { "article text", BODY }, { "article tools", SHARE },
  { "articlebody*", BODY }, { "articlecontent*", BODY }, { "articletext*", BODY }, { "artikel text", BODY },
  { "assistive*", UNSEEN }, { "audio player", CONTROL }, { "audioplayer*", CONTROL }, { "author", BYLINE },
  { "author bio", RELATED }, { "author box", RELATED }, { "authorbio*", RELATED }, { "authorbox*", RELATED },
  { "authors", BYLINE }, { "banner ad", AD }, { "bildunterschrift*", CAPTION }, { "body text", BODY },
  { "bodytext*", BODY }, { "bookmark*", SHARE }, { "breadcrumb*", NAVIGATION }, { "breaking news", NAVIGATION },
  { "byline*", BYLINE }, { "caption*", CAPTION }, { "ccpa*", COOKIES }, { "cmp", COOKIES }, { "comentarios", COMMENTS },
  { "comment", COMMENTS }, { "commentaires", COMMENTS }, { "commentbox*", COMMENTS }, { "commentform*", COMMENTS },
  { "commenting", COMMENTS }, { "commentlist*", COMMENTS }, { "comments", COMMENTS }, { "commentsection*", COMMENTS },
  { "commercial", AD }, { "compartir*", SHARE }, { "consent*", COOKIES }, { "content body", BODY },
  { "cookie*", COOKIES }, { "copyright", NAVIGATION }, { "coral*", COMMENTS }, { "corrections", CONTROL },
  { "credit*", CREDIT }, { "crosslink*", RELATED }, { "cutline*", CAPTION }, { "dfp", AD }, { "dianomi*", AD },
  { "didomi*", COOKIES }, { "disqus*", COMMENTS }, { "donat*", NEWSLETTER }, { "download app", NEWSLETTER },
  { "editsection*", UNSEEN }, { "email signup", NEWSLETTER }, { "empfehlung*", RELATED }, { "entry content", BODY },
  { "entry date", BYLINE }, { "entry footer", NAVIGATION }, { "entry meta", BYLINE }, { "eyebrow*", NAVIGATION },
  { "fb comments", COMMENTS }, { "feedback", CONTROL }, { "follow us", SHARE }, { "footer*", NAVIGATION },
  { "further reading", RELATED }, { "gate", WALL }, { "gated", WALL }, { "gdpr*", COOKIES },
  { "global header", NAVIGATION }, { "hamburger*", NAVIGATION }, { "interlink*", RELATED }, { "interstitial*", POPUP },
  { "kicker*", NAVIGATION }, { "kommentarbereich*", COMMENTS }, { "kommentare", COMMENTS },
  { "language switcher", NAVIGATION }, { "latest news", RELATED }, { "lees ook", RELATED }, { "leggi anche", RELATED },
  { "leia mais", RELATED }, { "lightbox*", POPUP }, { "likes", SHARE }, { "lire aussi", RELATED },
  { "listen", CONTROL }, { "live chat", POPUP }, { "livefyre*", COMMENTS }, { "log in", WALL }, { "login*", WALL },
  { "mailchimp*", NEWSLETTER }, { "mailing list", NEWSLETTER }, { "masthead*", NAVIGATION }, { "mc4wp*", NEWSLETTER },
  { "media caption", CAPTION }, { "megamenu*", NAVIGATION }, { "mehr zum", RELATED }, { "menu*", NAVIGATION },
  { "metadata", BYLINE }, { "modal*", POPUP }, { "more coverage", RELATED }, { "more from", RELATED },
  { "more news", RELATED }, { "more on", RELATED }, { "more stories", RELATED }, { "most read", RELATED },
  { "most viewed", RELATED }, { "native ad", AD }, { "nav", NAVIGATION }, { "navbar*", NAVIGATION },
  { "navi", NAVIGATION }, { "navigation*", NAVIGATION }, { "news text", BODY }, { "newsletter*", NEWSLETTER },
  { "newsticker*", RELATED }, { "next article", RELATED }, { "notification*", NEWSLETTER }, { "offscreen*", UNSEEN },
  { "onetrust*", COOKIES }, { "onward*", RELATED }, { "optin*", NEWSLETTER }, { "outbrain*", RELATED },
  { "overlay*", POPUP }, { "pagenav*", NAVIGATION }, { "pager*", NAVIGATION }, { "paginat*", NAVIGATION },
  { "partage*", SHARE }, { "partner content", AD }, { "paywall*", WALL }, { "photo credit", CREDIT },
  { "photographer*", CREDIT }, { "piano*", WALL }, { "play button", CONTROL }, { "popular*", RELATED },
  { "popup*", POPUP }, { "post body", BODY }, { "post content", BODY }, { "post date", BYLINE },
  { "post footer", NAVIGATION }, { "post meta", BYLINE }, { "post navigation", NAVIGATION }, { "post tags", RELATED },
  { "print", SHARE }, { "privacy banner", COOKIES }, { "promo*", RELATED }, { "pubdate*", BYLINE },
  { "publicidad*", AD }, { "publicit*", AD }, { "publish date", BYLINE }, { "published", BYLINE },
  { "pull quote", RELATED }, { "pullout*", RELATED }, { "pullquote*", RELATED }, { "qc cmp", COOKIES },
  { "quick links", NAVIGATION }, { "quicklinks", NAVIGATION }, { "rail", SIDEBAR }, { "rating*", SHARE },
  { "reactions", SHARE }, { "read also", RELATED }, { "read later", SHARE }, { "read more", RELATED },
  { "read next", RELATED }, { "read time", BYLINE }, { "reading time", BYLINE }, { "readmore*", RELATED },
  { "recirc*", RELATED }, { "recommend*", RELATED }, { "reg wall", WALL }, { "registration*", WALL },
  { "regwall*", WALL }, { "relacionad*", RELATED }, { "related*", RELATED }, { "report error", CONTROL },
  { "respond", COMMENTS }, { "screen reader", UNSEEN }, { "screenreader*", UNSEEN }, { "search", NAVIGATION },
  { "searchbar*", NAVIGATION }, { "searchbox*", NAVIGATION }, { "searchform*", NAVIGATION }, { "secondary", SIDEBAR },
  { "see also", RELATED }, { "share", SHARE }, { "sharebar*", SHARE }, { "sharebutton*", SHARE },
  { "sharedaddy", SHARE }, { "sharetool*", SHARE }, { "sharing*", SHARE }, { "sidebar*", SIDEBAR }, { "sign in", WALL },
  { "sign up", NEWSLETTER }, { "signature", BYLINE }, { "signin*", WALL }, { "signup*", NEWSLETTER },
  { "similar*", RELATED }, { "site footer", NAVIGATION }, { "site header", NAVIGATION }, { "skip link", NAVIGATION },
  { "skip to", NAVIGATION }, { "skiplink*", NAVIGATION }, { "social*", SHARE }, { "sp message", COOKIES },
  { "sponsor*", AD }, { "sr only", UNSEEN }, { "story body", BODY }, { "story content", BODY }, { "storybody*", BODY },
  { "subnav*", NAVIGATION }, { "subscri*", WALL }, { "suggested*", RELATED }, { "taboola*", RELATED },
  { "taglist*", RELATED }, { "tags", RELATED }, { "teaser list", RELATED }, { "teilen", SHARE }, { "text to", CONTROL },
  { "ticker", RELATED }, { "timestamp*", BYLINE }, { "toast", POPUP }, { "toc", NAVIGATION }, { "toolbar*", SHARE },
  { "top bar", NAVIGATION }, { "topbar*", NAVIGATION }, { "topic tags", RELATED }, { "topics", RELATED },
  { "trending*", RELATED }, { "truste*", COOKIES }, { "up next", RELATED }, { "usercentrics*", COOKIES },
  { "verwandt*", RELATED }, { "viafoura*", COMMENTS }, { "video player", CONTROL }, { "visually hidden", UNSEEN },
  { "visuallyhidden", UNSEEN }, { "werbung*", AD }, { "widget area", SIDEBAR }, { "you may", RELATED },
  { "zergnet*", AD },
};

static const struct
{
  GumboTag tag;
  guint32 hints;
} tag_hints[] = {
  { GUMBO_TAG_NAV, NAVIGATION },      { GUMBO_TAG_FOOTER, NAVIGATION },       { GUMBO_TAG_ASIDE, SIDEBAR },
  { GUMBO_TAG_FIGCAPTION, CAPTION },  { GUMBO_TAG_ARTICLE, XPL_HINT_ARTICLE }, { GUMBO_TAG_MAIN, XPL_HINT_ARTICLE },
};

/* Values of one attribute as a whole. */
static const struct
{
  const char *attribute;
  const char *value;
  guint32 hints;
} value_hints[] = {
  { "itemprop", "articleBody", BODY },
  { "itemprop", "author", BYLINE },
  { "itemprop", "caption", CAPTION },
  { "itemprop", "copyrightHolder", CREDIT },
  { "itemprop", "dateModified", BYLINE },
  { "itemprop", "datePublished", BYLINE },
  { "itemprop", "publisher", BYLINE },
  { "rel", "author", BYLINE },
  { "role", "alertdialog", POPUP },
  { "role", "article", XPL_HINT_ARTICLE },
  { "role", "banner", NAVIGATION },
  { "role", "complementary", SIDEBAR },
  { "role", "contentinfo", NAVIGATION },
  { "role", "dialog", POPUP },
  { "role", "main", XPL_HINT_ARTICLE },
  { "role", "menu", NAVIGATION },
  { "role", "menubar", NAVIGATION },
  { "role", "navigation", NAVIGATION },
  { "role", "search", NAVIGATION },
  { "role", "toolbar", SHARE },
  { XPL_HTML_WAS, "button", XPL_HINT_CONTROL },
  { XPL_HTML_WAS, "dialog", POPUP },
  { XPL_HTML_WAS, "rp", UNSEEN },
  { XPL_HTML_WAS, "rt", UNSEEN },
  { XPL_HTML_WAS, "template", UNSEEN },
  { XPL_HTML_WAS, "time", XPL_HINT_TIME },
};

/* What a screen reader says of an element; longer ones are sentences. */
static const char label[] = "aria-label";
#define MAX_LABEL 30

static const char *const word_attributes[] = {
  "class", "id", "data-testid", "data-component", "data-qa", "data-module", label, XPL_HTML_WAS,
};

static int
compare_word (gconstpointer key, gconstpointer entry)
{
  const char *word = ((const WordHint *) entry)->word;
  gsize length = strlen (word);

  return word[length - 1] == '*' ? strncmp (key, word, length - 1) : strcmp (key, word);
}

/* A row in the wrong place would hide others from the search. */
static void
check_order (void)
{
  static gsize is_checked;

  if (!g_once_init_enter (&is_checked))
    return;
  for (guint i = 1; i < G_N_ELEMENTS (word_hints); i++)
    g_assert (compare_word (word_hints[i].word, &word_hints[i - 1]) > 0);
  g_once_init_leave (&is_checked, 1);
}

static guint32
look_up (const char *word)
{
  const WordHint *found = bsearch (word, word_hints, G_N_ELEMENTS (word_hints), sizeof (WordHint), compare_word);

  return found != NULL ? found->hint : 0;
}

/* Names that blog software makes of an article's subjects: they say nothing about the element. */
static const char *
skip_subjects (const char *p)
{
  static const char *const subjects[] = { "tag-", "category-", "topic-" };

  while (*p != '\0')
    {
      gboolean is_subject = FALSE;

      p += strspn (p, " \t\n\f\r");
      for (guint i = 0; i < G_N_ELEMENTS (subjects); i++)
        is_subject = is_subject || g_str_has_prefix (p, subjects[i]);
      if (!is_subject)
        return p;
      p += strcspn (p, " \t\n\f\r");
    }
  return p;
}

/* Reads the next word of @p in lower case: letters and digits, up to the next capital after a small letter. */
static const char *
read_word (const char *p, char *word)
{
  gsize length = 0;

  p = skip_subjects (p);
  while (*p != '\0' && !g_ascii_isalnum (*p))
    p = g_ascii_isspace (*p) ? skip_subjects (p) : p + 1;
  while (g_ascii_isalnum (*p))
    {
      if (length < MAX_WORD)
        word[length++] = g_ascii_tolower (*p);
      p++;
      if (g_ascii_isupper (*p) && g_ascii_islower (p[-1]))
        break;
    }
  word[length] = '\0';
  return p;
}

static guint32
hints_of_words (const char *value)
{
  char pair[2 * MAX_WORD + 2] = "", word[MAX_WORD + 1];
  guint32 hints = 0;

  for (const char *p = read_word (value, word); *word != '\0'; p = read_word (p, word))
    {
      gsize length = strlen (pair);

      hints |= look_up (word);
      if (length > 0)
        {
          g_snprintf (pair + length, sizeof pair - length, " %s", word);
          hints |= look_up (pair);
        }
      strcpy (pair, word);
    }
  return hints;
}

/* The head of a page is the site's, unless it is that of an article. */
static gboolean
is_site_header (const XplHtmlTree *tree, guint index)
{
  const XplHtmlNode *node = xpl_html_tree_node (tree, index);

  if (node->tag != GUMBO_TAG_HEADER)
    return FALSE;
  for (guint i = node->parent; i > 0; i = xpl_html_tree_node (tree, i)->parent)
    {
      GumboTag tag = xpl_html_tree_node (tree, i)->tag;

      if (tag == GUMBO_TAG_ARTICLE || tag == GUMBO_TAG_MAIN || tag == GUMBO_TAG_SECTION)
        return FALSE;
    }
  for (guint i = index + 1; i < node->end; i++)
    if (xpl_html_tree_node (tree, i)->tag == GUMBO_TAG_H1)
      return node->n_links > 6;
  return TRUE;
}

/* A form in which one types or chooses: some pages are a form as a whole. */
static gboolean
is_form (const XplHtmlNode *node)
{
  return node->was != NULL && strcmp (node->was, "form") == 0 && node->n_paragraphs < 3;
}

static guint32
find_hints (const XplHtmlTree *tree, guint index)
{
  const XplHtmlNode *node = xpl_html_tree_node (tree, index);
  guint32 hints = 0;

  if (node->text != NULL || node->tag == GUMBO_TAG_BODY || node->tag == GUMBO_TAG_HTML)
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (tag_hints); i++)
    if (node->tag == tag_hints[i].tag)
      hints |= tag_hints[i].hints;
  /* The foot of a quotation says whose it is. */
  if (node->tag == GUMBO_TAG_FOOTER && xpl_html_tree_node (tree, node->parent)->tag == GUMBO_TAG_BLOCKQUOTE)
    hints = 0;
  if (is_site_header (tree, index))
    hints |= NAVIGATION;
  if (is_form (node))
    hints |= XPL_HINT_CONTROL;
  if (node->attributes->length == 0)
    return hints;
  if (xpl_html_node_get (node, "hidden") != NULL)
    hints |= UNSEEN;
  for (guint i = 0; i < G_N_ELEMENTS (value_hints); i++)
    {
      const char *value = xpl_html_node_get (node, value_hints[i].attribute);

      if (value != NULL && g_ascii_strcasecmp (value, value_hints[i].value) == 0)
        hints |= value_hints[i].hints;
    }
  for (guint i = 0; i < G_N_ELEMENTS (word_attributes); i++)
    {
      const char *value = xpl_html_node_get (node, word_attributes[i]);

      if (value != NULL && (word_attributes[i] != label || strlen (value) < MAX_LABEL))
        hints |= hints_of_words (value);
    }
  return hints;
}

void
xpl_html_hints_read (XplHtmlTree *tree)
{
  g_return_if_fail (tree != NULL);

  check_order ();
  for (guint i = 0; i < tree->nodes->len; i++)
    g_array_index (tree->nodes, XplHtmlNode, i).hints = find_hints (tree, i);
}
