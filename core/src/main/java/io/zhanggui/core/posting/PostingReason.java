package io.zhanggui.core.posting;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/**
 * Why an amount moves, in the words of the module that says so; the host maps reasons to accounts.
 *
 * @param code stable, for example {@code payroll.net-payable}
 */
public record PostingReason(String code) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*(\\.[a-z][a-z0-9-]*)+");

    public PostingReason {
        if (!FORM.matcher(requireNonNull(code, "code")).matches()) {
            throw new IllegalArgumentException("posting reason '" + code + "' is not like payroll.net-payable");
        }
    }

    /** The reason with that code. */
    public static PostingReason of(String code) {
        return new PostingReason(code);
    }

    @Override
    public String toString() {
        return code;
    }
}
