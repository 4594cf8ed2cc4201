package io.zhanggui.examples.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zhanggui.core.audit.BankCardNumber;
import io.zhanggui.core.audit.PersonName;
import io.zhanggui.core.audit.ResidentIdentityNumber;
import io.zhanggui.core.authority.AuthorityDecision;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.kpi.Measurements;
import io.zhanggui.core.kpi.Score;
import io.zhanggui.core.kpi.ScoringRule;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.rule.Rule;
import io.zhanggui.core.rule.RuleBook;
import io.zhanggui.core.time.ReportingPeriod;
import io.zhanggui.core.violation.ItemResult;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.finance.contract.Obligation;
import io.zhanggui.hr.china.ChinaPayroll;
import io.zhanggui.hr.payroll.PayLine;
import io.zhanggui.hr.payroll.Payslip;
import io.zhanggui.hr.payroll.TaxableMonth;
import io.zhanggui.hr.payroll.WithholdingTax;
import io.zhanggui.inventory.demand.ForecastModel;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What wrong JSON gets for an answer: the field and the value, and never personal data or somebody's pay. */
class ErrorsTest {

    private static final String OBLIGATION =
            "{'id':'M1','type':'DELIVERY','obligor':'THEIRS','due':'2025-01-31','planned':'CNY 300.00'}";

    private final JsonMapper mapper = ZhangguiModule.mapper();

    @Test
    void the_json_that_the_others_break_is_right() throws Exception {
        Obligation obligation = mapper.readValue(json(OBLIGATION), Obligation.class);

        assertThat(obligation.planned()).hasToString("CNY 300.00");
        assertThat(mapper.readValue(json(OBLIGATION.replace(",'planned':'CNY 300.00'", "")), Obligation.class)
                        .planned())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'due':'2025-01-31' | 'due':'2025-01-31','dueOn':'x' | Unrecognized field \"dueOn\"",
                "'due':'2025-01-31' | 'due':'2025-02-30'             | '2025-02-30' is no date like 2025-11-30",
                "'due':'2025-01-31' | 'due':'2025-01-31T23:59:59'    | '2025-01-31T23:59:59' is no date",
                "'due':'2025-01-31' | 'due':20250131                 | date like 2025-11-30 must be text",
                "'due':'2025-01-31' | 'due':null                     | Invalid `null` value encountered for property \"due\"",
                "'due':'2025-01-31' | 'due':'2025-01-31','due':'2025-02-01' | Duplicate field 'due'",
                "'id':'M1',         | ''                             | Missing required creator property 'id'",
                "'id':'M1'          | 'id':' M1'                     | ObligationId ' M1' has blanks",
                "'id':'M1'          | 'id':7                         | ObligationId",
                "'DELIVERY'         | 'GIFT'                         | \"GIFT\": not one of the values accepted for Enum class: [",
                "'DELIVERY'         | 2                              | not allowed to deserialize Enum value out of number",
                "CNY 300.00         | CNX 300.00                     | 'CNX 300.00' is no amount of money like CNY 20000.00: Unknown currency 'CNX'",
                "CNY 300.00         | CNY 300.001                    | 'CNY 300.001' is no amount of money",
                "CNY 300.00         | JPY 300.5                      | 'JPY 300.5' is no amount of money",
                "CNY 300.00         | 300.00                         | '300.00' is no amount of money",
                "'CNY 300.00'       | 300.00                         | amount of money like CNY 20000.00 must be text"
            })
    void a_wrong_field_is_named_with_its_value(String right, String wrong, String message) {
        String broken = json(OBLIGATION.replace(right, wrong.equals("''") ? "" : wrong));

        assertThatThrownBy(() -> mapper.readValue(broken, Obligation.class)).hasMessageContaining(message);
    }

    @Test
    void the_path_of_a_wrong_field_is_in_the_message() {
        assertThatThrownBy(() -> mapper.readValue(json(OBLIGATION.replace("CNY 300.00", "CNX 1")), Obligation.class))
                .hasMessageContaining("Obligation[\"planned\"]");
    }

    @Test
    void a_range_with_its_end_before_its_start_is_refused() {
        assertThatThrownBy(() -> mapper.readValue(
                        json("{'name':'x','range':{'start':'2025-02-01','end':'2025-01-01'}}"), ReportingPeriod.class))
                .hasMessageContaining("end 2025-01-01 is before start 2025-02-01")
                .hasMessageContaining("ReportingPeriod[\"range\"]");
        assertThatThrownBy(() -> mapper.readValue(
                        json("{'name':'x','range':{'start':'2025-02-01','until':'2025-03-01'}}"),
                        ReportingPeriod.class))
                .hasMessageContaining("Unrecognized field \"until\"");
    }

    @ParameterizedTest
    @CsvSource({"1e5", "'1e400000000'", "NaN", "1.", "'+1'", "'0x1'", "''", "true", "{}", "null"})
    void a_decimal_is_digits_and_a_point(String amount) {
        String value = amount.equals("1e5") || amount.equals("true") || amount.equals("{}") || amount.equals("null")
                ? amount
                : '"' + amount + '"';

        assertThatThrownBy(() -> mapper.readValue("{\"amount\":" + value + ",\"unit\":\"PCS\"}", Quantity.class))
                .isInstanceOf(JsonProcessingException.class)
                .hasMessageContaining("amount");
    }

    @Test
    void a_decimal_may_come_as_a_number_and_keeps_every_digit() throws Exception {
        Quantity quantity =
                mapper.readValue("{\"amount\":12345678901234567.123456789,\"unit\":\"KG\"}", Quantity.class);

        assertThat(quantity).hasToString("12345678901234567.123456789 KG");
    }

    @Test
    void the_figure_of_a_rule_keeps_every_digit_too_and_takes_no_exponent() throws Exception {
        Rule<?> rule = ChinaPayroll.rules().book().rules().stream()
                .filter(each -> each.key().type() == BigDecimal.class)
                .findFirst()
                .orElseThrow();
        String json = mapper.writeValueAsString(rule);
        String text = "\"value\":\"" + rule.value().value() + "\"";

        for (String digits : List.of("0.070", "0.00001", "12345678901234567.123456789", "7")) {
            Rule<?> back = mapper.readValue(json.replace(text, "\"value\":" + digits), Rule.class);
            assertThat(back.value().value()).isEqualTo(new BigDecimal(digits));
        }
        for (String wrong : List.of("1e5", "1e999999999", "null", "[1]", "\"\"")) {
            assertThatThrownBy(() -> mapper.readValue(json.replace(text, "\"value\":" + wrong), Rule.class))
                    .isInstanceOf(JsonProcessingException.class)
                    .hasMessageContaining("value");
        }
        assertThatThrownBy(() -> mapper.readValue("[1]", Rule.class)).hasMessageContaining("rule '' of type ''");
    }

    @Test
    void a_list_with_a_null_in_it_is_refused() {
        for (Class<?> type : List.of(RuleBook.class, Measurements.class)) {
            assertThatThrownBy(() -> mapper.readValue("[null]", type))
                    .isInstanceOf(MismatchedInputException.class)
                    .hasMessageContaining(type.getSimpleName() + " is made has a null in it");
        }
    }

    @Test
    void a_message_does_not_grow_with_the_json() {
        String much = "x.".repeat(100_000);
        for (String term : List.of("'" + much + "'", "{'zh':'" + much + "'}", "[".repeat(900) + "]".repeat(900))) {
            assertShort("{'label':" + term + "}", Explanation.class);
        }
        assertShort("{'label':{'text':'x'},'value':{'" + much + "':1}}", Explanation.class);
        assertShort("{'rule':'" + much + "','type':'" + much + "'}", Rule.class);
        assertShort("{'amount':'" + much + "','unit':'PCS'}", Quantity.class);
        assertShort("'" + much + "'", Score.class);
    }

    private void assertShort(String quoted, Class<?> type) {
        JsonProcessingException refused =
                catchThrowableOfType(JsonProcessingException.class, () -> mapper.readValue(json(quoted), type));
        assertThat(refused).as(type.getSimpleName()).isNotNull();
        assertThat(refused.getMessage()).hasSizeLessThan(1000);
    }

    @Test
    void a_type_is_one_of_those_that_the_interface_permits() {
        assertThatThrownBy(() -> mapper.readValue("{\"type\":\"java.lang.Runtime\"}", ForecastModel.class))
                .hasMessageContaining("java.lang.Runtime")
                .hasMessageContaining("known type ids = [adida, croston, drift, holt");
        assertThatThrownBy(() -> mapper.readValue("{}", ForecastModel.class))
                .hasMessageContaining("missing type id property 'type'");
        assertThatThrownBy(() -> mapper.readValue("{\"type\":\"deny\"}", AuthorityDecision.Permit.class))
                .hasMessageContaining("deny");
        assertThatThrownBy(() -> mapper.readValue("{\"type\":\"flat\"}", WithholdingTax.class))
                .hasMessageContaining("[cumulative, labour, non-resident, none]");
    }

    @Test
    void what_a_record_refuses_is_refused_in_its_own_words() {
        assertThatThrownBy(() -> mapper.readValue(
                        json("{'type':'linear-worst-best','worst':'1','best':'1.0','full':'100'}"), ScoringRule.class))
                .hasMessageContaining("DEGENERATE_RANGE");
    }

    @Test
    void an_unknown_term_or_rule_says_how_to_make_it_known() {
        assertThatThrownBy(() -> mapper.readValue(
                        json("{'rule':'payroll.no-such-thing','path':'','arguments':[]}"), Violation.class))
                .hasMessageContaining("'payroll.no-such-thing' is no known Term. Maybe add it with terms(…)?");
        assertThatThrownBy(() -> mapper.readValue(json("{'rule':'own.table','type':'tax-table'}"), Rule.class))
                .hasMessageContaining("rule 'own.table' of type 'tax-table' is unknown");
        assertThatThrownBy(() -> mapper.readValue(
                        json("{'item':'contract.late','label':'','amount':'CNY 1.00'}"), PayLine.class))
                .hasMessageContaining("PayItem");
    }

    @Test
    void numbers_are_not_rounded_into_whole_ones() {
        assertThatThrownBy(() -> mapper.readValue("{\"type\":\"moving-average\",\"window\":3.7}", ForecastModel.class))
                .hasMessageContaining("window");
        assertThatThrownBy(() -> mapper.readValue("{\"type\":\"moving-average\"}", ForecastModel.class))
                .hasMessageContaining("window");
    }

    @Test
    void what_follows_the_json_is_refused() {
        assertThatThrownBy(() -> mapper.readValue("\"P007\" \"P008\"", PersonId.class))
                .hasMessageContaining("Trailing token");
    }

    @Test
    void personal_data_is_in_no_message_and_in_no_stack_trace() {
        assertSilent("'110105194912310021'", ResidentIdentityNumber.class, "194912");
        assertSilent("110105194912310021", ResidentIdentityNumber.class, "194912");
        assertSilent("'4111111111111112'", BankCardNumber.class, "41111");
        assertSilent("{'number':'4111111111111112'}", BankCardNumber.class, "41111");
        assertSilent("['张小三']", PersonName.class, "小三");
        assertSilent("张小三", PersonName.class, "小三");
        assertSilent("'张小三", PersonName.class, "小三");
    }

    @Test
    void somebodys_pay_is_in_no_message_and_in_no_stack_trace() {
        String line = "{'item':'payroll.base-pay','label':'','amount':'CNY 54321.987'}";
        assertSilent(line, PayLine.class, "54321");
        assertSilent(line.replace("'CNY 54321.987'", "54321.98"), PayLine.class, "54321");
        String why = "{'label':{'text':'x'},'value':{'money':'CNY 54321.987'}}";
        assertSilent(line.replace("'CNY 54321.987'", "'CNY 1.00','why':" + why), PayLine.class, "54321");
        for (String value : List.of("54321987654", "{'long':54321987654321987654}", "{'long':'54321'}", "54321.98")) {
            String other = why.replace("{'money':'CNY 54321.987'}", value);
            assertSilent(line.replace("'CNY 54321.987'", "'CNY 1.00','why':" + other), PayLine.class, "54321");
        }
        assertSilent(line.replace("'payroll.base-pay'", "{'amount':'CNY 54321.98'}"), PayLine.class, "54321");
        for (String input : List.of("54321987654", "54321.98", "['54321']")) {
            assertSilent(
                    "{'label':{'text':'x'},'formula':{'text':'y'},'inputs':[" + input + "]}",
                    Explanation.class,
                    "54321");
        }
        String month = "{'payment':'2025-11-30','before':{'year':2025,'months':0,'income':'CNY 0.00','contributions':"
                + "'CNY 0.00','specialDeductions':'CNY 0.00','otherDeductions':'CNY 0.00','tax':'CNY 0.00'},"
                + "'income':54321.5,'contributions':0,'specialDeductions':0,'otherDeductions':0}";
        assertSilent(month, TaxableMonth.class, "54321");
        assertSilent(month.replace("54321.5", "'54321'"), TaxableMonth.class, "54321");
    }

    @Test
    void a_payslip_whose_sums_do_not_fit_is_refused_without_showing_them() throws Exception {
        ObjectNode slip = mapper.valueToTree(Samples.payslip());
        slip.put("net", "CNY 99999.99");
        assertSilent(slip.toString(), Payslip.class, "99999", "16615");

        ObjectNode other = mapper.valueToTree(Samples.payslip());
        other.put("person", "P666");
        assertThatThrownBy(() -> mapper.treeToValue(other, Payslip.class))
                .hasMessageContaining("person or sums of the payslip of P666 do not fit");

        ObjectNode short1 = mapper.valueToTree(Samples.payslip());
        short1.withArray("contributions").remove(0);
        assertThatThrownBy(() -> mapper.treeToValue(short1, Payslip.class))
                .hasMessageContaining("needs a contribution for each of [china.pension-employee, ");
    }

    @Test
    void a_failure_travels_without_its_message_unless_the_host_asks_for_it() throws Exception {
        ItemResult<PersonId, String> failed =
                new ItemResult.Failed<>(PersonId.of("P007"), new IllegalStateException("key (card)=(4111) exists"));
        TypeReference<ItemResult<PersonId, String>> type = new TypeReference<>() {};

        String silent = mapper.writeValueAsString(failed);
        assertThat(silent).isEqualTo(json("{'type':'failed','key':'P007','cause':'not shown'}"));
        String open = ZhangguiModule.mapper(new ZhangguiModule().revealing()).writeValueAsString(failed);
        assertThat(mapper.readValue(open, type)).isInstanceOfSatisfying(ItemResult.Failed.class, back -> {
            assertThat(back.key()).isEqualTo(failed.key());
            assertThat(back.cause()).hasMessage("key (card)=(4111) exists");
        });
    }

    private void assertSilent(String quoted, Class<?> type, String... secrets) {
        JsonProcessingException refused =
                catchThrowableOfType(JsonProcessingException.class, () -> mapper.readValue(json(quoted), type));
        assertThat(refused).as(quoted).isNotNull();
        StringWriter everything = new StringWriter();
        refused.printStackTrace(new PrintWriter(everything));
        assertThat(everything.toString()).doesNotContain(secrets);
        assertThat(refused.getOriginalMessage()).isNotBlank();
    }

    /** JSON with its quotes written as apostrophes. */
    private static String json(String quoted) {
        return quoted.replace('\'', '"');
    }
}
