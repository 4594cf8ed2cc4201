package io.zhanggui.hr.china;

import static io.zhanggui.hr.china.ChinaPayItem.HOUSING_FUND_EMPLOYEE;
import static io.zhanggui.hr.china.ChinaPayItem.PENSION_EMPLOYEE;
import static io.zhanggui.hr.china.tax.OtherIncome.LABOUR_SERVICE;
import static io.zhanggui.hr.china.tax.SpecialDeduction.CHILD_EDUCATION;
import static io.zhanggui.hr.payroll.PayrollItem.ANNUAL_BONUS;
import static java.util.Locale.SIMPLIFIED_CHINESE;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.audit.BankCardNumber;
import io.zhanggui.core.audit.PersonName;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.kpi.BonusRule;
import io.zhanggui.core.kpi.Grade;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.posting.Posting;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.rule.ResolvedRule;
import io.zhanggui.core.rule.Rule;
import io.zhanggui.core.rule.RuleBook;
import io.zhanggui.core.table.Table;
import io.zhanggui.core.table.TableException;
import io.zhanggui.core.table.TableReader;
import io.zhanggui.core.time.AsOf;
import io.zhanggui.core.time.Knowledge;
import io.zhanggui.core.time.WorkCalendar;
import io.zhanggui.core.violation.ItemResult;
import io.zhanggui.core.violation.Violations;
import io.zhanggui.hr.attendance.AttendanceBook;
import io.zhanggui.hr.attendance.AttendanceCalculator;
import io.zhanggui.hr.attendance.AttendanceFacts;
import io.zhanggui.hr.attendance.AttendanceMonth;
import io.zhanggui.hr.attendance.AttendancePolicy;
import io.zhanggui.hr.attendance.AttendanceRecord;
import io.zhanggui.hr.attendance.AttendanceRules;
import io.zhanggui.hr.attendance.AttendanceSheet;
import io.zhanggui.hr.attendance.GraceRule;
import io.zhanggui.hr.attendance.HolidayBasis;
import io.zhanggui.hr.attendance.LatenessRule;
import io.zhanggui.hr.attendance.LeaveBalance;
import io.zhanggui.hr.attendance.LeaveBook;
import io.zhanggui.hr.attendance.LeaveKind;
import io.zhanggui.hr.attendance.LeaveLot;
import io.zhanggui.hr.attendance.LeaveRequest;
import io.zhanggui.hr.attendance.LeaveTime;
import io.zhanggui.hr.attendance.LeaveType;
import io.zhanggui.hr.attendance.OvertimeBasis;
import io.zhanggui.hr.attendance.OvertimeClaim;
import io.zhanggui.hr.attendance.OvertimeHours;
import io.zhanggui.hr.attendance.Proration;
import io.zhanggui.hr.attendance.Punch;
import io.zhanggui.hr.attendance.Roster;
import io.zhanggui.hr.attendance.Shift;
import io.zhanggui.hr.attendance.TimeSpan;
import io.zhanggui.hr.china.labour.AnnualLeaveRules;
import io.zhanggui.hr.china.labour.AverageWage;
import io.zhanggui.hr.china.labour.ChinaLabour;
import io.zhanggui.hr.china.labour.LabourRules;
import io.zhanggui.hr.china.labour.LeaveShare;
import io.zhanggui.hr.china.labour.LengthOfService;
import io.zhanggui.hr.china.labour.SeverancePay;
import io.zhanggui.hr.china.labour.TerminationGround;
import io.zhanggui.hr.china.labour.UnusedLeavePay;
import io.zhanggui.hr.china.tax.BonusGrossUp;
import io.zhanggui.hr.china.tax.BonusPlan;
import io.zhanggui.hr.china.tax.BonusTax;
import io.zhanggui.hr.china.tax.ChinaTax;
import io.zhanggui.hr.china.tax.ClaimShare;
import io.zhanggui.hr.china.tax.DeductionClaim;
import io.zhanggui.hr.china.tax.DeductionClaims;
import io.zhanggui.hr.china.tax.MonthlyDeductions;
import io.zhanggui.hr.china.tax.OtherEarned;
import io.zhanggui.hr.china.tax.OtherIncomeTax;
import io.zhanggui.hr.china.tax.Settlement;
import io.zhanggui.hr.china.tax.SettlementFacts;
import io.zhanggui.hr.employment.Absences;
import io.zhanggui.hr.employment.CostPlan;
import io.zhanggui.hr.employment.Employment;
import io.zhanggui.hr.employment.EmploymentId;
import io.zhanggui.hr.employment.EmploymentKind;
import io.zhanggui.hr.employment.HeadcountPlan;
import io.zhanggui.hr.employment.MonthlyPay;
import io.zhanggui.hr.employment.NetPay;
import io.zhanggui.hr.employment.PayTerms;
import io.zhanggui.hr.employment.PlannedPosition;
import io.zhanggui.hr.employment.WorkedMonth;
import io.zhanggui.hr.payroll.BankAccounts;
import io.zhanggui.hr.payroll.BankList;
import io.zhanggui.hr.payroll.ContributionList;
import io.zhanggui.hr.payroll.Correction;
import io.zhanggui.hr.payroll.CorrectionFacts;
import io.zhanggui.hr.payroll.Corrections;
import io.zhanggui.hr.payroll.PayDates;
import io.zhanggui.hr.payroll.PayDifferences;
import io.zhanggui.hr.payroll.PayLine;
import io.zhanggui.hr.payroll.PayRunId;
import io.zhanggui.hr.payroll.PayRunResults;
import io.zhanggui.hr.payroll.PayRuns;
import io.zhanggui.hr.payroll.PayrollInput;
import io.zhanggui.hr.payroll.PayrollRegister;
import io.zhanggui.hr.payroll.PayrollRules;
import io.zhanggui.hr.payroll.Payslip;
import io.zhanggui.hr.payroll.RunReport;
import io.zhanggui.hr.payroll.TaxDeclaration;
import io.zhanggui.hr.payroll.YearToDate;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeten.extra.LocalDateRange;

/** The code of the page hr/README.md: what stands there stands here, and runs. */
class ReadmeSnippetsTest {

    private final PersonId person = PersonId.of("P007");
    private final PersonId clerk = PersonId.of("P003");
    private final PersonId cfo = PersonId.of("P004");
    private final Instant now = Instant.parse("2025-12-01T08:00:00Z");
    private final YearMonth november = YearMonth.of(2025, 11);
    private final LocalDate paidOn = LocalDate.of(2025, 11, 30);

    @Test
    void employment() {
        LocalDate joined = LocalDate.of(2025, 10, 9);
        PayrollRules rules = ChinaPayroll.rules().resolve(Place.SHANGHAI, PayDates.of(november, paidOn), Knowledge.ALL);
        AttendanceRules labour = ChinaPayroll.rules()
                .attendance(Place.SHANGHAI, november, Knowledge.ALL, Proration.RATIO, Rounding.CENT);

        Employment employment = Employment.builder(EmploymentId.of("E-7"), person, LegalEntityId.of("ACME"), joined)
                .workingSince(LocalDate.of(2018, 7, 1))
                .pay(PayTerms.from(joined, cny("10000.00"))
                        .allowance("餐补", cny("500.00"))
                        .performanceBase(cny("2000.00")))
                .pay(PayTerms.from(LocalDate.of(2025, 11, 17), cny("12000.00")))
                .build();
        MonthlyPay pay = new MonthlyPay(rules, labour, WorkCalendar.china());
        WorkedMonth month =
                WorkedMonth.of(employment, november).absent(Absences.none().on(LocalDate.of(2025, 11, 18)));
        PayrollInput input = pay.input(month).housingFundRate("0.07").build();

        BonusRule grades = BonusRule.coefficients("A", "1.2", "B", "1.0", "C", "0.8");
        PayrollInput.Builder withBonus = pay.input(month.performance(grades.coefficient(new Grade("A", days("90")))));
        PayrollRules interns = ChinaPayroll.rules().interns(PayDates.of(november, paidOn), Knowledge.ALL);
        MonthlyPay internsToo = pay.serving(EmploymentKind.INTERN, interns);

        NetPay agreed = NetPay.of(
                cny("9000.00"),
                base -> PayrollInput.builder(person, rules)
                        .basePay(base)
                        .housingFundRate("0.07")
                        .build());
        CostPlan cost = HeadcountPlan.of(PlannedPosition.of("仓管员", 10, cny("8000.00"), november, "SHANGHAI")
                        .rate(HOUSING_FUND_EMPLOYEE, days("0.07")))
                .cost(november, november, (place, each) -> rules);

        // 10000 and 12000 for 10 of 20 days each, half of the allowance; 600 for the day missed
        assertThat(input.earnings())
                .extracting(PayLine::amount)
                .containsExactly(cny("5000.00"), cny("6000.00"), cny("250.00"), cny("-600.00"));
        // 2000 for 10 of 20 days, times 1.2
        assertThat(withBonus.build().earnings().get(4).amount()).isEqualTo(cny("1200.00"));
        assertThat(internsToo.rules(EmploymentKind.INTERN)).contains(interns);
        assertThat(agreed.slip().net()).isEqualTo(cny("9000.00"));
        assertThat(cost.gross()).isEqualTo(cny("80000.00"));
    }

    @Test
    void payslip() {
        YearToDate untilOctober = new YearToDate(
                2025, 10, 10, cny("205000.00"), cny("35875.00"), cny("20000.00"), cny("0.00"), cny("7392.50"));

        PayrollRules rules = ChinaPayroll.rules().resolve(Place.SHANGHAI, PayDates.of(november, paidOn), Knowledge.ALL);
        PayrollInput input = PayrollInput.builder(person, rules)
                .unit(OrgUnitId.of("OPS"))
                .basePay(cny("20000.00"))
                .allowance("餐补", cny("500.00"))
                .housingFundRate("0.07")
                .specialDeduction(CHILD_EDUCATION, cny("2000.00"))
                .yearToDate(untilOctober)
                .build();
        Payslip slip = rules.calculate(input);

        slip.net();
        slip.line(PENSION_EMPLOYEE).amount();
        YearToDate untilNovember = slip.yearToDate();
        List<ResolvedRule<?>> unverified = slip.unverified();
        String text = slip.explain().toText(SIMPLIFIED_CHINESE);

        // 225500 − 11 × 5000 − 39462.50 − 22000 = 109037.50; × 10 % − 2520 = 8383.75; less 7392.50 is 991.25
        assertThat(slip.net()).isEqualTo(cny("15921.25"));
        assertThat(slip.employeeContributions()).isEqualTo(cny("3587.50"));
        assertThat(untilNovember.months()).isEqualTo(11);
        assertThat(unverified).isNotEmpty();
        assertThat(text).contains("津贴补贴（餐补）：500.00 元");
    }

    @Test
    void attendance() {
        PayrollRules rules = ChinaPayroll.rules().resolve(Place.SHANGHAI, PayDates.of(november, paidOn), Knowledge.ALL);

        AttendanceRules labour = ChinaPayroll.rules()
                .attendance(Place.SHANGHAI, november, Knowledge.ALL, Proration.RATIO, Rounding.CENT);
        AttendanceMonth month = AttendanceMonth.of(person, november, days("20"), days("17.5"), days("0"), days("2.5"))
                .overtime(OvertimeHours.of("10", "0", "0"));
        PayrollInput input = PayrollInput.builder(person, rules)
                .basePay(cny("8700.00"))
                .earnings(labour.lines(month, cny("8700.00"), WorkCalendar.china()))
                .housingFundRate("0.07")
                .build();

        // 8700 − 8700 × 2.5 ÷ 20 + 8700 ÷ 21.75 ÷ 8 × 10 × 1.5
        assertThat(rules.calculate(input).gross()).isEqualTo(cny("8362.50"));
    }

    @Test
    void attendance_from_punches_and_leave() {
        AttendanceRules labour = ChinaPayroll.rules()
                .attendance(Place.SHANGHAI, november, Knowledge.ALL, Proration.RATIO, Rounding.CENT);
        LocalDate friday = LocalDate.of(2025, 11, 7);
        LocalDateRange employed = LocalDateRange.ofUnboundedEnd(LocalDate.of(2020, 1, 1));
        List<Punch> punches = november.atDay(1)
                .datesUntil(LocalDate.of(2025, 12, 1))
                .filter(WorkCalendar.china()::isWorkday)
                .filter(day -> day.getDayOfMonth() != 5)
                .flatMap(day -> Stream.of(
                        Punch.of(person, day.atTime(9, day.getDayOfMonth() == 6 ? 20 : 10), "door"),
                        Punch.of(person, day.atTime(day.equals(friday) ? 20 : 18, 15), "door")))
                .toList();

        Shift shift =
                Shift.of("D", "09:00", "18:00").withBreak("12:00", "13:00").grace(15, 0);
        Roster roster = Roster.weekly(WorkCalendar.china(), shift);
        AttendancePolicy policy = AttendancePolicy.builder()
                .lateness(GraceRule.WHOLE, LatenessRule.minutes(), 60)
                .overtime(OvertimeBasis.CLAIMED, 30, 30)
                .missingPunch("1")
                .holidays(HolidayBasis.SHIFT_DAY)
                .night("22:00", "06:00")
                .window(240, 360)
                .build();

        AttendanceCalculator calculator = new AttendanceCalculator(roster, policy);
        AttendanceBook book = AttendanceBook.inMemory(new MemoryStore(), ZoneId.of("Asia/Shanghai"), calculator);
        book.punch(person, punches, Stamp.by(clerk).at(now));
        AttendanceFacts facts = AttendanceFacts.of(person, book.punches(person, november))
                .overtime(new OvertimeClaim(person, friday, TimeSpan.of(friday, "18:00", "20:00"), "OT-17"));
        AttendanceSheet sheet = calculator.month(november, facts);
        AttendanceRecord record = book.record(sheet, Stamp.by(clerk).at(now));
        record.undecided()
                .forEach(each -> book.decide(
                        record.id(),
                        each.day(),
                        each.kind(),
                        true,
                        Stamp.by(clerk).at(now)));
        book.confirm(record.id(), Stamp.by(clerk).at(now));
        AttendanceRecord locked = book.lock(record.id(), Stamp.by(cfo).at(now));
        List<PayLine> lines = labour.lines(locked.locked().totals(), cny("8700.00"));

        // 20 minutes late: 8700 ÷ 174 ÷ 60 × 20; two hours of overtime: 8700 ÷ 174 × 2 × 1.5; the 5th was excused
        assertThat(lines).extracting(PayLine::amount).containsExactly(cny("-16.67"), cny("150.00"));

        LocalDate hired = LocalDate.of(2020, 1, 1);
        Employment employment = Employment.builder(EmploymentId.of("E-7"), person, LegalEntityId.of("ACME"), hired)
                .pay(PayTerms.from(hired, cny("8700.00")))
                .build();

        LeaveType annual = LeaveType.days("ANNUAL", LeaveKind.ANNUAL, "1").fromBalance();
        LeaveType sick = LeaveType.days("SICK", LeaveKind.SICK, "0.6");
        LeaveType timeOff = LeaveType.hours("COMP", LeaveKind.COMPENSATORY, "1");
        LeaveBook leave = LeaveBook.inMemory(
                new MemoryStore(), List.of(annual, sick, timeOff), roster, ZoneId.of("Asia/Shanghai"));

        leave.grant(
                person,
                LeaveLot.ofYear("A25", "ANNUAL", "5", 2025),
                Stamp.by(clerk).at(now));
        LeaveTime nationalDay = LeaveTime.days(LocalDate.of(2025, 9, 30), LocalDate.of(2025, 10, 10));
        LeaveRequest request = new LeaveRequest("L-1", person, annual, nationalDay);
        leave.take(request, employed, Stamp.by(clerk).at(now));
        LeaveBalance balance = leave.balance(person, "ANNUAL", AsOf.of(LocalDate.of(2025, 12, 31)));
        AttendanceFacts onLeave = facts.leave(request);
        WorkedMonth worked = WorkedMonth.of(employment, locked, leave.account(person));

        assertThat(balance.balance()).isEqualByComparingTo("3");
        assertThat(onLeave.leave()).containsExactly(request);
        assertThat(worked.lateMinutes()).isEqualTo(20);
    }

    @Test
    void pay_run() {
        PayrollRules rules = ChinaPayroll.rules().resolve(Place.SHANGHAI, PayDates.of(november, paidOn), Knowledge.ALL);
        List<PayrollInput> inputs = List.of(
                PayrollInput.builder(person, rules)
                        .basePay(cny("20000.00"))
                        .housingFundRate("0.07")
                        .build(),
                PayrollInput.builder(cfo, rules).basePay(cny("20000.00")).build());

        PayRuns runs = PayRuns.inMemory(new MemoryStore(), (actor, run, total) -> Violations.none());
        PayRunId id = runs.open(
                LegalEntityId.of("ACME"),
                november,
                rules,
                Stamp.by(clerk).at(now).key("open-2025-11"));
        RunReport report = runs.calculate(id, inputs.stream(), Stamp.by(clerk).at(now));
        runs.review(id, Stamp.by(clerk).at(now));
        runs.approve(id, Stamp.by(cfo).at(now).key("approve-2025-11"));
        Posting posting = runs.posting(id);
        Table register = PayrollRegister.of(runs.payslips(id));

        PersonId cashier = PersonId.of("P-CASH");
        BankAccounts accounts = each -> Optional.of(BankCardNumber.parse("4111111111111111"));
        Function<PersonId, Optional<PersonName>> names = each -> Optional.empty();
        List<Payslip> october = List.of();

        PayRunResults results = runs.results(id); // read and checked once
        BankList list = results.bankList(accounts);
        runs.pay(id, list, accounts, paidOn, Stamp.by(cashier).at(now).key("pay-2025-11"));
        runs.close(id, Stamp.by(clerk).at(now));

        Table forTheBank = list.revealForBank(names);
        List<ContributionList> insurance = results.contributionLists();
        TaxDeclaration tax = results.taxDeclaration();
        PayDifferences differences = PayDifferences.between(october, results.slips());

        assertThat(forTheBank.rows()).hasSize(1);
        assertThat(insurance).allSatisfy(each -> assertThat(each.place()).isEqualTo("CN-SHANGHAI"));
        assertThat(tax.lines())
                .singleElement()
                .satisfies(line -> assertThat(line.basis()).isNotNull());
        assertThat(differences.people()).hasSize(1);
        assertThat(report.slips()).hasSize(1);
        assertThat(report.leftOut()).hasSize(1); // no rate was chosen
        assertThat(posting.lines()).isNotEmpty();
        assertThat(register.rows()).hasSize(1);
    }

    @Test
    void corrections() {
        List<Payslip> stored = new ArrayList<>();
        stored.add(paid(facts(november.minusMonths(2), "20000.00")));
        stored.add(paid(facts(november.minusMonths(1), "20000.00")
                .yearToDate(stored.get(0).yearToDate())));
        PayrollInput september = facts(november.minusMonths(2), "21000.00").build();
        PayrollInput october = facts(november.minusMonths(1), "21000.00").build();
        PayrollInput.Builder facts =
                facts(november, "21000.00").yearToDate(stored.get(1).yearToDate());

        Correction correction = Correction.of(new CorrectionFacts(person, stored, List.of(september, october)));
        Payslip slip = paid(correction.applyTo(facts));

        correction.pay().get(0).difference();
        correction.contributions().get(0).difference();
        String why = correction.explain().toText(SIMPLIFIED_CHINESE);

        Stream<CorrectionFacts> everybody = Stream.of(new CorrectionFacts(person, stored, List.of(september, october)));
        List<ItemResult<PersonId, Correction>> all = Corrections.of(everybody).toList();

        assertThat(slip.gross()).isEqualTo(cny("23000.00"));
        // 17.5 % of 21,000, and of 2 × 1,000
        assertThat(slip.employeeContributions()).isEqualTo(cny("4025.00"));
        assertThat(why).contains("基本工资：1,000.00 元 = 2025-09 应发 21,000.00 元 − 已发 20,000.00 元");
        assertThat(all).containsExactly(new ItemResult.Done<>(person, correction));
    }

    private PayrollInput.Builder facts(YearMonth month, String pay) {
        PayrollRules rules =
                ChinaPayroll.rules().resolve(Place.SHANGHAI, PayDates.of(month, month.atEndOfMonth()), Knowledge.ALL);
        return PayrollInput.builder(person, rules).basePay(cny(pay)).housingFundRate("0.07");
    }

    private static Payslip paid(PayrollInput.Builder facts) {
        PayrollInput input = facts.build();
        return input.rules().calculate(input);
    }

    @Test
    void labour_law() {
        LocalDate joined = LocalDate.of(2022, 9, 1);
        LocalDate left = LocalDate.of(2025, 11, 16);
        List<Money> twelveMonths = Collections.nCopies(12, cny("10000.00"));
        Money lastMonth = cny("11000.00");

        ChinaLabour labour = ChinaPayroll.rules()
                .labour(Place.SHANGHAI, left, Knowledge.ALL)
                .with(LabourRules.AVERAGE_MONTH, cny("12434.00")); // where you answer for a figure yourself
        LengthOfService service = LengthOfService.between(joined, left);
        SeverancePay severance = labour.compensation()
                .compensation(AverageWage.of(twelveMonths), service, lastMonth)
                .due(TerminationGround.DISMISSED_AS_INCOMPETENT, false);
        AnnualLeaveRules leave = labour.annualLeave();
        LeaveShare notTaken = leave.onExit(joined, left.minusDays(1), days("5"), days("1"));
        UnusedLeavePay leavePay = leave.unused(AverageWage.of(twelveMonths), notTaken.days(), false);
        List<PayLine> lines = List.of(severance.line(), leavePay.line());

        // three years and two months: 3.5 × 10000 + 11000; 319 ÷ 365 × 5 − 1 = 3.37: 3 × 10000 ÷ 21.75 × 200 %
        assertThat(lines).extracting(PayLine::amount).containsExactly(cny("46000.00"), cny("2758.62"));
    }

    @Test
    void income_tax() {
        PersonId student = PersonId.of("P-INTERN");
        PayrollRules rules = ChinaPayroll.rules().resolve(Place.SHANGHAI, PayDates.of(november, paidOn), Knowledge.ALL);
        YearToDate untilOctober = new YearToDate(
                2025, 10, 10, cny("205000.00"), cny("35875.00"), cny("20000.00"), cny("0.00"), cny("7392.50"));
        YearToDate wholeYear = new YearToDate(
                2025, 12, 12, cny("246000.00"), cny("43050.00"), cny("25000.00"), cny("0.00"), cny("9275.00"));
        PayrollInput.Builder input = PayrollInput.builder(person, rules)
                .basePay(cny("20500.00"))
                .housingFundRate("0.07")
                .yearToDate(untilOctober);

        ChinaTax tax = ChinaPayroll.rules().tax(paidOn, Knowledge.ALL);
        DeductionClaims claims = DeductionClaims.of(
                DeductionClaim.childEducation(YearMonth.of(2024, 9), 1, ClaimShare.HALF),
                DeductionClaim.rent(
                        YearMonth.of(2025, 3),
                        tax.rentTier(Place.SHANGHAI.scope()).value()));
        MonthlyDeductions special = claims.monthly(tax.deductions(), november, untilOctober);
        special.lines().forEach(line -> input.specialDeduction(line.kind(), line.amount()));

        BonusPlan plan = tax.bonus().plan(wholeYear, cny("60000.00"));
        input.earningApart(plan.best().apart().onSlip("2025"));
        input.earning(ANNUAL_BONUS, "2025", plan.best().merged());
        BonusGrossUp gross = tax.bonus().grossUp(cny("33000.00"));

        OtherIncomeTax labour = tax.otherIncome().withhold(LABOUR_SERVICE, cny("25000.00"));
        Settlement settled = tax.settlement()
                .settle(SettlementFacts.of(wholeYear)
                        .other(new OtherEarned(LABOUR_SERVICE, cny("25000.00"), labour.tax()))
                        .illness(cny("40000.00")));
        String why = settled.explain().toText(SIMPLIFIED_CHINESE);

        PayrollRules expatriates = ChinaPayroll.rules()
                .nonResidents(Coverage.in(Place.SHANGHAI), PayDates.of(november, paidOn), Knowledge.ALL);
        PayrollRules interns = ChinaPayroll.rules().interns(PayDates.of(november, paidOn), Knowledge.ALL);
        PayrollInput expatriate = PayrollInput.builder(person, expatriates)
                .basePay(cny("30000.00"))
                .housingFundRate("0.07")
                .earningApart(tax.nonResident().bonus(cny("120000.00")).onSlip("2025"))
                .build();
        PayrollInput intern =
                PayrollInput.builder(student, interns).basePay(cny("8000.00")).build();

        // 25000 × 20 % − 1410, and 6 × (20000 × 20 % − 1410); (8000 × 80 % − 5000) × 3 %
        assertThat(expatriates.calculate(expatriate).taxes()).isEqualTo(cny("19130.00"));
        assertThat(interns.calculate(intern).net()).isEqualTo(cny("7958.00"));
        // half a child 11 × 1000, rent 9 × 1500, less 20000
        assertThat(special.amount()).isEqualTo(cny("4500.00"));
        // 117950 taxable: 36000 apart, 24000 merged
        assertThat(plan.best().apart().bonus()).isEqualTo(cny("36000.00"));
        assertThat(gross.roots()).extracting(BonusTax::bonus).containsExactly(cny("34020.62"), cny("36433.33"));
        assertThat(rules.calculate(input.build()).taxesApart()).hasSize(1);
        assertThat(labour.tax()).isEqualTo(cny("4000.00"));
        // 117950 + 20000 − 25000 = 112950 at 10 % − 2520 = 8775; 9275 + 4000 were withheld
        assertThat(settled.refund()).isEqualTo(cny("4500.00"));
        assertThat(why).contains("可申请退税");
    }

    @Test
    void rule_pack(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("company-rules.csv");
        Files.writeString(file, rowsOf(Files.readString(PAGE)));

        RuleBook own = RuleBook.read(TableReader.of(file), ChinaRules.all());
        PayrollRules rules = ChinaPayroll.rules()
                .with(own)
                .resolve(Place.of("CN-XIAOCHENG"), PayDates.of(november, paidOn), Knowledge.ALL);

        PayrollInput input = PayrollInput.builder(person, rules)
                .basePay(cny("3000.00"))
                .housingFundRate("0.12")
                .build();
        Payslip slip = rules.calculate(input);
        // the least base is 4000: 8 % + 2 % + 3 + 0.5 %; 12 % of 3000 to the yuan
        assertThat(slip.employeeContributions()).isEqualTo(cny("783.00"));

        Files.writeString(
                file, rowsOf(Files.readString(PAGE)).replace("0.16", "16").replace("20000", "2000"));
        List<TableException> wrong = new ArrayList<>();
        RuleBook.read(TableReader.of(file).onBadRow(wrong::add), ChinaRules.all());
        assertThat(wrong).extracting(TableException::line).containsExactly(4L, 3L);
        assertThat(wrong.get(1).problem()).contains("cn.pension.cap 2000").contains("cn.pension.floor 4000");
    }

    @Test
    void cities() {
        Coverage shenzhen = Coverage.in(Place.SHENZHEN).injuryClass(2).variant(Coverage.LOCAL_HUKOU);
        PayrollRules rules = ChinaPayroll.rules().resolve(shenzhen, PayDates.of(november, paidOn), Knowledge.ALL);

        List<Rule<?>> unsure = ChinaPayroll.rules().unverified();
        Table toCheck = RuleBook.table(unsure);

        assertThat(rules.schemes()).hasSize(6); // maternity insurance stands apart
        assertThat(toCheck.rows()).hasSameSizeAs(unsure).isNotEmpty();
    }

    private static final Path PAGE = Path.of("..", "README.md");

    @Test
    void the_page_shows_what_is_tested_here() throws IOException {
        String page = Files.readString(PAGE);
        String tested = withoutBlanks(Files.readString(
                Path.of("src", "test", "java", "io", "zhanggui", "hr", "china", "ReadmeSnippetsTest.java")));

        List<String> blocks = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map((MatchResult block) -> block.group(1))
                .filter(block -> !block.contains("Tck")) // those stand in the tests of the testkit
                .filter(block -> !block.contains("HongKong")) // and those in the tests of hr/hongkong
                .toList();

        assertThat(blocks).hasSizeGreaterThanOrEqualTo(4);
        for (String block : blocks) {
            assertThat(tested).contains(withoutBlanks(block));
        }
    }

    /** Where lines break is the formatter's business. */
    private static String withoutBlanks(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static String rowsOf(String page) {
        return Stream.of(page.split("```csv\n"))
                .skip(1)
                .findFirst()
                .orElseThrow()
                .split("```")[0];
    }

    private static BigDecimal days(String number) {
        return new BigDecimal(number);
    }

    private static Money cny(String amount) {
        return Money.of(CurrencyUnit.of("CNY"), new BigDecimal(amount));
    }
}
