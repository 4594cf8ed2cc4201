package io.zhanggui.core.authority;

import static io.zhanggui.core.authority.DataClass.CONDUCT;
import static io.zhanggui.core.authority.DataClass.CONTACT;
import static io.zhanggui.core.authority.DataClass.HEALTH;
import static io.zhanggui.core.authority.DataClass.PAY;
import static io.zhanggui.core.authority.DataPurpose.AUDIT;
import static io.zhanggui.core.authority.DataPurpose.PAYROLL;
import static io.zhanggui.core.authority.DataPurpose.SUPERVISION;
import static io.zhanggui.core.authority.SegregationSamples.CASHIER;
import static io.zhanggui.core.authority.SegregationSamples.DAY;
import static io.zhanggui.core.authority.SegregationSamples.STAMP;
import static io.zhanggui.core.authority.SegregationSamples.shop;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.organization.Assignment;
import io.zhanggui.core.organization.OrgChange;
import io.zhanggui.core.organization.OrgHistory;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class DataAccessTest {

    private static final PersonId GM = PersonId.of("gm");
    private static final PersonId ACCOUNTANT = PersonId.of("accountant");
    private static final PersonId CASH = PersonId.of("cash");
    private static final PersonId BUYER = PersonId.of("buyer");
    private static final PersonId STRANGER = PersonId.of("stranger");
    private static final PositionId MANAGER = PositionId.of("FIN-MGR");
    private static final OrgHistory ORG = shop().appoint(PositionId.of("GM"), GM, DAY, STAMP)
            .appoint(MANAGER, ACCOUNTANT, DAY, STAMP)
            .appoint(CASHIER, CASH, DAY, STAMP)
            .appoint(PositionId.of("PUR-BUYER"), BUYER, DAY, STAMP)
            .append(
                    List.of(new OrgChange.Appoint(Assignment.from(DAY, BUYER, PositionId.of("FIN-ACC"))
                            .acting())),
                    STAMP);
    private static final List<AuthorityGrant> GRANTS = List.of(
            AuthorityGrant.to(MANAGER)
                    .may(PAY.seenFor(PAYROLL))
                    .unlimited()
                    .within(OrgUnitId.of("FIN"))
                    .from(DAY)
                    .until(DAY.plusDays(2))
                    .because("人事制度 第 9 条"),
            AuthorityGrant.to(MANAGER).may(CONTACT.seenFor(PAYROLL)).unlimited(),
            AuthorityGrant.to(MANAGER).may(HEALTH.seenFor(PAYROLL)).upTo(Money.parse("CNY 1000000.00")));
    private static final DataAccess ACCESS = DataAccess.of(Authority.of(GRANTS, ORG), ORG);

    private static AccessDecision ask(PersonId viewer, PersonId subject, DataClass data, LocalDate date) {
        return ACCESS.decide(new AccessRequest(viewer, subject, data, PAYROLL, date));
    }

    @Test
    void aGrant_showsItsClassForItsPurposeInItsScopeOnItsDays() {
        AccessDecision seen = ask(ACCOUNTANT, CASH, PAY, DAY);
        assertThat(seen.permitted()).isTrue();
        assertThat(seen.explain().toText(Locale.SIMPLIFIED_CHINESE)).isEqualTo("""
                2025-11-11，accountant 为“发放工资”查看 cash 的薪酬：允许：已获授权
                  FIN-MGR 获授权为“发放工资”查看薪酬：不限金额 〔人事制度 第 9 条〕
                """);
        assertThat(ask(ACCOUNTANT, CASH, PAY, DAY.plusDays(1)).permitted()).isTrue();
        assertThat(ask(ACCOUNTANT, CASH, PAY, DAY.plusDays(2)).permitted()).isFalse();
        assertThat(ask(ACCOUNTANT, CASH, CONDUCT, DAY).permitted()).isFalse();
        assertThat(ACCESS.decide(new AccessRequest(ACCOUNTANT, CASH, PAY, AUDIT, DAY))
                        .permitted())
                .isFalse();
        assertThat(ask(CASH, ACCOUNTANT, PAY, DAY).permitted()).isFalse();
        assertThat(ask(CASH, ACCOUNTANT, PAY, DAY).explain().toText(Locale.ENGLISH))
                .isEqualTo("""
                cash would see pay of accountant for paying wages on 2025-11-11: denied: no grant permits it
                  cash: holds no position with a grant to see pay for paying wages and received no delegation
                """);
    }

    @Test
    void actingInAUnit_showsNobodyWhoStandsElsewhere() {
        assertThat(ask(ACCOUNTANT, BUYER, PAY, DAY).permitted()).isFalse();
        assertThat(ask(ACCOUNTANT, BUYER, CONTACT, DAY).permitted()).isTrue();
    }

    @Test
    void thoseWithoutAPosition_areSeenByWhoSeesEverybody() {
        assertThat(ask(ACCOUNTANT, STRANGER, PAY, DAY).permitted()).isFalse();
        assertThat(ask(ACCOUNTANT, STRANGER, CONTACT, DAY).permitted()).isTrue();
    }

    @Test
    void beforeTheFounding_nobodySeesAnybody() {
        AccessDecision decision = ask(ACCOUNTANT, STRANGER, CONTACT, LocalDate.of(2024, 12, 31));
        assertThat(decision.ground()).isEqualTo(AccessGround.NOT_GRANTED);
        assertThat(decision.decisions()).isEmpty();
    }

    @Test
    void aLimit_isNoGrant() {
        assertThat(ask(ACCOUNTANT, CASH, HEALTH, DAY).permitted()).isFalse();
    }

    @Test
    void nobodyIsExempt() {
        assertThat(ask(GM, CASH, PAY, DAY).ground()).isEqualTo(AccessGround.NOT_GRANTED);
    }

    @Test
    void ownData_isSeenUnlessWithheld() {
        assertThat(ask(STRANGER, STRANGER, PAY, DAY).ground()).isEqualTo(AccessGround.OWN_DATA);
        assertThat(ask(STRANGER, STRANGER, PAY, DAY).permitted()).isTrue();
        DataAccess withholding = ACCESS.withholding(Set.of(CONTACT));
        AccessDecision own = withholding.decide(new AccessRequest(ACCOUNTANT, ACCOUNTANT, CONTACT, PAYROLL, DAY));
        assertThat(own.ground()).isEqualTo(AccessGround.WITHHELD);
        assertThat(own.permitted()).isFalse();
        assertThat(withholding
                        .decide(new AccessRequest(ACCOUNTANT, ACCOUNTANT, PAY, PAYROLL, DAY))
                        .permitted())
                .isTrue();
        assertThat(withholding
                        .decide(new AccessRequest(ACCOUNTANT, CASH, CONTACT, PAYROLL, DAY))
                        .permitted())
                .isTrue();
    }

    @Test
    void visible_isATableOfFields() {
        Visibility visible = ACCESS.visible(
                ACCOUNTANT, CASH, PAYROLL, DAY, Map.of("salary", PAY, "bonus", PAY, "mobile", CONTACT, "sick", HEALTH));
        assertThat(visible.fields()).containsExactly("bonus", "mobile", "salary");
        assertThat(visible.classes()).containsExactly(CONTACT, PAY);
        assertThat(visible.shows("salary")).isTrue();
        assertThat(visible.shows("sick")).isFalse();
        assertThat(visible.shows("unknown")).isFalse();
        assertThat(visible.toTable().rows())
                .containsExactly(
                        List.of("bonus", "PAY", true, AccessGround.GRANTED),
                        List.of("mobile", "CONTACT", true, AccessGround.GRANTED),
                        List.of("salary", "PAY", true, AccessGround.GRANTED),
                        List.of("sick", "HEALTH", false, AccessGround.NOT_GRANTED));
    }

    @Test
    void aDeputy_seesWhatWasDelegated() {
        Authority delegating = Authority.of(GRANTS, ORG)
                .delegating(List.of(Delegation.of(ACCOUNTANT, GM, PAY.seenFor(PAYROLL), DAY, DAY.plusDays(1))));
        DataAccess access = DataAccess.of(delegating, ORG.on(DAY));
        assertThat(access.decide(new AccessRequest(GM, CASH, PAY, PAYROLL, DAY)).permitted())
                .isTrue();
        assertThat(access.decide(new AccessRequest(GM, BUYER, PAY, PAYROLL, DAY))
                        .permitted())
                .isFalse();
    }

    @Test
    void kindsOfDecisions_readAsWhatIsSeenForWhat() {
        assertThat(PAY.seenFor(SUPERVISION).code()).isEqualTo("VIEW_PAY_FOR_SUPERVISION");
        assertThat(PAY.seenFor(SUPERVISION).text(Locale.ENGLISH)).isEqualTo("see pay for leading the team");
        assertThat(DataClass.of("SHOE_SIZE").seenFor(DataPurpose.of("UNIFORMS")).text(Locale.CHINESE))
                .isEqualTo("为“UNIFORMS”查看SHOE_SIZE");
        for (String other : List.of("VIEW_PAY", "VIEW_FOR_X", "VIEW__FOR_X", "PAY_FOR_X", "VIEW_PAY_FOR_")) {
            assertThat(DecisionType.of(other).text(Locale.ENGLISH)).isEqualTo(other);
        }
        assertThat(DecisionType.of("VIEW_A_FOR_B_FOR_C").text(Locale.ENGLISH)).isEqualTo("VIEW_A_FOR_B_FOR_C");
        String c28 = "A".repeat(28);
        String p26 = "B".repeat(26);
        assertThat(DataClass.of(c28).seenFor(DataPurpose.of(p26)).text(Locale.ENGLISH))
                .isEqualTo("see " + c28 + " for " + p26);
        assertThat(DecisionType.of("VIEW_" + c28 + "A_FOR_B").text(Locale.ENGLISH))
                .startsWith("VIEW_");
        assertThat(DecisionType.of("VIEW_A_FOR_" + p26 + "B").text(Locale.ENGLISH))
                .startsWith("VIEW_");
    }

    @Test
    void codes_areShortAndUnambiguous() {
        for (String wrong : List.of("", "pay", "A_FOR_B", "A".repeat(29), "_A")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> DataClass.of(wrong))
                    .withMessage("data class '" + wrong + "' must be up to 28 capital letters, digits and underscores,"
                            + " without _FOR_. Maybe PAY?");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DataPurpose.of("A".repeat(27)))
                .withMessageContaining("purpose 'AAA")
                .withMessageContaining("up to 26 capital")
                .withMessageEndingWith("Maybe PAYROLL?");
    }

    @Test
    void everyShippedClassAndPurpose_hasATextInBothLanguages() {
        for (DataClass data : List.of(
                PAY,
                DataClass.IDENTITY,
                HEALTH,
                DataClass.BANK,
                CONTACT,
                DataClass.FAMILY,
                DataClass.APPRAISAL,
                CONDUCT)) {
            assertThat(data.text(Locale.CHINESE)).matches("\\p{IsHan}+");
            assertThat(data.text(Locale.ENGLISH)).matches("[a-z ]+");
        }
        for (DataPurpose purpose : List.of(PAYROLL, DataPurpose.PERSONNEL, SUPERVISION, AUDIT, DataPurpose.EMERGENCY)) {
            assertThat(purpose.text(Locale.CHINESE)).matches("\\p{IsHan}+");
            assertThat(purpose.text(Locale.ENGLISH)).matches("[a-z ]+");
        }
        assertThat(PAY.toString()).isEqualTo("PAY");
        assertThat(PAYROLL.toString()).isEqualTo("PAYROLL");
        assertThat(PAYROLL).isGreaterThan(AUDIT);
        assertThat(PAY).isGreaterThan(DataClass.BANK);
    }
}
