package io.zhanggui.examples.replenishment;

import io.zhanggui.core.table.TableException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;

/**
 * The command: replays ten weeks of orders under the planned policy and simple ones, and prints what each fills and stocks.
 *
 * <p>Exit status 0, or 2 if the input is wrong; what is wrong then stands on standard error.
 */
public final class Replenishment {

    static final LocalDate START = LocalDate.of(2011, 10, 1);
    static final LocalDate END = LocalDate.of(2011, 12, 10);
    static final int LEAST_SALE_DAYS = 20;

    private static final String USAGE = """
            mvn -q -Dfast -pl examples/replenishment -am compile exec:java [-Dexec.args="OPTION..."]
              --sales FILE     invoice lines as CSV (.gz): InvoiceNo, StockCode, Quantity, InvoiceDate, UnitPrice;
                               without it a history is generated
              --articles N     of the generated history, 300 unless given
              --seed N         of the generated history, 1 unless given
              --start DATE     the first day of the replay, which runs for ten weeks, 2011-10-01 unless given
              --sale-days N    articles with sales on so many days before it, 20 unless given
              --help           this text""";

    private Replenishment() {}

    /** Runs with the arguments; {@code --help} prints the usage. */
    public static void main(String[] arguments) {
        int status = run(Arrays.asList(arguments), System.out, System.err);
        if (status != 0) {
            System.exit(status);
        }
    }

    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.contains("--help")) {
            out.println(USAGE);
            return 0;
        }
        try {
            Replay replay = replay(arguments);
            new Report(out).print(new Study(replay), Accuracy.of(replay, Study.forecaster()));
            return 0;
        } catch (TableException | IllegalArgumentException | DateTimeParseException e) {
            err.println(e.getMessage());
            return 2;
        }
    }

    private static Replay replay(List<String> arguments) {
        String file = "";
        int articles = 300;
        long seed = 1;
        LocalDate start = START;
        int saleDays = LEAST_SALE_DAYS;
        for (int i = 0; i < arguments.size(); i += 2) {
            String option = arguments.get(i);
            if (i + 1 == arguments.size()) {
                throw new IllegalArgumentException(option + " needs a value. Maybe see --help?");
            }
            String value = arguments.get(i + 1);
            switch (option) {
                case "--sales" -> file = value;
                case "--articles" -> articles = Integer.parseInt(value);
                case "--seed" -> seed = Long.parseLong(value);
                case "--start" -> start = LocalDate.parse(value);
                case "--sale-days" -> saleDays = Integer.parseInt(value);
                default -> throw new IllegalArgumentException("unknown option " + option + ". Maybe see --help?");
            }
        }
        LocalDate end = start.plusDays(START.until(END, ChronoUnit.DAYS));
        Sales.Collector collector = new Sales.Collector(start, end);
        if (file.isEmpty()) {
            GeneratedSales.add(articles, seed, end, collector);
        } else {
            SalesFile.read(Path.of(file), collector);
        }
        Sales sales = collector.withSaleDays(saleDays);
        if (sales.skus().isEmpty()) {
            throw new IllegalArgumentException("no article sold on " + saleDays + " days before " + start);
        }
        return new Replay(sales, sales.dayOf(start), sales.days());
    }
}
