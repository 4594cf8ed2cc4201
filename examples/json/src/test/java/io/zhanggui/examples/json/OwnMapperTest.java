package io.zhanggui.examples.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import example.host.Answer;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.rule.RuleBook;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.finance.contract.ObligationType;
import io.zhanggui.finance.contract.PenaltyTerms;
import io.zhanggui.hr.china.ChinaPayroll;
import io.zhanggui.hr.payroll.PayRunState;
import io.zhanggui.hr.payroll.PayrollItem;
import io.zhanggui.hr.payroll.Payslip;
import io.zhanggui.inventory.demand.Naive;
import io.zhanggui.inventory.replenishment.ReplenishmentPlan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What a host does with the module beside sending the library's records. */
class OwnMapperTest {

    private final ObjectMapper own = new ObjectMapper().registerModule(new ZhangguiModule());

    private enum OwnTerm implements Term {
        TOO_COLD;

        @Override
        public TermBundle bundle() {
            return TermBundle.of("own", file -> null);
        }
    }

    @Test
    void a_mapper_of_the_hosts_own_needs_the_module_alone() throws Exception {
        Payslip slip = Samples.payslip();
        ReplenishmentPlan plan = Samples.replenishmentPlan();

        assertThat(own.readValue(own.writeValueAsString(slip), Payslip.class)).isEqualTo(slip);
        assertThat(own.readValue(own.writeValueAsString(plan), ReplenishmentPlan.class))
                .isEqualTo(plan);
        assertThat(own.writeValueAsString(new PayRunState.Draft())).isEqualTo("{\"type\":\"draft\"}");
        assertThat(own.readValue("{\"type\":\"draft\"}", PayRunState.class)).isEqualTo(new PayRunState.Draft());
    }

    @Test
    void records_of_the_host_hold_the_librarys_types() throws Exception {
        Answer answer = new Answer(
                PersonId.of("P007"),
                OrgUnitId.of("OPS"),
                PayrollItem.NET_PAY,
                Map.of("net", Money.parse("KWD 1.125")),
                List.of(Naive.of()));

        ObjectNode json = own.valueToTree(answer);
        assertThat(json)
                .hasToString("{\"person\":\"P007\",\"owner\":{\"org-unit-id\":\"OPS\"},\"item\":\"payroll.net-pay\","
                        + "\"amounts\":{\"net\":\"KWD 1.125\"},\"models\":[{\"type\":\"naive\"}],\"empty\":false}");
        json.remove("empty"); // of the host's making, and nothing that the constructor takes
        assertThat(own.treeToValue(json, Answer.class)).isEqualTo(answer);
    }

    @Test
    void terms_of_the_host_come_back() throws Exception {
        JsonMapper mapper = ZhangguiModule.mapper(new ZhangguiModule().terms(OwnTerm.values()));
        Violation violation = Violation.of(OwnTerm.TOO_COLD, "room[1]", LocalDate.of(2025, 1, 1), 3L, -2);

        String json = mapper.writeValueAsString(violation);
        assertThat(json)
                .isEqualTo("{\"rule\":\"own.too-cold\",\"path\":\"room[1]\","
                        + "\"arguments\":[{\"date\":\"2025-01-01\"},{\"long\":3},-2]}");
        assertThat(mapper.readValue(json, Violation.class)).isEqualTo(violation);
    }

    @Test
    void a_whole_rule_book_comes_back() throws Exception {
        RuleBook book = ChinaPayroll.rules().book();

        RuleBook back = own.readValue(own.writeValueAsString(book), RuleBook.class);

        assertThat(back.rules()).isEqualTo(book.rules());
    }

    @Test
    void explanations_say_the_same_after_the_journey() throws Exception {
        for (Explanation tree : List.of(
                Samples.payslip().explain(),
                Samples.performanceSheet().explain(),
                Samples.reorderProposal().explain())) {
            Explanation back = own.readValue(own.writeValueAsString(tree), Explanation.class);

            assertThat(back.toText(Locale.ENGLISH)).isEqualTo(tree.toText(Locale.ENGLISH));
            assertThat(back.toText(Locale.SIMPLIFIED_CHINESE)).isEqualTo(tree.toText(Locale.SIMPLIFIED_CHINESE));
        }
    }

    @Test
    void sets_stand_in_the_order_of_their_elements() throws Exception {
        PenaltyTerms terms =
                PenaltyTerms.perDay(new BigDecimal("0.0005"), Rounding.CENT).on(Set.of(ObligationType.values()));

        assertThat(own.valueToTree(terms).get("types").elements())
                .toIterable()
                .extracting(JsonNode::textValue)
                .containsExactlyElementsOf(
                        Arrays.stream(ObligationType.values()).map(Enum::name).toList());
    }

    @Test
    void decimals_are_plain_text_with_their_scale() throws Exception {
        BigDecimal rate = new BigDecimal("7.00E-7");

        assertThat(own.writeValueAsString(rate)).isEqualTo("\"0.000000700\"");
        assertThat(own.readValue("\"0.000000700\"", BigDecimal.class)).isEqualTo(rate);
        assertThat(own.readValue("[\"1.50\", 2.50]", new TypeReference<List<BigDecimal>>() {}))
                .containsExactly(new BigDecimal("1.50"), new BigDecimal("2.50"));
    }
}
