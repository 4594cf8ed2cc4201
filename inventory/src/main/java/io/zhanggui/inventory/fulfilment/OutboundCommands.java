package io.zhanggui.inventory.fulfilment;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.audit.Fingerprint;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is asked of an outbound order, for the receipts of commands. */
final class OutboundCommands {

    private OutboundCommands() {}

    static Fingerprint.Builder command(String kind, OutboundOrderId id, Stamp stamp) {
        return Fingerprint.of(kind)
                .add("id", requireNonNull(id, "id"))
                .add("actor", requireNonNull(stamp, "stamp").actor());
    }

    static Fingerprint command(String kind, OutboundOrderId id, Stamp stamp, Sku sku, Quantity quantity) {
        return command(kind, id, stamp)
                .add("line", new SalesRelease.Line(sku, quantity))
                .build();
    }

    static Fingerprint command(
            String kind,
            OutboundOrderId id,
            Stamp stamp,
            ParcelNo no,
            List<ParcelLine> content,
            @Nullable BigDecimal weight) {
        return command(kind, id, stamp)
                .add("parcel", requireNonNull(no, "no"))
                .add("content", content)
                .add("weight", weight)
                .build();
    }

    static Fingerprint command(String kind, OutboundOrderId id, Stamp stamp, ParcelNo no, @Nullable Instant at) {
        Fingerprint.Builder content = command(kind, id, stamp).add("parcel", requireNonNull(no, "no"));
        return (at == null ? content : content.add("at", at)).build();
    }
}
