package io.zhanggui.core.repository;

import io.zhanggui.core.audit.Fingerprint;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.CommandKey;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The port that makes retries safe: it remembers which commands were carried out, by key. Beside the rules of
 * {@link Repository} adapters keep these:
 *
 * <ol start="11">
 *   <li>{@link #once} repeats the outcome of the first time for the same key and content, and changes nothing.
 *   <li>It refuses the same key for another content.
 *   <li>Of two threads that carry out one command at the same moment it takes effect once: the other gets the same outcome,
 *       or an exception after which a retry gets it.
 * </ol>
 */
public interface CommandReceipts extends Repository<CommandKey, CommandReceipt> {

    /** Receipts in memory. */
    static CommandReceipts inMemory(MemoryStore store) {
        final class InMemory extends MemoryRepository<CommandKey, CommandReceipt> implements CommandReceipts {
            InMemory() {
                super(store, CommandReceipt::key);
            }
        }
        return new InMemory();
    }

    /**
     * Carries a command out once. Must be called in a unit of work, so that the receipt is kept with what the command
     * changed.
     *
     * @param stamp its command key counts; without one the action is always carried out
     * @param content the fingerprint of what is asked
     * @param action gives the outcome that a replay answers
     * @return the outcome of the action, or the one of the first time
     * @throws CommandConflictException if the key was used before for another content
     */
    default String once(Stamp stamp, Fingerprint content, Supplier<String> action) {
        CommandKey key = stamp.commandKey();
        if (key == null) {
            return action.get();
        }
        Optional<Versioned<CommandReceipt>> before = find(key);
        if (before.isEmpty()) {
            String outcome = action.get();
            add(new CommandReceipt(key, content, outcome, stamp.at()));
            return outcome;
        }
        CommandReceipt receipt = before.get().value();
        if (!receipt.content().equals(content)) {
            throw new CommandConflictException(key);
        }
        return receipt.outcome();
    }
}
