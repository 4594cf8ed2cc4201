package io.zhanggui.core.organization;

import static io.zhanggui.core.organization.OrgSamples.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.zhanggui.core.id.PartyId;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class CollaborationTest {

    private static final LocalDate MAY = day("2025-05-01");
    private static final LocalDate JUNE = day("2025-06-01");
    private static final LocalDate DECEMBER = day("2025-12-01");
    private static final PartyId SHOP = PartyId.of("SHOP");
    private static final PartyId MAKER = PartyId.of("MAKER");
    private static final PartyId CARRIER = PartyId.of("CARRIER");

    private static final Collaboration ALLIANCE = alliance(
            member(SHOP, CollaborationRole.LEAD, MAY),
            member(MAKER, CollaborationRole.SUPPLIER, MAY),
            member(MAKER, CollaborationRole.PARTNER, JUNE));

    private static Collaboration alliance(CollaborationMember... members) {
        return new Collaboration(
                OrgName.of("双十一联盟", "Double 11"),
                CollaborationPurpose.SEIZE_OPPORTUNITY,
                OrgName.of("两日达", "Two days to the door"),
                LocalDateRange.of(MAY, DECEMBER),
                List.of(members),
                new ExitRule(30, 2));
    }

    private static CollaborationMember member(PartyId party, CollaborationRole role, LocalDate from) {
        return CollaborationMember.from(from, party, role).until(DECEMBER);
    }

    @Test
    void a_party_has_its_roles_on_its_days() {
        assertThat(ALLIANCE.rolesOf(MAKER, JUNE))
                .containsExactly(CollaborationRole.SUPPLIER, CollaborationRole.PARTNER);
        assertThat(ALLIANCE.rolesOf(MAKER, JUNE.minusDays(1))).containsExactly(CollaborationRole.SUPPLIER);
        assertThat(ALLIANCE.rolesOf(CARRIER, JUNE)).isEmpty();
        assertThat(ALLIANCE.membersOn(JUNE)).hasSize(3);
        assertThat(ALLIANCE.membersOn(DECEMBER)).isEmpty();
    }

    @Test
    void it_runs_while_there_are_parties_enough() {
        assertThat(ALLIANCE.runsOn(MAY.minusDays(1))).isFalse();
        assertThat(ALLIANCE.runsOn(MAY)).isTrue();
        assertThat(ALLIANCE.runsOn(DECEMBER.minusDays(1))).isTrue();
        assertThat(ALLIANCE.runsOn(DECEMBER)).isFalse();
        assertThat(alliance(
                                member(MAKER, CollaborationRole.SUPPLIER, MAY),
                                member(MAKER, CollaborationRole.PARTNER, MAY))
                        .runsOn(MAY))
                .isFalse(); // one party in two roles
    }

    @Test
    void a_party_leaves_after_its_notice_and_the_whole_may_end_with_it() {
        Collaboration left = ALLIANCE.leaving(MAKER, day("2025-05-02"));

        assertThat(left.members())
                .containsExactly(
                        member(SHOP, CollaborationRole.LEAD, MAY),
                        CollaborationMember.from(MAY, MAKER, CollaborationRole.SUPPLIER)
                                .until(JUNE));
        assertThat(left.runsOn(JUNE.minusDays(1))).isTrue();
        assertThat(left.runsOn(JUNE)).isFalse();
        assertThat(ALLIANCE.leaving(MAKER, day("2025-11-20"))).isEqualTo(ALLIANCE); // it ends before the notice does
        assertThat(new ExitRule(0, 1).leavesOn(MAY)).isEqualTo(MAY);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ALLIANCE.leaving(CARRIER, MAY))
                .withMessage("party CARRIER takes no part in 双十一联盟 Double 11 from 2025-05-01 on");
        assertThatIllegalArgumentException().isThrownBy(() -> ALLIANCE.leaving(MAKER, DECEMBER));
    }

    @Test
    void collaborations_are_found_by_party() {
        Collaboration other = alliance(
                member(CARRIER, CollaborationRole.PARTNER, MAY), member(SHOP, CollaborationRole.CUSTOMER, MAY));

        assertThat(Collaboration.of(SHOP, JUNE, List.of(ALLIANCE, other))).containsExactly(ALLIANCE, other);
        assertThat(Collaboration.of(CARRIER, JUNE, List.of(ALLIANCE, other))).containsExactly(other);
        assertThat(Collaboration.of(CARRIER, DECEMBER, List.of(ALLIANCE, other)))
                .isEmpty();
    }

    @Test
    void a_collaboration_says_only_what_it_can_mean() {
        CollaborationMember early = member(SHOP, CollaborationRole.LEAD, MAY.minusDays(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> alliance(early))
                .withMessage("period of SHOP is 2025-04-30/2025-12-01, which is not within 2025-05-01/2025-12-01");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        alliance(member(SHOP, CollaborationRole.LEAD, MAY), member(SHOP, CollaborationRole.LEAD, JUNE)))
                .withMessage("member SHOP is LEAD twice at one time");
        assertThat(alliance(
                                member(SHOP, CollaborationRole.LEAD, MAY).until(JUNE),
                                member(SHOP, CollaborationRole.LEAD, JUNE))
                        .members())
                .hasSize(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CollaborationMember.from(MAY, SHOP, CollaborationRole.LEAD)
                        .until(MAY))
                .withMessageStartingWith("period must have a first day");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ExitRule(-1, 1))
                .withMessage("notice days must be 0 or more, but are -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ExitRule(0, 0))
                .withMessage("least parties must be 1 or more, but are 0");
    }
}
