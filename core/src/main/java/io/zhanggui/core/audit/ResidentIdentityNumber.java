package io.zhanggui.core.audit;

import static java.util.Objects.requireNonNull;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/**
 * The identity number of a resident of China (公民身份号码, GB 11643): six digits of a region, the date of birth, three
 * digits and a check character. Shows its last four characters only.
 *
 * @param reveal the 18 characters, the last a digit or {@code X}
 */
public record ResidentIdentityNumber(String reveal) implements Sensitive {

    private static final Pattern FORM = Pattern.compile("[1-9]\\d{16}[0-9X]");
    private static final String CHECK_CHARACTERS = "10X98765432";

    public ResidentIdentityNumber {
        if (!isValid(requireNonNull(reveal, "reveal"))) {
            throw new IllegalArgumentException("resident identity number has a wrong form, date or check character");
        }
    }

    /**
     * The number from its text; a small {@code x} at the end counts as {@code X}.
     *
     * @throws IllegalArgumentException if form, date of birth or check character are wrong; the message does not show it
     */
    public static ResidentIdentityNumber parse(String text) {
        return new ResidentIdentityNumber(requireNonNull(text, "text").replace('x', 'X'));
    }

    /** Whether the text has the right form, a date of birth that exists and the right check character. */
    public static boolean isValid(String text) {
        return FORM.matcher(text).matches() && hasDate(text) && checkCharacter(text) == text.charAt(17);
    }

    /** The date of birth in the number. */
    public LocalDate birthDate() {
        return LocalDate.parse(reveal.substring(6, 14), DateTimeFormatter.BASIC_ISO_DATE);
    }

    @Override
    public String masked() {
        return "**************" + reveal.substring(14);
    }

    @Override
    public String toString() {
        return masked();
    }

    private static boolean hasDate(String text) {
        try {
            return LocalDate.parse(text.substring(6, 14), DateTimeFormatter.BASIC_ISO_DATE)
                            .getYear()
                    >= 1800;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** ISO 7064 MOD 11-2 over the first 17 digits, as GB 11643 asks. */
    private static char checkCharacter(String text) {
        int sum = 0;
        int weight = 1;
        for (int i = 16; i >= 0; i--) {
            weight = weight * 2 % 11;
            sum += (text.charAt(i) - '0') * weight;
        }
        return CHECK_CHARACTERS.charAt(sum % 11);
    }
}
