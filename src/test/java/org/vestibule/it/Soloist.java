package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.vestibule.kit.VirtualAuthenticator;

/** Somebody in front of the one-page application, with a phone in hand; each view they get to is inspected. */
final class Soloist extends Reader {

    private static final int LONGEST_WAY = 40;

    private final String page;
    private final String strategy;
    private final Browser browser;
    private final Inspection inspection;
    private final Person errands;

    private VirtualAuthenticator phone;
    private List<String> backupCodes = List.of();

    Soloist(URI home, String page, String strategy, String name, Browser browser, Inspection inspection) {
        super(browser.driver());
        this.page = page;
        this.strategy = strategy;
        this.browser = browser;
        this.inspection = inspection;
        this.errands = new Person(home, name);
    }

    String name() {
        return errands.name();
    }

    Browser browser() {
        return browser;
    }

    List<String> backupCodes() {
        return backupCodes;
    }

    /** Looked up and read in one step: a view may give way to the next in between. */
    @Override
    @SuppressWarnings("unchecked") // A list of strings, as the script returns it.
    List<String> texts(String selector) {
        return (List<String>) driver.executeScript(
                "return Array.from(document.querySelectorAll(arguments[0])).map(e => e.innerText.trim())", selector);
    }

    @Override
    String text(String selector) {
        return String.join(" ", texts(selector)).replaceAll("\\s+", " ");
    }

    /** Opens the page, or loads it again: tokens are forgotten by it, a session is not. */
    Soloist open(String view) {
        driver.get(page);
        return at(view);
    }

    /** Waits until the view with this heading is there, and has the focus at its heading. */
    Soloist at(String view) {
        await(() -> texts("h1").contains(view) && driver.getTitle().equals(view + " - Lobby"));
        assertThat(script("return document.activeElement.matches('h1')"))
                .as(view)
                .isEqualTo(true);
        inspection.inspect();
        return this;
    }

    Soloist signIn() {
        return type("username", name())
                .type("password", name() + "-password")
                .choose(strategy)
                .press("Sign in");
    }

    Soloist choose(String by) {
        driver.findElement(By.id(by)).click();
        return this;
    }

    Soloist type(String field, String text) {
        WebElement input = driver.findElement(By.id(field));
        input.clear();
        input.sendKeys(text);
        return this;
    }

    /** Presses what has these words, as soon as it is there. */
    Soloist press(String words) {
        await(() -> texts("main button, main a, main summary").contains(words));
        driver.findElements(By.cssSelector("main button, main a, main summary")).stream()
                .filter(element ->
                        element.isDisplayed() && element.getText().strip().equals(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nothing to press says \"" + words + "\" in " + text()))
                .click();
        return this;
    }

    Soloist waitForTheNextCode() {
        return wait(Duration.ofSeconds(60));
    }

    Soloist wait(Duration time) {
        errands.wait(time);
        return this;
    }

    String code() {
        return phone.codeAt(errands.now());
    }

    String wrongCode() {
        return phone.wrongCodeAt(errands.now());
    }

    /** Points the phone at the picture, as it is on the screen. */
    Soloist scan() {
        await(() -> !driver.findElements(By.cssSelector(".qr img")).isEmpty());
        inspection.inspect();
        WebElement picture = driver.findElement(By.cssSelector(".qr img"));
        driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", picture);
        phone = VirtualAuthenticator.ofUri(Picture.read(picture.getScreenshotAs(OutputType.BYTES)));
        Seen.secret(phone.key());
        assertThat(text("#key").replace(" ", "")).isIn("", phone.key());
        return this;
    }

    /** Has codes sent from now on, which was set up on the pages. */
    Recipient withMessages(Channel channel) {
        return Recipient.of(errands.signIn(), channel).setUp();
    }

    Soloist assertFocused(String id) {
        await(() -> id.equals(script("return document.activeElement.id")));
        return this;
    }

    Soloist confirm() {
        return type("code", code()).press("Confirm and finish");
    }

    Soloist noteCodes() {
        at("Save your backup codes");
        backupCodes = texts("#codes li");
        backupCodes.forEach(Seen::backupCode);
        assertThat(backupCodes).hasSize(10).doesNotHaveDuplicates();
        return this;
    }

    Soloist tabTo(String selector) {
        for (int i = 0; i < LONGEST_WAY; i++) {
            if (Boolean.TRUE.equals(script("return document.activeElement.matches(\"" + selector + "\")"))) {
                return this;
            }
            key(Keys.TAB);
        }
        throw new AssertionError("The keyboard does not get to " + selector + " in " + text());
    }

    Soloist key(CharSequence keys) {
        new Actions(driver).sendKeys(keys).perform();
        return this;
    }

    Soloist assertSays(String sentence) {
        await(() -> text().contains(sentence));
        return this;
    }

    /** An error is announced, belongs to its field, and the caller can type at once. */
    Soloist assertRefused(String field, String sentence) {
        await(() -> driver.findElements(By.id("error")).stream()
                .anyMatch(said -> said.getText().contains(sentence)));
        assertFocused(field);
        WebElement input = driver.findElement(By.id(field));
        assertThat(attribute("#error", "role")).isEqualTo("alert");
        assertThat(input.getDomAttribute("aria-invalid")).isEqualTo("true");
        assertThat(input.getDomAttribute("aria-describedby").split(" ")).contains("error");
        assertThat(driver.getTitle()).startsWith("Error: ");
        inspection.inspect();
        return this;
    }

    /** Sees the profile, with what it was proven by. */
    Soloist assertInside(String provenBy) {
        at("Hello, " + name());
        assertThat(text("#caller")).isEqualTo(name());
        assertThat(text("#amr")).isEqualTo(provenBy);
        assertThat(text("#known")).isEqualTo(strategy.equals("bearer") ? "bearer token" : "session cookie");
        return this;
    }
}
