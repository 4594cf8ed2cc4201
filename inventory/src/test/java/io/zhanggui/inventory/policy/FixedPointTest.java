package io.zhanggui.inventory.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FixedPointTest {

    @Test
    void whatSettles_isTheAnswer() {
        ReorderPointPolicy policy =
                FixedPoint.from(1, quantity -> -quantity, reorderPoint -> Math.sqrt(2 - reorderPoint));
        assertThat(policy.orderQuantity()).isCloseTo(2, within(1e-12));
        assertThat(policy.reorderPoint()).isEqualTo(-policy.orderQuantity());
    }

    @Test
    void whatNeverSettles_isNoAnswer() {
        assertThatIllegalStateException()
                .isThrownBy(() -> FixedPoint.from(1, quantity -> quantity, reorderPoint -> 3 - reorderPoint))
                .withMessageContaining("after 10000 rounds");
    }
}
