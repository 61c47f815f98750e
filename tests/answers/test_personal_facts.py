"""Which questions tell something personal: by words of both languages, and never what is asked in general."""

import pytest
from sqlmodel import select

from data.answers import question_log
from data.answers.anonymization import holds_personal_data, without_personal_data
from data.answers.personal_facts import personal_facts
from data.db.database import Database
from data.entries.source_files import read_topics
from data.models.content import Question
from data.people import store as people

FACTS = """
    je suis enceinte, est-ce que je peux partir?|chu enceinte, jpeux tu partir
    my wife is sick, can I come home|j'ai le cancer|I was diagnosed with ADHD last year
    on m'a diagnostiqué un lupus|my son was diagnosed with leukemia
    I'm 3 months pregnant, can I still deploy|can I go if I have asthma?
    Puis-je partir si j'ai le diabète?|ma mère est malade, qui va s'en occuper|I take antidepressants
    j'ai été opéré au genou|I had knee surgery in May|I have a criminal record
    j'ai un casier judiciaire|I'm under investigation|je suis en instance de divorce
    mon conjoint souffre de dépression|I have PTSD from my last tour
    je suis suspendue de mes fonctions|I'm on sick leave|I am gay, is it safe there
    mon chum fait un burnout|j'accouche en mars|my wife is due in March|ma collègue est enceinte
    le docteur m'a trouvé une tumeur|I broke my arm|I am injured since May
    chu en ceinte de 4 mois, est-ce que ça compte?|j'ai pogné une plainte en déonto l'an passé
    j'ai un dossier criminel à cause d'une bagarre|je me suis pété le genou au hockey
    j'ai reculé à cause de ma blonde|j'ai failli me faire sacrer dehors|I backed out because of my wife
"""
GENERAL = """
    is pregnancy allowed|can pregnant officers deploy|la grossesse est-elle permise
    do I need a medical exam|what if I get sick on mission|what happens if I'm injured
    Que se passe-t-il si je suis blessé en mission?|do I get sick leave|my insurance covers cancer?
    what is the policy on HIV testing|quelles maladies empêchent de partir
    I have a question about PTSD support|is there a criminal record check|my pay on mission
    I am not sick|I am a sergeant with 10 years, am I eligible|j'ai 12 ans de service
    can people with asthma go|est-ce que mon assurance couvre la maladie
    my unit does addiction training|puis-je amener ma famille|ma femme peut-elle venir
    qui paie si je tombe malade|I have a driving licence|is my back pay kept
    puis-je faire une plainte contre un collègue|comment on porte plainte en mission
    je suis pas certain que c'est pour moi|quel est le risque d'accident de char là-bas
    how likely am I, or my partner, to get hurt|how likely i am to get hurt|i'm sick of nights
    is it special duty, do I get less if I'm hurt|using my sick bank|ma banque de maladie
    mes congés de maladie y passent-tu|elle s'inquiète pour mon chum s'il est blessé
    pour un policier en opération de paix, mon assurance couvre quoi
"""
MIN_SHARE = 0.005
"""Of the wordings of the entries, which ask in general; those that are taken for facts are facts."""


def each(texts: str) -> list[str]:
    return [text.strip() for line in texts.splitlines() for text in line.split("|") if text.strip()]


@pytest.mark.parametrize("text", each(FACTS))
def test_what_tells_of_somebodys_life_is_personal(text: str) -> None:
    assert holds_personal_data(text)


@pytest.mark.parametrize("text", each(GENERAL))
def test_what_is_asked_in_general_isnt_personal(text: str) -> None:
    assert not holds_personal_data(text)


@pytest.mark.slow
def test_few_wordings_of_entries_are_taken_for_facts() -> None:
    texts = [text for topic in read_topics() for entry in topic.entries for text in (entry.en, entry.fr)]
    wordings = [wording for text in texts for wording in text.phrasings]
    taken = [one for one in wordings if personal_facts().tells_fact(one)]
    assert len(taken) / len(wordings) < MIN_SHARE, taken
    assert not [one for one in wordings if personal_facts().without_names(one) != one]


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        ("mon collègue Tremblay est parti en Haïti", "mon collègue … est parti en Haïti"),
        ("My colleague Dave Nguyen went to Haiti", "My colleague … went to Haiti"),
        ("Is Sgt. Roy still in Ukraine?", "Is Sgt. … still in Ukraine?"),
        ("a friend named bob went", "a friend named … went"),
        ("une collègue qui s’appelle Julie part", "une collègue qui s’appelle … part"),
        ("can a Constable apply", "can a Constable apply"),
        ("Can a Sergeant in Ontario go", "Can a Sergeant in Ontario go"),
        ("CAN A SERGEANT GO", "CAN A SERGEANT GO"),
        ("une mission appelée BINUH", "une mission appelée BINUH"),
        ("my chief Inspector General", "my chief Inspector General"),
    ],
)
def test_other_peoples_names_are_taken_out(told: str, kept: str) -> None:
    assert without_personal_data(told) == kept


def test_a_fact_is_kept_only_by_consent(db: Database) -> None:
    person = db.run_here(people.ensure_person, 7, "en", False)[0].id
    told = "zzzz je suis enceinte"
    asked = db.run_here(question_log.record_unanswered, question_log.Asked(person, "fr"), told, [])
    texts = select(Question.text)
    assert db.run_here(lambda session: list(session.exec(texts))) == [None]
    assert not db.run_here(question_log.keep_text, person, asked, "")
    assert db.run_here(lambda session: list(session.exec(texts))) == [None]
    assert db.run_here(question_log.keep_text, person, asked, told)
    assert db.run_here(lambda session: list(session.exec(texts))) == [told]
