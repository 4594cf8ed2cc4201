package io.zhanggui.examples.monthend;

import com.google.common.html.HtmlEscapers;
import com.google.common.io.Resources;
import io.zhanggui.core.explain.Evidence;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.Wording;
import io.zhanggui.examples.monthend.Report.Block;
import io.zhanggui.examples.monthend.Report.Box;
import io.zhanggui.examples.monthend.Report.Chart;
import io.zhanggui.examples.monthend.Report.Figure;
import io.zhanggui.examples.monthend.Report.Figures;
import io.zhanggui.examples.monthend.Report.Listing;
import io.zhanggui.examples.monthend.Report.Note;
import io.zhanggui.examples.monthend.Report.Picture;
import io.zhanggui.examples.monthend.Report.Reasons;
import io.zhanggui.examples.monthend.Report.Section;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Renders a report as one page that needs no network; every text is escaped. */
final class HtmlPage {

    private static final double LARGE = 100;

    private final Locale locale;
    private final StringBuilder html = new StringBuilder(1 << 18);

    HtmlPage(Locale locale) {
        this.locale = locale;
    }

    String render(Report report) {
        html.append("<!DOCTYPE html>\n<html lang=\"")
                .append(locale.toLanguageTag())
                .append("\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
        text(report.title() + " · " + report.subtitle());
        html.append("</title>\n<link rel=\"icon\" href=\"data:,\">\n<style>\n")
                .append(style())
                .append("</style>\n</head>\n<body>\n<header><h1>");
        text(report.title());
        html.append("</h1><p>");
        text(report.subtitle());
        html.append("</p><nav>");
        for (Section section : report.sections()) {
            html.append("<a href=\"#").append(section.id()).append("\">");
            text(section.title());
            html.append("</a>");
        }
        html.append("</nav></header>\n<main>\n");
        report.sections().forEach(this::section);
        html.append("</main>\n</body>\n</html>\n");
        return html.toString();
    }

    private void section(Section section) {
        html.append("<section id=\"").append(section.id()).append("\">\n<h2>");
        text(section.title());
        html.append("</h2>\n");
        if (!section.about().isEmpty()) {
            paragraph("about", section.about());
        }
        section.blocks().forEach(this::block);
        html.append("</section>\n");
    }

    private void block(Block block) {
        if (block instanceof Figures figures) {
            figures(figures.figures());
        } else if (block instanceof Note note) {
            paragraph(note.warning() ? "note warning" : "note", note.text());
        } else if (block instanceof Listing listing) {
            listing(listing);
        } else if (block instanceof Picture picture) {
            html.append("<figure>").append(picture.svg()).append("<figcaption>");
            text(picture.caption());
            html.append("</figcaption></figure>\n");
        } else if (block instanceof Reasons reasons) {
            reasons(reasons);
        } else if (block instanceof Chart chart) {
            html.append("<div class=\"chart\"><ul>");
            box(chart.root());
            html.append("</ul></div>\n");
        }
    }

    private void figures(List<Figure> figures) {
        html.append("<dl class=\"figures\">");
        for (Figure figure : figures) {
            html.append("<div><dt>");
            text(figure.label());
            html.append("</dt><dd>");
            text(figure.value());
            html.append("</dd>");
            if (!figure.remark().isEmpty()) {
                html.append("<dd class=\"remark\">");
                text(figure.remark());
                html.append("</dd>");
            }
            html.append("</div>");
        }
        html.append("</dl>\n");
    }

    private void listing(Listing listing) {
        html.append("<div class=\"table\"><table><caption>");
        text(listing.table().title().text(locale));
        html.append(" <a href=\"").append(listing.file()).append(".csv\" download>CSV</a></caption><thead><tr>");
        List<List<@Nullable Object>> rows = listing.table().rows();
        List<Term> columns = listing.table().columns();
        boolean[] numeric = new boolean[columns.size()];
        int[] decimals = new int[columns.size()];
        for (int i = 0; i < columns.size(); i++) {
            numeric[i] = isNumeric(rows, i);
            decimals[i] = decimals(rows, i);
            html.append(numeric[i] ? "<th class=\"number\">" : "<th>");
            text(columns.get(i).text(locale));
            html.append("</th>");
        }
        html.append("</tr></thead><tbody>\n");
        for (List<@Nullable Object> row : rows.subList(0, Math.min(rows.size(), listing.shown()))) {
            html.append("<tr>");
            for (int i = 0; i < row.size(); i++) {
                html.append(numeric[i] ? "<td class=\"number\">" : "<td>");
                text(shown(row.get(i), decimals[i]));
                html.append("</td>");
            }
            html.append("</tr>\n");
        }
        html.append("</tbody></table></div>\n");
        if (rows.size() > listing.shown()) {
            paragraph(
                    "more",
                    MonthEndTerm.MORE_ROWS.text(locale, rows.size() - listing.shown(), listing.file() + ".csv"));
        }
    }

    private static boolean isNumeric(List<List<@Nullable Object>> rows, int column) {
        return rows.stream().anyMatch(row -> isNumber(row.get(column)));
    }

    private static boolean isNumber(@Nullable Object value) {
        return value instanceof Number || value instanceof Money;
    }

    /** Statistics of a column have the same number of decimals: two where there are large ones, else four. */
    private static int decimals(List<List<@Nullable Object>> rows, int column) {
        return rows.stream()
                        .map(row -> row.get(column))
                        .anyMatch(value -> value instanceof Double number && Math.abs(number) >= LARGE)
                ? 2
                : 4;
    }

    /** A cell as text; numbers with separators of thousands, with at most four decimals. */
    private String shown(@Nullable Object value, int decimals) {
        if (value instanceof Money money) {
            return Wording.of(money.getAmount(), locale);
        }
        if (value instanceof Boolean truth) {
            return truth ? "✓" : "–";
        }
        if (value instanceof Double number) {
            return Double.isFinite(number)
                    ? Wording.of(BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP), locale)
                    : "–";
        }
        if (value instanceof BigDecimal number) {
            return Wording.of(number.scale() > 4 ? number.setScale(4, RoundingMode.HALF_UP) : number, locale);
        }
        if (value instanceof Long || value instanceof Integer) {
            return Wording.of(BigDecimal.valueOf(((Number) value).longValue()), locale);
        }
        if (value instanceof Term || value == null) {
            return Wording.of(value, locale);
        }
        return value.toString().isEmpty() ? "–" : value.toString();
    }

    private void reasons(Reasons reasons) {
        html.append("<div class=\"reasons\"><h3>");
        text(reasons.heading());
        html.append("</h3>");
        for (int i = 0; i < reasons.explanations().size(); i++) {
            explanation(reasons.explanations().get(i), i == 0);
        }
        html.append("</div>\n");
    }

    private void explanation(Explanation explanation, boolean open) {
        boolean leaf = explanation.parts().isEmpty();
        html.append(leaf ? "<div class=\"leaf\">" : open ? "<details open><summary>" : "<details><summary>");
        html.append("<b>");
        text(explanation.label().text(locale));
        html.append("</b> ");
        explanation.value().ifPresent(value -> {
            html.append("<span class=\"value\">");
            text(Wording.of(value, locale));
            html.append("</span> ");
        });
        explanation.formula(locale).ifPresent(formula -> {
            html.append("<span class=\"formula\">= ");
            text(formula);
            html.append("</span> ");
        });
        for (Evidence evidence : explanation.evidence()) {
            html.append(
                    evidence.unverified() || evidence.provisional()
                            ? "<span class=\"source doubt\">"
                            : "<span class=\"source\">");
            text(evidence.text(locale));
            html.append("</span> ");
        }
        html.append(leaf ? "</div>" : "</summary>");
        if (!leaf) {
            explanation.parts().forEach(part -> explanation(part, open));
            html.append("</details>");
        }
    }

    private void box(Box box) {
        html.append(box.muted() ? "<li><div class=\"box muted\"><b>" : "<li><div class=\"box\"><b>");
        text(box.title());
        html.append("</b>");
        for (String line : box.lines()) {
            html.append("<span>");
            text(line);
            html.append("</span>");
        }
        html.append("</div>");
        if (!box.below().isEmpty()) {
            html.append("<ul>");
            box.below().forEach(this::box);
            html.append("</ul>");
        }
        html.append("</li>");
    }

    private void paragraph(String style, String text) {
        html.append("<p class=\"").append(style).append("\">");
        text(text);
        html.append("</p>\n");
    }

    private void text(String text) {
        html.append(HtmlEscapers.htmlEscaper().escape(text));
    }

    private static String style() {
        try {
            return Resources.toString(Resources.getResource(HtmlPage.class, "page.css"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
