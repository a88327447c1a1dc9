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

/** Somebody in front of a real browser, with a phone in hand: sees, types and presses; each page they get to is inspected. */
final class Visitor extends Reader {

    private static final int LONGEST_WAY = 40;

    private final URI home;
    private final String name;
    private final Browser browser;
    private final Inspection inspection;
    private final Person errands;

    private VirtualAuthenticator phone;
    private List<String> backupCodes = List.of();

    Visitor(URI home, String name, Browser browser, Inspection inspection) {
        super(browser.driver());
        this.home = URI.create("http://localhost:" + home.getPort() + home.getPath());
        this.name = name;
        this.browser = browser;
        this.inspection = inspection;
        this.errands = new Person(home, name);
    }

    String name() {
        return name;
    }

    Browser browser() {
        return browser;
    }

    List<String> backupCodes() {
        return backupCodes;
    }

    Visitor speaking(String language) {
        browser.speak(language);
        return this;
    }

    Visitor wait(Duration time) {
        errands.wait(time);
        return this;
    }

    /** Waits for a code that was not used yet. */
    Visitor waitForTheNextCode() {
        return wait(Duration.ofSeconds(60));
    }

    /** The code that the phone shows now. */
    String code() {
        return phone.codeAt(errands.now());
    }

    /** A code that is not right at this time, nor near it. */
    String wrongCode() {
        return phone.codeAt(errands.now().minus(Duration.ofDays(1)));
    }

    Visitor open(String path) {
        driver.get(home.resolve(path.substring(1)).toString());
        return look();
    }

    private Visitor look() {
        inspection.inspect();
        return this;
    }

    Visitor signIn() {
        return open("/account")
                .type("name", name)
                .type("password", name + "-password")
                .press("Sign in");
    }

    Recipient at(Channel channel, String destination) {
        return new Recipient(errands, channel, destination);
    }

    Visitor signOut() {
        return open("/account").press("Sign out");
    }

    Visitor type(String field, String text) {
        WebElement input = driver.findElement(By.id(field));
        input.clear();
        input.sendKeys(text);
        return this;
    }

    /** Presses the one button or link with these words, and waits for the page that it leads to, if it does. */
    Visitor press(String words) {
        WebElement button = button(words);
        return arrive(leadsOn(button), button::click);
    }

    private Visitor arrive(boolean elsewhere, Runnable step) {
        String from = document();
        step.run();
        if (elsewhere) {
            await(() -> !document().equals(from));
        }
        return look();
    }

    WebElement button(String words) {
        return driver.findElements(By.cssSelector("a, button, summary")).stream()
                .filter(WebElement::isDisplayed)
                .filter(element -> element.getText().strip().equals(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nothing to press says \"" + words + "\" in " + text()));
    }

    boolean has(String words) {
        return driver.findElements(By.cssSelector("a, button")).stream()
                .anyMatch(element ->
                        element.isDisplayed() && element.getText().strip().equals(words));
    }

    Visitor answer(String code) {
        return type("code", code).press("Continue");
    }

    /** Points the phone at the picture, as it is on the screen. */
    Visitor scan() {
        WebElement picture = driver.findElement(By.cssSelector(".qr img"));
        driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", picture);
        String uri = Picture.read(picture.getScreenshotAs(OutputType.BYTES));
        assertThat(uri).startsWith("otpauth://totp/").contains(name);
        phone = VirtualAuthenticator.ofUri(uri);
        return this;
    }

    Visitor confirm() {
        return confirm(code());
    }

    Visitor confirm(String code) {
        return type("code", code).press("Confirm and finish");
    }

    /** From the settings to the page that shows the backup codes, which are noted down. */
    Visitor setUp() {
        return open("/2fa/setup").scan().confirm().noteCodes();
    }

    Visitor noteCodes() {
        backupCodes = texts("#codes li");
        assertThat(backupCodes).hasSize(10).doesNotHaveDuplicates();
        return this;
    }

    /** Presses the tabulator until that element has the focus, which is to be seen wherever it is on the way. */
    Visitor tabTo(String selector) {
        for (int i = 0; i < LONGEST_WAY; i++) {
            if (focused().equals(driver.findElement(By.cssSelector(selector)))) {
                return this;
            }
            key(Keys.TAB);
            assertFocusVisible();
        }
        throw new AssertionError("The keyboard does not get to " + selector + " in " + text());
    }

    Visitor key(CharSequence keys) {
        new Actions(driver).sendKeys(keys).perform();
        return this;
    }

    Visitor enter() {
        return arrive(leadsOn(focused()), () -> key(Keys.ENTER));
    }

    Visitor back() {
        driver.navigate().back();
        return this;
    }

    private WebElement focused() {
        return driver.switchTo().activeElement();
    }

    private void assertFocusVisible() {
        Object visible = driver.executeScript(
                """
                const at = document.activeElement, box = at.getBoundingClientRect(), style = getComputedStyle(at);
                return at === document.body || style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
                  && box.width > 0 && box.bottom > 0 && box.top < innerHeight;
                """);
        assertThat(visible).as("focus is visible at " + focused()).isEqualTo(true);
    }

    Visitor assertFocused(String id) {
        assertThat(focused().getDomAttribute("id")).isEqualTo(id);
        return this;
    }

    Visitor assertAt(String path) {
        assertThat(URI.create(driver.getCurrentUrl()).getPath()).isEqualTo(home.getPath() + path.substring(1));
        return this;
    }

    Visitor assertSays(String sentence) {
        assertThat(text()).contains(sentence);
        return this;
    }

    Visitor assertSaysNot(String sentence) {
        assertThat(driver.getPageSource()).doesNotContain(sentence);
        return this;
    }

    /** An error is announced, belongs to its field, and the caller can type at once. */
    Visitor assertRefused(String field, String sentence) {
        WebElement input = driver.findElement(By.id(field));
        assertThat(text("#error[role=alert]")).contains(sentence);
        assertThat(input.getDomAttribute("aria-invalid")).isEqualTo("true");
        assertThat(input.getDomAttribute("aria-describedby").split(" ")).contains("error");
        assertThat(driver.getTitle()).startsWith("Error: ");
        return assertFocused(field);
    }

    Visitor assertSignedIn() {
        open("/account").assertAt("/account");
        assertThat(text("#caller")).isEqualTo(name);
        return this;
    }

    Visitor assertLanguage(String tag) {
        assertThat(driver.findElement(By.tagName("html")).getDomAttribute("lang"))
                .isEqualTo(tag);
        return this;
    }
}
