package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.regex.Pattern;

/** What holds for every page, whoever sees it and however they came: seen each time somebody in a journey gets to one. */
final class Inspection {

    /** WCAG 2.2 at 400 % of 1280 pixels (success criterion 1.4.10). */
    private static final int NARROW = 320;

    private static final String FAULTS =
            """
            const faults = [];
            const all = selector => Array.from(document.querySelectorAll(selector));
            if (!document.documentElement.lang) faults.push('the page has no language');
            if (!document.title.trim()) faults.push('the page has no title');
            if (all('h1').length !== 1) faults.push('headings of the first level: ' + all('h1').length);
            for (const field of all('input:not([type=hidden]):not([hidden])'))
              if (field.labels.length !== 1) faults.push('labels of ' + field.name + ': ' + field.labels.length);
            for (const attribute of ['aria-describedby', 'aria-labelledby'])
              for (const element of all('[' + attribute + ']'))
                for (const id of element.getAttribute(attribute).split(' '))
                  if (!document.getElementById(id)) faults.push(attribute + ' names ' + id + ', which is not there');
            for (const element of all('[id]'))
              if (all('[id="' + element.id + '"]').length > 1) faults.push('the id ' + element.id + ' is there twice');
            for (const field of all('[aria-invalid=true]'))
              if (!field.getAttribute('aria-describedby')) faults.push('nothing says what is wrong with ' + field.name);
            for (const image of all('img')) if (!image.alt) faults.push('an image without words');
            for (const element of all('[tabindex]:not(h1[tabindex="-1"]), [style], [onclick]')) faults.push('inline: ' + element.outerHTML);
            return faults;
            """;
    private static final String OVERFLOW =
            """
            const width = document.documentElement.scrollWidth;
            return width <= innerWidth ? [] : Array.from(document.querySelectorAll('body *'))
              .filter(e => e.getBoundingClientRect().right > innerWidth + 1).map(e => width + ': ' + e.outerHTML.slice(0, 90));
            """;
    private static final String AXE_RULES =
            """
            const done = arguments[0];
            axe.run(document, {resultTypes: ['violations']})
              .then(found => done(found.violations.flatMap(v => v.nodes.map(n => v.id + ': ' + n.target + ' ' + n.failureSummary))))
              .catch(trouble => done(['axe: ' + trouble]));
            """;
    private static final String AXE = resource("/axe.min.js");

    private final Browser browser;
    private final Set<String> inspected = new HashSet<>();
    private String before = "";

    Inspection(Browser browser) {
        this.browser = browser;
    }

    void inspect() {
        String page = browser.driver().getCurrentUrl();
        assertThat(complaints(page)).as(page).isEmpty();
        before = page;
        if (inspected.add(kind(page))) {
            assertThat(faults(FAULTS)).as(page).isEmpty();
            browser.resize(NARROW, 640, 1);
            assertThat(faults(OVERFLOW))
                    .as("wider than %d pixels: %s", NARROW, page)
                    .isEmpty();
            browser.unresize();
            assertWithoutBarriers(page);
        }
    }

    /** Two pages of one address, title and number of elements are seen once. */
    private String kind(String page) {
        return page.replaceAll("\\?.*", "")
                + browser.driver().executeScript("return document.title + document.querySelectorAll('*').length");
    }

    /** By the rules of axe, which runs as a script. */
    private void assertWithoutBarriers(String page) {
        if (browser.scripts() == Scripts.ON) {
            assertThat(violations()).as(page).isEmpty();
            browser.dark();
            assertThat(violations()).as("in the dark: " + page).isEmpty();
            browser.light();
        }
    }

    /** What a script may be told by the JSON API, as a browser complains of it. */
    private static final Pattern ANSWER = Pattern.compile(
            "\\S+/(2fa|2fa/[a-z/-]+|api/profile) - Failed to load resource: the server responded with a status of 4\\d\\d .*");

    /** A page's own status, such as 401 beside a wrong code, is no complaint of it; it may be told on the next page only. */
    private List<String> complaints(String page) {
        return browser.console().stream()
                .filter(entry -> entry.getLevel().equals(Level.SEVERE)
                        || entry.getMessage().contains("Content Security Policy"))
                .map(entry -> entry.getMessage())
                .filter(message -> !message.startsWith(page + " - Failed to load resource"))
                .filter(message -> !ANSWER.matcher(message).matches())
                .filter(message -> !message.startsWith(before + " - Failed to load resource"))
                .toList();
    }

    @SuppressWarnings("unchecked") // A list of strings, as each script returns it.
    private List<String> faults(String script) {
        return (List<String>) browser.driver().executeScript(script);
    }

    @SuppressWarnings("unchecked")
    private List<String> violations() {
        browser.driver().executeScript(AXE);
        return (List<String>) browser.driver().executeAsyncScript(AXE_RULES);
    }

    private static String resource(String name) {
        try (InputStream in = Inspection.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
