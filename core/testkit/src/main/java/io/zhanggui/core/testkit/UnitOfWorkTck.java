package io.zhanggui.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.zhanggui.core.audit.Fingerprint;
import io.zhanggui.core.id.CommandKey;
import io.zhanggui.core.repository.CommandReceipt;
import io.zhanggui.core.repository.CommandReceipts;
import io.zhanggui.core.repository.UnitOfWork;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/**
 * The rules of {@link UnitOfWork} as tests, named after the numbers there. They need one port to make changes in: the
 * receipts, which every host has.
 */
public abstract class UnitOfWorkTck extends PortTck<CommandReceipts> {

    private static final int A_MOMENT = 300;

    /** For the integrator. */
    protected UnitOfWorkTck() {}

    @Test
    void rule1_work_that_returns_is_kept_and_gives_its_result() {
        CommandKey key = newKey();
        assertThat(within(() -> store(key).at())).isEqualTo(Instant.EPOCH);
        assertThat(isStored(key)).isTrue();
    }

    @Test
    void rule1_work_that_throws_leaves_nothing() {
        CommandKey one = newKey();
        CommandKey other = newKey();
        breakOff(() -> {
            store(one);
            store(other);
        });
        assertThat(isStored(one)).isFalse();
        assertThat(isStored(other)).isFalse();
    }

    @Test
    void rule1_work_that_throws_an_error_leaves_nothing() {
        CommandKey key = newKey();
        Throwable thrown = catchThrowable(() -> within(() -> {
            store(key);
            throw new AssertionError("an error, no exception");
        }));
        assertThat(thrown).isNotNull();
        assertThat(isStored(key)).isFalse();
    }

    @Test
    void rule1_an_exception_comes_through_unchanged() {
        BrokenOff thrown = new BrokenOff();
        assertThat(catchThrowable(() -> within(() -> {
                    throw thrown;
                })))
                .isSameAs(thrown);
    }

    @Test
    void rule1_the_next_work_after_a_failure_is_kept() {
        CommandKey key = newKey();
        breakOff(() -> store(key));
        within(() -> store(key));
        assertThat(isStored(key)).isTrue();
    }

    @Test
    void rule2_inner_changes_are_undone_when_the_outer_work_throws() {
        CommandKey inner = newKey();
        breakOff(() -> within(() -> store(inner)));
        assertThat(isStored(inner)).isFalse();
    }

    @Test
    void rule2_outer_changes_are_undone_when_the_inner_work_throws() {
        CommandKey outer = newKey();
        CommandKey inner = newKey();
        Throwable thrown = catchThrowable(() -> within(() -> {
            store(outer);
            breakOffInside(inner);
            return true;
        }));
        assertThat(thrown).isNotNull();
        assertThat(isStored(outer)).isFalse();
        assertThat(isStored(inner)).isFalse();
    }

    @Test
    void rule2_inner_and_outer_changes_are_kept_together() {
        CommandKey outer = newKey();
        CommandKey inner = newKey();
        within(() -> {
            store(outer);
            within(() -> store(inner));
            return true;
        });
        assertThat(isStored(outer)).isTrue();
        assertThat(isStored(inner)).isTrue();
    }

    @Test
    void rule3_work_sees_its_own_changes() {
        CommandKey key = newKey();
        boolean seen = within(() -> {
            store(key);
            return port().find(key).isPresent() && within(() -> port().find(key).isPresent());
        });
        assertThat(seen).isTrue();
    }

    @Test
    void rule3_others_see_changes_when_the_outermost_call_has_returned() throws Exception {
        CommandKey key = newKey();
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<Boolean> early = within(() -> {
                within(() -> store(key));
                Future<Boolean> looking = other.submit(() -> isStored(key));
                assertThat(sawItInAMoment(looking)).as("seen before the end").isFalse();
                return looking;
            });
            early.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertThat(other.submit(() -> isStored(key)).get(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .isTrue();
        } finally {
            other.shutdownNow();
        }
    }

    /** Not seen may also mean that the other has to wait. */
    private static boolean sawItInAMoment(Future<Boolean> looking) {
        try {
            return looking.get(A_MOMENT, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError("the other thread broke", e);
        }
    }

    private void breakOffInside(CommandKey inner) {
        within(() -> {
            store(inner);
            throw new BrokenOff();
        });
    }

    private CommandReceipt store(CommandKey key) {
        return port().add(new CommandReceipt(key, Fingerprint.of("tck").build(), "", Instant.EPOCH))
                .value();
    }

    private boolean isStored(CommandKey key) {
        return within(() -> port().find(key).isPresent());
    }

    private CommandKey newKey() {
        return CommandKey.of(unique());
    }
}
