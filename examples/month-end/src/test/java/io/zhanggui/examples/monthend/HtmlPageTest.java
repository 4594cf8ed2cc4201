package io.zhanggui.examples.monthend;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.explain.Evidence;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.table.Table;
import io.zhanggui.examples.monthend.BarDrawing.Bar;
import io.zhanggui.examples.monthend.Report.Box;
import io.zhanggui.examples.monthend.Report.Chart;
import io.zhanggui.examples.monthend.Report.Figure;
import io.zhanggui.examples.monthend.Report.Figures;
import io.zhanggui.examples.monthend.Report.Fold;
import io.zhanggui.examples.monthend.Report.Folds;
import io.zhanggui.examples.monthend.Report.Listing;
import io.zhanggui.examples.monthend.Report.Note;
import io.zhanggui.examples.monthend.Report.Picture;
import io.zhanggui.examples.monthend.Report.Reasons;
import io.zhanggui.examples.monthend.Report.Section;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Text is text, wherever it stands on the page. */
class HtmlPageTest {

    private static final String WILD =
            "\"' onload=\"x\" <img src=x></title></style></script></svg>]]>&\u0000\u0001\uFFFE\uD800";

    private record Source(String text) implements Evidence {
        @Override
        public String text(Locale locale) {
            return text;
        }

        @Override
        public boolean unverified() {
            return true;
        }

        @Override
        public boolean provisional() {
            return false;
        }
    }

    @Test
    void no_text_becomes_markup_or_breaks_the_file() {
        String calm = page("calm");
        String wild = page(WILD);
        String said = "&quot;&#39; onload=&quot;x&quot; &lt;img src=x&gt;&lt;/title&gt;&lt;/style&gt;&lt;/script&gt;"
                + "&lt;/svg&gt;]]&gt;&amp;\uFFFD\uFFFD\uFFFD\uFFFD";

        assertThat(withoutLooks(wild.replace(said, "calm")))
                .isEqualTo(withoutLooks(calm))
                .contains("calm");
        assertThat(wild).doesNotContain("<img", "\u0000", "\u0001", "\uFFFE").containsOnlyOnce("</style>");
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(wild)).isTrue();
    }

    @Test
    void parts_to_unfold_are_closed_and_without_a_heading_have_none() {
        String page = new HtmlPage(Locale.ENGLISH)
                .render(new Report(
                        "t",
                        "s",
                        List.of(new Section(
                                "s",
                                "t",
                                "",
                                List.of(new Folds(
                                        "",
                                        List.of(new Fold(
                                                "card", "86.65", "", List.of(new Note("inside", false))))))))));
        assertThat(page)
                .contains(
                        "<div class=\"folds\"><details><summary><b>card</b> <span class=\"value\">86.65</span> </summary>\n"
                                + "<p class=\"note\">inside</p>\n</details>\n</div>")
                .doesNotContain("<h3>");
    }

    /** Without pictures, which tests of their own read, and without what depends on the length of a text. */
    private static String withoutLooks(String page) {
        return page.replaceAll("(?s)<svg.*?</svg>", "").replace("<td class=\"long\">", "<td>");
    }

    private static String page(String text) {
        Explanation why = Explanation.of(Term.of(text), text)
                .formula(Term.of(text))
                .because(new Source(text))
                .with(Explanation.of(Term.of(text), Term.of(text)));
        Table table = Table.titled(Term.of(text))
                .columns(Term.of(text), Term.of(text))
                .row(text, Term.of(text))
                .build();
        return new HtmlPage(Locale.ENGLISH)
                .render(new Report(
                        text,
                        text,
                        List.of(new Section(
                                "s",
                                text,
                                text,
                                List.of(
                                        new Figures(List.of(new Figure(text, text, text))),
                                        new Note(text, true),
                                        new Listing("file", table, 1),
                                        new Picture(
                                                text,
                                                new BarDrawing(text, List.of(new Bar(text, 1, text, Shade.MAIN)))),
                                        new Reasons(text, List.of(why)),
                                        new Folds(
                                                text,
                                                List.of(new Fold(text, text, text, List.of(new Note(text, false))))),
                                        new Chart(new Box(text, List.of(text), true, List.of())))))));
    }
}
