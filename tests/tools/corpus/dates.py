# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright © 2026 The Explorer authors
"""How a text that was published on one day speaks of another day, with the TIMEX3 value and the EDTF date of it."""

from datetime import date

from .builder import Timex

WEEKDAYS = ('Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday')
MONTHS = ('January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December')
SEASONS = ('winter', 'spring', 'summer', 'autumn')
SEASON_CODES = {'winter': ('WI', 24), 'spring': ('SP', 21), 'summer': ('SU', 22), 'autumn': ('FA', 23)}
SMALL = ('zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve')


def iso(day):
    return date.fromordinal(day).isoformat()


def month_of(day):
    return iso(day)[:7]


def months_between(earlier, later):
    first, last = date.fromordinal(earlier), date.fromordinal(later)
    return (last.year - first.year) * 12 + last.month - first.month


def _day(lead, text, day):
    return Timex(lead, text, 'DATE', iso(day), iso(day))


def _plain(lead, text, value):
    return Timex(lead, text, 'DATE', value, value)


def _week(lead, text, day):
    year, week, _ = date.fromordinal(day).isocalendar()
    monday = day - date.fromordinal(day).weekday()
    return Timex(lead, text, 'DATE', '%d-W%02d' % (year, week), '%s/%s' % (iso(monday), iso(monday + 6)))


def _written(rng, day, with_year):
    when = date.fromordinal(day)
    month = MONTHS[when.month - 1]
    if with_year:
        return rng.choice(('%s %d, %d' % (month, when.day, when.year), '%d %s %d' % (when.day, month, when.year)))
    return rng.choice(('%s %d' % (month, when.day), '%d %s' % (when.day, month)))


def _this_week(rng, today, day):
    name = WEEKDAYS[date.fromordinal(day).weekday()]
    distance = today - day
    forms = [('on ', name)] * 5
    if distance >= 1:
        forms.append(('', 'late on ' + name))
        forms.append(('', 'early on ' + name))
    if date.fromordinal(today).weekday() < distance:
        forms.append(('', 'last ' + name))
    forms.append(('on ', '%s, %s' % (name, _written(rng, day, False))))
    if rng.chance(0.1):
        part, code = rng.choice((('morning', 'MO'), ('evening', 'EV'), ('night', 'NI'), ('afternoon', 'AF')))
        return Timex('on ', '%s %s' % (name, part), 'TIME', '%sT%s' % (iso(day), code), iso(day))
    if rng.chance(0.05):
        hour, minute = rng.between(0, 23), rng.choice((0, 15, 20, 30, 45))
        clock = '%02d:%02d' % (hour, minute)
        return Timex('at ', clock, 'TIME', '%sT%s' % (iso(day), clock), iso(day), _day(' on ', name, day))
    lead, text = rng.choice(forms)
    return _day(lead, text, day)


def _this_month(rng, today, day):
    choice = rng.below(4)
    if choice == 0:
        return _plain('', 'earlier this month', month_of(day))
    if choice == 1 and today - day <= 13 and date.fromordinal(today).weekday() + 7 >= today - day > date.fromordinal(today).weekday():
        return _week('', 'last week', day)
    if choice == 2:
        return _plain('', 'this month', month_of(day))
    return _day('on ', _written(rng, day, rng.chance(0.3)), day)


def _month_back(rng, today, day, distance):
    when = date.fromordinal(day)
    month = MONTHS[when.month - 1]
    choice = rng.below(6)
    if choice == 0 and distance == 1:
        return _plain('', 'last month', month_of(day))
    if choice == 1 and 2 <= distance <= 11:
        return _plain('', '%s months ago' % SMALL[distance] if distance < 13 else '%d months ago' % distance, month_of(day))
    if choice <= 3 and distance <= 9:
        return _plain('in ', month, month_of(day))
    if choice == 4:
        return _plain('in ', '%s %d' % (month, when.year), month_of(day))
    if choice == 5 and distance <= 11:
        return _day('on ', _written(rng, day, when.year != date.fromordinal(today).year), day)
    return _day('on ', _written(rng, day, True), day)


def _far_back(rng, today, day):
    when = date.fromordinal(day)
    years = date.fromordinal(today).year - when.year
    choice = rng.below(6)
    if choice == 0 and years == 1:
        return _plain('', 'last year', '%d' % when.year)
    if choice == 1 and years == 1 and when.month in (9, 10, 11) and date.fromordinal(today).month < 9:
        return Timex('', 'last autumn', 'DATE', '%d-FA' % when.year, '%d-23' % when.year)
    if choice == 1 and years >= 2:
        return _plain('', '%s years ago' % (SMALL[years] if years < 13 else years), '%d' % when.year)
    if choice == 2:
        season = SEASONS[when.month % 12 // 3]
        code, number = SEASON_CODES[season]
        if season != 'winter':
            return Timex('in ', 'the %s of %d' % (season, when.year), 'DATE', '%d-%s' % (when.year, code), '%d-%d' % (when.year, number))
    if choice == 3:
        return _plain('in ', '%d' % when.year, '%d' % when.year)
    if choice == 4:
        return _plain('in ', '%s %d' % (MONTHS[when.month - 1], when.year), month_of(day))
    return _day('on ', _written(rng, day, True), day)


def past(rng, today, day, wire=False):
    """A phrase of @today for the earlier (or same) @day. A @wire does not say "yesterday"."""
    distance = today - day
    if distance == 1 and not wire and rng.chance(0.15):
        return _day('', 'yesterday', day)
    if distance == 0 and rng.chance(0.08):
        return _day('', 'today', day)
    if 2 <= distance <= 4 and rng.chance(0.06):
        return _day('', '%s days ago' % SMALL[distance], day)
    if distance <= 6:
        return _this_week(rng, today, day)
    months = months_between(day, today)
    if months == 0:
        return _this_month(rng, today, day)
    if months <= 11:
        return _month_back(rng, today, day, months)
    return _far_back(rng, today, day)


def future(rng, today, day):
    """A phrase of @today for the later @day."""
    distance = day - today
    when, now = date.fromordinal(day), date.fromordinal(today)
    months = months_between(today, day)
    if distance == 1 and rng.chance(0.3):
        return _day('', 'tomorrow', day)
    if distance <= 6:
        return _day('on ', WEEKDAYS[when.weekday()], day)
    if 0 < distance - (6 - now.weekday()) <= 7 and rng.chance(0.5):
        return _week('', 'next week', day)
    if months == 1 and rng.chance(0.5):
        return _plain('', 'next month', month_of(day))
    if months == 0 and rng.chance(0.4):
        return _plain('', 'later this month', month_of(day))
    if when.year == now.year + 1 and rng.chance(0.3):
        return _plain('', 'next year', '%d' % when.year)
    if when.year == now.year and months > 1 and rng.chance(0.5):
        return _plain('in ', MONTHS[when.month - 1], month_of(day))
    return _day('on ', _written(rng, day, when.year != now.year), day)


def regular(rng):
    """What comes again: "every week"."""
    day = rng.below(7)
    return rng.choice((Timex('', 'every week', 'SET', 'P1W', None), Timex('', 'daily', 'SET', 'P1D', None), Timex('', 'every month', 'SET', 'P1M', None),
                       Timex('', 'every ' + WEEKDAYS[day], 'SET', 'XXXX-WXX-%d' % (day + 1), None), Timex('', 'every year', 'SET', 'P1Y', None)))


def decade(rng):
    """"in the 1990s"."""
    digit = rng.between(195, 201)
    return Timex('in ', 'the %d0s' % digit, 'DATE', '%d' % digit, '%dX' % digit)


def duration(rng):
    """A length of time: "for three weeks"."""
    count = rng.between(2, 10)
    unit, letter = rng.choice((('days', 'D'), ('weeks', 'W'), ('months', 'M'), ('years', 'Y')))
    return Timex('for ', '%s %s' % (SMALL[count], unit), 'DURATION', 'P%d%s' % (count, letter), None)
