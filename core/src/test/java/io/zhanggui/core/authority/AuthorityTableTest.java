package io.zhanggui.core.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.table.TableException;
import io.zhanggui.core.table.TableReader;
import io.zhanggui.core.template.OrgTemplates;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorityTableTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private final AuthorityTable table = AuthorityTable.of(
            OrgTemplates.smallETailer()
                    .found(
                            LegalEntityId.of("QH"),
                            LocalDate.of(2025, 1, 1),
                            Stamp.by(PersonId.of("P1")).at(Instant.parse("2025-01-01T00:00:00Z"))),
            CNY);

    private static TableReader csv(String header, String... rows) {
        String text = header + "\n" + String.join("\n", rows);
        return TableReader.of("t.csv", () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static TableReader grants(String... rows) {
        return csv("position,decision,limit,scope_unit,from,to", rows);
    }

    @Test
    void a_grant_has_limit_scope_and_dates_or_none() {
        assertThat(table.grants(
                        grants("GM,CONTRACT_SIGN,,,,", "PUR-MGR,CONTRACT_SIGN,50000.00,PUR,2025-01-01,2026-01-01")))
                .containsExactly(
                        AuthorityGrant.to(PositionId.of("GM"))
                                .may(DecisionType.CONTRACT_SIGN)
                                .unlimited(),
                        AuthorityGrant.to(PositionId.of("PUR-MGR"))
                                .may(DecisionType.CONTRACT_SIGN)
                                .upTo(Money.of(CNY, 50_000))
                                .within(OrgUnitId.of("PUR"))
                                .from(LocalDate.of(2025, 1, 1))
                                .until(LocalDate.of(2026, 1, 1)));
    }

    @Test
    void a_delegation_has_two_people_and_a_window() {
        assertThat(table.delegations(csv(
                        "from_person,to_person,decision,limit,from,to,reason",
                        "P1,P2,CONTRACT_SIGN,2000.00,2025-11-08,2025-11-13,双11值班")))
                .containsExactly(Delegation.of(
                                PersonId.of("P1"),
                                PersonId.of("P2"),
                                DecisionType.CONTRACT_SIGN,
                                LocalDate.of(2025, 11, 8),
                                LocalDate.of(2025, 11, 13))
                        .upTo(Money.of(CNY, 2_000)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CEO,CONTRACT_SIGN,1.00,,,|t.csv, line 2, column position, value 'CEO': is not in the organisation",
                "GM,CONTRACT_SIGN,1.00,XX,,|t.csv, line 2, column scope_unit, value 'XX': is not in the organisation",
                "GM,CONTRACT_SIGN,1.001,,,|t.csv, line 2, column limit, value '1.001': has more decimals than CNY",
                "GM,CONTRACT_SIGN,-1,,,|t.csv, line 2, column limit, value '-1': is negative",
                "GM,CONTRACT_SIGN,1,,2025-02-01,2025-02-01|t.csv, line 2, column to, value '2025-02-01': is not after"
                        + " from 2025-02-01",
            })
    void a_wrong_row_is_named_with_line_and_column(String row, String message) {
        assertThatThrownBy(() -> table.grants(grants(row)))
                .isInstanceOf(TableException.class)
                .hasMessage(message);
    }
}
