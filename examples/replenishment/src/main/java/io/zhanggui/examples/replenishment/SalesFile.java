package io.zhanggui.examples.replenishment;

import io.zhanggui.core.table.Row;
import io.zhanggui.core.table.TableReader;
import java.nio.file.Path;
import java.time.LocalDate;

/** Reads a file of invoice lines: a code of five digits first, quantity and price positive, neither cancelled nor adjusted. */
final class SalesFile {

    private SalesFile() {}

    static void read(Path file, Sales.Collector into) {
        TableReader.of(file)
                .columns("InvoiceNo", "StockCode", "Quantity", "InvoiceDate", "UnitPrice")
                .forEach(row -> add(row, into));
    }

    private static void add(Row row, Sales.Collector into) {
        String invoice = row.text("InvoiceNo");
        String sku = row.text("StockCode");
        if (invoice.startsWith("C") || invoice.startsWith("A") || !hasFiveDigits(sku)) {
            return;
        }
        int quantity = row.value("Quantity", Integer::parseInt);
        double price = row.value("UnitPrice", Double::parseDouble);
        if (quantity > 0 && price > 0) {
            into.add(sku, row.value("InvoiceDate", SalesFile::date), quantity, price);
        }
    }

    private static LocalDate date(String text) {
        return LocalDate.parse(text.substring(0, Math.min(10, text.length())));
    }

    private static boolean hasFiveDigits(String sku) {
        if (sku.length() < 5) {
            return false;
        }
        for (int i = 0; i < 5; i++) {
            if (sku.charAt(i) < '0' || sku.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
