package io.zhanggui.examples.monthend;

import io.zhanggui.core.table.Table;
import io.zhanggui.core.table.TableWriter;
import io.zhanggui.examples.monthend.Report.Listing;
import io.zhanggui.examples.monthend.Report.Section;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes the tables of a report as one workbook: a sheet of contents that leads to them, then a sheet for each.
 *
 * <p>A sheet has one heading row, frozen and with a filter, and cells of their own type (see {@link SheetCells}). Rows are
 * written out as they come, so a large table needs little memory.
 */
final class WorkbookWriter {

    /** The name of the file. */
    static final String FILE = "month-end.xlsx";

    /** Rows of a sheet, the heading included. */
    static final int MOST_ROWS = Worksheet.MAX_ROWS;

    private static final int FLUSHED = 500;
    private static final int MEASURED = 500;
    private static final int NARROWEST = 8;
    private static final int BROADEST = 60;
    private static final String HEADING = "E3EBF0";
    private static final String LINK = "1F5A78";

    private record Sheet(Section section, Listing listing, String name) {}

    private final Locale locale;
    private final int mostRows;

    WorkbookWriter(Locale locale) {
        this(locale, MOST_ROWS);
    }

    WorkbookWriter(Locale locale, int mostRows) {
        this.locale = locale;
        this.mostRows = mostRows;
    }

    /** Writes the workbook; the caller closes the target. */
    void write(Report report, OutputStream target) throws IOException {
        SheetNames names = new SheetNames();
        String contents = names.next(MonthEndTerm.CONTENTS.text(locale));
        List<Sheet> sheets = new ArrayList<>();
        for (Section section : report.sections()) {
            for (Listing listing : section.listings()) {
                sheets.add(new Sheet(
                        section, listing, names.next(listing.table().title().text(locale))));
            }
        }
        try (Workbook workbook = new Workbook(target, "Zhanggui", "1.0")) {
            workbook.properties().setTitle(SheetCells.legal(report.title() + " " + report.subtitle()));
            contents(report, sheets, workbook.newWorksheet(contents));
            for (Sheet sheet : sheets) {
                table(sheet.listing(), workbook.newWorksheet(sheet.name()));
            }
        }
    }

    private void contents(Report report, List<Sheet> sheets, Worksheet target) throws IOException {
        SheetCells cells = new SheetCells(target, TableWriter.in(locale));
        cells.text(0, 0, report.title());
        target.style(0, 0).bold().fontSize(16).set();
        cells.text(1, 0, report.subtitle());
        List<MonthEndTerm> headings =
                List.of(MonthEndTerm.SECTION, MonthEndTerm.TABLE, MonthEndTerm.ROWS, MonthEndTerm.FILE);
        for (int i = 0; i < headings.size(); i++) {
            heading(cells, 3, i, headings.get(i).text(locale), i == 2);
        }
        int[] widths = {20, 30, 8, 30};
        for (int i = 0; i < sheets.size(); i++) {
            Sheet sheet = sheets.get(i);
            String title = cells.guarded(sheet.listing().table().title());
            cells.text(4 + i, 0, sheet.section().title());
            target.hyperlink(4 + i, 1, HyperLink.internal(reference(sheet.name()), title));
            target.style(4 + i, 1).underlined().fontColor(LINK).set();
            cells.write(4 + i, 2, sheet.listing().table().rows().size(), null);
            cells.text(4 + i, 3, sheet.listing().file() + ".csv");
            widths[0] = Math.max(widths[0], Glyphs.columns(sheet.section().title()) + 2);
            widths[1] = Math.max(widths[1], Glyphs.columns(title) + 2);
        }
        for (int i = 0; i < widths.length; i++) {
            target.width(i, Math.min(widths[i], BROADEST));
        }
        target.freezePane(0, 4);
        printed(target, false);
        cells.finish();
    }

    /** Where a link within the workbook leads: the first cell of the sheet. */
    private static String reference(String sheet) {
        return "'" + sheet.replace("'", "''") + "'!A1";
    }

    private void table(Listing listing, Worksheet target) throws IOException {
        Table table = listing.table();
        List<Column> columns = Column.of(table);
        SheetCells cells = new SheetCells(target, TableWriter.in(locale));
        int shown = Math.min(table.rows().size(), mostRows - 1);
        boolean cut = shown < table.rows().size();
        shown = cut ? shown - 1 : shown;
        for (int i = 0; i < columns.size(); i++) {
            heading(cells, 0, i, columns.get(i).title(locale), columns.get(i).numeric());
            target.width(i, width(cells, table, columns, i, shown));
        }
        target.freezePane(0, 1);
        if (!columns.isEmpty()) {
            target.setAutoFilter(0, 0, shown, columns.size() - 1);
        }
        printed(target, columns.size() > 5);
        target.repeatRows(0);
        for (int row = 0; row < shown; row++) {
            List<@Nullable Object> values = table.rows().get(row);
            for (int i = 0; i < values.size(); i++) {
                cells.write(row + 1, i, values.get(i), columns.get(i));
            }
            if (row % FLUSHED == FLUSHED - 1) {
                cells.flush();
            }
        }
        if (cut) {
            cells.text(
                    shown + 1,
                    0,
                    MonthEndTerm.MORE_ROWS.text(locale, table.rows().size() - shown, listing.file() + ".csv"));
        }
        cells.finish();
    }

    private static void heading(SheetCells cells, int row, int column, String text, boolean right) {
        cells.text(row, column, text);
        cells.sheet()
                .style(row, column)
                .bold()
                .fillColor(HEADING)
                .wrapText(true)
                .horizontalAlignment(right ? "right" : "left")
                .verticalAlignment("top")
                .set();
    }

    /** Wide enough for the heading with its filter and for what stands in the first rows. */
    private int width(SheetCells cells, Table table, List<Column> columns, int index, int shown) {
        int width = Math.max(NARROWEST, Glyphs.columns(columns.get(index).title(locale)) + 4);
        for (int row = 0; row < Math.min(shown, MEASURED); row++) {
            Object value = table.rows().get(row).get(index);
            width = Math.max(width, Glyphs.columns(cells.shown(value, columns.get(index))) + 2);
        }
        return Math.min(width, BROADEST);
    }

    private static void printed(Worksheet target, boolean landscape) {
        target.paperSize(PaperSize.A4_PAPER);
        target.pageOrientation(landscape ? "landscape" : "portrait");
        target.setFitToPage(true);
        target.fitToWidth((short) 1);
        target.fitToHeight((short) 0);
    }
}
