package io.zhanggui.examples.monthend;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * A workbook as other code reads it.
 *
 * @param sheets the rows of each sheet, by name in order; cells are {@code null} where there is nothing
 * @param parts the files within the file, as text
 */
record Spreadsheet(Map<String, List<List<Cell>>> sheets, Map<String, String> parts) {

    static Spreadsheet read(Path file) {
        try {
            return read(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Spreadsheet read(byte[] bytes) throws IOException {
        Map<String, List<List<Cell>>> sheets = new LinkedHashMap<>();
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, false))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                sheets.put(sheet.getName(), rows(sheet));
            }
        }
        return new Spreadsheet(sheets, parts(bytes));
    }

    private static Map<String, String> parts(byte[] bytes) throws IOException {
        Path file = Files.createTempFile("workbook", ".zip");
        try {
            Files.write(file, bytes);
            Map<String, String> parts = new TreeMap<>();
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    parts.put(
                            entry.getName(),
                            new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            return parts;
        } finally {
            Files.delete(file);
        }
    }

    private static List<List<Cell>> rows(Sheet sheet) throws IOException {
        List<List<Cell>> rows = new ArrayList<>();
        try (Stream<Row> stream = sheet.openStream()) {
            stream.forEach(row -> {
                while (rows.size() < row.getRowNum() - 1) {
                    rows.add(List.of());
                }
                List<Cell> cells = new ArrayList<>();
                for (int i = 0; i < row.getCellCount(); i++) {
                    cells.add(row.getOptionalCell(i).orElse(null));
                }
                rows.add(cells);
            });
        }
        return rows;
    }

    /** The sheet's XML; the first sheet is 1. */
    String xml(int sheet) {
        return parts.get("xl/worksheets/sheet" + sheet + ".xml");
    }

    /** The rows of the sheet, the first sheet being 1. */
    List<List<Cell>> rows(int sheet) {
        return List.copyOf(sheets.values()).get(sheet - 1);
    }
}
