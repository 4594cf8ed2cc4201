package io.zhanggui.core.id;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/**
 * The unified social credit code of a company or organisation in China (统一社会信用代码, GB 32100): 18 characters, the
 * last one a check character. It is public, so it is not masked.
 *
 * @param value the 18 characters; the letters I, O, S, V and Z do not occur
 */
public record UnifiedSocialCreditCode(String value) {

    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Pattern FORM = Pattern.compile("[1-9A-HJ-NPQRTUWXY][1-59][0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}");

    public UnifiedSocialCreditCode {
        if (!isValid(requireNonNull(value, "value"))) {
            throw new IllegalArgumentException(
                    "unified social credit code '" + value + "' has a wrong form or check character");
        }
    }

    /**
     * The code from its text.
     *
     * @throws IllegalArgumentException if form or check character are wrong
     */
    public static UnifiedSocialCreditCode parse(String text) {
        return new UnifiedSocialCreditCode(text);
    }

    /** Whether the text has the right form and check character (weights 3^i mod 31). */
    public static boolean isValid(String text) {
        if (!FORM.matcher(text).matches()) {
            return false;
        }
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += CHARACTERS.indexOf(text.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return CHARACTERS.charAt((31 - sum % 31) % 31) == text.charAt(17);
    }

    @Override
    public String toString() {
        return value;
    }
}
