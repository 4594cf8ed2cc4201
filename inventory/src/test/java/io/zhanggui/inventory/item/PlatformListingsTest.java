package io.zhanggui.inventory.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.ShopId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.repository.AuditTrail;
import io.zhanggui.core.repository.CommandConflictException;
import io.zhanggui.core.repository.CommandReceipts;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.repository.Recorded;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.core.violation.Violation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlatformListingsTest {

    private static final LocalDate DAY = LocalDate.of(2025, 11, 1);
    private static final ShopId TMALL = ShopId.of("TMALL");
    private static final Instant NOON = Instant.parse("2025-11-01T04:00:00Z");
    private static final Stamp STAMP = Stamp.by(PersonId.of("P1")).at(NOON);
    private static final PlatformSku ONE = PlatformSku.of(TMALL, "1");
    private static final PlatformSku TWO = PlatformSku.of(TMALL, "2");
    private static final Sku CUP = Sku.of("CUP");
    private static final Sku MUG = Sku.of("MUG");

    private final MemoryStore store = new MemoryStore();
    private final PlatformSkuRegister register = PlatformSkuRegister.inMemory(store);
    private final AuditTrail audit = AuditTrail.inMemory(store);
    private final PlatformListings listings =
            new PlatformListings(register, CommandReceipts.inMemory(store), audit, store);

    @Test
    void what_is_recorded_counts_and_leaves_a_line_for_each_listing() {
        listings.record(List.of(PlatformMapping.of(TWO, DAY, MUG), PlatformMapping.of(ONE, DAY, CUP)), STAMP);
        listings.record(List.of(PlatformMapping.ended(ONE, DAY.plusDays(9))), STAMP);
        assertThat(listings.ofShop(TMALL).find(ONE, DAY).orElseThrow().sku()).isEqualTo(CUP);
        assertThat(listings.ofShop(TMALL).find(ONE, DAY.plusDays(9))).isEmpty();
        assertThat(audit.read("TMALL 1")).hasSize(2);
        assertThat(audit.read("TMALL 2"))
                .extracting(entry -> entry.event().action())
                .containsExactly("item.listing-recorded");
    }

    @Test
    void a_retry_changes_nothing_and_the_same_key_for_something_else_is_refused() {
        List<PlatformMapping> said = List.of(PlatformMapping.of(ONE, DAY, CUP));
        listings.record(said, STAMP.key("k1"));
        listings.record(said, STAMP.key("k1"));
        listings.record(said, STAMP);
        assertThat(register.read(ONE)).hasSize(1);
        assertThat(audit.read("TMALL 1")).hasSize(1);
        assertThatThrownBy(() -> listings.record(List.of(PlatformMapping.of(ONE, DAY, MUG)), STAMP.key("k1")))
                .isInstanceOf(CommandConflictException.class);
        assertThatThrownBy(() -> listings.record(
                        List.of(PlatformMapping.of(ONE, DAY, CUP).recordedOn(DAY)), STAMP.key("k1")))
                .isInstanceOf(CommandConflictException.class);
    }

    @Test
    void a_conflict_with_what_is_stored_refuses_all() {
        listings.record(List.of(PlatformMapping.of(TWO, DAY, CUP)), STAMP);
        List<PlatformMapping> said = List.of(PlatformMapping.of(ONE, DAY, CUP), PlatformMapping.of(TWO, DAY, MUG));
        assertThat(listings.check(said).has(ItemViolation.LISTING_CONFLICT)).isTrue();
        assertThatThrownBy(() -> listings.record(said, STAMP.key("k2"))).isInstanceOf(RejectedException.class);
        assertThat(register.read(ONE)).isEmpty();
        List<PlatformMapping> twice = List.of(PlatformMapping.of(ONE, DAY, CUP), PlatformMapping.of(ONE, DAY, MUG));
        assertThat(listings.check(twice).list()).hasSize(1);
        assertThat(listings.check(List.of(said.get(0), said.get(0))).isEmpty()).isTrue();
        listings.record(List.of(said.get(0), said.get(0)), STAMP);
        assertThat(register.read(ONE)).hasSize(1);
    }

    @Test
    void a_conflict_is_told_where_it_was_given() {
        listings.record(
                List.of(PlatformMapping.of(ONE, DAY, CUP), PlatformMapping.of(ONE, DAY.plusDays(1), CUP)), STAMP);
        assertThat(listings.check(List.of(PlatformMapping.of(ONE, DAY.plusDays(1), MUG)))
                        .list())
                .extracting(Violation::path)
                .containsExactly("mappings[0]");
    }

    @Test
    void what_was_known_of_a_listing_is_never_changed() {
        PlatformMapping first = PlatformMapping.of(ONE, DAY, CUP).recordedOn(DAY.plusDays(3));
        listings.record(List.of(first), STAMP);
        PlatformMapping other = PlatformMapping.of(ONE, DAY.plusDays(1), MUG);
        for (PlatformMapping late : List.of(other, other.recordedOn(DAY.plusDays(2)))) {
            assertThat(listings.check(List.of(late)).has(ItemViolation.LISTING_RECORDED_EARLIER))
                    .isTrue();
            assertThatThrownBy(() -> listings.record(List.of(late), STAMP)).isInstanceOf(RejectedException.class);
        }
        assertThat(listings.check(List.of(first)).isEmpty()).isTrue();
        assertThat(listings.check(List.of(other.recordedOn(DAY.plusDays(3)))).isEmpty())
                .isTrue();
        assertThat(register.read(ONE)).hasSize(1);
    }

    @Test
    void a_correction_is_recorded_beside_and_time_never_goes_back() {
        listings.record(List.of(PlatformMapping.of(ONE, DAY, CUP)), STAMP);
        Stamp earlier = Stamp.by(PersonId.of("P1")).at(NOON.minusSeconds(60));
        listings.record(List.of(PlatformMapping.of(ONE, DAY, MUG).recordedOn(DAY.plusDays(3))), earlier);
        assertThat(listings.ofShop(TMALL).find(ONE, DAY).orElseThrow().sku()).isEqualTo(MUG);
        assertThat(register.read(ONE)).extracting(Recorded::at).containsExactly(NOON, NOON);
        Stamp later = Stamp.by(PersonId.of("P1")).at(NOON.plusSeconds(60));
        listings.record(List.of(PlatformMapping.ended(ONE, DAY.plusDays(9)).recordedOn(DAY.plusDays(3))), later);
        assertThat(register.read(ONE).get(2).at()).isEqualTo(NOON.plusSeconds(60));
        assertThat(PlatformListings.inMemory(new MemoryStore()).ofShop(TMALL).mappings())
                .isEmpty();
    }
}
