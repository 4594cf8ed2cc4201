package io.zhanggui.examples.monthend;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * The page of the sample shop as a browser shows it, on a phone, on a desktop and on paper. Pictures of what it saw are in
 * {@code target/browser}.
 */
class PageInBrowserTest {

    private static final Path SHOTS = Path.of("target", "browser");

    /** The printable width of A4 landscape with the margins of the style, in CSS pixels. */
    private static final int PAPER = 1039;

    @TempDir
    private static Path folder;

    private static Browser browser;

    @BeforeAll
    static void run() {
        browser = Browser.start(folder.resolve("profile"));
        for (String language : List.of("zh", "en")) {
            Run run = Run.with(List.of(
                    "--lang", language, "--out", folder.resolve(language).toString()));
            assertThat(run.status()).isZero();
        }
    }

    @AfterAll
    static void quit() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"zh,390", "zh,1280", "en,390", "en,1280"})
    void every_section_is_there_and_nothing_is_complained_about(String language, int width) {
        open(language, width);
        assertThat(browser.list("""
                        return [...document.querySelectorAll('main > section')]
                            .filter(each => each.getBoundingClientRect().height > 80
                                && each.querySelector('h2').getBoundingClientRect().width > 20)
                            .map(each => each.id)""")).containsExactlyElementsOf(MonthEndTest.SECTIONS);
        browser.screenshot(SHOTS.resolve(language + "-" + width + ".png"));
        assertThat(browser.complaints()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"zh,390", "zh,1280", "en,390", "en,1280", "zh,768", "en,320"})
    void the_page_never_scrolls_sideways(String language, int width) {
        open(language, width);
        assertThat(browser.ask("return innerWidth")).isEqualTo((long) width);
        assertThat((long) browser.ask("return document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(width);
        assertThat(browser.list("""
                        return [...document.querySelectorAll('main *, header *')]
                            .filter(each => !each.closest('.table table') && !each.closest('.chart ul'))
                            .filter(each => each.getBoundingClientRect().right > innerWidth + 1)
                            .map(each => each.tagName + ' ' + each.className + ' ' + each.textContent.slice(0, 40))""")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"zh,390", "zh,1280", "en,390", "en,1280"})
    void pictures_are_not_empty_and_their_labels_stand_within_them(String language, int width) throws IOException {
        open(language, width);
        List<WebElement> pictures = browser.driver().findElements(By.cssSelector("figure svg")).stream()
                .filter(WebElement::isDisplayed)
                .toList();
        assertThat(pictures)
                .as("one of the two forms of each picture")
                .hasSize(browser.driver().findElements(By.cssSelector("figure")).size())
                .hasSizeGreaterThanOrEqualTo(9);
        for (WebElement picture : pictures) {
            String title = picture.findElement(By.tagName("title")).getDomProperty("textContent");
            assertThat(picture.getSize().getWidth()).as(title).isBetween(250, width);
            assertThat(picture.getSize().getHeight()).as(title).isGreaterThan(40);
            assertThat((long) browser.ask("""
                            return [...arguments[0].querySelectorAll('rect, path, line, text')].filter(each => {
                                const box = each.getBoundingClientRect();
                                return box.width + box.height > 0;
                            }).length""", picture)).as(title).isGreaterThanOrEqualTo(4);
            assertThat(browser.list("""
                            const edge = arguments[0].getBoundingClientRect();
                            return [...arguments[0].querySelectorAll('text')].filter(each => {
                                const box = each.getBoundingClientRect();
                                return box.left < edge.left - 1 || box.right > edge.right + 1
                                    || box.top < edge.top - 1 || box.bottom > edge.bottom + 1;
                            }).map(each => each.textContent)""", picture)).as(title).isEmpty();
            assertThat(colours(picture)).as("colours of " + title).isGreaterThan(10);
        }
    }

    @ParameterizedTest
    @CsvSource({"zh,390", "en,1280"})
    void reasons_unfold(String language, int width) {
        open(language, width);
        List<WebElement> folded = browser.driver().findElements(By.cssSelector(".reasons > details:not([open])"));
        assertThat(folded).hasSizeGreaterThan(3);
        for (WebElement details : folded) {
            WebElement inside = details.findElement(By.cssSelector("details > :not(summary)"));
            assertThat(inside.isDisplayed()).isFalse();
            int before = details.getSize().getHeight();
            browser.ask("arguments[0].scrollIntoView({block: 'center'})", details);
            details.findElement(By.tagName("summary")).click();
            eventually(() -> inside.isDisplayed() && details.getSize().getHeight() > before);
        }
        assertThat((long) browser.ask("return document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(width);
    }

    @ParameterizedTest
    @CsvSource({"zh,390", "zh,1280", "en,390", "en,1280", "en,320"})
    void cards_take_little_room_until_they_are_opened(String language, int width) {
        open(language, width);
        List<WebElement> cards = browser.driver().findElements(By.cssSelector("#kpi .folds > details"));
        assertThat(cards).hasSize(21);
        for (WebElement card : cards) {
            WebElement table = card.findElement(By.cssSelector("table"));
            WebElement why = card.findElement(By.cssSelector(".reasons .formula"));
            assertThat(table.isDisplayed()).isFalse();
            int before = card.getSize().getHeight();
            assertThat(before).isLessThan(90);
            browser.ask("arguments[0].scrollIntoView({block: 'center'})", card);
            card.findElement(By.tagName("summary")).click();
            eventually(() ->
                    table.isDisplayed() && why.isDisplayed() && card.getSize().getHeight() > before + 100);
        }
        browser.screenshot(SHOTS.resolve(language + "-" + width + "-cards.png"));
        assertThat((long) browser.ask("return document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(width);
        assertThat(browser.list("""
                        return [...document.querySelectorAll('#kpi *')]
                            .filter(each => !each.closest('.table table'))
                            .filter(each => each.getBoundingClientRect().right > innerWidth + 1)
                            .map(each => each.tagName + ' ' + each.className + ' ' + each.textContent.slice(0, 40))""")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"zh,390", "zh,1280", "en,390", "en,1280", "en,320"})
    void findings_and_the_approval_are_readable_and_their_reasons_unfold(String language, int width) {
        open(language, width);
        assertThat(browser.driver().findElements(By.cssSelector("#organisation .figures")))
                .hasSize(2);
        for (String table : List.of("#organisation table", "#payroll table")) {
            assertThat(browser.driver().findElements(By.cssSelector(table))).allMatch(WebElement::isDisplayed);
        }
        assertThat(browser.list("""
                        return [...document.querySelectorAll('#organisation a, #payroll a')]
                            .map(each => each.getAttribute('href'))""")).contains("findings.csv", "pay-approval.csv");
        List<WebElement> folds = browser.driver()
                .findElements(By.cssSelector("#organisation .folds > details, #payroll .folds > details"));
        assertThat(folds).hasSize(3);
        for (WebElement fold : folds) {
            WebElement why = fold.findElement(By.cssSelector(".reasons .leaf"));
            int before = fold.getSize().getHeight();
            assertThat(why.isDisplayed()).isFalse();
            assertThat(before).isLessThan(90);
            browser.ask("arguments[0].scrollIntoView({block: 'center'})", fold);
            fold.findElement(By.tagName("summary")).click();
            eventually(() -> why.isDisplayed() && fold.getSize().getHeight() > before + 100);
        }
        browser.screenshot(SHOTS.resolve(language + "-" + width + "-findings.png"));
        assertThat((long) browser.ask("return document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(width);
        assertThat(browser.list("""
                        return [...document.querySelectorAll('#organisation *, #payroll *')]
                            .filter(each => !each.closest('.table table') && !each.closest('.chart ul'))
                            .filter(each => each.getBoundingClientRect().right > innerWidth + 1)
                            .map(each => each.tagName + ' ' + each.className + ' ' + each.textContent.slice(0, 40))""")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void links_lead_somewhere(String language) {
        open(language, 1280);
        List<String> links =
                browser.list("return [...document.querySelectorAll('a')].map(each => each.getAttribute('href'))");
        assertThat(links)
                .contains("month-end.xlsx", "payroll-register.csv", "#ledger")
                .hasSizeGreaterThan(25);
        for (String link : links) {
            if (link.startsWith("#")) {
                assertThat(browser.driver().findElements(By.id(link.substring(1))))
                        .as(link)
                        .hasSize(1);
            } else {
                assertThat(folder.resolve(language).resolve(link)).isNotEmptyFile();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void readers_who_do_not_see_it_find_their_way(String language) {
        open(language, 1280);
        assertThat((String) browser.ask("return document.documentElement.lang")).startsWith(language);
        List<String> headings =
                browser.list("return [...document.querySelectorAll('h1,h2,h3,h4')].map(each => each.tagName)");
        assertThat(headings.get(0)).isEqualTo("H1");
        for (int i = 1; i < headings.size(); i++) {
            assertThat(headings.get(i).charAt(1) - headings.get(i - 1).charAt(1))
                    .as("heading " + i)
                    .isLessThanOrEqualTo(1);
            assertThat(headings.get(i)).isNotEqualTo("H1");
        }
        assertThat(browser.list("""
                        return [...document.querySelectorAll('table')]
                            .filter(each => !each.caption || !each.caption.textContent.trim()
                                || [...each.querySelectorAll('th')].some(head => head.scope != 'col'))
                            .map(each => each.textContent.slice(0, 40))""")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"zh,390", "en,1280"})
    void text_is_dark_on_light(String language, int width) {
        open(language, width);
        assertThat(browser.list("""
                        const light = colour => colour.match(/[0-9.]+/g).slice(0, 3).map(Number).map(each => {
                            const part = each / 255;
                            return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
                        }).reduce((sum, part, i) => sum + part * [0.2126, 0.7152, 0.0722][i], 0);
                        const ground = element => {
                            for (let each = element; each; each = each.parentElement) {
                                const colour = getComputedStyle(each).backgroundColor;
                                if (colour != 'rgba(0, 0, 0, 0)') return colour;
                            }
                            return 'rgb(255, 255, 255)';
                        };
                        return [...document.querySelectorAll('body *')]
                            .filter(each => [...each.childNodes].some(node => node.nodeType == 3 && node.data.trim()))
                            .filter(each => !['STYLE', 'SCRIPT', 'title'].includes(each.tagName))
                            .map(each => {
                                const style = getComputedStyle(each);
                                const ink = light(each.tagName == 'text' ? style.fill : style.color);
                                const paper = light(ground(each));
                                const ratio = (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
                                return {each, ratio};
                            })
                            .filter(found => !(found.ratio >= 4.5))
                            .map(found => found.ratio + ' ' + found.each.tagName + ' ' + found.each.className)""")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void paper_shows_everything(String language) {
        open(language, 1280);
        assertThat(browser.print(SHOTS.resolve(language + ".pdf"))).isBetween(10, 85);
        browser.asPaper(PAPER);
        assertThat(browser.list("""
                        return [...document.querySelectorAll('details *, figure svg.wide, table')]
                            .filter(each => !each.closest('title') && !each.closest('svg *') && !each.closest('caption a'))
                            .filter(each => each.getBoundingClientRect().height == 0)
                            .map(each => each.tagName + ' ' + each.textContent.slice(0, 40))""")).as("hidden").isEmpty();
        assertThat(browser.list("""
                        return [...document.querySelectorAll('nav, caption a')]
                            .filter(each => getComputedStyle(each).display != 'none')
                            .map(each => each.textContent)""")).as("links, which lead nowhere on paper").isEmpty();
        assertThat(browser.list("""
                        return [...document.querySelectorAll('table, figure svg')]
                            .filter(each => each.getBoundingClientRect().right > innerWidth + 1)
                            .map(each => each.getBoundingClientRect().right + ' ' + each.textContent.slice(0, 40))""")).as("cut off").isEmpty();
        assertThat(browser.list("""
                        return [...document.querySelectorAll('thead')]
                            .filter(each => getComputedStyle(each).display != 'table-header-group')
                            .map(each => each.textContent)""")).as("headings that are not repeated").isEmpty();
    }

    private static void open(String language, int width) {
        browser.open(folder.resolve(language).resolve("index.html"), width);
    }

    /** Asks often: what opens takes some milliseconds. */
    private static void eventually(BooleanSupplier condition) {
        new WebDriverWait(browser.driver(), Duration.ofSeconds(5), Duration.ofMillis(10))
                .until(driver -> condition.getAsBoolean());
    }

    private static int colours(WebElement picture) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.getScreenshotAs(OutputType.BYTES)));
        Set<Integer> colours = new HashSet<>();
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                colours.add(image.getRGB(x, y));
            }
        }
        return colours.size();
    }
}
