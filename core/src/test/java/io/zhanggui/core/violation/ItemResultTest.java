package io.zhanggui.core.violation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ItemResultTest {

    private static final Violations WRONG = Violations.of(Violation.of(ConstraintTerm.BANK_CARD, "card"));

    @Test
    void one_bad_item_never_stops_the_others() {
        List<String> answers = Stream.of(1, 2, 3, 4)
                .map(n -> ItemResult.of("item " + n, n, ItemResultTest::work))
                .map(result -> result.match(
                        done -> done.key() + " done " + done.value(),
                        refused -> refused.key() + " refused "
                                + refused.violations().list().size(),
                        failed -> failed.key() + " failed " + failed.cause().getMessage()))
                .toList();
        assertThat(answers)
                .containsExactly("item 1 done one", "item 2 refused 1", "item 3 failed broken", "item 4 done one");
    }

    @Test
    void work_without_a_result_is_a_failure_of_the_item() {
        List<String> nothing = java.util.Arrays.asList((String) null);
        ItemResult<String, String> result = ItemResult.of("k", 0, nothing::get);
        assertThat(result)
                .isInstanceOfSatisfying(
                        ItemResult.Failed.class,
                        failed -> assertThat(failed.cause()).isInstanceOf(NullPointerException.class));
    }

    @Test
    void an_error_of_the_machine_comes_through() {
        assertThatThrownBy(() -> ItemResult.of("k", 1, n -> {
                    throw new OutOfMemoryError("heap");
                }))
                .isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void a_refusal_without_a_violation_is_a_bug() {
        assertThatThrownBy(() -> new ItemResult.Refused<>("k", Violations.none()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("item k is refused without a violation");
    }

    private static String work(int n) {
        return switch (n) {
            case 2 -> throw new RejectedException(WRONG);
            case 3 -> throw new IllegalStateException("broken");
            default -> "one";
        };
    }
}
