package io.zhanggui.core.repository;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.audit.Fingerprint;
import io.zhanggui.core.id.CommandKey;
import java.time.Instant;

/**
 * The memory of a command that was carried out.
 *
 * @param key the command's key
 * @param content the fingerprint of what was asked
 * @param outcome what a replay answers, for example the id of what was made; may be empty
 * @param at when it was carried out
 */
public record CommandReceipt(CommandKey key, Fingerprint content, String outcome, Instant at) {

    public CommandReceipt {
        requireNonNull(key, "key");
        requireNonNull(content, "content");
        requireNonNull(outcome, "outcome");
        requireNonNull(at, "at");
    }
}
