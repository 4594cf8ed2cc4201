package io.zhanggui.examples.jdbc;

import io.zhanggui.hr.payroll.YearToDate;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Sums by kind of deduction as texts of a column, for example {@code rent=15000.00}. */
final class KindSums {

    private KindSums() {}

    static List<String> texts(YearToDate year) {
        return year.specialByKind().entrySet().stream()
                .map(entry ->
                        entry.getKey() + "=" + entry.getValue().getAmount().toPlainString())
                .sorted()
                .toList();
    }

    static Map<String, Money> of(List<String> texts, CurrencyUnit currency) {
        return texts.stream()
                .collect(Collectors.toMap(
                        text -> text.substring(0, text.lastIndexOf('=')),
                        text -> Money.of(currency, new BigDecimal(text.substring(text.lastIndexOf('=') + 1)))));
    }
}
