package io.zhanggui.hr.payroll;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.PersonId;

/**
 * What another system paid and withheld for a person in the year before this one took over (期初本年累计). It belongs to the
 * withholding agent: who works for two legal entities has two.
 *
 * @param entity the legal entity that paid and withheld
 * @param person for whom
 * @param yearToDate the year to date when this system took over
 * @param source where the figures come from, for example the name of the old system and its last month; may be empty
 */
@Beta
public record YearOpening(LegalEntityId entity, PersonId person, YearToDate yearToDate, String source) {

    /**
     * What names an opening in storage.
     *
     * @param entity the legal entity that paid and withheld
     * @param person for whom
     * @param year the tax year
     */
    @Beta
    public record Id(LegalEntityId entity, PersonId person, int year) {
        public Id {
            requireNonNull(entity, "entity");
            requireNonNull(person, "person");
        }
    }

    public YearOpening {
        requireNonNull(entity, "entity");
        requireNonNull(person, "person");
        requireNonNull(yearToDate, "yearToDate");
        requireNonNull(source, "source");
    }

    /** What names it. */
    public Id id() {
        return new Id(entity, person, yearToDate.year());
    }

    /** Masked: no amount of a person. */
    @Override
    public String toString() {
        return "YearOpening[" + entity + ", " + person + ", " + yearToDate.year() + ", ***]";
    }
}
