package io.zhanggui.hr.china.labour;

import static io.zhanggui.hr.china.labour.LabourTests.CNY;
import static io.zhanggui.hr.china.labour.LabourTests.labour;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zhanggui.core.time.Knowledge;
import io.zhanggui.hr.china.ChinaPayroll;
import io.zhanggui.hr.china.tax.SeveranceTax;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The worked cases of labour law with sources of their own, through public calls. */
class LabourCasesTest {

    private final Map<String, Function<JsonNode, Object>> operations = Map.of(
            "leave_days_entry", LabourCasesTest::leaveOnEntry,
            "leave_days_exit", LabourCasesTest::leaveOnExit,
            "leave_pay", LabourCasesTest::leavePay,
            "probation", LabourCasesTest::probation,
            "eco", LabourCasesTest::compensation,
            "eco_tax", LabourCasesTest::compensationAndTax,
            "eco_months", LabourCasesTest::compensationMonths,
            "retire", LabourCasesTest::retirement);

    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        return all().stream()
                .map(each -> DynamicTest.dynamicTest(
                        each.get("id").asText() + " " + each.path("title").asText(), () -> check(each)));
    }

    @Test
    void every_kind_of_labour_law_has_a_case() throws IOException {
        assertThat(all()).extracting(each -> each.get("kind").asText()).containsAll(operations.keySet());
    }

    /** 病假工资下限 北京 2420: 80 % of the minimum wage. */
    @Test
    void sick_pay_floor_SIC01() {
        assertThat(labour().with(LabourRules.MINIMUM_MONTH, cny(2420)).sickPay().floor())
                .isEqualTo(Money.of(CNY, new BigDecimal("1936.00")));
    }

    private void check(JsonNode each) {
        Map<String, Object> actual = new TreeMap<>();
        flatten(actual, "", operations.get(each.get("kind").asText()).apply(each.get("inputs")));
        Map<String, Object> expected = new TreeMap<>();
        flatten(expected, "", each.get("expected"));
        assertThat(expected).isNotEmpty();
        expected.forEach((name, figure) ->
                assertThat(actual.get(name)).as(name).asString().isEqualTo(plain(figure)));
    }

    private static Object leaveOnEntry(JsonNode in) {
        return labour().annualLeave()
                .onEntry(LocalDate.parse(in.get("join").asText()), number(in, "full"))
                .days();
    }

    private static Object leaveOnExit(JsonNode in) {
        return labour().annualLeave()
                .onExit(in.get("elapsed").asInt(), number(in, "full"), number(in, "taken"))
                .days();
    }

    private static Object leavePay(JsonNode in) {
        UnusedLeavePay pay =
                labour().annualLeave().unused(AverageWage.of(money(in, "month")), number(in, "days"), false);
        return Map.of("pay_300_total", pay.total(), "extra_200", pay.extra());
    }

    private static Object probation(JsonNode in) {
        Probation limits = labour().with(LabourRules.MINIMUM_MONTH, money(in, "min_wage"))
                .probation()
                .limits(ContractTerm.months(in.get("term_months").asInt()), money(in, "wage"));
        return Map.of("floor", limits.floor(), "max_months", limits.maxMonths());
    }

    private static Object compensation(JsonNode in) {
        Compensation owed = owed(in);
        Map<String, Object> figures = new TreeMap<>(
                Map.of("base", owed.base(), "n", owed.months(), "N", owed.amount(), "2N", owed.damages()));
        owed.withNotice().ifPresent(amount -> figures.put("N+1", amount));
        return figures;
    }

    private static Compensation owed(JsonNode in) {
        return labour().with(LabourRules.AVERAGE_MONTH, money(in, "avg"))
                .compensation()
                .compensation(
                        AverageWage.of(money(in, "wage")),
                        service(in),
                        in.has("last_month") ? money(in, "last_month") : null);
    }

    private static Object compensationAndTax(JsonNode in) {
        Money amount = owed(in).amount();
        SeveranceTax tax = ChinaPayroll.rules()
                .tax(LabourTests.DAY, Knowledge.ALL)
                .severance()
                .tax(amount, money(in, "avg_annual"));
        return Map.of("N", amount, "tax", tax.tax());
    }

    private static Object compensationMonths(JsonNode in) {
        return labour().compensationMonths(service(in));
    }

    private static Object retirement(JsonNode in) {
        List<List<Object>> rows = new ArrayList<>();
        for (JsonNode birth : in.get("births")) {
            Retirement retirement = labour().retirement()
                    .of(RetirementGroup.parse(in.get("sex").asText()), YearMonth.parse(birth.asText()));
            rows.add(List.of(
                    retirement.age().getYears() + "y" + retirement.age().getMonths() + "m", retirement.statutory()));
        }
        return rows;
    }

    private static LengthOfService service(JsonNode in) {
        return LengthOfService.of(
                in.get("years").asInt(),
                in.get("months").asInt(),
                in.path("days").asInt(0));
    }

    private List<JsonNode> all() throws IOException {
        try (InputStream file = LabourCasesTest.class.getResourceAsStream("/cases/payroll-cn.json")) {
            List<JsonNode> cases = new ArrayList<>();
            new ObjectMapper().readTree(file).get("cases").forEach(each -> {
                if (operations.containsKey(each.get("kind").asText())) {
                    cases.add(each);
                }
            });
            return cases;
        }
    }

    private static void flatten(Map<String, Object> figures, String path, Object value) {
        if (value instanceof JsonNode node && node.isObject()) {
            node.properties().forEach(field -> flatten(figures, path + "." + field.getKey(), field.getValue()));
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((name, each) -> flatten(figures, path + "." + name, each));
        } else if (value instanceof Iterable<?> list && !(value instanceof JsonNode node && node.isValueNode())) {
            int index = 0;
            for (Object each : list) {
                flatten(figures, path + "." + index++, each);
            }
        } else {
            figures.put(path, plain(value));
        }
    }

    /** Numbers without trailing zeros, so that 15000 is 15000.00. */
    private static String plain(Object value) {
        String text = value instanceof JsonNode node
                ? node.asText()
                : value instanceof Money money ? money.getAmount().toPlainString() : value.toString();
        return text.matches("[0-9]+(\\.[0-9]+)?")
                ? new BigDecimal(text).stripTrailingZeros().toPlainString()
                : text;
    }

    private static BigDecimal number(JsonNode in, String field) {
        return new BigDecimal(in.get(field).asText());
    }

    private static Money money(JsonNode in, String field) {
        return Money.of(CNY, number(in, field));
    }

    private static Money cny(long yuan) {
        return Money.ofMajor(CNY, yuan);
    }
}
