package io.zhanggui.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.audit.Fingerprint;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.CommandKey;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.repository.CommandConflictException;
import io.zhanggui.core.repository.CommandReceipt;
import io.zhanggui.core.repository.CommandReceipts;
import java.time.Instant;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of {@link CommandReceipts}: those of a repository, and that a command is carried out once. */
public abstract class CommandReceiptsTck extends RepositoryTck<CommandKey, CommandReceipt, CommandReceipts> {

    private static final Instant NOON = Instant.parse("2025-11-30T12:00:00.123456Z");

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
                new CommandReceipt(CommandKey.of(unique.get() + " 开工单"), content("a"), "", NOON),
                new CommandReceipt(CommandKey.of(unique.get() + "'\"%_"), content("b"), "工资 2025-11\n, \"x\"", NOON),
                new CommandReceipt(CommandKey.of(unique.get()), content("c"), " blank ends ", Instant.EPOCH));
    }

    @Test
    void once_repeats_the_first_outcome_for_the_same_key_and_content() {
        Stamp stamp = stamp(unique());
        assertThat(once(stamp, "a", "first")).isEqualTo("first");
        assertThat(once(stamp, "a", "second")).isEqualTo("first");
    }

    @Test
    void once_refuses_the_same_key_for_another_content() {
        Stamp stamp = stamp(unique());
        once(stamp, "a", "first");
        assertThatThrownBy(() -> once(stamp, "b", "second")).isInstanceOf(CommandConflictException.class);
        assertThat(once(stamp, "a", "third")).isEqualTo("first");
    }

    @Test
    void once_carries_out_again_what_failed_before() {
        Stamp stamp = stamp(unique());
        breakOff(() -> port().once(stamp, content("a"), () -> "lost"));
        assertThat(once(stamp, "a", "second")).isEqualTo("second");
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
