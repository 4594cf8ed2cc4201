package io.zhanggui.examples.payrollyear;

import io.zhanggui.core.audit.BankCardNumber;
import io.zhanggui.core.audit.PersonName;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.table.Row;
import io.zhanggui.hr.attendance.OvertimeHours;
import io.zhanggui.hr.china.Place;
import io.zhanggui.hr.china.labour.TerminationGround;
import io.zhanggui.hr.china.tax.BasicDeduction;
import io.zhanggui.hr.china.tax.ClaimShare;
import io.zhanggui.hr.china.tax.DeductionClaim;
import io.zhanggui.hr.china.tax.RentTier;
import io.zhanggui.hr.china.tax.SpecialDeduction;
import io.zhanggui.hr.employment.Absences;
import io.zhanggui.hr.employment.EmploymentKind;
import io.zhanggui.hr.employment.PayTerms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Reads who works for the shop and what becomes of their pay. */
final class StaffReader {

    private static final YearMonth BEFORE = YearMonth.of(Options.YEAR, 1);

    private final ShopFiles files;
    private final Staff staff;

    private StaffReader(ShopFiles files, Staff staff) {
        this.files = files;
        this.staff = staff;
    }

    /**
     * The staff of the files; wrong rows are problems of the files and left out.
     *
     * @throws InputException if there is no company
     */
    static Staff read(ShopFiles files) {
        List<Company> companies = files.table("company").read(Company::of);
        files.throwIfAny();
        if (companies.size() != 1) {
            throw new InputException("company.csv has " + companies.size() + " rows, but needs one");
        }
        Staff staff = new Staff(companies.get(0));
        StaffReader reader = new StaffReader(files, staff);
        reader.names();
        reader.people();
        reader.terms();
        reader.claims();
        reader.attendance();
        reader.events();
        reader.leavers();
        return staff;
    }

    private void names() {
        files.table("names")
                .columns("code", "zh", "en")
                .forEach(row -> staff.add(new PlainName(row.text("code"), row.text("zh"), row.text("en"))));
    }

    private void people() {
        files.table("employees")
                .columns("person", "name", "department", "kind", "hired", "last_day", "place", "fund_rate", "account")
                .sensitive("name", "base", "last_year_wages", "account")
                .forEach(row -> {
                    EmploymentKind kind = row.oneOf("kind", EmploymentKind.class);
                    boolean employed = kind == EmploymentKind.EMPLOYEE;
                    staff.add(new Person(
                            row.value("person", PersonId::of),
                            row.value("name", PersonName::of),
                            row.value("department", OrgUnitId::of),
                            kind,
                            row.date("hired"),
                            optionalDate(row, "last_day"),
                            optionalDate(row, "working_since"),
                            employed ? staff.company().coverage(row.value("place", Place::of)) : null,
                            row.find("fund_rate").orElse(""),
                            optionalMoney(row, "base"),
                            row.find("basic_deduction").isEmpty()
                                    ? null
                                    : row.oneOf("basic_deduction", BasicDeduction.class),
                            optionalMoney(row, "last_year_wages"),
                            row.value("account", BankCardNumber::parse)));
                });
    }

    private void terms() {
        files.table("pay_terms")
                .columns("person", "from", "last_day", "known", "wage", "meal", "post", "performance")
                .sensitive("wage", "meal", "post", "performance")
                .forEach(row -> {
                    PayTerms terms = PayTerms.from(row.date("from"), money(row, "wage"))
                            .performanceBase(money(row, "performance"))
                            .unit(person(row).unit());
                    for (String allowance : List.of("meal", "post")) {
                        Money amount = money(row, allowance);
                        if (!amount.isZero()) {
                            terms = terms.allowance(allowance.equals("meal") ? "餐补" : "岗位津贴", amount);
                        }
                    }
                    LocalDate last = optionalDate(row, "last_day");
                    staff.add(
                            person(row).id(),
                            new Staff.KnownTerms(known(row), last == null ? terms : terms.until(last)));
                });
    }

    private void claims() {
        files.table("claims")
                .columns("person", "known", "kind", "from", "until", "share", "children", "agreed", "tier")
                .forEach(row -> staff.add(
                        person(row).id(),
                        new Staff.KnownClaim(
                                known(row),
                                new DeductionClaim(
                                        row.oneOf("kind", SpecialDeduction.class),
                                        row.month("from"),
                                        row.find("until").isEmpty() ? null : row.month("until"),
                                        row.oneOf("share", ClaimShare.class),
                                        row.find("children").isEmpty() ? 1 : row.integer("children"),
                                        optionalMoney(row, "agreed"),
                                        row.find("tier").isEmpty() ? null : row.value("tier", RentTier::parse),
                                        row.find("months_before").isEmpty() ? 0 : row.integer("months_before")))));
    }

    private void attendance() {
        files.table("attendance")
                .columns("person", "month", "absent", "overtime_workday", "overtime_rest_day", "overtime_holiday")
                .forEach(row -> staff.add(
                        person(row).id(),
                        row.month("month"),
                        new Staff.Attendance(
                                row.find("absent").isEmpty()
                                        ? Absences.none()
                                        : row.value("absent", StaffReader::absences),
                                new OvertimeHours(
                                        row.decimal("overtime_workday"),
                                        row.decimal("overtime_rest_day"),
                                        row.decimal("overtime_holiday")))));
    }

    /** Dates with semicolons between them, a part of a day behind a colon: {@code 2025-04-14;2025-04-15:0.5}. */
    private static Absences absences(String text) {
        Absences all = Absences.none();
        for (String each : text.split(";", -1)) {
            String[] parts = each.strip().split(":", -1);
            LocalDate day = LocalDate.parse(parts[0]);
            all = parts.length == 1 ? all.on(day) : all.on(day, new BigDecimal(parts[1]));
        }
        return all;
    }

    private void events() {
        files.table("events")
                .columns("person", "month", "kind", "label", "amount", "monthly", "keeps")
                .forEach(row -> staff.add(new PayEvent(
                        person(row).id(),
                        row.month("month"),
                        row.oneOf("kind", PayEvent.Kind.class),
                        row.find("label").orElse(""),
                        notNegative(row, "amount"),
                        money(row, "monthly"),
                        money(row, "keeps"))));
    }

    private void leavers() {
        files.table("leavers")
                .columns("person", "ground", "notice_given", "leave_taken", "average_before")
                .forEach(row -> staff.add(
                        person(row).id(),
                        new Person.Leaving(
                                row.oneOf("ground", TerminationGround.class),
                                row.value("notice_given", StaffReader::yes),
                                row.decimal("leave_taken"),
                                money(row, "average_before"))));
    }

    private Person person(Row row) {
        return staff.find(row.value("person", PersonId::of))
                .orElseThrow(() -> row.error("person", "is not in employees.csv"));
    }

    private static boolean yes(String text) {
        return switch (text) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new IllegalArgumentException("is neither yes nor no");
        };
    }

    private static BigDecimal notNegative(Row row, String column) {
        BigDecimal value = row.decimal(column);
        if (value.signum() < 0) {
            throw row.error(column, "is negative");
        }
        return value;
    }

    private static YearMonth known(Row row) {
        return row.find("known").isEmpty() ? BEFORE : row.month("known");
    }

    private static Money money(Row row, String column) {
        return Money.of(PayEvent.CNY, row.decimal(column, BigDecimal.ZERO));
    }

    private static @Nullable Money optionalMoney(Row row, String column) {
        return row.find(column).isEmpty() ? null : money(row, column);
    }

    private static @Nullable LocalDate optionalDate(Row row, String column) {
        return row.find(column).isEmpty() ? null : row.date(column);
    }
}
