package io.zhanggui.core.audit;

import static java.util.Objects.requireNonNull;

/**
 * One line of the audit trail.
 *
 * @param stamp who, when and why
 * @param action what was done, as a stable code such as {@code payroll.run-approved}
 * @param subject the id of what it was done to; never a name or an amount of a person
 * @param content the fingerprint of the content after it was done
 */
public record AuditEntry(Stamp stamp, String action, String subject, Fingerprint content) {

    public AuditEntry {
        requireNonNull(stamp, "stamp");
        requireNonNull(action, "action");
        requireNonNull(subject, "subject");
        requireNonNull(content, "content");
    }
}
