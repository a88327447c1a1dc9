package org.vestibule.http;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import org.vestibule.flow.BrowserTrust;
import org.vestibule.store.TrustedBrowsers.Browser;

/** The caller's trusted browsers, as the settings show them. */
@Dependent
final class BrowserList {

    private final BrowserTrust trust;
    private final TrustedBrowser here;

    @Inject
    BrowserList(BrowserTrust trust, TrustedBrowser here) {
        this.trust = trust;
        this.here = here;
    }

    /** Whether there can be any. */
    boolean isOffered() {
        return trust.isOffered();
    }

    List<Map<String, Object>> shown(Visit visit) {
        Texts texts = visit.reply().texts();
        DateTimeFormatter format = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(texts.locale())
                .withZone(ZoneOffset.UTC);
        return of(visit).stream()
                .map(browser -> Map.<String, Object>of(
                        "id", browser.id(),
                        "name", name(browser, texts),
                        "here", isHere(visit, browser),
                        "address", browser.address(),
                        "createdAt", format.format(browser.createdAt()),
                        "lastUsedAt", format.format(browser.lastUsedAt()),
                        "expiresAt", format.format(browser.expiresAt())))
                .toList();
    }

    JsonArrayBuilder json(Visit visit) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        of(visit).forEach(browser -> all.add(json(visit, browser)));
        return all;
    }

    private JsonObjectBuilder json(Visit visit, Browser browser) {
        return Json.createObjectBuilder()
                .add("id", browser.id())
                .add("browser", name(browser, visit.reply().texts()))
                .add("createdAt", browser.createdAt().toString())
                .add("lastUsedAt", browser.lastUsedAt().toString())
                .add("expiresAt", browser.expiresAt().toString())
                .add("address", browser.address())
                .add("thisBrowser", isHere(visit, browser));
    }

    private List<Browser> of(Visit visit) {
        return trust.of(visit.standing().pass().orElseThrow());
    }

    private boolean isHere(Visit visit, Browser browser) {
        return here.id(visit.request(), visit.caller())
                .filter(browser.id()::equals)
                .isPresent();
    }

    private static String name(Browser browser, Texts texts) {
        return browser.name().isEmpty() ? texts.get("settings.browsers.other") : browser.name();
    }
}
