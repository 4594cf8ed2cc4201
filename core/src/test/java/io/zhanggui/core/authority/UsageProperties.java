package io.zhanggui.core.authority;

import static io.zhanggui.core.authority.DecisionType.EXPENSE_APPROVE;
import static io.zhanggui.core.authority.Team.ANN;
import static io.zhanggui.core.authority.Team.BOB;
import static io.zhanggui.core.authority.Team.FOUNDED;
import static io.zhanggui.core.authority.Team.HEAD;
import static io.zhanggui.core.authority.Team.OPS;
import static io.zhanggui.core.authority.Team.OPS_HEAD;
import static io.zhanggui.core.authority.Team.ORG;
import static io.zhanggui.core.authority.Team.cny;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.id.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** HEAD may 10 a case and 30 a month, lets ANN have 12 a week of it, and ANN lets BOB. */
class UsageProperties {

    private static final Authority AUTHORITY = Authority.of(
                    List.of(AuthorityGrant.to(OPS_HEAD)
                            .may(EXPENSE_APPROVE)
                            .upTo(cny("10.00"))
                            .per(LimitPeriod.MONTH, cny("30.00"))),
                    ORG)
            .delegating(List.of(
                    Delegation.of(HEAD, ANN, EXPENSE_APPROVE, FOUNDED, FOUNDED.plusYears(1))
                            .per(LimitPeriod.WEEK, cny("12.00"))
                            .passedOn(1),
                    Delegation.of(ANN, BOB, EXPENSE_APPROVE, FOUNDED, FOUNDED.plusYears(1))));

    record Wish(PersonId person, int amount, int days) {}

    @Provide
    Arbitrary<List<Wish>> wishes() {
        return Combinators.combine(
                        Arbitraries.of(HEAD, ANN, BOB),
                        Arbitraries.integers().between(0, 11),
                        Arbitraries.integers().between(0, 8))
                .as(Wish::new)
                .list()
                .ofMaxSize(25);
    }

    @Property(tries = 300)
    void no_sequence_of_decisions_passes_a_limit_of_a_period(@ForAll("wishes") List<Wish> wishes) {
        List<AuthorityDecision.Permit> permits = new ArrayList<>();
        Map<Object, Integer> used = new HashMap<>();
        LocalDate date = FOUNDED;
        for (Wish wish : wishes) {
            date = date.plusDays(wish.days());
            Object month = date.getMonth();
            Object week = (date.toEpochDay() + 3) / 7; // 1970-01-01 was a Thursday
            boolean deputy = !wish.person().equals(HEAD);
            boolean expected = wish.amount() <= 10
                    && used.getOrDefault(month, 0) + wish.amount() <= 30
                    && (!deputy || used.getOrDefault(week, 0) + wish.amount() <= 12);

            AuthorityDecision decision = AUTHORITY
                    .using(Usage.of(permits))
                    .decide(wish.person(), EXPENSE_APPROVE, cny(wish.amount() + ".00"), OPS, date);

            assertThat(decision.permitted()).isEqualTo(expected);
            if (decision instanceof AuthorityDecision.Permit permit) {
                permits.add(permit);
                used.merge(month, wish.amount(), Integer::sum);
                if (deputy) {
                    used.merge(week, wish.amount(), Integer::sum);
                }
            }
        }
    }
}
