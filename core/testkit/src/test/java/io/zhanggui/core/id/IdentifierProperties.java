package io.zhanggui.core.id;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.audit.ResidentIdentityNumber;
import io.zhanggui.core.audit.Sensitive;
import io.zhanggui.core.testkit.IdArbitraries;
import io.zhanggui.core.testkit.PersonalDataArbitraries;
import java.time.LocalDate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Ids read back from their text, and generators that give what they promise. */
class IdentifierProperties {

    @Provide
    Arbitrary<WarehouseId> warehouses() {
        return IdArbitraries.ids(WarehouseId::of);
    }

    @Provide
    Arbitrary<PersonId> persons() {
        return IdArbitraries.personIds();
    }

    @Provide
    Arbitrary<Sku> skus() {
        return IdArbitraries.skus();
    }

    @Provide
    Arbitrary<UnifiedSocialCreditCode> codes() {
        return IdArbitraries.unifiedSocialCreditCodes();
    }

    @Provide
    Arbitrary<ResidentIdentityNumber> numbers() {
        return PersonalDataArbitraries.residentIdentityNumbers();
    }

    @Provide
    Arbitrary<Sensitive> sensitive() {
        return PersonalDataArbitraries.sensitive();
    }

    @Property
    void an_id_is_read_back_from_its_text(@ForAll("warehouses") WarehouseId id) {
        assertThat(WarehouseId.of(id.toString())).isEqualTo(id);
    }

    @Property(tries = 100)
    void ids_of_a_company_have_its_form(@ForAll("persons") PersonId person, @ForAll("skus") Sku sku) {
        assertThat(person.value()).matches("P\\d{4}");
        assertThat(sku.value()).matches("SKU-\\d{5}");
    }

    @Property(tries = 100)
    void codes_are_valid_and_read_back(@ForAll("codes") UnifiedSocialCreditCode code) {
        assertThat(UnifiedSocialCreditCode.parse(code.toString())).isEqualTo(code);
    }

    @Property(tries = 100)
    void identity_numbers_belong_to_people_of_working_age(@ForAll("numbers") ResidentIdentityNumber number) {
        assertThat(number.birthDate()).isBetween(LocalDate.of(1950, 1, 1), LocalDate.of(2007, 12, 31));
    }

    @Property
    void a_mask_never_contains_the_value(@ForAll("sensitive") Sensitive secret) {
        assertThat(secret.toString()).isEqualTo(secret.masked()).doesNotContain(secret.reveal());
    }
}
