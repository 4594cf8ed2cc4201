package io.zhanggui.core.authority;

import static io.zhanggui.core.authority.SegregationSamples.ANN;
import static io.zhanggui.core.authority.SegregationSamples.BOSS;
import static io.zhanggui.core.authority.SegregationSamples.CASHIER;
import static io.zhanggui.core.authority.SegregationSamples.DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class SegregationWaiverTest {

    private static final LocalDateRange WEEK = LocalDateRange.of(DAY, DAY.plusDays(7));

    @Test
    void nobody_approvesTheirOwn() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SegregationWaiver.of("PAY")
                        .toPerson(ANN)
                        .from(DAY)
                        .until(DAY.plusDays(1))
                        .approvedBy(ANN, "ill", "checked"))
                .withMessage("ann approves a waiver of rule PAY for themselves");
    }

    @Test
    void waiver_isForAPersonOrAPosition() {
        assertThat(SegregationWaiver.of("PAY")
                        .toPosition(CASHIER)
                        .from(DAY)
                        .until(DAY.plusDays(7))
                        .approvedBy(BOSS, "ill", "checked"))
                .isEqualTo(new SegregationWaiver("PAY", null, CASHIER, WEEK, BOSS, "ill", "checked"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SegregationWaiver("PAY", null, null, WEEK, BOSS, "ill", "checked"))
                .withMessage("waiver of rule PAY must be for a person or for a position, but is for neither");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SegregationWaiver("PAY", ANN, CASHIER, WEEK, BOSS, "ill", "checked"))
                .withMessage("waiver of rule PAY must be for a person or for a position, but is for both");
    }

    @Test
    void waiver_beginsAndEnds() {
        Map.of(
                        LocalDateRange.ofUnboundedEnd(DAY), "has no end",
                        LocalDateRange.ofUnboundedStart(DAY), "has no first day",
                        LocalDateRange.ofEmpty(DAY), "is empty")
                .forEach((period, what) -> assertThatIllegalArgumentException()
                        .isThrownBy(() -> new SegregationWaiver("PAY", ANN, null, period, BOSS, "ill", "checked"))
                        .withMessage("period of a waiver must have a first and a last day, but " + what
                                + ". Maybe change the rule instead?"));
    }

    @Test
    void reasonAndControl_mustBeSaid() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SegregationWaiver("PAY", ANN, null, WEEK, BOSS, " ", "checked"))
                .withMessage("reason of a waiver must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SegregationWaiver("PAY", ANN, null, WEEK, BOSS, "ill", ""))
                .withMessage("control of a waiver must not be blank");
    }
}
