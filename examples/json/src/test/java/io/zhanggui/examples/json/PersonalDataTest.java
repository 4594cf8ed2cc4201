package io.zhanggui.examples.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.zhanggui.core.audit.BankCardNumber;
import io.zhanggui.core.audit.PersonName;
import io.zhanggui.core.audit.ResidentIdentityNumber;
import io.zhanggui.core.audit.Sensitive;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.hr.payroll.PayrollViolation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Personal data goes out masked, comes in as it is, and what was masked never comes in. */
class PersonalDataTest {

    private static final BankCardNumber CARD = BankCardNumber.parse("4111111111111111");
    private static final PersonName NAME = PersonName.of("欧阳小红");
    private static final ResidentIdentityNumber NUMBER = ResidentIdentityNumber.parse("11010519491231002X");

    private final JsonMapper mapper = ZhangguiModule.mapper();
    private final JsonMapper revealing = ZhangguiModule.mapper(new ZhangguiModule().revealing());

    /** A host's own record, which the module need not know. */
    record Employee(String code, PersonName name, List<Sensitive> others) {}

    @Test
    void personal_data_is_written_masked() throws Exception {
        assertThat(mapper.writeValueAsString(new Employee("E1", NAME, List.of(NUMBER, CARD))))
                .isEqualTo("{\"code\":\"E1\",\"name\":\"欧**\",\"others\":[\"**************002X\",\"****1111\"]}");
        assertThat(mapper.writeValueAsString(Map.of("card", CARD))).isEqualTo("{\"card\":\"****1111\"}");
    }

    @Test
    void a_violation_shows_personal_data_masked_even_to_a_mapper_that_reveals() throws Exception {
        Violation violation =
                Violation.of(PayrollViolation.NET_NEGATIVE, "card", CARD, NAME).rejecting(CARD);

        assertThat(mapper.writeValueAsString(violation)).doesNotContain("4111", "小红");
        assertThat(revealing.writeValueAsString(violation)).doesNotContain("4111", "小红");
    }

    @Test
    void personal_data_is_read_as_a_form_sends_it() throws Exception {
        assertThat(mapper.readValue("\"4111 1111 1111 1111\"", BankCardNumber.class))
                .isEqualTo(CARD);
        assertThat(mapper.readValue("\"欧阳小红\"", PersonName.class)).isEqualTo(NAME);
    }

    @Test
    void what_was_masked_is_never_read_as_data() throws Exception {
        String masked = mapper.writeValueAsString(NAME);

        assertThatThrownBy(() -> mapper.readValue(masked, PersonName.class))
                .hasMessageContaining("the text is no name of a person; it is not shown");
        assertThatThrownBy(() -> revealing.readValue(masked, PersonName.class)).hasMessageContaining("not shown");
    }

    @Test
    void a_host_that_asks_for_it_sends_personal_data_in_the_open() throws Exception {
        for (Sensitive each : List.of(CARD, NAME, NUMBER)) {
            String json = revealing.writeValueAsString(each);
            assertThat(json).isEqualTo('"' + each.reveal() + '"');
            assertThat(revealing.readValue(json, each.getClass())).isEqualTo(each);
        }
    }
}
