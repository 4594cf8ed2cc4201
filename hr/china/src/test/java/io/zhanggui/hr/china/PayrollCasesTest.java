package io.zhanggui.hr.china;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.time.DayKind;
import io.zhanggui.core.time.Knowledge;
import io.zhanggui.core.time.ReportingPeriod;
import io.zhanggui.core.time.WorkCalendar;
import io.zhanggui.hr.attendance.AttendanceRules;
import io.zhanggui.hr.attendance.OvertimeHours;
import io.zhanggui.hr.attendance.OvertimePay;
import io.zhanggui.hr.attendance.PaidDays;
import io.zhanggui.hr.attendance.Proration;
import io.zhanggui.hr.china.tax.AnnualBonus;
import io.zhanggui.hr.china.tax.BasicDeduction;
import io.zhanggui.hr.china.tax.BonusPlan;
import io.zhanggui.hr.china.tax.BonusTax;
import io.zhanggui.hr.china.tax.ChinaTax;
import io.zhanggui.hr.china.tax.CumulativeLabour;
import io.zhanggui.hr.china.tax.CumulativeLabourTax;
import io.zhanggui.hr.china.tax.CumulativeWithholding;
import io.zhanggui.hr.china.tax.LabourToDate;
import io.zhanggui.hr.china.tax.OtherIncome;
import io.zhanggui.hr.china.tax.WageGrossUp;
import io.zhanggui.hr.payroll.Contribution;
import io.zhanggui.hr.payroll.ContributionScheme;
import io.zhanggui.hr.payroll.Contributions;
import io.zhanggui.hr.payroll.TaxWithheld;
import io.zhanggui.hr.payroll.TaxableMonth;
import io.zhanggui.hr.payroll.YearToDate;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.threeten.extra.LocalDateRange;

/** The worked cases with sources of their own, through public calls. */
class PayrollCasesTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final LocalDate PAID = LocalDate.of(2025, 10, 31);
    private static final Map<String, DayKind> KIND_BY_MULTIPLE =
            Map.of("1.5", DayKind.WORKDAY, "2", DayKind.REST_DAY, "3", DayKind.STATUTORY_HOLIDAY);

    /** Labour law has its own test ({@code LabourCasesTest}), plain arithmetic none. */
    private static final Set<String> ELSEWHERE = Set.of(
            "eco",
            "eco_months",
            "eco_tax",
            "leave_days_entry",
            "leave_days_exit",
            "leave_pay",
            "mult",
            "probation",
            "ratio",
            "retire");

    private final Map<String, Function<JsonNode, Map<String, String>>> operations = new TreeMap<>(Map.ofEntries(
            Map.entry("iit_cum", this::cumulative),
            Map.entry("annual_tax", this::annualTax),
            Map.entry("bonus", this::bonus),
            Map.entry("bonus_compare", this::compareBonus),
            Map.entry("bonus_grossup", this::grossUpBonus),
            Map.entry("grossup_wage", this::grossUpWage),
            Map.entry("labour", in -> otherIncome(in, OtherIncome.LABOUR_SERVICE)),
            Map.entry("author", in -> otherIncome(in, OtherIncome.AUTHOR)),
            Map.entry("intern_cum", in -> cumulativeLabour(in, tax().interns())),
            Map.entry("platform", in -> cumulativeLabour(in, tax().platform())),
            Map.entry(
                    "nonresident",
                    in -> single(tax().nonResident().wage(money(in, "income")).tax())),
            Map.entry("severance_tax", this::severance),
            Map.entry("si", this::insurance),
            Map.entry("base", this::base),
            Map.entry("hf_round", this::housingFund),
            Map.entry("retro", this::retro),
            Map.entry("daily", this::daily),
            Map.entry("overtime", this::overtime),
            Map.entry("overtime_days", this::overtimeDays),
            Map.entry("prorate", this::prorate),
            Map.entry("prorate_join", this::prorateJoin),
            Map.entry("calendar", this::calendar)));

    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        return all().stream()
                .filter(each -> operations.containsKey(each.get("kind").asText()))
                .map(each -> DynamicTest.dynamicTest(
                        each.get("id").asText() + " " + each.path("title").asText(), () -> check(each)));
    }

    @Test
    void every_case_is_run_here_or_elsewhere() throws IOException {
        assertThat(all())
                .allMatch(each -> operations.containsKey(each.get("kind").asText())
                        || ELSEWHERE.contains(each.get("kind").asText()));
    }

    private void check(JsonNode each) {
        Map<String, String> actual = operations.get(each.get("kind").asText()).apply(each.get("inputs"));
        Map<String, String> expected = flat(each.get("expected"));
        assertThat(expected).isNotEmpty();
        expected.forEach((name, figure) -> assertThat(actual.get(name))
                .as(name)
                .satisfies(found -> assertThat(new BigDecimal(found)).isEqualByComparingTo(figure)));
    }

    private Map<String, String> cumulative(JsonNode in) {
        CumulativeWithholding method = ChinaPayroll.rules().withholding(PAID, Knowledge.ALL);
        YearToDate before = YearToDate.none(2025, CNY);
        int start = in.path("start_month").asInt(1);
        List<Money> taxes = new ArrayList<>();
        for (JsonNode month : in.get("months")) {
            LocalDate payment = YearMonth.of(2025, start + taxes.size()).atEndOfMonth();
            TaxableMonth taxable = TaxableMonth.of(
                            payment,
                            before,
                            money(month, "income"),
                            money(month, "social"),
                            money(month, "special"),
                            money(month, "other"))
                    .status(mode(in.path("mode").asText()));
            TaxWithheld withheld = method.withhold(taxable);
            taxes.add(withheld.amount());
            before = withheld.after();
        }
        return list(taxes);
    }

    private static BasicDeduction mode(String name) {
        return switch (name) {
            case "first_job" -> BasicDeduction.FIRST_JOB;
            case "upfront60k" -> BasicDeduction.UPFRONT_60000;
            default -> BasicDeduction.MONTHS_EMPLOYED;
        };
    }

    private Map<String, String> annualTax(JsonNode in) {
        CumulativeWithholding method = ChinaPayroll.rules().withholding(PAID, Knowledge.ALL);
        List<Money> taxes = new ArrayList<>();
        in.get("taxable")
                .forEach(taxable -> taxes.add(method.annualTax(cny(taxable)).tax()));
        return list(taxes);
    }

    private Map<String, String> bonus(JsonNode in) {
        return Map.of("", text(annualBonus().separate(money(in, "bonus")).tax()));
    }

    private Map<String, String> compareBonus(JsonNode in) {
        YearToDate year = new YearToDate(
                PAID.getYear(),
                12,
                12,
                money(in, "annual_income"),
                money(in, "annual_social"),
                money(in, "annual_special"),
                Money.zero(CurrencyUnit.of("CNY")),
                Money.zero(CurrencyUnit.of("CNY")));
        BonusPlan plan = annualBonus().plan(year, money(in, "bonus"));
        return Map.of(
                "merged",
                text(plan.merged().tax()),
                "separate",
                text(plan.apart().tax()));
    }

    private Map<String, String> grossUpBonus(JsonNode in) {
        return list(annualBonus().grossUp(money(in, "net")).roots().stream()
                .map(BonusTax::bonus)
                .toList());
    }

    private Map<String, String> grossUpWage(JsonNode in) {
        LocalDate payment = LocalDate.of(2025, in.get("month").asInt(), 28);
        Money social = money(in, "social");
        WageGrossUp found = WageGrossUp.of(
                money(in, "net"),
                social,
                gross -> tax().wages()
                        .withhold(TaxableMonth.of(
                                payment, YearToDate.none(2025, CNY), gross, social, Money.zero(CNY), Money.zero(CNY))));
        return Map.of("gross", text(found.chosen()), "tax", text(found.tax().amount()));
    }

    private Map<String, String> otherIncome(JsonNode in, OtherIncome kind) {
        return single(tax().otherIncome().withhold(kind, money(in, "amount")).tax());
    }

    private Map<String, String> cumulativeLabour(JsonNode in, CumulativeLabour method) {
        LabourToDate before = LabourToDate.none(2025, CNY);
        List<Money> taxes = new ArrayList<>();
        for (JsonNode income : in.get("incomes")) {
            CumulativeLabourTax withheld = method.withhold(YearMonth.of(2025, taxes.size() + 1), before, cny(income));
            taxes.add(withheld.tax());
            before = withheld.after();
        }
        return list(taxes);
    }

    private Map<String, String> severance(JsonNode in) {
        return single(tax().severance()
                .tax(money(in, "amount"), money(in, "avg_annual"))
                .tax());
    }

    private static Map<String, String> single(Money figure) {
        return Map.of("", text(figure));
    }

    private static ChinaTax tax() {
        return ChinaPayroll.rules().tax(PAID, Knowledge.ALL);
    }

    private static AnnualBonus annualBonus() {
        return ChinaPayroll.rules().annualBonus(PAID, Knowledge.ALL);
    }

    private Map<String, String> insurance(JsonNode in) {
        List<Contribution> lines = new ArrayList<>();
        in.get("rates").properties().forEach(scheme -> {
            if (!scheme.getKey().equals("_bases")) {
                JsonNode rates = scheme.getValue();
                ContributionScheme.Builder builder = ContributionScheme.named(scheme.getKey())
                        .rates(rates.get(0).asText(), rates.get(1).asText())
                        .employeeFlat(rates.get(2).asText());
                if (in.has("floor")) {
                    builder.limits(in.get("floor").asText(), in.get("cap").asText());
                }
                JsonNode base = in.has("wage")
                        ? in.get("wage")
                        : in.get("rates").get("_bases").get(scheme.getKey());
                lines.add(builder.rounded(Rounding.CENT).contribute(cny(base)));
            }
        });
        Contributions sums = Contributions.of(CNY, lines);
        return Map.of(
                "employer", text(sums.employer()),
                "employee", text(sums.employee()),
                "total", text(sums.total()));
    }

    private Map<String, String> base(JsonNode in) {
        Map<String, String> limits = new TreeMap<>();
        int index = 0;
        for (JsonNode average : in.get("avgs")) {
            ContributionLimits each =
                    ChinaPayroll.rules().contributionLimits(cny(average), PAID, Knowledge.ALL, Rounding.CENT);
            limits.put(index + ".0", text(each.floor()));
            limits.put(index++ + ".1", text(each.cap()));
        }
        return limits;
    }

    private Map<String, String> housingFund(JsonNode in) {
        ContributionScheme fund = ContributionScheme.named("housing-fund")
                .chosenRate("0.05", "0.12")
                .rounded(Rounding.WHOLE);
        List<Money> totals = new ArrayList<>();
        for (JsonNode row : in.get("rows")) {
            totals.add(
                    fund.contribute(cny(row.get(1)), new BigDecimal(row.get(2).asText()))
                            .total());
        }
        return list(totals);
    }

    private Map<String, String> retro(JsonNode in) {
        ContributionScheme scheme = ContributionScheme.named("pension")
                .rates(in.get("rates").get(0).asText(), in.get("rates").get(1).asText())
                .rounded(Rounding.CENT);
        int months = in.get("months").asInt();
        Contributions owed = Contributions.of(CNY, Collections.nCopies(months, scheme.contribute(money(in, "new"))));
        Contributions paid = Contributions.of(CNY, Collections.nCopies(months, scheme.contribute(money(in, "old"))));
        return list(List.of(owed.minus(paid).employer(), owed.minus(paid).employee()));
    }

    private Map<String, String> daily(JsonNode in) {
        return Map.of(
                "day", text(attendance().dailyWage(money(in, "month"))),
                "hour", text(attendance().hourlyWage(money(in, "month"))));
    }

    private Map<String, String> overtime(JsonNode in) {
        OvertimeHours hours = OvertimeHours.none();
        for (JsonNode pair : in.get("hours")) {
            hours = hours.plus(
                    KIND_BY_MULTIPLE.get(pair.get(0).asText()),
                    new BigDecimal(pair.get(1).asText()));
        }
        OvertimePay pay = attendance().overtime(money(in, "month"), hours);
        Map<String, String> figures = new TreeMap<>();
        figures.put("hour", text(attendance().hourlyWage(money(in, "month"))));
        figures.put("total_sum_of_lines", text(pay.total()));
        figures.put("total_unrounded", text(pay.exactTotal()));
        for (int i = 0; i < pay.lines().size(); i++) {
            figures.put("lines." + i, text(pay.lines().get(i).amount()));
        }
        return figures;
    }

    private Map<String, String> overtimeDays(JsonNode in) {
        List<Money> pay = new ArrayList<>();
        for (JsonNode day : in.get("days")) {
            pay.add(attendance()
                    .overtime(
                            money(in, "month"),
                            WorkCalendar.china(),
                            LocalDate.parse(day.get(0).asText()),
                            new BigDecimal(day.get(1).asText()))
                    .total());
        }
        return list(pay);
    }

    private Map<String, String> prorate(JsonNode in) {
        return prorated(
                in,
                PaidDays.of(
                        in.get("workdays").asInt(),
                        in.get("holidays").asInt(),
                        new BigDecimal(in.get("absent").asText())));
    }

    private Map<String, String> prorateJoin(JsonNode in) {
        YearMonth month = YearMonth.of(in.get("year").asInt(), in.get("mon").asInt());
        LocalDateRange employed =
                LocalDateRange.ofUnboundedEnd(LocalDate.parse(in.get("join").asText()));
        PaidDays days = PaidDays.employed(WorkCalendar.china(), month, employed);
        Map<String, String> figures = new TreeMap<>(prorated(in, days));
        figures.put("attended", days.attended().toPlainString());
        return figures;
    }

    private Map<String, String> prorated(JsonNode in, PaidDays days) {
        Money wage = money(in, "month");
        return Map.of(
                "ratio", text(attendance().prorated(Proration.RATIO, wage, days)),
                "forward_21_75", text(attendance().prorated(Proration.FORWARD, wage, days)),
                "backward_21_75", text(attendance().prorated(Proration.BACKWARD, wage, days)));
    }

    private Map<String, String> calendar(JsonNode in) {
        Map<String, String> figures = new TreeMap<>();
        for (JsonNode year : in.get("years")) {
            int workdays = WorkCalendar.china()
                    .workdays(ReportingPeriod.parse(year.asText()).range());
            figures.put(Integer.toString(figures.size()), Integer.toString(workdays));
        }
        return figures;
    }

    private static AttendanceRules attendance() {
        return ChinaPayroll.rules()
                .attendance(Place.SHANGHAI, YearMonth.of(2025, 10), Knowledge.ALL, Proration.RATIO, Rounding.CENT);
    }

    private static List<JsonNode> all() throws IOException {
        try (InputStream file = PayrollCasesTest.class.getResourceAsStream("/cases/payroll-cn.json")) {
            List<JsonNode> cases = new ArrayList<>();
            new ObjectMapper().readTree(file).get("cases").forEach(cases::add);
            return cases;
        }
    }

    /** A single figure stands under an empty name, one of a list under its index, others under their paths. */
    private static Map<String, String> flat(JsonNode node) {
        Map<String, String> figures = new TreeMap<>();
        flatten(figures, "", node);
        return figures;
    }

    private static void flatten(Map<String, String> figures, String path, JsonNode node) {
        String prefix = path.isEmpty() ? "" : path + ".";
        if (node.isObject()) {
            node.properties().forEach(field -> flatten(figures, prefix + field.getKey(), field.getValue()));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                flatten(figures, prefix + i, node.get(i));
            }
        } else {
            figures.put(path, node.asText());
        }
    }

    private static Map<String, String> list(List<Money> amounts) {
        Map<String, String> figures = new TreeMap<>();
        amounts.forEach(amount -> figures.put(Integer.toString(figures.size()), text(amount)));
        return figures;
    }

    private static Money money(JsonNode in, String field) {
        return in.has(field) ? cny(in.get(field)) : Money.zero(CNY);
    }

    private static Money cny(JsonNode amount) {
        return Money.of(CNY, new BigDecimal(amount.asText()));
    }

    private static String text(Money amount) {
        return amount.getAmount().toPlainString();
    }
}
