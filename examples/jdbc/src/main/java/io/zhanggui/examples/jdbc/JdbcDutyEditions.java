package io.zhanggui.examples.jdbc;

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
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.organization.OrgName;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The duty catalogues of each company: an edition with a row for each duty. */
final class JdbcDutyEditions extends JdbcEventStream<LegalEntityId, DutyEdition> implements DutyEditions {

    private static final Table<Duty> DUTY = Table.<Duty>named("duty")
            .column("duty_code", Duty::code)
            .column("unit", duty -> duty.owner() instanceof OrgUnitId unit ? unit : null)
            .column("position_id", duty -> duty.owner() instanceof PositionId position ? position : null)
            .column("text_zh", duty -> duty.text().zh())
            .column("text_en", duty -> duty.text().en())
            .column("field", duty -> duty.nature().field())
            .column(
                    "activity",
                    duty -> duty.nature().activity() == null
                            ? null
                            : duty.nature().activity().code())
            .column("process", duty -> duty.nature().process())
            .column("involvement", duty -> duty.nature().involvement())
            .column("functions", duty -> names(duty.nature().functions()))
            .column("links", duty -> names(duty.nature().links()))
            .column("resources", duty -> names(duty.nature().resources()))
            .column("performer", duty -> duty.performance().position())
            .column("frequency", duty -> duty.performance().frequency())
            .column(
                    "evidence_zh",
                    duty -> duty.performance().evidence() == null
                            ? null
                            : duty.performance().evidence().zh())
            .column(
                    "evidence_en",
                    duty -> duty.performance().evidence() == null
                            ? null
                            : duty.performance().evidence().en())
            .column("kpis", duty -> duty.performance().kpis())
            .column("status", duty -> duty.performance().status())
            .column("added", duty -> names(duty.performance().added()))
            .column("source", Duty::source)
            .column("note", Duty::note);

    private static final Table<DutyEdition> EDITION = Table.<DutyEdition>named("duty_edition")
            .column("effective_from", DutyEdition::from)
            .column(
                    "homes",
                    edition -> edition.catalog().homes().stream()
                            .map(JdbcDutyEditions::text)
                            .toList())
            .columns(Stamps.columns(DutyEdition::stamp))
            .rows(DUTY, edition -> edition.catalog().duties());

    JdbcDutyEditions(JdbcUnitOfWork unitOfWork) {
        super(unitOfWork, EDITION, Keys.of("entity", entity -> entity), JdbcDutyEditions::edition);
    }

    private static List<String> names(Set<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).sorted().toList();
    }

    /** The names of fields have no colon, so the id after the first one may have any. */
    private static String text(UnitFields home) {
        return String.join(" ", names(home.fields())) + ":" + home.unit();
    }

    private static UnitFields home(String text) {
        int colon = text.indexOf(':');
        Set<DutyField> fields = colon == 0
                ? Set.of()
                : constants(Arrays.asList(text.substring(0, colon).split(" ")), DutyField.class);
        return new UnitFields(OrgUnitId.of(text.substring(colon + 1)), fields);
    }

    private static <E extends Enum<E>> Set<E> constants(List<String> names, Class<E> type) {
        return names.stream().map(name -> Enum.valueOf(type, name)).collect(Collectors.toSet());
    }

    private static DutyEdition edition(Row row) {
        LocalDate from = row.date("effective_from");
        List<UnitFields> homes =
                row.texts("homes").stream().map(JdbcDutyEditions::home).toList();
        Stamp stamp = row.stamp();
        return new DutyEdition(from, new DutyCatalog(row.rows(JdbcDutyEditions::duty), homes), stamp);
    }

    private static Duty duty(Row row) {
        OrgUnitId unit = row.idOrNull("unit", OrgUnitId::of);
        return new Duty(
                row.text("duty_code"),
                unit == null ? row.id("position_id", PositionId::of) : unit,
                new OrgName(row.text("text_zh"), row.text("text_en")),
                new DutyNature(
                        row.term("field", DutyField.class),
                        row.orNull("activity", activity -> DecisionType.of(row.text(activity))),
                        row.text("process"),
                        row.term("involvement", Involvement.class),
                        constants(row.texts("functions"), ManagementFunction.class),
                        constants(row.texts("links"), EnterpriseLink.class),
                        constants(row.texts("resources"), EnterpriseResource.class)),
                new DutyPerformance(
                        row.idOrNull("performer", PositionId::of),
                        row.orNull("frequency", frequency -> row.term(frequency, Frequency.class)),
                        row.orNull("evidence_zh", zh -> new OrgName(row.text(zh), row.text("evidence_en"))),
                        row.texts("kpis"),
                        row.term("status", DutyStatus.class),
                        constants(row.texts("added"), DutyPart.class)),
                row.text("source"),
                row.text("note"));
    }
}
