package io.zhanggui.hr.attendance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What became of one grant, as the entries are read in order. */
final class LotAccount {

    /** What happened to it on a day. */
    private record Change(LocalDate on, BigDecimal amount) {}

    private final LeaveLot lot;
    private final boolean carriedIn;
    private final List<Change> expired = new ArrayList<>();
    private final List<Change> carriedOut = new ArrayList<>();
    private final Map<String, List<LeaveDraw>> draws = new TreeMap<>();
    private BigDecimal adjusted = BigDecimal.ZERO;

    LotAccount(LeaveLot lot, boolean carriedIn) {
        this.lot = lot;
        this.carriedIn = carriedIn;
    }

    LeaveLot lot() {
        return lot;
    }

    /** A correction counts from the beginning; only who looks as of an earlier knowledge does not see it. */
    void adjust(BigDecimal change) {
        adjusted = adjusted.add(change);
    }

    void expire(LocalDate on, BigDecimal amount) {
        expired.add(new Change(on, amount));
    }

    void carryOut(LocalDate on, BigDecimal amount) {
        carriedOut.add(new Change(on, amount));
    }

    void draw(String reference, LeaveDraw draw) {
        draws.computeIfAbsent(reference, any -> new ArrayList<>()).add(draw);
    }

    void giveBack(String reference) {
        draws.remove(reference);
    }

    /** What nobody has used, booked or lost, whatever the day. */
    BigDecimal free() {
        return lot.amount()
                .add(adjusted)
                .subtract(sum(expired, LocalDate.MAX))
                .subtract(sum(carriedOut, LocalDate.MAX))
                .subtract(taken(LocalDate.MAX));
    }

    BigDecimal granted() {
        return carriedIn ? BigDecimal.ZERO : lot.amount();
    }

    BigDecimal adjusted() {
        return adjusted;
    }

    BigDecimal taken(LocalDate day) {
        return drawn(LocalDate.MIN, day);
    }

    BigDecimal booked(LocalDate day) {
        return drawn(day.plusDays(1), LocalDate.MAX);
    }

    /** What was lost up to the day; what is left when the time of use is over is lost without an entry. */
    BigDecimal expired(LocalDate day) {
        return lot.lapsedOn(day) ? rest(day) : sum(expired, day);
    }

    /** What is left on the day. */
    BigDecimal balance(LocalDate day) {
        return rest(day).subtract(expired(day));
    }

    private BigDecimal rest(LocalDate day) {
        return lot.amount().add(adjusted).subtract(taken(day)).subtract(sum(carriedOut, day));
    }

    private BigDecimal drawn(LocalDate first, LocalDate last) {
        return draws.values().stream()
                .flatMap(List::stream)
                .filter(draw -> !draw.day().isBefore(first) && !draw.day().isAfter(last))
                .map(LeaveDraw::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal sum(List<Change> changes, LocalDate day) {
        return changes.stream()
                .filter(change -> !change.on().isAfter(day))
                .map(Change::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
