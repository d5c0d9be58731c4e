# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright © 2026 The Explorer authors
"""Names that nobody bears: syllables of six cultures, for persons, cities, states, rivers and ships."""

from .states import REAL

FIRST = {
    'west': (('Adra', 'Brenna', 'Corrie', 'Delphine', 'Edith', 'Fenella', 'Gwenda', 'Hollis', 'Imogen', 'Joan', 'Kerra', 'Lorna'),
             ('Alden', 'Brock', 'Corwin', 'Duncan', 'Edmund', 'Fraser', 'Garrick', 'Hugh', 'Ivor', 'Jasper', 'Kendrick', 'Lowell')),
    'east': (('Alenka', 'Borislava', 'Danica', 'Ilka', 'Jarmila', 'Ludmila', 'Mirela', 'Nadezda', 'Radka', 'Svetla', 'Vesna', 'Zorica'),
             ('Bohdan', 'Casimir', 'Dragan', 'Evgen', 'Igor', 'Jaromir', 'Kiril', 'Ladislav', 'Miroslav', 'Ostap', 'Radek', 'Tomas')),
    'north': (('Astrid', 'Birgit', 'Dagny', 'Eirin', 'Greta', 'Hilda', 'Ingrid', 'Kaja', 'Liv', 'Marit', 'Runa', 'Signe'),
              ('Anders', 'Bjarne', 'Eskil', 'Frode', 'Gunnar', 'Halvar', 'Jorgen', 'Leif', 'Magnus', 'Oddvar', 'Sten', 'Torvald')),
    'latin': (('Aurelia', 'Bianca', 'Carmela', 'Dolores', 'Elvira', 'Flavia', 'Ines', 'Lucia', 'Marisol', 'Paloma', 'Renata', 'Valeria'),
              ('Adriano', 'Bruno', 'Cesar', 'Dario', 'Emilio', 'Fausto', 'Gaspar', 'Hector', 'Livio', 'Marcelo', 'Octavio', 'Renzo')),
    'south': (('Amina', 'Bahar', 'Dalia', 'Farah', 'Hanan', 'Jamila', 'Leyla', 'Maryam', 'Nadia', 'Rania', 'Samira', 'Zahra'),
              ('Adel', 'Bilal', 'Farid', 'Hamid', 'Idris', 'Jalal', 'Karim', 'Mansur', 'Nabil', 'Rashid', 'Tariq', 'Yusuf')),
    'tropic': (('Abeni', 'Chipo', 'Dayo', 'Efua', 'Imani', 'Kamali', 'Lindiwe', 'Makena', 'Neema', 'Sade', 'Thandi', 'Zuri'),
               ('Ayo', 'Bakari', 'Chidi', 'Dumisa', 'Ekon', 'Jabari', 'Kofi', 'Lwazi', 'Mosi', 'Obinna', 'Sefu', 'Themba')),
}

# The given names of this culture are two syllables with a hyphen, behind the family name.
HANBU_GIVEN = (('Eun', 'Hae', 'Ji', 'Mi', 'Na', 'Seo', 'Su', 'Yeon'), ('Chul', 'Dong', 'Gun', 'Ho', 'Jae', 'Kyu', 'Min', 'Sang', 'Tae', 'Yong'))
HANBU_SECOND = (('ah', 'bin', 'hee', 'jin', 'kyung', 'mi', 'sook', 'won'), ('bok', 'chan', 'gil', 'hwan', 'jun', 'rok', 'seok', 'shik', 'uk', 'woo'))
HANBU_FAMILY = ('Bae', 'Cheon', 'Dokgo', 'Gok', 'Hwan', 'Jegal', 'Kwang', 'Maeng', 'Namgu', 'Ogeum', 'Paik', 'Ryeo', 'Seol', 'Tak', 'Yun')

SYLLABLES = {
    'west': ('al bar bel bran cal cor dar dun el far gar hal har ken lan lor mar nor or pen ros sel tar ul ven wen wil'.split(),
             'a e i o an en er or el in'.split(),
             'ton ley ford well wick worth mere croft stead shaw combe dale holt by'.split(),
             'mond rick son brook field combe wen bury more grave lock ridge'.split()),
    'east': ('bel bor dob drag gor grod jar kas kol kras lub mil mir nov ost pol rad rov slav stan sven tar ver vol zag zlat'.split(),
             'a e i o u ad en im os ar'.split(),
             'grad sk brod nica vets ovo insk slav hora pol mir itsa'.split(),
             'ov enko ic ski evic ak chuk nik ar ovar escu'.split()),
    'north': ('as bjor dal eld fal grim hal hav hel ing jor kar lar nor ost rag sig skar stav sund tor ulv vest vig'.split(),
              'a e i o en er un al ar'.split(),
              'vik havn sund fjord stad borg nes heim dal moen by rup'.split(),
              'sen lund strom gaard berg qvist rud dahl holm mark aas'.split()),
    'latin': ('al bel cal can cor del fer gal lam lor mal mar mon or pal per ros sal san tor val ver vil'.split(),
              'a e i o an en or ar el in'.split(),
              'ona ada ella ino ano ero ento aria osta etta uro ales'.split(),
              'etti ano uzzi ares ero oso ini elli avo onte ales ardo'.split()),
    'south': ('al bah dar far ham has jaz kar kha mah mar naz qas raf sab sah sha tab tar yaz zah zar'.split(),
              'a i u ar an ir im ah'.split(),
              'abad iyah un stan an eh ira oud war mand azan'.split(),
              'ani awi oud azadeh iyan ari zada oui eddin awar'.split()),
    'tropic': ('ba be bo chi da ka ki ko lu ma mba mo na nda nga nya oka ru sa si ta to um wa za'.split(),
               'a e i o u am an on'.split(),
               'nda la be ra ya go mbe wa sa ro lo ngo ni'.split(),
               'nde le ku ba ya mbo wa si ro ola ngu twa'.split()),
}
SYLLABLES['hanbu'] = ('bu cha dae gang gwa hae han hwa in jang jin kae mok nam on pyo san sun tae un won yang yeo'.split(),
                      'a e o u ae eo'.split(),
                      'san ju cheon po hae seong jin gang won do'.split(),
                      'ng n k m'.split())

CULTURES = ('west', 'east', 'north', 'latin', 'south', 'tropic', 'hanbu')

ENDINGS = (('ia', 'ian', 'ians'), ('ova', 'ovan', 'ovans'), ('ora', 'oran', 'orans'), ('mark', 'markish', 'markers'),
           ('land', 'landic', 'landers'), ('istan', 'i', 'is'), ('esh', 'eshi', 'eshis'), ('una', 'unan', 'unans'),
           ('ola', 'olan', 'olans'), ('ar', 'ari', 'aris'), ('enia', 'enian', 'enians'), ('ane', 'anese', 'anese'))

ENGLISH = frozenset('''alone banner barley barter belong border corner dancer dander garden harbour harden hardly
holder lander landing larder marine market marley norfolk oxford parley pardon romania rumania serbia slovenia
armenia estonia latvia albania algeria andorra angola jordan nigeria norland panama sandal tartan valley wilson
garland salford selby dalton barton milan toronto verona canberra caledonia marino salerno palermo corfu lorient
margrave maya torsen nasi bora halford darford harrison kensington borden calder harlow marlow orlando'''.split())

TAKEN = frozenset(word.lower() for row in REAL for name in row[:4] for word in name.split()) | ENGLISH


def capitalise(text):
    return text[:1].upper() + text[1:]


def _join(rng, parts, endings, middle):
    """A start, sometimes a link and another start, an ending; not longer than a person cares to read."""
    starts, links = parts[0], parts[1]
    text = rng.choice(starts)
    ending = rng.choice(endings)
    if rng.chance(middle):
        second = rng.choice(starts)
        link = rng.choice(links) if text[-1] not in 'aeiou' else ''
        if second != text and len(text + link + second + ending) <= 10:
            text += link + second
    if text[-1] in 'aeiou' and ending[0] in 'aeiou':
        text = text[:-1]
    while ending and text[-1] == ending[0]:
        ending = ending[1:]
    if len(text + ending) < 4:
        ending += rng.choice(endings)
    return capitalise(text + ending)


def place_name(rng, culture):
    parts = SYLLABLES[culture]
    return _join(rng, parts, parts[2], 0.45)


def family_name(rng, culture):
    if culture == 'hanbu':
        return rng.choice(HANBU_FAMILY)
    parts = SYLLABLES[culture]
    return _join(rng, parts, parts[3], 0.4)


def given_name(rng, culture, female):
    gender = 0 if female else 1
    if culture == 'hanbu':
        return rng.choice(HANBU_GIVEN[gender]) + '-' + rng.choice(HANBU_SECOND[gender])
    return rng.choice(FIRST[culture][gender])


def state_name(rng, culture):
    """(name, adjective, people): a root with one of the usual endings."""
    starts, links = SYLLABLES[culture][:2]
    root = rng.choice(starts)
    if len(root) < 4 or rng.chance(0.4):
        root += ('' if root[-1] in 'aeiou' else rng.choice(links)) + rng.choice(starts)
    root = capitalise(root.rstrip('aeiou') if len(root) > 4 else root)
    ending = rng.choice(ENDINGS)
    return tuple(root + part for part in ending)
