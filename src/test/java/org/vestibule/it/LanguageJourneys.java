package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** In which language a person is spoken to. */
interface LanguageJourneys extends Guests {

    @Test
    default void aGermanIsAskedInGerman() {
        assertSpoken("de-AT,de;q=0.9,en;q=0.5", "de", "Code eingeben");
    }

    @Test
    default void anEnglishReaderIsAskedInEnglish() {
        assertSpoken("en-GB", "en", "Enter your code");
    }

    @Test
    default void whoeverSpeaksNeitherIsAskedInEnglish() {
        assertSpoken("fr-FR,fr;q=0.9", "en", "Enter your code");
    }

    @Test
    default void theFirstLanguageThatIsSpokenHereIsTaken() {
        assertSpoken("fr,de;q=0.8,en;q=0.7", "de", "Code eingeben");
    }

    private void assertSpoken(String wanted, String language, String heading) {
        Person person = halfWayPerson();
        person.client().get("/2fa/challenge", "Accept", "text/html", "Accept-Language", wanted);
        assertThat(person.page().select("html").attr("lang")).isEqualTo(language);
        assertThat(person.page().select("h1").text()).isEqualTo(heading);
    }
}
