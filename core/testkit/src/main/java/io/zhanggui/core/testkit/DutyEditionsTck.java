package io.zhanggui.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.audit.Actor;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.authority.DecisionType;
import io.zhanggui.core.duty.Duty;
import io.zhanggui.core.duty.DutyCatalog;
import io.zhanggui.core.duty.DutyEdition;
import io.zhanggui.core.duty.DutyEditions;
import io.zhanggui.core.duty.DutyField;
import io.zhanggui.core.duty.DutyNature;
import io.zhanggui.core.duty.DutyPart;
import io.zhanggui.core.duty.DutyPerformance;
import io.zhanggui.core.duty.DutyStatus;
import io.zhanggui.core.duty.EnterpriseLink;
import io.zhanggui.core.duty.EnterpriseResource;
import io.zhanggui.core.duty.Frequency;
import io.zhanggui.core.duty.Involvement;
import io.zhanggui.core.duty.ManagementFunction;
import io.zhanggui.core.duty.UnitFields;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.organization.OrgName;
import io.zhanggui.core.repository.Recorded;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of {@link DutyEditions} as tests: those of an event stream, and which edition is in force. */
public abstract class DutyEditionsTck extends EventStreamTck<LegalEntityId, DutyEdition, DutyEditions> {

    private static final LocalDate DAY = LocalDate.of(2025, 11, 30);
    private static final Instant NOON = Instant.parse("2025-11-30T12:00:00Z");
    private static final PersonId CLERK = PersonId.of("P001");
    private static final OrgUnitId UNIT = OrgUnitId.of("D:\"1\"");
    private static final OrgName TEXT = OrgName.of("核对账目, \"每月\"", "Reconcile, 'monthly'");

    /** For the integrator. */
    protected DutyEditionsTck() {}

    @Override
    protected final LegalEntityId key(String unique) {
        return LegalEntityId.of(unique);
    }

    @Override
    protected final DutyEdition event(LegalEntityId key, int number) {
        return edition(DAY, "D" + number);
    }

    private static DutyEdition edition(LocalDate from, String code) {
        Duty duty = Duty.of(code, OrgUnitId.of("FIN"), OrgName.of("plain"), DutyField.FINANCE);
        return new DutyEdition(
                from, DutyCatalog.of(List.of(duty)), Stamp.by(CLERK).at(NOON));
    }

    @Override
    protected final Stream<DutyEdition> awkwardEvents(LegalEntityId key) {
        List<Duty> duties = new ArrayList<>();
        for (DutyField field : DutyField.values()) {
            duties.add(Duty.of("键 " + field, UNIT, TEXT, field));
        }
        for (Frequency frequency : Frequency.values()) {
            duties.add(Duty.of("F-" + frequency, PositionId.of("岗位 1"), TEXT, DutyField.FINANCE)
                    .every(frequency));
        }
        for (DutyStatus status : DutyStatus.values()) {
            duties.add(Duty.of("S-" + status, UNIT, TEXT, DutyField.FINANCE).in(status));
        }
        duties.add(new Duty(
                "FULL",
                UNIT,
                TEXT,
                new DutyNature(
                        DutyField.FINANCE,
                        DecisionType.of("PAY_OUT"),
                        "PAYROLL",
                        Involvement.ASSISTING,
                        Set.of(ManagementFunction.values()),
                        Set.of(EnterpriseLink.values()),
                        Set.of(EnterpriseResource.values())),
                new DutyPerformance(
                        PositionId.of("岗位 2"),
                        Frequency.MONTHLY,
                        OrgName.of("凭证\\", "voucher"),
                        List.of("GMV", "ROI", "GMV"),
                        DutyStatus.IN_FORCE,
                        Set.of(DutyPart.values())),
                "L10",
                "注, 'x' "));
        duties.add(Duty.of("LEADS", UNIT, TEXT, DutyField.FINANCE).functions(ManagementFunction.PLANNING));
        DutyCatalog full = new DutyCatalog(
                duties,
                List.of(
                        new UnitFields(OrgUnitId.of("ROOT"), Set.of()),
                        new UnitFields(UNIT, Set.of(DutyField.values()))));
        Stamp stamp = Stamp.by(Actor.of(CLERK).onBehalfOf(PersonId.of("总经理")))
                .at(NOON.plusNanos(1_000))
                .key("版本 '1'")
                .reason("年度修订\n, \"x\" ");
        return Stream.of(
                new DutyEdition(LocalDate.of(1949, 10, 1), full, stamp),
                new DutyEdition(
                        LocalDate.of(2099, 12, 31),
                        DutyCatalog.of(List.of()),
                        Stamp.by(CLERK).at(NOON)));
    }

    @Override
    protected final Stream<Fault> faults() {
        return Stream.of(
                Fault.in(
                        "the last edition is taken for the one in force",
                        11,
                        DutyEditions.class,
                        "inForceAsKnown",
                        (right, arguments) -> {
                            List<Recorded<DutyEdition>> all = right.read((LegalEntityId) arguments.get(0));
                            return all.isEmpty()
                                    ? Optional.empty()
                                    : Optional.of(all.get(all.size() - 1).event());
                        }),
                Fault.in(
                        "what is recorded later is known before",
                        11,
                        DutyEditions.class,
                        "inForceAsKnown",
                        (right, arguments) -> right.inForceAsKnown(
                                (LegalEntityId) arguments.get(0), (LocalDate) arguments.get(1), Instant.MAX)),
                Fault.in(
                        "an edition holds from the day after its first",
                        11,
                        DutyEditions.class,
                        "inForceAsKnown",
                        (right, arguments) -> right.inForceAsKnown(
                                (LegalEntityId) arguments.get(0), ((LocalDate) arguments.get(1)).minusDays(1), (Instant)
                                        arguments.get(2))));
    }

    @Test
    void rule11_before_the_first_day_of_the_first_edition_none_is_in_force() {
        LegalEntityId key = key(unique());
        append(key, edition(DAY, "1"));
        assertThat(inForce(key, DAY.minusDays(1), Instant.MAX)).isEmpty();
        assertThat(inForce(key, DAY, Instant.MAX)).contains(edition(DAY, "1"));
        assertThat(inForce(key(unique()), DAY, Instant.MAX)).isEmpty();
    }

    @Test
    void rule11_the_latest_first_day_holds_whatever_the_order_of_recording() {
        LegalEntityId key = key(unique());
        append(key, edition(DAY.plusDays(10), "later"));
        append(key, edition(DAY, "earlier"));
        assertThat(inForce(key, DAY.plusDays(9), Instant.MAX)).contains(edition(DAY, "earlier"));
        assertThat(inForce(key, DAY.plusDays(10), Instant.MAX)).contains(edition(DAY.plusDays(10), "later"));
    }

    @Test
    void rule11_of_two_with_one_first_day_the_one_recorded_later_holds_once_it_is_known() {
        LegalEntityId key = key(unique());
        append(key, edition(DAY, "first"));
        append(key, edition(DAY, "corrected"));
        assertThat(inForce(key, DAY, Instant.MAX)).contains(edition(DAY, "corrected"));
        assertThat(inForce(key, DAY, NOON.plusSeconds(1))).contains(edition(DAY, "first"));
        assertThat(inForce(key, DAY, NOON)).isEmpty();
    }

    private Optional<DutyEdition> inForce(LegalEntityId key, LocalDate date, Instant before) {
        return within(() -> port().inForceAsKnown(key, date, before));
    }
}
