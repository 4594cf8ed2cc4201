package io.zhanggui.core.testkit;

import io.zhanggui.core.audit.BankCardNumber;
import io.zhanggui.core.audit.PersonName;
import io.zhanggui.core.audit.ResidentIdentityNumber;
import io.zhanggui.core.audit.Sensitive;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Made-up personal data that passes every check. */
public final class PersonalDataArbitraries {

    private PersonalDataArbitraries() {}

    /** Chinese names of two to four characters and names in Latin letters. */
    public static Arbitrary<PersonName> names() {
        Arbitrary<String> chinese = Arbitraries.strings()
                .withChars("王李张刘陈欧阳小明芳伟娜静磊洋")
                .ofMinLength(2)
                .ofMaxLength(4);
        Arbitrary<String> latin =
                Arbitraries.strings().alpha().ofMinLength(2).ofMaxLength(12).map(name -> "Ann " + name);
        return Arbitraries.oneOf(chinese, latin).map(PersonName::of);
    }

    /** Resident identity numbers (公民身份号码) of people born from 1950 to 2007, with the right check character. */
    public static Arbitrary<ResidentIdentityNumber> residentIdentityNumbers() {
        Arbitrary<Integer> regions = Arbitraries.integers().between(110_101, 659_004);
        Arbitrary<LocalDate> births =
                Arbitraries.integers().between(0, 58 * 365).map(LocalDate.of(1950, 1, 1)::plusDays);
        Arbitrary<Integer> orders = Arbitraries.integers().between(1, 999);
        return Combinators.combine(regions, births, orders)
                .as((region, birth, order) ->
                        completed(region + birth.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(order)));
    }

    /** Bank card numbers (银行卡号) of 16 or 19 digits with the right check digit. */
    public static Arbitrary<BankCardNumber> bankCardNumbers() {
        return Arbitraries.of(9, 12)
                .flatMap(length -> Arbitraries.strings().numeric().ofLength(length))
                .map(digits -> completedCard("622202" + digits));
    }

    /** Names, identity numbers and bank cards. */
    public static Arbitrary<Sensitive> sensitive() {
        return Arbitraries.oneOf(
                names().map(Sensitive.class::cast),
                residentIdentityNumbers().map(Sensitive.class::cast),
                bankCardNumbers().map(Sensitive.class::cast));
    }

    private static ResidentIdentityNumber completed(String first17) {
        return "0123456789X"
                .chars()
                .mapToObj(c -> first17 + (char) c)
                .filter(ResidentIdentityNumber::isValid)
                .map(ResidentIdentityNumber::parse)
                .findFirst()
                .orElseThrow();
    }

    private static BankCardNumber completedCard(String first) {
        return "0123456789"
                .chars()
                .mapToObj(c -> first + (char) c)
                .filter(BankCardNumber::isValid)
                .map(BankCardNumber::parse)
                .findFirst()
                .orElseThrow();
    }
}
