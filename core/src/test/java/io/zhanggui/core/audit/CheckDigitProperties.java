package io.zhanggui.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.id.UnifiedSocialCreditCode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Check digits against slow twins that follow the tables of the standards. */
class CheckDigitProperties {

    /** GB 11643, the weights as its table prints them. */
    private static final int[] IDENTITY_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    /** GB 11643, the check character of each remainder as its table prints it. */
    private static final String[] IDENTITY_CHECKS = {"1", "0", "X", "9", "8", "7", "6", "5", "4", "3", "2"};

    /** GB 32100, the weights as its table prints them. */
    private static final int[] CODE_WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    private static final String CODE_CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    @Provide
    Arbitrary<String> first17() {
        Arbitrary<Integer> regions = Arbitraries.integers().between(110_000, 820_000);
        Arbitrary<LocalDate> births = Arbitraries.integers().between(0, 80_000).map(LocalDate.of(1800, 1, 1)::plusDays);
        Arbitrary<Integer> orders = Arbitraries.integers().between(0, 999);
        return Combinators.combine(regions, births, orders)
                .as((r, b, o) -> r + b.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(o));
    }

    @Property
    void exactly_the_check_character_of_the_table_completes_an_identity_number(@ForAll("first17") String first) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += Integer.parseInt(first.substring(i, i + 1)) * IDENTITY_WEIGHTS[i];
        }
        String expected = IDENTITY_CHECKS[sum % 11];
        for (String check : IDENTITY_CHECKS) {
            assertThat(ResidentIdentityNumber.isValid(first + check))
                    .as(first + check)
                    .isEqualTo(check.equals(expected));
        }
    }

    @Property
    void every_exchange_of_two_neighbours_in_an_identity_number_is_noticed(
            @ForAll("first17") String first, @ForAll @IntRange(min = 0, max = 15) int at) {
        String number = completed(first);
        String swapped = number.substring(0, at) + number.charAt(at + 1) + number.charAt(at) + number.substring(at + 2);
        assertThat(ResidentIdentityNumber.isValid(swapped)).isEqualTo(swapped.equals(number));
    }

    @Property
    void an_identity_number_knows_its_birth_date(@ForAll("first17") String first) {
        ResidentIdentityNumber number =
                ResidentIdentityNumber.parse(completed(first).replace('X', 'x'));
        assertThat(number.birthDate().toString().replace("-", "")).isEqualTo(first.substring(6, 14));
        assertThat(number.reveal()).isEqualTo(completed(first));
    }

    @Provide
    Arbitrary<String> first17OfCode() {
        return Arbitraries.strings()
                .withChars(CODE_CHARACTERS)
                .ofLength(9)
                .flatMap(organisation ->
                        Arbitraries.strings().numeric().ofLength(6).map(region -> "91" + region + organisation));
    }

    @Property
    void exactly_the_check_character_of_the_table_completes_a_credit_code(@ForAll("first17OfCode") String first) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += CODE_CHARACTERS.indexOf(first.charAt(i)) * CODE_WEIGHTS[i];
        }
        int check = 31 - sum % 31;
        char expected = CODE_CHARACTERS.charAt(check == 31 ? 0 : check);
        for (char c : CODE_CHARACTERS.toCharArray()) {
            assertThat(UnifiedSocialCreditCode.isValid(first + c)).as(first + c).isEqualTo(c == expected);
        }
    }

    @Provide
    Arbitrary<String> cardBegins() {
        return Arbitraries.integers()
                .between(11, 17)
                .flatMap(length ->
                        Arbitraries.strings().numeric().ofLength(length).map(digits -> "6" + digits));
    }

    @Property
    void exactly_the_luhn_digit_completes_a_bank_card(@ForAll("cardBegins") String begin) {
        for (int check = 0; check <= 9; check++) {
            assertThat(BankCardNumber.isValid(begin + check))
                    .as(begin + check)
                    .isEqualTo(luhnSum(begin + check) % 10 == 0);
        }
    }

    /** From right to left, every second digit is doubled and the digits of the products are added. */
    private static int luhnSum(String digits) {
        StringBuilder products = new StringBuilder();
        boolean doubled = false;
        for (int i = digits.length() - 1; i >= 0; i--) {
            int digit = Character.getNumericValue(digits.charAt(i));
            products.append(doubled ? digit * 2 : digit);
            doubled = !doubled;
        }
        return products.chars().map(Character::getNumericValue).sum();
    }

    private static String completed(String first17) {
        for (String check : IDENTITY_CHECKS) {
            if (ResidentIdentityNumber.isValid(first17 + check)) {
                return first17 + check;
            }
        }
        throw new AssertionError("no check character for " + first17);
    }
}
