package org.vestibule.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Chromium without a window and with an empty profile. */
final class Browser implements AutoCloseable {

    private static final int ASK = 1;
    private static final int BLOCK = 2;

    /** Says at every start that it has no bindings for this version's DevTools, of which no test uses any. */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    private final Scripts scripts;
    private final Path downloads;
    private final ChromeDriver driver;

    Browser(Scripts scripts) {
        SELENIUM.setLevel(Level.SEVERE);
        this.scripts = scripts;
        this.downloads = folder();
        this.driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(
                                program("vestibule.chromedriver", "/usr/bin/chromedriver", "chromium-driver")
                                        .toFile())
                        .build(),
                options());
        driver.manage().timeouts().pageLoadTimeout(Duration.ofSeconds(60));
        cdp("Browser.setDownloadBehavior", Map.of("behavior", "allow", "downloadPath", downloads.toString()));
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("vestibule-downloads");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path program(String property, String usual, String debianPackage) {
        Path path = Path.of(System.getProperty(property, usual));
        if (!Files.isExecutable(path)) {
            throw new AssertionError("The browser tests need " + path + ": install the Debian package " + debianPackage
                    + ", or name another program by -D" + property);
        }
        return path;
    }

    private ChromeOptions options() {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(
                program("vestibule.chromium", "/usr/bin/chromium", "chromium").toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--lang=en-US",
                "--window-size=1280,900");
        options.setExperimentalOption(
                "prefs",
                Map.of("profile.managed_default_content_settings.javascript", scripts == Scripts.ON ? ASK : BLOCK));
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        return options;
    }

    ChromeDriver driver() {
        return driver;
    }

    Scripts scripts() {
        return scripts;
    }

    Path downloads() {
        return downloads;
    }

    /** Forgets whoever used it before. */
    Browser emptied() {
        driver.get("about:blank");
        cdp("Network.clearBrowserCookies", Map.of());
        speak("en-US");
        light();
        console();
        return this;
    }

    void speak(String language) {
        cdp("Network.enable", Map.of());
        cdp("Network.setExtraHTTPHeaders", Map.of("headers", Map.of("Accept-Language", language)));
    }

    void light() {
        prefer("light");
    }

    void dark() {
        prefer("dark");
    }

    /** Colours change at once, as for readers who want no motion. */
    private void prefer(String scheme) {
        cdp(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", scheme),
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    }

    /** Makes the page so wide, with that many pixels of the picture for each of its own. */
    void resize(int width, int height, double scale) {
        cdp(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", scale, "mobile", false));
    }

    void unresize() {
        cdp("Emulation.clearDeviceMetricsOverride", Map.of());
    }

    Map<String, Object> cdp(String command, Map<String, Object> parameters) {
        return driver.executeCdpCommand(command, parameters);
    }

    void allowClipboard() {
        cdp(
                "Browser.grantPermissions",
                Map.of("permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
    }

    String clipboard() {
        return (String) driver.executeAsyncScript("navigator.clipboard.readText().then(arguments[0], arguments[0])");
    }

    /** What the pages complained of since the last look. */
    List<LogEntry> console() {
        return driver.manage().logs().get(LogType.BROWSER).getAll();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
