package io.zhanggui.core.testkit;

import io.zhanggui.core.id.CommandKey;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.posting.Posting;
import io.zhanggui.core.posting.PostingLine;
import io.zhanggui.core.posting.PostingReason;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Postings that sum to zero in each of up to three currencies, as modules send them to a ledger. */
public final class PostingArbitraries {

    private PostingArbitraries() {}

    /** Postings of two to six lines, half of them with a unit or a party. */
    public static Arbitrary<Posting> postings(LegalEntityId entity, List<PostingReason> reasons) {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 99_999).map(number -> CommandKey.of("posting-" + number)),
                        DateArbitraries.dates(),
                        pairs(reasons).list().ofMinSize(1).ofMaxSize(3))
                .as((key, date, pairs) -> new Posting(
                        entity, key, date, pairs.stream().flatMap(List::stream).toList()));
    }

    private static Arbitrary<List<PostingLine>> pairs(List<PostingReason> reasons) {
        return Combinators.combine(
                        Arbitraries.of(reasons),
                        Arbitraries.of(reasons),
                        MoneyArbitraries.money().filter(amount -> !amount.isZero()),
                        Arbitraries.of("OPS", "SHOP").map(OrgUnitId::of).injectNull(0.5),
                        Arbitraries.of("S01", "C02").map(PartyId::of).injectNull(0.5))
                .as((debit, credit, amount, unit, party) -> List.of(
                        new PostingLine(debit, unit, null, amount),
                        new PostingLine(credit, null, party, amount.negated())));
    }
}
