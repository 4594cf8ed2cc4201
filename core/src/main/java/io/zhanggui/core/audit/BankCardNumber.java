package io.zhanggui.core.audit;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/**
 * The number of a bank card (银行卡号): 13 to 19 digits with a Luhn check digit (ISO/IEC 7812). Shows its last four
 * digits only.
 *
 * @param reveal the digits
 */
public record BankCardNumber(String reveal) implements Sensitive {

    private static final Pattern FORM = Pattern.compile("[1-9]\\d{12,18}");

    public BankCardNumber {
        if (!isValid(requireNonNull(reveal, "reveal"))) {
            throw new IllegalArgumentException("bank card number has a wrong form or check digit");
        }
    }

    /**
     * The number from its text, in which blanks do not count.
     *
     * @throws IllegalArgumentException if form or check digit are wrong; the message does not show it
     */
    public static BankCardNumber parse(String text) {
        return new BankCardNumber(requireNonNull(text, "text").replace(" ", ""));
    }

    /** Whether the text has the right form and check digit. */
    public static boolean isValid(String text) {
        if (!FORM.matcher(text).matches()) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(text.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? digit : digit * 2;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }

    @Override
    public String masked() {
        return "****" + reveal.substring(reveal.length() - 4);
    }

    @Override
    public String toString() {
        return masked();
    }
}
