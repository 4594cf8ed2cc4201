package io.zhanggui.core.organization;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.table.TableReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

final class OrgSamples {

    static final LegalEntityId ACME = LegalEntityId.of("ACME");
    static final LocalDate FOUNDED = LocalDate.of(2025, 1, 1);

    private OrgSamples() {}

    static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    /** Recorded at noon in China. */
    static Stamp recorded(String date) {
        return Stamp.by(PersonId.of("P001"))
                .at(LocalDate.parse(date).atTime(LocalTime.NOON).toInstant(ZoneOffset.ofHours(8)));
    }

    static OrgUnitId unit(String id) {
        return OrgUnitId.of(id);
    }

    static PositionId position(String id) {
        return PositionId.of(id);
    }

    static PersonId person(String id) {
        return PersonId.of(id);
    }

    static OrgUnit department(String id) {
        return OrgUnit.department(unit(id), OrgName.of(id));
    }

    /** ACME over A over B, and C beside A. */
    static OrgHistory small() {
        Stamp stamp = recorded("2025-01-01");
        return OrgHistory.found(ACME, new OrgUnit(unit("ACME"), UnitKind.COMPANY, OrgName.of("ACME")), FOUNDED, stamp)
                .createUnit(department("A"), unit("ACME"), FOUNDED, stamp)
                .createUnit(department("B"), unit("A"), FOUNDED, stamp)
                .createUnit(department("C"), unit("ACME"), FOUNDED, stamp);
    }

    static TableReader csv(String name, String... lines) {
        byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        return TableReader.of(name, () -> new ByteArrayInputStream(bytes));
    }

    /** What the history says against changes that are recorded on 2025-05-01. */
    static List<String> refusals(OrgHistory history, OrgChange... changes) {
        return history.check(List.of(changes), recorded("2025-05-01")).list().stream()
                .map(violation -> violation.text(Locale.ENGLISH))
                .toList();
    }
}
