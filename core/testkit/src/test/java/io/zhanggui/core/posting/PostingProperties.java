package io.zhanggui.core.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.testkit.PostingArbitraries;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of postings. */
class PostingProperties {

    @Provide
    Arbitrary<Posting> postings() {
        return PostingArbitraries.postings(
                LegalEntityId.of("ACME"),
                List.of(PostingReason.of("freight.cost"), PostingReason.of("freight.payable")));
    }

    @Property
    void a_posting_that_misses_a_line_or_has_one_twice_is_refused(@ForAll("postings") Posting posting) {
        List<PostingLine> less = posting.lines().subList(1, posting.lines().size());
        List<PostingLine> more = new ArrayList<>(posting.lines());
        more.add(posting.lines().get(0));
        assertThatThrownBy(() -> with(posting, less)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> with(posting, more)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void the_opposite_of_a_posting_is_a_posting(@ForAll("postings") Posting posting) {
        List<PostingLine> opposite = posting.lines().stream()
                .map(line -> new PostingLine(
                        line.reason(), line.unit(), line.party(), line.amount().negated()))
                .toList();
        assertThat(with(posting, opposite).lines()).hasSameSizeAs(posting.lines());
    }

    private static Posting with(Posting posting, List<PostingLine> lines) {
        return new Posting(posting.entity(), posting.key(), posting.date(), lines);
    }
}
