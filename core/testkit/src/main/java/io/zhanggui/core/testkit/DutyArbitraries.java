package io.zhanggui.core.testkit;

import io.zhanggui.core.authority.DecisionType;
import io.zhanggui.core.duty.Duty;
import io.zhanggui.core.duty.DutyCatalog;
import io.zhanggui.core.duty.DutyField;
import io.zhanggui.core.duty.DutyNature;
import io.zhanggui.core.duty.DutyPerformance;
import io.zhanggui.core.duty.DutyStatus;
import io.zhanggui.core.duty.EnterpriseLink;
import io.zhanggui.core.duty.EnterpriseResource;
import io.zhanggui.core.duty.Frequency;
import io.zhanggui.core.duty.Involvement;
import io.zhanggui.core.duty.ManagementFunction;
import io.zhanggui.core.duty.RaciEntry;
import io.zhanggui.core.duty.RaciMatrix;
import io.zhanggui.core.duty.RaciRole;
import io.zhanggui.core.duty.UnitFields;
import io.zhanggui.core.id.Identifier;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.organization.OrgName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Duties, catalogues and RACI matrices over the units {@code U0} to {@code U9} and the positions {@code J0} to {@code J9},
 * like those of {@link OrgArbitraries}, which may or may not have them.
 */
public final class DutyArbitraries {

    private DutyArbitraries() {}

    /** Units and positions that may have duties. */
    public static Arbitrary<Identifier> owners() {
        return Arbitraries.oneOf(units().map(unit -> unit), positions().map(position -> position));
    }

    private static Arbitrary<OrgUnitId> units() {
        return Arbitraries.integers().between(0, 9).map(number -> OrgUnitId.of("U" + number));
    }

    private static Arbitrary<PositionId> positions() {
        return Arbitraries.integers().between(0, 9).map(number -> PositionId.of("J" + number));
    }

    private static Arbitrary<DecisionType> activities() {
        return Arbitraries.of("PAY_CALCULATE", "PAY_OUT", "GOODS_RECEIVE", "STOCK_COUNT")
                .map(DecisionType::of);
    }

    private static Arbitrary<DutyNature> natures() {
        return Combinators.combine(
                        Arbitraries.of(DutyField.class),
                        activities().injectNull(0.5),
                        Arbitraries.of("", "PAYROLL", "ORDER"),
                        Arbitraries.of(Involvement.class),
                        Arbitraries.of(ManagementFunction.class).set(),
                        Arbitraries.of(EnterpriseLink.class).set(),
                        Arbitraries.of(EnterpriseResource.class).set())
                .as(DutyNature::new);
    }

    private static Arbitrary<DutyPerformance> performances() {
        return Combinators.combine(
                        positions().injectNull(0.3),
                        Arbitraries.of(Frequency.class).injectNull(0.3),
                        Arbitraries.of(OrgName.of("记录", "record"), OrgName.of("报表", "report"))
                                .injectNull(0.3),
                        Arbitraries.of("GMV", "ROI").list().ofMaxSize(2),
                        Arbitraries.of(DutyStatus.class))
                .as((position, frequency, evidence, kpis, status) ->
                        new DutyPerformance(position, frequency, evidence, kpis, status, Set.of()));
    }

    /** Catalogues with up to so many duties, some of them incomplete or in conflict. */
    public static Arbitrary<DutyCatalog> catalogs(int most) {
        Arbitrary<Duty> duties = Combinators.combine(
                        owners(), Arbitraries.integers().between(0, 4), natures(), performances())
                .as((owner, text, nature, performance) ->
                        new Duty("?", owner, OrgName.of("职责" + text, "duty " + text), nature, performance, "", ""));
        Arbitrary<Map<OrgUnitId, Set<DutyField>>> homes = Arbitraries.maps(
                        units(), Arbitraries.of(DutyField.class).set().ofMaxSize(3))
                .ofMaxSize(4);
        return Combinators.combine(duties.list().ofMaxSize(most), homes).as((list, fields) -> {
            List<Duty> coded = new ArrayList<>();
            for (Duty each : list) {
                coded.add(new Duty(
                        "D" + coded.size(), each.owner(), each.text(), each.nature(), each.performance(), "", ""));
            }
            List<UnitFields> units = new ArrayList<>();
            new LinkedHashMap<>(fields).forEach((unit, of) -> units.add(new UnitFields(unit, of)));
            return new DutyCatalog(coded, units);
        });
    }

    /** Matrices with up to so many parts, right or wrong. */
    public static Arbitrary<RaciMatrix> matrices(int most) {
        return Combinators.combine(activities(), owners(), Arbitraries.of(RaciRole.class))
                .as(RaciEntry::new)
                .list()
                .uniqueElements()
                .ofMaxSize(most)
                .map(RaciMatrix::of);
    }
}
