package io.zhanggui.core.authority;

import static io.zhanggui.core.authority.DecisionType.PURCHASE_ORDER_SIGN;
import static io.zhanggui.core.authority.SegregationSamples.ANN;
import static io.zhanggui.core.authority.SegregationSamples.BOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.PersonId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SplitDetectionTest {

    private static final OrgUnitId PUR = OrgUnitId.of("PUR");
    private static final PartyId X = PartyId.of("X");
    private static final SplitDetection WEEK = SplitDetection.of(PURCHASE_ORDER_SIGN, cny("100.00"), 7);

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }

    private static LimitedAct act(String id, int day, String amount) {
        return act(id, day, amount, ANN, X, PUR);
    }

    private static LimitedAct act(
            String id, int day, String amount, PersonId who, @Nullable PartyId party, OrgUnitId unit) {
        return new LimitedAct(id, PURCHASE_ORDER_SIGN, who, party, unit, cny(amount), LocalDate.of(2025, 11, day));
    }

    private static List<String> found(SplitDetection detection, LimitedAct... acts) {
        return detection.detect(Arrays.asList(acts)).stream()
                .map(group -> String.join(
                        " ", group.acts().stream().map(LimitedAct::id).toList()))
                .toList();
    }

    @Test
    void theLimit_isInclusive() {
        assertThat(found(WEEK, act("1", 1, "60.00"), act("2", 2, "40.00"))).isEmpty();
        assertThat(found(WEEK, act("1", 1, "60.00"), act("2", 2, "40.01"))).containsExactly("1 2");
        assertThat(found(WEEK, act("1", 1, "100.00"), act("2", 2, "0.01"))).containsExactly("1 2");
    }

    @Test
    void anActAboveTheLimit_wentToSomebodyElse() {
        assertThat(found(WEEK, act("1", 1, "100.01"), act("2", 1, "60.00"))).isEmpty();
        assertThat(found(WEEK, act("1", 1, "60.00"), act("2", 1, "60.00"), act("3", 1, "500.00")))
                .containsExactly("1 2");
    }

    @Test
    void theWindow_hasSoManyDays() {
        assertThat(found(WEEK, act("1", 1, "60.00"), act("2", 7, "60.00"))).containsExactly("1 2");
        assertThat(found(WEEK, act("1", 1, "60.00"), act("2", 8, "60.00"))).isEmpty();
        SplitDetection sameDay = SplitDetection.of(PURCHASE_ORDER_SIGN, cny("100.00"), 1);
        assertThat(found(sameDay, act("1", 1, "60.00"), act("2", 1, "60.00"))).containsExactly("1 2");
        assertThat(found(sameDay, act("1", 1, "60.00"), act("2", 2, "60.00"))).isEmpty();
    }

    @Test
    void windowsThatShareAnAct_areOneGroup_othersAreTheirOwn() {
        assertThat(found(
                        WEEK,
                        act("1", 1, "60.00"),
                        act("2", 5, "60.00"),
                        act("3", 9, "60.00"),
                        act("4", 20, "60.00"),
                        act("5", 21, "60.00"),
                        act("6", 28, "1.00")))
                .containsExactly("1 2 3", "4 5");
    }

    @Test
    void windowsThatTouch_stayApart() {
        SplitDetection two = SplitDetection.of(PURCHASE_ORDER_SIGN, cny("100.00"), 2);
        assertThat(found(two, act("1", 1, "90.00"), act("2", 2, "20.00"), act("3", 3, "50.00"), act("4", 4, "60.00")))
                .containsExactly("1 2", "3 4");
    }

    @Test
    void whatActsMustShare_isChosen() {
        LimitedAct[] acts = {
            act("1", 1, "60.00"),
            act("2", 1, "60.00", BOB, X, PUR),
            act("3", 1, "60.00", ANN, PartyId.of("Y"), PUR),
            act("4", 1, "60.00", ANN, null, OrgUnitId.of("FIN")),
            act("5", 1, "60.00", BOB, null, OrgUnitId.of("FIN"))
        };
        assertThat(found(WEEK, acts)).containsExactly("1 2 3 4 5");
        assertThat(found(WEEK.byRequester(), acts)).containsExactly("1 3 4", "2 5");
        assertThat(found(WEEK.byCounterparty(), acts)).containsExactly("1 2", "4 5");
        assertThat(found(WEEK.byUnit(), acts)).containsExactly("1 2 3", "4 5");
        assertThat(found(WEEK.byRequester().byUnit(), acts)).containsExactly("1 3");
        assertThat(found(WEEK.byRequester().byCounterparty().byUnit(), acts)).isEmpty();
        assertThat(found(WEEK.byUnit().byCounterparty(), acts)).containsExactly("1 2", "4 5");
    }

    @Test
    void otherKindsAndCurrencies_areNotLookedAt() {
        LimitedAct dollars =
                new LimitedAct("2", PURCHASE_ORDER_SIGN, ANN, X, PUR, Money.parse("USD 60"), LocalDate.of(2025, 11, 1));
        LimitedAct contract =
                new LimitedAct("3", DecisionType.CONTRACT_SIGN, ANN, X, PUR, cny("60.00"), LocalDate.of(2025, 11, 1));
        assertThat(found(WEEK, act("1", 1, "60.00"), dollars, contract)).isEmpty();
    }

    @Test
    void aGroup_saysWhatItIs() {
        SplitGroup group =
                WEEK.detect(List.of(act("2", 2, "50.00"), act("1", 1, "60.00"))).get(0);
        assertThat(group.sum()).isEqualTo(cny("110.00"));
        assertThat(group.firstDay()).isEqualTo("2025-11-01");
        assertThat(group.lastDay()).isEqualTo("2025-11-02");
        assertThat(group.explain().toText(Locale.SIMPLIFIED_CHINESE)).isEqualTo("""
                疑似拆单：2025-11-01 至 2025-11-02 共 2 笔，合计 110.00 元，超过限额 100.00 元
                  2025-11-01，1，经办人 ann：60.00 元
                  2025-11-02，2，经办人 ann：50.00 元
                """);
        assertThat(group.explain().toText(Locale.ENGLISH))
                .startsWith("possibly split orders: 2 acts from 2025-11-01 to 2025-11-02 come to 110.00 CNY,"
                        + " above the limit 100.00 CNY");
        assertThat(SplitGroup.toTable(List.of(group)).rows().get(1))
                .containsExactly(
                        1,
                        "2",
                        LocalDate.of(2025, 11, 2),
                        "ann",
                        "X",
                        "PUR",
                        cny("50.00"),
                        cny("110.00"),
                        cny("100.00"));
        SplitGroup without = WEEK.detect(
                        List.of(act("1", 1, "60.00", ANN, null, PUR), act("2", 1, "60.00", ANN, null, PUR)))
                .get(0);
        assertThat(SplitGroup.toTable(List.of(group, without)).rows().get(2).get(0))
                .isEqualTo(2);
        assertThat(SplitGroup.toTable(List.of(without)).rows().get(0).get(4)).isNull();
    }

    @Test
    void whatMakesNoSense_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SplitDetection.of(PURCHASE_ORDER_SIGN, cny("100.00"), 0))
                .withMessage("days must be 1 or more, but is 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SplitDetection.of(PURCHASE_ORDER_SIGN, cny("-0.01"), 1))
                .withMessage("limit must not be negative, but is CNY -0.01");
        assertThat(SplitDetection.of(PURCHASE_ORDER_SIGN, Money.zero(CurrencyUnit.of("CNY")), 1)
                        .detect(List.of(act("1", 1, "0.00"))))
                .isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> act("1", 1, "-0.01"))
                .withMessage("amount of 1 must not be negative, but is CNY -0.01. Maybe leave returns and credit notes"
                        + " out?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SplitGroup(WEEK, List.of(act("1", 1, "1.00"))))
                .withMessage("a group must have at least two acts, but has 1");
        assertThatIllegalArgumentException().isThrownBy(() -> act("", 1, "1.00"));
    }
}
