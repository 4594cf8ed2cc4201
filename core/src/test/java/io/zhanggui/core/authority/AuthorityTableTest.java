package io.zhanggui.core.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.table.Table;
import io.zhanggui.core.table.TableException;
import io.zhanggui.core.table.TableReader;
import io.zhanggui.core.table.TableWriter;
import io.zhanggui.core.template.OrgTemplates;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
    void a_limit_may_be_zero() {
        assertThat(table.grants(grants("GM,CONTRACT_SIGN,0.00,,,")))
                .extracting(AuthorityGrant::limit)
                .containsExactly(Limit.of(Money.zero(CNY)));
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

    @Test
    void the_other_columns_may_be_there_or_not() {
        assertThat(table.grants(csv(
                        "position,team,decision,limit,currency,per_period,period,currency_rule,scope_unit,scope,category,"
                                + "country,from,to,basis,authority_basis,purpose",
                        "PUR-MGR,,CONTRACT_SIGN,100,USD,200.00,week,CONVERT,PUR,UNIT,IT,CN,,,第八条,TRADITIONAL,采购",
                        ",PUR,CONTRACT_SIGN,,,,,,,,,,,2026-01-01,,,",
                        "GM,,CONTRACT_SIGN,,,5,DAY,,PUR,SUBTREE,,,,,,,")))
                .containsExactly(
                        AuthorityGrant.to(PositionId.of("PUR-MGR"))
                                .may(DecisionType.CONTRACT_SIGN)
                                .upTo(Money.parse("USD 100.00"))
                                .per(LimitPeriod.WEEK, Money.parse("USD 200.00"))
                                .converting()
                                .onlyIn(OrgUnitId.of("PUR"))
                                .ofCategory("IT")
                                .inCountry("CN")
                                .because("第八条")
                                .restingOn(AuthorityBasis.TRADITIONAL)
                                .serving("采购"),
                        AuthorityGrant.toTeam(OrgUnitId.of("PUR"))
                                .may(DecisionType.CONTRACT_SIGN)
                                .unlimited()
                                .until(LocalDate.of(2026, 1, 1)),
                        AuthorityGrant.to(PositionId.of("GM"))
                                .may(DecisionType.CONTRACT_SIGN)
                                .unlimited()
                                .per(LimitPeriod.DAY, Money.of(CNY, 5))
                                .within(OrgUnitId.of("PUR")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GM,PUR,1,,1.00,DAY,,|column team, value 'PUR': stands beside a position. Maybe make two rows?",
                ",XX,1,,1.00,DAY,,|column team, value 'XX': is not in the organisation",
                "GM,,1,,1.00,,,|column period, value '': is empty",
                "GM,,1,,1.00,EON,,|column period, value 'EON': 'EON' is no period of a limit. Maybe MONTH?",
                "GM,,1,,,DAY,,|column period, value 'DAY': needs a per_period",
                "GM,,1,,-1,DAY,,|column per_period, value '-1': is negative",
                "GM,,1,JPY,1.5,DAY,,|column per_period, value '1.5': has more decimals than JPY",
                "GM,,1,,1.00,DAY,,UNIT|column scope, value 'UNIT': needs a scope_unit",
                "GM,,1,,1.00,DAY,PUR,BELOW|column scope, value 'BELOW': is none of [SUBTREE, UNIT]",
            })
    void a_wrong_optional_cell_is_named(String row, String message) {
        TableReader reader = csv(
                "decision,from,to,position,team,limit,currency,per_period,period,scope_unit,scope",
                "CONTRACT_SIGN,,," + row);
        assertThatThrownBy(() -> table.grants(reader))
                .isInstanceOf(TableException.class)
                .hasMessage("t.csv, line 2, " + message);
    }

    @Test
    void what_was_written_is_read_again() throws IOException {
        List<AuthorityGrant> grants = List.of(
                AuthorityGrant.to(PositionId.of("GM"))
                        .may(DecisionType.CONTRACT_SIGN)
                        .unlimited(),
                AuthorityGrant.toTeam(OrgUnitId.of("PUR"))
                        .may(DecisionType.of("LEASE_SIGN"))
                        .upTo(Money.parse("USD 100.10"))
                        .per(LimitPeriod.QUARTER, Money.parse("USD 200.00"))
                        .converting()
                        .onlyIn(OrgUnitId.of("PUR"))
                        .ofCategory("IT")
                        .inCountry("CN")
                        .from(LocalDate.of(2025, 1, 1))
                        .until(LocalDate.of(2026, 1, 1))
                        .because("第八条, \"b\"")
                        .restingOn(AuthorityBasis.CHARISMATIC)
                        .serving("采购"));
        List<Delegation> delegations = List.of(
                Delegation.of(
                        PersonId.of("P1"),
                        PersonId.of("P2"),
                        DecisionType.CONTRACT_SIGN,
                        LocalDate.of(2025, 11, 8),
                        LocalDate.of(2025, 11, 13)),
                Delegation.of(
                                PersonId.of("P1"),
                                PersonId.of("P3"),
                                DecisionType.CONTRACT_SIGN,
                                LocalDate.of(2025, 11, 8),
                                LocalDate.of(2025, 11, 13))
                        .upTo(Money.of(CNY, 5))
                        .per(LimitPeriod.DAY, Money.of(CNY, 6))
                        .within(OrgUnitId.of("PUR"))
                        .passedOn(3));

        assertThat(table.grants(written(AuthorityTable.ofGrants(grants)))).isEqualTo(grants);
        assertThat(table.delegations(written(AuthorityTable.ofDelegations(delegations))))
                .isEqualTo(delegations);
    }

    private static TableReader written(Table made) throws IOException {
        StringWriter text = new StringWriter();
        TableWriter.in(Locale.ENGLISH).write(made, text);
        return TableReader.of(
                "t.csv", () -> new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void the_matrix_for_people_shows_the_grants_of_the_day() {
        AuthorityGrant plain = AuthorityGrant.to(PositionId.of("GM"))
                .may(DecisionType.CONTRACT_SIGN)
                .unlimited();
        AuthorityGrant full = AuthorityGrant.toTeam(OrgUnitId.of("PUR"))
                .may(DecisionType.EXPENSE_APPROVE)
                .upTo(Money.of(CNY, 5))
                .per(LimitPeriod.DAY, Money.of(CNY, 6))
                .onlyIn(OrgUnitId.of("PUR"))
                .ofCategory("IT")
                .inCountry("CN")
                .from(LocalDate.of(2025, 1, 1))
                .until(LocalDate.of(2026, 1, 1))
                .because("第八条")
                .serving("采购");
        Authority authority = Authority.of(
                List.of(plain, full),
                OrgTemplates.smallETailer()
                        .found(
                                LegalEntityId.of("QH"),
                                LocalDate.of(2025, 1, 1),
                                Stamp.by(PersonId.of("P1")).at(Instant.parse("2025-01-01T00:00:00Z"))));

        Table matrix = authority.toTable(LocalDate.of(2025, 12, 31));
        assertThat(matrix.title().text(Locale.CHINESE)).isEqualTo("职权表");
        assertThat(matrix.columns())
                .extracting(column -> column.text(Locale.CHINESE))
                .containsExactly(
                        "被授权人", "决定事项", "单笔限额", "累计限额", "累计周期", "其他币种", "适用部门", "含下级部门", "品类", "国家", "生效日", "失效日", "依据",
                        "权威类型", "服务于");
        assertThat(matrix.rows())
                .containsExactly(
                        Arrays.asList(
                                "GM",
                                DecisionType.CONTRACT_SIGN,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                AuthorityBasis.LEGAL_RATIONAL,
                                null),
                        Arrays.asList(
                                "PUR",
                                DecisionType.EXPENSE_APPROVE,
                                Money.of(CNY, 5),
                                Money.of(CNY, 6),
                                LimitPeriod.DAY,
                                CurrencyRule.OWN_CURRENCY,
                                "PUR",
                                false,
                                "IT",
                                "CN",
                                LocalDate.of(2025, 1, 1),
                                LocalDate.of(2026, 1, 1),
                                "第八条",
                                AuthorityBasis.LEGAL_RATIONAL,
                                "采购"));
        assertThat(authority.toTable(LocalDate.of(2026, 1, 1)).rows()).hasSize(1);
    }
}
