package io.zhanggui.core.approval;

import io.zhanggui.core.audit.Actor;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.Wording;
import io.zhanggui.core.table.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything that was done to a case (审批记录), and what followed from it; only ever appended to.
 *
 * @param entries in the order in which they were done, numbered from 1
 */
public record ApprovalTrail(List<TrailEntry> entries) {

    private static final ApprovalTrail NONE = new ApprovalTrail(List.of());
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    public ApprovalTrail {
        entries = List.copyOf(entries);
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).number() != i + 1) {
                throw new IllegalArgumentException("entry " + (i + 1) + " of a trail has the number "
                        + entries.get(i).number());
            }
            if (i > 0
                    && entries.get(i)
                            .stamp()
                            .at()
                            .isBefore(entries.get(i - 1).stamp().at())) {
                throw new IllegalArgumentException("entry " + (i + 1) + " of a trail is of "
                        + entries.get(i).stamp().at() + ", before the one that precedes it");
            }
        }
    }

    /** Nothing was done. */
    public static ApprovalTrail none() {
        return NONE;
    }

    /** The moment of the last entry; empty if nothing was done. */
    Optional<Instant> last() {
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(entries.get(entries.size() - 1).stamp().at());
    }

    /** All notes, in order. */
    public Stream<TrailNote> notes() {
        return entries.stream().flatMap(entry -> entry.notes().stream());
    }

    List<Explanation> explain(ZoneId zone) {
        return entries.stream().map(entry -> explain(entry, zone)).toList();
    }

    private static Explanation explain(TrailEntry entry, ZoneId zone) {
        Object who = who(entry.actor());
        Explanation explanation =
                Explanation.of(ApprovalTerm.ENTRY.with(entry.number(), time(entry, zone), who), action(entry.action()));
        String said = said(entry);
        if (!said.isEmpty()) {
            explanation = explanation.with(Explanation.of(reason(entry.action()), said));
        }
        return explanation.with(entry.notes().stream()
                .map(note -> Explanation.of(note.term(), null))
                .toList());
    }

    private static Object who(Actor actor) {
        return actor.principal() == null ? actor.person() : ApprovalTerm.BY_FOR.with(actor.person(), actor.principal());
    }

    private static Term action(Action action) {
        return action instanceof Action.Escalate || action instanceof Action.Remind
                ? OnTimeout.valueOf(action.code())
                : ApprovalTerm.valueOf(action.code());
    }

    /** What the requester says is a remark; the others give the reason of what they do. */
    private static Term reason(Action action) {
        boolean byRequester = action instanceof Action.Submit
                || action instanceof Action.Resubmit
                || action instanceof Action.Withdraw;
        return byRequester ? ApprovalTerm.REMARK : ApprovalTerm.REASON;
    }

    private static String said(TrailEntry entry) {
        String reason = entry.stamp().reason();
        String text = entry.action() instanceof Action.Comment comment ? comment.text() : "";
        return reason == null || text.isEmpty() ? text + (reason == null ? "" : reason) : text + " " + reason;
    }

    private static String time(TrailEntry entry, ZoneId zone) {
        return TIME.format(entry.stamp().at().atZone(zone));
    }

    /** One row for each entry: number, time, step, person, for whom, action, reason and what followed. */
    public Table toTable(ZoneId zone, Locale locale) {
        Table.Builder table = Table.titled(ApprovalTerm.TRAIL)
                .columns(
                        ApprovalTerm.NUMBER,
                        ApprovalTerm.AT,
                        ApprovalTerm.STEP,
                        ApprovalTerm.PERSON,
                        ApprovalTerm.PRINCIPAL,
                        ApprovalTerm.ACTION,
                        ApprovalTerm.REASON,
                        ApprovalTerm.NOTES);
        for (TrailEntry entry : entries) {
            Actor actor = entry.actor();
            table.row(
                    entry.number(),
                    time(entry, zone),
                    entry.action().about().orElse(null),
                    actor.person().value(),
                    actor.principal() == null ? null : actor.principal().value(),
                    action(entry.action()),
                    said(entry).isEmpty() ? null : said(entry),
                    entry.notes().isEmpty() ? null : notes(entry, locale));
        }
        return table.build();
    }

    private static String notes(TrailEntry entry, Locale locale) {
        return Wording.joined(
                entry.notes().stream().map(note -> note.text(locale)).toList(), locale);
    }
}
