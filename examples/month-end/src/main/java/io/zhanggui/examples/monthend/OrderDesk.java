package io.zhanggui.examples.monthend;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.inventory.replenishment.ProposalDesk;
import io.zhanggui.inventory.replenishment.ProposalId;
import io.zhanggui.inventory.replenishment.PurchaseRequest;
import io.zhanggui.inventory.replenishment.ReorderProposal;
import io.zhanggui.inventory.replenishment.ReplenishmentPlan;
import io.zhanggui.inventory.replenishment.StoredProposal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Hands what is to be ordered in: all proposals of the month are one command, whose key makes it safe to repeat, and each
 * supplier's order becomes a request for procurement.
 */
final class OrderDesk {

    /** What whoever changed a proposal may still accept. */
    private static final BigDecimal FREE_SHARE = new BigDecimal("0.20");

    private static final int HOUR = 18;

    private final ProposalDesk desk = ProposalDesk.inMemory(new MemoryStore(), FREE_SHARE);
    private final PersonId by;
    private final WarehouseId deliverTo;

    OrderDesk(PersonId by, WarehouseId deliverTo) {
        this.by = by;
        this.deliverTo = deliverTo;
    }

    /** The key under which the proposals of a day's month are handed in. */
    static String key(LocalDate day) {
        return "replenishment-" + YearMonth.from(day);
    }

    /** The proposals as they stand after they were handed in, by article in the order of the plan. */
    Map<Sku, StoredProposal> handIn(ReplenishmentPlan plan, LocalDate day) {
        String month = day.format(DateTimeFormatter.ofPattern("yyMM", Locale.ROOT));
        List<StoredProposal> proposals = new ArrayList<>();
        for (ReorderProposal each : plan.proposals()) {
            ProposalId id = ProposalId.of(String.format(Locale.ROOT, "RP%s-%03d", month, proposals.size() + 1));
            LocalDate validUntil = each.timing().orderDay().plusDays(OrderPlan.REVIEW_DAYS);
            proposals.add(StoredProposal.of(id, deliverTo, each, validUntil));
        }
        desk.propose(
                proposals,
                Stamp.by(by)
                        .at(day.atTime(HOUR, 0).atZone(ApprovalDesk.ZONE).toInstant())
                        .key(key(day)));
        Map<Sku, StoredProposal> stored = new LinkedHashMap<>();
        proposals.forEach(each -> stored.put(each.stock().sku(), desk.get(each.id())));
        return stored;
    }

    /** What procurement is asked to buy once they are accepted, one request for each supplier and order day. */
    static List<PurchaseRequest> requests(Map<Sku, StoredProposal> handedIn) {
        return PurchaseRequest.preview(handedIn.values());
    }
}
