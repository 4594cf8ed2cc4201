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
import io.zhanggui.examples.monthend.Report.Fold;
import io.zhanggui.examples.monthend.Report.Folds;
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

    /** Columns of a text from which on it is broken into lines. */
    private static final int LONG = 28;

    /** Columns of a text up to which it stays in one line even on paper. */
    private static final int SHORT = 12;

    /** Columns of a table from which on it is set smaller on paper. */
    private static final int BROAD = 10;

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
        html.append("</p>");
        navigation(report);
        html.append("</header>\n<main>\n");
        report.sections().forEach(this::section);
        html.append("</main>\n</body>\n</html>\n");
        return html.toString();
    }

    private void navigation(Report report) {
        html.append("<nav aria-label=\"");
        text(MonthEndTerm.SECTIONS.text(locale));
        html.append("\">");
        for (Section section : report.sections()) {
            html.append("<a href=\"#").append(section.id()).append("\">");
            text(section.title());
            html.append("</a>");
        }
        html.append("<a class=\"file\" href=\"").append(WorkbookWriter.FILE).append("\" download>");
        text(MonthEndTerm.WORKBOOK.text(locale));
        html.append("</a></nav>");
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
            html.append("<figure><figcaption>");
            text(picture.caption());
            html.append("</figcaption>");
            for (Drawing.Format format : Drawing.Format.values()) {
                html.append(picture.drawing().svg(format));
            }
            html.append("</figure>\n");
        } else if (block instanceof Reasons reasons) {
            reasons(reasons);
        } else if (block instanceof Folds folds) {
            folds(folds);
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
        String title = listing.table().title().text(locale);
        html.append("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"");
        text(title);
        boolean broad = listing.table().columns().size() > BROAD;
        html.append(broad ? "\"><table class=\"broad\">" : "\"><table>");
        html.append("<caption><span class=\"title\">");
        text(title);
        html.append(" <a href=\"").append(listing.file()).append(".csv\" download>CSV</a></span></caption><thead><tr>");
        List<List<@Nullable Object>> rows = listing.table().rows();
        List<Column> columns = Column.of(listing.table());
        for (Column column : columns) {
            html.append(column.numeric() ? "<th scope=\"col\" class=\"number\">" : "<th scope=\"col\">");
            text(column.heading().text(locale));
            if (column.currency() != null) {
                html.append(" <small>").append(column.currency()).append("</small>");
            }
            html.append("</th>");
        }
        html.append("</tr></thead><tbody>\n");
        for (List<@Nullable Object> row : rows.subList(0, Math.min(rows.size(), listing.shown()))) {
            html.append("<tr>");
            for (int i = 0; i < row.size(); i++) {
                String cell = shown(row.get(i), columns.get(i).decimals());
                html.append("<td").append(style(columns.get(i), cell)).append('>');
                text(cell);
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

    private static String style(Column column, String cell) {
        if (column.numeric()) {
            return " class=\"number\"";
        }
        int width = Glyphs.columns(cell);
        return width > LONG ? " class=\"long\"" : width > SHORT ? " class=\"text\"" : "";
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
            boolean fine = number.scale() <= Column.MOST_DECIMALS;
            return Wording.of(fine ? number : number.setScale(Column.MOST_DECIMALS, RoundingMode.HALF_UP), locale);
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
        html.append("<div class=\"reasons\">");
        heading(reasons.heading());
        for (int i = 0; i < reasons.explanations().size(); i++) {
            explanation(reasons.explanations().get(i), i == 0);
        }
        html.append("</div>\n");
    }

    private void folds(Folds folds) {
        html.append("<div class=\"folds\">");
        heading(folds.heading());
        for (Fold fold : folds.folds()) {
            html.append("<details><summary><b>");
            text(fold.title());
            html.append("</b> <span class=\"value\">");
            text(fold.value());
            html.append("</span> ");
            if (!fold.remark().isEmpty()) {
                html.append("<span class=\"remark\">");
                text(fold.remark());
                html.append("</span>");
            }
            html.append("</summary>\n");
            fold.blocks().forEach(this::block);
            html.append("</details>\n");
        }
        html.append("</div>\n");
    }

    private void heading(String heading) {
        if (!heading.isEmpty()) {
            html.append("<h3>");
            text(heading);
            html.append("</h3>");
        }
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
        html.append(HtmlEscapers.htmlEscaper().escape(LegalText.of(text)));
    }

    private static String style() {
        try {
            return Resources.toString(Resources.getResource(HtmlPage.class, "page.css"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
