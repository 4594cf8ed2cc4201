package io.zhanggui.examples.jdbc;

import io.zhanggui.core.posting.Posting;
import io.zhanggui.core.repository.Recorded;
import io.zhanggui.core.repository.Versioned;
import io.zhanggui.core.time.ReportingPeriod;
import io.zhanggui.core.violation.Violations;
import io.zhanggui.finance.contract.Contract;
import io.zhanggui.finance.ledger.ChartOfAccounts;
import io.zhanggui.finance.ledger.Ledger;
import io.zhanggui.hr.payroll.PayRunId;
import io.zhanggui.hr.payroll.PayRuns;
import io.zhanggui.hr.payroll.PayrollRules;
import io.zhanggui.hr.payroll.RunPayslip;
import io.zhanggui.inventory.stock.StockEvent;
import io.zhanggui.inventory.stock.StockKey;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;

/**
 * Stores a month of a made-up shop in a PostgreSQL that it starts itself, reads it back, and shows what SQL says of it.
 * {@code --payslips N} and {@code --movements N} change how much, {@code --h2} takes H2 instead.
 */
public final class MonthInDatabase {

    private static final int CONTRACTS = 1_000;
    private static final String COUNT = "[1-9][0-9]{0,7}";

    private final Database database;
    private final JdbcStorage storage;
    private final PrintStream out;

    MonthInDatabase(Database database, PrintStream out) {
        this.database = database;
        this.storage = JdbcStorage.on(database.dataSource());
        this.out = out;
    }

    /** Runs it; exit status 0, or 2 for a wrong option. */
    public static void main(String[] args) {
        int payslips = 10_000;
        int movements = 100_000;
        boolean h2 = false;
        for (int i = 0; i < args.length; i++) {
            String value = i + 1 < args.length ? args[i + 1] : "";
            if (args[i].equals("--h2")) {
                h2 = true;
            } else if (args[i].equals("--payslips") && value.matches(COUNT)) {
                payslips = Integer.parseInt(args[++i]);
            } else if (args[i].equals("--movements") && value.matches(COUNT)) {
                movements = Integer.parseInt(args[++i]);
            } else {
                System.err.println("wrong option " + args[i] + ". Maybe --payslips N, --movements N or --h2?");
                System.exit(2);
            }
        }
        System.err.println("starting the database …");
        try (Database database = h2 ? Database.h2() : Database.embeddedPostgres()) {
            new MonthInDatabase(database, System.out).run(payslips, movements);
        }
    }

    void run(int payslips, int movements) {
        out.println("A month on " + database.name());
        out.println();
        out.printf(Locale.ROOT, "%-28s %9s %9s %12s%n", "what", "rows", "seconds", "rows/second");
        timed("contracts stored", () -> storeContracts());
        timed("contracts read", this::readContracts);
        PayRunId run = payRun(payslips);
        timed("payslips read", () -> readPayslips(run));
        timed("movements stored", () -> storeMovements(SampleMonth.movements(movements)));
        timed("movements read", this::readMovements);
        Ledger ledger = timedLedger(run);
        shown("payroll by department", 10, "payroll-register", run.value());
        shown(
                "trial balance",
                10,
                "trial-balance",
                SampleMonth.MONTH.atDay(1),
                SampleMonth.MONTH.plusMonths(1).atDay(1),
                SampleMonth.ENTITY.value());
        shown("stock on hand, the greatest", 5, "stock-on-hand", SampleMonth.WAREHOUSE.value());
        out.println();
        out.println("the ledger's own sum of the trial balance: "
                + ledger.trialBalance(ReportingPeriod.month(SampleMonth.MONTH)).rows().stream()
                        .map(row -> row.closing())
                        .reduce((one, other) -> one.plus(other))
                        .orElseThrow());
    }

    private int storeContracts() {
        List<Contract> contracts = SampleMonth.contracts(CONTRACTS);
        storage.unitOfWork().run(() -> storage.contracts().addAll(contracts));
        return contracts.size();
    }

    private int readContracts() {
        return storage.unitOfWork().call(() -> {
            try (Stream<Versioned<Contract>> all = storage.contracts().inCurrency(CurrencyUnit.of("CNY"))) {
                return (int) all.count();
            }
        });
    }

    /** Opened, calculated, submitted and approved through the library's service, on these ports. */
    private PayRunId payRun(int people) {
        PayRuns runs = payRuns();
        PayrollRules rules = SampleMonth.rules();
        PayRunId id =
                runs.open(SampleMonth.ENTITY, SampleMonth.MONTH, rules, SampleMonth.stamp("P-CLERK", "open-2025-11"));
        timed(
                "payslips calculated, stored",
                () -> runs.calculate(
                                id,
                                SampleMonth.inputs(people, rules),
                                SampleMonth.stamp("P-CLERK", "calculate-2025-11"))
                        .slips()
                        .size());
        timed("pay run approved", () -> {
            runs.review(id, SampleMonth.stamp("P-CLERK", "review-2025-11"));
            runs.approve(id, SampleMonth.stamp("P-CFO", "approve-2025-11"));
            return 1;
        });
        return id;
    }

    private PayRuns payRuns() {
        return new PayRuns(
                storage.payRuns(),
                storage.payslips(),
                storage.openings(),
                storage.receipts(),
                storage.audit(),
                (actor, run, total) -> Violations.none(),
                storage.unitOfWork());
    }

    private int readPayslips(PayRunId run) {
        return storage.unitOfWork().call(() -> {
            try (Stream<Versioned<RunPayslip>> all = storage.payslips().ofRun(run, 1)) {
                return (int) all.filter(each -> each.value().slip().net().isPositive())
                        .count();
            }
        });
    }

    private int storeMovements(Map<StockKey, List<Recorded<StockEvent>>> movements) {
        return storage.unitOfWork().call(() -> {
            int stored = 0;
            for (Map.Entry<StockKey, List<Recorded<StockEvent>>> each : movements.entrySet()) {
                stored += storage.stockEvents().append(each.getKey(), 0, each.getValue());
            }
            return stored;
        });
    }

    private int readMovements() {
        return storage.unitOfWork().call(() -> {
            List<StockKey> stocks;
            try (Stream<StockKey> all = storage.stockEvents().stocks()) {
                stocks = all.toList();
            }
            return stocks.stream()
                    .mapToInt(stock -> storage.stockEvents().read(stock).size())
                    .sum();
        });
    }

    private Ledger timedLedger(PayRunId run) {
        Posting posting = payRuns().posting(run);
        Ledger ledger = new Ledger(
                SampleMonth.ENTITY,
                ChartOfAccounts.smallEnterprises(),
                SampleMonth.accounts(posting),
                storage.journal(),
                storage.periods(),
                storage.receipts(),
                storage.audit(),
                storage.unitOfWork());
        LocalDate lastDay = SampleMonth.MONTH.atEndOfMonth();
        timed("journal lines posted", () -> {
            ledger.post(posting, SampleMonth.stamp("P-CLERK", "post-2025-11"));
            ledger.close(lastDay, SampleMonth.stamp("P-CLERK", "close-2025-11"));
            return posting.lines().size();
        });
        return ledger;
    }

    private void timed(String what, IntSupplier work) {
        long begin = System.nanoTime();
        int rows = work.getAsInt();
        double seconds = (System.nanoTime() - begin) / 1e9;
        out.printf(Locale.ROOT, "%-28s %9d %9.2f %12.0f%n", what, rows, seconds, rows / seconds);
    }

    private void shown(String title, int most, String query, Object... values) {
        out.println();
        out.println(title);
        List<List<String>> rows = SqlQuery.rows(database.dataSource(), query, values);
        for (List<String> row : rows.subList(0, Math.min(rows.size(), most + 1))) {
            StringBuilder line = new StringBuilder();
            row.forEach(cell -> line.append(String.format("%-18s", cell)));
            out.println("  " + line.toString().stripTrailing());
        }
    }
}
