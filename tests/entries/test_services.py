"""Police services found while typing."""

import pytest

from data.entries.police_services import PoliceServices
from data.entries.service_files import read_services


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("SPVM", "Service de police de la Ville de Montréal (SPVM)"),
        ("ottawa", "Service de police d'Ottawa"),
        ("montreal", "Service de police de la Ville de Montréal (SPVM)"),
        ("gendarmerie royale", "Gendarmerie royale du Canada (GRC)"),
        ("surete", "Sûreté du Québec (SQ)"),
    ],
)
def test_a_service_is_found(typed: str, name: str) -> None:
    services = PoliceServices(tuple(read_services()))
    found = [services.name_of(item.code, "fr") for item in services.find_services(typed)]
    assert name in found


def test_what_is_not_listed_is_its_own_name() -> None:
    assert PoliceServices(()).name_of("Some other police", "en") == "Some other police"


@pytest.mark.parametrize(
    ("typed", "codes"),
    [
        ("toronto", ["toronto"]),
        ("otawa", ["ottawa"]),
        ("sherbroke", ["sherbrooke"]),
        ("spvmm", ["spvm"]),
        ("je suis à la GRC", ["rcmp"]),
        ("CN police", ["cn_police"]),
        ("I work for the calgery police service", ["calgary"]),
        ("st thomas", ["st_thomas"]),
        ("saint-jérom", ["saint_jerome"]),
        ("quebec", ["sq", "spvq"]),
        ("police", []),
        ("blah blah police of nowhere", []),
    ],
)
def test_only_near_services_come(typed: str, codes: list[str]) -> None:
    services = PoliceServices(tuple(read_services()))
    assert [item.code for item in services.find_services(typed)] == codes
