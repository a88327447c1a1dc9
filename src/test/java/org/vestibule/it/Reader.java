package org.vestibule.it;

import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/** Somebody who reads what a browser shows. */
class Reader {

    final ChromeDriver driver;

    Reader(ChromeDriver driver) {
        this.driver = driver;
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
