package io.zhanggui.examples.payrollyear;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the command line asks for.
 *
 * @param data the folder of the shop; {@code null} for the sample shop
 * @param rules rule packs, the later ones in front
 * @param month the month that is printed in full; {@code null} for all months in short
 * @param person whose payslip is explained; {@code null} for the one that the shop offers
 * @param out the folder of the tables; {@code null} if none are written
 * @param locale Chinese or English
 * @param help whether only the usage is wanted
 */
record Options(
        @Nullable Path data,
        List<Path> rules,
        @Nullable YearMonth month,
        @Nullable String person,
        @Nullable Path out,
        Locale locale,
        boolean help) {

    static final int YEAR = 2025;

    static final String USAGE = """
            Pays a shop of 50 people for 2025, month by month with what was known on the day, and settles the year.

            mvn -q -Dfast -pl examples/payroll-year -am compile exec:java [-Dexec.args="OPTION…"]

              --month YYYY-MM   print that month in full, in place of every month in short
              --person ID       whose payslip is explained line by line: that of --month, else the last one
              --lang zh|en      the language, zh without it
              --out DIR         also write every table as CSV; the folder must be empty or not exist
              --rules FILE      add a rule pack; may be repeated, a later one stands in front
              --data DIR        the shop's CSV files; without it the sample shop
              --help            this text

            Exit status: 0 done, 2 the input is wrong; then nothing is printed but what is wrong, and nothing is written.""";

    /**
     * The options of a command line.
     *
     * @throws InputException if one is unknown, lacks its value or has a wrong one
     */
    static Options parse(List<String> arguments) {
        return new Parser(arguments).parse();
    }

    private static final class Parser {

        private final List<String> arguments;
        private int next;
        private @Nullable Path data;
        private final List<Path> rules = new ArrayList<>();
        private @Nullable YearMonth month;
        private @Nullable String person;
        private @Nullable Path out;
        private Locale locale = Locale.SIMPLIFIED_CHINESE;
        private boolean help;

        Parser(List<String> arguments) {
            this.arguments = arguments;
        }

        Options parse() {
            while (next < arguments.size()) {
                accept(arguments.get(next++));
            }
            return new Options(data, List.copyOf(rules), month, person, out, locale, help);
        }

        private void accept(String option) {
            switch (option) {
                case "--data" -> data = folder(option);
                case "--rules" -> rules.add(path(option));
                case "--month" -> month = month(value(option));
                case "--person" -> person = value(option);
                case "--out" -> out = path(option);
                case "--lang" -> locale = language(value(option));
                case "--help", "-h" -> help = true;
                default -> throw new InputException("unknown option " + option + ". Maybe --help?");
            }
        }

        private String value(String option) {
            if (next == arguments.size() || arguments.get(next).startsWith("--")) {
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

        private Path folder(String option) {
            Path path = path(option);
            if (!Files.isDirectory(path)) {
                throw new InputException(option + " " + path + " is no folder");
            }
            return path;
        }

        private static YearMonth month(String text) {
            try {
                YearMonth month = YearMonth.parse(text);
                if (month.getYear() == YEAR) {
                    return month;
                }
            } catch (DateTimeException e) {
                // the same message
            }
            throw new InputException("--month '" + text + "' is no month of " + YEAR + ", such as 2025-10");
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
