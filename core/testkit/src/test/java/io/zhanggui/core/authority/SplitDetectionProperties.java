package io.zhanggui.core.authority;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.testkit.SegregationArbitraries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Split orders, against a twin that adds up the window of every day. */
class SplitDetectionProperties {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final LocalDate FIRST = LocalDate.of(2025, 10, 1);

    @Provide
    Arbitrary<List<LimitedAct>> acts() {
        return SegregationArbitraries.limitedActs(
                List.of(PersonId.of("P1"), PersonId.of("P2")), DecisionType.PURCHASE_ORDER_SIGN);
    }

    @Provide
    Arbitrary<SplitDetection> detections() {
        Arbitrary<Boolean> either = Arbitraries.of(true, false);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.integers().between(1, 10),
                        either,
                        either,
                        either)
                .as((limit, days, requester, party, unit) -> new SplitDetection(
                        DecisionType.PURCHASE_ORDER_SIGN, Money.of(CNY, limit), days, requester, party, unit));
    }

    @Property(tries = 200)
    void the_twin_finds_the_same_groups(
            @ForAll("detections") SplitDetection detection, @ForAll("acts") List<LimitedAct> acts) {
        List<Set<String>> expected = new ArrayList<>();
        for (LimitedAct one : acts) {
            for (int day = 0; day < 62; day++) {
                Set<String> window = new TreeSet<>();
                Money sum = Money.zero(CNY);
                for (LimitedAct act : acts) {
                    long since = act.date().toEpochDay() - FIRST.toEpochDay() - day;
                    if (together(detection, one, act) && since >= 0 && since < detection.days()) {
                        window.add(act.id());
                        sum = sum.plus(act.amount());
                    }
                }
                if (sum.compareTo(detection.limit()) > 0) {
                    expected.removeIf(other -> !Collections.disjoint(other, window) && (window.addAll(other) | true));
                    expected.add(window);
                }
            }
        }
        assertThat(detection.detect(acts))
                .extracting(group -> ids(group))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Property(tries = 100)
    void no_act_is_in_two_groups_and_order_does_not_matter(
            @ForAll("detections") SplitDetection detection, @ForAll("acts") List<LimitedAct> acts) {
        List<SplitGroup> groups = detection.detect(acts);
        Set<String> seen = new HashSet<>();
        for (SplitGroup group : groups) {
            assertThat(group.sum()).isGreaterThan(detection.limit());
            group.acts().forEach(act -> assertThat(seen.add(act.id())).isTrue());
        }
        List<LimitedAct> turned = new ArrayList<>(acts);
        Collections.reverse(turned);
        assertThat(detection.detect(turned)).isEqualTo(groups);
    }

    private static Set<String> ids(SplitGroup group) {
        Set<String> ids = new TreeSet<>();
        group.acts().forEach(act -> ids.add(act.id()));
        return ids;
    }

    private static boolean together(SplitDetection detection, LimitedAct one, LimitedAct other) {
        return (!detection.sameRequester() || one.requester().equals(other.requester()))
                && (!detection.sameCounterparty() || Objects.equals(one.counterparty(), other.counterparty()))
                && (!detection.sameUnit() || one.unit().equals(other.unit()))
                && one.amount().compareTo(detection.limit()) <= 0
                && other.amount().compareTo(detection.limit()) <= 0;
    }
}
