package io.zhanggui.examples.monthend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.examples.monthend.BarDrawing.Bar;
import io.zhanggui.examples.monthend.Drawing.Format;
import io.zhanggui.examples.monthend.LineDrawing.Band;
import io.zhanggui.examples.monthend.LineDrawing.Line;
import io.zhanggui.examples.monthend.LineDrawing.Look;
import io.zhanggui.examples.monthend.ParetoDrawing.Part;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The pictures as the SVG that they are: figures to scale, text as text, nothing beyond the edges. */
class DrawingTest {

    private static final BarDrawing BARS = new BarDrawing(
            "各仓库库存金额",
            List.of(
                    new Bar("上海仓", 200, "200.00", Shade.MAIN),
                    new Bar("杭州仓", 50, "50.00", Shade.MAIN),
                    new Bar("空仓", -3, "–", Shade.BAD)));

    private static final LineDrawing LINES = new LineDrawing(
            "需求",
            List.of("2025-09", "2025-10", "2025-11", "2025-12"),
            List.of(
                    new Line("需求", List.of(10.0, 30.0, 20.0, Double.NaN), Shade.MAIN, Look.DOTS),
                    new Line("预测", List.of(Double.NaN, Double.NaN, 20.0, 40.0), Shade.MAIN, Look.DASHES)));

    private static final LineDrawing BAND = new LineDrawing(
            "区间",
            List.of("11-30", "12-07", "12-14"),
            List.of(new Line("预测", List.of(10.0, 12.0, 12.0), Shade.MAIN, Look.DASHES)),
            new Band("95% 区间", List.of(10.0, 5.0, 0.0), List.of(10.0, 20.0, 40.0)));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Format.class)
    void a_band_lies_behind_the_lines_and_stands_in_the_legend_once(Format format) throws Exception {
        String svg = BAND.svg(format);
        String band = "fill=\"#c9dce8\"";
        assertThat(svg).contains(band);
        assertThat(svg.lastIndexOf(band)).isLessThan(svg.lastIndexOf("stroke=\"#2f6f8f\""));
        assertThat(texts(svg)).containsOnlyOnce("95% 区间", "预测").contains("40").doesNotContain("");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void bars_are_to_scale_and_negative_ones_are_nothing(Format format) throws Exception {
        List<Element> bars = elements(BARS.svg(format), "rect");
        assertThat(bars).hasSizeGreaterThanOrEqualTo(2);
        assertThat(number(bars.get(1), "width") / number(bars.get(0), "width")).isCloseTo(0.25, within(0.001));
        assertThat(bars)
                .filteredOn(bar -> bar.getAttribute("fill").equals("#a3312a"))
                .allMatch(bar -> number(bar, "width") == 0);
        assertThat(texts(BARS.svg(format))).containsExactlyInAnyOrder("上海仓", "杭州仓", "空仓", "200.00", "50.00", "–");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void nothing_reaches_beyond_the_picture(Format format) throws Exception {
        BarDrawing longLabels = new BarDrawing(
                "t",
                List.of(
                        new Bar("上海青禾家居有限公司第一分公司仓储物流中心", 99, "99.00 · 履行中（有逾期）", Shade.MAIN),
                        new Bar("An unusually long English label of a supplier", 1, "1.00", Shade.MAIN)));
        for (Drawing drawing : List.of(BARS, longLabels, LINES, BAND, pareto(4000))) {
            for (Element text : elements(drawing.svg(format), "text")) {
                double end = number(text, "x") + Glyphs.width(text.getTextContent()) * 12;
                assertThat(number(text, "x")).as(text.getTextContent()).isNotNegative();
                assertThat(end).as(text.getTextContent()).isLessThanOrEqualTo(format.width() + 1);
                assertThat(number(text, "y")).isBetween(8.0, (double) drawing.height(format));
            }
        }
    }

    @Test
    void equal_labels_stay_apart_and_hostile_ones_are_text() throws Exception {
        BarDrawing drawing = new BarDrawing(
                "<script>", List.of(new Bar("<b>&\"", 1, "=1", Shade.MAIN), new Bar("<b>&\"", 2, "=1", Shade.MAIN)));
        String svg = drawing.svg(Format.WIDE);
        assertThat(texts(svg)).containsExactlyInAnyOrder("<b>&\"", "<b>&\"", "=1", "=1");
        assertThat(elements(svg, "script")).isEmpty();
        assertThat(elements(svg, "title").get(0).getTextContent()).isEqualTo("<script>");
        String wild = new BarDrawing(
                        "a\u0000\uD800b", List.of(new Bar("c\u0001\uFFFE\uDC00\uD842\uDFB7", 1, "\u001B", Shade.MAIN)))
                .svg(Format.WIDE);
        assertThat(elements(wild, "title").get(0).getTextContent()).isEqualTo("a\uFFFD\uFFFDb");
        assertThat(texts(wild)).containsExactlyInAnyOrder("c\uFFFD\uFFFD\uFFFD𠮷", "\uFFFD");
    }

    @Test
    void no_bars_and_bars_of_nothing_are_no_error() throws Exception {
        assertThat(elements(new BarDrawing("t", List.of()).svg(Format.WIDE), "rect"))
                .isEmpty();
        BarDrawing zero = new BarDrawing("t", List.of(new Bar("a", 0, "–", Shade.MAIN)));
        assertThat(texts(zero.svg(Format.NARROW))).containsExactly("a", "–");
    }

    @Test
    void lines_rise_and_fall_with_their_values_and_stop_where_there_is_none() throws Exception {
        String svg = LINES.svg(Format.WIDE);
        List<Element> dashed = new ArrayList<>(elements(svg, "path"));
        dashed.addAll(elements(svg, "line"));
        dashed.removeIf(each -> each.getAttribute("stroke-dasharray").isEmpty());
        assertThat(dashed)
                .as("one piece of forecast, and the sign in the legend")
                .hasSize(2);
        List<Element> dots = new ArrayList<>(elements(svg, "path"));
        dots.removeIf(each -> !each.getAttribute("fill").equals("#2f6f8f"));
        assertThat(dots).as("the sign in the legend, and three dots").hasSize(4);
        List<Double> heights = dots.stream().skip(1).map(DrawingTest::firstY).toList();
        assertThat(heights.get(1)).as("30 is above 10").isLessThan(heights.get(0));
        assertThat((heights.get(0) - heights.get(2)) / (heights.get(0) - heights.get(1)))
                .as("20 is half way from 10 to 30")
                .isCloseTo(0.5, within(0.02));
        assertThat(texts(svg)).contains("需求", "预测", "2025-09", "2025-12", "0");
    }

    @Test
    void a_long_tail_is_thinned_out_and_still_ends_at_the_whole() throws Exception {
        String svg = pareto(4000).svg(Format.NARROW);
        assertThat(svg).hasSizeLessThan(20_000);
        assertThat(texts(svg)).contains("A · 1", "C · 3999", "100%", "0%");
        String tail = elements(svg, "path").stream()
                .map(path -> path.getAttribute("d"))
                .max((one, other) -> Integer.compare(one.length(), other.length()))
                .orElseThrow();
        double top = elements(svg, "text").stream()
                .filter(text -> text.getTextContent().equals("100%"))
                .mapToDouble(text -> number(text, "y"))
                .findFirst()
                .orElseThrow();
        assertThat(least(tail)).as("the area reaches the line of 100 %").isCloseTo(top - 4, within(4.0));
    }

    @Test
    void no_font_of_the_machine_is_asked_for() throws Exception {
        ShopCopy shop = ShopCopy.in(folder.resolve("shop"));
        Path loaded = folder.resolve("loaded.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load:file=" + loaded,
                        "-cp",
                        System.getProperty("java.class.path"),
                        MonthEnd.class.getName(),
                        "--data",
                        shop.folder().toString(),
                        "--out",
                        folder.resolve("out").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile())
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as("see said.txt").isZero();
        assertThat(folder.resolve("out/index.html")).content().contains("<svg class=\"wide\"");
        assertThat(loaded)
                .content()
                .contains("org.jfree.chart.JFreeChart ", "java.awt.Font ")
                .doesNotContain("sun.font.SunFontManager", "sun.font.FontManagerFactory");
    }

    /** A first article with half of the whole, and many that share the rest. */
    private static ParetoDrawing pareto(int articles) {
        List<Double> tail = new ArrayList<>();
        for (int i = 1; i < articles; i++) {
            tail.add(50 + 50.0 * i / (articles - 1));
        }
        return new ParetoDrawing(
                "帕累托图",
                "商品数",
                List.of(
                        new Part("A · 1", List.of(50.0), Shade.MAIN),
                        new Part("C · " + tail.size(), tail, Shade.THIRD)));
    }

    private static double firstY(Element path) {
        return Double.parseDouble(path.getAttribute("d").substring(1).split("[ A-Z]")[1]);
    }

    private static double least(String path) {
        double least = Double.MAX_VALUE;
        for (String point : path.split("[MLQCZ]")) {
            String[] pair = point.split(" ");
            if (pair.length == 2) {
                least = Math.min(least, Double.parseDouble(pair[1]));
            }
        }
        return least;
    }

    private static List<String> texts(String svg) throws Exception {
        return elements(svg, "text").stream().map(Element::getTextContent).toList();
    }

    private static List<Element> elements(String svg, String name) throws Exception {
        Document document = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)));
        NodeList nodes = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }
}
