"""Every button is made somewhere, and somebody answers it."""

import re

from pydantic import SecretStr

from bot.app import build_application
from bot.callbacks import base
from bot.callbacks.forms import SendUnseen
from bot.routing import TapHandler
from bot.settings import Settings
from bot.startup import open_services
from tests.architecture.sources import ROOT


def handled_taps(database_url: str) -> set[type]:
    """Return the kinds of button that some handler answers."""
    settings = Settings(telegram_bot_token=SecretStr("1:x"), database_url=database_url)
    services = open_services(settings)
    app = build_application(settings, services)
    services.db.close()
    handlers = [handler for group in app.handlers.values() for handler in group]
    tables = [handler.table.values() for handler in handlers if isinstance(handler, TapHandler)]
    return {tap for table in tables for tap, _ in table}


RETIRED = {SendUnseen}
"""Buttons that stand in chats of earlier versions: answered, made no more."""


def test_every_button_is_made_somewhere_and_answered(database_url: str) -> None:
    handled = handled_taps(database_url)
    kinds = set(base.Tap.__subclasses__())
    assert handled == kinds
    makers = [ROOT / "bot" / "ui" / "keyboards.py", *(ROOT / "handlers").rglob("*screens.py")]
    made = re.sub(r"^from .*$", "", "".join(path.read_text() for path in makers), flags=re.MULTILINE)
    for kind in kinds - RETIRED:
        assert re.search(rf"\b{kind.__name__}\b", made), kind.__name__


def test_every_button_has_its_own_prefix() -> None:
    kinds = base.Tap.__subclasses__()
    assert len({kind.prefix for kind in kinds}) == len(kinds)


RELEASED = """
m ml:si t:si e:s l:ss q pv n:i y:i no:i kq:ii w:is b:s bd p:iss g:iss d:is s:is bk:i c:is sd:i x:i
r f fi:i fc:i ir:i fw:i fx:i ef ex ed ah am av:s ag as:i ac:s au:s ap ad an ax:s ak:s ar ao:i az:s aj aq:i aw
ai nb ns:ii nx:i nn nw:ii ke kf ko kp kc kx:ss kv:s kh:ss kd:ss ks:ss kl:s kr:is ka:ii kz:i kn:s kt:si dq:i
do:i db:ii dv:i du:i df:i dc:i dr:i da:i dg:ii ds:i dp:iss dl:iss dm:issi dh:i dw:i dn:i iw:i is:i ia dk di dt
dx de:s dd dj:i os ob oo:ii ol:ii op:ii oi:iii ot:i oc:i ox:i ow:i oa:is z zb:s zn:i zx zd:i h hl:ss ho:s hb:s
ha:iii ht:ii hm:i hf:i hg:i hv:s v vd:s vb vt:ii vs:ii vc qs:i qg:i qa:i qd:i qt:i qp tl ti to:i ts:ii ta:i
tr:i"""
"""The buttons that 1.0.0 made, as prefix and kinds of fields (i a number, s a text): chats have them."""


def test_every_button_of_a_released_version_is_still_understood() -> None:
    kinds = {kind.prefix: kind for kind in base.Tap.__subclasses__()}
    for released in RELEASED.split():
        prefix, _, fields = released.partition(":")
        data = ":".join([base.VERSION + prefix, *("1" if field == "i" else "x" for field in fields)])
        assert kinds[prefix].unpack(data).pack() == data
