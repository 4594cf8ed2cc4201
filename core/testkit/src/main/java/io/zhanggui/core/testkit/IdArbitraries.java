package io.zhanggui.core.testkit;

import io.zhanggui.core.id.Identifier;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.UnifiedSocialCreditCode;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Ids, also awkward ones: Chinese, blanks inside, quotes, the longest that is allowed. */
public final class IdArbitraries {

    private static final String CODE_CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private IdArbitraries() {}

    /** Texts that every id accepts. */
    public static Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withCharRange('A', 'Z')
                .withCharRange('a', 'z')
                .numeric()
                .withChars("-_./ '\"%,;=货品")
                .ofMinLength(1)
                .ofMaxLength(Identifier.MAX_LENGTH)
                .filter(text -> !text.startsWith(" ") && !text.endsWith(" "));
    }

    /** Ids of any type, as in {@code ids(WarehouseId::of)}. */
    public static <I extends Identifier> Arbitrary<I> ids(Function<String, I> of) {
        return texts().map(of);
    }

    /** Ids of persons as a company gives them: {@code P0001}. */
    public static Arbitrary<PersonId> personIds() {
        return Arbitraries.integers().between(1, 9999).map(n -> PersonId.of("P%04d".formatted(n)));
    }

    /** Ids of items as a shop gives them: {@code SKU-00001}. */
    public static Arbitrary<Sku> skus() {
        return Arbitraries.integers().between(1, 99_999).map(n -> Sku.of("SKU-%05d".formatted(n)));
    }

    /** Made-up unified social credit codes (统一社会信用代码) with the right check character. */
    public static Arbitrary<UnifiedSocialCreditCode> unifiedSocialCreditCodes() {
        Arbitrary<String> regions =
                Arbitraries.integers().between(110_000, 659_000).map(String::valueOf);
        Arbitrary<String> organisations =
                Arbitraries.strings().withChars(CODE_CHARACTERS).ofLength(9);
        return regions.flatMap(region -> organisations.map(organisation -> "91" + region + organisation))
                .map(IdArbitraries::withCheckCharacter);
    }

    /** Exactly one of the 31 characters completes a code. */
    private static UnifiedSocialCreditCode withCheckCharacter(String first17) {
        return CODE_CHARACTERS
                .chars()
                .mapToObj(c -> first17 + (char) c)
                .filter(UnifiedSocialCreditCode::isValid)
                .map(UnifiedSocialCreditCode::parse)
                .findFirst()
                .orElseThrow();
    }
}
