package io.zhanggui.hr.payroll;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.audit.Actor;
import io.zhanggui.core.audit.Fingerprint;
import java.time.Instant;

/**
 * Who reviewed, approved, paid or closed a pay run, and what it held then.
 *
 * @param by who acted
 * @param at when
 * @param content the fingerprint of the payslips at that moment; of a payment that of the bank list
 */
public record PayRunSignature(Actor by, Instant at, Fingerprint content) {

    public PayRunSignature {
        requireNonNull(by, "by");
        requireNonNull(at, "at");
        requireNonNull(content, "content");
    }
}
