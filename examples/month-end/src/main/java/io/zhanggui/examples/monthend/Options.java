package io.zhanggui.examples.monthend;

import java.math.BigDecimal;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.jspecify.annotations.Nullable;

/**
 * What the command line asks for.
 *
 * @param data the folder of the shop; {@code null} for the sample shop
 * @param sales a sales file in place of the shop's; {@code null} for the shop's own
 * @param month the month of the sales-driven sections; {@code null} for the last one in the sales
 * @param openingCover days of average sales assumed as opening stock of foreign sales; {@code null} for none
 * @param currency the currency of the sales; {@code null} for the shop's
 * @param costRatio unit cost as a share of the average price, for foreign sales; {@code null} if unknown
 * @param locale Chinese or English
 * @param out the folder that is written
 * @param keepGoing whether wrong rows are reported and left out instead of ending the run
 * @param help whether only the usage is wanted
 */
record Options(
        @Nullable Path data,
        @Nullable Path sales,
        @Nullable YearMonth month,
        @Nullable Integer openingCover,
        @Nullable CurrencyUnit currency,
        @Nullable BigDecimal costRatio,
        Locale locale,
        Path out,
        boolean keepGoing,
        boolean help) {

    static final String USAGE = """
            Closes a month of a shop and writes one HTML page, and its tables as a workbook and as CSV.

            mvn -q -Dfast -pl examples/month-end -am compile exec:java [-Dexec.args="OPTION…"]

              --data DIR            the shop's CSV files; without it the sample shop
              --sales FILE          other sales, .csv or .csv.gz: they replace only the sections that sales drive;
                                    columns of the sample shop, or InvoiceNo,StockCode,Quantity,InvoiceDate,UnitPrice
              --month YYYY-MM       the month of those sections; without it the last month of the sales
              --opening-cover DAYS  assume opening stock for so many days of sales, with --sales;
                                    without it turnover is not applicable
              --currency CODE       the currency of the sales; without it the shop's
              --cost-ratio RATIO    unit cost as a share of the average price, with --sales, for example 0.6
              --lang zh|en          the language of the page, zh without it
              --out DIR             where to write; without it target/month-end
              --keep-going          report every wrong row and work with the rest
              --help                this text

            Exit status: 0 written, 2 the input is wrong and nothing was written.""";

    static Options parse(List<String> arguments) {
        Parser parser = new Parser(arguments);
        return parser.parse();
    }

    private static final class Parser {

        private final List<String> arguments;
        private int next;
        private @Nullable Path data;
        private @Nullable Path sales;
        private @Nullable YearMonth month;
        private @Nullable Integer openingCover;
        private @Nullable CurrencyUnit currency;
        private @Nullable BigDecimal costRatio;
        private Locale locale = Locale.SIMPLIFIED_CHINESE;
        private Path out = Path.of("target", "month-end");
        private boolean keepGoing;
        private boolean help;

        Parser(List<String> arguments) {
            this.arguments = arguments;
        }

        Options parse() {
            while (next < arguments.size()) {
                accept(arguments.get(next++));
            }
            if (sales == null && (openingCover != null || costRatio != null) && !help) {
                throw new InputException(
                        "--opening-cover and --cost-ratio are for foreign sales. Maybe add --sales FILE?");
            }
            return new Options(data, sales, month, openingCover, currency, costRatio, locale, out, keepGoing, help);
        }

        private void accept(String option) {
            switch (option) {
                case "--data" -> data = path(option);
                case "--sales" -> sales = path(option);
                case "--month" -> month = month(value(option));
                case "--opening-cover" -> openingCover = days(value(option));
                case "--currency" -> currency = currency(value(option));
                case "--cost-ratio" -> costRatio = ratio(value(option));
                case "--lang" -> locale = language(value(option));
                case "--out" -> out = path(option);
                case "--keep-going" -> keepGoing = true;
                case "--help", "-h" -> help = true;
                default -> throw new InputException("unknown option " + option + ". Maybe --help?");
            }
        }

        private String value(String option) {
            if (next == arguments.size()
                    || arguments.get(next).isBlank()
                    || arguments.get(next).startsWith("--")) {
                throw new InputException(option + " needs a value. Maybe --help?");
            }
            return arguments.get(next++);
        }

        private Path path(String option) {
            String text = value(option);
            try {
                return Path.of(text);
            } catch (InvalidPathException e) {
                throw new InputException(option + " '" + text + "' is no path: " + e.getReason());
            }
        }

        private static YearMonth month(String text) {
            try {
                return YearMonth.parse(text);
            } catch (DateTimeParseException e) {
                throw new InputException("--month '" + text + "' is not a month such as 2025-11");
            }
        }

        private static int days(String text) {
            if (!text.matches("\\d{1,4}")) {
                throw new InputException("--opening-cover '" + text + "' is not a number of days from 0 to 9999");
            }
            return Integer.parseInt(text);
        }

        private static CurrencyUnit currency(String text) {
            try {
                return CurrencyUnit.of(text);
            } catch (IllegalCurrencyException e) {
                throw new InputException("--currency '" + text + "' is not a currency such as CNY or GBP");
            }
        }

        private static BigDecimal ratio(String text) {
            if (!text.matches("0(\\.\\d{1,6})?|1(\\.0{1,6})?")) {
                throw new InputException("--cost-ratio '" + text + "' is not a ratio from 0 to 1 such as 0.6");
            }
            return new BigDecimal(text);
        }

        private static Locale language(String text) {
            return switch (text) {
                case "zh" -> Locale.SIMPLIFIED_CHINESE;
                case "en" -> Locale.ENGLISH;
                default -> throw new InputException("--lang '" + text + "' is neither zh nor en");
            };
        }
    }
}
