"""The catalogue: what is bundled, what is found by name, and what a wrong file is told."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator import catalogue
from generator.catalogue import Catalogue
from generator.errors import SettingsError
from generator.model.unit import Operation

BUNDLED = Path(__file__).parents[1] / "data" / "catalogue"

# INEGI's geographic catalogue, in its order; the third column is the region of Banco de México's regional report.
STATES = """
01 Aguascalientes centro-norte
02 Baja California norte
03 Baja California Sur centro-norte
04 Campeche sur
05 Coahuila norte
06 Colima centro-norte
07 Chiapas sur
08 Chihuahua norte
09 Ciudad de México centro
10 Durango centro-norte
11 Guanajuato centro
12 Guerrero sur
13 Hidalgo centro
14 Jalisco centro-norte
15 Estado de México centro
16 Michoacán centro-norte
17 Morelos centro
18 Nayarit centro-norte
19 Nuevo León norte
20 Oaxaca sur
21 Puebla centro
22 Querétaro centro
23 Quintana Roo sur
24 San Luis Potosí centro-norte
25 Sinaloa centro-norte
26 Sonora norte
27 Tabasco sur
28 Tamaulipas norte
29 Tlaxcala centro
30 Veracruz sur
31 Yucatán sur
32 Zacatecas centro-norte
"""

UNITS = """
[units.MXN]
es = { one = "peso", many = "pesos" }
en = { one = "peso", many = "pesos" }
"""
AGENCIES = """
[agencies.inegi]
link = "https://www.inegi.org.mx/"
es = { name = "Instituto Nacional de Estadística y Geografía", short = "INEGI", article = "el" }
en = { name = "National Institute of Statistics and Geography", short = "INEGI", article = true }
"""
INDICATORS = """
[indicators.sales]
kind = "flow"
unit = "MXN"
agency = "inegi"
link = "https://www.inegi.org.mx/"
programme = { es = "Encuesta Mensual", en = "Monthly Survey" }

[indicators.sales.words.es]
name = "ventas al por menor"
short = "ventas"
gender = "f"
number = "plural"

[indicators.sales.words.en]
name = "retail sales"
short = "sales"
number = "plural"
"""
AREAS = """
[areas.MX]
level = "country"
words = { es = { name = "México" }, en = { name = "Mexico" } }

[areas.MX-norte]
level = "region"
parent = "MX"
words = { es = { name = "región norte", article = "la" }, en = { name = "northern Mexico" } }

[areas.MX-02]
level = "state"
parent = "MX"
regions = ["MX-norte"]
words = { es = { name = "Baja California" }, en = { name = "Baja California" } }
"""
SECTORS = """
[sectors.food]
words.es = { name = "industria alimentaria", short = "alimentos", gender = "f", number = "singular" }
words.en = { name = "food industry", short = "food", number = "singular", article = true }
"""
FILES = {
    "units.toml": UNITS,
    "agencies.toml": AGENCIES,
    "indicators.toml": INDICATORS,
    "areas.toml": AREAS,
    "sectors.toml": SECTORS,
}


@pytest.fixture(scope="module")
def bundled() -> Catalogue:
    return catalogue.load(BUNDLED)


def written(folder: Path, **changed: str) -> Path:
    """A folder with the small catalogue, some of its files changed."""
    folder.mkdir(exist_ok=True)
    for name, text in {**FILES, **{f"{stem}.toml": text for stem, text in changed.items()}}.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def line_with(text: str, fragment: str) -> int:
    """The number, from 1, of the only line with that fragment."""
    numbers = [number for number, line in enumerate(text.splitlines(), start=1) if fragment in line]
    assert len(numbers) == 1
    return numbers[0]


@pytest.mark.parametrize("row", STATES.split("\n")[1:-1])
def test_every_state_has_its_code_parent_and_region(bundled: Catalogue, row: str) -> None:
    """The 32 states carry INEGI's codes, lie in Mexico and in one region of the regional report."""
    code, name, region = re.fullmatch(r"(\d\d) (.+) (\S+)", row).groups()  # type: ignore[union-attr]
    state = bundled.area(f"MX-{code}")
    assert (state.level, state.words.es.name, state.parent) == ("state", name, "MX")
    assert [each for each in state.regions if each != "MX-noroeste"] == [f"MX-{region}"]


def test_there_are_no_more_states_than_32(bundled: Catalogue) -> None:
    """No state is bundled beside INEGI's 32."""
    assert len([area for area in bundled.areas.values() if area.level == "state"]) == 32


def test_the_northwest_is_four_states(bundled: Catalogue) -> None:
    """The northwest is read narrowly: both Baja Californias, Sonora and Sinaloa."""
    northwest = {area.id for area in bundled.areas.values() if "MX-noroeste" in area.regions}
    assert northwest == {"MX-02", "MX-03", "MX-25", "MX-26"}


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("02001", "Ensenada"),
        ("02002", "Mexicali"),
        ("02003", "Tecate"),
        ("02004", "Tijuana"),
        ("02005", "Playas de Rosarito"),
        ("02006", "San Quintín"),
        ("02007", "San Felipe"),
        ("08037", "Ciudad Juárez"),
        ("14039", "Guadalajara"),
        ("14070", "El Salto"),
        ("14098", "Tlaquepaque"),
        ("14120", "Zapopan"),
        ("19006", "Apodaca"),
        ("19039", "Monterrey"),
        ("26030", "Hermosillo"),
        ("26043", "Nogales"),
        ("28022", "Matamoros"),
        ("28032", "Reynosa"),
    ],
)
def test_a_municipality_is_found_by_code_and_by_name(bundled: Catalogue, code: str, name: str) -> None:
    """INEGI's five digits and the Spanish name lead to the same municipality, which lies in its state."""
    area = bundled.area_named(code)
    assert area is not None
    assert area is bundled.area_named(name)
    assert (area.id, area.words.es.name, area.parent) == (f"MX-{code}", name, f"MX-{code[:2]}")


def test_every_municipality_lies_in_the_state_of_its_code(bundled: Catalogue) -> None:
    """The first two digits of a municipality are those of its parent."""
    municipalities = [area for area in bundled.areas.values() if area.level == "municipality"]
    assert all(area.id.startswith(area.parent) for area in municipalities)


@pytest.mark.parametrize(
    ("text", "identity"),
    [
        ("MX-02", "MX-02"),
        ("2", "MX-02"),
        ("02", "MX-02"),
        ("2002", "MX-02002"),
        ("00", "MX"),
        ("MEXICALI", "MX-02002"),
        ("  nuevo   leon ", "MX-19"),
        ("Quinta Roo", "MX-23"),
        ("Coahuila de Zaragoza", "MX-05"),
        ("Michoacán de Ocampo", "MX-16"),
        ("Veracruz de Ignacio de la Llave", "MX-30"),
        ("Distrito Federal", "MX-09"),
        ("Mexico City", "MX-09"),
        ("la Ciudad de México", "MX-09"),
        ("México", "MX"),
        ("Mexico", "MX"),
        ("Edomex", "MX-15"),
        ("el Estado de México", "MX-15"),
        ("State of Mexico", "MX-15"),
        ("México (estado)", "MX-15"),
        ("Chihuahua", "MX-08"),
        ("Chihuahua, Chihuahua", "MX-08019"),
    ],
)
def test_an_area_is_found_as_people_write_it(bundled: Catalogue, text: str, identity: str) -> None:
    """Accents, capitals, blanks, lost zeros, old and official names all lead to the area."""
    area = bundled.area_named(text)
    assert area is not None
    assert area.id == identity


@pytest.mark.parametrize("text", ["", "Atlántida", "33", "020", "norte", "nacional"])
def test_what_is_no_area_is_not_guessed(bundled: Catalogue, text: str) -> None:
    """A text that names no area finds none, however near it comes."""
    assert bundled.area_named(text) is None


def test_mexico_in_a_table_of_states_is_not_the_country(bundled: Catalogue) -> None:
    """A level narrows the search: the country is no state, though a table of states may write its name."""
    assert bundled.area_named("México", level="state") is None


def test_indicators_and_sectors_are_found_by_alias(bundled: Catalogue) -> None:
    """The name in an agency's table leads to the indicator and to the sector."""
    indicator = bundled.indicator_named("Ingresos del mercado extranjero")
    sector = bundled.sector_named("Industrias manufactureras")
    assert indicator is not None
    assert sector is not None
    assert (indicator.id, sector.id) == ("immex.exports", "manufacturing")
    assert bundled.indicator_named("exportaciones de humo") is None


def test_no_bundled_name_is_ambiguous(bundled: Catalogue) -> None:
    """Every name and alias that is bundled leads back to its own entry."""
    for area in bundled.areas.values():
        for name in (area.words.es.name, *area.words.es.aliases, area.words.en.name, *area.words.en.aliases):
            assert bundled.area_named(name) is area
    for indicator in bundled.indicators.values():
        for name in (indicator.words.es.name, *indicator.words.es.aliases, *indicator.words.en.aliases):
            assert bundled.indicator_named(name) is indicator
    for sector in bundled.sectors.values():
        for name in (sector.words.es.name, *sector.words.es.aliases, *sector.words.en.aliases):
            assert bundled.sector_named(name) is sector


def test_quarterly_gdp_is_never_summed(bundled: Catalogue) -> None:
    """Quarters at annual rates make a year by their mean."""
    assert bundled.indicator("gdp.constant").kind.window_operation is Operation.MEAN
    assert bundled.indicator("immex.exports").kind.window_operation is Operation.SUM


def test_mexicali_has_the_words_of_the_press(bundled: Catalogue) -> None:
    """The demonym and the epithets of Mexicali are those that newspapers print."""
    words = bundled.area("MX-02002").words
    assert (words.es.demonym, words.es.epithet) == ("mexicalense", "la capital bajacaliforniana")
    assert words.en.epithet == "the Baja California capital"


def test_parents_go_up_and_surroundings_add_the_regions(bundled: Catalogue) -> None:
    """Mexicali lies in Baja California and Mexico, and through its state in the north and the northwest."""
    assert bundled.parents("MX-02002") == ("MX-02", "MX")
    assert bundled.parents("MX") == ()
    assert bundled.surroundings("MX-02002") == ("MX-02002", "MX-02", "MX", "MX-norte", "MX-noroeste")


def test_an_unknown_identity_is_answered_with_the_nearest(bundled: Catalogue) -> None:
    """Each lookup names what is missing and what may have been meant."""
    for lookup, wrong, right in (
        (bundled.indicator, "immex.export", "immex.exports"),
        (bundled.area, "MX-2002", "MX-02002"),
        (bundled.sector, "manufacture", "manufacturing"),
        (bundled.agency, "inegy", "inegi"),
        (bundled.unit, "USDD", "USD"),
    ):
        with pytest.raises(SettingsError) as raised:
            lookup(wrong)
        assert f"`{wrong}`" in raised.value.what
        assert raised.value.remedy == f"Did you mean `{right}`?"


def test_a_name_of_two_areas_is_refused(tmp_path: Path) -> None:
    """Where one level has two areas of a name, neither is chosen in silence."""
    twin = AREAS + '\n[areas.MX-03]\nlevel = "state"\nparent = "MX"\n'
    twin += 'words = { es = { name = "BAJA CALIFORNIA" }, en = { name = "Baja California" } }\n'
    loaded = catalogue.load(written(tmp_path, areas=twin))
    with pytest.raises(SettingsError, match="`MX-02` and `MX-03`"):
        loaded.area_named("baja california")
    assert loaded.area_named("MX-03") is loaded.areas["MX-03"]


def test_a_later_folder_adds_and_replaces(tmp_path: Path) -> None:
    """An office's own folder adds to the bundled entries and replaces those it repeats."""
    own = tmp_path / "own"
    own.mkdir()
    extra = AREAS.replace("northern Mexico", "the Mexican north") + AREAS[AREAS.index("[areas.MX-02]") :].replace(
        "MX-02", "MX-26"
    ).replace("Baja California", "Sonora")
    (own / "areas.toml").write_text(extra, encoding="utf-8")
    loaded = catalogue.load(written(tmp_path / "bundled"), own)
    assert loaded.area("MX-norte").words.en.name == "the Mexican north"
    assert {"MX-02", "MX-26"} <= set(loaded.areas)
    assert set(loaded.indicators) == {"sales"}


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    """A missing folder is an error, not an empty catalogue."""
    with pytest.raises(SettingsError, match="no such folder"):
        catalogue.load(tmp_path / "catalog")


WRONG = [
    ("indicators", 'unit = "MXN"', 'unit = "MXM"', "sales", "Did you mean `MXN`?"),
    ("indicators", 'agency = "inegi"', 'agency = "inegy"', "sales", "Did you mean `inegi`?"),
    ("indicators", 'kind = "flow"', 'kind = "flux"', "sales", ""),
    ("indicators", 'gender = "f"', 'gendr = "f"', "gendr", "Did you mean `gender`?"),
    ("indicators", 'name = "retail sales"', 'name = "retail *sales*"', "sales", "Remove it"),
    ("indicators", 'name = "retail sales"', 'name = "{{ sales }}"', "sales", "Remove it"),
    ("indicators", 'name = "retail sales"', 'name = "<b>retail sales</b>"', "sales", "Remove it"),
    ("indicators", 'name = "retail sales"', 'name = "retail\\nsales"', "sales", "Remove it"),
    ("indicators", 'name = "retail sales"', 'name = " "', "sales", "Write the words."),
    ("indicators", 'name = "retail sales"', f'name = "{"sales" * 25}"', "sales", "Shorten it to 120"),
    ("indicators", 'link = "https://www.inegi.org.mx/"', 'link = "javascript:alert(1)"', "sales", "https://"),
    ("areas", 'regions = ["MX-norte"]', 'regions = ["MX-nort"]', "MX-02", "Did you mean `MX-norte`?"),
    ("areas", 'regions = ["MX-norte"]', 'regions = ["MX"]', "MX-02", "level is region"),
    ("areas", 'level = "country"', 'level = "country"\nparent = "MX-02"', "MX", "Name the broader area"),
    ("areas", "[areas.MX]", '[areas.MX]\nid = "MX"', "MX", "Remove the line."),
    ("areas", "[areas.MX]", '[areas."MX:1"]', "MX:1", "Use letters"),
    ("agencies", 'short = "INEGI", article = "el"', 'short = "", article = "el"', "inegi", "Write the words."),
    ("sectors", 'gender = "f"', 'gender = "x"', "food", ""),
]


@pytest.mark.parametrize(("stem", "right", "wrong", "entry", "remedy"), WRONG)
def test_what_is_wrong_is_named_with_file_line_and_entry(
    tmp_path: Path, stem: str, right: str, wrong: str, entry: str, remedy: str
) -> None:
    """A wrong entry stops the loading with its file, its line, what it is and what to do."""
    text = FILES[f"{stem}.toml"].replace(right, wrong)
    with pytest.raises(SettingsError) as raised:
        catalogue.load(written(tmp_path, **{stem: text}))
    file, _, line = raised.value.where.partition(", line ")
    assert file == str(tmp_path / f"{stem}.toml")
    assert entry in raised.value.what
    assert remedy in raised.value.remedy
    assert int(line) == line_with(text, wrong.splitlines()[-1])


def test_a_misspelt_table_is_named(tmp_path: Path) -> None:
    """A table that the file does not have is an error with the nearest right one."""
    with pytest.raises(SettingsError, match=r"units\.toml.*`unit`.*Did you mean `units`"):
        catalogue.load(written(tmp_path, units=UNITS.replace("[units.MXN]", "[unit.MXN]")))


def test_a_parent_that_does_not_exist_is_named(tmp_path: Path) -> None:
    """An area cannot lie in one that nobody described."""
    text = AREAS.replace('regions = ["MX-norte"]', "").replace(
        'level = "state"\nparent = "MX"', 'level = "state"\nparent = "MY"'
    )
    with pytest.raises(SettingsError, match=r"areas\.toml, line 13: `MX-02`: `parent` names `MY`"):
        catalogue.load(written(tmp_path, areas=text))
