package io.zhanggui.examples.monthend;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.table.Row;
import io.zhanggui.core.table.TableReader;
import io.zhanggui.examples.monthend.SalesBook.Line;
import io.zhanggui.examples.monthend.SalesBook.Remark;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;

/**
 * Reads sales of either form.
 *
 * <p>The sample shop's own form says what a line is. In the form of online-retail files (InvoiceNo, StockCode …) it must
 * be read off: an invoice that begins with C is a return; a stock code that does not begin with five digits is postage,
 * a fee or a manual correction; a negative quantity without a return and a price that is not positive are stock or book
 * adjustments. Such lines are counted and left out. Lines without a customer count, but are counted too.
 */
final class SalesReader {

    private static final List<String> OWN =
            List.of("order_no", "date", "sku", "quantity", "unit_price", "channel", "kind");
    private static final List<String> FOREIGN =
            List.of("InvoiceNo", "StockCode", "Quantity", "InvoiceDate", "UnitPrice");
    private static final int PROGRESS = 200_000;
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;

    private final Map<String, Sku> skus = new HashMap<>();
    private final Map<String, LocalDate> days = new HashMap<>();
    private final Set<String> orderLines = new HashSet<>();
    private final Set<String> orders = new HashSet<>();
    private final List<String> returnsOf = new ArrayList<>();
    private final SalesBook book = new SalesBook();
    private final LongConsumer progress;

    private SalesReader(LongConsumer progress) {
        this.progress = progress;
    }

    /** All lines of the table that count. */
    static SalesBook read(TableReader table, LongConsumer progress) {
        SalesReader reader = new SalesReader(progress);
        boolean foreign = table.header().contains("InvoiceNo");
        List<String> columns = foreign ? FOREIGN : OWN;
        table.columns(columns.toArray(String[]::new)).forEach(row -> {
            reader.count();
            if (foreign) {
                reader.foreign(row);
            } else {
                reader.own(row);
            }
        });
        reader.returnsOf.stream()
                .filter(order -> !reader.orders.contains(order))
                .forEach(order -> reader.book.remark(Remark.KEPT_OF_UNKNOWN_ORDER));
        if (reader.book.isEmpty()) {
            throw new InputException(table.name() + " has no sales line that counts");
        }
        return reader.book;
    }

    private void count() {
        book.countRead();
        if (book.read() % PROGRESS == 0) {
            progress.accept(book.read());
        }
    }

    private void own(Row row) {
        BigDecimal quantity = row.decimal("quantity");
        BigDecimal price = row.decimal("unit_price");
        String kind = row.text("kind");
        Line line = new Line(sku(row, "sku"), day(row, "date"), quantity, price, row.text("channel"));
        if (price.signum() < 0) {
            throw row.error("unit_price", "is negative");
        }
        if (quantity.signum() == 0 || kind.equals("RETURN") != quantity.signum() < 0) {
            throw row.error("quantity", "is not possible for " + kind + ". Returns are negative, others positive");
        }
        String order = row.text("order_no");
        if (!orderLines.add(order + ' ' + line.sku())) {
            throw row.error("sku", "occurs twice in " + order);
        }
        orders.add(order);
        switch (kind) {
            case "SALE", "RETURN" -> {
                noteCustomer(row, "customer");
                if (price.signum() == 0) {
                    book.remark(Remark.KEPT_WITHOUT_PRICE);
                }
                row.find("refers_to").ifPresent(returnsOf::add);
                book.add(line);
            }
            case "CANCELLED" -> book.remark(Remark.CANCELLED);
            default -> throw row.error("kind", "is none of SALE, RETURN, CANCELLED");
        }
    }

    private void foreign(Row row) {
        BigDecimal quantity = row.decimal("Quantity");
        BigDecimal price = row.decimal("UnitPrice");
        LocalDate day = day(row, "InvoiceDate");
        String code = row.text("StockCode");
        boolean returned = row.text("InvoiceNo").startsWith("C");
        if (!beginsWithFiveDigits(code)) {
            book.remark(Remark.NOT_A_PRODUCT);
        } else if (quantity.signum() < 0 && !returned) {
            book.remark(Remark.ADJUSTMENT);
        } else if (price.signum() <= 0) {
            book.remark(Remark.NO_PRICE);
        } else {
            noteCustomer(row, "CustomerID");
            book.add(new Line(sku(row, "StockCode"), day, quantity, price, ""));
        }
    }

    private void noteCustomer(Row row, String column) {
        if (row.find(column).isEmpty()) {
            book.remark(Remark.KEPT_WITHOUT_CUSTOMER);
        }
    }

    private Sku sku(Row row, String column) {
        String code = row.text(column);
        Sku known = skus.get(code);
        if (known == null) {
            known = row.value(column, Sku::of);
            skus.put(code, known);
        }
        return known;
    }

    /** The day of a date that may have a time behind it. */
    private LocalDate day(Row row, String column) {
        String text = row.text(column);
        String date =
                text.length() > 10 && (text.charAt(10) == ' ' || text.charAt(10) == 'T') ? text.substring(0, 10) : text;
        LocalDate known = days.get(date);
        if (known == null) {
            known = date.equals(text) ? row.date(column) : row.value(column, ignored -> LocalDate.parse(date));
            if (known.getYear() < FIRST_YEAR || known.getYear() > LAST_YEAR) {
                throw row.error(column, "is not in the years " + FIRST_YEAR + " to " + LAST_YEAR);
            }
            days.put(date, known);
        }
        return known;
    }

    private static boolean beginsWithFiveDigits(String code) {
        if (code.length() < 5) {
            return false;
        }
        for (int i = 0; i < 5; i++) {
            if (!Character.isDigit(code.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
