package io.zhanggui.examples.payrollyear;

import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.rule.RuleBook;
import io.zhanggui.core.table.TableException;
import io.zhanggui.core.table.TableReader;
import io.zhanggui.hr.china.ChinaPayroll;
import io.zhanggui.hr.china.ChinaRules;
import io.zhanggui.hr.payroll.Payslip;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The command: pays a shop for a year and prints it.
 *
 * <p>Exit status 0, or 2 if the input is wrong; then what is wrong stands on standard error, nothing else is printed, and
 * nothing is written.
 */
public final class PayrollYear {

    private PayrollYear() {}

    /** Runs with the arguments; {@code --help} prints the usage. */
    public static void main(String[] arguments) {
        int status = run(Arrays.asList(arguments), readable(System.out), readable(System.err));
        if (status != 0) {
            System.exit(status);
        }
    }

    /** The stream, in UTF-8 where the encoding of the machine cannot show Chinese, as in many containers. */
    private static PrintStream readable(PrintStream stream) {
        String own = System.getProperty("native.encoding", "UTF-8");
        boolean shows = Charset.isSupported(own)
                && Charset.forName(own).canEncode()
                && Charset.forName(own).newEncoder().canEncode("──工资");
        return shows ? stream : new PrintStream(stream, true, StandardCharsets.UTF_8);
    }

    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        try {
            Options options = Options.parse(arguments);
            if (options.help()) {
                out.println(Options.USAGE);
                return 0;
            }
            pay(options).forEach(out::println);
            return 0;
        } catch (InputException e) {
            e.problems().forEach(err::println);
            return 2;
        } catch (TableException e) {
            err.println(e.getMessage());
            return 2;
        } catch (IOException e) {
            err.println("cannot write to the folder of --out: " + e.getMessage());
            return 2;
        }
    }

    private static List<String> pay(Options options) throws IOException {
        if (options.out() != null) {
            TableFiles.check(options.out());
        }
        ChinaPayroll payroll = rules(options.rules());
        ShopFiles files = new ShopFiles(options.data());
        Staff staff = StaffReader.read(files);
        MemoryStore store = new MemoryStore();
        TimeClock clock = new TimeClock(store, staff.company(), files);
        files.problems(staff.check(payroll, options.locale()));
        files.throwIfAny();
        Person shown = find(options.person(), staff);
        YearRun run = new YearRun(payroll, staff, clock, store, options.locale());
        List<MonthResult> months = run.pay();
        YearEnd end = YearEnd.of(payroll, staff, run, months);
        Payslip slip = slip(options, staff, run.paid(shown), shown);
        List<String> lines = new ArrayList<>(print(options, staff, months, end, slip));
        if (options.out() != null) {
            TableFiles tables = tables(options, staff, months, end, slip);
            tables.write(options.out(), options.locale());
            lines.add(YearTerm.WRITTEN.text(
                    options.locale(), tables.size(), options.out().toString()));
        }
        return lines;
    }

    /** The rules of the library and of the packs; what has expired is carried forward until something newer is published. */
    static ChinaPayroll rules(List<Path> packs) {
        ChinaPayroll payroll = ChinaPayroll.rules();
        List<String> wrong = new ArrayList<>();
        for (Path pack : packs) {
            payroll = payroll.with(RuleBook.read(
                    TableReader.of(pack).onBadRow(bad -> wrong.add(String.valueOf(bad.getMessage()))),
                    ChinaRules.all()));
        }
        if (!wrong.isEmpty()) {
            throw new InputException(wrong);
        }
        return payroll.carryForward();
    }

    private static List<String> print(
            Options options, Staff staff, List<MonthResult> months, YearEnd end, Payslip slip) {
        Pages pages = new Pages(staff, end, options.locale());
        pages.title();
        YearMonth only = options.month();
        if (only == null) {
            months.forEach(pages::month);
            pages.page(Tables.settlement(end));
            pages.page(Tables.cost(end, staff));
        } else {
            pages.whole(months.get(only.getMonthValue() - 1));
        }
        pages.payslip(slip);
        pages.doubts(end.doubts().stream()
                .filter(doubt -> only == null || doubt.months().contains(only))
                .toList());
        return pages.lines();
    }

    private static TableFiles tables(
            Options options, Staff staff, List<MonthResult> months, YearEnd end, Payslip slip) {
        TableFiles tables = new TableFiles();
        months.forEach(month -> tables.add(month, staff));
        tables.add("settlement", Tables.settlement(end));
        tables.add("cost", Tables.cost(end, staff));
        tables.add("doubts", Tables.doubts(end.doubts(), staff, options.locale()));
        tables.add(slip);
        return tables;
    }

    /** The payslip to explain: of the person and month that were asked for, the last of the person, or the one that the shop shows. */
    private static Payslip slip(Options options, Staff staff, List<Payslip> paid, Person person) {
        if (options.person() != null && options.month() == null && !paid.isEmpty()) {
            return paid.get(paid.size() - 1);
        }
        YearMonth month = options.month() == null ? staff.company().shownMonth() : options.month();
        return paid.stream()
                .filter(slip -> slip.dates().work().equals(month))
                .findFirst()
                .orElseThrow(() -> new InputException(person.shown() + " has no payslip of " + month));
    }

    private static Person find(@Nullable String asked, Staff staff) {
        if (asked == null) {
            return staff.find(staff.company().shownPerson()).orElseThrow();
        }
        return staff.people().stream()
                .filter(person -> person.id().value().equals(asked))
                .findFirst()
                .orElseThrow(() -> new InputException(
                        "--person " + asked + " is not in employees.csv. Maybe " + first(staff) + "?"));
    }

    private static PersonId first(Staff staff) {
        return staff.people().iterator().next().id();
    }
}
