package io.zhanggui.inventory.costing;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.MovementBatch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Brings what is appended into the accounts of its articles. */
final class CostIntake {

    private final LocalDate latestRecorded;
    private final Function<Sku, CostAccount> accounts;
    private final Violations.Builder found = Violations.builder();
    private final List<CostAccount> touched = new ArrayList<>();
    private final WaitingMovements waiting = new WaitingMovements();
    private LocalDate recorded;
    private long count;
    private @Nullable CostAccount last;

    /**
     * Nothing yet.
     *
     * @param latestRecorded before that day nothing may be recorded
     * @param accounts gives the account of an article, and opens it if there is none
     */
    CostIntake(LocalDate latestRecorded, Function<Sku, CostAccount> accounts) {
        this.latestRecorded = latestRecorded;
        this.accounts = accounts;
        this.recorded = latestRecorded;
    }

    /** Adds a movement; goods of others have no cost. */
    void add(Movement movement) {
        requireNonNull(movement, "movement");
        if (!movement.goods().isOwn()) {
            return;
        }
        record(movement.id().value(), movement.recordedOn());
        CostAccount account = last;
        if (account == null || !account.sku().equals(movement.sku())) {
            account = account(movement.sku());
            last = account;
        }
        waiting.add(account, movement);
        count++;
    }

    /** Adds the movements of a batch. */
    void add(MovementBatch batch) {
        waiting.flush();
        WaitingRows rows = new WaitingRows(batch, this::account);
        rows.flush();
        if (batch.size() > 0 && rows.lastRecorded() > recorded.toEpochDay()) {
            recorded = LocalDate.ofEpochDay(rows.lastRecorded());
        }
        for (int row = 0; rows.firstRecorded() < latestRecorded.toEpochDay() && row < batch.size(); row++) {
            record(batch.id(row).value(), LocalDate.ofEpochDay(batch.recordedEpochDay(row)));
        }
        count += batch.size();
    }

    /** Adds a standard cost to the account of its article, if that is open. */
    void add(StandardCost cost, @Nullable CostAccount account) {
        requireNonNull(cost, "cost");
        record(cost.sku().value(), cost.knownSince());
        if (account != null) {
            touch(account);
            account.add(cost);
        }
    }

    private void record(String id, LocalDate day) {
        if (day.isAfter(recorded)) {
            recorded = day;
        } else if (day.isBefore(latestRecorded)) {
            found.add(Violation.of(CostViolation.RECORDED_EARLIER, id, day, latestRecorded));
        }
    }

    private CostAccount account(Sku sku) {
        CostAccount account = accounts.apply(sku);
        touch(account);
        return account;
    }

    private void touch(CostAccount account) {
        if (account.touch()) {
            touched.add(account);
        }
    }

    /** Brings in what still waits. */
    void flush() {
        waiting.flush();
    }

    /** The accounts that got something, in the order in which they did. */
    List<CostAccount> touched() {
        return touched;
    }

    /** What is refused already. */
    Violations.Builder found() {
        return found;
    }

    /** The last day on which anything was recorded. */
    LocalDate recorded() {
        return recorded;
    }

    /** How many movements there are. */
    long count() {
        return count;
    }
}
