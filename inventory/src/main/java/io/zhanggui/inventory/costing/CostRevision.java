package io.zhanggui.inventory.costing;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.audit.Fingerprint;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.id.CommandKey;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.posting.Posting;
import io.zhanggui.core.time.ReportingPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What an append changed: the ledger after it, and what must be posted. It does not change when the ledger goes on.
 */
public final class CostRevision {

    /** An account, and how many movements it had before and after. */
    record Part(CostAccount account, int before, int after) {}

    private final CostMethod method;
    private final CostBalance before;
    private final CostBalance after;
    private final List<Part> parts;
    private final @Nullable LocalDate changedFrom;

    CostRevision(
            CostMethod method,
            CostBalance before,
            CostBalance after,
            List<Part> parts,
            @Nullable LocalDate changedFrom) {
        this.method = method;
        this.before = before;
        this.after = after;
        this.parts = List.copyOf(parts);
        this.changedFrom = changedFrom;
    }

    /** The value in stock after it (结存金额). */
    public Money value() {
        return after.value();
    }

    /** The cost of goods sold after it, from the first movement on (销售成本). */
    public Money costOfGoodsSold() {
        return after.costOfGoodsSold();
    }

    /** What came, left and is left in the ledger after it. */
    public CostBalance balance() {
        return after;
    }

    /** What it changed, exactly. */
    public CostBalance change() {
        return after.minus(before);
    }

    /** The first day on which anything changed; empty if nothing was appended. */
    public Optional<LocalDate> changedFrom() {
        return Optional.ofNullable(changedFrom);
    }

    /**
     * What the general ledger must be told: for each changed day the differences of the rounded totals before and after,
     * so that the accounts show in the end what the ledger reports. What changed before the open period is one posting of
     * its own, dated on the first day of the period; nothing is ever dated before that.
     *
     * <p>Every amount is rounded at the totals of the whole ledger, which the accounts show after the last posted day.
     * Where later days of the open period were posted before, the accounts at the end of a back-dated day may be a cent
     * off what the ledger reports of that day; after the last of the later days they are right again.
     *
     * <p>The keys follow from the movements, so that posting twice is harmless.
     *
     * @param entity in whose books
     * @param openPeriod the period that is open; later days keep their dates
     */
    public List<Posting> postings(LegalEntityId entity, ReportingPeriod openPeriod) {
        requireNonNull(entity, "entity");
        LocalDate start = openPeriod.range().getStart();
        Fingerprint content = content(entity);
        List<Posting> postings = new ArrayList<>();
        CostBalance running = before;
        CostBalance closed = before;
        Map<LocalDate, CostBalance> days = changesByDay();
        for (Map.Entry<LocalDate, CostBalance> day : days.entrySet()) {
            if (day.getKey().isBefore(start)) {
                closed = closed.plus(day.getValue());
            }
        }
        CostPostings.of(entity, key("closed", start, content), start, running, closed)
                .ifPresent(postings::add);
        running = closed;
        for (Map.Entry<LocalDate, CostBalance> day : days.entrySet()) {
            if (!day.getKey().isBefore(start)) {
                CostBalance next = running.plus(day.getValue());
                CostPostings.of(entity, key("day", day.getKey(), content), day.getKey(), running, next)
                        .ifPresent(postings::add);
                running = next;
            }
        }
        return postings;
    }

    private Fingerprint content(LegalEntityId entity) {
        Fingerprint.Builder content =
                Fingerprint.of("inventory-cost").add("entity", entity).add("method", method);
        for (Part part : parts) {
            content.add("sku", part.account().sku());
            for (int slot = part.before(); slot < part.after(); slot++) {
                MovementColumns columns = part.account().columns();
                if (!columns.isStandard(slot)) {
                    content.add(
                            "warehouse",
                            part.account().places().stock(columns.place(slot)).warehouse());
                }
                content.add("movement", columns.id(slot));
            }
        }
        return content.build();
    }

    private static CommandKey key(String part, LocalDate date, Fingerprint content) {
        return CommandKey.of(
                "inventory-" + part + "-" + date + "-" + content.hex().substring(0, 32));
    }

    /** What changed on each day, in all accounts together. */
    private Map<LocalDate, CostBalance> changesByDay() {
        Map<Integer, WideSum[]> sums = new TreeMap<>();
        for (Part part : parts) {
            add(sums, part.account(), part.before(), -1);
            add(sums, part.account(), part.after(), 1);
        }
        Map<LocalDate, CostBalance> days = new TreeMap<>();
        CostBalance none = CostBalance.zero(after.currency());
        sums.forEach((day, sum) -> {
            CostBalance change = CostLedger.balance(after.currency(), sum);
            if (!change.equals(none)) {
                days.put(LocalDate.ofEpochDay(day), change);
            }
        });
        return days;
    }

    private static void add(Map<Integer, WideSum[]> sums, CostAccount account, int limit, int sign) {
        if (limit == 0) {
            return;
        }
        MovementColumns columns = account.columns();
        CostRun run = CostRun.aside(columns, account.basis(), slot -> slot < limit, null);
        long[] step = new long[CostPlace.WIDTH];
        int[] changes = {0};
        long[] inTransit = {0};
        run.runAside(columns.size(), slot -> {
            Arrays.fill(step, 0);
            run.book(slot, changes[0], place -> step);
            changes[0] = run.changes().count();
            if (account.basis().scope() == CostScope.WHOLE_COMPANY) {
                long now = account.values(run)[CostPlace.TRANSIT_VALUE];
                step[CostPlace.TRANSIT_VALUE] = now - inTransit[0];
                step[Flow.TRANSFERRED.index()] = now - inTransit[0];
                inTransit[0] = now;
            }
            WideSum[] sum = sums.computeIfAbsent(columns.day(slot), day -> CostLedger.sums());
            for (int i = 0; i < sum.length; i++) {
                sum[i].add(sign * step[i]);
            }
        });
    }

    /** How many entries were appended, what changed since when, and the value after it. */
    @Override
    public String toString() {
        int appended = 0;
        for (Part part : parts) {
            appended += part.after() - part.before();
        }
        String changed =
                changedFrom == null ? "nothing changed" : "changed from " + changedFrom + " by " + change().value();
        return "CostRevision[" + appended + " appended, " + changed + ", value " + value() + "]";
    }

    /** What is worth how much since when. */
    public Explanation explain() {
        return Explanation.of(CostTerm.REVISION, change().value())
                .with(
                        Explanation.of(CostTerm.CHANGED_FROM, changedFrom),
                        after.explain(),
                        Explanation.of(CostTerm.COST_OF_GOODS_SOLD, costOfGoodsSold()));
    }
}
