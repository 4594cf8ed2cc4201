package io.zhanggui.examples.monthend;

import io.zhanggui.core.approval.ApprovalCase;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.explain.Wording;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.posting.Posting;
import io.zhanggui.core.repository.AuditTrail;
import io.zhanggui.core.repository.CommandReceipts;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.rule.ResolvedRule;
import io.zhanggui.core.rule.Rule;
import io.zhanggui.core.rule.RuleNotFoundException;
import io.zhanggui.core.table.Row;
import io.zhanggui.core.table.Table;
import io.zhanggui.core.time.CalendarNotCoveredException;
import io.zhanggui.core.time.Knowledge;
import io.zhanggui.core.time.WorkCalendar;
import io.zhanggui.core.violation.ItemResult;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.examples.monthend.Report.Block;
import io.zhanggui.examples.monthend.Report.Figure;
import io.zhanggui.examples.monthend.Report.Figures;
import io.zhanggui.examples.monthend.Report.Listing;
import io.zhanggui.examples.monthend.Report.Note;
import io.zhanggui.examples.monthend.Report.Reasons;
import io.zhanggui.examples.monthend.Report.Section;
import io.zhanggui.hr.attendance.AttendanceMonth;
import io.zhanggui.hr.attendance.AttendanceRules;
import io.zhanggui.hr.attendance.OvertimeHours;
import io.zhanggui.hr.attendance.Proration;
import io.zhanggui.hr.china.ChinaPayroll;
import io.zhanggui.hr.china.Place;
import io.zhanggui.hr.china.tax.BasicDeduction;
import io.zhanggui.hr.china.tax.SpecialDeduction;
import io.zhanggui.hr.payroll.PayDates;
import io.zhanggui.hr.payroll.PayRunId;
import io.zhanggui.hr.payroll.PayRunRepository;
import io.zhanggui.hr.payroll.PayRuns;
import io.zhanggui.hr.payroll.PayrollInput;
import io.zhanggui.hr.payroll.PayrollItem;
import io.zhanggui.hr.payroll.PayrollRegister;
import io.zhanggui.hr.payroll.PayrollRules;
import io.zhanggui.hr.payroll.Payslip;
import io.zhanggui.hr.payroll.PayslipRepository;
import io.zhanggui.hr.payroll.RunReport;
import io.zhanggui.hr.payroll.YearOpening;
import io.zhanggui.hr.payroll.YearOpeningRepository;
import io.zhanggui.hr.payroll.YearToDate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;

/** The pay run: attendance and bonus in, payslips out, approved by somebody else, told to the ledger. */
final class PayrollSection {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final String CITY = "CN-";

    private final ShopFiles files;
    private final Shop shop;
    private final Roster roster;
    private final Map<PositionId, BigDecimal> coefficients;
    private final Set<PositionId> ungraded;
    private final Set<PersonId> withoutBonus = new LinkedHashSet<>();
    private final PayApproval approval;
    private final Locale locale;
    private final PayrollRules rules;
    private final AttendanceRules attendanceRules;
    private final Map<PersonId, AttendanceMonth> attendance = new LinkedHashMap<>();
    private final Set<PersonId> paid = new HashSet<>();

    PayrollSection(
            ShopFiles files,
            Shop shop,
            Roster roster,
            KpiSection.@Nullable Outcome kpi,
            PayApproval approval,
            Locale locale) {
        this.files = files;
        this.shop = shop;
        this.roster = roster;
        this.coefficients = kpi == null ? Map.of() : kpi.coefficients();
        this.ungraded = kpi == null ? roster.posts().keySet() : kpi.wrong();
        this.approval = approval;
        this.locale = locale;
        Place place = place();
        this.rules = ofMonth(
                () -> ChinaPayroll.rules().resolve(place, PayDates.of(shop.month(), shop.payDate()), Knowledge.ALL));
        if (!rules.currency().equals(shop.currency())) {
            throw files.wrong("shop", "key", "currency", "value", "is not " + rules.currency() + ", in which pay is");
        }
        this.attendanceRules = ofMonth(() ->
                ChinaPayroll.rules().attendance(place, shop.month(), Knowledge.ALL, Proration.RATIO, Rounding.CENT));
    }

    /** Rules that must hold in the month. */
    private <T> T ofMonth(Supplier<T> look) {
        try {
            return look.get();
        } catch (RuleNotFoundException | CalendarNotCoveredException e) {
            throw files.wrong("shop", "key", "month", "value", InputException.reason(e));
        }
    }

    /** The place of the city, for which there must be rules. */
    private Place place() {
        List<String> known = ChinaPayroll.rules().book().rules().stream()
                .map(rule -> rule.scope().toString())
                .filter(scope -> scope.startsWith(CITY))
                .distinct()
                .sorted()
                .toList();
        String code = CITY + shop.city();
        if (!known.contains(code)) {
            String cities = String.join(
                    ", ",
                    known.stream().map(each -> each.substring(CITY.length())).toList());
            throw files.wrong("shop", "key", "city", "value", "has no rules of pay. Maybe one of " + cities + "?");
        }
        return Place.of(code);
    }

    /** The section, and what the ledger is told. */
    record Outcome(Section section, Posting posting) {}

    Outcome run() {
        readAttendance();
        List<PayrollInput> inputs = inputs();
        MemoryStore store = new MemoryStore();
        YearOpeningRepository openings = YearOpeningRepository.inMemory(store);
        inputs.forEach(input -> openings.add(
                new YearOpening(shop.entity(), input.person(), input.yearToDate(), "months before this one")));
        PayRuns runs = new PayRuns(
                PayRunRepository.inMemory(store),
                PayslipRepository.inMemory(store),
                openings,
                CommandReceipts.inMemory(store),
                AuditTrail.inMemory(store),
                approval,
                store);
        Instant now = shop.payDate().atTime(10, 0).atZone(SHANGHAI).toInstant();
        PersonId clerk = holder("GA-HR");
        PayRunId id = runs.open(
                shop.entity(), shop.month(), rules, Stamp.by(clerk).at(now).key("open-" + shop.month()));
        RunReport report = runs.calculate(id, inputs.stream(), Stamp.by(clerk).at(now));
        ApprovalCase decided = approval.decide(runs.review(id, Stamp.by(clerk).at(now)), clerk);
        runs.approve(id, ApprovalDesk.lastSignature(decided).key("approve-" + shop.month()));
        return new Outcome(section(report, clerk, decided), runs.posting(id));
    }

    private Section section(RunReport report, PersonId clerk, ApprovalCase decided) {
        List<Payslip> slips = report.slips();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Figures(List.of(
                new Figure(MonthEndTerm.PAYSLIPS.text(locale), Integer.toString(slips.size()), ""),
                figure(PayrollItem.GROSS_PAY.text(locale), slips.stream().map(Payslip::gross)),
                figure(PayrollItem.NET_PAY.text(locale), slips.stream().map(Payslip::net)),
                figure(
                        PayrollItem.INCOME_TAX.text(locale),
                        slips.stream().map(slip -> slip.tax().amount())),
                figure(PayrollItem.EMPLOYER_COST.text(locale), slips.stream().map(Payslip::employerCost)))));
        blocks.add(new Note(
                MonthEndTerm.APPROVED_BY.text(
                        locale,
                        clerk,
                        ApprovalDesk.lastSignature(decided).actor().person()),
                false));
        blocks.addAll(approval.blocks(decided));
        blocks.add(new Listing("payroll-register", PayrollRegister.of(slips), 40));
        blocks.add(new Reasons(
                MonthEndTerm.ONE_PAYSLIP.text(locale),
                slips.stream().skip(1).limit(1).map(Payslip::explain).toList()));
        blocks.add(new Listing("payroll-findings", findings(report), 20));
        if (!rules.unverified().isEmpty()) {
            blocks.add(new Note(
                    MonthEndTerm.UNVERIFIED_RULES.text(
                            locale, rules.unverified().size()),
                    true));
            blocks.add(new Listing("unverified-figures", unverified(), 40));
        }
        return new Section(
                "payroll",
                MonthEndTerm.PAYROLL.text(locale),
                MonthEndTerm.PAYROLL_ABOUT.text(locale, shop.month(), shop.payDate()),
                blocks);
    }

    private Table unverified() {
        Table.Builder table = Table.titled(MonthEndTerm.UNVERIFIED_FIGURES)
                .columns(
                        MonthEndTerm.FIGURE,
                        MonthEndTerm.RULE_CODE,
                        MonthEndTerm.VALUE,
                        MonthEndTerm.UNIT,
                        MonthEndTerm.SOURCE,
                        MonthEndTerm.CONFIDENCE);
        for (ResolvedRule<?> resolved : rules.unverified()) {
            Rule<?> rule = resolved.rule();
            table.row(
                    named(rule.key().code()),
                    rule.key().code(),
                    value(rule.value().value()),
                    unit(rule.unit()),
                    rule.citation().toString(),
                    MonthEndTerm.valueOf("CONFIDENCE_" + rule.confidence()));
        }
        return table.build();
    }

    /** What people call the figure of a rule such as {@code cn.pension.floor}; its code where it has no name. */
    private String named(String code) {
        String[] parts = code.toUpperCase(Locale.ROOT).replace('-', '_').split("\\.", -1);
        if (parts.length != 3) {
            return code;
        }
        return MonthEndTerm.find("SCHEME_" + parts[1])
                .flatMap(scheme -> MonthEndTerm.find("FIGURE_" + parts[2])
                        .map(figure -> MonthEndTerm.FIGURE_OF.text(locale, scheme, figure)))
                .orElse(code);
    }

    private String unit(String unit) {
        return switch (unit) {
            case "CNY/month" -> MonthEndTerm.PER_MONTH.text(locale);
            case "CNY/year" -> MonthEndTerm.PER_YEAR.text(locale);
            default -> unit;
        };
    }

    private Object value(Object value) {
        if (value instanceof Rounding rounding && rounding.mode() == RoundingMode.HALF_UP) {
            return MonthEndTerm.HALF_UP.text(locale, rounding.scale());
        }
        return value instanceof BigDecimal ? value : Wording.of(value, locale);
    }

    private Figure figure(String label, Stream<Money> amounts) {
        return new Figure(label, Wording.of(amounts.reduce(Money.zero(shop.currency()), Money::plus), locale), "");
    }

    /** Whoever was left out, and what attendance shows that the law does not allow. */
    private Table findings(RunReport report) {
        Table.Builder table =
                Table.titled(MonthEndTerm.PAYROLL_FINDINGS).columns(MonthEndTerm.PERSON, MonthEndTerm.PROBLEM);
        for (ItemResult<PersonId, Payslip> left : report.leftOut()) {
            table.row(
                    left.key().value(),
                    left.match(
                            done -> "",
                            refused -> refused.violations().text(locale),
                            failed -> String.valueOf(failed.cause().getMessage())));
        }
        for (PersonId person : withoutBonus) {
            table.row(person.value(), MonthEndTerm.NO_BONUS.text(locale));
        }
        for (AttendanceMonth month : attendance.values()) {
            for (Violation finding : attendanceRules.findings(month).list()) {
                table.row(
                        month.person().value(),
                        finding.rule().text(locale, finding.arguments().toArray()));
            }
        }
        return table.build();
    }

    private void readAttendance() {
        files.table("attendance")
                .columns(
                        "person",
                        "month",
                        "workdays_due",
                        "days_worked",
                        "paid_leave_days",
                        "unpaid_leave_days",
                        "overtime_workday_hours",
                        "overtime_rest_day_hours",
                        "overtime_holiday_hours")
                .forEach(row -> {
                    if (row.month("month").equals(shop.month())) {
                        attended(row);
                    }
                });
    }

    private void attended(Row row) {
        PersonId person = roster.personOf(row, "person");
        AttendanceMonth month = AttendanceMonth.of(
                        person,
                        row.month("month"),
                        row.decimal("workdays_due"),
                        row.decimal("days_worked"),
                        row.decimal("paid_leave_days"),
                        row.decimal("unpaid_leave_days"))
                .employed(employed(person))
                .overtime(new OvertimeHours(
                        row.decimal("overtime_workday_hours"),
                        row.decimal("overtime_rest_day_hours"),
                        row.decimal("overtime_holiday_hours")));
        BigDecimal days = month.daysWorked().add(month.paidLeaveDays()).add(month.unpaidLeaveDays());
        if (days.compareTo(month.workdaysDue()) != 0) {
            throw row.error(
                    "days_worked",
                    "adds up with leave to " + days + ", but " + month.workdaysDue() + " workdays are due");
        }
        if (attendance.putIfAbsent(person, month) != null) {
            throw row.error("person", "occurs twice");
        }
    }

    private LocalDateRange employed(PersonId id) {
        Roster.Person person = roster.person(id);
        return person.left() == null
                ? LocalDateRange.ofUnboundedEnd(person.joined())
                : LocalDateRange.of(person.joined(), person.left());
    }

    private List<PayrollInput> inputs() {
        return files.table("pay")
                .columns(
                        "person",
                        "base_pay",
                        "meal_allowance",
                        "transport_allowance",
                        "position_allowance",
                        "bonus_base",
                        "insurance_base",
                        "housing_fund_rate",
                        "basic_deduction",
                        "ytd_months",
                        "ytd_income",
                        "ytd_social",
                        "ytd_special_additional",
                        "ytd_tax")
                .read(this::input);
    }

    private PayrollInput input(Row row) {
        PersonId person = roster.personOf(row, "person");
        if (!paid.add(person)) {
            throw row.error("person", "occurs twice");
        }
        Money wage = money(row, "base_pay");
        PayrollInput.Builder input = PayrollInput.builder(person, rules)
                .basePay(wage)
                .contributionBase(money(row, "insurance_base"))
                .housingFundRate(row.decimal("housing_fund_rate").toPlainString());
        for (String allowance : List.of("meal", "transport", "position")) {
            Money amount = money(row, allowance + "_allowance");
            if (!amount.isZero()) {
                input.allowance(
                        MonthEndTerm.valueOf("ALLOWANCE_" + allowance.toUpperCase(Locale.ROOT))
                                .text(locale),
                        amount);
            }
        }
        AttendanceMonth month = attendance.get(person);
        if (month != null) {
            input.earnings(attendanceRules.lines(month, wage, WorkCalendar.china()));
        }
        bonus(row, person, input);
        for (SpecialDeduction deduction : SpecialDeduction.values()) {
            String column = deduction.name().toLowerCase(Locale.ROOT);
            if (row.find(column).isPresent()) {
                input.specialDeduction(deduction, money(row, column));
            }
        }
        row.find("basic_deduction")
                .ifPresent(ignored -> input.taxStatus(row.oneOf("basic_deduction", BasicDeduction.class)));
        return input.yearToDate(yearToDate(row)).build();
    }

    /** The bonus by the grade of the card of the person's position; people who left or act get none. */
    private void bonus(Row row, PersonId person, PayrollInput.Builder input) {
        LocalDate left = roster.person(person).left();
        LocalDate day = left == null ? shop.lastDay() : left.minusDays(1);
        roster.postOf(person, day).ifPresent(post -> {
            input.unit(post.position().unit());
            BigDecimal coefficient = coefficients.get(post.id());
            Money base = money(row, "bonus_base");
            if (ungraded.contains(post.id()) && left == null && !base.isZero()) {
                withoutBonus.add(person);
            }
            if (coefficient != null && left == null && !base.isZero()) {
                Money bonus =
                        Rounding.CENT.round(shop.currency(), base.getAmount().multiply(coefficient));
                input.earning(PayrollItem.BONUS, "", bonus);
            }
        });
    }

    private YearToDate yearToDate(Row row) {
        Money none = Money.zero(shop.currency());
        int months = row.integer("ytd_months");
        return new YearToDate(
                shop.payDate().getYear(),
                months,
                months == 0 ? 0 : Math.max(months, shop.payDate().getMonthValue() - 1),
                money(row, "ytd_income"),
                money(row, "ytd_social"),
                money(row, "ytd_special_additional"),
                none,
                money(row, "ytd_tax"));
    }

    private Money money(Row row, String column) {
        return shop.money(row, column);
    }

    private PersonId holder(String position) {
        return roster.seats().stream()
                .filter(seat -> seat.position().value().equals(position) && seat.heldOn(shop.payDate()))
                .map(Roster.Seat::person)
                .findFirst()
                .orElseThrow(() -> new InputException("assignments.csv: nobody holds position " + position
                        + " on pay day " + shop.payDate() + ", so there is no pay run"));
    }
}
