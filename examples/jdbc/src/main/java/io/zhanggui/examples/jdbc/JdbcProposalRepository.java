package io.zhanggui.examples.jdbc;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.repository.Versioned;
import io.zhanggui.inventory.replenishment.ProposalId;
import io.zhanggui.inventory.replenishment.ProposalRepository;
import io.zhanggui.inventory.replenishment.StoredProposal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Reorder proposals: the whole as JSON, and beside it what queries look for. */
final class JdbcProposalRepository extends JdbcRepository<ProposalId, StoredProposal> implements ProposalRepository {

    private static final Keys<ProposalId> KEYS = Keys.of("proposal_id", id -> id);

    private static final Table<StoredProposal> PROPOSAL = Table.<StoredProposal>named("reorder_proposal")
            .column("sku", each -> each.stock().sku())
            .column("warehouse", each -> each.stock().warehouse())
            .column("supplier", StoredProposal::supplier)
            .column("state", StoredProposal::state)
            .column("open", each -> each.state().isOpen())
            .column("planned_on", StoredProposal::plannedOn)
            .column("order_day", StoredProposal::orderDay)
            .column("valid_until", StoredProposal::validUntil)
            .column("purchase_order", each -> each.order().orElse(null))
            .column("body", Json::of);

    private static final Select OPEN = query(
            PROPOSAL, KEYS, "reorder_proposal.warehouse = ? and reorder_proposal.open", "reorder_proposal.order_day");
    private static final Select OF_ARTICLE =
            query(PROPOSAL, KEYS, "reorder_proposal.sku = ?", "reorder_proposal.planned_on");
    private static final Select LAPSED = query(
            PROPOSAL,
            KEYS,
            "reorder_proposal.open and reorder_proposal.valid_until < ?",
            "reorder_proposal.valid_until");

    JdbcProposalRepository(JdbcUnitOfWork unitOfWork) {
        super(unitOfWork, PROPOSAL, KEYS, StoredProposal::id, row -> Json.read(row.text("body"), StoredProposal.class));
    }

    @Override
    public Stream<Versioned<StoredProposal>> open(WarehouseId warehouse) {
        return stream(OPEN, List.of(warehouse));
    }

    @Override
    public Stream<Versioned<StoredProposal>> ofArticle(Sku sku) {
        return stream(OF_ARTICLE, List.of(sku));
    }

    @Override
    public Stream<Versioned<StoredProposal>> lapsed(LocalDate day) {
        return stream(LAPSED, List.of(day));
    }
}
