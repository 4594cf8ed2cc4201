package io.zhanggui.examples.monthend;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.examples.monthend.BarDrawing.Bar;
import io.zhanggui.examples.monthend.Drawing.Format;
import io.zhanggui.examples.monthend.LineDrawing.Line;
import io.zhanggui.examples.monthend.LineDrawing.Look;
import io.zhanggui.examples.monthend.ParetoDrawing.Part;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Figures that no shop has: the picture may show little, but it is one. */
class DrawingExtremesTest {

    static Stream<Drawing> drawings() {
        Stream<Double> figures = Stream.of(
                0.0,
                -0.0,
                Double.MIN_VALUE,
                1e-300,
                1e15,
                1e300,
                Double.MAX_VALUE,
                -Double.MAX_VALUE,
                Double.NaN,
                Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY);
        List<Double> all = figures.toList();
        return Stream.concat(
                all.stream()
                        .flatMap(figure -> Stream.of(bars("bar " + figure, figure), line("line " + figure, figure))),
                Stream.of(
                        bars("x".repeat(10_000), 1),
                        bars("", 1),
                        bars(" \t\n", 1),
                        new LineDrawing(
                                "no points", List.of(), List.of(new Line("a", List.of(), Shade.MAIN, Look.DOTS))),
                        new LineDrawing("no lines", List.of("1", "2"), List.of()),
                        new LineDrawing(
                                "long",
                                Collections.nCopies(5000, "2025-11-30"),
                                List.of(new Line("a", Collections.nCopies(5000, 1.0), Shade.MAIN, Look.PLAIN))),
                        new ParetoDrawing("no classes", "x", List.of()),
                        new ParetoDrawing("empty class", "x", List.of(new Part("A", List.of(), Shade.MAIN)))));
    }

    private static Drawing bars(String label, double figure) {
        return new BarDrawing(
                label, List.of(new Bar(label, figure, label, Shade.MAIN), new Bar("b", 1, "1", Shade.MAIN)));
    }

    private static Drawing line(String name, double figure) {
        return new LineDrawing(
                name,
                List.of("1", "2", "3"),
                List.of(new Line(name, List.of(1.0, figure, 2.0), Shade.MAIN, Look.DOTS)));
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void whatever_the_figures_are_there_is_a_picture(Drawing drawing) {
        for (Format format : Format.values()) {
            String svg = drawing.svg(format);
            assertThat(svg).startsWith("<svg").endsWith("</svg>").hasSizeLessThan(1_000_000);
            assertThat(svg.replaceAll("<(title|text)[ >].*?</\\1>", ""))
                    .doesNotContain("NaN", "Infinity", "E+", "\uFFFD");
        }
    }
}
