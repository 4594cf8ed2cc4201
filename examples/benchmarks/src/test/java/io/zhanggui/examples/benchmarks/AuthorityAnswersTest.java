package io.zhanggui.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.authority.Approver;
import org.junit.jupiter.api.Test;

class AuthorityAnswersTest {

    private final AuthorityCase facts = new AuthorityCase();

    @Test
    @Proves("O5.decision")
    void decisions_arePermittedUpToTheLimit() {
        for (int i = 0; i < AuthorityCase.ASKED; i++) {
            assertThat(facts.authority
                            .decide(facts.people[i], facts.requests[i])
                            .permitted())
                    .isEqualTo(i % 2 == 0);
        }
    }

    @Test
    @Proves("O5.approver")
    void approver_hasTenDeputies() {
        Approver approver = facts.authority.whoMay(facts.delegated).first().orElseThrow();
        assertThat(approver.person()).isEqualTo(OrgRows.first(3));
        assertThat(approver.deputies()).hasSize(AuthorityCase.DEPUTIES);
    }

    @Test
    @Proves("O5.deputies")
    void absence_isStoodInForByTheTenthInTheChain() {
        assertThat(facts.chain.standIn(facts.absent, AuthorityCase.DAY)).contains(OrgRows.first(210));
        for (int i = 0; i < AuthorityCase.DEPUTIES; i++) {
            assertThat(facts.chain.isAbsent(OrgRows.first(200 + i), AuthorityCase.DAY))
                    .isTrue();
        }
    }
}
