package io.zhanggui.examples.monthend;

import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.UnifiedSocialCreditCode;
import io.zhanggui.core.organization.SpanLimits;
import io.zhanggui.core.table.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The company, as {@code shop.csv} describes it.
 *
 * @param entity the company's id
 * @param nameZh its Chinese name
 * @param nameEn its English name
 * @param creditCode its unified social credit code
 * @param city where its people are insured, for example {@code SHANGHAI}
 * @param month the month of its books
 * @param currency the currency of its books
 * @param founded the day from which its organisation exists
 * @param payDate the day on which pay of the month is paid
 * @param booksOpenFrom the first day that is not closed in the ledger
 * @param vatRate the value added tax in its sales prices, 0.13 for 13 %
 * @param holdingPerYear what stock costs in a year, as a share of its price; {@code null} if the company does not say
 * @param spans how many reports a manager should have; {@code null} if the company does not say
 */
record Shop(
        LegalEntityId entity,
        String nameZh,
        String nameEn,
        UnifiedSocialCreditCode creditCode,
        String city,
        YearMonth month,
        CurrencyUnit currency,
        LocalDate founded,
        LocalDate payDate,
        LocalDate booksOpenFrom,
        BigDecimal vatRate,
        @Nullable BigDecimal holdingPerYear,
        @Nullable SpanLimits spans) {

    static Shop read(ShopFiles files) {
        Map<String, Row> rows = new HashMap<>();
        files.table("shop").columns("key", "value").forEach(row -> {
            if (rows.put(row.text("key"), row) != null) {
                throw row.error("key", "occurs twice");
            }
        });
        Facts facts = new Facts(rows, files.table("shop").name());
        LocalDate founded = facts.get("founded", LocalDate::parse);
        if (founded.isAfter(facts.get("month", YearMonth::parse).atEndOfMonth())) {
            throw facts.row("founded").error("value", "is after the month of the books");
        }
        return new Shop(
                facts.get("legal_entity", LegalEntityId::of),
                facts.get("name", Function.identity()),
                facts.get("name_en", Function.identity()),
                facts.get("credit_code", UnifiedSocialCreditCode::parse),
                facts.get("city", text -> text.toUpperCase(Locale.ROOT)),
                facts.get("month", YearMonth::parse),
                facts.get("currency", CurrencyUnit::of),
                founded,
                facts.get("pay_date", LocalDate::parse),
                facts.get("books_open_from", LocalDate::parse),
                facts.rate("vat_rate"),
                facts.holdingPerYear(),
                facts.spans());
    }

    String name(Locale locale) {
        return locale.getLanguage().equals("zh") ? nameZh : nameEn;
    }

    /** The last day of the month of the books. */
    LocalDate lastDay() {
        return month.atEndOfMonth();
    }

    /** The cell as an amount in the currency of the books. */
    Money money(Row row, String column) {
        return money(row, column, currency);
    }

    /** The cell as an amount in a currency. */
    static Money money(Row row, String column, CurrencyUnit currency) {
        BigDecimal amount = row.decimal(column);
        return row.value(column, ignored -> Money.of(currency, amount));
    }

    private record Facts(Map<String, Row> rows, String file) {

        Row row(String key) {
            Row row = rows.get(key);
            if (row == null) {
                throw new InputException(file + " lacks the row " + key);
            }
            return row;
        }

        @Nullable
        BigDecimal holdingPerYear() {
            String key = "holding_cost_per_year";
            if (!rows.containsKey(key)) {
                return null;
            }
            BigDecimal share = row(key).decimal("value");
            if (share.signum() <= 0) {
                throw row(key).error("value", "is not above 0");
            }
            return share;
        }

        /** The fewest reports may be left out, and so may both. */
        @Nullable
        SpanLimits spans() {
            if (!rows.containsKey("span_most") && !rows.containsKey("span_least")) {
                return null;
            }
            int most = row("span_most").integer("value");
            if (!rows.containsKey("span_least")) {
                return row("span_most").value("value", ignored -> SpanLimits.atMost(most));
            }
            int least = row("span_least").integer("value");
            return row("span_least").value("value", ignored -> SpanLimits.of(least, most));
        }

        /** A rate from 0 up to, but not including, 1. */
        BigDecimal rate(String key) {
            BigDecimal rate = row(key).decimal("value");
            if (rate.signum() < 0 || rate.compareTo(BigDecimal.ONE) >= 0) {
                throw row(key).error("value", "must be from 0 up to, but not including, 1");
            }
            return rate;
        }

        <T> T get(String key, Function<String, T> parser) {
            return row(key).value("value", parser);
        }
    }
}
