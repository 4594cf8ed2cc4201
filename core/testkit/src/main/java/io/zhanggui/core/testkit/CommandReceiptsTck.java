package io.zhanggui.core.testkit;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.audit.Fingerprint;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.CommandKey;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.repository.CommandConflictException;
import io.zhanggui.core.repository.CommandReceipt;
import io.zhanggui.core.repository.CommandReceipts;
import io.zhanggui.core.repository.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The rules of {@link CommandReceipts} as tests: those of a repository, and that a command is carried out once. */
public abstract class CommandReceiptsTck extends RepositoryTck<CommandKey, CommandReceipt, CommandReceipts> {

    private static final int RACES = 10;
    private static final Instant NOON = Instant.parse("2025-11-30T12:00:00Z");
    private static final Instant AWKWARD = Instant.parse("2025-11-30T12:00:00.123456Z");

    /** For the integrator. */
    protected CommandReceiptsTck() {}

    @Override
    protected final CommandReceipt value(String unique) {
        return new CommandReceipt(CommandKey.of(unique), content("a"), "run-1", NOON);
    }

    @Override
    protected final CommandReceipt changed(CommandReceipt value) {
        return new CommandReceipt(value.key(), value.content(), value.outcome() + "'", value.at());
    }

    @Override
    protected final CommandKey idOf(CommandReceipt value) {
        return value.key();
    }

    @Override
    protected final Stream<CommandReceipt> awkwardValues(Supplier<String> unique) {
        return Stream.of(
                new CommandReceipt(CommandKey.of(unique.get() + " 开工单"), content("a"), "", AWKWARD),
                new CommandReceipt(CommandKey.of(unique.get() + "'\"%_"), content("b"), "工资 2025-11\n, \"x\"", AWKWARD),
                new CommandReceipt(CommandKey.of(unique.get()), content("c"), " blank ends ", Instant.EPOCH));
    }

    @Override
    protected final Stream<Fault> faults() {
        return ReceiptFaults.all();
    }

    @Test
    void rule7_once_carries_out_again_what_failed_before() {
        Stamp stamp = stamp(unique());
        breakOff(() -> port().once(stamp, content("a"), () -> "lost"));
        assertThat(once(stamp, "a", "second")).isEqualTo("second");
    }

    @Test
    void rule11_once_repeats_the_first_outcome_for_the_same_key_and_content() {
        Stamp stamp = stamp(unique());
        String effect = unique();
        assertThat(onceWithEffect(stamp, effect)).isEqualTo(effect);
        String another = unique();
        assertThat(onceWithEffect(stamp, another)).isEqualTo(effect);
        assertThat(tookEffect(effect)).isTrue();
        assertThat(tookEffect(another)).isFalse();
    }

    @Test
    void rule12_once_refuses_the_same_key_for_another_content_and_changes_nothing() {
        Stamp stamp = stamp(unique());
        CommandKey key = requireNonNull(stamp.commandKey());
        once(stamp, "a", "first");
        assertThatThrownBy(() -> once(stamp, "b", "second"))
                .isInstanceOfSatisfying(
                        CommandConflictException.class, e -> assertThat(e.key()).isEqualTo(key));
        assertThat(within(() -> port().get(key)))
                .isEqualTo(new Versioned<>(new CommandReceipt(key, content("a"), "first", NOON), 1));
    }

    @Test
    void rule13_of_two_threads_with_the_same_command_it_takes_effect_once() {
        for (int i = 0; i < RACES; i++) {
            Stamp stamp = stamp(unique());
            String one = unique();
            String other = unique();
            List<@Nullable Throwable> outcomes =
                    race(() -> onceWithEffect(stamp, one), () -> onceWithEffect(stamp, other));
            assertThat(outcomes).as("at least one of two is answered").containsNull();
            String more = unique();
            onceWithEffect(stamp, more);
            CommandKey key = requireNonNull(stamp.commandKey());
            assertThat(Stream.of(outcomes.get(0) == null ? one : "", outcomes.get(1) == null ? other : "", more)
                            .filter(effect -> !effect.isEmpty() && tookEffect(effect)))
                    .as("effects of work that was not broken off")
                    .containsExactly(within(() -> port().get(key)).value().outcome());
        }
    }

    /** The effect of the command is one more receipt: whether it is kept is decided by the same unit of work. */
    private String onceWithEffect(Stamp stamp, String effect) {
        return within(() -> port().once(stamp, content("a"), () -> {
            port().add(value(effect));
            return effect;
        }));
    }

    private boolean tookEffect(String effect) {
        return isStoredUnder(CommandKey.of(effect));
    }

    private String once(Stamp stamp, String content, String outcome) {
        return within(() -> port().once(stamp, content(content), () -> outcome));
    }

    private static Stamp stamp(String key) {
        return Stamp.by(PersonId.of("P001")).at(NOON).key(key);
    }

    private static Fingerprint content(String text) {
        return Fingerprint.of("tck").add("text", text).build();
    }
}
