"""Names that have other forms elsewhere, which share too few letters to sound alike.

Both are closed lists, in Latin letters: what cities of the region were called or are in
other languages, and first names of Russians that others have in a form of their own.
"""

from trilateral.finding.letters import sound

_CITIES = {
    "leningrad": "petersburg",
    "moscou": "moscow",
    "moskau": "moscow",
    "peking": "beijing",
    "petrograd": "petersburg",
    "soochow": "suzhou",
    "suchow": "suzhou",
    "urga": "ulaanbaatar",
}
_FIRST_NAMES = """alexander=aleksandr alexis=aleksei andrew=andrei anthony=anton
basil=vasilii catherine=ekaterina constantine=konstantin cyril=kirill daniel=daniil
elizabeth=elizaveta eugene=evgenii george=georgii gregory=grigorii helen=elena
irene=irina james=yakov john=ivan joseph=iosif julia=yuliya margaret=margarita
mary=mariya matthew=matvei michael=mikhail natalie=natalya nicholas=nikolai paul=pavel
peter=petr philip=filipp simon=semen sophia=sofya stephen=stepan theodore=fedor
timothy=timofei victor=viktor"""
_FORMS = {}
for _pair in _FIRST_NAMES.split():
    _one, _other = map(sound, _pair.split("="))
    _FORMS |= {_one: _other, _other: _one}


def city(word):
    """What a city is called that has another name, in Latin letters; or None."""
    return _CITIES.get(word)


def other_form(heard):
    """How a first name sounds in its other form, or None."""
    return _FORMS.get(heard)
