package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/** Somebody who reads what a browser shows. */
class Reader {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    final ChromeDriver driver;

    Reader(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Which document is shown, once it is there as a whole: another one has another beginning. */
    String document() {
        await(() -> "complete".equals(script("return document.readyState")));
        return String.valueOf(script("return performance.timeOrigin"));
    }

    /** Whether pressing it leads to another page. */
    boolean leadsOn(WebElement element) {
        return (boolean) driver.executeScript(
                """
                const e = arguments[0];
                return e.matches('a[href]:not([download]), form button:not([type=button]), form input');
                """,
                element);
    }

    void await(BooleanSupplier condition) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("waited too long").isBefore(end);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    String title() {
        return driver.getTitle();
    }

    String text() {
        return text("body");
    }

    String text(String selector) {
        return driver.findElement(By.cssSelector(selector)).getText().replaceAll("\\s+", " ");
    }

    List<String> texts(String selector) {
        return driver.findElements(By.cssSelector(selector)).stream()
                .map(WebElement::getText)
                .toList();
    }

    String attribute(String selector, String attribute) {
        return driver.findElement(By.cssSelector(selector)).getDomAttribute(attribute);
    }

    Object script(String script) {
        return driver.executeScript(script);
    }
}
