package io.zhanggui.core.authority;

import static io.zhanggui.core.authority.SegregationSamples.A;
import static io.zhanggui.core.authority.SegregationSamples.B;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.authority.SegregationRule.DynamicExclusion;
import io.zhanggui.core.authority.SegregationRule.OwnRequestExclusion;
import io.zhanggui.core.authority.SegregationRule.SameCaseExclusion;
import io.zhanggui.core.authority.SegregationRule.StaticExclusion;
import io.zhanggui.core.authority.SegregationRule.TaskQuorum;
import io.zhanggui.core.organization.OrgName;
import io.zhanggui.core.table.TableException;
import io.zhanggui.core.table.TableReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegregationRulesTest {

    private static List<SegregationRule> read(String... rows) {
        String text = "rule,kind,activities,number,name_zh,name_en,source\n" + String.join("\n", rows);
        return SegregationRules.read(
                TableReader.of("r.csv", () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void theFourPairs_haveTheLinesOfTheDescription() {
        assertThat(SegregationRules.smallETailer())
                .extracting(rule -> rule.code() + " " + rule.source())
                .containsExactly("PAY L8 L12", "PURCHASE L17 L14", "STOCK L17 L13", "DISPATCH L14");
        assertThat(SegregationRules.smallETailer())
                .extracting(SegregationRule::activities)
                .containsExactly(
                        Set.of(DecisionType.PAY_CALCULATE, DecisionType.PAY_OUT),
                        Set.of(DecisionType.PURCHASE_NEGOTIATE, DecisionType.PURCHASE_ORDER_REVIEW),
                        Set.of(DecisionType.GOODS_RECEIVE, DecisionType.STOCK_COUNT),
                        Set.of(DecisionType.SALES_ORDER_REVIEW, DecisionType.OUTBOUND_NOTE_ISSUE));
    }

    @Test
    void everyKind_isReadFromATable() {
        OrgName name = OrgName.of("规则", "rule");
        assertThat(read(
                        "1,STATIC_EXCLUSION,A B,2,规则,rule,L1",
                        "2,DYNAMIC_EXCLUSION,A  B,2,规则,rule,",
                        "3,SAME_CASE_EXCLUSION,sign pay,,规则,rule,",
                        "4,OWN_REQUEST_EXCLUSION,,,规则,rule,",
                        "5,OWN_REQUEST_EXCLUSION,A,,规则,rule,",
                        "6,TASK_QUORUM,A B,2,规则,rule,"))
                .containsExactly(
                        new StaticExclusion("1", name, "L1", Set.of(A, B), 2),
                        new DynamicExclusion("2", name, "", Set.of(A, B), 2),
                        new SameCaseExclusion("3", name, "", "sign", "pay"),
                        new OwnRequestExclusion("4", name, "", Set.of()),
                        new OwnRequestExclusion("5", name, "", Set.of(A)),
                        new TaskQuorum("6", name, "", Set.of(A, B), 2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,STATIC,A B,2,规则,rule,|kind, value 'STATIC': is none of [STATIC_EXCLUSION, DYNAMIC_EXCLUSION,"
                        + " SAME_CASE_EXCLUSION, OWN_REQUEST_EXCLUSION, TASK_QUORUM]",
                "1,STATIC_EXCLUSION,A A,2,规则,rule,|activities, value 'A A': names A twice",
                "1,STATIC_EXCLUSION,A b,2,规则,rule,|activities, value 'A b': decision type 'b' must be capital"
                        + " letters, digits and underscores. Maybe PURCHASE_ORDER_SIGN?",
                "1,STATIC_EXCLUSION,A B,,规则,rule,|number: is empty",
                "1,DYNAMIC_EXCLUSION,A B,x,规则,rule,|number, value 'x': is not a number",
                "1,SAME_CASE_EXCLUSION,sign,,规则,rule,|activities, value 'sign': must be two steps",
                "1,SAME_CASE_EXCLUSION,a b,2,规则,rule,|number, value '2': must be empty, because the kind has none",
                "1,OWN_REQUEST_EXCLUSION,A,2,规则,rule,|number, value '2': must be empty, because the kind has none",
                "1,TASK_QUORUM,A B,2,,rule,|name_zh: is empty",
                "0,TASK_QUORUM,A B,2,规则,rule,|rule, value '0': stands twice",
            })
    void aWrongCell_isNamedWithLineAndColumn(String row, String message) {
        assertThatThrownBy(() -> read("0,STATIC_EXCLUSION,A B,2,规则,rule,", row))
                .isInstanceOf(TableException.class)
                .hasMessageStartingWith("r.csv, line 3, column ")
                .hasMessageContaining(message.replace(": is empty", ""))
                .hasMessageEndingWith(message.substring(message.lastIndexOf(": ")));
    }

    @Test
    void whatTheRuleRefuses_isAnErrorOfTheRow() {
        assertThatThrownBy(() -> read("1,STATIC_EXCLUSION,A B,3,规则,rule,"))
                .isInstanceOf(TableException.class)
                .hasMessageContaining("line 2")
                .hasMessageContaining("n of rule 1 must be from 2 to 2, the number of its activities, but is 3");
    }
}
