"""What the offices and their states are abbreviated to, by the words it stands for."""

_LONG = {
    "cmr": "china mongolia russia",
    "eef": "eastern economic forum",
    "gi": "geographical indication",
    "gis": "geographical indication",
    "ip": "intellectual property",
    "ipo": "intellectual property office",
    "ipr": "intellectual property right",
    "iprs": "intellectual property right",
    "ompi": "wipo",
    "prc": "china",
    "ub": "ulaanbaatar",
    "врио": "исполняющ обязанност",
    "вэф": "восточн экономическ форум",
    "зам": "заместител",
    "замглавы": "заместител руководител",
    "замруководителя": "заместител руководител",
    "ис": "интеллектуал собственност",
    "кнр": "кита",
    "минсельхоз": "министерств сельск хозяйств",
    "минэкономразвития": "министерств экономическ развити",
    "минюст": "министерств юстици",
    "рф": "росси",
    "сип": "суд интеллектуальн прав",
    "бнхау": "хятад",
    "му": "монгол",
    "оху": "орос",
    "оө": "оюуны өмч",
    "оөг": "оюуны өмчийн газ",
    "уб": "улаанбаатар",
    "убег": "улс бүртгэл ерөнхий газ",
    "хздх": "хууль зүй дотоод хэр",
    "хздхя": "хууль зүй дотоод хэргийн яам",
}


def in_full(word):
    """The words for which a word stands, or none."""
    return tuple(_LONG.get(word, "").split())
