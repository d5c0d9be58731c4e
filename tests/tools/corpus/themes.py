# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright © 2026 The Explorer authors
"""What stories are about: which deeds are likely in one, and what is counted."""


class Theme:
    __slots__ = ('name', 'types', 'series')

    def __init__(self, name, types, series):
        self.name = name
        self.types = frozenset(types.split())
        self.series = frozenset(series.split())


THEMES = (
    Theme('border war', 'ASSAULT MOBILIZE AID ACCUSE THREATEN RETREAT CONCEDE', 'troops losses flight arms'),
    Theme('troops abroad', 'AID ACCUSE MOBILIZE COOPERATE ASSAULT REJECT', 'troops losses arms prisoners'),
    Theme('peace talks', 'CONSULT AGREE REQUEST REJECT CONCEDE SUPPORT', 'prisoners flight money'),
    Theme('sanctions', 'SANCTION ACCUSE THREATEN REJECT REQUEST', 'money trade'),
    Theme('seizure at sea', 'COERCE ACCUSE REQUEST PROTEST CONCEDE', 'trade prisoners'),
    Theme('flood', 'AID REQUEST SUPPORT COOPERATE', 'flight losses damage money'),
    Theme('strike', 'PROTEST REJECT REQUEST AGREE', 'protest trade'),
    Theme('espionage', 'ACCUSE SANCTION COERCE REJECT', 'prisoners protest'),
    Theme('contract', 'COOPERATE AGREE ACCUSE AID', 'money arms'),
    Theme('uprising', 'PROTEST COERCE ASSAULT ACCUSE THREATEN', 'protest losses prisoners'),
    Theme('alliance', 'AGREE CONSULT SUPPORT AID COOPERATE', 'troops arms money'),
    Theme('election', 'SUPPORT ACCUSE PROTEST REJECT CONSULT', 'protest votes'),
)
