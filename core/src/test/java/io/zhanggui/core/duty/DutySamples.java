package io.zhanggui.core.duty;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.authority.DecisionType;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.organization.OrgHistory;
import io.zhanggui.core.organization.OrgName;
import io.zhanggui.core.organization.OrgSnapshot;
import io.zhanggui.core.organization.OrgUnit;
import io.zhanggui.core.organization.Position;
import io.zhanggui.core.organization.UnitKind;
import io.zhanggui.core.table.Table;
import io.zhanggui.core.table.TableReader;
import io.zhanggui.core.table.TableWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

/** ACME over A (with A1 below it) and B; A has a head and a clerk, A1 and B a head each. */
final class DutySamples {

    static final LegalEntityId ACME = LegalEntityId.of("ACME");
    static final LocalDate DAY = LocalDate.of(2025, 1, 1);
    static final Stamp STAMP = Stamp.by(PersonId.of("P001")).at(Instant.parse("2025-01-01T04:00:00Z"));
    static final OrgUnitId TOP = OrgUnitId.of("ACME");
    static final OrgUnitId A = OrgUnitId.of("A");
    static final OrgUnitId A1 = OrgUnitId.of("A1");
    static final OrgUnitId B = OrgUnitId.of("B");
    static final PositionId A_HEAD = PositionId.of("A-HEAD");
    static final PositionId A_CLERK = PositionId.of("A-CLERK");
    static final PositionId A1_HEAD = PositionId.of("A1-HEAD");
    static final PositionId B_HEAD = PositionId.of("B-HEAD");
    static final DecisionType BUY = DecisionType.of("BUY");
    static final DecisionType CHECK = DecisionType.of("CHECK");
    static final OrgSnapshot ORG = org();

    private DutySamples() {}

    private static OrgSnapshot org() {
        return OrgHistory.found(ACME, new OrgUnit(TOP, UnitKind.COMPANY, OrgName.of("公司", "Company")), DAY, STAMP)
                .createUnit(OrgUnit.department(A, OrgName.of("甲部", "Dept A")), TOP, DAY, STAMP)
                .createUnit(OrgUnit.department(A1, OrgName.of("甲一组", "Group A1")), A, DAY, STAMP)
                .createUnit(OrgUnit.department(B, OrgName.of("乙部", "Dept B")), TOP, DAY, STAMP)
                .createPosition(Position.of(A_HEAD, A, OrgName.of("甲经理", "Head A")), DAY, STAMP)
                .createPosition(
                        Position.of(A_CLERK, A, OrgName.of("甲文员", "Clerk A")).reportingTo(A_HEAD), DAY, STAMP)
                .createPosition(
                        Position.of(A1_HEAD, A1, OrgName.of("组长", "Head A1")).reportingTo(A_HEAD), DAY, STAMP)
                .createPosition(Position.of(B_HEAD, B, OrgName.of("乙经理", "Head B")), DAY, STAMP)
                .on(DAY);
    }

    static Duty duty(String code, io.zhanggui.core.id.Identifier owner, DutyField field) {
        return Duty.of(code, owner, OrgName.of("职责" + code, "duty " + code), field);
    }

    static Duty complete(Duty duty, PositionId performer) {
        return duty.performedBy(performer)
                .every(Frequency.DAILY)
                .provenBy(OrgName.of("记录", "record"))
                .measuredBy("GMV");
    }

    static TableReader csv(String text) {
        return TableReader.of("t.csv", () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    static String written(Table table) {
        StringWriter out = new StringWriter();
        try {
            TableWriter.in(Locale.SIMPLIFIED_CHINESE).write(table, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
