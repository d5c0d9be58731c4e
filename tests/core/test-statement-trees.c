/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Who did what to whom, in sentences as news has them, read with their trees. What is expected is a line a statement, in any
 * order: "subject ACT object [not] [modality] [says entity]". Facts have no modality.
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
  /* active */
  { "active/1", "{c:Arvenia} bombed {d:Belmarkian=Belmark} ports on Friday after weeks of warnings.",
    "Arvenia ASSAULT Belmark\n" },
  { "active/2",
    "On Friday, after weeks of warnings and a failed round of talks in the north, {c:Arvenia} bombed {c:Belmark}.",
    "Arvenia ASSAULT Belmark\n" },
  { "active/3", "{c:Arvenia}, whose army had waited at the border for weeks, bombed {c:Belmark}.",
    "Arvenia ASSAULT Belmark\n" },
  { "active/4", "{o:The Kessel Shipping Company}, which had lost three ships in the storm, sued {o:the Northern Bank}.",
    "The Kessel Shipping Company ACCUSE the Northern Bank\n" },
  { "active/5", "{p:Ada Stone}, speaking to reporters in the rain outside the court, thanked {p:Ben Ruiz}.",
    "Ada Stone SUPPORT Ben Ruiz\n" },
  { "active/6", "With the harbour closed and fuel running short, {c:Arvenia} appealed to {c:Belmark} for help.",
    "Arvenia REQUEST Belmark\n" },
  { "active/7", "{p:Ada Stone}, 54, the head of the union and a former teacher, praised {p:Ben Ruiz}.",
    "Ada Stone SUPPORT Ben Ruiz\n" },
  /* passive */
  { "passive/1", "{c:Belmark} was bombed on Friday for the second time in a month by {c:Arvenia}.",
    "Arvenia ASSAULT Belmark\n" },
  { "passive/2", "{p:Ben Ruiz} was detained at the airport on Sunday by {d:Arvenian=Arvenia} police.",
    "Arvenia COERCE Ben Ruiz\n" },
  { "passive/3", "Food parcels were delivered on Tuesday to {l:Kessel} by {o:the Harbour Relief Fund}.",
    "the Harbour Relief Fund AID Kessel\n" },
  { "passive/4", "{p:Ben Ruiz} was sentenced to ten years in prison by {o:the Supreme Court of Arvenia}.",
    "the Supreme Court of Arvenia SANCTION Ben Ruiz\n" },
  { "passive/5", "The treaty was signed by {c:Arvenia} and {c:Belmark} in {l:Kessel}.", "Arvenia AGREE Belmark\n" },
  { "passive/6", "{o:The Northern Bank} has been sued by {p:Ada Stone} for fraud.",
    "Ada Stone ACCUSE The Northern Bank\n" },
  { "passive/7", "Sanctions were imposed on {c:Belmark} by {c:Arvenia}.", "Arvenia SANCTION Belmark\n" },
  { "passive/8", "{p:Ada Stone} was elected president.", "" },
  /* nominal */
  { "nominal/1", "The dispatch of troops by {c:Arvenia} to {c:Belmark} alarmed the region.", "Arvenia AID Belmark\n" },
  { "nominal/2", "{c:Arvenia}'s sudden attack on {c:Belmark} alarmed the region.", "Arvenia ASSAULT Belmark\n" },
  { "nominal/3", "Talks on fishing rights between {c:Arvenia} and {c:Belmark} began on Monday.",
    "Arvenia CONSULT Belmark\n" },
  { "nominal/4", "{c:Arvenia}'s decision to expel {p:Ben Ruiz} surprised {c:Belmark}.",
    "Arvenia SANCTION Ben Ruiz planned\n" },
  { "nominal/5", "The arrest of {p:Ben Ruiz} by {c:Arvenia} was criticised.", "Arvenia COERCE Ben Ruiz\n" },
  { "nominal/6", "Criticism of {p:Ben Ruiz} by {p:Ada Stone} grew.", "Ada Stone ACCUSE Ben Ruiz\n" },
  { "nominal/7", "{c:Arvenia}'s sanctions against {c:Belmark} took effect in May.", "Arvenia SANCTION Belmark\n" },
  { "nominal/8", "The meeting on Monday between {p:Ada Stone} and {p:Ben Ruiz} lasted an hour.",
    "Ada Stone CONSULT Ben Ruiz\n" },
  { "nominal/9", "{c:Arvenia}'s shipment of rifles to {c:Belmark} was delayed.", "Arvenia AID Belmark\n" },
  { "nominal/10", "{c:Arvenia}'s withdrawal from {c:Belmark} was complete by June.", "Arvenia RETREAT Belmark\n" },
  { "nominal/11", "A phone call between {p:Ada Stone} and {p:Ben Ruiz} ended without a result.",
    "Ada Stone CONSULT Ben Ruiz\n" },
  { "nominal/12", "{o:The Northern Bank}'s lawsuit against {o:the Kessel Shipping Company} was filed in March.",
    "The Northern Bank ACCUSE the Kessel Shipping Company\n" },
  { "nominal/13", "The takeover of {o:the Kessel Shipping Company} by {o:the Northern Bank} was approved.",
    "the Northern Bank COOPERATE the Kessel Shipping Company\n" },
  { "nominal/14", "{c:Arvenia}'s recognition of {c:Belmark} came late.", "Arvenia SUPPORT Belmark\n" },
  /* apposition */
  { "apposition/1", "{p:Ada Stone}, leader of {o:the Reform Party}, resigned.",
    "Ada Stone RETREAT -\nAda Stone leads the Reform Party\n" },
  { "apposition/2", "{p:Ada Stone}, who leads {o:the Reform Party}, visited {l:Kessel}.",
    "Ada Stone CONSULT Kessel\nAda Stone leads the Reform Party\n" },
  /* relative */
  { "relative/1", "{c:Arvenia}, which bombed {c:Belmark} last year, has asked for talks.",
    "Arvenia ASSAULT Belmark\nArvenia REQUEST -\n" },
  { "relative/2", "The soldiers that {c:Arvenia} sent to {c:Belmark} are young.", "Arvenia AID Belmark\n" },
  { "relative/3", "The town, which {d:Arvenian=Arvenia} forces seized from {c:Belmark} in May, is empty.",
    "Arvenia ASSAULT Belmark\n" },
  { "relative/4", "Troops sent by {c:Arvenia} to {c:Belmark} have been seen in the hills.", "Arvenia AID Belmark\n" },
  { "relative/5", "{p:Ben Ruiz}, arrested by {c:Arvenia} in March, was released on Friday.", "Arvenia COERCE Ben Ruiz\n" },
  { "relative/6", "{o:The Reform Party}, founded by {p:Ada Stone}, condemned {c:Belmark}.",
    "The Reform Party ACCUSE Belmark\n" },
  { "relative/7", "{p:Ada Stone}, whom {c:Arvenia} deported in June, has praised {c:Belmark}.",
    "Arvenia COERCE Ada Stone\nAda Stone SUPPORT Belmark\n" },
  /* coordination */
  { "coordination/1", "{c:Arvenia} and {c:Belmark} condemned {c:Cora} and {c:Dolen}.",
    "Arvenia ACCUSE Cora\nArvenia ACCUSE Dolen\nBelmark ACCUSE Cora\nBelmark ACCUSE Dolen\n" },
  { "coordination/2", "{c:Arvenia} condemned {c:Belmark}, recalled its ambassador and banned {p:Ben Ruiz}.",
    "Arvenia ACCUSE Belmark\nArvenia COERCE Ben Ruiz\n" },
  { "coordination/3", "{p:Ada Stone} met {p:Ben Ruiz} on Monday and later thanked {c:Cora}.",
    "Ada Stone CONSULT Ben Ruiz\nAda Stone SUPPORT Cora\n" },
  { "coordination/4",
    "{c:Arvenia} invaded {c:Belmark}, and {c:Cora}, which had kept out of the war for months, imposed sanctions on "
    "{c:Arvenia}.",
    "Arvenia ASSAULT Belmark\nCora SANCTION Arvenia\n" },
  /* control */
  { "control/1", "{c:Arvenia} agreed to send doctors to {c:Belmark}.", "Arvenia AID Belmark planned\n" },
  { "control/2", "{c:Arvenia} forced {c:Belmark} to withdraw from {l:Kessel}.",
    "Belmark RETREAT Kessel\nArvenia COERCE Belmark\n" },
  { "control/3", "{p:Ada Stone} wants to visit {l:Kessel}.", "Ada Stone CONSULT Kessel planned\n" },
  { "control/4", "{c:Arvenia} announced on Saturday plans to send troops to {c:Belmark}.",
    "Arvenia AID Belmark planned\n" },
  { "control/5", "{c:Arvenia} vowed on Monday to defend {c:Belmark}.", "Arvenia AID Belmark planned\n" },
  { "control/6", "{c:Arvenia} persuaded {c:Belmark} to release {p:Ben Ruiz}.", "Belmark RETREAT Ben Ruiz\n" },
  { "control/7", "{c:Arvenia} began to withdraw its troops from {c:Belmark}.", "Arvenia RETREAT Belmark\n" },
  { "control/8", "{c:Arvenia} seems to have attacked {c:Belmark}.", "Arvenia ASSAULT Belmark suspected\n" },
  { "control/9", "{p:Ada Stone} is expected to meet {p:Ben Ruiz} in {l:Kessel}.", "Ada Stone CONSULT Ben Ruiz expected\n" },
  { "control/10", "{c:Arvenia} has ordered {i:its=Arvenia} navy to blockade {c:Belmark}.",
    "Arvenia COERCE Belmark planned\n" },
  /* ditransitive */
  { "ditransitive/1", "{c:Arvenia} gave {c:Belmark} an ultimatum.", "Arvenia THREATEN Belmark\n" },
  { "ditransitive/2", "{c:Arvenia} lent {c:Belmark} two billion crowns.", "Arvenia AID Belmark\n" },
  { "ditransitive/3", "{c:Arvenia} donated rescue boats to {c:Belmark}.", "Arvenia AID Belmark\n" },
  { "ditransitive/4", "{c:Arvenia} provided {c:Belmark} with export credits.", "Arvenia AID Belmark\n" },
  { "ditransitive/5", "{p:Ada Stone} accused {p:Ben Ruiz} of bribery.", "Ada Stone ACCUSE Ben Ruiz\n" },
  { "ditransitive/6", "{c:Arvenia} charged {p:Ben Ruiz} with espionage.", "Arvenia ACCUSE Ben Ruiz\n" },
  { "ditransitive/7", "{c:Arvenia} handed {p:Ben Ruiz} over to {c:Belmark}.", "Arvenia RETREAT Belmark\n" },
  { "ditransitive/8", "{o:The Northern Bank} fined {o:the Kessel Shipping Company} for late reports.",
    "The Northern Bank SANCTION the Kessel Shipping Company\n" },
  { "ditransitive/9", "{c:Arvenia} awarded {p:Ben Ruiz} its highest medal.", "Arvenia SUPPORT Ben Ruiz\n" },
  { "ditransitive/10", "{c:Arvenia} granted asylum to {p:Ben Ruiz}.", "Arvenia AID Ben Ruiz\n" },
  { "ditransitive/11", "{c:Arvenia} stripped {p:Ben Ruiz} of his citizenship.", "Arvenia SANCTION Ben Ruiz\n" },
  { "ditransitive/12", "{c:Arvenia} blamed the explosion on {c:Belmark}.", "Arvenia ACCUSE Belmark\n" },
  { "ditransitive/13", "{c:Arvenia} held {c:Belmark} responsible for the explosion.", "Arvenia ACCUSE Belmark\n" },
  /* light verbs */
  { "light-verbs/1", "{c:Arvenia} carried out an attack on {c:Belmark}.", "Arvenia ASSAULT Belmark\n" },
  { "light-verbs/2", "{p:Ada Stone} made a visit to {l:Kessel}.", "Ada Stone CONSULT Kessel\n" },
  { "light-verbs/3", "{p:Ada Stone} held talks with {p:Ben Ruiz}.", "Ada Stone CONSULT Ben Ruiz\n" },
  { "light-verbs/4", "{p:Ada Stone} paid a surprise visit to {c:Belmark} on Tuesday.", "Ada Stone CONSULT Belmark\n" },
  { "light-verbs/5", "{c:Arvenia} launched air strikes against {c:Belmark}.", "Arvenia ASSAULT Belmark\n" },
  { "light-verbs/6", "{c:Arvenia} put pressure on {c:Belmark}.", "Arvenia COERCE Belmark\n" },
  { "light-verbs/7", "{c:Arvenia} gave its backing to {c:Belmark}.", "Arvenia SUPPORT Belmark\n" },
  { "light-verbs/8", "{c:Arvenia} entered into an alliance with {c:Belmark}.", "Arvenia AGREE Belmark\n" },
  { "light-verbs/9", "{c:Arvenia} reached an agreement with {c:Belmark}.", "Arvenia AGREE Belmark\n" },
  { "light-verbs/10", "{c:Arvenia} lodged a protest with {c:Belmark}.", "Arvenia ACCUSE Belmark\n" },
  { "light-verbs/11", "{p:Ada Stone} had a conversation with {p:Ben Ruiz}.", "Ada Stone CONSULT Ben Ruiz\n" },
  { "light-verbs/12", "{c:Arvenia} laid siege to {l:Kessel}.", "Arvenia COERCE Kessel\n" },
  { "light-verbs/13", "{c:Arvenia} took {p:Ben Ruiz} into custody.", "Arvenia COERCE Ben Ruiz\n" },
  { "light-verbs/14", "{p:Ada Stone} was in talks with {p:Ben Ruiz}.", "Ada Stone CONSULT Ben Ruiz\n" },
  { "light-verbs/15", "{c:Arvenia} came under attack from {c:Belmark}.", "Belmark ASSAULT Arvenia\n" },
  { "light-verbs/16", "{c:Arvenia} drew condemnation from {c:Belmark}.", "Belmark ACCUSE Arvenia\n" },
  { "light-verbs/17", "{c:Arvenia} opened fire on {c:Belmark}.", "Arvenia ASSAULT Belmark\n" },
  { "light-verbs/18", "{c:Arvenia} declared war on {c:Belmark}.", "Arvenia ASSAULT Belmark\n" },
  /* negation */
  { "negation/1", "{c:Arvenia} has not and will not attack {c:Belmark}.", "Arvenia ASSAULT Belmark not expected\n" },
  { "negation/2", "{c:Arvenia} no longer supports {c:Belmark}.", "Arvenia SUPPORT Belmark not\n" },
  { "negation/3", "{c:Arvenia} neither condemned nor praised {c:Belmark}.",
    "Arvenia ACCUSE Belmark not\nArvenia SUPPORT Belmark not\n" },
  { "negation/4", "Neither {c:Arvenia} nor {c:Cora} condemned {c:Belmark}.",
    "Arvenia ACCUSE Belmark not\nCora ACCUSE Belmark not\n" },
  { "negation/5", "Nobody from {c:Arvenia} attacked {c:Belmark}.", "" },
  { "negation/6", "{c:Arvenia} hardly supported {c:Belmark}.", "Arvenia SUPPORT Belmark not\n" },
  { "negation/7", "It is not true that {c:Arvenia} attacked {c:Belmark}.", "Arvenia ASSAULT Belmark denied\n" },
  { "negation/8", "{c:Arvenia} stopped short of condemning {c:Belmark}.", "Arvenia ACCUSE Belmark not\n" },
  { "negation/9", "{c:Arvenia} ruled out sending troops to {c:Belmark}.", "Arvenia AID Belmark not\n" },
  { "negation/10", "{c:Arvenia} denies any attack on {c:Belmark}.", "Arvenia ASSAULT Belmark denied\n" },
  { "negation/11", "There was no attack on {c:Belmark} by {c:Arvenia}.", "Arvenia ASSAULT Belmark not\n" },
  { "negation/12", "{c:Arvenia} did not rule out sending troops to {c:Belmark}.", "Arvenia AID Belmark possible\n" },
  /* modality */
  { "modality/1", "{c:Arvenia} could attack {c:Belmark} within days.", "Arvenia ASSAULT Belmark possible\n" },
  { "modality/2", "{c:Arvenia} would have attacked {c:Belmark} but for the storm.",
    "Arvenia ASSAULT Belmark conditional\n" },
  { "modality/3", "If {c:Belmark} falls, {c:Arvenia} will attack {c:Cora}.", "Arvenia ASSAULT Cora conditional\n" },
  { "modality/4", "{c:Arvenia} allegedly poisoned {p:Ben Ruiz}.", "Arvenia ASSAULT Ben Ruiz claimed\n" },
  { "modality/5", "{p:Ben Ruiz} allegedly bribed {p:Ada Stone}.", "" },
  { "modality/6", "{c:Arvenia} is thought to have poisoned {p:Ben Ruiz}.", "Arvenia ASSAULT Ben Ruiz suspected\n" },
  { "modality/7", "{c:Arvenia} is due to release {p:Ben Ruiz} on Monday.", "Arvenia RETREAT Ben Ruiz planned\n" },
  { "modality/8", "{c:Arvenia} hopes to join {o:the Northern League}.",
    "Arvenia member-of the Northern League possible\n" },
  { "modality/9", "{c:Arvenia} is about to invade {c:Belmark}.", "Arvenia ASSAULT Belmark planned\n" },
  { "modality/10", "An attack by {c:Arvenia} on {c:Belmark} is possible.", "Arvenia ASSAULT Belmark possible\n" },
  { "modality/11", "{c:Arvenia} may have sold rifles to {c:Belmark}.", "Arvenia AID Belmark possible\n" },
  { "modality/12", "Fears that {c:Arvenia} would invade {c:Belmark} grew.", "Arvenia ASSAULT Belmark possible\n" },
  { "modality/13", "Rumours of an {d:Arvenian=Arvenia} attack on {c:Belmark} have spread.",
    "Arvenia ASSAULT Belmark claimed\n" },
  { "modality/14", "{c:Cora} warned that {c:Arvenia} might attack {c:Belmark}.",
    "Arvenia ASSAULT Belmark possible says Cora\n" },
  /* attribution */
  { "attribution/1", "{p:Ada Stone} said {c:Arvenia} had bombed {c:Belmark}.",
    "Arvenia ASSAULT Belmark claimed says Ada Stone\n" },
  { "attribution/2", "{c:Cora} says that {p:Ada Stone} claimed that {c:Arvenia} bombed {c:Belmark}.",
    "Arvenia ASSAULT Belmark claimed says Ada Stone\n" },
  { "attribution/3", "According to {p:Ada Stone}, {c:Arvenia} bombed {c:Belmark}.",
    "Arvenia ASSAULT Belmark claimed says Ada Stone\n" },
  { "attribution/4", "{c:Belmark} accuses {c:Arvenia} of having bombed {l:Kessel}.",
    "Belmark ACCUSE Arvenia\nArvenia ASSAULT Kessel claimed says Belmark\n" },
  { "attribution/5", "{c:Belmark} suspects {c:Arvenia} of arming {o:the Iron Column}.",
    "Arvenia AID the Iron Column suspected says Belmark\n" },
  { "attribution/6", "{p:Ada Stone} told {p:Ben Ruiz} that {c:Arvenia} had bombed {c:Belmark}.",
    "Arvenia ASSAULT Belmark claimed says Ada Stone\n" },
  { "attribution/7", "{p:Ada Stone} confirmed that {c:Arvenia} had bombed {c:Belmark}.",
    "Arvenia ASSAULT Belmark says Ada Stone\n" },
  /* courts and crime */
  { "courts-and-crime/1", "{o:The Kessel Court} convicted {p:Ben Ruiz} of bribery.",
    "The Kessel Court SANCTION Ben Ruiz\n" },
  { "courts-and-crime/2", "{p:Ben Ruiz} was found guilty by {o:The Kessel Court}.",
    "The Kessel Court SANCTION Ben Ruiz\n" },
  { "courts-and-crime/3", "{o:The Kessel Court} acquitted {p:Ben Ruiz}.", "The Kessel Court CONCEDE Ben Ruiz\n" },
  { "courts-and-crime/4", "{p:Ben Ruiz} was indicted by {c:Arvenia} for incitement.", "Arvenia ACCUSE Ben Ruiz\n" },
  { "courts-and-crime/5", "{p:Ada Stone} filed a lawsuit against {o:the Northern Bank}.",
    "Ada Stone ACCUSE the Northern Bank\n" },
  { "courts-and-crime/6", "{p:Ben Ruiz} stabbed {p:Ada Stone} outside the theatre.", "Ben Ruiz ASSAULT Ada Stone\n" },
  { "courts-and-crime/7", "{c:Arvenia} extradited {p:Ben Ruiz} to {c:Belmark}.", "Arvenia RETREAT Belmark\n" },
  { "courts-and-crime/8", "{d:Arvenian=Arvenia} prosecutors charged {p:Ben Ruiz} with murder.",
    "Arvenia ACCUSE Ben Ruiz\n" },
  { "courts-and-crime/9", "{p:Ben Ruiz} was shot dead by {d:Arvenian=Arvenia} police.", "Arvenia ASSAULT Ben Ruiz\n" },
  { "courts-and-crime/10", "{o:The Kessel Court} ordered {p:Ben Ruiz} to pay damages.",
    "The Kessel Court REQUEST Ben Ruiz\n" },
  /* protest */
  { "protest/1", "{o:The Harbour Union} went on strike against {o:the Kessel Shipping Company}.",
    "The Harbour Union PROTEST the Kessel Shipping Company\n" },
  { "protest/2", "{o:The Harbour Union} boycotted {c:Belmark}'s summit.", "The Harbour Union PROTEST Belmark\n" },
  { "protest/3", "{o:The Harbour Union} staged a rally against {p:Ada Stone}.", "The Harbour Union PROTEST Ada Stone\n" },
  { "protest/4", "{o:The Harbour Union} marched against {p:Ada Stone} in {l:Kessel}.",
    "The Harbour Union PROTEST Ada Stone\n" },
  /* elections and office */
  { "elections-and-office/1", "{o:The Reform Party} nominated {p:Ada Stone} for mayor.",
    "The Reform Party SUPPORT Ada Stone\n" },
  { "elections-and-office/2", "{o:The Reform Party} endorsed {p:Ada Stone}.", "The Reform Party SUPPORT Ada Stone\n" },
  { "elections-and-office/3", "{p:Ada Stone} defeated {p:Ben Ruiz} in the election.", "" },
  { "elections-and-office/4", "{o:The Reform Party} sacked {p:Ben Ruiz}.", "The Reform Party SANCTION Ben Ruiz\n" },
  { "elections-and-office/5", "{p:Ben Ruiz} quit {o:the Reform Party}.", "Ben Ruiz RETREAT -\n" },
  { "elections-and-office/6", "{o:The Reform Party} formed a coalition with {o:the Harvest Party}.",
    "The Reform Party AGREE the Harvest Party\n" },
  { "elections-and-office/7", "{c:Arvenia} congratulated {p:Ada Stone} on her victory.", "Arvenia SUPPORT Ada Stone\n" },
  /* aid and disasters */
  { "aid-and-disasters/1", "{o:The Relief Fund} sent tents to {c:Belmark} after the flood.",
    "The Relief Fund AID Belmark\n" },
  { "aid-and-disasters/2", "{c:Arvenia} offered help to {c:Belmark} after the earthquake.", "Arvenia AGREE Belmark\n" },
  { "aid-and-disasters/3", "{c:Arvenia} pledged two million crowns to {c:Belmark}.", "Arvenia AGREE Belmark\n" },
  { "aid-and-disasters/4", "{o:The Relief Fund} evacuated {p:Ada Stone} from {l:Kessel}.",
    "The Relief Fund AID Ada Stone\n" },
  { "aid-and-disasters/5", "{c:Arvenia} took in refugees from {c:Belmark}.", "Arvenia AID -\n" },
  { "aid-and-disasters/6", "{d:Arvenian=Arvenia} troops rescued {p:Ben Ruiz}.", "Arvenia AID Ben Ruiz\n" },
  /* sanctions */
  { "sanctions/1", "{c:Arvenia} lifted its sanctions on {c:Belmark}.", "Arvenia RETREAT Belmark\n" },
  { "sanctions/2", "{c:Arvenia}'s lifting of sanctions on {c:Belmark} came late.", "Arvenia RETREAT Belmark\n" },
  { "sanctions/3", "{c:Arvenia} froze the assets of {p:Ben Ruiz}.", "Arvenia COERCE Ben Ruiz\n" },
  { "sanctions/4", "{c:Arvenia} slapped tariffs on {c:Belmark}.", "Arvenia SANCTION Belmark\n" },
  { "sanctions/5", "{c:Arvenia} banned {o:the Northern Bank} from its markets.", "Arvenia SANCTION the Northern Bank\n" },
  { "sanctions/6", "{c:Arvenia} suspended talks with {c:Belmark}.", "Arvenia SANCTION Belmark\n" },
  /* business */
  { "business/1", "{o:The Northern Bank} bought {o:the Kessel Shipping Company} for two billion crowns.",
    "The Northern Bank COOPERATE the Kessel Shipping Company\n" },
  { "business/2", "{o:The Northern Bank} merged with {o:the Southern Bank}.",
    "The Northern Bank COOPERATE the Southern Bank\n" },
  { "business/3", "{o:The Northern Bank} awarded a contract to {o:the Kessel Shipping Company}.",
    "The Northern Bank COOPERATE the Kessel Shipping Company\n" },
  { "business/4", "{o:The Northern Bank} signed a deal with {o:the Southern Bank}.",
    "The Northern Bank AGREE the Southern Bank\n" },
  { "business/5", "{o:The Northern Bank} settled its dispute with {o:the Southern Bank}.",
    "The Northern Bank AGREE the Southern Bank\n" },
  { "business/6", "{o:The Northern Bank} teamed up with {o:the Southern Bank}.",
    "The Northern Bank COOPERATE the Southern Bank\n" },
  /* war */
  { "war/1", "{d:Arvenian=Arvenia} warplanes sank a {d:Belmarkian=Belmark} tanker.", "Arvenia ASSAULT Belmark\n" },
  { "war/2", "{d:Arvenian=Arvenia} forces shelled {d:Belmarkian=Belmark} command posts.", "Arvenia ASSAULT Belmark\n" },
  { "war/3", "{c:Arvenia} has jammed {c:Belmark}'s communications.", "Arvenia COERCE Belmark\n" },
  { "war/4", "{c:Arvenia} captured {l:Kessel} from {c:Belmark}.", "Arvenia ASSAULT Belmark\n" },
  { "war/5", "{c:Arvenia} and {c:Belmark} exchanged prisoners.", "Arvenia RETREAT Belmark\n" },
  { "war/6", "{c:Arvenia} agreed a ceasefire with {c:Belmark}.", "Arvenia AGREE Belmark\n" },
  { "war/7", "{c:Arvenia} shot down a {d:Belmarkian=Belmark} drone.", "Arvenia ASSAULT Belmark\n" },
  { "war/8", "{c:Arvenia} massed troops along the border with {c:Belmark}.", "Arvenia MOBILIZE Belmark\n" },
  { "war/9", "{c:Belmark} is surrounded by {c:Arvenia} and {c:Cora}.", "" },
  /* ties */
  { "ties/1", "{p:Ada Stone} is the leader of {o:the Reform Party}.", "Ada Stone leads the Reform Party\n" },
  { "ties/2", "{p:Ada Stone} is not the leader of {o:the Reform Party}.", "Ada Stone leads the Reform Party not\n" },
  { "ties/3", "{p:Ada Stone} works for {o:the Northern Bank}.", "Ada Stone affiliated-with the Northern Bank\n" },
  { "ties/4", "{o:The Northern Bank}, based in {l:Kessel}, opened a branch.", "The Northern Bank based-in Kessel\n" },
  { "ties/5", "{l:Kessel} is located in {c:Belmark}.", "Kessel located-in Belmark\n" },
  { "ties/6", "{l:Kessel}, the capital of {c:Belmark}, is empty.", "Kessel located-in Belmark\n" },
  { "ties/7", "{o:The Kessel Shipping Company} is a subsidiary of {o:the Northern Bank}.",
    "The Kessel Shipping Company part-of the Northern Bank\n" },
  { "ties/8", "{c:Arvenia} and {c:Belmark} are members of {o:the Northern League}.",
    "Arvenia member-of the Northern League\nBelmark member-of the Northern League\n" },
  { "ties/9", "{o:The Northern Bank} owns {o:the Kessel Shipping Company}.",
    "The Northern Bank controls the Kessel Shipping Company\n" },
  { "ties/10", "{c:Arvenia} and {c:Belmark} are allies.", "Arvenia ally-of Belmark\n" },
  { "ties/11", "{p:Ada Stone}, a member of {o:the Reform Party}, praised {p:Ben Ruiz}.",
    "Ada Stone member-of the Reform Party\nAda Stone SUPPORT Ben Ruiz\n" },
  /* nobody */
  { "nobody/1", "An {d:Arvenian=Arvenia} stabbed {p:Ben Ruiz}.", "" },
  { "nobody/2", "{p:Ada Stone} travelled to {o:the Northern School}.", "" },
  { "nobody/3", "{p:Ada Stone} said {c:Belmark} should understand the risk.", "" },
  { "nobody/4", "{c:Arvenia} allowed rebels to attack {c:Belmark}.", "" },
  { "nobody/5", "{c:Arvenia} provided {c:Belmark} with a letter.", "Arvenia COOPERATE Belmark\n" },
  { "nobody/6", "{c:Arvenia} took place second behind {c:Belmark} in the final.", "" },
  { "nobody/7", "The accused spy {p:Ada Stone} left {c:Belmark}.", "" },
  { "nobody/8", "What if {c:Arvenia} attacked {c:Belmark}?", "" },
  { "nobody/9", "{p:Ada Stone} said {p:Ben Ruiz} should be considered a guest.", "" },
  /* more shapes */
  { "more-shapes/1", "{p:Ben Ruiz} is suspected by {c:Arvenia} of helping {o:the Iron Column}.",
    "Ben Ruiz AID the Iron Column suspected says Arvenia\n" },
  { "more-shapes/2", "{p:Ben Ruiz} was set free by {c:Arvenia} in May.", "Arvenia RETREAT Ben Ruiz\n" },
  { "more-shapes/3", "{c:Arvenia} bombed and looted {l:Kessel}.", "Arvenia ASSAULT Kessel\nArvenia COERCE Kessel\n" },
  { "more-shapes/4", "{c:Arvenia}'s message of congratulation to {p:Ada Stone} was short.", "Arvenia SUPPORT Ada Stone\n" },
  { "more-shapes/5", "{c:Arvenia}'s withdrawal from talks with {c:Belmark} came late.", "Arvenia REJECT Belmark\n" },
  { "more-shapes/6", "An appeal from {p:Ada Stone} to {c:Belmark} went unheard.", "Ada Stone REQUEST Belmark\n" },
  { "more-shapes/7", "{d:Arvenian=Arvenia} troops ambushed a convoy near {l:Kessel}, {p:Ben Ruiz} said.",
    "Arvenia ASSAULT - claimed says Ben Ruiz\n" },
  { "more-shapes/8", "{c:Arvenia} is believed by {c:Cora}, its neighbour, to have attacked {c:Belmark}.",
    "Arvenia ASSAULT Belmark suspected says Cora\n" },
  { "more-shapes/9", "{p:Ada Stone} expected to visit {c:Belmark}", "Ada Stone CONSULT Belmark expected\n" },
};

static XplLanguage *language;

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
add_line (GPtrArray *lines, const XplReading *reading, const XplStatement *statement)
{
  GString *line = g_string_new (NULL);

  g_string_append_printf (line, "%s %s %s", marked_name_of (reading, statement->subject),
                          xpl_name_to_code (XPL_NAMES_ACT, statement->act),
                          statement->object < 0 ? "-" : marked_name_of (reading, statement->object));
  if (statement->polarity == XPL_POLARITY_NEGATIVE)
    g_string_append (line, " not");
  if (statement->modality != XPL_MODALITY_FACT)
    g_string_append_printf (line, " %s", xpl_name_to_code (XPL_NAMES_MODALITY, statement->modality));
  for (guint i = 0; i < statement->attributed->len; i++)
    g_string_append_printf (line, " says %s", marked_name_of (reading, g_array_index (statement->attributed, int, i)));
  g_ptr_array_add (lines, g_string_free (line, FALSE));
}

static char *
join_sorted (GPtrArray *lines)
{
  g_ptr_array_sort (lines, compare_lines);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

static char *
sort_expected (const char *expected)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) parts = g_strsplit (expected, "\n", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_ptr_array_add (lines, g_strdup (parts[i]));
  return join_sorted (lines);
}

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  g_autofree char *text = marked_get_text (test->text);
  g_autoptr (XplReading) reading = marked_read (language, test->text, text);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *expected = sort_expected (test->expected);
  g_autofree char *found = NULL;

  xpl_read_speeches (language, reading);
  xpl_read_statements (language, reading);
  for (guint i = 0; i < reading->statements->len; i++)
    {
      const XplStatement *statement = &g_array_index (reading->statements, XplStatement, i);

      add_line (lines, reading, statement);
      /* Each says which words and which rule made it. */
      g_assert_false (xpl_range_is_none (statement->cue));
      g_assert_false (xpl_range_is_none (statement->clause));
      g_assert_nonnull (statement->rule);
    }
  found = join_sorted (lines);
  if (g_strcmp0 (found, expected) != 0)
    g_test_message ("in “%s”", text);
  g_assert_cmpstr (found, ==, expected);
}

/* Long sentences without an end: no crash, and nothing that goes round in circles. */
static void
test_flood (gconstpointer data)
{
  g_autoptr (GString) marked = g_string_sized_new (1 << 16);

  while (marked->len < 1 << 16)
    g_string_append (marked, data);

  g_autofree char *text = marked_get_text (marked->str);
  g_autoptr (XplReading) reading = marked_read (language, marked->str, text);
  xpl_read_speeches (language, reading);
  xpl_read_statements (language, reading);
  for (guint i = 0; i < reading->statements->len; i++)
    g_assert_cmpint (g_array_index (reading->statements, XplStatement, i).subject, <, (int) reading->entities->len);
}

int
main (int argc, char *argv[])
{
  static const char *const floods[] = {
    "and {c:Arvenia} attacked {c:Belmark} ", "which {c:Arvenia} sent ", "forced to agree to plan to help to ",
    "attack on {c:Belmark} by {c:Arvenia} of ", "neither-nor-and-or, ", "suspected by {c:Arvenia} of helping ",
  };
  g_autoptr (GError) error = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  language = xpl_language_new (&error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/statement-trees/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  for (guint i = 0; i < G_N_ELEMENTS (floods); i++)
    {
      g_autofree char *path = g_strdup_printf ("/statement-trees/flood/%u", i);

      g_test_add_data_func (path, floods[i], test_flood);
    }
  result = g_test_run ();
  xpl_language_free (language);
  return result;
}
