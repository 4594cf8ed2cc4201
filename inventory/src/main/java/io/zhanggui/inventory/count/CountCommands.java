package io.zhanggui.inventory.count;

import io.zhanggui.core.audit.Actor;
import io.zhanggui.core.audit.Fingerprint;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.repository.CommandReceipts;
import io.zhanggui.core.repository.ConcurrentChangeException;
import io.zhanggui.core.repository.UnitOfWork;
import java.util.function.Supplier;

/** Carries commands out once, and again where somebody else was faster. */
final class CountCommands {

    private static final int ATTEMPTS = 10;

    private CountCommands() {}

    static void once(
            UnitOfWork work, CommandReceipts receipts, Stamp stamp, Fingerprint content, Supplier<String> action) {
        for (int attempt = 1; ; attempt++) {
            try {
                work.call(() -> receipts.once(stamp, content, action));
                return;
            } catch (ConcurrentChangeException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /** Who asks: whoever somebody acts for, else the actor. */
    static PersonId requester(Actor actor) {
        return actor.principal() == null ? actor.person() : actor.principal();
    }

    /** The stamp of a command within a command, whose receipt is one of its own; as it is where there is no key. */
    static Stamp part(Stamp stamp, String part) {
        return stamp.commandKey() == null
                ? stamp
                : stamp.key(Fingerprint.of("inventory.count-part")
                        .add("key", stamp.commandKey())
                        .add("part", part)
                        .build()
                        .hex());
    }
}
