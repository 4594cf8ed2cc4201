package io.zhanggui.core.duty;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.authority.DecisionType;
import io.zhanggui.core.id.Identifier;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.organization.OrgName;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One clause of a unit's or position's duties (职责): what is to be done, by whom, how often, and what shows that it was.
 *
 * <pre>{@code
 * Duty.of("FIN-01", OrgUnitId.of("FIN"), OrgName.of("核对销售账目", "Reconcile sales"), DutyField.FINANCE)
 *         .performedBy(PositionId.of("FIN-ACC")).every(Frequency.DAILY)
 *         .provenBy(OrgName.of("对账单", "Statement")).measuredBy("REPORT_ON_TIME");
 * }</pre>
 *
 * @param code a code that is unique in the catalogue
 * @param owner the unit or position that has the duty
 * @param text what is to be done
 * @param nature what kind of duty it is
 * @param performance how it is performed and judged
 * @param source the line of the description that it follows, for example {@code L10}; empty if there is none
 * @param note where it departs from the description, and why; empty if it does not
 */
@Beta
public record Duty(
        String code,
        Identifier owner,
        OrgName text,
        DutyNature nature,
        DutyPerformance performance,
        String source,
        String note) {

    public Duty {
        if (requireNonNull(code, "code").isBlank()) {
            throw new IllegalArgumentException("code of a duty is blank");
        }
        if (!(requireNonNull(owner, "owner") instanceof OrgUnitId) && !(owner instanceof PositionId)) {
            throw new IllegalArgumentException("owner of duty " + code + " must be a unit or a position, but is a "
                    + owner.getClass().getSimpleName());
        }
        requireNonNull(text, "text");
        requireNonNull(nature, "nature");
        requireNonNull(performance, "performance");
        requireNonNull(source, "source");
        requireNonNull(note, "note");
    }

    /** A duty that its owner leads, without anything that says how it is performed. */
    public static Duty of(String code, Identifier owner, OrgName text, DutyField field) {
        return new Duty(code, owner, text, DutyNature.of(field), DutyPerformance.NONE, "", "");
    }

    /** The position that performs it: the one named, else the owner if that is a position; empty for a whole unit. */
    public Optional<PositionId> performer() {
        PositionId named = performance.position();
        return named != null
                ? Optional.of(named)
                : owner instanceof PositionId own ? Optional.of(own) : Optional.empty();
    }

    /** What it lacks of the parts that a duty needs; empty if it is complete. */
    public Set<DutyPart> missing() {
        Set<DutyPart> missing = EnumSet.noneOf(DutyPart.class);
        if (performer().isEmpty()) {
            missing.add(DutyPart.PERFORMER);
        }
        if (performance.frequency() == null) {
            missing.add(DutyPart.FREQUENCY);
        }
        if (performance.evidence() == null) {
            missing.add(DutyPart.EVIDENCE);
        }
        if (performance.kpis().isEmpty()) {
            missing.add(DutyPart.INDICATORS);
        }
        return missing;
    }

    /** The same, performed by a position. */
    public Duty performedBy(PositionId position) {
        return with(performance.by(requireNonNull(position, "position")));
    }

    /** The same, performed so often. */
    public Duty every(Frequency frequency) {
        return with(performance.every(requireNonNull(frequency, "frequency")));
    }

    /** The same, proven by a document or record. */
    public Duty provenBy(OrgName evidence) {
        return with(performance.provenBy(requireNonNull(evidence, "evidence")));
    }

    /** The same, judged by indicators with these codes. */
    public Duty measuredBy(String... kpis) {
        return with(performance.measuredBy(List.of(kpis)));
    }

    /** The same, as an activity that others may be incompatible with. */
    public Duty activity(DecisionType activity) {
        return with(nature.withActivity(requireNonNull(activity, "activity")));
    }

    /** The same, as a step of a process, by its code. */
    public Duty inProcess(String process) {
        return with(nature.inProcess(process));
    }

    /** The same, in which the owner only assists (协助). */
    public Duty assisting() {
        return with(nature.assisting());
    }

    /** The same, which is of these functions of management. */
    public Duty functions(ManagementFunction... functions) {
        return with(nature.withFunctions(Set.of(functions)));
    }

    /** The same, which concerns a resource in a link of the enterprise. */
    public Duty concerning(EnterpriseLink link, EnterpriseResource resource) {
        return with(nature.concerning(Set.of(link), Set.of(resource)));
    }

    /** The same with another status. */
    public Duty in(DutyStatus status) {
        return with(performance.in(status));
    }

    /** The same for another unit or position. */
    public Duty ownedBy(Identifier other) {
        return new Duty(code, other, text, nature, performance, source, note);
    }

    /** The same in other words. */
    public Duty worded(OrgName other) {
        return new Duty(code, owner, other, nature, performance, source, note);
    }

    /** The same with the line that it comes from. */
    public Duty from(String line) {
        return new Duty(code, owner, text, nature, performance, line, note);
    }

    /** The same, performed in another way. */
    public Duty with(DutyPerformance other) {
        return new Duty(code, owner, text, nature, other, source, note);
    }

    /** The same of another nature. */
    public Duty with(DutyNature other) {
        return new Duty(code, owner, text, other, performance, source, note);
    }
}
