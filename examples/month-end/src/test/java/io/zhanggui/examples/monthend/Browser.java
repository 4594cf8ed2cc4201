package io.zhanggui.examples.monthend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.openqa.selenium.PageLoadStrategy;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The browser of the machine without a window, as the tests use it. */
final class Browser implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /**
     * Starts it with a fresh profile in the folder. Without a browser the test is skipped, or fails with {@code
     * -Dzhanggui.browser=required}.
     */
    static Browser start(Path profile) {
        boolean installed = Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
        String missing = "no " + CHROMIUM + " with " + DRIVER + ", so nobody looked at the page in a browser";
        if ("required".equals(System.getProperty("zhanggui.browser"))) {
            assertThat(installed).as(missing).isTrue();
        }
        assumeThat(installed).as(missing).isTrue();
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.setPageLoadStrategy(PageLoadStrategy.NORMAL);
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--user-data-dir=" + profile);
        LoggingPreferences console = new LoggingPreferences();
        console.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", console);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .usingAnyFreePort()
                .build();
        return new Browser(new ChromeDriver(service, options));
    }

    /** Opens the file in a window so many pixels wide; below 600 it is a phone. */
    void open(Path page, int width) {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "screen"));
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 600));
        driver.get(page.toUri().toString());
    }

    /** Shows the page as paper so many pixels wide. */
    void asPaper(int width) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 700, "deviceScaleFactor", 1, "mobile", false));
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
    }

    /** What the script returns. */
    Object ask(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** The texts that the script returns as an array. */
    @SuppressWarnings("unchecked")
    List<String> list(String script, Object... arguments) {
        return (List<String>) driver.executeScript(script, arguments);
    }

    ChromeDriver driver() {
        return driver;
    }

    /** What the page wrote to the console as an error or warning. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** The whole page as it is shown, also what is below the window. */
    void screenshot(Path file) {
        write(file, driver.executeCdpCommand("Page.captureScreenshot", Map.of("captureBeyondViewport", true)));
    }

    /** The page printed; the pages are counted in the file. */
    int print(Path file) {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
        write(file, driver.executeCdpCommand("Page.printToPDF", Map.of("preferCSSPageSize", true)));
        try {
            String pdf = Files.readString(file, StandardCharsets.ISO_8859_1);
            return pdf.split("/Type ?/Page\\b(?!s)", -1).length - 1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, Map<String, Object> answer) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, Base64.getDecoder().decode((String) answer.get("data")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
