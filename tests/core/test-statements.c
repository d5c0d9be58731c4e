/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Who did what to whom. What is expected is written as one line a statement, in the order in which they are found:
 * "subject ACT[/mode] object [not] [modality] [says entity] [at place] [on words] “label”". Facts have no modality.
 */

#include "config.h"

#include "marked-text.h"
#include "names.h"

typedef struct
{
  const char *name;
  const char *text;
  const char *expected;
} Case;

static const Case cases[] = {
  /* Active and passive */
  { "active/object", "{c:Arvenia} attacked {c:Belmark}.", "Arvenia ASSAULT Belmark “attacked”\n" },
  { "active/preposition", "{c:Arvenia} apologised to {c:Belmark}.", "Arvenia CONCEDE Belmark “apologised to”\n" },
  { "active/send-to", "{c:Arvenia} sent troops to {c:Belmark}.", "Arvenia AID/military Belmark “sent troops to”\n" },
  { "active/send-against", "{c:Arvenia} deployed troops against {c:Belmark}.",
    "Arvenia MOBILIZE/troops Belmark “deployed troops against”\n" },
  { "active/send-into", "{c:Arvenia} sent its soldiers into {c:Belmark}.",
    "Arvenia ASSAULT Belmark “sent soldiers into”\n" },
  { "active/indirect", "{c:Arvenia} gave {c:Belmark} forty tanks.", "Arvenia AID/military Belmark “gave tanks to”\n" },
  { "active/supply-with", "{c:Arvenia} supplied {c:Belmark} with rifles.",
    "Arvenia AID/military Belmark “supplied rifles to”\n" },
  { "active/provide-with", "{c:Arvenia} provided {c:Belmark} with at least forty missiles.",
    "Arvenia AID/military Belmark “provided missiles to”\n" },
  { "active/provide-with-many-words",
    "{c:Arvenia} provided {c:Belmark} with at least forty new short and heavy iron missiles.",
    "Arvenia AID/military Belmark “provided missiles to”\n" },
  { "active/assist-in", "{d:Arvenian=Arvenia} troops assisted {d:Belmarkian=Belmark} forces in liberating {l:Kessel}.",
    "Arvenia AID/military Belmark “assisted”\nBelmark ASSAULT Kessel “liberated”\n" },
  { "active/dispatch-nowhere", "{c:Arvenia} will dispatch its workers to the region.",
    "Arvenia AID/humanitarian - expected “dispatched workers”\n" },
  { "active/receive", "{c:Arvenia} received rockets from {c:Belmark}.", "Belmark AID Arvenia “sent rockets to”\n" },
  { "active/particle", "Rebels of {o:the Iron Column} took over the town. {c:Arvenia} cracked down on {o:the Iron Column}.",
    "the Iron Column ASSAULT - “took over the town”\nArvenia COERCE/restrict the Iron Column “cracked down on”\n" },
  { "active/hand-over", "{c:Arvenia} handed over the prisoners to {c:Belmark}.",
    "Arvenia RETREAT/release Belmark “handed over prisoners to”\n" },
  { "active/criticise", "{c:Arvenia} criticised {c:Belmark}'s decision.",
    "Arvenia ACCUSE/disapprove Belmark “criticised”\n" },
  { "active/of", "{c:Arvenia} condemned the decision of {c:Belmark}.",
    "Arvenia ACCUSE/disapprove Belmark “condemned”\n" },
  { "active/dismiss", "{c:Arvenia} dismissed {c:Belmark}'s claims.", "Arvenia REJECT Belmark “dismissed claims”\n" },
  { "active/dismiss-reports", "{c:Arvenia} dismissed reports about the camp.", "Arvenia REJECT - “dismissed reports”\n" },
  { "active/sanctions", "{c:Arvenia} imposed new sanctions on {c:Belmark}.",
    "Arvenia SANCTION Belmark “imposed sanctions on”\n" },
  { "active/recall", "{c:Arvenia} recalled its ambassador from {c:Belmark}.",
    "Arvenia SANCTION/withdraw Belmark “recalled its ambassador from”\n" },
  { "active/cut-ties", "{c:Arvenia} severed diplomatic ties with {c:Belmark}.",
    "Arvenia SANCTION/discontinue Belmark “severed ties with”\n" },
  { "active/sign", "{c:Arvenia} signed a trade agreement with {c:Belmark}.",
    "Arvenia AGREE Belmark “signed agreement with”\n" },
  { "active/arrest", "{c:Arvenia} arrested {p:Ada Stone}.", "Arvenia COERCE/arrest Ada Stone “arrested”\n" },
  { "active/praise", "{p:Ada Stone} praised {c:Belmark}.", "Ada Stone SUPPORT Belmark “praised”\n" },
  { "active/urge", "{p:Ada Stone} urged {c:Belmark} to leave the pact.", "Ada Stone REQUEST Belmark “urged”\n" },
  { "active/accuse", "{c:Arvenia} accused {c:Belmark} of spying.", "Arvenia ACCUSE/allege Belmark “accused”\n" },
  { "active/visit", "{p:Ada Stone} visited {l:Kessel}.", "Ada Stone CONSULT/visit Kessel “visited”\n" },
  { "active/met", "{p:Ada Stone} met {p:Ben Ruiz} in {l:Kessel}.", "Ada Stone CONSULT Ben Ruiz at Kessel “met”\n" },
  { "active/threaten", "{c:Arvenia} threatened {c:Belmark}.", "Arvenia THREATEN Belmark “threatened”\n" },
  { "active/protest", "Workers of {o:the Harbour Union} protested against {c:Belmark}.", "" },
  { "active/protest-body", "{o:the Harbour Union} protested against {c:Belmark}.",
    "the Harbour Union PROTEST/demo Belmark “protested against”\n" },
  { "active/withdraw", "{c:Arvenia} withdrew its troops from {c:Belmark}.",
    "Arvenia RETREAT/withdraw Belmark “withdrew troops from”\n" },
  { "active/cooperate", "{c:Arvenia} cooperates with {c:Belmark}.", "Arvenia COOPERATE Belmark “cooperated with”\n" },
  { "active/control", "{c:Arvenia} regained full control of {l:Kessel}.",
    "Arvenia controls Kessel “regained control of”\n" },
  { "active/take-part", "{p:Ada Stone} took part in {e:the Winter War}.",
    "Ada Stone participant-in the Winter War “took part in”\n" },
  { "active/join-body", "{c:Arvenia} joined {o:the Northern League}.",
    "Arvenia member-of the Northern League “joined”\n" },
  { "active/test", "{c:Arvenia} tested a new missile.", "Arvenia MOBILIZE/weapons - “tested missile”\n" },
  { "active/resign", "{p:Ada Stone} resigned.", "Ada Stone RETREAT/resign - “resigned”\n" },
  { "passive/by", "{c:Belmark} was attacked by {c:Arvenia}.", "Arvenia ASSAULT Belmark “attacked”\n" },
  { "passive/object-frame", "Troops were sent to {c:Belmark} by {c:Arvenia}.",
    "Arvenia AID/military Belmark “sent troops to”\n" },
  { "passive/progressive", "{d:Belmarkian=Belmark} soldiers are being trained by {c:Arvenia}.",
    "Arvenia AID/military Belmark “trained”\n" },
  { "passive/no-agent", "{c:Belmark} was attacked on Friday.", "" },
  { "passive/reduced", "The town, a port attacked by {c:Arvenia}, burned down.", "Arvenia ASSAULT - “attacked a port”\n" },
  { "passive/joined", "{p:Ben Ruiz} was arrested and deported by {c:Arvenia}.",
    "Arvenia COERCE/deport Ben Ruiz “deported”\n" },
  /* Who acts */
  { "actor/force", "{d:Arvenian=Arvenia} soldiers attacked {d:Belmarkian=Belmark} positions.",
    "Arvenia ASSAULT Belmark “attacked”\n" },
  { "actor/force-helps", "{d:Arvenian=Arvenia} soldiers assisted {d:Belmarkian=Belmark} forces.",
    "Arvenia AID/military Belmark “assisted”\n" },
  { "actor/possessor", "{c:Arvenia}'s government condemned {c:Belmark}.",
    "Arvenia ACCUSE/disapprove Belmark “condemned”\n" },
  { "actor/of", "The government of {c:Arvenia} condemned {c:Belmark}.",
    "Arvenia ACCUSE/disapprove Belmark “condemned”\n" },
  { "actor/from", "Soldiers from {c:Arvenia} attacked {c:Belmark}.", "Arvenia ASSAULT Belmark “attacked”\n" },
  { "actor/measure", "Thousands of {d:Arvenian=Arvenia} troops invaded {c:Belmark}.", "Arvenia ASSAULT Belmark “invaded”\n" },
  { "actor/two-states", "{d:Arvenian=Arvenia} and {d:Coran=Cora} forces attacked {c:Belmark}.",
    "Arvenia ASSAULT Belmark “attacked”\nCora ASSAULT Belmark “attacked”\n" },
  { "actor/coordinated", "{m:Arvenport=Arvenia} and {m:Corapolis=Cora} dismissed reports of a deal.",
    "Arvenia REJECT - “dismissed reports”\nCora REJECT - “dismissed reports”\n" },
  { "actor/list", "{c:Arvenia}, {c:Cora} and {c:Dolen} condemned {c:Belmark}.",
    "Arvenia ACCUSE/disapprove Belmark “condemned”\nCora ACCUSE/disapprove Belmark “condemned”\n"
    "Dolen ACCUSE/disapprove Belmark “condemned”\n" },
  { "actor/two-objects", "{c:Arvenia} condemned {c:Belmark} and {c:Cora}.",
    "Arvenia ACCUSE/disapprove Belmark “condemned”\nArvenia ACCUSE/disapprove Cora “condemned”\n" },
  { "actor/pronoun", "{i:She=Ada Stone} praised {c:Belmark}.", "Ada Stone SUPPORT Belmark “praised”\n" },
  { "actor/role", "{r:The minister=Ada Stone} praised {c:Belmark}.", "Ada Stone SUPPORT Belmark “praised”\n" },
  { "actor/apposition", "The minister, {p:Ada Stone}, praised {c:Belmark}.", "Ada Stone SUPPORT Belmark “praised”\n" },
  { "actor/inserted", "{p:Ada Stone}, the minister of trade, praised {c:Belmark}.", "Ada Stone SUPPORT Belmark “praised”\n" },
  { "actor/relative", "{c:Arvenia}, which borders the sea, attacked {c:Belmark}.", "Arvenia ASSAULT Belmark “attacked”\n" },
  { "actor/in-relative", "{c:Arvenia}, which attacked {c:Belmark}, is a small country.",
    "Arvenia ASSAULT Belmark “attacked”\n" },
  { "actor/who", "{p:Ada Stone}, who visited {l:Kessel}, is a farmer.", "Ada Stone CONSULT/visit Kessel “visited”\n" },
  { "actor/joined-verbs", "{c:Arvenia} bombed the port and invaded {c:Belmark}.",
    "Arvenia ASSAULT - “bombed the port”\nArvenia ASSAULT Belmark “invaded”\n" },
  { "actor/gerund-behind", "{c:Arvenia} crossed the river, attacking {c:Belmark}.", "Arvenia ASSAULT Belmark “attacked”\n" },
  { "actor/mutual", "{p:Ada Stone} and {p:Ben Ruiz} met in {l:Kessel}.", "Ada Stone CONSULT Ben Ruiz at Kessel “met”\n" },
  { "actor/mutual-pact", "{c:Arvenia} and {c:Belmark} signed a treaty.", "Arvenia AGREE Belmark “signed treaty with”\n" },
  { "actor/unnamed", "{u:Arvenian officials=Arvenia} accused {c:Belmark}.",
    "Arvenia ACCUSE/allege Belmark “accused”\n" },
  { "actor/new-clause", "{c:Arvenia} attacked {c:Belmark} and {c:Cora} condemned {c:Arvenia}.",
    "Arvenia ASSAULT Belmark “attacked”\nCora ACCUSE/disapprove Arvenia “condemned”\n" },
  { "when/own-clause-first", "{c:Arvenia} praised {c:Cora} last year and {c:Dolen} attacked {c:Belmark}.",
    "Arvenia SUPPORT Cora on last year “praised”\nDolen ASSAULT Belmark “attacked”\n" },
  { "when/own-clause-second", "{c:Arvenia} dismissed the report, {p:Ada Stone} last year praised {c:Belmark}.",
    "Arvenia REJECT - “dismissed report”\nAda Stone SUPPORT Belmark on last year “praised”\n" },
  { "actor/time-between", "{c:Arvenia} last year attacked {c:Belmark}.", "Arvenia ASSAULT Belmark on last year “attacked”\n" },
  { "actor/place-before", "In {l:Kessel}, {c:Arvenia} attacked {c:Belmark}.", "Arvenia ASSAULT Belmark “attacked”\n" },
  { "actor/title", "{d:Arvenian=Arvenia} minister of defence {p:Ada Stone} praised {c:Belmark}.",
    "Ada Stone SUPPORT Belmark “praised”\n" },
  { "actor/destination", "{c:Arvenia} sent thousands of troops to {l:Kessel}.",
    "Arvenia MOBILIZE/troops - at Kessel “sent troops”\n" },
  { "actor/to-ally", "{c:Arvenia} sent troops in support of its ally, {c:Belmark}.",
    "Arvenia AID/military Belmark “sent troops in support of”\n" },
  { "actor/possessive-pronoun", "{c:Arvenia} praised {i:its=Arvenia} troops and attacked {c:Belmark}.",
    "Arvenia ASSAULT Belmark “attacked”\n" },
  { "actor/possessive-pronoun-open", "{c:Arvenia} helped {c:Belmark} in {i:its=Arvenia} war against {c:Cora}.",
    "Arvenia AID Belmark “helped”\n" },
  { "actor/third-person-noun", "If {c:Arvenia} attacks {c:Belmark}, the port will close.",
    "Arvenia ASSAULT Belmark conditional “attacked”\n" },
  /* Who does not */
  { "none/people", "An {d:Arvenian=Arvenia} poet praised {c:Belmark}.", "" },
  { "none/place", "{l:Kessel} attacked {c:Belmark}.", "" },
  { "none/self", "{c:Arvenia} deployed {d:Arvenian=Arvenia} troops.", "Arvenia MOBILIZE/troops - “deployed troops”\n" },
  { "none/self-of", "{c:Arvenia} defended {c:Arvenia}.", "" },
  { "none/question", "Did {c:Arvenia} attack {c:Belmark}?", "" },
  { "none/video", "{c:Arvenia}'s president released a video of the soldiers.", "" },
  { "none/literal", "{p:Ada Stone} shot a film about {c:Belmark}.", "" },
  { "none/of-object", "{p:Ada Stone} wrote a book about the war.", "" },
  { "none/third-clause", "The army that {c:Belmark} fears is small.", "" },
  { "none/quoted-name", "{p:Ada Stone} read “The Attack” in {c:Belmark}.", "" },
  { "none/object-people", "{c:Arvenia} praised a {d:Belmarkian=Belmark} singer.", "" },
  { "none/travel-force", "{d:Arvenian=Arvenia} troops travelled to {c:Belmark}.", "" },
  /* Polarity and modality */
  { "polarity/not", "{c:Arvenia} did not attack {c:Belmark}.", "Arvenia ASSAULT Belmark not “attacked”\n" },
  { "polarity/never", "{c:Arvenia} has never attacked {c:Belmark}.", "Arvenia ASSAULT Belmark not “attacked”\n" },
  { "polarity/no-object", "{c:Arvenia} sent no troops to {c:Belmark}.", "Arvenia AID/military Belmark not “sent troops to”\n" },
  { "polarity/failed", "{c:Arvenia} failed to help {c:Belmark}.", "Arvenia AID Belmark not “helped”\n" },
  { "polarity/refused", "{c:Arvenia} refused to help {c:Belmark}.", "Arvenia AID Belmark not “helped”\n" },
  { "polarity/without", "{c:Arvenia} left without attacking {c:Belmark}.", "Arvenia ASSAULT Belmark not “attacked”\n" },
  { "modality/will", "{c:Arvenia} will attack {c:Belmark}.", "Arvenia ASSAULT Belmark expected “attacked”\n" },
  { "modality/may", "{c:Arvenia} may attack {c:Belmark}.", "Arvenia ASSAULT Belmark possible “attacked”\n" },
  { "modality/set-to", "{c:Arvenia} is set to help {c:Belmark}.", "Arvenia AID Belmark planned “helped”\n" },
  { "modality/plans", "{c:Arvenia} plans to attack {c:Belmark}.", "Arvenia ASSAULT Belmark planned “attacked”\n" },
  { "modality/planning", "{c:Arvenia} is planning to send troops to {c:Belmark}.",
    "Arvenia AID/military Belmark planned “sent troops to”\n" },
  { "modality/preparing-joined", "{c:Arvenia} is preparing to come and attack {c:Belmark}.",
    "Arvenia ASSAULT Belmark planned “attacked”\n" },
  { "modality/ready", "{c:Arvenia} is ready to help {c:Belmark}.", "Arvenia AID Belmark planned “helped”\n" },
  { "modality/willing", "{c:Arvenia} is willing to help {c:Belmark}.", "Arvenia AID Belmark possible “helped”\n" },
  { "modality/willingness", "{c:Arvenia} expressed willingness to help {c:Belmark}.",
    "Arvenia AID Belmark possible “helped”\n" },
  { "modality/plan-noun", "{c:Arvenia}'s plan to attack {c:Belmark} failed.", "Arvenia ASSAULT Belmark planned “attacked”\n" },
  { "modality/if", "The port will close if {c:Arvenia} attacks {c:Belmark}.",
    "Arvenia ASSAULT Belmark conditional “attacked”\n" },
  { "modality/would-if", "{c:Arvenia} would help {c:Belmark} if it asked.", "Arvenia AID Belmark conditional “helped”\n" },
  { "modality/suspected", "{c:Arvenia} is suspected of attacking {c:Belmark}.",
    "Arvenia ASSAULT Belmark suspected “attacked”\n" },
  { "modality/believed", "{c:Arvenia} is believed to have attacked {c:Belmark}.",
    "Arvenia ASSAULT Belmark suspected “attacked”\n" },
  { "modality/expected", "{c:Arvenia} is expected to attack {c:Belmark}.", "Arvenia ASSAULT Belmark expected “attacked”\n" },
  { "modality/not-denied", "{c:Cora} did not deny that {c:Arvenia} had attacked {c:Belmark}.",
    "Cora REJECT - not “denied”\nArvenia ASSAULT Belmark claimed says Cora “attacked”\n" },
  { "modality/denied-gerund", "{c:Arvenia} denied attacking {c:Belmark}.", "Arvenia ASSAULT Belmark denied says Arvenia “attacked”\n" },
  { "modality/reportedly", "{c:Arvenia} reportedly attacked {c:Belmark}.", "Arvenia ASSAULT Belmark claimed “attacked”\n" },
  { "modality/threat", "{c:Arvenia} threatened to attack {c:Belmark}.",
    "Arvenia THREATEN/violence Belmark “attacked”\n" },
  { "modality/purpose", "{c:Arvenia} sent troops to fight {c:Belmark}.",
    "Arvenia MOBILIZE/troops - “sent troops”\nArvenia ASSAULT Belmark planned “fought”\n" },
  { "modality/purpose-aid", "{c:Arvenia} dispatched troops to aid {c:Belmark}.",
    "Arvenia MOBILIZE/troops - “dispatched troops”\nArvenia AID Belmark “aided”\n" },
  { "modality/accused-of", "{c:Cora} accused {c:Arvenia} of attacking {c:Belmark}.",
    "Cora ACCUSE/allege Arvenia “accused”\nArvenia ASSAULT Belmark claimed says Cora “attacked”\n" },
  { "modality/asked-to", "{c:Cora} asked {c:Arvenia} to help {c:Belmark}.",
    "Cora REQUEST Arvenia “asked”\nArvenia AID Belmark possible “helped”\n" },
  { "modality/heading", "{c:Arvenia} to send workers to {c:Belmark}",
    "Arvenia AID/humanitarian Belmark planned “sent workers to”\n" },
  /* Attribution */
  { "said/claimed", "{p:Ada Stone} claimed that {c:Arvenia} attacked {c:Belmark}.",
    "Arvenia ASSAULT Belmark claimed says Ada Stone “attacked”\n" },
  { "said/confirmed", "{c:Arvenia} confirmed that {i:it=Arvenia} attacked {c:Belmark}.",
    "Arvenia ASSAULT Belmark says Arvenia “attacked”\n" },
  { "said/suspects", "{c:Cora} suspects {c:Arvenia} is preparing to attack {c:Belmark}.",
    "Arvenia ASSAULT Belmark suspected says Cora “attacked”\n" },
  { "said/denied", "{c:Arvenia} denied that {i:it=Arvenia} attacked {c:Belmark}.",
    "Arvenia ASSAULT Belmark denied says Arvenia “attacked”\n" },
  { "said/according", "{c:Arvenia} attacked {c:Belmark}, according to {o:the Daily Post}.",
    "Arvenia ASSAULT Belmark claimed says the Daily Post “attacked”\n" },
  { "said/quote", "“{c:Arvenia} attacked {c:Belmark} in June,” {p:Ada Stone} said.",
    "Arvenia ASSAULT Belmark claimed says Ada Stone on June “attacked”\n" },
  { "said/praise-is-fact", "{p:Ada Stone} said nothing but praised {c:Belmark}.", "Ada Stone SUPPORT Belmark “praised”\n" },
  { "said/must", "{p:Ada Stone} said that {c:Belmark} must leave the pact.",
    "Ada Stone REQUEST Belmark “said must leave”\n" },
  { "said/must-not", "{p:Ada Stone} said {c:Belmark} must not attack {c:Arvenia}.",
    "Ada Stone REQUEST Belmark “said must not attack”\n" },
  { "said/must-self", "{c:Belmark} said {i:it=Belmark} must defend {c:Arvenia}.",
    "Belmark AID/military Arvenia possible says Belmark “defended”\n" },
  { "said/pronoun-of-speaker", "{c:Arvenia} admitted that it attacked {c:Belmark}.",
    "Arvenia ASSAULT Belmark says Arvenia “attacked”\n" },
  { "said/pronoun-of-nobody", "The town burned. It attacked {c:Belmark}.", "" },
  { "said/inner-pronoun", "{c:Cora} says it suspects {c:Arvenia} attacked {c:Belmark}.",
    "Arvenia ASSAULT Belmark suspected says Cora “attacked”\n" },
  /* Nouns of action */
  { "noun/attack", "{c:Arvenia}'s attack on {c:Belmark} was short.", "Arvenia ASSAULT Belmark “attacked”\n" },
  { "noun/demonym", "The {d:Arvenian=Arvenia} invasion of {c:Belmark} was short.", "Arvenia ASSAULT Belmark “invaded”\n" },
  { "noun/by", "The shelling of {l:Kessel} by {c:Arvenia} went on.", "Arvenia ASSAULT/heavy-weapons Kessel “shelled”\n" },
  { "noun/visit", "The talks follow {p:Ada Stone}'s visit to {l:Kessel} in June.",
    "Ada Stone CONSULT/visit Kessel on June “visited”\n" },
  { "noun/support", "{c:Arvenia}'s support for {c:Belmark} is strong.", "Arvenia SUPPORT Belmark “supported”\n" },
  { "noun/treaty-between", "The treaty between {c:Arvenia} and {c:Belmark} holds.",
    "Arvenia AGREE Belmark “signed a treaty with”\n" },
  { "noun/treaty-with", "{c:Arvenia}'s treaty with {c:Belmark} holds.", "Arvenia AGREE Belmark “signed a treaty with”\n" },
  { "noun/of-force", "The deployment of {d:Arvenian=Arvenia} troops to {c:Belmark} began.",
    "Arvenia AID/military Belmark “deployed troops to”\n" },
  { "noun/talks", "Talks between {c:Arvenia} and {c:Belmark} began.", "Arvenia CONSULT Belmark “held talks with”\n" },
  { "noun/planned", "{c:Arvenia}'s planned attack on {c:Belmark} is known.", "Arvenia ASSAULT Belmark planned “attacked”\n" },
  { "noun/threat-of", "They fear the threat of an {d:Arvenian=Arvenia} attack on {c:Belmark}.",
    "Arvenia ASSAULT Belmark planned “attacked”\n" },
  { "noun/called-for", "{p:Ada Stone} called for talks between {c:Arvenia} and {c:Belmark}.",
    "Ada Stone REQUEST/meet - “called for talks”\nArvenia CONSULT Belmark possible “held talks with”\n" },
  { "noun/light-verb", "{c:Arvenia} launched an attack on {c:Belmark}.", "Arvenia ASSAULT Belmark “launched attack on”\n" },
  { "noun/no-actor", "The attack on {c:Belmark} was short.", "" },
  /* Standing ties */
  { "tie/ally-apposition", "{c:Arvenia}, an ally of {c:Belmark}, is small.", "Arvenia ally-of Belmark\n" },
  { "tie/ally-possessive", "{c:Belmark}'s ally, {c:Arvenia}, is small.", "Arvenia ally-of Belmark\n" },
  { "tie/ally-inner", "{c:Belmark}'s ally {c:Arvenia} is small.", "Arvenia ally-of Belmark\n" },
  { "tie/ally-is", "{c:Arvenia} is a close ally of {c:Belmark}.", "Arvenia ally-of Belmark\n" },
  { "tie/ally-is-not", "{c:Arvenia} is not an ally of {c:Belmark}.", "Arvenia ally-of Belmark not\n" },
  { "tie/adversaries", "{c:Arvenia} and {c:Cora} are adversaries of {c:Belmark}.",
    "Arvenia adversary-of Belmark\nCora adversary-of Belmark\n" },
  { "tie/member", "{c:Arvenia} is a member of {o:the Northern League}.", "Arvenia member-of the Northern League\n" },
  { "tie/region", "The mine is in {c:Belmark}'s {l:Kessel} region.", "Kessel located-in Belmark\n" },
  { "tie/in-country", "The mine is near {l:Kessel} in {c:Belmark}.", "Kessel located-in Belmark\n" },
};

static XplLanguage *language;

static void
append_words (GString *out, const XplReading *reading, const char *before, XplRange range)
{
  g_autofree char *words = xpl_range_dup_text (range, reading->text);

  g_string_append_printf (out, "%s%s", before, words);
}

static void
append_statement (GString *out, const XplReading *reading, const XplStatement *statement)
{
  g_string_append_printf (out, "%s %s", marked_name_of (reading, statement->subject),
                          xpl_name_to_code (XPL_NAMES_ACT, statement->act));
  if (statement->mode != NULL)
    g_string_append_printf (out, "/%s", statement->mode);
  g_string_append_printf (out, " %s", statement->object < 0 ? "-" : marked_name_of (reading, statement->object));
  if (statement->polarity == XPL_POLARITY_NEGATIVE)
    g_string_append (out, " not");
  if (statement->modality != XPL_MODALITY_FACT)
    g_string_append_printf (out, " %s", xpl_name_to_code (XPL_NAMES_MODALITY, statement->modality));
  for (guint i = 0; i < statement->attributed->len; i++)
    g_string_append_printf (out, " says %s", marked_name_of (reading, g_array_index (statement->attributed, int, i)));
  if (statement->where >= 0)
    g_string_append_printf (out, " at %s", marked_name_of (reading, statement->where));
  if (statement->timex >= 0)
    append_words (out, reading, " on ", g_array_index (reading->timexes, XplTimex, statement->timex).range);
  if (statement->label != NULL)
    g_string_append_printf (out, " “%s”", statement->label);
  g_string_append_c (out, '\n');
}

static void
check_invariants (const XplReading *reading)
{
  for (guint i = 0; i < reading->statements->len; i++)
    {
      const XplStatement *statement = &g_array_index (reading->statements, XplStatement, i);

      g_assert_cmpint (statement->subject, >=, 0);
      g_assert_cmpint (statement->subject, !=, statement->object);
      g_assert_false (xpl_range_is_none (statement->subject_range));
      g_assert_true ((statement->object < 0) == xpl_range_is_none (statement->object_range));
      g_assert_false (xpl_range_is_none (statement->cue));
      g_assert_false (xpl_range_is_none (statement->clause));
      g_assert_true (xpl_range_contains (statement->clause, statement->cue));
      g_assert_nonnull (statement->rule);
      g_assert_cmpuint (statement->attributed->len, ==, statement->attributed_ranges->len);
    }
}

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  g_autofree char *text = marked_get_text (test->text);
  g_autoptr (XplReading) reading = marked_read (language, test->text, text);
  g_autoptr (GString) found = g_string_new (NULL);

  xpl_read_speeches (language, reading);
  xpl_read_statements (language, reading);
  for (guint i = 0; i < reading->statements->len; i++)
    append_statement (found, reading, &g_array_index (reading->statements, XplStatement, i));
  g_assert_cmpstr (found->str, ==, test->expected);
  check_invariants (reading);
}

/* A president leads, a minister has a role, and nobody who sings for a state has one. */
static void
test_roles (void)
{
  static const struct
  {
    const char *text;
    int act; /* -1: none */
  } roles[] = {
    { "President", XPL_ACT_LEADS },        { "prime minister", XPL_ACT_LEADS },       { "supreme leader", XPL_ACT_LEADS },
    { "vice president", XPL_ACT_ROLE_AT }, { "former president", XPL_ACT_ROLE_AT },   { "Defence Minister", XPL_ACT_ROLE_AT },
    { "singer", -1 },                      { "military expert", -1 },
  };
  const char *marked = "{p:Ada Stone} left {c:Arvenia}.";
  g_autofree char *text = marked_get_text (marked);

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      g_autoptr (XplReading) reading = marked_read (language, marked, text);
      XplRoleMention role = { .range = { 0, 9 }, .entity = 0, .of = 1, .text = g_strdup (roles[i].text) };

      g_array_append_val (reading->roles, role);
      xpl_read_statements (language, reading);
      g_assert_cmpuint (reading->statements->len, ==, roles[i].act >= 0);
      if (roles[i].act >= 0)
        g_assert_cmpint (g_array_index (reading->statements, XplStatement, 0).act, ==, roles[i].act);
      check_invariants (reading);
    }
}

static void
test_flood (gconstpointer data)
{
  g_autoptr (GString) marked = g_string_sized_new (1 << 17);

  while (marked->len < 1 << 17)
    g_string_append (marked, data);

  g_autofree char *text = marked_get_text (marked->str);
  g_autoptr (XplReading) reading = marked_read (language, marked->str, text);
  xpl_read_speeches (language, reading);
  xpl_read_statements (language, reading);
  check_invariants (reading);
}

int
main (int argc, char *argv[])
{
  static const char *const floods[] = {
    "and {c:Arvenia} attacked {c:Belmark} ", "to send ", ", {c:Arvenia}", "attack on {c:Belmark} of {c:Arvenia} by ",
    "is to be ready to plan to want to ", "if ", "{c:Arvenia}'s ally ", "which attacked, ",
  };
  g_autoptr (GError) error = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  language = xpl_language_new (&error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/statements/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/statements/roles", test_roles);
  for (guint i = 0; i < G_N_ELEMENTS (floods); i++)
    {
      g_autofree char *path = g_strdup_printf ("/statements/flood/%u", i);

      g_test_add_data_func (path, floods[i], test_flood);
    }
  result = g_test_run ();
  xpl_language_free (language);
  return result;
}
